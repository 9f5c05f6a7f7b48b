import { folded } from '../names/folded.ts';
import type { LayoutContext } from './layout-context.ts';
import { indicatorIn } from './wide-table.ts';

/** One answer to a question as a table of answers names it. */
export interface Answer {
  readonly variable: string;
  /** Empty where the table has no codes. */
  readonly code: string;
  /** Empty where the table has no labels. */
  readonly label: string;
}

const YES = /^(ja|yes|wel|true|waar)$/i;
const NO = /^(nee|neen|no|niet|false|onwaar)$/i;

/**
 * Which indicator the share of an answer is: one that bronnen.yaml names ("q12=1", "q12=Vaak"), that of a yes-no
 * question for its yes, that of a question of which only one answer is told, or one that the label itself names.
 * `no`: the other side of a yes-no question, which says nothing new. `loneCounts`: whether the only answer that is told
 * of a question is its figure.
 */
export function indicatorOfAnswer(
  answer: Answer,
  all: readonly Answer[],
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
  loneCounts = true,
): string | 'no' | undefined {
  const { variable, code, label } = answer;
  const named = [code, label]
    .filter((part) => part !== '')
    .map((part) => synonyms.get(folded(`${variable}=${part}`)))
    .find((mapped) => mapped !== undefined);
  if (named !== undefined) return named;
  const question = indicatorIn(variable, synonyms, context).code;
  if (isYes(answer, all)) return question;
  if (question !== undefined && isNo(answer, all)) return 'no';
  if (question !== undefined && loneCounts && all.length === 1 && !NO.test(label)) return question;
  return label === '' ? undefined : indicatorIn(label, synonyms, context).code;
}

/** A yes by its label; by its code only where the answers are 0 and 1 and no label says otherwise. */
function isYes({ code, label }: Answer, all: readonly Answer[]): boolean {
  return label === '' ? code === '1' && isBinary(all) : YES.test(label);
}

function isNo({ code, label }: Answer, all: readonly Answer[]): boolean {
  return label === ''
    ? code === '0' && isBinary(all)
    : NO.test(label) && all.some((other) => YES.test(other.label));
}

function isBinary(all: readonly Answer[]): boolean {
  return all.every(({ code }) => code === '0' || code === '1');
}
