import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeShared, sharedPath } from '../shared.ts';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

/** The context figures as `gebied topic jaar value`. */
async function contextOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const { survey, remarks } = await ingestWith(files);
  const figures = survey.context?.figures ?? [];
  return {
    survey,
    remarks,
    sources: survey.context?.sources ?? [],
    lines: figures.map(
      ({ gebied, topic, jaar, value, provisional, parts }) =>
        `${gebied} ${topic} ${jaar} ${value}${provisional ? ' voorlopig' : ''}${parts ? ` uit ${parts}` : ''}`,
    ),
  };
}

const KWB = {
  'odata.metadata':
    'https://opendata.cbs.nl/ODataFeed/odata/85984NED/$metadata#Cbs.OData.WebAPI.TypedDataSet',
  value: [
    { ID: 0, WijkenEnBuurten: 'GM9998    ', AantalInwoners_5: 11205, Woningvoorraad_35: 5210 },
    { ID: 1, WijkenEnBuurten: 'WK999801  ', AantalInwoners_5: 115, Woningvoorraad_35: null },
    { ID: 2, WijkenEnBuurten: 'WK999802  ', AantalInwoners_5: -99997, Woningvoorraad_35: '       .' },
    { ID: 3, WijkenEnBuurten: 'WK000001  ', AantalInwoners_5: 400, Woningvoorraad_35: 100 },
  ],
};

function provenance(file: string, given: object = {}): string {
  return JSON.stringify({
    tabel: '85984NED',
    titel: 'Kerncijfers wijken en buurten 2024',
    adres: 'https://opendata.cbs.nl/ODataFeed/odata/85984NED',
    opgehaald: '2026-01-12',
    licentie: 'CC BY 4.0',
    sha256: createHash('sha256').update(file).digest('hex'),
    jaar: 2024,
    ...given,
  });
}

describe('tables of CBS in cijfers/bron', () => {
  test('key figures in OData v3: padded codes, secret and absent figures, other areas left out', async () => {
    const file = JSON.stringify(KWB);
    const { lines, sources, survey } = await contextOf({
      'cijfers/bron/85984NED.json': file,
      'cijfers/bron/85984NED.bron.json': provenance(file),
    });
    expect(lines).toEqual([
      'GM9998 inwoners 2024 11205',
      'WK999801 inwoners 2024 115',
      'GM9998 woningen 2024 5210',
    ]);
    expect(sources).toMatchObject([
      {
        file: 'cijfers/bron/85984NED.json',
        soort: 'Kerncijfers wijken en buurten',
        figures: 3,
        provenance: { tabel: '85984NED', opgehaald: '2026-01-12' },
      },
    ]);
    expect([...survey.inputs.keys()]).toContain('cijfers/bron/85984NED.bron.json');
  });

  test('observations of OData v4 are known by the titles of their measures', async () => {
    const observation = (Measure: string, area: string, Value: number | null) => ({
      Id: 1,
      Measure,
      ValueAttribute: Value === null ? 'Confidential' : 'None',
      Value,
      WijkenEnBuurten: area,
    });
    const file = JSON.stringify({
      value: [
        observation('T001036', 'WK999801  ', 115),
        observation('M000297', 'WK999801  ', 60),
        observation('T001036', 'WK999802  ', null),
      ],
    });
    const titles = { T001036: 'Bevolking > Aantal inwoners', M000297: 'Wonen > Woningvoorraad' };
    const { lines } = await contextOf({
      'cijfers/bron/kwb.json': file,
      'cijfers/bron/kwb.bron.json': provenance(file, { onderwerpen: titles }),
    });
    expect(lines).toEqual(['WK999801 inwoners 2024 115', 'WK999801 woningen 2024 60']);
  });

  test('a CSV that someone downloaded: the year in its name, -99995 and -99997 for what is not there', async () => {
    const { lines } = await contextOf({
      'cijfers/bron/kwb-2023.csv':
        'buurtcode,wijkcode,gemeentecode,aantal_inwoners,woningvoorraad\n,WK999801,GM9998,4120,-99995\n,WK999802,GM9998,5305,2310\n',
    });
    expect(lines).toEqual([
      'WK999801 inwoners 2023 4120',
      'WK999802 inwoners 2023 5305',
      'WK999802 woningen 2023 2310',
    ]);
  });

  test('a table of the Veiligheidsmonitor becomes figures of the survey, by the titles of its topics', async () => {
    const row = (Marges: string, value: number) => ({
      Marges,
      RegioS: 'NL01  ',
      Perioden: '2025JJ00',
      VoeltZichWeleensOnveilig_47: value,
    });
    const file = JSON.stringify({
      value: [row('MW00000', 17.1), row('MOG0095', 16.8), row('MBG0095', 17.4)],
    });
    const { survey, lines } = await contextOf({
      'cijfers/bron/85146NED.json': file,
      'cijfers/bron/85146NED.bron.json': provenance(file, {
        tabel: '85146NED',
        onderwerpen: {
          VoeltZichWeleensOnveilig_47:
            'Veiligheidsbeleving > In buurt > Voelt zich weleens onveilig in buurt',
        },
      }),
    });
    expect(lines).toEqual([]);
    const national = survey.cells.find(({ gebied }) => gebied === 'NL');
    expect(national).toMatchObject({
      indicator: 'onveilig-buurt',
      jaar: 2025,
      estimate: { value: 17.1, lower: 16.8, upper: 17.4 },
    });
  });
});

