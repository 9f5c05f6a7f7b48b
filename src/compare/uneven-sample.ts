import { compareNames } from '../domain/gebied.ts';
import { groupBy } from '../domain/group-by.ts';
import { profileAreas, type Survey } from '../domain/survey.ts';
import { respondentsIn, type Sheet } from './sheet.ts';

/**
 * The design effect that uneven sampling alone gives the figures of the gemeente: n · Σ(N²/n) / (ΣN)², with N residents
 * and n respondents per area, over the level with most areas (Kish 1965). Undefined where residents or respondents of
 * an area are not known.
 */
export function designEffectOfSample(survey: Survey, sheets: readonly Sheet[]): number | undefined {
  const levels = groupBy(profileAreas(survey, compareNames), ({ niveau }) => niveau);
  const [areas = []] = [...levels.values()].sort((a, b) => b.length - a.length);
  const sizes = areas.map(({ code, inwoners15plus = 0 }) => ({
    n: respondentsIn(code, sheets, survey.gemeente.editie).at(-1) ?? 0,
    size: inwoners15plus,
  }));
  if (sizes.length < 2 || sizes.some(({ n, size }) => n === 0 || size === 0)) return undefined;
  const sum = (of: (each: (typeof sizes)[number]) => number) =>
    sizes.reduce((total, each) => total + of(each), 0);
  return (sum(({ n }) => n) * sum(({ n, size }) => size ** 2 / n)) / sum(({ size }) => size) ** 2;
}
