/** A plan of fieldwork: how many respondents each area is to have, for `controleer --vooraf`. */
import { basename } from 'node:path';
import { type Gebied, isGemeenteOrAbove } from '../domain/gebied.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { DataError } from '../error.ts';
import { NameLookup } from './areas/name-lookup.ts';
import { readGebieden, readIndicators } from './areas/read-names.ts';
import { type DataFolder, isTooLarge, openFolder } from './data-folder.ts';
import { parseNumber } from './figures/parse-number.ts';
import { readGemeente } from './folder/read-gemeente.ts';
import { readOnderzoek } from './onderzoek/read-onderzoek.ts';
import { RemarkList } from './remark-list.ts';
import { contentOfFile } from './tables/file-content.ts';
import { sheetsOf } from './tables/read-sheets.ts';
import { readTable, type TableRow } from './tables/read-table.ts';
import type { Sheet } from './tables/sheet.ts';

const COLUMNS = { required: ['gebied', 'n'], optional: ['naam', 'inwoners15plus'] } as const;
type Column = 'gebied' | 'n' | 'naam' | 'inwoners15plus';

export interface Plan {
  readonly gemeente: Gemeente;
  readonly areas: readonly { readonly naam: string; readonly n: number; readonly residents?: number }[];
  /** Indicators that are tested together with the gemeente: the kernindicatoren. */
  readonly kern: number;
}

/**
 * Reads a plan, which may stand anywhere, with the settings of the data folder. An area that gebieden.csv does not know
 * is taken as it is: before fieldwork a data folder may still be bare. Throws DataError with all errors.
 */
export async function readPlan(file: string, dataDir: string): Promise<Plan> {
  const remarks = new RemarkList();
  const name = basename(file);
  const content = contentOfFile(file);
  const [sheet] = isTooLarge(content, name, remarks) ? [] : await sheetsOf(content, name, remarks);
  const folder = await openFolder(dataDir, remarks);
  const { gemeente } = await readGemeente(folder);
  const areas = sheet ? areasOf(sheet, await readGebieden(folder), remarks) : [];
  const kern = await countKern(folder, gemeente);
  if (remarks.hasErrors || !gemeente) throw new DataError(remarks.list());
  return { gemeente, areas, kern };
}

async function countKern(folder: DataFolder, gemeente: Gemeente | undefined): Promise<number> {
  if (gemeente?.kernindicatoren) return gemeente.kernindicatoren.length;
  const { indicators } = await readOnderzoek(folder, gemeente);
  return [...(await readIndicators(folder, indicators)).values()].filter(({ kern }) => kern).length;
}

function areasOf(sheet: Sheet, gebieden: ReadonlyMap<string, Gebied>, remarks: RemarkList): Plan['areas'] {
  const known = new NameLookup(gebieden.values());
  const seen = new Set<string>();
  const planned = (readTable<Column>(sheet, COLUMNS, remarks) ?? []).flatMap((row) => {
    const [n, residents] = (['n', 'inwoners15plus'] as const).map(
      (column) => parseNumber(row.cell(column), 'thousands')?.value,
    );
    if (n === undefined || !Number.isInteger(n) || n < 1) {
      remarks.error({
        rule: 'n-ongeldig',
        file: sheet.file,
        row: row.row,
        column: 'n',
        found: row.cell('n'),
        explanation: 'Dit is geen aantal bewoners dat naar verwachting meedoet.',
        proposal: 'Vul een geheel getal van 1 of hoger in.',
      });
      return [];
    }
    const match = known.find(row.cell('gebied'));
    const area = match.kind === 'found' ? match.item : undefined;
    const size = residents ?? area?.inwoners15plus;
    const naam = area?.naam ?? row.cell('gebied');
    judge({ naam, n, area, size, twice: seen.has(naam) }, tellAt(row, sheet, remarks));
    seen.add(naam);
    return [{ naam, n, ...(size !== undefined && { residents: size }) }];
  });
  if (planned.length === 0 && !remarks.hasErrors) {
    remarks.error({
      rule: 'plan-leeg',
      file: sheet.file,
      explanation: 'In dit bestand staan geen gebieden.',
      proposal: 'Zet op elke regel een gebied en het aantal bewoners dat u verwacht: gebied;n.',
    });
  }
  return planned;
}

type Tell = (column: Column, explanation: string, proposal: string) => void;

function tellAt(row: TableRow<Column>, { file }: Sheet, remarks: RemarkList): Tell {
  return (column, explanation, proposal) =>
    remarks.error({
      rule: 'plan-ongeldig',
      file,
      row: row.row,
      column,
      found: row.cell(column),
      explanation,
      proposal,
    });
}

interface PlannedRow {
  readonly naam: string;
  readonly n: number;
  readonly area: Gebied | undefined;
  readonly size: number | undefined;
  readonly twice: boolean;
}

/** What a plan can't hold: an area twice, the whole beside its parts, more answers than residents. */
function judge({ naam, n, area, size, twice }: PlannedRow, tell: Tell): void {
  if (twice) tell('gebied', `${naam} staat er twee keer in.`, 'Laat één rij per gebied staan.');
  if (area && isGemeenteOrAbove(area.niveau)) {
    tell(
      'gebied',
      `${naam} is geen deel van de gemeente. De gemeente wordt opgeteld uit de andere rijen.`,
      'Haal deze rij weg.',
    );
  }
  if (size !== undefined && n > size) {
    tell('n', `Dat zijn meer antwoorden dan de ${size} inwoners.`, 'Controleer het aantal.');
  }
}