describe('police figures', () => {
  const HEAD = 'SoortMisdrijf;WijkenEnBuurten;Perioden;GeregistreerdeMisdrijven_1';

  test('only the total of all kinds is read, with provisional years marked', async () => {
    const { lines } = await contextOf({
      'cijfers/bron/47018NED.csv': [
        HEAD,
        '"0.0.0 ";"WK999801  ";2024JJ00;364',
        '"1.1.1 ";"WK999801  ";2024JJ00;12',
        '"0.0.0 ";"WK999801  ";2025JJ00;371*',
        '"0.0.0 ";"WK999802  ";2024JJ00;       .',
      ].join('\n'),
    });
    expect(lines).toEqual(['WK999801 misdrijven 2024 364', 'WK999801 misdrijven 2025 371 voorlopig']);
  });

  test('an area of parts gets their sum, and none where a part is unknown', async () => {
    const files = {
      'gebieden/gebieden.csv': `${SOUND['gebieden/gebieden.csv']}\nE1;Centrum;eigen;GM9998;4000\nE2;Rand;eigen;GM9998;5000`,
      'gebieden/samenstelling.csv':
        'gebied;deel\nE1;BU99980100\nE1;BU99980101\nE2;BU99980200\nE2;BU99980201\n',
      'cijfers/bron/politie.csv':
        'buurtcode;geregistreerde_misdrijven_2023\nBU99980100;93\nBU99980101;52\nBU99980200;7\n',
    };
    const { lines } = await contextOf(files);
    expect(lines.filter((line) => line.startsWith('E'))).toEqual(['E1 misdrijven 2023 145 uit 2']);
  });
});

describe('the Leefbaarometer', () => {
  test('classes of the map server, and what no class can be', async () => {
    const feature = (id: string, kscore: number) => ({
      type: 'Feature',
      geometry: null,
      properties: { id, name: id, year: 2024, kscore, afw: 0.1 },
    });
    const collection = (kscore: number) =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: [feature('WK999801', kscore), feature('WK000001', 5)],
      });
    const { lines } = await contextOf({ 'cijfers/bron/leefbaarometer.json': collection(6) });
    expect(lines).toEqual(['WK999801 leefbaarometer 2024 6']);
    const remarks = await refusal(
      writeFolder({ ...SOUND, 'cijfers/bron/leefbaarometer.json': collection(11) }),
    );
    expect(remarks.filter(({ level }) => level === 'error')).toMatchObject([
      { rule: 'bron-waarde', column: 'kscore', found: '11', row: 2 },
    ]);
  });
});

describe('what is wrong in cijfers/bron', () => {
  const errorsOf = async (files: Readonly<Record<string, string>>) =>
    (await refusal(writeFolder({ ...SOUND, ...files }))).filter(({ level }) => level === 'error');

  test('a checksum that does not fit is told', async () => {
    const file = JSON.stringify(KWB);
    const errors = await errorsOf({
      'cijfers/bron/85984NED.json': file.replace('11205', '11250'),
      'cijfers/bron/85984NED.bron.json': provenance(file),
    });
    expect(errors).toMatchObject([{ rule: 'bron-controlegetal', file: 'cijfers/bron/85984NED.json' }]);
    expect(errors[0]?.explanation).toMatch(/2026-01-12.*controlegetal klopt niet/);
  });

  test('figures without a year, and a provenance that can not be read', async () => {
    const errors = await errorsOf({
      'cijfers/bron/kwb.csv': 'code;aantal_inwoners\nWK999801;4120\n',
      'cijfers/bron/kwb.bron.json': '{"tabel": 3}',
    });
    expect(errors.map(({ rule }) => rule).sort()).toEqual(['bron-herkomst', 'bron-jaar']);
  });

  test('a table that is not recognised is passed over with what to do', async () => {
    const { remarks, lines } = await contextOf({
      'cijfers/bron/bomen.csv': 'straat;bomen\nLaan;4\n',
      'cijfers/bron/elders-2024.csv': 'wijkcode;aantal_inwoners\nWK000001;10\n',
      'cijfers/bron/vreemd.json': '{"a": 1}',
    });
    expect(lines).toEqual([]);
    expect(
      remarks.filter(({ rule }) => rule.startsWith('bron-')).map(({ rule, file }) => `${rule} ${file}`),
    ).toEqual([
      'bron-onbekend cijfers/bron/bomen.csv',
      'bron-zonder-cijfers cijfers/bron/elders-2024.csv',
      'bron-onbekend cijfers/bron/vreemd.json',
    ]);
    expect(remarks.find(({ rule }) => rule === 'bron-onbekend')?.proposal).toContain('npm run haal');
  });

  test('never among the cells of the survey', async () => {
    const plain = await ingestWith({});
    const { survey } = await contextOf({
      'cijfers/bron/kwb-2024.csv': 'wijkcode;aantal_inwoners\nWK999801;4120\n',
    });
    expect(survey.cells).toEqual(plain.survey.cells);
  });
});

