import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesSince, erratumSince } from '../../src/collate/collate.ts';
import { changedLists, changedTitle } from '../../src/domain/change-words.ts';
import { csvOf } from '../../src/domain/csv.ts';
import { SENTENCES, sentenceTable } from '../../src/domain/sentence-table.ts';
import { comparisonTable, figureTable } from '../../src/domain/tables.ts';
import { DataError } from '../../src/error.ts';
import { sincePage } from '../../src/publish/since-page.ts';
import { silent, tellSurvey } from '../tell-survey.ts';

const told = await tellSurvey(join(import.meta.dirname, '..', '..', 'seeds', 'onderdrukking'));
const { survey, findings } = told;
const keeping = { ...silent, cacheDir: mkdtempSync(join(tmpdir(), 'sinds-')) };
const figures = figureTable(survey, findings);
const comparisons = comparisonTable(findings);

/** A build that is out already, whose figures are made other by `change`. */
function earlier(
  change: (row: readonly string[]) => readonly string[],
  editie = survey.gemeente.editie,
): string {
  const dir = mkdtempSync(join(tmpdir(), 'erratum-'));
  mkdirSync(join(dir, 'cijfers'));
  const rows = csvOf(figures.rows).replace('\uFEFF', '').split('\r\n').filter(Boolean);
  const written = rows.map((row) => change(row.split(';')).join(';')).join('\r\n');
  writeFileSync(join(dir, 'cijfers/cijfers.csv'), `${figures.columns.join(';')}\r\n${written}`);
  writeFileSync(join(dir, 'cijfers/vergelijkingen.csv'), csvOf([comparisons.columns, ...comparisons.rows]));
  const areas = [...survey.gebieden.values()].map(({ code, naam }) => ({ code, naam }));
  const indicators = [...survey.indicators.values()].map(({ code, naam }) => ({ code, naam }));
  const json = { editie, datum: '2026-04-16', gebieden: areas, indicatoren: indicators };
  writeFileSync(join(dir, 'cijfers/cijfers.json'), JSON.stringify(json));
  writeFileSync(join(dir, 'manifest.json'), '{"uitvoer":{}}');
  return dir;
}

/** The same with the table of sentences, each of them as `reword` gives it. */
function earlierSentences(reword: (text: string) => string): string {
  const dir = earlier((row) => row);
  const { columns, rows } = sentenceTable(told.narratives);
  const at = columns.indexOf('zin');
  const written = rows.map((row) => row.with(at, reword(String(row[at]))));
  mkdirSync(dirname(join(dir, SENTENCES)), { recursive: true });
  writeFileSync(join(dir, SENTENCES), csvOf([columns, ...written]));
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify({ uitvoer: { [SENTENCES]: '' } }));
  return dir;
}

const since = (before: string, output?: string) => erratumSince({ before, output }, told);

describe('What changed since an edition that is out already', () => {
  test('nothing where nothing changed', async () => {
    expect(await since(earlier((row) => row))).toEqual({
      since: '2026-04-16',
      changes: [],
      wording: [],
    });
    expect(changedTitle('2026-04-16')).toBe('Gewijzigd sinds 16 april 2026');
  });

  test('a figure that is hidden by now is not told again, in no file', async () => {
    const secret = '73,519';
    const dir = earlier((row) =>
      row[11] === 'onderdrukt' ? [...row.slice(0, 7), secret, '60', '', '', 'gepubliceerd', '', ''] : row,
    );
    const erratum = await since(dir);
    expect(erratum.changes.length).toBeGreaterThan(0);
    expect(erratum.changes.every(({ kind }) => kind === 'hidden')).toBe(true);
    const lines = changedLists(erratum, survey.indicators).flatMap((area) => area.lines);
    expect(lines.join('\n')).toContain('wordt nu niet getoond');
    expect(lines.join('\n')).not.toContain('73');
  });

  test('another value is told with what it was, another margin without', async () => {
    const at = figures.rows.findIndex((row) => row[11] === 'gepubliceerd' && String(row[7]).includes('.'));
    const [gebied, , , indicator, jaar] = figures.rows[at]?.map(String) ?? [];
    const isIt = (row: readonly string[]) =>
      row[0] === gebied && row[3] === indicator && row[4] === jaar && row[6] === '';
    const other = await since(earlier((row) => (isIt(row) ? row.with(7, '88') : row)));
    const [line = ''] = changedLists(other, survey.indicators).flatMap(({ lines }) => lines);
    expect(line).toMatch(/: eerst 88\S*, nu \S+\.$/);
    const margin = await since(earlier((row) => (isIt(row) ? row.with(9, '0,1') : row)));
    expect(changedLists(margin, survey.indicators).flatMap(({ lines }) => lines)).toEqual([
      expect.stringMatching(/de afronding, de marge of het aantal antwoorden is anders\.$/),
    ]);
  });

  test('who signs off is told of sentences that read otherwise, readers of the pages are not', async () => {
    const dir = earlierSentences((text) => text.replace('bewoners', 'mensen'));
    const { changes, wording } = await since(dir);
    expect(changes).toEqual([]);
    expect(wording.length).toBeGreaterThan(3);
    expect(wording.every(({ kind, was, is }) => kind === 'sentence' && was !== is)).toBe(true);
    for (const _again of [1, 2]) expect(await changesSince(dir, told, keeping)).toEqual(wording);
    const page = String(sincePage(wording, survey.gemeente)[0]?.bytes);
    expect(page).toContain('mensen');
    expect(sincePage([], survey.gemeente)).toEqual([]);
  });

  test('of the build that stood there nothing is told where it is none, or of another edition', async () => {
    expect(
      await changesSince(
        earlier((row) => row, 2019),
        told,
        keeping,
      ),
    ).toEqual([]);
    expect(await changesSince(mkdtempSync(join(tmpdir(), 'leeg-')), told, keeping)).toEqual([]);
    expect(
      await changesSince(
        earlier((row) => row),
        told,
        keeping,
      ),
    ).toEqual([]);
  });

  test('two builds that were laid beside each other before are told of in the same way, others anew', async () => {
    const before = earlierSentences((text) => text.replace('bewoners', 'inwoners'));
    const other = earlierSentences((text) => text.replace('bewoners', 'mensen'));
    const first = await changesSince(before, told, keeping);
    expect(await changesSince(before, told, keeping)).toEqual(first);
    expect(await changesSince(other, told, keeping)).not.toEqual(first);
    writeFileSync(join(before, 'cijfers/cijfers.json'), 'geen json');
    expect(await changesSince(before, told, keeping)).toEqual([]);
  });

  test('the folder that is made anew is refused: the next build would find nothing changed', async () => {
    const dir = earlier((row) => row);
    await expect(since(dir, dir)).rejects.toThrow(/de map die nu opnieuw gemaakt wordt/);
  });

  test('another edition, or no build at all, is refused at its key', async () => {
    for (const dir of [earlier((row) => row, 2019), mkdtempSync(join(tmpdir(), 'leeg-'))]) {
      const error = await since(dir).catch((cause) => cause);
      expect(error).toBeInstanceOf(DataError);
      expect(error.remarks).toMatchObject([
        { rule: 'erratum-onbekend', file: 'gemeente.yaml', column: 'erratum' },
      ]);
    }
  });
});
