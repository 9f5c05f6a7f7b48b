/** What the press sheet of a kernrapport has beside the parts of every sheet. */
import type { PageTable } from '../domain/page-blocks.ts';
import type { Profile } from '../domain/profile.ts';
import type { SheetContent, SheetTopic } from '../domain/sheet.ts';
import type { Parts } from './parts.ts';
import { policyBlock } from './policy.ts';
import { ORDER } from './sheet-order.ts';
import { blocksOf, firstStays } from './sheet-text.ts';

/**
 * The topics beside the land, the development, what the gemeente wants to reach, and what it says to it. The table tells
 * every figure of now, so the development stays longer than charts of those.
 */
export function reportParts(
  { survey, narratives }: Parts,
  { code, report }: Profile,
  topics: readonly SheetTopic[],
): Pick<SheetContent, 'overview' | 'topics' | 'coverTopic' | 'working' | 'reaction'> {
  const policy = policyBlock(narratives.policy, code);
  const goals = (policy?.goals ?? []).map(
    ({ topic, aim, verdict }) => `${topic}. Doel: ${aim}. Uitkomst: ${verdict}.`,
  );
  const actions = (policy?.actions ?? []).map(
    ({ topic, action, who, when }) => `${topic}. ${action} (${who}, ${when})`,
  );
  const { reactie } = survey.texts;
  const development = topics.find(({ wide }) => wide);
  return {
    topics: topics.filter((topic) => topic !== development),
    ...(development ? { coverTopic: { ...development, order: ORDER.keyTopic } } : {}),
    ...(report ? { overview: farthest(report.benchmark) } : {}),
    working: firstStays([...goals, ...actions], ORDER.item),
    ...(reactie ? { reaction: { texts: blocksOf(reactie), order: ORDER.map } } : {}),
  };
}

/** Here and the farthest place that was compared with, which is the land where there is one, with what the test says. */
function farthest(table: PageTable): PageTable {
  const shown = <One>(all: readonly One[]) => all.filter((_, at) => at === 0 || at >= all.length - 2);
  return {
    ...table,
    columns: shown(table.columns),
    groups: table.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, cells: shown(row.cells) })),
    })),
  };
}
