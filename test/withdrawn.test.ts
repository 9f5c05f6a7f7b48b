import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { legibleText, readTree } from './read-tree.ts';
import { runCli } from './run-cli.ts';

/** Words that stand nowhere else. */
const NAME = 'Wilhelmina Zwaluwhoek';
const TEXT = 'Op zondag speel ik klarinet in het plantsoen.';

describe('a withdrawn interview (P02)', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'ingetrokken-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  /** The seed case with one interview and its photo in the first wijk. */
  async function writeData(): Promise<{ data: string; area: string }> {
    const data = join(dir, 'data');
    cpSync(join(import.meta.dirname, '..', 'seeds', 'twee-wijken'), data, { recursive: true });
    const area = join(data, 'wijken', 'noord');
    rmSync(area, { recursive: true, force: true });
    mkdirSync(area, { recursive: true });
    const photo = sharp({ create: { width: 1200, height: 1400, channels: 3, background: '#7788AA' } });
    writeFileSync(join(area, 'wilhelmina.jpg'), await photo.jpeg().toBuffer());
    const matter = [
      `naam: ${NAME}`,
      'foto: wilhelmina.jpg',
      `fotoAlt: ${NAME} op een bankje.`,
      `toestemming: { datum: 2025-11-01, tot: 2030-12-31, door: ${NAME} }`,
    ];
    const interview = join(area, 'interview-1.md');
    writeFileSync(interview, ['---', ...matter, '---', TEXT, ''].join('\n'));
    const approval = await runCli(['akkoord', interview, '--door', NAME, '--datum', '2025-11-02']);
    expect(approval.code, approval.err).toBe(0);
    return { data, area };
  }

  /** Files with a word of the interview or its photo, in their name or inside; zip and PDF are read. */
  async function traces(output: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const [path, bytes] of readTree(output)) {
      if (/duur\.json$/.test(path)) continue;
      const legible = /\.(woff2|avif|webp)$/.test(path) ? '' : await legibleText(path, bytes);
      // The report, which is for staff alone, names the forgotten photo as a file that nothing uses.
      const own = path.startsWith('rapport/')
        ? legible.replaceAll('wijken/noord/wilhelmina.jpg', '')
        : legible;
      const text = `${path}\n${own}`;
      if (/Zwaluwhoek|klarinet|wilhelmina/i.test(text)) found.push(path);
    }
    return found;
  }

  test('stands in page, PDF, zip and photos, and is gone from all of them after the next build', async () => {
    const { data, area } = await writeData();
    const output = join(dir, 'output');
    const build = () => runCli(['build', '--data', data, '--output', output, '--zonder', 'druk']);
    const first = await build();
    expect(first.code, first.err).toBe(0);
    const before = await traces(output);
    for (const place of [
      /^site\/wijk\/noord\/index\.html$/,
      /^pdf\/noord\.pdf$/,
      /\.zip$/,
      /^manifest\.json$/,
    ]) {
      expect(
        before.filter((path) => place.test(path)),
        String(place),
      ).not.toEqual([]);
    }
    const photos = (paths: Iterable<string>) =>
      [...paths].filter((path) => /\.(jpe?g|avif|webp)$/.test(path));
    expect(photos(readTree(output).keys()).length).toBeGreaterThan(2);

    // Withdrawn: the text goes, and the photo is forgotten in the folder.
    rmSync(join(area, 'interview-1.md'));
    const second = await build();
    expect(second.code, second.err).toBe(0);
    expect(await traces(output)).toEqual([]);
    expect(photos(readTree(output).keys())).toEqual([]);
  }, 300_000);

  test('intrekken takes it out of what was built, and tells every place where it stood', async () => {
    const { data, area } = await writeData();
    const output = join(dir, 'ingetrokken');
    const interview = join(area, 'interview-1.md');
    appendFileSync(join(data, 'gemeente.yaml'), 'drukwerk: [weekblad-kwart]\n');
    const built = await runCli(['build', '--data', data, '--output', output]);
    expect(built.code, built.err).toBe(0);
    const before = await traces(output);

    // What the desk kept for undo: of this person, and of other texts.
    const history = join(data, '.geschiedenis', relative(data, area));
    for (const file of ['interview-1.md', 'portret.jpg', 'wat-kunt-u-doen.md']) {
      mkdirSync(join(history, file), { recursive: true });
      writeFileSync(join(history, file, `2026-01-01T10-00-00.000Z-000${extname(file)}`), NAME);
    }

    const taken = await runCli(['intrekken', interview, '--data', data, '--output', output]);
    expect(taken.code, taken.err).toBe(0);
    expect(readdirSync(history)).toEqual(['wat-kunt-u-doen.md']);
    const told = (path: string) => taken.out.includes(`  ${path}`);
    // Names of files alone say nothing of a person; what holds words or a face is told.
    expect(before.filter((path) => !/^(manifest\.json|rapport\/)/.test(path) && !told(path))).toEqual([]);
    expect(taken.out).toMatch(/druk\/weekblad-kwart\/noord\.pdf[\s\S]*bij de krant/);
    expect(await traces(output)).toEqual([]);
    expect([...readTree(output).keys()]).toContain('druk/weekblad-kwart/noord.pdf');

    // It stays away: the next build leaves it out too, and a text that still names the person is stopped at the exit.
    writeFileSync(join(area, 'gemeente-deed.md'), `- Wij dronken koffie met ${NAME}.\n`);
    const named = await runCli(['build', '--data', data, '--output', output]);
    expect(named.code).toBe(1);
    expect(named.err).toMatch(/ingetrokken interview[\s\S]*site\/wijk\/noord\/index\.html/);
    expect(await traces(output)).toEqual([]);
  }, 600_000);
});
