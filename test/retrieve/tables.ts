/** Tables in the shapes of CBS OData v3 and v4, small and invented; keys, padding and links as the real ones have. */
import { type Answer, json } from './server.ts';

const infos = (Identifier: string, Title: string, Modified = '2026-01-05T02:00:00') =>
  json({ 'odata.metadata': 'x', value: [{ ID: 0, Title, Identifier, Modified, Catalog: 'CBS' }] });

const dimension = (ID: number, Key: string, Type: string) => ({
  'odata.type': `Cbs.OData.${Type}`,
  ...{ ID, Position: ID, ParentID: null, Type, Key, Title: Key },
});
const group = (ID: number, Title: string, ParentID: number | null = null) => ({
  'odata.type': 'Cbs.OData.TopicGroup',
  ...{ ID, Position: ID, ParentID, Type: 'TopicGroup', Key: '', Title },
});
const topic = (ID: number, Key: string, Title: string, ParentID: number | null = null) => ({
  'odata.type': 'Cbs.OData.Topic',
  ...{ ID, Position: ID, ParentID, Type: 'Topic', Key, Title, Unit: '%', Decimals: 1 },
});

export const VM_PROPERTIES = [
  dimension(0, 'Marges', 'Dimension'),
  dimension(1, 'RegioS', 'GeoDimension'),
  dimension(2, 'Perioden', 'TimeDimension'),
  group(3, 'Leefbaarheid en overlast in woonbuurt'),
  topic(4, 'RapportcijferLeefbaarheidWoonbuurt_18', 'Rapportcijfer leefbaarheid woonbuurt', 3),
  group(5, 'Veiligheidsbeleving'),
  topic(6, 'VoeltZichWeleensOnveiligInBuurt_50', 'Voelt zich weleens onveilig in buurt', 5),
  group(7, 'Vermogensdelicten'),
  group(8, 'Fietsdiefstal', 7),
  topic(9, 'Slachtoffers_92', 'Slachtoffers', 8),
];

export const VM_REGIONS = [
  { Key: 'NL01  ', Title: 'Nederland' },
  { Key: 'GM0855', Title: 'Tilburg' },
  { Key: 'GM0957', Title: 'Roermond' },
];

/** The same survey by characteristics of people, one of which is the gemeente that they live in. */
export function classTable(
  kinds: readonly string[] = ['Geslacht: Mannen', 'Gemeente: sterk stedelijk', 'Gemeente: matig stedelijk'],
): Readonly<Record<string, Answer>> {
  const keys = kinds.map((Title, at) => ({ Key: `${5000 + at} `, Title }));
  const rows = vmRows(keys.map(({ Key }) => Key)) as readonly { readonly RegioS: string }[];
  return {
    '/85844NED/TableInfos': infos('85844NED', 'Veiligheidsmonitor; persoonskenmerken'),
    '/85844NED/DataProperties': json({
      value: VM_PROPERTIES.map((one) =>
        one.Key === 'RegioS' ? dimension(1, 'Kenmerken', 'Dimension') : one,
      ),
    }),
    '/85844NED/Kenmerken': json({ value: keys }),
    '/85844NED/TypedDataSet': (request, response, url) => {
      const asked = /'([^']+)'/.exec(url.searchParams.get('$filter') ?? '')?.[1];
      const value = rows
        .filter(({ RegioS }) => RegioS === asked)
        .map(({ RegioS, ...row }) => ({ ...row, Kenmerken: RegioS }));
      json({ value })(request, response, url);
    },
  };
}

/** A value and its bounds, for each area. */
export function vmRows(areas: readonly string[]): readonly object[] {
  return areas.flatMap((RegioS, area) =>
    ['MW00000', 'MOG0095', 'MBG0095'].map((Marges, at) => ({
      ...{ ID: area * 3 + at, Marges, RegioS, Perioden: '2025JJ00' },
      RapportcijferLeefbaarheidWoonbuurt_18: [7.4, 7.3, 7.5][at],
      VoeltZichWeleensOnveiligInBuurt_50: [17.2, 16.4, 18.1][at],
      Slachtoffers_92: [3.1, 2.8, 3.5][at],
    })),
  );
}

/** 85146NED in pages of `size` rows; links name the real server, as a mirror would repeat them. */
export function vmTable(
  rows: Answer = paged(vmRows(['NL01  ', 'GM0855']), 2),
): Readonly<Record<string, Answer>> {
  return {
    '/85146NED/TableInfos': infos('85146NED', 'Veiligheidsmonitor; regio'),
    '/85146NED/DataProperties': json({ value: VM_PROPERTIES }),
    '/85146NED/RegioS': json({ value: VM_REGIONS }),
    '/85146NED/TypedDataSet': rows,
  };
}

/** Pages with `odata.nextLink`, by `$skip`. */
export function paged(rows: readonly object[], size: number): Answer {
  return (request, response, url) => {
    const skip = Number(url.searchParams.get('$skip') ?? '0');
    const next = new URL(url);
    next.host = 'opendata.cbs.nl';
    next.port = '';
    next.searchParams.set('$skip', String(skip + size));
    const more = skip + size < rows.length ? { 'odata.nextLink': next.href } : {};
    json({ value: rows.slice(skip, skip + size), ...more })(request, response, url);
  };
}

