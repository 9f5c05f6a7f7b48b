import type { RawFigures } from '../raw-figure.ts';
import type { RemarkList } from '../remark-list.ts';
import { placeOf } from '../sheet.ts';
import type { Decorated } from './decoration.ts';
import { rangesOf, tellRanges } from './ranges.ts';

/** Where a decorated number stands. */
interface Spot {
  readonly row: number;
  /** Heading or letter of its column. */
  readonly column: string;
  /** As it stands in the file. */
  readonly text: string;
}

/** Examples of one sign that are shown. */
const EXAMPLES = 5;

/** What stood around the numbers of one sheet: left off and told, or asked once for the whole file. */
export class DecorationLog {
  readonly #dropped = new Map<string, { found: Decorated; spots: Spot[] }>();
  readonly #asked = new Map<string, { found: Decorated; spots: Spot[] }>();

  drop(found: Decorated, spot: Spot): void {
    add(this.#dropped, found, spot);
  }

  ask(found: Decorated, spot: Spot): void {
    add(this.#asked, found, spot);
  }

  /** One remark per sign. What is only told names no value: it may be hidden further on. */
  report({ sheet }: Pick<RawFigures, 'sheet'>, remarks: RemarkList): void {
    for (const [sign, { spots }] of this.#dropped) {
      const [first] = spots;
      if (!first) continue;
      sheet.notes.symbol(sign, 'een teken bij het getal: weggelaten', spots.length);
      remarks.warn({
        rule: 'teken-weggelaten',
        ...placeOf(sheet),
        row: first.row,
        column: first.column,
        found: sign,
        explanation: `Bij ${spots.length === 1 ? 'één getal' : `${spots.length} getallen`} staat "${sign}" (${tellRows(spots)}). Dat hoort bij een toets of noot en is weggelaten; het getal zelf is gelezen.`,
        proposal: `Betekent "${sign}" iets anders? Zet dan in bronnen.yaml bij dit bestand: tekens: { "${sign}": ontbreekt }.`,
      });
    }
    for (const [sign, { found, spots }] of this.#asked) this.#question(sheet, sign, found, spots, remarks);
  }

  #question(
    sheet: RawFigures['sheet'],
    sign: string,
    found: Decorated,
    spots: readonly Spot[],
    remarks: RemarkList,
  ): void {
    const [first] = spots;
    if (!first) return;
    const examples = [...new Set(spots.map(({ text }) => text))].slice(0, EXAMPLES);
    const preview = examples.map((text) => `"${text}" wordt ${previewOf(text, found)}`).join(', ');
    const isBound = found.kind === 'bound';
    remarks.error({
      rule: 'teken-bij-getal',
      ...placeOf(sheet),
      row: first.row,
      column: first.column,
      found: examples.join('; '),
      explanation: `Bij ${spots.length === 1 ? 'één getal' : `${spots.length} getallen`} staat "${sign}" (${tellRows(spots)}). Wat dat betekent, is niet zeker${isBound ? ': het getal zelf is hier niet gegeven' : ''}.`,
      proposal: isBound
        ? `Is het cijfer er niet? Zet in bronnen.yaml: bronnen: [{ bestand: "${nameOf(sheet.file)}", tekens: { "${sign}": ontbreekt } }]. Dan ontbreken deze cijfers, ook op andere rijen van dit bestand.`
        : `Hoort het getal zonder het teken te worden gelezen? Zet in bronnen.yaml: bronnen: [{ bestand: "${nameOf(sheet.file)}", tekens: { "${sign}": weg } }]. Dan geldt: ${preview}. Is het geen cijfer? Zet dan ontbreekt in plaats van weg.`,
    });
  }
}

function previewOf(text: string, { bare, sign }: Decorated): string {
  const number = text.replace(/[^\d.,\s-]/g, '').trim();
  return number === '' || sign === '' ? bare : number.replace(/^[.,\s]+|[.,\s]+$/g, '');
}

function tellRows(spots: readonly Spot[]): string {
  const rows = [...new Set(spots.map(({ row }) => row))];
  const ranges = rangesOf(rows.map((row) => [row, 0] as const)).map((range) => range.replaceAll('A', ''));
  return `${rows.length === 1 ? 'rij' : 'rijen'} ${tellRanges(
    ranges.map((range) => range.replace(':', '-')),
    10,
  )}`;
}

function nameOf(file: string): string {
  return file.replace(/^cijfers\//, '');
}

function add(log: Map<string, { found: Decorated; spots: Spot[] }>, found: Decorated, spot: Spot): void {
  const known = log.get(found.sign) ?? { found, spots: [] };
  if (known.spots.length < 10_000) known.spots.push(spot);
  log.set(found.sign, known);
}
