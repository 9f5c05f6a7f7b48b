import type { Gebied } from '../../domain/gebied.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type Onderzoek, offenceAliases } from '../../domain/onderzoek.ts';
import { checkMade } from '../catalogue-parts.ts';
import { reportMissingWords } from '../catalogue-wording.ts';
import { type DataFolder, reportMissing } from '../data-folder.ts';
import type { FigureNames } from '../figures/figure-parser.ts';
import { synonymsOf } from '../layouts/indicator-synonyms.ts';
import { mergeCatalogues, readCatalogue } from '../read-catalogue.ts';
import { NO_REDIVISION, type Redivision, readRedivision } from '../redivision/read-redivision.ts';
import { readTextSheet } from '../tables/read-sheets.ts';
import { IndicatorLookup } from './answer-lookup.ts';
import { areaLookup } from './name-lookup.ts';
import { readAreas } from './read-areas.ts';

/** Areas by code, of gebieden.csv and samenstelling.csv; none, with an error, when there is no gebieden.csv. */
export async function readGebieden(folder: DataFolder): Promise<ReadonlyMap<string, Gebied>> {
  const file = 'gebieden/gebieden.csv';
  const sheet = await readTextSheet(folder, file);
  const parts = await readTextSheet(folder, 'gebieden/samenstelling.csv');
  if (sheet) return readAreas(sheet, parts, folder.remarks);
  reportMissing(folder, file, 'Verwacht: een tabel met code;naam;niveau;ouder;inwoners15plus');
  return new Map();
}

/** What changed in the division of areas since earlier waves. */
export async function readOmzetting(
  folder: DataFolder,
  gebieden: ReadonlyMap<string, Gebied>,
): Promise<Redivision> {
  const sheet = await readTextSheet(folder, 'gebieden/omzetting.csv');
  return sheet ? readRedivision(sheet, gebieden, folder.remarks) : NO_REDIVISION;
}

/** Indicators by code: the catalogue of the survey with the gemeente's own, of which the parts are known. */
export async function readIndicators(
  folder: DataFolder,
  shipped: ReadonlyMap<string, Indicator>,
): Promise<ReadonlyMap<string, Indicator>> {
  const all = await withOwn(folder, shipped);
  checkMade(all, folder.remarks);
  return all;
}

async function withOwn(
  folder: DataFolder,
  shipped: ReadonlyMap<string, Indicator>,
): Promise<ReadonlyMap<string, Indicator>> {
  const sheet = await readTextSheet(folder, 'indicatoren.csv');
  if (!sheet) return shipped;
  if (sheet.head.length === 0) {
    folder.remarks.warn({
      rule: 'bestand-leeg',
      file: sheet.file,
      explanation: 'Dit bestand is leeg. Alleen de meegeleverde indicatoren gelden.',
      proposal: 'Vul het bestand, of haal het weg.',
    });
    return shipped;
  }
  const own = readCatalogue(sheet, folder.remarks);
  reportMissingWords(own, sheet.file, folder.remarks);
  return mergeCatalogues(shipped, own, sheet.file, folder.remarks);
}

/** What names in files with figures are looked up in. */
export function namesOf(
  gebieden: ReadonlyMap<string, Gebied>,
  indicators: ReadonlyMap<string, Indicator>,
  onderzoek: Onderzoek,
  { oldCodes }: Redivision = NO_REDIVISION,
): FigureNames & { readonly indicators: IndicatorLookup } {
  return {
    areas: areaLookup(gebieden, oldCodes),
    indicators: new IndicatorLookup(indicators.values(), (indicator) => [
      ...synonymsOf(indicator),
      ...offenceAliases(onderzoek, indicator.code),
    ]),
    onderzoek,
  };
}
