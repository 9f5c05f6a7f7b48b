import { readFile } from 'node:fs/promises';
import { CONTEXT_CODES, type ContextTopic } from '../domain/context.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Cell } from '../domain/survey.ts';
import { readLong } from './layout-long.ts';
import { NameLookup } from './name-lookup.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readDelimited } from './read-delimited.ts';
import { readFigures } from './read-figures.ts';
import { oneOf, readTable } from './read-table.ts';
import { RemarkList } from './remark-list.ts';
import type { Sheet } from './sheet.ts';

/** Folder of the reference data that ships with the program. */
const FOLDER = new URL('../../seeds/referentie/', import.meta.url);

/** The shipped catalogue of the Veiligheidsmonitor. Errors in it are bugs. */
export async function readShippedCatalogue(): Promise<ReadonlyMap<string, Indicator>> {
  const remarks = new RemarkList();
  const indicators = readCatalogue(await shippedSheet('indicatoren.csv', remarks), remarks);
  assertSound(remarks);
  return indicators;
}

/** The shipped national figures: context for theme pages, never among the survey's own cells. */
export async function readShippedFigures(indicators: ReadonlyMap<string, Indicator>): Promise<Cell[]> {
  const remarks = new RemarkList();
  const source = readLong(await shippedSheet('nederland.csv', remarks), remarks);
  const names = {
    areas: new NameLookup([{ code: 'NL', naam: 'Nederland', niveau: 'land' as const }]),
    indicators: new NameLookup(indicators.values()),
  };
  const { cells } = readFigures(source ? [source] : [], names, remarks);
  assertSound(remarks);
  return cells;
}

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
