import type { Published } from '../../domain/estimate.ts';
import type { Gebied } from '../../domain/gebied.ts';
import { groupBy } from '../../domain/group-by.ts';
import { listNames } from '../../domain/nearest.ts';
import type { Onderzoek } from '../../domain/onderzoek.ts';
import type { Cell } from '../../domain/survey.ts';
import type { RemarkList } from '../remark-list.ts';
import { at } from './cell-place.ts';

/** How far parts may fall short of their whole before it is told: a few respondents live nowhere in particular. */
const SHARE_OF_WHOLE = 0.8;
/** Residents of the parts and of the whole are the same people, give or take the date on which they were counted. */
const SAME_RESIDENTS = 0.03;

/** An area and those that it is divided into, all of one kind. */
interface Division {
  readonly whole: Gebied;
  readonly parts: readonly Gebied[];
  /** Whether the parts are known to be all of it, by their residents. */
  readonly isAll: boolean;
}

/** What can't be true of a whole and its parts together: told, since nobody can see which of them is wrong. */
export function checkParts(
  cells: readonly Cell[],
  gebieden: ReadonlyMap<string, Gebied>,
  onderzoek: Pick<Onderzoek, 'bevolking'>,
  remarks: RemarkList,
): void {
  const divisions = divisionsOf(gebieden);
  if (divisions.length === 0) return;
  const wholes = new Set(divisions.map(({ whole }) => whole.code));
  const topics = new Map<string, Map<string, Cell>>();
  // Lean on purpose: of a million cells only those are gathered whose whole has a figure too.
  for (const cell of cells) if (!cell.groep && wholes.has(cell.gebied)) topics.set(topicOf(cell), new Map());
  for (const cell of cells) if (!cell.groep) topics.get(topicOf(cell))?.set(cell.gebied, cell);
  for (const division of divisions) {
    reportResidents(division, onderzoek, remarks);
    const found = [...topics.values()].flatMap((topic) => compared(division, topic));
    for (const ofYear of groupBy(found, ({ cell }) => String(cell.jaar)).values()) {
      reportCounts(division, ofYear, remarks);
      if (division.isAll) reportValues(division, ofYear, remarks);
    }
  }
}

function divisionsOf(gebieden: ReadonlyMap<string, Gebied>): Division[] {
  const withParent = [...gebieden.values()].filter(({ ouder }) => ouder !== undefined && ouder !== '');
  const groups = groupBy(withParent, ({ ouder, niveau }) => `${ouder}\t${niveau}`);
  return [...groups.values()].flatMap((parts) => {
    const whole = gebieden.get(parts[0]?.ouder ?? '');
    return !whole || parts.length < 2 || parts[0]?.niveau === 'eigen'
      ? []
      : [{ whole, parts, isAll: isSame(residentsOf(parts), whole.inwoners15plus) }];
  });
}

function residentsOf(parts: readonly Gebied[]): number {
  return parts.reduce((sum, { inwoners15plus = Number.NaN }) => sum + inwoners15plus, 0);
}

function isSame(sum: number, whole: number | undefined): boolean {
  return whole !== undefined && Math.abs(sum - whole) <= SAME_RESIDENTS * whole;
}

function reportResidents(
  { whole, parts }: Division,
  { bevolking }: Pick<Onderzoek, 'bevolking'>,
  remarks: RemarkList,
): void {
  const [sum, all] = [residentsOf(parts), whole.inwoners15plus];
  if (all === undefined || !(sum > all * (1 + SAME_RESIDENTS))) return;
  remarks.warn({
    rule: 'inwoners-tellen-niet-op',
    file: 'gebieden/gebieden.csv',
    column: 'inwoners15plus',
    explanation: `De ${parts.length} gebieden in ${whole.naam} hebben samen meer inwoners ${bevolking} dan ${whole.naam} zelf.`,
    proposal: `Kijk of alle aantallen van dezelfde datum zijn, en of zij allemaal inwoners ${bevolking} tellen.`,
  });
}

/** A figure of the whole beside those of all its parts, where none is missing. */
interface Compared {
  readonly cell: Cell;
  readonly own: Published;
  readonly parts: readonly Published[];
}

function topicOf({ indicator, jaar, reeks, basis }: Cell): string {
  return `${indicator}\t${jaar}\t${reeks}\t${basis ?? ''}`;
}

function compared({ whole, parts }: Division, topic: ReadonlyMap<string, Cell>): Compared[] {
  const cell = topic.get(whole.code);
  if (cell?.estimate.kind !== 'published') return [];
  const published = parts.flatMap(({ code }) => {
    const estimate = topic.get(code)?.estimate;
    return estimate?.kind === 'published' ? [estimate] : [];
  });
  return published.length < parts.length ? [] : [{ cell, own: cell.estimate, parts: published }];
}

function reportCounts(division: Division, found: readonly Compared[], remarks: RemarkList): void {
  const sums = found.flatMap((one) => {
    const sum = one.parts.reduce((total, { n = Number.NaN }) => total + n, 0);
    return one.own.n === undefined || Number.isNaN(sum) ? [] : [{ ...one, sum, n: one.own.n }];
  });
  const more = sums.filter(({ sum, n }) => sum > n);
  const fewer = division.isAll ? sums.filter(({ sum, n }) => sum < SHARE_OF_WHOLE * n) : [];
  for (const [wrong, how] of [
    [more, 'meer'],
    [fewer, 'veel minder'],
  ] as const) {
    const [first] = wrong;
    if (!first) continue;
    remarks.warn({
      rule: 'n-telt-niet-op',
      ...at(first.cell, 'n'),
      found: topicsOf(wrong),
      explanation: `${figures(wrong)} van ${first.cell.jaar} hebben de ${division.parts.length} gebieden in ${division.whole.naam} samen ${how} antwoorden dan ${division.whole.naam} zelf.`,
      proposal:
        'Kijk of n overal hetzelfde is: ongewogen, van dezelfde vraag en dezelfde meting. Zijn rijen of kolommen verwisseld?',
    });
  }
}

/** A whole is the mean of its parts, so it lies between them. */
function reportValues(division: Division, found: readonly Compared[], remarks: RemarkList): void {
  const outside = found.filter(({ own, parts }) => {
    const values = parts.map(({ value }) => value);
    const step = Math.max(own.step ?? 0, ...parts.map((part) => part.step ?? 0));
    return own.value < Math.min(...values) - step || own.value > Math.max(...values) + step;
  });
  const [first] = outside;
  if (!first) return;
  remarks.warn({
    rule: 'geheel-buiten-delen',
    ...at(first.cell, 'waarde'),
    found: topicsOf(outside),
    explanation: `${figures(outside)} van ${first.cell.jaar} ligt ${division.whole.naam} lager of hoger dan alle ${division.parts.length} gebieden die erin liggen. Een geheel hoort tussen zijn delen te liggen.`,
    proposal:
      'Kijk of het overal om dezelfde vraag, dezelfde bewoners en dezelfde meting gaat, en of rijen of kolommen zijn verwisseld.',
  });
}

function figures(found: readonly Compared[]): string {
  return found.length === 1 ? 'Bij één cijfer' : `Bij ${found.length} cijfers`;
}

function topicsOf(found: readonly Compared[]): string {
  return listNames(found.slice(0, 10).map(({ cell }) => cell.indicator));
}
