import { type Cache, keepValue } from '../cache.ts';
import { csvOf } from '../domain/csv.ts';
import type { OutputFile } from '../domain/document.ts';
import type { Findings } from '../domain/finding.ts';
import type { Survey } from '../domain/survey.ts';
import { comparisonTable, figureTable, type Table } from '../domain/tables.ts';
import { dataPackage } from './data-package.ts';
import { figuresJson } from './figures-json.ts';
import type { Publication } from './publication.ts';
import { workbook } from './workbook.ts';

/**
 * `cijfers/`: the same figures for a spreadsheet, for a statistician and for a program. They are made of findings and
 * settings alone, and kept.
 */
export function figureFiles(
  { survey, findings }: Pick<Publication, 'survey' | 'findings'>,
  cache: Cache,
): Promise<readonly OutputFile[]> {
  return keepValue(cache, 'downloads', [findings.key], () => makeFiles(survey, findings));
}

async function makeFiles(survey: Survey, findings: Findings): Promise<readonly OutputFile[]> {
  const figures = { cijfers: figureTable(survey, findings), vergelijkingen: comparisonTable(findings) };
  return [
    { path: 'cijfers/cijfers.csv', bytes: csvOf(linesOf(figures.cijfers)) },
    { path: 'cijfers/vergelijkingen.csv', bytes: csvOf(linesOf(figures.vergelijkingen)) },
    { path: 'cijfers/wijkprofielen.xlsx', bytes: await workbook(survey, findings, figures) },
    { path: 'cijfers/cijfers.json', bytes: figuresJson(survey, figures) },
    { path: 'cijfers/datapackage.json', bytes: dataPackage(survey, figures) },
  ];
}

function linesOf({ columns, rows }: Table) {
  return [columns, ...rows];
}
