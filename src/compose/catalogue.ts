/** All downloads for a data portal: a catalogue in DCAT-AP-NL 3.0 (docs.geostandaarden.nl/dcat), as JSON-LD. */
import type { OutputFile } from '../domain/document.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { LICENCE_WORDS } from '../domain/licence.ts';
import { withArticle } from '../domain/onderzoek.ts';
import { tooiOfGemeente } from '../domain/tooi.ts';
import { absoluteOr, DATA, HOME } from './address.ts';
import { listPath } from './figure-address.ts';
import { figuresPath } from './figures-page.ts';
import type { Parts } from './parts.ts';
import { pathOfArea, type SiteNames, slugOfArea } from './site-names.ts';

export const CATALOGUE = 'catalogus.jsonld';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Lists of the EU of which the profile asks values. */
const EU = 'http://publications.europa.eu/resource/authority/';
const MEDIA = 'https://www.iana.org/assignments/media-types/';
/** Of a gemeente that did not choose: the profile asks for one. */
const NO_LICENCE = 'http://standaarden.overheid.nl/owms/terms/licentieonbekend';

const FORMATS = {
  CSV: 'text/csv',
  JSON: 'application/json',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

interface Download {
  /** Below `output/site/`. */
  readonly path: string;
  readonly title: string;
  readonly format: keyof typeof FORMATS;
}

interface Described {
  readonly title: string;
  readonly description: string;
  readonly page: string;
  readonly downloads: readonly Download[];
}

const OF_ALL: readonly Download[] = [
  { path: 'cijfers/cijfers.csv', title: 'Alle cijfers', format: 'CSV' },
  { path: 'cijfers/vergelijkingen.csv', title: 'Alle vergelijkingen', format: 'CSV' },
  { path: 'cijfers/cijfers.json', title: 'Alle cijfers als JSON', format: 'JSON' },
  { path: 'cijfers/wijkprofielen.xlsx', title: 'Tabellenboek', format: 'XLSX' },
  { path: 'cijfers/datapackage.json', title: 'Beschrijving van de bestanden', format: 'JSON' },
];

/** Addresses are absolute where the site's is known, else relative to this file. */
export function catalogueFile(parts: Parts, names: SiteNames): OutputFile {
  const { gemeente } = parts.survey;
  const title = `Wijkprofielen ${gemeente.naam} ${gemeente.editie}`;
  const catalogue = {
    '@context': CONTEXT,
    '@id': addressOf(gemeente, `cijfers/${CATALOGUE}`),
    '@type': 'dcat:Catalog',
    'dct:title': dutch(title),
    'dct:description': dutch(`Alle downloads van de wijkprofielen van ${gemeente.naam}.`),
    ...responsible(gemeente),
    'dct:license': licenceOf(gemeente),
    'foaf:homepage': link(addressOf(gemeente, HOME)),
    'dcat:dataset': dataSets(parts, names).map((one) => dataSet(parts, one)),
  };
  return { path: `site/cijfers/${CATALOGUE}`, bytes: `${JSON.stringify(catalogue, undefined, 1)}\n` };
}

function dataSets({ survey, narratives }: Parts, names: SiteNames): readonly Described[] {
  const { gemeente, onderzoek } = survey;
  const invented = gemeente.voorbeeld ? 'Voorbeeld met verzonnen cijfers. ' : '';
  const from = `uit ${withArticle(onderzoek)} ${gemeente.editie}`;
  const whole = {
    title: `Wijkprofielen ${gemeente.naam} ${gemeente.editie}: alle cijfers`,
    description: `${invented}Schattingen per gebied ${from} voor ${gemeente.naam}, met marges, aantallen antwoorden en vergelijkingen.`,
    page: DATA,
    downloads: OF_ALL,
  };
  const shown = [...names.areas, names.whole].filter(({ code }) => narratives.areas.has(code));
  const perArea = shown.map((area) => ({
    title: `Cijfers van ${area.naam}, ${gemeente.editie}`,
    description: `${invented}Schattingen ${from} voor ${area.naam}, met marge, en elk cijfer met een zin om te citeren.`,
    page: figuresPath(names, area),
    downloads: [
      {
        path: pathOfArea(names, area).replace('index.html', `${slugOfArea(names, area.code)}.csv`),
        title: `Cijfers van ${area.naam}`,
        format: 'CSV' as const,
      },
      {
        path: listPath(names, area),
        title: `Cijfers van ${area.naam} om te citeren`,
        format: 'JSON' as const,
      },
    ],
  }));
  return [whole, ...perArea];
}

function dataSet({ survey: { gemeente, onderzoek }, embargo }: Parts, described: Described): object {
  const { title, description, page, downloads } = described;
  const address = addressOf(gemeente, page);
  return {
    '@id': `${address}#gegevens`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${address}#gegevens`,
    'dct:title': dutch(title),
    'dct:description': dutch(description),
    ...responsible(gemeente),
    'dct:creator': publisher(gemeente),
    'dct:accessRights': link(`${EU}access-right/${embargo ? 'NON_PUBLIC' : 'PUBLIC'}`),
    'dcat:theme': link(`${EU}data-theme/SOCI`),
    'dcat:keyword': [onderzoek.naam, ...onderzoek.trefwoorden].map(dutch),
    'dcat:landingPage': link(address),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': year(gemeente.editie),
      'dcat:endDate': year(gemeente.editie),
    },
    'dcat:distribution': downloads.map((download) => distribution(gemeente, download)),
  };
}

function distribution(gemeente: Gemeente, { path, title, format }: Download): object {
  const address = addressOf(gemeente, path);
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': dutch(title),
    'dcat:accessURL': link(address),
    'dcat:downloadURL': link(address),
    'dct:format': link(`${EU}file-type/${format}`),
    'dcat:mediaType': link(`${MEDIA}${FORMATS[format]}`),
    'dct:license': licenceOf(gemeente),
  };
}

/** What catalogue and data sets share. */
function responsible(gemeente: Gemeente): object {
  const { naam, email } = gemeente.contact;
  return {
    'dct:publisher': publisher(gemeente),
    'dcat:contactPoint': {
      '@type': 'vcard:Kind',
      'vcard:fn': naam ?? gemeente.naam,
      ...(email ? { 'vcard:hasEmail': link(`mailto:${email}`) } : {}),
    },
    'dct:language': link(`${EU}language/NLD`),
    'dct:issued': { '@type': 'xsd:date', '@value': gemeente.datum },
  };
}

function publisher({ naam, code }: Gemeente): object {
  const id = tooiOfGemeente(code);
  return { ...(id ? { '@id': id } : {}), '@type': 'foaf:Agent', 'foaf:name': dutch(naam) };
}

function licenceOf({ licentie }: Gemeente): object {
  return link(licentie ? LICENCE_WORDS[licentie].adres : NO_LICENCE);
}

/** Without an address of the site as seen from the catalogue, which stands one folder deep. */
const addressOf = (gemeente: Gemeente, path: string) => absoluteOr(gemeente, path, `../${path}`);

const link = (address: string) => ({ '@id': address });
const dutch = (text: string) => ({ '@language': 'nl', '@value': text });
const year = (number: number) => ({ '@type': 'xsd:gYear', '@value': String(number) });
