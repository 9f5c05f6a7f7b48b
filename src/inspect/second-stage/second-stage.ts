/**
 * Behind the rules: a sentence in which no rule found anything, but that is like sentences that break one, is shown to
 * somebody. It never stops a build.
 */
import type { Block, Origin, Passage, SentenceText } from '../passage.ts';
import type { Hit } from '../rule.ts';
import { normalize } from '../words.ts';
import { ADVICE } from './advice-nl.ts';
import { featuresOf } from './features.ts';
import { judge, likeliestRule } from './verdict.ts';

/** A doubtful sentence, with the rule that it most likely breaks. */
export interface Doubt extends Hit {
  readonly rule: string;
  readonly doubt: number;
}

/** What people wrote in sentences; charts and generated text have rules that know what they claim. */
const READ: ReadonlySet<Origin> = new Set(['handwritten', 'interview', 'quote']);

/** Fewer words are a heading or an item of a list. */
const FEWEST_WORDS = 4;

/** The doubt about one sentence, when there is any. */
export function doubtAbout(sentence: SentenceText, block: Block, passage: Passage): Doubt | undefined {
  if (!READ.has(passage.origin) || passage.fragment || block.kind === 'heading') return undefined;
  if (sentence.words.length < FEWEST_WORDS) return undefined;
  const features = featuresOf(sentence, ownNames(passage));
  const { doubtful, doubt } = judge(features, passage.origin === 'interview' ? 'interview' : 'tekst');
  if (!doubtful) return undefined;
  const rule = likeliestRule(features);
  const advice = ADVICE[rule];
  return {
    rule,
    doubt,
    found: sentence.text,
    line: sentence.line,
    explanation: `Laat iemand meelezen. ${advice?.why ?? ''}`.trim(),
    ...(advice ? { proposal: advice.better } : {}),
  };
}

const names = new WeakMap<Passage, ReadonlySet<string>>();

/** Words of the area's own name: those are no other wijk. */
function ownNames(passage: Passage): ReadonlySet<string> {
  const known = names.get(passage);
  if (known) return known;
  const made = namesOf(passage.gebied?.naam ?? '');
  names.set(passage, made);
  return made;
}

/** The words of a name, as sentences are compared with it. */
export function namesOf(name: string): ReadonlySet<string> {
  return new Set(
    name
      .split(/[\s,/()]+/)
      .map(normalize)
      .filter((word) => word !== ''),
  );
}
