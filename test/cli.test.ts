import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'opdracht-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('exit code 2, in Dutch, with the nearest name', () => {
  test.each([
    ['no command', [], /Noem een opdracht/],
    ['an unknown command', ['bouw'], /"bouw" bestaat niet/],
    ['a command with a typing error', ['controler'], /Bedoelt u "controleer"\?/],
    ['an unknown option', ['build', '--uitvoer', 'x'], /kent de optie "--uitvoer" niet/],
    ['an option with a typing error', ['build', '--otput', 'x'], /Bedoelt u "--output"\?/],
    ['an option of another command', ['controleer', '--output', 'x'], /kent de optie "--output" niet/],
    ['an option without its value', ['build', '--data'], /Zet een waarde achter --data/],
    [
      'an option in the place of a value',
      ['build', '--data', '--output', 'x'],
      /Zet een waarde achter --data/,
    ],
    ['a switch with a value', ['controleer', '--json=ja'], /Achter --json hoort geen waarde/],
    ['a word too many', ['build', 'data'], /kan niets met "data"/],
    ['an argument that is absent', ['nieuw'], /Noem een map achter nieuw/],
    ['an unknown part', ['build', '--zonder', 'pfd'], /Bedoelt u "pdf"\?/],
    ['jobs that are no number', ['build', '--jobs', 'veel'], /geheel getal van 1 tot en met 64/],
    ['zero jobs', ['build', '--jobs', '0'], /geheel getal van 1/],
    ['an approval on a day that is none', ['akkoord', 'x.md', '--datum', 'gisteren'], /geen datum/],
  ])('%s', async (_, words, message) => {
    const run = await runCli(words);
    expect(run.err).toMatch(message);
    expect(run.err).not.toMatch(/^\s+at /m);
    expect(run.out).toBe('');
    expect(run.code).toBe(2);
  });

  test('an option that npm kept to itself', async () => {
    const run = await runCli(['build'], { env: { npm_lifecycle_event: 'build', npm_config_data: 'x' } });
    expect(run.err).toMatch(/Zet -- voor --data/);
    expect(run.code).toBe(2);
  });
});

test('--help tells every command and ends with 0', async () => {
  const run = await runCli(['--help']);
  for (const command of ['build', 'start', 'controleer', 'nieuw', 'akkoord'])
    expect(run.out).toContain(command);
  expect(run.code).toBe(0);
});

describe('exit code 74: a file or disk, named, without a stack', () => {
  test('a data folder that is not there', async () => {
    const missing = join(dir, 'bestaat-niet');
    const run = await runCli(['controleer', '--data', missing]);
    expect(run.err).toContain(missing);
    expect(run.err).not.toMatch(/^\s+at /m);
    expect(run.code).toBe(74);
  });

  test('with --json still one array on standard output', async () => {
    const run = await runCli(['controleer', '--json', '--data', join(dir, 'bestaat-niet')]);
    expect(JSON.parse(run.out)).toHaveLength(1);
    expect(run.code).toBe(74);
  });
});

describe('nieuw', () => {
  test('starts an empty data folder that tells what to fill in', async () => {
    const run = await runCli(['nieuw', 'gegevens'], { cwd: dir });
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/gemeente\.yaml/);
    const check = await runCli(['controleer', '--json', '--data', 'gegevens'], { cwd: dir });
    expect(check.code).toBe(1);
    const remarks: readonly { regel: string; bestand: string }[] = JSON.parse(check.out);
    expect(remarks.filter(({ regel }) => regel === 'sleutel-ontbreekt')).toHaveLength(3);
  });

  test('never writes into a folder that holds something', async () => {
    writeFileSync(join(dir, 'iets.txt'), 'van mij');
    const run = await runCli(['nieuw', dir]);
    expect(run.err).toContain(`${dir} is niet leeg`);
    expect(run.code).toBe(74);
  });
});

describe('akkoord', () => {
  const file = () => join(dir, 'interview-1.md');
  const TEXT = '\n## Wat doet u?\n\nIk plant bomen.  \n';
  const HASH = createHash('sha256').update(TEXT.trim()).digest('hex');

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])(
    'records the hash of the text below the front matter, who and when; all else stays (%s)',
    async (_, newline) => {
      const matter = [
        '# opmerking',
        'naam: Bram',
        'toestemming: {datum: 2026-01-01, tot: 2028-12-31, door: Bram}',
      ];
      const source = `---\n${matter.join('\n')}\n---\n${TEXT}`.replaceAll('\n', newline);
      writeFileSync(file(), source);
      const run = await runCli(['akkoord', file(), '--datum', '2026-02-03']);
      expect(run).toMatchObject({ code: 0, err: '' });
      const written = readFileSync(file(), 'utf8');
      expect(written.replaceAll(newline, '\n')).toContain(
        `\nakkoord: ${HASH}\nakkoordDoor: Bram\nakkoordDatum: 2026-02-03\n---\n${TEXT}`,
      );
      expect(written).toContain('# opmerking');
      expect(written.replaceAll(newline, '')).not.toMatch(/[\r\n]/);
    },
  );

  test('a file without front matter is bad data, exit code 1', async () => {
    writeFileSync(file(), 'Alleen tekst.');
    const run = await runCli(['akkoord', file()]);
    expect(run.err).toMatch(/geen blok met gegevens/);
    expect(run.code).toBe(1);
    expect(readFileSync(file(), 'utf8')).toBe('Alleen tekst.');
  });
});
