import { withArticle } from '../domain/onderzoek.ts';
import { slugOf } from '../domain/slug.ts';
import type { Survey } from '../domain/survey.ts';
import type { Table } from '../domain/tables.ts';
import { meaningOf } from './columns.ts';
import { formedFigures } from './formed-figures.ts';
import type { Figures } from './publication.ts';

/** Table schema of the CSV files (Frictionless Data Package v1), so that programs read them without guessing. */
export function dataPackage(survey: Survey, figures: Figures): string {
  const { naam, editie, datum, voorbeeld } = survey.gemeente;
  const invented = voorbeeld ? ' Voorbeeld met verzonnen cijfers.' : '';
  const computed = formedFigures(survey)
    .map((sentence) => ` ${sentence}`)
    .join('');
  const record = {
    profile: 'tabular-data-package',
    name: `wijkprofielen-${slugOf(naam)}-${editie}`,
    title: `Wijkprofielen ${naam} ${editie}`,
    description: `Cijfers uit ${withArticle(survey.onderzoek)} per gebied, met marge. Elk cijfer is een schatting.${computed}${invented}`,
    version: `${editie}.0.0`,
    created: `${datum}T00:00:00Z`,
    resources: [
      resource('cijfers', 'Alle cijfers, van elk gebied en elke meting', figures.cijfers),
      resource('vergelijkingen', 'Alle vergelijkingen van deze meting, met de toets', figures.vergelijkingen),
    ],
  };
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

function resource(name: string, title: string, table: Table): object {
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ';', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: table.columns.map(field), missingValues: [''] },
  };
}

function field(column: string): object {
  const { type, uitleg, waarden } = meaningOf(column);
  return {
    name: column,
    type,
    description: uitleg,
    ...(type === 'number' && { decimalChar: ',' }),
    ...(waarden && { constraints: { enum: waarden } }),
  };
}
