/** Sources of the gemeente's own (`bronnen` in gemeente.yaml): one figure a row, shown beside the survey and never compared. */
import type { Context, OwnFigure } from '../../domain/context.ts';
import type { Gebied } from '../../domain/gebied.ts';
import type { OwnSource } from '../../domain/own-source.ts';
import { areaLookup } from '../areas/name-lookup.ts';
import { type DataFolder, reportMissing } from '../data-folder.ts';
import { parseNumber } from '../figures/parse-number.ts';
import { PolicyRow } from '../policy/policy-row.ts';
import { readTextSheet } from '../tables/read-sheets.ts';
import { readTable } from '../tables/read-table.ts';

const COLUMNS = { required: ['gebied', 'jaar', 'waarde'], optional: [] } as const;
type Column = (typeof COLUMNS)['required'][number];

/** In the order of gemeente.yaml; what is wrong is an error at its cell. */
export async function readOwnSources(
  folder: DataFolder,
  sources: readonly OwnSource[],
  gebieden: ReadonlyMap<string, Gebied>,
): Promise<NonNullable<Context['own']>> {
  const read = [];
  for (const source of sources) read.push({ source, figures: await figuresOf(folder, source, gebieden) });
  return read;
}

async function figuresOf(
  folder: DataFolder,
  { bestand }: OwnSource,
  gebieden: ReadonlyMap<string, Gebied>,
): Promise<readonly OwnFigure[]> {
  const sheet = await readTextSheet(folder, bestand);
  if (!sheet) {
    if (!folder.inputs.has(bestand))
      reportMissing(folder, bestand, 'Verwacht: een tabel met gebied;jaar;waarde');
    return [];
  }
  const areas = areaLookup(gebieden);
  const seen = new Set<string>();
  return (readTable<Column>(sheet, COLUMNS, folder.remarks) ?? []).flatMap((each) => {
    const row = new PolicyRow<Column>(each, sheet.file, 'bron-waarde', folder.remarks);
    const figure = figureOf(row, areas);
    const key = figure && `${figure.gebied} ${figure.jaar}`;
    if (key !== undefined && seen.has(key)) {
      row.refuse('gebied', 'Dit gebied staat er voor dit jaar twee keer in.', 'Laat één rij staan.');
      return [];
    }
    if (key !== undefined) seen.add(key);
    return figure ? [figure] : [];
  });
}

function figureOf(
  row: PolicyRow<Column>,
  areas: ReturnType<typeof areaLookup<Gebied>>,
): OwnFigure | undefined {
  const gebied = row.area('gebied', { areas });
  const jaar = row.year('jaar');
  const number = parseNumber(row.text('waarde'), 'thousands');
  if (!number || number.value < 0) {
    return row.refuse(
      'waarde',
      'Hier staat geen getal van 0 of hoger.',
      'Vul een getal in, zoals 1.250 of 3,4.',
    );
  }
  if (!gebied || jaar === undefined) return undefined;
  return { gebied: gebied.code, jaar, value: number.value, decimals: Math.min(number.decimals, 1) };
}
