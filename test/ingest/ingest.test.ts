import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { approvedForm } from '../../src/domain/approved.ts';
import type { Remark } from '../../src/domain/remark.ts';
import { wholeOf } from '../../src/domain/survey.ts';
import { FileError } from '../../src/error.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { ingestWith, quiet, refusal, SOUND, writeFolder } from './folder.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const CONSENT = 'toestemming: { datum: 2025-10-01, tot: 2027-12-31, door: Mevrouw Jansen }';

const TROMPET = `soort: krant
breedteMm: 266
hoogteMm: 198
paginas: 1
afloopMm: 0
snijtekens: false
kolommen: 6
margeMm: 0
conditie: FOGRA52
`;

describe('a sound data folder', () => {
  test('becomes a survey with the defaults of the contract', async () => {
    const { survey } = await ingestWith({});
    expect(wholeOf(survey).naam).toBe('Klein Maasdrecht');
    expect(survey.gemeente).toEqual({
      naam: 'Klein Maasdrecht',
      code: 'GM9998',
      editie: 2025,
      datum: '2025-12-31',
      voorbeeld: false,
      site: { noindex: true },
      huisstijl: { tokens: 'neutraal' },
      contact: {},
      drempels: { tonen: 50, indicatief: 100, cel: 5, gevoelig: 10, zonderN: 'fout' },
      vergelijking: {
        methode: 'bh',
        niveau: 0.05,
        deff: { wijk: 1.3, gemeente: 1.5, land: 2 },
        toets: 'score',
        eindigePopulatie: false,
      },
      profielen: ['stadsdeel', 'wijk', 'buurt', 'eigen'],
      drukwerk: [],
      samenvoegen: [],
      middelen: [],
      vasthouden: [],
    });
    expect([...survey.gebieden.keys()]).toEqual(['NL', 'GM9998', 'WK999801', 'WK999802']);
    expect(survey.gebieden.get('GM9998')?.inwoners15plus).toBe(9400);
    expect(survey.reference.length).toBeGreaterThan(0);
    expect(survey.cells.every(({ gebied }) => gebied !== 'NL')).toBe(true);
  });

  test('a threshold below the advised one is allowed, and said with its line', async () => {
    const yaml = `${SOUND['gemeente.yaml']}drempels: { tonen: 20, cel: 5, gevoelig: 12 }\n`;
    const { survey, remarks } = await ingestWith({ 'gemeente.yaml': yaml });
    expect(survey.gemeente.drempels.tonen).toBe(20);
    const low = remarks.filter(({ rule }) => rule === 'drempel-laag');
    expect(low).toMatchObject([
      { level: 'warn', file: 'gemeente.yaml', row: yaml.split('\n').length - 1, found: 'tonen: 20' },
    ]);
  });

  test('settings of the tests are read', async () => {
    const yaml = `${SOUND['gemeente.yaml']}vergelijking: { toets: gepoold, eindige_populatie: ja }\n`;
    const { survey } = await ingestWith({ 'gemeente.yaml': yaml });
    expect(survey.gemeente.vergelijking).toMatchObject({ toets: 'gepoold', eindigePopulatie: true });
  });

  test('the formats of the contract ship', async () => {
    const { survey } = await ingestWith({
      'gemeente.yaml': `${SOUND['gemeente.yaml']}drukwerk: [weekblad-tabloid]\n`,
    });
    const whole = [...survey.pressFormats.values()].filter(({ deelVan }) => deelVan === undefined);
    const sizes = whole.map((format) => [
      format.naam,
      format.breedteMm,
      format.hoogteMm,
      format.paginas,
      format.afloopMm,
      format.snijtekens,
    ]);
    expect(sizes.sort()).toEqual([
      ['bijlage-a4', 210, 297, 4, 3, true],
      ['gemeente', 266, 398, 1, 0, false],
      ['gespreksblad-a3', 420, 297, 1, 0, false],
      ['gespreksblad-a3-professionals', 420, 297, 1, 0, false],
      ['huisaanhuis', 195, 290, 1, 0, false],
      ['huisaanhuis-half', 195, 144, 1, 0, false],
      ['kaart-a5', 148, 210, 1, 3, true],
      ['poster-a3', 297, 420, 1, 3, true],
      ['vouwblad-a3', 420, 297, 2, 3, true],
      ['weekblad-half', 266, 198, 1, 0, false],
      ['weekblad-kwart', 131, 198, 1, 0, false],
      ['weekblad-spread', 542, 398, 1, 0, false],
      ['weekblad-tabloid', 266, 398, 1, 0, false],
    ]);
  });

  test('each format also comes with the interviews or the figures alone, but for the meeting', async () => {
    const { survey } = await ingestWith({
      'gemeente.yaml': `${SOUND['gemeente.yaml']}drukwerk: [weekblad-tabloid-interviews]\n`,
    });
    const whole = survey.pressFormats.get('weekblad-tabloid');
    expect(survey.pressFormats.get('weekblad-tabloid-interviews')).toEqual({
      ...whole,
      naam: 'weekblad-tabloid-interviews',
      inhoud: 'interviews',
      deelVan: 'weekblad-tabloid',
    });
    expect(survey.pressFormats.get('huisaanhuis-cijfers')?.inhoud).toBe('cijfers');
    expect([...survey.pressFormats.keys()].filter((naam) => naam.startsWith('gesprek'))).toHaveLength(2);
  });

  test.each(['{gemeente}.pdf', '{wijk}', '{wijk}/{editie}.pdf', '{wijk}-{plaats}.pdf', '{wijk}:1.pdf'])(
    'refuses %s as the names of a paper’s files, and says what may be in it',
    async (pattern) => {
      const files = {
        'gemeente.yaml': `${SOUND['gemeente.yaml']}drukwerk: [trompet]\n`,
        'drukwerk/trompet.yaml': `${TROMPET}bestandsnaam: "${pattern}"\n`,
      };
      await expect(ingestWith(files)).rejects.toThrow(/met \{wijk\} erin/);
    },
  );

  test('lists every input with its SHA-256 and forward slashes', async () => {
    const { survey } = await ingestWith({});
    expect([...survey.inputs.keys()]).toEqual([
      'cijfers/cijfers-2025.csv',
      'gebieden/gebieden.csv',
      'gemeente.yaml',
    ]);
    expect(survey.inputs.get('gemeente.yaml')).toBe(sha(String(SOUND['gemeente.yaml'])));
  });

  test('lists texts that are not written yet as work to do', async () => {
    const { remarks } = await ingestWith({});
    const toDo = remarks.map(({ rule, file }) => `${rule} ${file}`);
    expect(toDo).toContain('P02 wijken/t-bosch-veld/interview-1.md');
    expect(toDo).toContain('P01 wijken/t-bosch-veld/gemeente-deed.md');
    expect(toDo).toContain('nog-te-doen teksten/inleiding.md');
    expect(remarks.every(({ level }) => level === 'warn')).toBe(true);
  });

  test('asks what was agreed last time where a sheet for a meeting is ordered, and reads it', async () => {
    const file = 'wijken/t-bosch-veld/afspraken.md';
    const asked = ({ remarks }: { remarks: readonly Remark[] }) => remarks.filter((one) => one.file === file);
    expect(asked(await ingestWith({}))).toEqual([]);
    const ordered = { 'gemeente.yaml': `${SOUND['gemeente.yaml']}drukwerk: [gespreksblad-a3]\n` };
    expect(asked(await ingestWith(ordered))).toMatchObject([
      { rule: 'P01', explanation: expect.stringMatching(/Dit blok blijft weg van het gespreksblad/) },
    ]);
    const written = await ingestWith({
      ...ordered,
      [file]: '---\ndatum: 2025-05-14\n---\n- Borden.\n  - gedaan: De borden staan er.\n',
    });
    expect(asked(written)).toEqual([]);
    expect(written.survey.texts.areas.get('WK999802')?.afspraken).toMatchObject({
      datum: '2025-05-14',
      body: { text: '- Borden.\n  - gedaan: De borden staan er.' },
    });
  });

  test('reads interviews with consent, approval and a photo beside them', async () => {
    const text = 'Ik woon hier met plezier.\n\nAl twintig jaar.';
    const { survey } = await ingestWith({
      'wijken/t-bosch-veld/interview-1.md': `---\r\nnaam: Mevrouw Jansen\r\nfoto: ../../fotos/j.jpg\r\nfotoAlt: Mevrouw Jansen.\r\n${CONSENT}\r\nakkoord: ${sha(approvedForm({ text, photo: sha('foto') })).toUpperCase()}\r\n---\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n\r\n`,
      'wijken/_concept/interview-1.md': 'telt niet mee',
      'wijken/README.md': '# uitleg',
      'fotos/j.jpg': 'foto',
    });
    const [interview] = survey.texts.areas.get('WK999802')?.interviews ?? [];
    expect(interview?.body).toEqual({ file: 'wijken/t-bosch-veld/interview-1.md', firstLine: 9, text });
    expect(interview?.photo).toEqual({ file: 'fotos/j.jpg', alt: 'Mevrouw Jansen.' });
    expect(Buffer.from((await survey.assets.get('fotos/j.jpg')?.bytes()) ?? []).toString()).toBe('foto');
  });

  test('an own indicator with a shipped code replaces it, with a remark', async () => {
    const { survey, remarks } = await ingestWith({
      'indicatoren.csv':
        'code;thema;naam;eenheid;hoger_is;zin\nonveilig-buurt;veiligheidsbeleving;Eigen lezing;procent;ongunstig;voelen zich onveilig|voelt zich onveilig\n',
    });
    expect(survey.indicators.get('onveilig-buurt')).toMatchObject({
      naam: 'Eigen lezing',
      basis: 'alle',
      kern: false,
      zin: { plural: 'voelen zich onveilig', singular: 'voelt zich onveilig' },
    });
    expect(remarks.map(({ rule }) => rule)).toContain('indicator-vervangen');
  });

  test('zonder_n: tonen turns missing n in a wijk into one remark (method.md 2.8, 3)', async () => {
    const { remarks } = await ingestWith({
      'gemeente.yaml': `${SOUND['gemeente.yaml']}drempels: { zonder_n: tonen }\n`,
      'cijfers/meer.csv':
        'gebied;indicator;jaar;reeks;groep;waarde;n\nWK999801;overlast-totaal;2025;VM2021;;40;\nWK999802;overlast-totaal;2025;VM2021;;41;\n',
    });
    expect(remarks.filter(({ rule }) => rule === 'n-ontbreekt')).toHaveLength(1);
  });

  test('texts of an area without figures wait, with a remark', async () => {
    const { remarks } = await ingestWith({
      'gebieden/gebieden.csv': `${SOUND['gebieden/gebieden.csv']}\nWK999803;Lindenhof;wijk;GM9998;10\n`,
      'wijken/lindenhof/gemeente-deed.md': 'Wij plantten bomen.',
    });
    expect(remarks.map(({ rule }) => rule)).toContain('gebied-zonder-cijfers');
  });

  test('an area that is formed of its parts gets its texts', async () => {
    const { survey } = await ingestWith({
      'gemeente.yaml': `${SOUND['gemeente.yaml']}samenvoegen: [{ code: MD01, delen: [WK999801, WK999802] }]\n`,
      'gebieden/gebieden.csv': `${SOUND['gebieden/gebieden.csv']}\nMD01;Samen;eigen;GM9998;\n`,
      'wijken/samen/gemeente-deed.md': 'Wij plantten bomen.',
    });
    expect(survey.texts.areas.get('MD01')?.gemeenteDeed?.text).toBe('Wij plantten bomen.');
  });

  test('rounded input keeps the step it came with', async () => {
    const { survey } = await ingestWith({});
    expect(
      survey.cells.map(({ estimate }) => (estimate.kind === 'published' ? estimate.step : estimate.kind)),
    ).toEqual([0.1, 0.1, 0.1, 0.1, 0.1, 'missing']);
  });
});

