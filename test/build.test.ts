import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashTree, legibleText, pdfPages, readTree, sha256 } from './read-tree.ts';
import { runCli } from './run-cli.ts';

const seeds = join(import.meta.dirname, '..', 'seeds');

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'bouw-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const build = (data: string, output: string, ...more: readonly string[]) =>
  runCli(['build', '--data', data, '--output', output, ...more]);

/** Words of an internal goal and priority that stand nowhere else, and of public ones. */
const INTERNAL = /zwartboekje|kattekwaad|schaduwploeg/i;

function plantPolicy(data: string): void {
  writeFileSync(
    join(data, 'doelen.csv'),
    [
      'code;gebied;indicator;groep;basisjaar;richting;waarde;jaar;bron;tonen',
      'zwartboekje-1;Noord;onveilig-buurt;;;hoogstens;10;2025;Zwartboekje van de wethouder;',
      'open-1;Noord;onveilig-buurt;;;hoogstens;90;2025;Open Veiligheidsplan;openbaar',
    ].join('\n'),
  );
  writeFileSync(
    join(data, 'prioriteiten.csv'),
    [
      'gebied;indicator;actie;wie;wanneer;jaar;tonen',
      'Noord;onveilig-buurt;Kattekwaad tegengaan op het plein.;Schaduwploeg;in 2026;2025;intern',
      'Noord;onveilig-buurt;Bewoners schouwen samen het plein.;Pleingroep;in 2026;2025;openbaar',
    ].join('\n'),
  );
}

