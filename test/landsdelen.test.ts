import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';
import { describeShared, sharedPath } from './shared.ts';

/** Figures as CBS published them (85146NED, 2023); not part of this project, so the test skips without them. */
const PUBLISHED = 'data/vm/vm_cbs_waarden_excerpt.csv';
const SOURCE = sharedPath(PUBLISHED);

const AREAS: Readonly<Record<string, readonly [code: string, naam: string]>> = {
  Nederland: ['NL00', 'Nederland'],
  'Noord-Nederland (LD)': ['LD01', 'Noord-Nederland'],
  'Oost-Nederland (LD)': ['LD02', 'Oost-Nederland'],
  'West-Nederland (LD)': ['LD03', 'West-Nederland'],
  'Zuid-Nederland (LD)': ['LD04', 'Zuid-Nederland'],
};

/** Topics of the table by our code; the base of all of them is every resident of 15 and older. */
const TOPICS: Readonly<Record<string, string>> = {
  OnderhoudStoepenStratenEnPleintjes_1: 'straten-tevreden',
  OnderhoudVanPlantsoenenEnParken_2: 'groen-tevreden',
  Straatverlichting_3: 'straatverlichting-tevreden',
  SpeelplekkenVoorKinderen_4: 'speelplekken-tevreden',
  VoorzieningenVoorJongeren_5: 'jongeren-tevreden',
  FysiekeVoorzieningenSchaalscore_6: 'voorzieningen-score',
  MensenKennenElkaarNauwelijks_7: 'elkaar-nauwelijks',
  MensenGaanPrettigMetElkaarOm_8: 'omgaan-prettig',
  GezelligeBuurtWaarMenElkaarHelpt_9: 'buurt-helpen',
  VoelMijThuisBijMensenInDezeBuurt_10: 'thuis-voelen',
};

interface Published {
  readonly code: string;
  readonly naam: string;
  readonly indicator: string;
  readonly waarde: string;
}

function publishedFigures(): readonly Published[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(SOURCE, 'utf8'), { header: true });
  return data.flatMap((row) => {
    const [code, naam] = AREAS[row.regio_of_kenmerk ?? ''] ?? [];
    const indicator = TOPICS[row.topic_key_85146NED ?? ''];
    const wanted = row.tabel === '85146NED' && row.jaar === '2023' && row.marge === 'Waarde';
    return wanted && code && naam && indicator ? [{ code, naam, indicator, waarde: row.waarde ?? '' }] : [];
  });
}

function writeDataFolder(dir: string, figures: readonly Published[]): void {
  for (const folder of ['gebieden', 'cijfers']) mkdirSync(join(dir, folder), { recursive: true });
  writeFileSync(
    join(dir, 'gemeente.yaml'),
    'naam: Nederland\ncode: NL00\neditie: 2023\nprofielen: [eigen]\n',
  );
  const areas = Object.values(AREAS).map(([code, naam]) =>
    code === 'NL00' ? `${code};${naam};land;;` : `${code};${naam};eigen;NL00;`,
  );
  writeFileSync(
    join(dir, 'gebieden', 'gebieden.csv'),
    `code;naam;niveau;ouder;inwoners15plus\n${areas.join('\n')}\n`,
  );
  const rows = figures.map(({ code, indicator, waarde }) => `${code};${indicator};2023;VM2021;;${waarde};`);
  writeFileSync(
    join(dir, 'cijfers', 'cbs.csv'),
    `gebied;indicator;jaar;reeks;groep;waarde;n\n${rows.join('\n')}\n`,
  );
}

