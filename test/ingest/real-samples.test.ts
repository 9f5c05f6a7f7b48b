import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Gebied } from '../../src/domain/gebied.ts';
import { readBoundaries } from '../../src/ingest/areas/read-boundaries.ts';
import { RemarkList } from '../../src/ingest/remark-list.ts';
import { describeShared, sharedPath } from '../shared.ts';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

/** Real exports and maps, not part of this project. Values were read off by hand. */
const REAL = sharedPath('data');
const sample = (path: string) => readFileSync(join(REAL, path));

const AREAS = [
  'code;naam;niveau;ouder;inwoners15plus',
  'NL;Nederland;land;;',
  'GM9998;Klein Maasdrecht;gemeente;NL;9400',
  "WK999801;Binnenstad;wijk;GM9998;4100\nWK999802;'t Bösch-veld;wijk;GM9998;5300",
  'WK036300;Burgwallen-Oude Zijde;eigen;NL;',
  'BU03630100;Stationsplein e.o.;eigen;NL;',
  'WK001400;Centrum;eigen;NL;\nWK001401;Oud-Zuid;eigen;NL;\nWK001402;Oud-West;eigen;NL;',
  'BU03080000;Baarn Centrum;eigen;NL;\nBU03080001;Schoonoordpark;eigen;NL;\nBU03080002;Transvaal;eigen;NL;',
  'STAD;Amsterdam;eigen;NL;',
].join('\n');
const OWN = [
  'code;thema;naam;eenheid;hoger_is',
  'hoog-opgeleid;overlast;Opleidingsniveau hoog;procent;neutraal',
  'jong;overlast;Jonger dan 18;procent;neutraal',
  'bibliotheek;overlast;Afstand tot bibliotheek;somscore;neutraal',
  'sloten;preventie;Extra veiligheidssloten;procent;neutraal',
  'wegen;leefbaarheid;Wegen goed onderhouden;procent;gunstig',
  'voorzieningen;leefbaarheid;Voorzieningen;schaalscore;gunstig',
].join('\n');

async function readReal(file: string, name: string, rule: string) {
  const { survey, remarks } = await ingestWith({
    'gemeente.yaml': `${SOUND['gemeente.yaml']}drempels: { zonder_n: tonen }\n`,
    'gebieden/gebieden.csv': AREAS,
    'indicatoren.csv': OWN,
    [`cijfers/${name}`]: sample(file),
    'bronnen.yaml': `bronnen:\n  - bestand: ${name}\n${rule.replace(/^/gm, '    ')}\n`,
  });
  const cells = survey.cells.filter(({ origin }) => origin.file === `cijfers/${name}`);
  const figure = (gebied: string, indicator: string, jaar: number, groep = '') => {
    const cell = cells.find(
      (found) =>
        found.gebied === gebied &&
        found.indicator === indicator &&
        found.jaar === jaar &&
        (found.groep?.waarde ?? '') === groep,
    );
    return cell?.estimate.kind === 'published'
      ? [cell.estimate.value, cell.estimate.lower, cell.estimate.upper]
      : cell?.estimate.kind;
  };
  return { cells, figure, remarks };
}

