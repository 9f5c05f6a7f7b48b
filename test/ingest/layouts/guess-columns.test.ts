/** What is proposed for a table whose topics nobody knows, and what comes of confirming it. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingest, lookAtTables, withAnswers } from '../../../src/ingest/ingest.ts';
import { quiet } from '../folder.ts';

const FILE = 'bureau.csv';
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kolommen-'));
  cpSync(join(import.meta.dirname, '..', '..', '..', 'seeds', 'twee-wijken'), dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function proposed(...rows: readonly string[]) {
  writeFileSync(join(dir, 'cijfers', FILE), `${rows.join('\n')}\n`);
  const { questions } = await lookAtTables(dir, `cijfers/${FILE}`);
  return questions[0];
}

const fieldsOf = (asked: Awaited<ReturnType<typeof proposed>>) =>
  Object.fromEntries(asked?.columns.map(({ heading, field }) => [heading, field]) ?? []);

test.each([
  'Respondenten',
  'n',
  'N (ongewogen)',
  'Aantal respondenten',
  'Aantal deelnemers',
  'Deelnemers',
  'Aantal ingevulde vragenlijsten',
  'Aantal enquêtes',
  'Waarnemingen',
  'Netto respons',
  'Steekproef',
])('"%s" beside unknown topics counts the residents of each area', async (heading) => {
  const asked = await proposed(
    `Gebied;Donkere stegen;Mooie bomen;${heading}`,
    'Noord;31,2;70,1;1.214',
    'Zuid;22,4;60,8;188',
  );
  expect(fieldsOf(asked)).toEqual({
    Gebied: 'gebied',
    'Donkere stegen': 'figures',
    'Mooie bomen': 'figures',
    [heading]: 'n',
  });
  expect(asked?.names.map(({ name }) => name)).toEqual(['Donkere stegen', 'Mooie bomen']);
});

test('a topic with such a word in it stays a topic, and so does a response in parts of a hundred', async () => {
  const asked = await proposed(
    'Gebied;Deelnemers sportvereniging;Respons;Aantal bewoners met zorgen',
    'Noord;31,2;34,5;12',
    'Zuid;22,4;41,2;14',
  );
  expect(Object.values(fieldsOf(asked))).toEqual(['gebied', 'figures', 'figures', 'figures']);
});

test('an n behind each topic, and margins, are figures of no topic', async () => {
  const asked = await proposed(
    'Gebied;Donkere stegen;n;Mooie bomen;marge;n',
    'Noord;31,2;214;70,1;3,1;210',
    'Zuid;22,4;188;60,8;2,9;186',
  );
  expect(asked?.columns.map(({ field }) => field)).toEqual(['gebied', 'figures', '', 'figures', '', '']);
});

test('confirmed as it stands, the figures come with their n', async () => {
  const asked = await proposed(
    'Gebied;Donkere stegen;Mooie bomen;Steekproef',
    'Noord;31,2;70,1;214',
    'Zuid;22,4;60,8;188',
  );
  const answers = {
    headerRow: asked?.headerRow ?? 0,
    columns: fieldsOf(asked),
    fixed: { jaar: '2021' },
    gebieden: {},
    indicatoren: { 'Donkere stegen': 'onveilig-buurt', 'Mooie bomen': '-' },
  };
  writeFileSync(join(dir, 'bronnen.yaml'), withAnswers('', FILE, [answers]));
  const { survey } = await ingest(dir, quiet);
  const found = survey.cells.filter(({ jaar }) => jaar === 2021);
  expect(found.map(({ estimate }) => estimate)).toMatchObject([
    { value: 31.2, n: 214 },
    { value: 22.4, n: 188 },
  ]);
});
