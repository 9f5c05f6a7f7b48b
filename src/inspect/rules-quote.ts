/** H11 of a quote that is pulled out: it stands in large type beside the figures, so its numbers are theirs. */
import type { Finding, Measure } from '../domain/finding.ts';
import type { Interview } from '../domain/texts.ts';
import type { PlacedHit, WholeRule } from './whole-rule.ts';

const SHARE = /\b(\d{1,3})\s+(?:van\s+de\s+(?:100|honderd)\b|procent\b)|\b(\d{1,3})\s?%/g;
const GRADE = /\been (\d,\d)\b/g;

/** Shares and grades in a quote equal a figure of this page, of any wave, or its other side. */
export const quotesHoldFigures: Omit<WholeRule, 'level'> = {
  id: 'H11',
  name: 'numbers in a pulled quote are the values shown',
  check: ({ survey, findings }) =>
    [...survey.texts.areas].flatMap(([code, { interviews }]) => {
      const known = valuesOn(findings.areas.get(code) ?? []);
      return interviews.flatMap((interview) => strangeNumbers(interview, known));
    }),
};

function strangeNumbers(
  { quote = '', body, lines }: Interview,
  known: ReadonlySet<string>,
): readonly PlacedHit[] {
  return [...quote.matchAll(SHARE), ...quote.matchAll(GRADE)]
    .filter(([, first, second]) => !known.has(first ?? second ?? ''))
    .map(([found]) => ({
      place: body.file,
      file: body.file,
      found,
      ...(lines?.quote === undefined ? {} : { line: lines.quote }),
      explanation:
        'Deze uitspraak staat groot op de pagina, naast de cijfers. Dit getal staat daar niet bij.',
      proposal:
        'Kies een uitspraak zonder getal, of een waarvan het getal bij een cijfer op de pagina staat.',
    }));
}

/** Every value that the page can show, and of shares the other side. */
function valuesOn(findings: readonly Finding[]): ReadonlySet<string> {
  const measures = findings.flatMap(({ measure, whole, land, series }) => [measure, whole, land, ...series]);
  return new Set(measures.flatMap(valuesOf));
}

function valuesOf(measure: Measure | undefined): readonly string[] {
  const shown = measure?.shown;
  if (!shown) return [];
  return shown.eenheid === 'procent' ? [shown.bare, String(100 - shown.number)] : [shown.bare];
}
