import { type Foresight, foresightWords } from '../domain/foresight.ts';

/** The table of `controleer --vooraf`: a line per area, differences in points. */
export function tellForesight(areas: readonly Foresight[]): string {
  const shares = areas[0]?.shares.map(({ percentage }) => percentage) ?? [];
  const width = Math.max(6, ...areas.map(({ naam }) => naam.length));
  const line = (naam: string, n: string, cells: readonly string[]) =>
    `  ${naam.padEnd(width)} ${n.padStart(6)}  ${cells.map((cell) => cell.padStart(16)).join('')}`.trimEnd();
  const table = (title: string, kind: 'gemeente' | 'vorige') => [
    title,
    line(
      'gebied',
      'n',
      shares.map((percentage) => `rond ${percentage}%`),
    ),
    ...areas.map(({ naam, n, shares: cells }) =>
      line(
        naam,
        String(n),
        cells.map((cell) => foresightWords(cell[kind])),
      ),
    ),
  ];
  return [
    'Vanaf welk verschil (in procentpunten) kan deze meting een duidelijk verschil laten zien?',
    'Gerekend is met de strengste correctie: één duidelijk verschil tussen alle hoofdonderwerpen van alle gebieden.',
    '',
    ...table('Met de hele gemeente:', 'gemeente'),
    '',
    ...table('Met een vorige meting van evenveel bewoners:', 'vorige'),
  ].join('\n');
}
