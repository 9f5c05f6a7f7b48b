import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RemarkRecord } from '../src/domain/remark.ts';
import { SOUND } from './ingest/folder.ts';
import { runCli } from './run-cli.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'controleer-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const data = join(dir, folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), content);
  }
  return data;
}

const text = 'Hier wonen criminelen. Het is de gevaarlijkste wijk van de stad.';
const interview = [
  '---',
  'naam: Mevrouw Jansen',
  'foto: riet.jpg',
  'fotoAlt: Mevrouw Jansen voor haar deur.',
  'toestemming: { datum: 2025-10-01, tot: 2027-12-31, door: Mevrouw Jansen }',
  `akkoord: ${createHash('sha256').update(text).digest('hex')}`,
  '---',
  text,
  '',
].join('\n');

/** A photo that opens well and breaks off halfway. */
async function brokenPhoto(): Promise<Uint8Array> {
  const noise = Buffer.from(Array.from({ length: 300 * 350 * 3 }, (_, at) => (at * 7919) % 251));
  const whole = await sharp(noise, { raw: { width: 300, height: 350, channels: 3 } })
    .jpeg()
    .toBuffer();
  return whole.subarray(0, whole.length / 2);
}

describe('all errors of a run at once', () => {
  test('in settings, areas, indicators, figures, texts and photos; with no error that only repeats another', async () => {
    const data = write('alles', {
      ...SOUND,
      'gemeente.yaml': `${SOUND['gemeente.yaml']}kernindicatoren:\n  - onveilig-buurt\n  - onveilig-burt\ndrukwerk: [weekblad]\n`,
      'gebieden/gebieden.csv': String(SOUND['gebieden/gebieden.csv']).replace(
        'Binnenstad;wijk',
        'Binnenstad;wijkje',
      ),
      'indicatoren.csv': 'code;thema;naam;eenheid;hoger_is\neigen;overlast;Eigen vraag;procenten;ongunstig\n',
      'cijfers/meer.csv':
        'gebied;indicator;jaar;reeks;groep;waarde;n\nWK999801;eigen;2025;VM2021;;18,1;212\nWK999801;overlast-totaal;2025;VM2021;;181;212\n',
      'wijken/t-bosch-veld/interview-1.md': interview,
      'wijken/t-bosch-veld/riet.jpg': await brokenPhoto(),
    });
    const run = await runCli(['controleer', '--json', '--data', data]);
    expect(run.code).toBe(1);
    const remarks: readonly RemarkRecord[] = JSON.parse(run.out);
    const errors = remarks.filter(({ niveau }) => niveau === 'error');
    const placed = errors.map(({ regel, bestand, rij }) => `${bestand} ${rij ?? ''} ${regel}`);
    expect(placed.filter((place) => !/ [PTH]\d+$/.test(place)).sort()).toEqual([
      'cijfers/meer.csv 3 waarde-buiten-bereik',
      'gebieden/gebieden.csv 4 waarde-onbekend',
      'gemeente.yaml 6 kernindicator-onbekend',
      'gemeente.yaml 7 drukwerk-onbekend',
      'indicatoren.csv 2 waarde-onbekend',
      'wijken/t-bosch-veld/riet.jpg  foto-onleesbaar',
    ]);
    expect(
      placed.filter((place) => /^wijken\/t-bosch-veld\/interview-1\.md 8 [PTH]\d+$/.test(place)).length,
    ).toBeGreaterThan(0);
  });

  test('a build stops with the same errors before anything is drawn, and leaves nothing', async () => {
    const output = join(dir, 'uitvoer');
    const run = await runCli(['build', '--data', join(dir, 'alles'), '--output', output]);
    expect(run.code).toBe(1);
    expect(run.err).not.toMatch(/^chart /m);
    for (const rule of ['kernindicator-onbekend', 'waarde-buiten-bereik', 'foto-onleesbaar']) {
      expect(run.err).toContain(`(${rule})`);
    }
    expect(existsSync(output)).toBe(false);
  });

  test('a gemeente.yaml that can not be read hides no other error', async () => {
    const data = write('zonder-gemeente', {
      ...SOUND,
      'gemeente.yaml': 'naam: [\n',
      'cijfers/meer.csv':
        'gebied;indicator;jaar;reeks;groep;waarde;n\nWK999801;overlast-totaal;2025;VM2021;;181;212\n',
      'wijken/t-bosch-veld/interview-1.md': interview.replace('foto: riet.jpg', 'foto: weg.jpg'),
    });
    const run = await runCli(['controleer', '--data', data]);
    expect(run.code).toBe(1);
    for (const rule of ['yaml-onleesbaar', 'waarde-buiten-bereik', 'bestand-ontbreekt']) {
      expect(run.err).toContain(`(${rule})`);
    }
  });

  test('a photo that breaks off halfway is found without building', async () => {
    const data = write('foto', {
      ...SOUND,
      'wijken/t-bosch-veld/interview-1.md': interview
        .replace(text, 'Ik woon hier fijn.')
        .replace(
          /akkoord: .*/,
          `akkoord: ${createHash('sha256').update('Ik woon hier fijn.').digest('hex')}`,
        ),
      'wijken/t-bosch-veld/riet.jpg': await brokenPhoto(),
    });
    const run = await runCli(['controleer', '--data', data]);
    expect(run).toMatchObject({ code: 1 });
    expect(run.err).toContain('wijken/t-bosch-veld/riet.jpg');
  });

  test('an empty indicatoren.csv is a warning', async () => {
    const data = write('leeg', { ...SOUND, 'indicatoren.csv': '' });
    const run = await runCli(['controleer', '--data', data]);
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).toContain('Alleen de meegeleverde indicatoren gelden.');
  });
});

describe('what a person sees', () => {
  test('how the files were read, on standard output, before the remarks; also when there are errors', async () => {
    const good = await runCli(['controleer', '--data', write('goed', SOUND)]);
    expect(good.out).toContain(
      'Zo zijn de cijfers gelezen:\n  cijfers/cijfers-2025.csv (tekst, UTF-8, puntkomma)',
    );
    expect(good.out).toContain('één cijfer per rij; kop op rij 1; 6 cijfers');
    expect(good.out).toContain("herkend (naam): 't bösch-VELD = WK999802");
    const bad = await runCli(['controleer', '--data', join(dir, 'alles')]);
    expect(bad.out).toContain('Zo zijn de cijfers gelezen:');
  });

  test('advice names the data folder as the user did', async () => {
    const run = await runCli(['controleer', '--data', 'goed/'], { cwd: dir });
    expect(run.err).toContain('Schrijf de tekst in goed/wijken/t-bosch-veld/interview-1.md');
    expect(run.err).not.toContain('data/wijken');
  });

  test('an output folder that is not ours is refused before anything is read', async () => {
    const foreign = write('van-mij', { 'brief.txt': 'van mij' });
    const run = await runCli(['build', '--data', join(dir, 'goed'), '--output', foreign]);
    expect(run.code).toBe(74);
    expect(run.err).toContain('brief.txt');
    expect(run.err).not.toMatch(/^ingest /m);
    expect(readFileSync(join(foreign, 'brief.txt'), 'utf8')).toBe('van mij');
  });
});
