import type { FigureNames } from '../figures/figure-parser.ts';
import type { RawFigure, RawFigures } from '../figures/raw-figure.ts';
import { yearOfCell } from '../layouts/year-around.ts';
import { folded } from '../names/folded.ts';
import type { RemarkList } from '../remark-list.ts';
import { placeOf, textOf } from '../tables/sheet.ts';
import type { Redivision } from './read-redivision.ts';

/**
 * The figures without those of areas that are no area of now: split ones, and codes whose area was another one before
 * the change. How many were left out is told; why stands at the table itself.
 */
export function ofAreasOfNow(
  figures: RawFigures,
  redivision: Redivision,
  { areas, onderzoek }: Pick<FigureNames, 'areas' | 'onderzoek'>,
  remarks: RemarkList,
): RawFigures {
  if (redivision.gone.size + redivision.since.size === 0) return figures;
  const isOfNow = ({ gebied, jaar }: RawFigure) => {
    const found = areas.find(gebied);
    if (found.kind !== 'found') return !redivision.gone.has(folded(textOf(gebied)));
    const since = redivision.since.get(found.item.code);
    return since === undefined || (yearOfCell(textOf(jaar), onderzoek) ?? since) >= since;
  };
  let left = 0;
  figures.each((figure) => {
    if (isOfNow(figure)) return;
    left += 1;
    figures.sheet.notes.skipped(
      `${textOf(figure.gebied)} ${textOf(figure.jaar)}`,
      'gebied van een oude indeling',
    );
  });
  if (left > 0) {
    remarks.warn({
      rule: 'cijfers-oude-indeling',
      ...placeOf(figures.sheet),
      found: String(left),
      explanation: `${left === 1 ? 'Eén cijfer is' : `${left} cijfers zijn`} van een gebied van een oude indeling en niet gelezen: zie de opmerkingen bij gebieden/omzetting.csv.`,
      proposal: 'Vraag het bureau om cijfers in de nieuwe indeling.',
    });
  }
  return {
    ...figures,
    each: (visit) =>
      figures.each((figure) => {
        if (isOfNow(figure)) visit(figure);
      }),
  };
}
