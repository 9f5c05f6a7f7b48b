import type { Place } from '../figures/cell-place.ts';
import type { RemarkList } from '../remark-list.ts';
import { columnIndex, type Sheet } from '../tables/sheet.ts';
import { rangesOf, tellRanges, tellRows } from './ranges.ts';

/** Where something else than a bare number stands. */
export interface Spot {
  readonly sheet: Sheet;
  readonly place: Place;
  /** As it stands in the file. */
  readonly text: string;
}

/** What is not sure of cells that are alike, and how staff may answer for all of them at once. */
export interface Question {
  readonly rule: string;
  /** The same for cells that one answer holds for. */
  readonly key: string;
  readonly tell: (spots: readonly Spot[]) => { readonly explanation: string; readonly proposal: string };
}

/** Places of one sign that are kept. */
const MAX_SPOTS = 10_000;
/** Examples of one sign that are shown. */
const EXAMPLES = 5;

/** What stood around numbers and in their place in one file: left off and told, or asked once for all of the file. */
export class SignLog {
  readonly #dropped = new Map<string, Spot[]>();
  readonly #asked = new Map<string, { question: Question; spots: Spot[] }>();

  drop(sign: string, spot: Spot): void {
    spot.sheet.notes.symbol(sign, 'een teken bij het getal: weggelaten');
    const spots = this.#dropped.get(sign) ?? [];
    if (spots.length < MAX_SPOTS) spots.push(spot);
    this.#dropped.set(sign, spots);
  }

  ask(question: Question, spot: Spot): void {
    const known = this.#asked.get(question.key) ?? { question, spots: [] };
    if (known.spots.length < MAX_SPOTS) known.spots.push(spot);
    this.#asked.set(question.key, known);
  }

  /** One remark per sign. What is only told names no value: it may be hidden further on. */
  report(remarks: RemarkList): void {
    for (const [sign, spots] of this.#dropped) {
      remarks.warn({
        rule: 'teken-weggelaten',
        ...placeOfFirst(spots),
        found: sign,
        explanation: `Bij ${tellNumbers(spots)} staat "${sign}" (${tellPlaces(spots)}). Dat hoort bij een toets of noot en is weggelaten; het getal zelf is gelezen.`,
        proposal: `Betekent "${sign}" iets anders? Zet dan in bronnen.yaml bij dit bestand: tekens: { "${sign}": ontbreekt }.`,
      });
    }
    for (const { question, spots } of this.#asked.values()) {
      const { rule, tell } = question;
      remarks.error({ rule, ...placeOfFirst(spots), found: examplesOf(spots).join('; '), ...tell(spots) });
    }
  }
}

function placeOfFirst([first]: readonly Spot[]) {
  return first?.place ?? {};
}

/** Different cells of those that one question is about. */
export function examplesOf(spots: readonly Spot[]): readonly string[] {
  return [...new Set(spots.map(({ text }) => text))].slice(0, EXAMPLES);
}

export function tellNumbers(spots: readonly Spot[]): string {
  return spots.length === 1 ? 'één getal' : `${spots.length} getallen`;
}

/** "rijen 2-9", "rij 3", of a workbook "cellen F2:F9"; with how many other sheets. */
export function tellPlaces(spots: readonly Spot[]): string {
  const sheets = new Set(spots.map(({ sheet }) => sheet.sheet));
  const own = spots.filter(({ sheet }) => sheet.sheet === spots[0]?.sheet.sheet).map(({ place }) => place);
  const others = sheets.size - 1;
  const elsewhere =
    others === 0 ? '' : others === 1 ? ' en op één ander blad' : ` en op ${others} andere bladen`;
  return `${cellsIn(own) ?? tellRows(own.map(({ row }) => row))}${elsewhere}`;
}

/** "cel F2", "cellen F2:F9"; undefined where not all are cells of a workbook. */
function cellsIn(places: readonly Place[]): string | undefined {
  const cells = places.flatMap(({ row, cell }) =>
    cell === undefined ? [] : [[row, columnIndex(cell.replace(/\d+$/, ''))] as const],
  );
  if (cells.length < places.length) return undefined;
  return `${cells.length === 1 ? 'cel' : 'cellen'} ${tellRanges(rangesOf(cells), 10)}`;
}
