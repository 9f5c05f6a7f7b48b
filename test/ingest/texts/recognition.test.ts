import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { HERKEND, WIE } from '../../../src/domain/recognition.ts';
import { dayIn } from '../../../src/ingest/cells/day.ts';
import { peopleInText } from '../../../src/ingest/person/person-in-text.ts';
import { ingestWith, refusal, SOUND, writeFolder } from '../folder.ts';

const PLACE = 'wijken/binnenstad/herkenning';
const HEAD = 'onderwerp;wie;herkend;toelichting;datum';

async function read(file: string, content: string | Uint8Array) {
  const { survey } = await ingestWith({ [file]: content });
  return survey.texts.areas.get('WK999801')?.herkenning ?? [];
}

async function refused(rows: readonly string[]) {
  const remarks = await refusal(writeFolder({ ...SOUND, [`${PLACE}.csv`]: [HEAD, ...rows].join('\n') }));
  return remarks.filter(({ level }) => level === 'error');
}

describe('herkenning.csv', () => {
  test('is read with its columns in any order, capitals, words of people and the name of the sheet', async () => {
    const rows = [
      'DATUM;Herkend;Wie;Onderwerp',
      '14-4-2025;JA;Bewoner;Weleens onveilig in de buurt',
      '14/04/25;een beetje;Wijkagent;ONVEILIG-BUURT',
      'maandag 14 april 2025;Nee;Woningcorporatie;Leefbaarheid',
    ];
    expect(await read(`${PLACE}.csv`, rows.join('\r\n'))).toMatchObject([
      { onderwerp: 'onveilig-buurt', wie: 'bewoners', herkend: 'ja', datum: '2025-04-14' },
      { onderwerp: 'onveilig-buurt', wie: 'wijkagent', herkend: 'deels', datum: '2025-04-14' },
      { onderwerp: 'leefbaarheid', wie: 'corporatie', herkend: 'nee', datum: '2025-04-14' },
    ]);
  });

  test('may be a workbook, with dates as a spreadsheet keeps them', async () => {
    const row = (datum: Date | number | string) => [
      { value: 'onveilig-buurt' },
      { value: 'bewoners' },
      { value: 'ja' },
      { value: '' },
      datum instanceof Date ? { type: Date, value: datum, format: 'd-m-yyyy' } : { value: datum },
    ];
    const head = HEAD.split(';').map((value) => ({ value }));
    const days = [new Date(Date.UTC(2025, 3, 14)), 45_761, '14-04-2025'];
    const bytes = await writeXlsx([head, ...days.map(row)] as never, {}).toBuffer();
    const found = await read(`${PLACE}.xlsx`, bytes);
    expect(found.map(({ datum }) => datum)).toEqual(['2025-04-14', '2025-04-14', '2025-04-14']);
  });

  test('tells every cell that is wrong, with its row and what to do', async () => {
    const found = await refused(['onveilig-buurd;postbode;misschien;;31-02-2025', ';bewoners;ja;;']);
    expect(found.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 datum',
      '2 herkend',
      '2 onderwerp',
      '2 wie',
      '3 datum',
      '3 onderwerp',
    ]);
    expect(found.every(({ proposal }) => Boolean(proposal))).toBe(true);
  });

  test('a day that is still to come is no day of a conversation', async () => {
    const [first] = await refused(['onveilig-buurt;bewoners;ja;;2026-02-02']);
    expect(first).toMatchObject({ column: 'datum', found: '2026-02-02' });
  });

  test.each([
    ['toelichting', 'onveilig-buurt;bewoners;ja;Mevrouw Jansen zag het ook.;14-04-2025'],
    ['toelichting', 'onveilig-buurt;bewoners;ja;Ik hoorde van Jan de Vries dat het klopt;14-04-2025'],
    ['toelichting', 'onveilig-buurt;bewoners;ja;Volgens Anna Smit klopt het;14-04-2025'],
    ['toelichting', 'onveilig-buurt;bewoners;ja;volgens P. van den Berg klopt het;14-04-2025'],
    ['toelichting', 'onveilig-buurt;bewoners;ja;bel 06-12345678;14-04-2025'],
    ['toelichting', 'onveilig-buurt;bewoners;ja;wie woont op 5881 SD 12 weet het;14-04-2025'],
    ['toelichting', 'onveilig-buurt;bewoners;ja;mail naar klaas@voorbeeld.nl;14-04-2025'],
    ['wie', 'onveilig-buurt;Jan de Vries;ja;;14-04-2025'],
  ])('stops a person in %s, and repeats no word of it', async (column, row) => {
    const [first, ...more] = await refused([row]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ rule: 'persoonsgegevens' });
    expect(first?.column === column || first?.explanation.includes('kolom')).toBe(true);
    expect(JSON.stringify(first)).not.toMatch(/Jansen|Vries|Smit|Berg|12345678|5881|klaas/);
    expect(first?.proposal).not.toMatch(/onderzoeksbureau/);
  });

  test('streets and schools that bear a name of a person are no person', () => {
    for (const text of [
      'Bij de Willem Alexanderstraat is het stil.',
      'Op de Anna van Burenschool gaat het goed.',
    ])
      expect(peopleInText(text), text).toEqual([]);
  });

  test('any row of known words is read as it stands, in its order', async () => {
    const answer = fc.record({ wie: fc.constantFrom(...WIE), herkend: fc.constantFrom(...HERKEND) });
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 30 }), async (answers) => {
        const rows = answers.map(({ wie, herkend }) => `onveilig-buurt;${wie};${herkend};;2025-04-14`);
        expect(await read(`${PLACE}.csv`, [HEAD, ...rows].join('\n'))).toMatchObject(answers);
      }),
      { numRuns: 5 },
    );
  });

  test('what is said is judged as any text of the gemeente', async () => {
    const { inspectWritten } = await import('../../../src/inspect/inspect.ts');
    const { survey } = await ingestWith({
      [`${PLACE}.csv`]: `${HEAD}\nonveilig-buurt;bewoners;ja;Dit is een probleemwijk.;14-04-2025`,
    });
    const found = inspectWritten(survey).find(({ rule }) => rule === 'T05');
    expect(found).toMatchObject({ file: `${PLACE}.csv`, row: 2, column: 'toelichting', level: 'error' });
  });
});

test.each([
  ['2025-04-14', '2025-04-14'],
  ['2025-04-14 00:00:00', '2025-04-14'],
  ['14-4-2025 19:30', '2025-04-14'],
  ['14.04.2025', '2025-04-14'],
  ['14 apr. 2025', '2025-04-14'],
  ['3 mrt 2025', '2025-03-03'],
  ['di 4 maart 2025', '2025-03-04'],
  ['04-14-2025', undefined],
  ['29-02-2025', undefined],
  ['april 2025', undefined],
  ['2025', undefined],
  ['', undefined],
])('the day "%s" is %s', (written, iso) => {
  expect(dayIn(written)).toBe(iso);
});