describe('a whole build of seeds/twee-wijken, with a press sheet', () => {
  let data: string;
  let output: string;
  let tree: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    data = join(dir, 'gegevens');
    output = join(dir, 'eerste');
    cpSync(join(seeds, 'twee-wijken'), data, { recursive: true });
    appendFileSync(join(data, 'gemeente.yaml'), 'drukwerk: [weekblad-kwart]\n');
    plantPolicy(data);
    const run = await build(data, output);
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toMatch(/^Klaar: .*index\.html/);
    expect(run.out).toMatch(/\d seconden, hoogstens [\d.]+ MB geheugen/);
    tree = readTree(output);
  });

  const bytesOf = (path: string) => tree.get(path) ?? Buffer.from(`no ${path}`);

  test('gives every file of the contract', () => {
    expect([...tree.keys()]).toEqual(
      expect.arrayContaining([
        'cijfers/cijfers.csv',
        'cijfers/cijfers.json',
        'cijfers/datapackage.json',
        'cijfers/vergelijkingen.csv',
        'cijfers/wijkprofielen.xlsx',
        'druk/weekblad-kwart/heiderwaal-2025-weekblad-kwart.zip',
        'druk/weekblad-kwart/leverbrief.json',
        'druk/weekblad-kwart/leverbrief.txt',
        'druk/weekblad-kwart/noord.pdf',
        'druk/weekblad-kwart/noord.preflight.json',
        'manifest.json',
        'intern/raadseditie.pdf',
        'pdf/noord.pdf',
        'vrijgave.txt',
        'rapport/druk/weekblad-kwart/noord.png',
        'rapport/drukwerk.html',
        'rapport/duur.json',
        'rapport/index.html',
        'rapport/invoer.html',
        'rapport/rapport.json',
        'site/404.html',
        'site/cijfers/index.html',
        'site/colofon/index.html',
        'site/index.html',
        'site/over-dit-onderzoek/index.html',
        'site/sitemap.xml',
        'site/toegankelijkheid/index.html',
        'site/gemeente/index.html',
        'site/wijk/noord/index.html',
      ]),
    );
  });

  test('keeps the site self-contained: downloads and PDFs stand in it too, the same bytes', () => {
    const twins = [...tree.keys()].flatMap((path): readonly (readonly [string, string])[] => {
      if (path.startsWith('cijfers/')) return [[path, `site/${path}`]];
      const slug = /^pdf\/([^/]+)\.pdf$/.exec(path)?.[1];
      const folder = slug === 'kernrapport' ? 'gemeente' : `wijk/${slug}`;
      return slug ? [[path, `site/${folder}/${slug}.pdf`]] : [];
    });
    expect(twins).toHaveLength(8);
    for (const [path, twin] of twins) expect(tree.get(twin)?.equals(bytesOf(path)), twin).toBe(true);
  });

  test('names the SHA-256 of every file and input in the manifest, but for itself and the durations', () => {
    const manifest = JSON.parse(String(tree.get('manifest.json')));
    const made = [...tree].filter(([path]) => !['manifest.json', 'rapport/duur.json'].includes(path));
    expect(manifest.gereedschap).toBe('wijkprofielen');
    expect(manifest.uitvoer).toEqual(Object.fromEntries(made.map(([path, bytes]) => [path, sha256(bytes)])));
    expect(manifest.invoer['gemeente.yaml']).toBe(sha256(readFileSync(join(data, 'gemeente.yaml'))));
    expect(manifest.versies.wijkprofielen).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('keeps internal goals and priorities in intern/ and rapport/: in no page, PDF, sheet, download or zip', async () => {
    const found: string[] = [];
    for (const [path, bytes] of tree) {
      if (/\.(woff2|png|jpg|avif|webp)$/.test(path)) continue;
      if (INTERNAL.test(await legibleText(path, bytes))) found.push(path);
    }
    expect(found.sort()).toEqual([
      'intern/doelen.csv',
      'intern/doelen.html',
      'intern/prioriteiten.csv',
      'intern/raadseditie.pdf',
    ]);
    expect([...tree.keys()].filter((path) => /^site\/.*intern/.test(path))).toEqual([]);
    for (const path of ['site/wijk/noord/index.html', 'site/doelen/index.html']) {
      expect(String(bytesOf(path))).toContain('Pleingroep');
      expect(String(bytesOf(path))).toContain('Open Veiligheidsplan');
    }
    expect(await legibleText('pdf/noord.pdf', bytesOf('pdf/noord.pdf'))).toContain('Pleingroep');
  });

  test('puts kernrapport, goals, wijken in brief and method in the edition for the council, marked where it is internal', async () => {
    const pages = await pdfPages(bytesOf('intern/raadseditie.pdf'));
    const cover = pages[0] ?? '';
    expect(cover).toMatch(/Raads- en driehoekeditie Heiderwaal 2025/);
    expect(cover).toMatch(/Intern\. In dit stuk staan doelen of afspraken die niet op de website staan/);
    const contents = ['Kernrapport', 'Doelen en afspraken', 'De wijken in het kort', 'Verantwoording'];
    for (const title of contents) {
      const at = Number(new RegExp(`${title} … (\\d+)`).exec(cover)?.[1]);
      expect(pages[at - 1], title).toContain(title === 'Kernrapport' ? 'In één oogopslag' : title);
    }
    for (const page of pages) expect(INTERNAL.test(page)).toBe(page.includes('INTERN · Doelen en afspraken'));
  });

  test('under an embargo marks every page, PDF and sheet, and keeps the note that lets the site go behind', async () => {
    const held = join(dir, 'embargo');
    const run = await build(data, held, '--embargo', '2099-04-16T06:00');
    expect(run).toMatchObject({ code: 0 });
    const made = readTree(held);
    const words = 'Onder embargo tot donderdag 16 april 2099, 06.00 uur';
    expect([...made.keys()]).toEqual([...tree.keys()].filter((path) => path !== 'vrijgave.txt'));
    for (const [path, bytes] of made) {
      if (/^site\/.*\.html$/.test(path)) expect(String(bytes), path).toContain(`<b>${words}`);
      if (/^site\/.*\.html$/.test(path)) expect(String(bytes), path).toContain('content="noindex"');
      if (!path.endsWith('.pdf')) continue;
      for (const page of await pdfPages(bytes)) expect(page, path).toContain(words);
    }
    expect(String(made.get('druk/weekblad-kwart/leverbrief.txt'))).toContain(words);
    const sheet = JSON.parse(String(made.get('druk/weekblad-kwart/noord.preflight.json')));
    expect(sheet).toMatchObject({ uitslag: 'goedgekeurd', trim: { breedteMm: 131, hoogteMm: 198 } });
    expect(JSON.parse(String(made.get('manifest.json'))).embargo).toBe('2099-04-16T06:00');
    // A build that would lift it says so; one after the moment is the same as one that never had any.
    const after = await build(data, held, '--embargo', '2026-04-16T06:00');
    expect(after.err).toMatch(/Dit embargo is voorbij/);
    const different = [...readTree(held)].filter(([path, bytes]) => !tree.get(path)?.equals(bytes));
    expect(different.map(([path]) => path)).toEqual(['rapport/duur.json']);
  });

  test('shows every sheet in the report, with its judgement and links that lead somewhere', () => {
    const page = String(bytesOf('rapport/drukwerk.html'));
    for (const slug of ['noord', 'zuid']) {
      expect(page).toContain(`src="druk/weekblad-kwart/${slug}.png"`);
      expect(page).toContain(`href="../druk/weekblad-kwart/${slug}.pdf"`);
    }
    const targets = [...page.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, target = '']) =>
      new URL(target, 'http://x/rapport/').pathname.slice(1),
    );
    expect(targets.filter((target) => !tree.has(target))).toEqual([]);
    expect(page.match(/Goedgekeurd\. Inkt hoogstens \d+% \(grens 220%\)/g)).toHaveLength(2);
    expect(String(bytesOf('rapport/index.html'))).toContain('href="drukwerk.html"');
  });

  test('gives the same bytes in another folder, time zone and language, with other jobs; only durations differ', async () => {
    const again = join(dir, 'tweede');
    const elsewhere = join(dir, 'ergens anders');
    mkdirSync(elsewhere);
    const run = await runCli(['build', '--data', data, '--output', '../tweede', '--jobs', '1'], {
      cwd: elsewhere,
      env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', CI: '1' },
    });
    expect(run).toMatchObject({ code: 0, err: '' });
    const other = readTree(again);
    expect([...other.keys()]).toEqual([...tree.keys()]);
    const different = [...tree]
      .filter(([path, bytes]) => !other.get(path)?.equals(bytes))
      .map(([path]) => path);
    expect(different).toEqual(['rapport/duur.json']);
  });

  test('leaves the last good build untouched when the data are bad', async () => {
    const before = hashTree(output);
    const run = await build(join(seeds, 'kapot-waarde-buiten-bereik'), output);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/cijfers\/cijfers-2025\.csv\n {2}FOUT {2}regel 8, kolom waarde: /);
    expect(hashTree(output)).toEqual(before);
  });

  // Windows has no SIGINT for another process: there the system ends it at once, which the crash tests play.
  test.skipIf(process.platform === 'win32')(
    'leaves the last good build untouched when it is broken off',
    async () => {
      const before = hashTree(output);
      const words = ['build', '--data', join(seeds, 'groepen'), '--output', output];
      const run = await runCli(words, {
        watch: (told, child) => !child.killed && /^chart /m.test(told) && child.kill('SIGINT'),
      });
      expect(run.err).toMatch(/Afgebroken/);
      expect(run.code).toBe(130);
      expect(hashTree(output)).toEqual(before);
    },
  );

  test('replaces the last build whole when the data are good', async () => {
    const run = await build(join(seeds, 'zonder-teksten'), output, '--zonder', 'pdf,druk');
    expect(run).toMatchObject({ code: 0 });
    const now = [...readTree(output).keys()];
    expect(now).not.toContain('site/wijk/noord/index.html');
    expect(now.filter((path) => path.endsWith('.pdf'))).toEqual([]);
  });

  test('says in the report that nothing was tested where no browser was opened', () => {
    const made = readTree(output);
    expect(JSON.parse(String(made.get('rapport/rapport.json'))).toegankelijkheid).toEqual({
      uitkomst: 'niet getoetst',
      paginas: [],
    });
    expect(String(made.get('rapport/toegankelijkheid.html'))).toContain('Niet getoetst.');
    expect(String(made.get('site/toegankelijkheid/index.html'))).not.toContain('Bij het maken van deze site');
  });

  test('names no PDF on a page that it did not make', () => {
    const pages = [...readTree(output)].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter(([, html]) => /href="[^"]*\.pdf"/.test(String(html)))).toEqual([]);
  });
});

