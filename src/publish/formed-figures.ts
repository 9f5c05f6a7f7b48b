import type { Survey } from '../domain/survey.ts';

/**
 * Areas whose figures were computed here, one sentence each: the mean of two waves, or of the parts of the area
 * (method.md 2.6). The columns of the downloads can't tell it, and without it such a figure reads like a measured one.
 */
export function formedFigures({ cells, gebieden, gemeente }: Survey): readonly string[] {
  const told = new Map<string, string>();
  for (const { gebied: code, estimate } of cells) {
    const gebied = gebieden.get(code);
    if (!gebied || estimate.kind !== 'published') continue;
    const name = `${gebied.naam} (${code})`;
    if (estimate.method === 'pool') {
      const years = (estimate.pooledYears ?? []).join(' en ');
      told.set(
        `${code} pool`,
        `${name}: de cijfers van ${gemeente.editie} zijn het gemiddelde van ${years}, waar die te vergelijken zijn.`,
      );
    } else if (estimate.method === 'merged') {
      told.set(`${code} merged`, `${name}: de cijfers zijn berekend uit die van de delen van dit gebied.`);
    }
  }
  return [...told.values()];
}
