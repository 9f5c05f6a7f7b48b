import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approvedForm } from '../src/domain/approved.ts';
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
    ['an option of another command', ['controleer', '--port', 'x'], /kent de optie "--port" niet/],
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
    ['a share that is no share', ['build', '--deel', '5/4'], /zoals 2\/4/],
    ['a signature of a share', ['build', '--deel', '1/4', '--sleutel', 'x'], /Zet het achter voeg-samen/],
    ['an embargo without a time', ['build', '--embargo', '2026-04-16'], /zoals 2026-04-16T06:00/],
    ['an embargo at a time that the clock skips', ['build', '--embargo', '2026-03-29T02:30'], /dat bestaat/],
    ['an approval on a day that is none', ['akkoord', 'x.md', '--datum', 'gisteren'], /geen datum/],
    ['an approval on 31 February', ['akkoord', 'x.md', '--datum', '2026-02-31'], /geen datum/],
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

describe('nieuw --uit', () => {
  /** What a person does with the proposal: takes the `#` away where the guess is right, fills in what is not known. */
  const correct = (yaml: string, codes: Readonly<Record<string, string>>) =>
    yaml
      .replaceAll(/^ {4}# (gebieden|indicatoren):$/gm, '    $1:')
      .replaceAll(/^ {4}#( {3}"([^"]+)": )\S+( +# VRAAG.*)$/gm, (_, start, name, end) => {
        const code = codes[name];
        return code === undefined ? `     #${start}` : `   ${start}${code}${end}`;
      });

  const EXPORTS: Readonly<Record<string, { content: string; codes: Readonly<Record<string, string>> }>> = {
    'one figure a row, other names': {
      content: [
        'Uitkomsten leefbaarheid',
        '',
        'Regio;Stelling;Peiljaar;Uitkomst (%);Aantal',
        'Noord-oost;Voelt men zich weleens onveilig?;2025;18,1;212',
        'Zuid;Voelt men zich weleens onveilig?;2025;19,1;222',
        'Bron: bureau',
      ].join('\n'),
      codes: { 'Noord-oost': 'WK990101', 'Voelt men zich weleens onveilig?': 'onveilig-buurt' },
    },
    'two header rows, areas as rows': {
      content: [
        'Wat vinden bewoners?',
        ';Onveiligheid;;Cijfer voor de buurt',
        'Plek;% 2025;n 2025;2025;n 2025',
        'Noord;18,1;212;7,1;213',
        'Zuid;19,1;222;7,2;223',
      ].join('\n'),
      codes: { Onveiligheid: 'onveilig-buurt', 'Cijfer voor de buurt': 'leefbaarheid-cijfer' },
    },
  };

  test.each(Object.entries(EXPORTS))('%s: proposed, corrected, built', async (name, { content, codes }) => {
    const data = join(dir, name.replaceAll(/\W/g, '-'));
    cpSync(join(import.meta.dirname, '../seeds/zonder-teksten'), data, { recursive: true });
    rmSync(join(data, 'cijfers'), { recursive: true });
    mkdirSync(join(data, 'cijfers'));
    writeFileSync(
      join(data, 'gebieden/gebieden.csv'),
      'code;naam;niveau;ouder;inwoners15plus\nGM9901;Heiderwaal;gemeente;;9000\nWK990101;Noord;wijk;GM9901;4000\nWK990102;Zuid;wijk;GM9901;5000\n',
    );
    writeFileSync(join(data, 'gemeente.yaml'), 'naam: Heiderwaal\ncode: GM9901\neditie: 2025\n');
    writeFileSync(join(data, 'cijfers/export.csv'), content);
    expect(await runCli(['controleer', '--data', data])).toMatchObject({ code: 1 });

    const first = await runCli(['nieuw', '--uit', join(data, 'cijfers/export.csv')]);
    expect(first).toMatchObject({ code: 0 });
    expect(readFileSync(join(data, 'bronnen-voorstel.yaml'), 'utf8')).toBe(first.out.trimEnd().concat('\n'));
    for (const found of Object.keys(codes))
      expect(first.out).toMatch(new RegExp(`"${found.replace('?', '\\?')}": .* VRAAG`));

    writeFileSync(join(data, 'bronnen.yaml'), correct(first.out, codes));
    const checked = await runCli(['controleer', '--data', data]);
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.out).toContain('herkend (bronnen.yaml)');
    const output = join(data, 'uitvoer');
    expect(await runCli(['build', '--data', data, '--output', output, '--zonder', 'pdf,druk'])).toMatchObject(
      {
        code: 0,
      },
    );
    const csv = readFileSync(join(output, 'cijfers/cijfers.csv'), 'utf8');
    expect(csv).toContain('WK990101;Noord;wijk;onveilig-buurt;2025;VM2021;;18,1;212;');
    expect(csv).toContain('WK990102;Zuid;wijk;onveilig-buurt;2025;VM2021;;19,1;222;');
  });

  test('never writes over a proposal, and refuses what it can not read', async () => {
    const data = join(dir, 'voorstellen');
    cpSync(join(import.meta.dirname, '../seeds/zonder-teksten'), data, { recursive: true });
    const file = join(dir, 'los.csv');
    writeFileSync(file, 'Iets;Anders\nNoord;1\n');
    for (const name of ['bronnen-voorstel.yaml', 'bronnen-voorstel-2.yaml']) {
      expect(await runCli(['nieuw', '--uit', file, '--data', data])).toMatchObject({ code: 0 });
      expect(readFileSync(join(data, name), 'utf8')).toContain('bestand: "los.csv"');
    }
    expect(await runCli(['nieuw', '--uit', join(dir, 'weg.csv'), '--data', data])).toMatchObject({
      code: 74,
    });
    writeFileSync(join(dir, 'oud.xls'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
    const old = await runCli(['nieuw', '--uit', join(dir, 'oud.xls'), '--data', data]);
    expect(old.code).toBe(1);
    expect(old.err).toContain('Opslaan als');
    expect(await runCli(['nieuw', 'map', '--uit', file])).toMatchObject({ code: 2 });
    expect(await runCli(['nieuw', '--data', data])).toMatchObject({ code: 2 });
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
    expect(run.code).toBe(2);
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
      const run = await runCli(['akkoord', file(), '--datum', '2026-02-03', '--wijze', 'per mail']);
      expect(run).toMatchObject({ code: 0, err: '' });
      const written = readFileSync(file(), 'utf8');
      expect(written.replaceAll(newline, '\n')).toContain(
        `\nakkoord: ${HASH}\nakkoordDoor: Bram\nakkoordDatum: 2026-02-03\nakkoordWijze: per mail\n---\n${TEXT}`,
      );
      expect(written).toContain('# opmerking');
      expect(written.replaceAll(newline, '')).not.toMatch(/[\r\n]/);
    },
  );

  test('covers quote, caption, photo and shorter versions; without a day or a way none is made up', async () => {
    const photo = join(dir, 'bram.jpg');
    writeFileSync(photo, 'foto');
    const matter = ['naam: Bram', 'quote: Ik plant bomen.', 'foto: bram.jpg', 'kort: { tekst: Ik plant. }'];
    writeFileSync(file(), `---\n${matter.join('\n')}\n---\n${TEXT}`);
    const run = await runCli(['akkoord', file(), '--door', 'Bram']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/tekst, quote, foto, kort[\s\S]*--datum/);
    const written = readFileSync(file(), 'utf8');
    const sha = (content: string) => createHash('sha256').update(content).digest('hex');
    const whole = approvedForm({ text: TEXT, quote: 'Ik plant bomen.', photo: sha('foto') });
    expect(written).toContain(`\nakkoord: ${sha(whole)}\n`);
    expect(written).toContain(`kort: { tekst: Ik plant., akkoord: ${sha('Ik plant.')} }`);
    expect(written).not.toContain('akkoordDatum');
  });

  test('what can not be seen in a quote is no part of what was approved', async () => {
    writeFileSync(file(), `---\nnaam: Bram\nquote: "Ik \u202Eplant\u200E bomen."\n---\n${TEXT}`);
    expect(await runCli(['akkoord', file(), '--door', 'Bram'])).toMatchObject({ code: 0, err: '' });
    const whole = approvedForm({ text: TEXT, quote: 'Ik plant bomen.' });
    const hash = createHash('sha256').update(whole).digest('hex');
    expect(readFileSync(file(), 'utf8')).toContain(`\nakkoord: ${hash}\n`);
  });

  test('a file in another encoding is left as it is, with what to do', async () => {
    const source = Buffer.from(`---\nnaam: Ren\u00E9\n---\n${TEXT}`, 'latin1');
    writeFileSync(file(), source);
    const run = await runCli(['akkoord', file(), '--door', 'Bram']);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/niet opgeslagen als UTF-8[\s\S]*Kladblok/);
    expect(readFileSync(file()).equals(source)).toBe(true);
  });

  test('a photo that is not there is named, and nothing is approved', async () => {
    const source = `---\nnaam: Bram\nfoto: weg.jpg\n---\n${TEXT}`;
    writeFileSync(file(), source);
    const run = await runCli(['akkoord', file(), '--door', 'Bram']);
    expect(run.code).toBe(74);
    expect(run.err).toContain('weg.jpg');
    expect(readFileSync(file(), 'utf8')).toBe(source);
  });

  test('a file without front matter is bad data, exit code 1', async () => {
    writeFileSync(file(), 'Alleen tekst.');
    const run = await runCli(['akkoord', file()]);
    expect(run.err).toMatch(/geen blok met gegevens/);
    expect(run.code).toBe(1);
    expect(readFileSync(file(), 'utf8')).toBe('Alleen tekst.');
  });
});
