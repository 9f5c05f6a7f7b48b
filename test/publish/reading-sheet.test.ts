import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Remark } from '../../src/domain/remark.ts';
import { readingSheet } from '../../src/publish/reading-sheet.ts';
import { writeReadingSheet } from '../../src/publish/write-reading-sheet.ts';

const remark = (sentence: string, more: Partial<Remark> = {}): Remark => ({
  rule: 'T01',
  level: 'warn',
  file: 'teksten/reactie.md',
  row: 3,
  found: sentence,
  explanation: 'Laat iemand meelezen.',
  proposal: 'Laat het verschil weg.',
  sentence,
  ...more,
});

describe('the sheet of sentences to read', () => {
  const sheet = readingSheet([
    remark('Een fout.', { level: 'error', rule: 'T05' }),
    remark('Een beetje twijfel.', { doubt: 1 }),
    remark('Veel <twijfel>.', { doubt: 9 }),
    { rule: 'n-ontbreekt', level: 'warn', explanation: 'Geen zin.' },
  ]);

  it('tells the most doubtful sentence first, and errors behind all doubts', () => {
    const places = ['Veel &lt;twijfel&gt;.', 'Een beetje twijfel.', 'Een fout.'].map((text) =>
      sheet.indexOf(text),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });
  it('gives each its rule, why, a better wording and room to sign; what is no sentence is left out', () => {
    expect(sheet.match(/Gelezen door/g)).toHaveLength(3);
    expect(sheet).toContain('T05 (fout)');
    expect(sheet).toContain('Laat het verschil weg.');
    expect(sheet).toContain('teksten/reactie.md, regel 3');
    expect(sheet).not.toContain('n-ontbreekt');
  });
  it('says so when there is nothing to read', () => {
    expect(readingSheet([])).toContain('Er zijn geen zinnen om mee te lezen.');
  });
});

describe('writing the sheet', () => {
  const dir = mkdtempSync(join(tmpdir(), 'meelezen-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const said: string[] = [];
  const effects = {
    owner: 'proef',
    log: { info: () => {}, warn: (message: string) => void said.push(message) },
  };

  it('writes rapport/meelezen.html in the output folder', async () => {
    const path = await writeReadingSheet(dir, [remark('Een zin.')], effects);
    expect(path).toBe(join(dir, 'rapport', 'meelezen.html'));
    expect(readFileSync(path ?? '', 'utf8')).toContain('Een zin.');
  });
  it('where the disk refuses it says so, and checking goes on', async () => {
    writeFileSync(join(dir, 'bestand'), '');
    expect(await writeReadingSheet(join(dir, 'bestand'), [], effects)).toBeUndefined();
    expect(said.join()).toContain('Het meeleesblad is niet geschreven.');
  });
});
