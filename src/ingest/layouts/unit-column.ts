import type { RawFigures } from '../figures/raw-figure.ts';
import { folded } from '../names/folded.ts';
import { placeOf, textOf } from '../tables/sheet.ts';
import { byFoldedName, type LayoutContext } from './layout-context.ts';
import { findLongHeader } from './layout-long.ts';
import type { SourceRule } from './source-rules.ts';
import { contradicts } from './units.ts';

/** A column "eenheid" that says of some indicator that its numbers are of another unit is an error: one per indicator. */
export function checkUnitColumn(
  { sheet }: RawFigures,
  rule: SourceRule | undefined,
  { indicators, remarks }: LayoutContext,
): void {
  const header = findLongHeader(sheet, rule);
  const places = (header?.cells ?? []).map((cell) => folded(textOf(cell)));
  const [unit, indicator] = [places.indexOf('eenheid'), places.indexOf('indicator')];
  if (!header || unit < 0 || indicator < 0) return;
  const synonyms = byFoldedName(rule?.indicatoren ?? {});
  const seen = new Set<string>();
  sheet.each((cells, row) => {
    const [told, name] = [textOf(cells[unit]), textOf(cells[indicator])];
    if (row <= header.row || told === '' || seen.has(`${told}\t${name}`)) return;
    seen.add(`${told}\t${name}`);
    const match = indicators.find(synonyms.get(folded(name)) ?? name);
    if (match.kind !== 'found' || !contradicts(told, match.item)) return;
    remarks.error({
      rule: 'eenheid-verschilt',
      ...placeOf(sheet),
      row,
      column: 'eenheid',
      found: told,
      explanation: `De eenheid van deze cijfers is "${told.slice(0, 40)}", en "${match.item.code}" is in ${match.item.eenheid}.`,
      proposal: 'Vraag het bureau om de cijfers in de goede eenheid, of haal deze rijen weg.',
    });
  });
}
