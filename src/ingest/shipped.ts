import { readFile } from 'node:fs/promises';
import type { Indicator } from '../domain/indicator.ts';
import type { Cell } from '../domain/survey.ts';
import { readLong } from './layout-long.ts';
import { NameLookup } from './name-lookup.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readDelimited } from './read-delimited.ts';
import { readFigures } from './read-figures.ts';
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

async function shippedSheet(name: string, remarks: RemarkList): Promise<Sheet> {
  return readDelimited(await readFile(new URL(name, FOLDER), 'utf8'), `referentie/${name}`, remarks);
}

function assertSound(remarks: RemarkList): void {
  const [first] = remarks.list('error');
  if (first) throw new Error(`shipped data is wrong: ${first.file}, row ${first.row}: ${first.explanation}`);
}
