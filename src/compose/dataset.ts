import type { OutputFile } from '../domain/document.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { LICENCE_WORDS } from '../domain/licence.ts';
import { type Onderzoek, withArticle } from '../domain/onderzoek.ts';
import type { Survey } from '../domain/survey.ts';
import { absoluteOr, DATA } from './address.ts';

/** The data set as linked data: schema.org Dataset for search engines, DCAT for data portals. */
export const DATASET_FILE = 'dataset.jsonld';

const FILES: readonly (readonly [file: string, type: string, name: string])[] = [
  ['cijfers.csv', 'text/csv', 'Alle cijfers'],
  ['vergelijkingen.csv', 'text/csv', 'Alle vergelijkingen'],
  ['cijfers.json', 'application/json', 'Alle cijfers als JSON'],
  ['wijkprofielen.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Tabellenboek'],
];

/** JSON-LD beside the downloads. Addresses are absolute where the site's is known, else relative to this file. */
export function datasetFile({ gemeente, onderzoek }: Pick<Survey, 'gemeente' | 'onderzoek'>): OutputFile {
  const { naam, editie, datum, contact } = gemeente;
  const address = (file: string) => absoluteOr(gemeente, `cijfers/${file}`, file);
  const dataset = {
    '@context': {
      '@vocab': 'https://schema.org/',
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
    },
    '@type': ['Dataset', 'dcat:Dataset'],
    '@id': absoluteOr(gemeente, DATA, 'index.html'),
    name: `Wijkprofielen ${naam} ${editie}`,
    'dct:title': `Wijkprofielen ${naam} ${editie}`,
    description: descriptionOf(gemeente, onderzoek),
    inLanguage: 'nl',
    'dct:issued': datum,
    datePublished: datum,
    temporalCoverage: String(editie),
    spatialCoverage: { '@type': 'Place', name: naam },
    keywords: [onderzoek.naam, ...onderzoek.trefwoorden],
    isAccessibleForFree: true,
    ...(gemeente.licentie ? { license: LICENCE_WORDS[gemeente.licentie].adres } : {}),
    publisher: {
      '@type': 'Organization',
      name: naam,
      ...(contact.email ? { email: contact.email } : {}),
    },
    distribution: FILES.map(([file, type, name]) => ({
      '@type': ['DataDownload', 'dcat:Distribution'],
      name,
      contentUrl: address(file),
      'dcat:downloadURL': { '@id': address(file) },
      encodingFormat: type,
      'dcat:mediaType': type,
    })),
  };
  return { path: `site/cijfers/${DATASET_FILE}`, bytes: `${JSON.stringify(dataset, undefined, 2)}\n` };
}

function descriptionOf({ naam, editie, voorbeeld }: Gemeente, onderzoek: Onderzoek): string {
  const invented = voorbeeld ? 'Voorbeeld met verzonnen cijfers. ' : '';
  return `${invented}Schattingen per wijk uit ${withArticle(onderzoek)} ${editie} voor ${naam}, met marges, aantallen antwoorden en vergelijkingen.`;
}
