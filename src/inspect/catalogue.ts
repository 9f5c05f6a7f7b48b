/** The gemeente's own questions: their names and predicates are judged where they are written, once (P04, T01). */
import { type Indicator, SLOT } from '../domain/indicator.ts';
import type { Survey } from '../domain/survey.ts';
import { type Themas, themaOf } from '../domain/thema.ts';
import type { Block, Origin, Passage } from './passage.ts';
import { plainSentences } from './words.ts';

/** A passage for each name, predicate and theme of an own question, with its row and column. */
export function cataloguePassages({
  indicators,
  onderzoek,
}: Pick<Survey, 'indicators' | 'onderzoek'>): readonly Passage[] {
  return [...indicators.values()].flatMap((indicator) => ofIndicator(indicator, onderzoek));
}

function ofIndicator(indicator: Indicator, themas: Themas): readonly Passage[] {
  const { written, thema, naam, kort, zin, complement, zinsdeel, vooraan, bijzin } = indicator;
  if (!written) return [];
  const { file, row } = written;
  const make = (text: string | undefined, column: string, origin: Origin): readonly Passage[] =>
    text ? [{ origin, file, place: file, column, blocks: [blockOf(text, row, origin)] }] : [];
  const { titel, uitleg } = themaOf(themas, thema);
  return [
    // A theme that ships has its explanation; one of the gemeente's own is a heading by its code.
    ...make(uitleg === '' ? titel : undefined, 'thema', 'title'),
    ...make(naam, 'naam', 'title'),
    ...make(kort, 'kort', 'title'),
    ...make(zin && `Bewoners ${zin.plural}.`, 'zin', 'handwritten'),
    ...make(complement && `Bewoners ${complement.plural}.`, 'complement', 'handwritten'),
    ...make(zinsdeel, 'zinsdeel', 'title'),
    ...make(
      vooraan && `Bewoners vertelden: ${vooraan.plural.replace(SLOT, 'bewoners')}.`,
      'vooraan',
      'handwritten',
    ),
    ...make(bijzin && `Bewoners vinden dat ${bijzin}.`, 'bijzin', 'handwritten'),
  ];
}

function blockOf(text: string, line: number, origin: Origin): Block {
  return {
    kind: origin === 'title' ? 'heading' : 'text',
    sentences: plainSentences(text, line),
    line,
    sourced: false,
  };
}

/** What residents say of change or difference is the question itself, not what the figures say. */
const SAID =
  /^(bewoners|vindt|vinden|denkt|denken|zegt|ervaart|merkt|voelt|ziet|kent|weet|wil|heeft|hebben|had|werd|was|is)\b/i;
const OF_FIGURES: ReadonlySet<string> = new Set(['T01', 'T02', 'T09', 'T10', 'H07', 'P04', 'C09']);

/** A rule over claims does not hold for a name that is what a resident said: "Vindt dat de buurt vooruit is gegaan". */
export function isSaidByResidents({ column, gebied }: Passage, rule: string, text: string): boolean {
  return column !== undefined && gebied === undefined && OF_FIGURES.has(rule) && SAID.test(text);
}
