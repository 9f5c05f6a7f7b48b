import type { Goal, Policy } from '../../domain/policy.ts';
import type { Remark } from '../../domain/remark.ts';
import { type Cell, groepKey } from '../../domain/survey.ts';
import type { DataFolder } from '../data-folder.ts';
import type { FigureNames } from '../figures/figure-parser.ts';
import type { RemarkList } from '../remark-list.ts';
import { readTextSheet } from '../tables/read-sheets.ts';
import { readGoals } from './read-goals.ts';
import { readPriorities } from './read-priorities.ts';

/** Goals and priorities; undefined where the gemeente wrote neither. */
export async function readPolicy(
  folder: DataFolder,
  names: FigureNames,
  { editie, cells }: { readonly editie: number; readonly cells: readonly Cell[] },
): Promise<Policy | undefined> {
  const goals = await readTextSheet(folder, 'doelen.csv');
  const priorities = await readTextSheet(folder, 'prioriteiten.csv');
  if (!goals && !priorities) return undefined;
  const policy = {
    goals: goals ? readGoals(goals, names, folder.remarks) : [],
    priorities: priorities ? readPriorities(priorities, names, editie, folder.remarks) : [],
  };
  tellWithoutFigures(policy, cells, folder.remarks);
  return policy;
}

type Asked = Pick<Goal, 'gebied' | 'indicator' | 'groep' | 'written'>;

const keyOf = ({ gebied, indicator, groep }: Omit<Asked, 'written'>) =>
  [gebied, indicator, groepKey(groep)].join('\t');

/** A group or area that no wave has a figure of is likely a slip: it would never be judged. */
function tellWithoutFigures(
  { goals, priorities }: Policy,
  cells: readonly Cell[],
  remarks: RemarkList,
): void {
  const wanted: readonly Asked[] = [...goals, ...priorities];
  const keys = new Set(wanted.map(keyOf));
  const known = new Set(cells.map(keyOf).filter((key) => keys.has(key)));
  for (const one of wanted) if (!known.has(keyOf(one))) remarks.warn(withoutFigure(one));
}

function withoutFigure({ gebied, indicator, groep, written }: Asked): Omit<Remark, 'level'> {
  const group = groep ? `, groep ${groepKey(groep)}` : '';
  return {
    rule: 'beleid-zonder-cijfer',
    ...written,
    found: `${gebied}, ${indicator}${group}`,
    explanation: 'Van dit onderwerp in dit gebied is er in geen enkele meting een cijfer.',
    proposal: 'Kijk of gebied, indicator en groep kloppen. Komt het cijfer nog? Dan hoeft u niets te doen.',
  };
}