/** Real tables, not part of this project. Values were read off by hand. */
const REAL = sharedPath('data');

describeShared('data/context', 'real tables are read as they are', () => {
  const sample = (path: string) => readFileSync(join(REAL, path));
  const AREAS = [
    'code;naam;niveau;ouder;inwoners15plus',
    'GM9998;Klein Maasdrecht;gemeente;;9400',
    'WK999801;Binnenstad;wijk;GM9998;4100',
    "WK999802;'t Bösch-veld;wijk;GM9998;5300",
    'WK095700;Centrum;wijk;GM9998;',
    'WK095709;Maasplassen;wijk;GM9998;',
    'BU03080000;Centrum Baarn;buurt;GM9998;',
    'SWALMEN;Kern Swalmen;eigen;GM9998;',
    'GM0957;Roermond;eigen;GM9998;',
    'WK036201;Randwijck;wijk;GM9998;',
  ].join('\n');
  const read = async (path: string, name: string) =>
    contextOf({
      'gebieden/gebieden.csv': AREAS,
      'gebieden/samenstelling.csv': 'gebied;deel\nSWALMEN;BU09570800\nSWALMEN;BU09570801\n',
      [`cijfers/bron/${name}`]: sample(path),
    });

  test('key figures of 2022 of wijken', async () => {
    const { lines } = await read('context/kwb2022_wijken_roermond_tilburg_denhaag.csv', 'kwb2022_wijken.csv');
    expect(lines).toEqual([
      'WK095700 inwoners 2022 10900',
      'WK095709 inwoners 2022 110',
      'WK095700 woningen 2022 6777',
      'WK095709 woningen 2022 36',
    ]);
  });

  test('inhabitants of 2024 in buurten, and -99995 for the dwellings of the map of 2024', async () => {
    const roermond = await read('context/roermond_wijken_buurten_2024.csv', 'roermond.csv');
    expect(roermond.lines).toContain('SWALMEN inwoners 2024 3970 uit 2');
    const baarn = await read('layouts/kwb2024_gpkg_kolommen__ECHT_baarn_3buurten.csv', 'baarn.csv');
    expect(baarn.lines).toEqual(['BU03080000 inwoners 2024 1825']);
  });

  test('registered crimes of 2023 in buurten, added up for an own area', async () => {
    const { lines } = await read('context/roermond_misdrijven_2023_per_buurt.csv', 'politie.csv');
    expect(lines).toContain('SWALMEN misdrijven 2023 115 uit 2');
  });

  test('kinds of crime without their total are passed over', async () => {
    const { lines, remarks } = await read('context/misdrijven_gemeenten_2012_2025.csv', 'misdrijven.csv');
    expect(lines).toEqual([]);
    expect(remarks.map(({ rule }) => rule)).toContain('bron-zonder-cijfers');
  });

  test('classes of the Leefbaarometer 2.0 through the years', async () => {
    const { lines } = await read('context/leefbaarometer2_klassen_wijken.csv', 'leefbaarometer.csv');
    expect(lines).toContain('WK095700 leefbaarometer 2016 9');
    expect(lines).toContain('WK095700 leefbaarometer 2002 8');
  });

  test('scores of the Leefbaarometer without classes are not read as classes', async () => {
    const { lines, remarks } = await read('context/leefbaarometer3_amstelveen.csv', 'scores.csv');
    expect(lines).toEqual([]);
    expect(remarks.map(({ rule }) => rule)).toContain('bron-onbekend');
  });
});
