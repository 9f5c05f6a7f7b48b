import { mkdtempSync, rmSync } from 'node:fs';
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
    ['an approval without a name', ['akkoord', 'x.md'], /Noem met --door/],
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