export const KWB_PROPERTIES = [
  dimension(0, 'WijkenEnBuurten', 'GeoDetail'),
  topic(7, 'AantalInwoners_5', 'Aantal inwoners'),
  topic(47, 'Woningvoorraad_35', 'Woningvoorraad'),
];
export const KWB_ROWS = [
  { WijkenEnBuurten: 'GM0957    ', AantalInwoners_5: 60755, Woningvoorraad_35: 29500 },
  { WijkenEnBuurten: 'WK095709  ', AantalInwoners_5: 115, Woningvoorraad_35: null },
];

export function kwbTable(rows: readonly object[] = KWB_ROWS, properties: readonly object[] = KWB_PROPERTIES) {
  return {
    '/85984NED/TableInfos': infos('85984NED', 'Kerncijfers wijken en buurten 2024'),
    '/85984NED/DataProperties': json({ value: properties }),
    '/85984NED/WijkenEnBuurten': json({
      value: [
        { Key: 'GM0957    ', Title: 'Roermond' },
        { Key: 'GM0855    ', Title: 'Tilburg' },
      ],
    }),
    '/85984NED/TypedDataSet': json({ value: rows }),
  };
}

export function policeTable(kinds = [{ Key: '0.0.0 ', Title: 'Totaal misdrijven' }]) {
  return {
    '/47018NED/TableInfos': infos('47018NED', 'Geregistreerde misdrijven; soort misdrijf, wijk, buurt'),
    '/47018NED/DataProperties': json({
      value: [
        dimension(0, 'SoortMisdrijf', 'Dimension'),
        dimension(1, 'WijkenEnBuurten', 'GeoDetail'),
        dimension(2, 'Perioden', 'TimeDimension'),
        topic(3, 'GeregistreerdeMisdrijven_1', 'Geregistreerde misdrijven'),
      ],
    }),
    '/47018NED/SoortMisdrijf': json({ value: kinds }),
    '/47018NED/Perioden': json({
      value: [
        { Key: '2022JJ00', Title: '2022', Status: 'Definitief' },
        { Key: '2023JJ00', Title: '2023', Status: 'Definitief' },
        { Key: '2024JJ00', Title: '2024', Status: 'Definitief' },
        { Key: '2025JJ00', Title: '2025*', Status: 'Voorlopig' },
      ],
    }),
    '/47018NED/TypedDataSet': json({
      value: [
        {
          SoortMisdrijf: '0.0.0 ',
          WijkenEnBuurten: 'GM0957    ',
          Perioden: '2025JJ00',
          GeregistreerdeMisdrijven_1: 3904,
        },
      ],
    }),
  };
}

const observation = (Id: number, Measure: string, RegioS: string, Value: number | null) => ({
  ...{ Id, Measure, Value, RegioS, Marges: 'MW00000', Perioden: '2025JJ00' },
  ValueAttribute: Value === null ? 'Confidential' : 'None',
});

/** OData v4: observations in two pages with `@odata.nextLink`. */
export function v4Table(): Readonly<Record<string, Answer>> {
  const pages = [[observation(1, 'M003141', 'NL01  ', 17.2)], [observation(2, 'M003141', 'GM0855', 18.3)]];
  return {
    '/85146NED/Properties': json({
      Identifier: '85146NED',
      Title: 'Veiligheidsmonitor; regio',
      Modified: 'a',
    }),
    '/85146NED/Dimensions': json({
      value: [
        { Identifier: 'Marges', Kind: 'Dimension' },
        { Identifier: 'RegioS', Kind: 'GeoDimension' },
        { Identifier: 'Perioden', Kind: 'TimeDimension' },
      ],
    }),
    '/85146NED/MeasureCodes': json({
      value: [{ Identifier: 'M003141', Title: 'Voelt zich weleens onveilig in buurt', MeasureGroupId: 'G2' }],
    }),
    '/85146NED/MeasureGroups': json({ value: [{ Id: 'G2', Title: 'Veiligheidsbeleving' }] }),
    '/85146NED/RegioSCodes': json({
      value: VM_REGIONS.map(({ Key, Title }) => ({ Identifier: Key, Title })),
    }),
    '/85146NED/Observations': (request, response, url) => {
      const second = url.searchParams.has('$skiptoken');
      const link = `https://datasets.cbs.nl/odata/v1/CBS/85146NED/Observations${url.search}&$skiptoken=1`;
      json({ value: pages[second ? 1 : 0], ...(second ? {} : { '@odata.nextLink': link }) })(
        request,
        response,
        url,
      );
    },
  };
}

/** The map server: the filter is `cql_filter`, as GeoServer takes it. */
export function livability(kscore: unknown = 7): Readonly<Record<string, Answer>> {
  return {
    '/ows': (request, response, url) => {
      const wijk = url.searchParams.get('typeNames')?.includes('wijk');
      const id = wijk ? 'WK095709' : 'BU09570900';
      const features = [
        { type: 'Feature', id: `x.${id}`, geometry: null, properties: { id, name: 'Maasplassen', kscore } },
      ];
      json({ type: 'FeatureCollection', features, totalFeatures: 1 })(request, response, url);
    },
  };
}
