import type { Gebied } from '../../domain/gebied.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Onderzoek } from '../../domain/onderzoek.ts';
import type { Cell } from '../../domain/survey.ts';
import { rangesOf, tellRanges, tellRows } from '../cells/ranges.ts';
import type { RemarkList } from '../remark-list.ts';
import { columnIndex } from '../tables/sheet.ts';
import { at } from './cell-place.ts';

/** More respondents than an area has residents: that n is weighted to the population, or a number was misread. */
export function checkInhabitants(
  cells: readonly Cell[],
  gebieden: ReadonlyMap<string, Gebied>,
  { bevolking }: Pick<Onderzoek, 'bevolking'>,
  remarks: RemarkList,
): void {
  const beyond = cells.filter(({ gebied, estimate }) => {
    const most = inhabitantsOf(gebied, gebieden);
    return estimate.kind === 'published' && most !== undefined && (estimate.n ?? 0) > most;
  });
  for (const group of bySheet(beyond)) {
    const [first] = group;
    if (!first) continue;
    const areas = [...new Set(group.map(({ gebied }) => gebieden.get(gebied)?.naam ?? gebied))];
    remarks.error({
      rule: 'n-groter-dan-inwoners',
      ...at(first, 'n'),
      found: placesOf(group),
      explanation: `Bij ${group.length === 1 ? 'één cijfer' : `${group.length} cijfers`} is n groter dan het aantal inwoners ${bevolking} (${tellRanges(areas, 5)}): zoveel bewoners kunnen niet hebben meegedaan. Zo'n n is meestal gewogen, opgehoogd naar de bevolking.`,
      proposal:
        'Vraag het bureau om het ongewogen aantal antwoorden. Klopt n wel? Verbeter dan inwoners15plus in gebieden.csv.',
    });
  }
}

/** An n that is just the number of inhabitants, in several areas: the population in the place of the respondents. */
export function checkPopulation(
  cells: readonly Cell[],
  gebieden: ReadonlyMap<string, Gebied>,
  { bevolking }: Pick<Onderzoek, 'bevolking'>,
  remarks: RemarkList,
): void {
  const same = cells.filter(({ gebied, estimate }) => {
    const all = gebieden.get(gebied)?.inwoners15plus;
    return estimate.kind === 'published' && all !== undefined && all > 0 && estimate.n === all;
  });
  for (const group of bySheet(same)) {
    const [first] = group;
    if (!first || new Set(group.map(({ gebied }) => gebied)).size < 2) continue;
    remarks.warn({
      rule: 'n-is-inwoners',
      ...at(first, 'n'),
      found: placesOf(group),
      explanation: `Bij ${group.length} cijfers is n precies het aantal inwoners ${bevolking}. Dan zou iedereen hebben meegedaan.`,
      proposal:
        'Staat hier het aantal inwoners (N) in plaats van het aantal antwoorden (n)? Vraag het bureau om het ongewogen aantal antwoorden: de marges en wat verborgen moet blijven, rusten erop.',
    });
  }
}

const bySheet = (cells: readonly Cell[]) =>
  groupBy(cells, ({ origin }) => `${origin.file}\t${origin.sheet ?? ''}`).values();

/** "rijen 3-7, 9", of a workbook "cellen G3:G7, G9". */
function placesOf(cells: readonly Cell[]): string {
  const inWorkbook = cells.every(({ origin }) => origin.columns !== undefined);
  const places = cells.map(({ origin: { row, columns } }) => {
    const letter = columns?.n ?? columns?.waarde;
    return [row, letter === undefined ? 0 : columnIndex(letter)] as const;
  });
  if (inWorkbook) return `${cells.length === 1 ? 'cel' : 'cellen'} ${tellRanges(rangesOf(places), 10)}`;
  return tellRows(places.map(([row]) => row));
}

/** Residents of an area, or of the nearest one around it that tells them: there are no more in a part. */
function inhabitantsOf(code: string, gebieden: ReadonlyMap<string, Gebied>): number | undefined {
  const seen = new Set<string>();
  for (let area = gebieden.get(code); area && !seen.has(area.code); area = gebieden.get(area.ouder ?? '')) {
    if (area.inwoners15plus !== undefined) return area.inwoners15plus;
    seen.add(area.code);
  }
  return undefined;
}