describeShared(
  PUBLISHED,
  'the published figures of Nederland and four landsdelen, without n or margin',
  () => {
    let dir: string;
    let output: string;
    let figures: readonly Published[];
    beforeAll(async () => {
      dir = mkdtempSync(join(tmpdir(), 'landsdelen-'));
      output = join(dir, 'output');
      figures = publishedFigures();
      writeDataFolder(join(dir, 'data'), figures);
      const words = ['build', '--data', join(dir, 'data'), '--output', output, '--zonder', 'pdf,druk'];
      expect(await runCli(words)).toMatchObject({ code: 0 });
    });
    afterAll(() => rmSync(dir, { recursive: true, force: true }));

    test('become a page for each landsdeel: the engine is not tied to the level wijk', () => {
      expect(figures).toHaveLength(50);
      const pages = readdirSync(join(output, 'site', 'gebied', 'eigen')).sort();
      expect(pages).toEqual(['noord-nederland', 'oost-nederland', 'west-nederland', 'zuid-nederland']);
    });

    test('the land itself has a kernrapport under its own level', () => {
      const page = readFileSync(join(output, 'site', 'gebied', 'land', 'nederland', 'index.html'), 'utf8');
      expect(page).not.toContain('hele gemeente');
      expect(existsSync(join(output, 'site', 'gemeente'))).toBe(false);
    });

    test('stand in cijfers.csv as they were published', () => {
      const csv = readFileSync(join(output, 'cijfers', 'cijfers.csv'), 'utf8').split('\r\n');
      for (const { code, naam, indicator, waarde } of figures) {
        const value = String(Number(waarde)).replace('.', ',');
        const level = code === 'NL00' ? 'land' : 'eigen';
        expect(csv).toContain(
          `${code};${naam};${level};${indicator};2023;VM2021;;${value};;;;gepubliceerd;;`,
        );
      }
    });

    test('are not tested, since nothing is known of their precision', () => {
      const [, ...rows] = readFileSync(join(output, 'cijfers', 'vergelijkingen.csv'), 'utf8')
        .trim()
        .split('\r\n');
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => row.split(';').at(-2)))).toEqual(new Set(['niet_getoetst']));
    });

    test('are told with "marge onbekend", and without a difference word', () => {
      const page = readFileSync(
        join(output, 'site', 'gebied', 'eigen', 'oost-nederland', 'index.html'),
        'utf8',
      );
      expect(page).toMatch(/marge (is )?onbekend/i);
    });
  },
);

/** Topics of the same table about burglary, in 2021. */
const BURGLARY: Readonly<Record<string, string>> = {
  Slachtoffers_96: 'woninginbraak',
  MeldingBijPolitie_98: 'melding-woninginbraak',
  AangifteBijPolitie_99: 'aangifte-woninginbraak',
};

const AMSTERDAM: Readonly<Record<string, string>> = {
  Nederland: 'NL00;Nederland;land;;',
  'Noord-Holland (PV)': 'PV27;Noord-Holland;provincie;NL00;',
  Amsterdam: 'GM0363;Amsterdam;gemeente;PV27;',
};

describeShared(PUBLISHED, 'the published figures of a large gemeente, without wijken', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'gemeente-'));
    for (const folder of ['gebieden', 'cijfers']) mkdirSync(join(dir, 'data', folder), { recursive: true });
    const { data } = Papa.parse<Record<string, string>>(readFileSync(SOURCE, 'utf8'), { header: true });
    const rows = data.flatMap((row) => {
      const [area] = (AMSTERDAM[row.regio_of_kenmerk ?? ''] ?? '').split(';');
      const indicator = BURGLARY[row.topic_key_85146NED ?? ''];
      const wanted = row.tabel === '85146NED' && row.jaar === '2021' && area && indicator;
      return wanted ? [`${area};${indicator};2021;VM2021;;${row.waarde};`] : [];
    });
    expect(rows).toHaveLength(9);
    writeFileSync(
      join(dir, 'data', 'gemeente.yaml'),
      'naam: Amsterdam\ncode: GM0363\neditie: 2021\nprofielen: [gemeente, provincie]\n',
    );
    writeFileSync(
      join(dir, 'data', 'gebieden', 'gebieden.csv'),
      `code;naam;niveau;ouder;inwoners15plus\n${Object.values(AMSTERDAM).join('\n')}\n`,
    );
    writeFileSync(
      join(dir, 'data', 'cijfers', 'cbs.csv'),
      `gebied;indicator;jaar;reeks;groep;waarde;n\n${rows.join('\n')}\n`,
    );
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('`profielen: [gemeente]` gives the page of the gemeente, and the provincie around it one of its own', async () => {
    const output = join(dir, 'output');
    const words = ['build', '--data', join(dir, 'data'), '--output', output, '--zonder', 'pdf,druk'];
    expect(await runCli(words)).toMatchObject({ code: 0 });
    const page = readFileSync(join(output, 'site', 'gemeente', 'index.html'), 'utf8');
    expect(page).toMatch(/marge (is )?onbekend/i);
    const around = readFileSync(
      join(output, 'site', 'gebied', 'provincie', 'noord-holland', 'index.html'),
      'utf8',
    );
    expect(around).toContain('Gemeente Amsterdam');
    // The menu above it leads to the page of the gemeente.
    expect(around.slice(around.indexOf('<main'))).not.toContain('hele gemeente');
    const home = readFileSync(join(output, 'site', 'index.html'), 'utf8');
    expect(home).toContain('gemeente/index.html');
  });
});
