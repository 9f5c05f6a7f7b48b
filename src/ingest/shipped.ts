import { readFile } from 'node:fs/promises';
import { CONTEXT_CODES, type ContextTopic } from '../domain/context.ts';
import { RemarkList } from './remark-list.ts';
import { oneOf } from './tables/check-cells.ts';
import { readDelimited } from './tables/read-delimited.ts';
import { readTable } from './tables/read-table.ts';
import type { Sheet } from './tables/sheet.ts';

/** Folder of the reference data that ships with the program. */
const FOLDER = new URL('../../seeds/referentie/', import.meta.url);

const TOPIC_COLUMNS = {
  required: ['code', 'naam', 'soort', 'optelbaar', 'bron', 'licentie', 'uitleg'],
  optional: [],
} as const;
type TopicColumn = (typeof TOPIC_COLUMNS)['required'][number];

/** What context figures are about, with the fixed notes that stand beside them. */
export async function readShippedTopics(): Promise<readonly ContextTopic[]> {
  const remarks = new RemarkList();
  const sheet = await shippedSheet('context.csv', remarks);
  const rows = readTable<TopicColumn>(sheet, TOPIC_COLUMNS, remarks) ?? [];
  const topics = rows.flatMap(({ row, cell }) => {
    const at = (column: TopicColumn) => ({ file: sheet.file, row, column });
    const code = oneOf(cell('code'), CONTEXT_CODES, at('code'), remarks);
    const soort = oneOf(cell('soort'), ['aantal', 'klasse'] as const, at('soort'), remarks);
    const [naam, bron, licentie, uitleg] = [cell('naam'), cell('bron'), cell('licentie'), cell('uitleg')];
    if (code === undefined || soort === undefined) return [];
    return [{ code, soort, naam, bron, licentie, uitleg, optelbaar: cell('optelbaar') === 'ja' }];
  });
  assertSound(remarks);
  return topics;
}

async function shippedSheet(name: string, remarks: RemarkList): Promise<Sheet> {
  return readDelimited(await readFile(new URL(name, FOLDER), 'utf8'), `referentie/${name}`, remarks);
}

function assertSound(remarks: RemarkList): void {
  const [first] = remarks.list('error');
  if (first) throw new Error(`shipped data is wrong: ${first.file}, row ${first.row}: ${first.explanation}`);
}