describeShared('data/layouts', 'real exports are read as they are', () => {
  test('StatLine CSV with symbols, padding and padded codes', async () => {
    const { figure, remarks } = await readReal(
      'layouts/statline_csv_met_symbolen__ECHT_SES_WOA.csv',
      'ses.csv',
      'indicatoren: { "Opleidingsniveau/Hoog/Waarde (%)": hoog-opgeleid }',
    );
    expect(figure('WK036300', 'hoog-opgeleid', 2019)).toEqual([58.2, undefined, undefined]);
    expect(figure('BU03630100', 'hoog-opgeleid', 2019)).toBe('missing');
    expect(remarks.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['gebied-overgeslagen', 'onderwerp-overgeslagen']),
    );
  });

  test('StatLine CSV without codes or a year', async () => {
    const { figure } = await readReal(
      'layouts/statline_csv__ECHT_nabijheid_zonder_codes.csv',
      'nabijheid.csv',
      'vast: { jaar: 2021 }\nindicatoren: { "Vrije tijd en cultuur/Afstand tot bibliotheek (km)": bibliotheek }\nonbekend: overslaan',
    );
    expect(figure('NL', 'bibliotheek', 2021)?.[0]).toBe(2);
    expect(figure('WK036300', 'bibliotheek', 2021)?.[0]).toBe(1.1);
  });

  test('a long CSV with names of its own (BBGA)', async () => {
    const { figure } = await readReal(
      'layouts/lang_csv__ECHT_bbga_amsterdam.csv',
      'bbga.csv',
      'kolommen: { gebied: gebiedcode15, indicator: variabele }\nvast: { reeks: BBGA }\nindicatoren: { BEV0_17_P: jong, BEV0_18_P: onveilig-buurt }\nonbekend: overslaan',
    );
    expect(figure('STAD', 'jong', 2008)?.[0]).toBe(18.9);
    expect(figure('STAD', 'jong', 2019)?.[0]).toBe(17.8);
    expect(figure('STAD', 'onveilig-buurt', 2009)?.[0]).toBe(19.8);
  });

  test('a tabellenboek with years and margins (CBS, Veiligheidsmonitor 2019)', async () => {
    const { figure, cells } = await readReal(
      'layouts/tabellenboek_cbs_bijlage__ECHT_VM2019.txt',
      'bijlage.txt',
      'vast: { gebied: NL }\nindicatoren: { "In de buurt zijn wegen, paden en pleinen goed onderhouden": wegen, "Fysieke voorzieningen": voorzieningen }',
    );
    expect(figure('NL', 'wegen', 2012)).toEqual([69.7, 69.3, 70.1]);
    expect(figure('NL', 'wegen', 2019)).toEqual([69, 68.7, 69.3]);
    expect(figure('NL', 'voorzieningen', 2019)).toEqual([6.4, 6.4, 6.4]);
    expect(cells.every(({ reeks }) => reeks === 'VM2012')).toBe(true);
  });

  test('a CBS table with margins as rows and groups', async () => {
    const { figure } = await readReal(
      'layouts/cbs_detailpagina_tabel__ECHT_85845NED.txt',
      'detail.txt',
      'vast: { gebied: NL }\nindicatoren: { "Vermogensdelicten (Poging tot) woninginbraak Aanwezigheid beveiligingsmaatregelen Extra veiligheidssloten/-grendels (% van slachtoffers)": sloten }',
    );
    expect(figure('NL', 'sloten', 2025, '1ste 20%-groep (laag)')).toEqual([41.2, 35, 47.7]);
  });

  test('KWB as a Shapefile has it: an unnamed first column, codes, percentages', async () => {
    const { figure } = await readReal(
      'layouts/kwb2017_shapefile_kolommen__ECHT_groningen_3wijken.csv',
      'kwb-2017.csv',
      'vast: { jaar: 2017, reeks: KWB }\nindicatoren: { P_15_24_JR: jong }',
    );
    expect(figure('WK001400', 'jong', 2017)?.[0]).toBe(44);
    expect(figure('WK001402', 'jong', 2017)?.[0]).toBe(36);
  });

  test('KWB as a GeoPackage has it', async () => {
    const { figure, remarks } = await readReal(
      'layouts/kwb2024_gpkg_kolommen__ECHT_baarn_3buurten.csv',
      'kwb-2024.csv',
      'vast: { jaar: 2024, reeks: KWB }\nindicatoren: { percentage_personen_15_tot_25_jaar: jong }',
    );
    expect(figure('BU03080000', 'jong', 2024)?.[0]).toBe(10);
    expect(figure('BU03080002', 'jong', 2024)?.[0]).toBe(8);
    expect(remarks.map(({ rule }) => rule)).toContain('indeling-herkend');
  });

  test('the templates of Swing hold no figures and are asked about', async () => {
    for (const file of ['swing_breed_upload__SJABLOON.csv', 'swing_selectiontableasjson__SJABLOON.json']) {
      const name = file.replace(/__SJABLOON/, '-2025');
      const remarks = await refusal(
        writeFolder({ ...SOUND, [`cijfers/${name}`]: sample(`layouts/${file}`) }),
      );
      expect(remarks.find(({ file: at }) => at === `cijfers/${name}`)?.rule).toBe('indeling-onbekend');
    }
  });

  test('the template of OData v3 is recognised, its empty values are no figures', async () => {
    const { cells, remarks } = await readReal(
      'layouts/odata_v3_TypedDataSet_json__SJABLOON_85146NED.json',
      '85146NED.json',
      'gebieden: { NL01: NL }',
    );
    expect(cells).toHaveLength(0);
    expect(remarks.map(({ rule }) => rule)).toContain('indeling-herkend');
  });
});

describeShared('data/geo', 'real maps', () => {
  const wijken = (geo: string): ReadonlyMap<string, Gebied> => {
    const { features }: { features: { properties: { code: string; name: string } }[] } = JSON.parse(
      sample(geo).toString(),
    );
    return new Map(
      features.map(({ properties: { code, name } }) => [code, { code, naam: name, niveau: 'wijk' }]),
    );
  };
  const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

  test.each(['roermond', 'tilburg', 'denhaag'])('%s in both winding orders', (place) => {
    const areas = wijken(`geo/wijken_2022_${place}.geojson`);
    const outlines = ['geojson', 'd3.geojson'].map((ext) =>
      readBoundaries(sample(`geo/wijken_2022_${place}.${ext}`).toString(), 'x', areas, new RemarkList()),
    );
    for (const outline of outlines) {
      expect(outline.size).toBe(areas.size);
      for (const { geometry } of outline.values()) {
        for (const [exterior = []] of geometry.coordinates) {
          const area = exterior.reduce((sum, [x = 0, y = 0], at) => {
            const [x2 = 0, y2 = 0] = exterior[(at + 1) % exterior.length] ?? [];
            return sum + (x * y2 - x2 * y) / 2;
          }, 0);
          expect(area).toBeGreaterThan(0);
        }
      }
    }
    const widths = outlines.map((outline) =>
      extent(
        [...outline.values()].flatMap(({ geometry }) => geometry.coordinates.flat(2).map(([x = 0]) => x)),
      ),
    );
    expect(widths[0]).toBeCloseTo(widths[1] ?? 0, 3);
  });

  test('TopoJSON of all wijken of the country', () => {
    const text = gunzipSync(sample('geo/wijken_2022_nl.topojson.gz')).toString();
    const areas = wijken('geo/wijken_2022_roermond.geojson');
    expect(readBoundaries(text, 'x', areas, new RemarkList()).size).toBe(areas.size);
  });
});