describe('exit code 74, with the path and without a stack', () => {
  test('an output that is a file', async () => {
    const file = join(dir, 'een-bestand');
    writeFileSync(file, 'van mij');
    const run = await build(join(seeds, 'twee-wijken'), file);
    expect(run.err).toContain(file);
    expect(run.err).not.toMatch(/^\s+at /m);
    expect(run.code).toBe(74);
    expect(readFileSync(file, 'utf8')).toBe('van mij');
  });

  test('an output folder with files that are not ours', async () => {
    const folder = join(dir, 'van-mij');
    mkdirSync(folder);
    writeFileSync(join(folder, 'brief.txt'), 'van mij');
    const run = await build(join(seeds, 'twee-wijken'), folder, '--zonder', 'pdf,druk');
    expect(run.err).toMatch(/brief\.txt/);
    expect(run.code).toBe(74);
    expect([...readTree(folder).keys()]).toEqual(['brief.txt']);
  });
});

describe('small cells', () => {
  /** Percentages that occur nowhere else: 77 and something, in cells that may not be shown. */
  const PLANTED = /77[.,]7|7777|0[.,]777/;

  test('are in no file of output/: not in pages, pictures, PDFs, downloads, workbook, zip or report', async () => {
    const data = join(dir, 'geplant');
    const output = join(dir, 'geplant-output');
    cpSync(join(seeds, 'onderdrukking'), data, { recursive: true });
    const file = join(data, 'cijfers', 'cijfers.csv');
    const rows = readFileSync(file, 'utf8').split('\n');
    // The wijken with 41 and 7 answers, without the answers of one question: those must add up to 100.
    const small = (row: string) => /^WK99020[23];(?!omgaan-)/.test(row);
    expect(rows.filter(small).length).toBeGreaterThanOrEqual(10);
    const planted = rows.map((row) => {
      const cells = row.split(';');
      return small(row) ? [...cells.slice(0, 5), '77,7777', ...cells.slice(6)].join(';') : row;
    });
    writeFileSync(file, planted.join('\n'));

    expect(await build(data, output)).toMatchObject({ code: 0 });
    const found: string[] = [];
    for (const [path, bytes] of readTree(output)) {
      // Hashes and binary numbers may hold these digits by chance; so may the durations.
      if (/\.(woff2|png|jpg|avif|webp)$|manifest\.json$|duur\.json$/.test(path)) continue;
      // So may a place in a drawing, in pixels.
      const text = (await legibleText(path, bytes)).replace(/ d="[^"]*"/g, '');
      if (PLANTED.test(text)) found.push(path);
    }
    expect(found).toEqual([]);
    expect(PLANTED.test(readFileSync(file, 'utf8'))).toBe(true);
  });
});