describe('trouble with files', () => {
  test('a data folder that is not there is a FileError that names it', async () => {
    await expect(ingest('/bestaat/niet', quiet)).rejects.toThrow(FileError);
    await expect(ingest('/bestaat/niet', quiet)).rejects.toThrow('/bestaat/niet');
  });

  test('a file instead of a folder is a FileError', async () => {
    const dir = writeFolder(SOUND);
    await expect(ingest(join(dir, 'gemeente.yaml'), quiet)).rejects.toThrow(FileError);
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission is a FileError', async () => {
    const dir = writeFolder(SOUND);
    chmodSync(join(dir, 'gemeente.yaml'), 0);
    await expect(ingest(dir, quiet)).rejects.toThrow(FileError);
  });

  test('a link that points at itself or at nothing never crashes', async () => {
    const dir = writeFolder(SOUND);
    mkdirSync(join(dir, 'wijken'));
    symlinkSync('nergens.csv', join(dir, 'cijfers/weg.csv'));
    const remarks = await refusal(dir);
    expect(remarks.map(({ rule, file }) => `${rule} ${file}`)).toContain(
      'snelkoppeling-kapot cijfers/weg.csv',
    );
    symlinkSync('kring', join(dir, 'wijken/kring'));
    await expect(ingest(dir, quiet)).rejects.toThrow(FileError);
  });

  test('all errors of a run come at once', async () => {
    const remarks = await refusal(
      writeFolder({
        ...SOUND,
        'gemeente.yaml': `${SOUND['gemeente.yaml']}kleur: blauw\n`,
        'cijfers/meer.csv':
          'gebied;indicator;jaar;reeks;groep;waarde;n\nNergens;overlast-totaal;2025;VM2021;;181;50\nWK999801;onveilig-buurt;2025;VM2021;;20;352\n',
      }),
    );
    const errors = remarks.filter(({ level }) => level === 'error');
    expect(errors.map(({ rule, file, row, column }) => [rule, file, row, column])).toEqual([
      ['gebied-onbekend', 'cijfers/meer.csv', 2, 'gebied'],
      ['waarde-buiten-bereik', 'cijfers/meer.csv', 2, 'waarde'],
      ['dubbele-rij', 'cijfers/meer.csv', 3, undefined],
      ['sleutel-onbekend', 'gemeente.yaml', 4, undefined],
    ]);
  });
});
