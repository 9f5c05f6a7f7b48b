import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';

/** Tables as bureaus write them, generated: what they say, and how a file says it. */

export const WIJKEN = [
  ['WK999801', 'Binnenstad'],
  ['WK999802', "'t Bösch-veld"],
  ['GM9998', 'Klein Maasdrecht'],
] as const;
export const TOPICS = [
  ['onveilig-buurt', 'Weleens onveilig in de buurt'],
  ['leefbaarheid-cijfer', 'Rapportcijfer leefbaarheid woonbuurt'],
  ['overlast-totaal', 'overlast-totaal'],
] as const;

/** What a bureau found, and what it wrote around the figure. */
export interface Told {
  readonly gebied: string;
  readonly indicator: string;
  readonly value: number;
  readonly n: number;
  readonly around: Around;
}

/** `plain` and `sure` must be read; `sign` is a figure that is not there; of `ask` only people know. */
export interface Around {
  readonly kind: 'plain' | 'sure' | 'sign' | 'ask';
  /** # is the number. */
  readonly form: string;
}

const around = fc.oneof(
  { weight: 12, arbitrary: fc.constant({ kind: 'plain', form: '#' } as const) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        '# B',
        '# AC',
        '# ▲',
        '▼ #',
        '#↑',
        '#¹',
        '# 1)',
        '# [2]',
        '#%',
        '# %',
        '# +',
        '# a',
        ' # ',
      )
      .map((form) => ({ kind: 'sure', form }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('.', 'x', '-99997', '-99996', '-99999999', '-999')
      .map((form) => ({ kind: 'sign', form }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        '(#)',
        '##',
        '#!',
        '~#',
        '<#',
        '> #',
        '# k',
        '#+#',
        '12-jul',
        '2026-07-12',
        'n.b.',
        '#DIV/0!',
      )
      .map((form) => ({ kind: 'ask', form: form.replace('##', '#\u00A7') }) as const),
  },
);

const figure = fc.record({
  tenths: fc.integer({ min: 11, max: 99 }),
  n: fc.integer({ min: 50, max: 1900 }),
  around,
});

const style = fc.record({
  comma: fc.boolean(),
  thousands: fc.constantFrom('', '.', ',', '\u00A0'),
  delimiter: fc.constantFrom(';', '\t'),
  title: fc.boolean(),
  notes: fc.boolean(),
  names: fc.boolean(),
  layout: fc.constantFrom('long', 'long-named', 'wide', 'cross', 'stacked'),
  file: fc.constantFrom('csv', 'xlsx', 'ods'),
  stored: fc.boolean(),
});
export type Style = Parameters<Parameters<typeof style.map>[0]>[0];

/** One table in one style. */
export interface Dialect {
  readonly style: Style;
  readonly told: readonly Told[];
}

export const dialect: fc.Arbitrary<Dialect> = fc
  .record({
    style,
    figures: fc.array(figure, {
      minLength: WIJKEN.length * TOPICS.length,
      maxLength: WIJKEN.length * TOPICS.length,
    }),
  })
  .map(({ style: own, figures }) => ({
    style: own,
    told: WIJKEN.flatMap(([gebied], area) =>
      TOPICS.map(([indicator], topic) => {
        const found = figures[area * TOPICS.length + topic] ?? { tenths: 11, n: 50, around: PLAIN };
        // A mark goes from 1 to 10, the others are percentages.
        const scale = indicator === 'leefbaarheid-cijfer' ? 10 : 2;
        return {
          gebied,
          indicator,
          value: Math.round((found.tenths * 10) / scale) / 10,
          n: found.n,
          around: found.around,
        };
      }),
    ),
  }));

const PLAIN: Around = { kind: 'plain', form: '#' };

type Cell = string | number;

function valueCell({ value, around: { form, kind } }: Told, own: Style): Cell {
  if (kind === 'plain' && own.stored && own.file !== 'csv') return value;
  return form
    .replaceAll('#', value.toFixed(1).replace('.', own.comma ? ',' : '.'))
    .replace(/^(\d[.,]\d)DIV.*$/, '#DIV/0!');
}

function countCell({ n }: Told, own: Style): Cell {
  if (own.stored && own.file !== 'csv') return n;
  return n >= 1000 && own.thousands !== ''
    ? `${Math.floor(n / 1000)}${own.thousands}${String(n % 1000).padStart(3, '0')}`
    : n;
}

/** The rows of a table in its layout. */
function rowsOf({ style: own, told }: Dialect): Cell[][] {
  const at = (gebied: string, indicator: string) =>
    told.find((one) => one.gebied === gebied && one.indicator === indicator) as Told;
  const area = ([code, name]: (typeof WIJKEN)[number]) => (own.names ? name : code);
  const topic = ([code, name]: (typeof TOPICS)[number]) => (own.names ? name : code);
  switch (own.layout) {
    case 'long':
    case 'long-named': {
      const measures =
        own.layout === 'long' ? ['waarde', 'n'] : ['Waarde (%)', 'Aantal respondenten (ongewogen)'];
      return [
        ['gebied', 'indicator', 'jaar', 'reeks', 'groep', ...measures],
        ...WIJKEN.flatMap((wijk) =>
          TOPICS.map(([code]) => {
            const one = at(wijk[0], code);
            return [area(wijk), code, 2025, 'VM2021', '', valueCell(one, own), countCell(one, own)];
          }),
        ),
      ];
    }
    case 'wide':
      return [
        ['Wijk', ...TOPICS.flatMap((one) => [topic(one), `${topic(one)} n`])],
        ...WIJKEN.map((wijk) => [
          area(wijk),
          ...TOPICS.flatMap(([code]) => [
            valueCell(at(wijk[0], code), own),
            countCell(at(wijk[0], code), own),
          ]),
        ]),
      ];
    case 'cross':
      return [['', ...WIJKEN.flatMap((wijk) => [area(wijk), 'n'])], ...crossRows(topic, at, own)];
    default:
      return [
        ['', ...WIJKEN.flatMap((wijk) => [area(wijk), ''])],
        ['', ...WIJKEN.flatMap(() => ['%', 'n'])],
        ...crossRows(topic, at, own),
      ];
  }
}

function crossRows(
  topic: (one: (typeof TOPICS)[number]) => string,
  at: (gebied: string, indicator: string) => Told,
  own: Style,
): Cell[][] {
  return TOPICS.map((one) => [
    topic(one),
    ...WIJKEN.flatMap(([code]) => [valueCell(at(code, one[0]), own), countCell(at(code, one[0]), own)]),
  ]);
}

/** The file: its name, its bytes, and how many of its cells hold something. */
export function fileOf(table: Dialect): {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly filled: number;
} {
  const { style: own } = table;
  const rows: Cell[][] = [
    ...(own.title && !own.layout.startsWith('long') ? [['Veiligheidsmonitor 2025'], []] : []),
    ...rowsOf(table),
    ...(own.notes ? [['Bron: Veiligheidsmonitor 2025']] : []),
  ];
  const filled = rows.flat().filter((cell) => String(cell).trim() !== '').length;
  const name = `cijfers/tabel-2025.${own.file}`;
  if (own.file === 'csv') {
    const text = rows.map((row) => row.map(String).join(own.delimiter)).join('\n');
    return { name, bytes: Buffer.from(`${text}\n`), filled };
  }
  const sheet = utils.aoa_to_sheet(rows);
  if (own.layout === 'stacked') {
    const top = rows.findIndex((row) => row.includes('%')) - 1;
    sheet['!merges'] = WIJKEN.map((_, at) => ({
      s: { r: top, c: 1 + 2 * at },
      e: { r: top, c: 2 + 2 * at },
    }));
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Tabel 1');
  return { name, bytes: new Uint8Array(write(book, { type: 'array', bookType: own.file })), filled };
}
