/**
 * Data folders with extreme but valid surveys: every value, margin, size and name that a gemeente may really deliver,
 * in any mixture. What is drawn is the shape of the survey; its figures follow from a seed, so that a failure shrinks
 * to the few choices that matter.
 */
import fc from 'fast-check';
import { readCatalogue } from '../narrate/survey.ts';
import { generator } from '../small-survey.ts';
import { LONG_NAMES, OWN_QUESTIONS, WIJK_NAMES } from './names.ts';

/** How the values of one indicator lie over the areas and waves. */
export const VALUES = [
  'any',
  'zero',
  'full',
  'tiny',
  'nearly-full',
  'same',
  'threshold',
  'edges',
  'blank',
] as const;
/** What is delivered of their precision. */
export const MARGINS = [
  'n',
  'equal',
  'narrow',
  'whole-scale',
  'se',
  'se-zero',
  'sd',
  'sd-zero',
  'none',
] as const;
/** Respondents of a wijk. */
export const SIZES = [1, 9, 10, 49, 50, 99, 100, 320, 10_000_000] as const;

export interface Question {
  readonly code: string;
  readonly eenheid: string;
  readonly values: (typeof VALUES)[number];
  readonly margins: (typeof MARGINS)[number];
}

export interface Extreme {
  readonly gemeente: string;
  readonly wijken: readonly string[];
  readonly land: boolean;
  readonly waves: readonly number[];
  readonly questions: readonly Question[];
  readonly sizes: readonly (typeof SIZES)[number][];
  /** Whole percents, one decimal or all decimals. */
  readonly decimals: 0 | 1 | 6;
  /** Nearly everybody answered. */
  readonly everybody: boolean;
  readonly groups: boolean;
  readonly settings: readonly string[];
  readonly seed: number;
}

const SHIPPED = [...readCatalogue().values()].map(({ code, eenheid }) => ({ code, eenheid }));
const OWN = OWN_QUESTIONS.map(({ code, eenheid }) => ({ code, eenheid }));

const question = fc.record({
  of: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...SHIPPED) },
    { weight: 2, arbitrary: fc.constantFrom(...OWN) },
  ),
  values: fc.constantFrom(...VALUES),
  margins: fc.constantFrom(...MARGINS),
});

const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WIJK_NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG_NAMES) },
);

/** Mostly small, so that many fit in a minute; now and then as large as they get. */
const many = <Value>(one: fc.Arbitrary<Value>, most: number, selector: (value: Value) => string) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.uniqueArray(one, { minLength: 1, maxLength: Math.min(4, most), selector }) },
    { weight: 1, arbitrary: fc.uniqueArray(one, { minLength: 1, maxLength: most, selector }) },
  );

const SETTINGS = [
  'drempels: { tonen: 50, indicatief: 100, cel: 5, gevoelig: 10 }',
  'drempels: { tonen: 10, indicatief: 20, cel: 15, gevoelig: 30 }',
  'vergelijking: { methode: vast, alfa: 0.05 }',
  'vergelijking: { eindige_populatie: true }',
  'vergelijking: { toets: gepoold }',
  'drukwerk: [weekblad-kwart, gespreksblad-a3]',
  'drukwerk: [weekblad-tabloid, bijlage-a4, vouwblad-a3]',
  'site: { adres: "https://www.voorbeeld.example/2/wijkprofielen/" }',
] as const;

export const extremes: fc.Arbitrary<Extreme> = fc.record({
  gemeente: name,
  wijken: many(name, 60, (text) => text.toLowerCase()),
  land: fc.boolean(),
  waves: fc
    .uniqueArray(fc.integer({ min: 2008, max: 2024 }), { maxLength: 11 })
    .map((years) => [...years, 2025]),
  questions: many(
    question.map(({ of, ...how }) => ({ ...of, ...how })),
    80,
    ({ code }) => code,
  ),
  sizes: fc.array(fc.constantFrom(...SIZES), { minLength: 1, maxLength: 4 }),
  decimals: fc.constantFrom(0, 1, 6),
  everybody: fc.boolean(),
  groups: fc.boolean(),
  settings: fc.uniqueArray(fc.constantFrom(...SETTINGS), {
    maxLength: 3,
    selector: (line) => line.split(':')[0] ?? '',
  }),
  seed: fc.nat(),
});

const GM = 'GM9901';
const MOST: Readonly<Record<string, number>> = {
  procent: 100,
  per1000: 1000,
  rapportcijfer: 10,
  schaalscore: 10,
  somscore: 12,
};
const LEAST = (eenheid: string) => (eenheid === 'rapportcijfer' ? 1 : 0);

interface Area {
  readonly code: string;
  readonly naam: string;
  readonly niveau: string;
  readonly n: number;
  readonly inwoners: number;
}

function areasOf({ gemeente, wijken, land, sizes, everybody }: Extreme): readonly Area[] {
  const least = sizes.map((n) => (everybody ? n : n * 3));
  const parts = wijken.map((naam, at) => ({
    code: `WK9901${String(at + 1).padStart(2, '0')}`,
    naam,
    niveau: 'wijk',
    n: sizes[at % sizes.length] ?? 1,
    inwoners: least[at % least.length] ?? 1,
  }));
  const sum = (key: 'n' | 'inwoners') => parts.reduce((total, part) => total + part[key], 0);
  return [
    ...(land
      ? [{ code: 'NL00', naam: 'Nederland', niveau: 'land', n: 100_000, inwoners: 9_000_000_000 }]
      : []),
    { code: GM, naam: gemeente, niveau: 'gemeente', n: sum('n'), inwoners: sum('inwoners') },
    ...parts,
  ];
}

/** The files of the data folder, by path. */
export function filesOf(extreme: Extreme): Readonly<Record<string, string>> {
  const areas = areasOf(extreme);
  const own = OWN_QUESTIONS.filter(({ code }) => extreme.questions.some((one) => one.code === code));
  return {
    'gemeente.yaml': [
      `naam: ${JSON.stringify(extreme.gemeente)}`,
      `code: ${GM}`,
      'editie: 2025',
      'voorbeeld: true',
      ...extreme.settings,
      '',
    ].join('\n'),
    'gebieden/gebieden.csv': csv([
      ['code', 'naam', 'niveau', 'ouder', 'inwoners15plus'],
      ...areas.map(({ code, naam, niveau, inwoners }) => [
        code,
        naam,
        niveau,
        niveau === 'wijk' ? GM : niveau === 'gemeente' && extreme.land ? 'NL00' : '',
        inwoners,
      ]),
    ]),
    ...(own.length > 0
      ? {
          'indicatoren.csv': csv([
            ['code', 'thema', 'naam', 'eenheid', 'hoger_is', 'kern', 'gevoelig', 'zin', 'complement'],
            ...own.map((one) => [
              one.code,
              one.thema,
              one.naam,
              one.eenheid,
              one.hogerIs,
              one.kern,
              one.gevoelig ?? 'nee',
              one.zin ?? '',
              one.complement ?? '',
            ]),
          ]),
        }
      : {}),
    'cijfers/cijfers.csv': csv([
      [
        'gebied',
        'indicator',
        'jaar',
        'reeks',
        'groep',
        'waarde',
        'n',
        'ondergrens',
        'bovengrens',
        'se',
        'sd',
      ],
      ...figuresOf(extreme, areas),
    ]),
  };
}

type Field = string | number;

function csv(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => `${row.map(field).join(';')}\n`).join('');
}

function field(value: Field): string {
  const text = typeof value === 'number' ? String(value).replace('.', ',') : value;
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function figuresOf(extreme: Extreme, areas: readonly Area[]): readonly (readonly Field[])[] {
  const random = generator(extreme.seed);
  return extreme.questions.flatMap((asked) =>
    areas.flatMap((area) => {
      const waves = extreme.waves.filter((jaar) => jaar === 2025 || random() < 0.7);
      const totals = waves.map((jaar) => figureOf(asked, area, jaar, '', extreme, random));
      return [
        ...totals,
        ...groupsOf(extreme, area).map(([groep, n]) =>
          figureOf(asked, { ...area, n }, 2025, groep, extreme, random),
        ),
      ];
    }),
  );
}

/** Groups of the gemeente with their respondents: no more than it has. */
function groupsOf({ groups }: Extreme, { code, n }: Area): readonly (readonly [string, number])[] {
  if (!groups || code !== GM || n < 2) return [];
  const half = Math.floor(n / 2);
  return [
    ['geslacht=man', half],
    ['geslacht=vrouw', n - half],
    ['leeftijd=65+', half],
  ];
}

function figureOf(
  asked: Question,
  { code, n }: Area,
  jaar: number,
  groep: string,
  { decimals }: Extreme,
  random: () => number,
): readonly Field[] {
  const reeks = jaar < 2021 ? 'VM2012' : 'VM2021';
  const key = [code, asked.code, jaar, reeks, groep];
  if (asked.values === 'blank' && random() < 0.8) return [...key, '', '', '', '', '', ''];
  // Where no area has more than a hundredth, the figures are taken for fractions, and rightly so.
  const spread = SMALL.has(asked.values) && !code.startsWith('WK');
  const value = rounded(
    spread ? shareOf({ ...asked, values: 'same' }, n, random) : shareOf(asked, n, random),
    decimals,
  );
  return [...key, value, n, ...precisionOf(asked, value, random)];
}

const SMALL: ReadonlySet<Question['values']> = new Set(['tiny', 'threshold']);

function shareOf({ eenheid, values }: Question, n: number, random: () => number): number {
  const [least, most] = [LEAST(eenheid), MOST[eenheid] ?? 100];
  const at = (share: number) => least + (most - least) * share;
  switch (values) {
    case 'zero':
      return at(0);
    case 'full':
      return at(1);
    case 'tiny':
      return at(random() * 0.006);
    case 'nearly-full':
      return at(1 - random() * 0.006);
    case 'same':
      return at(0.4);
    case 'threshold':
      return at(Math.min(1, Math.floor(4 + random() * 8) / n));
    case 'edges':
      return at(random() < 0.5 ? 0 : 1);
    case 'any':
    case 'blank':
      return at(random());
  }
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

/** ondergrens, bovengrens, se, sd. */
function precisionOf({ eenheid, margins }: Question, value: number, random: () => number): readonly Field[] {
  const [least, most] = [LEAST(eenheid), MOST[eenheid] ?? 100];
  const reach = random() * 0.04;
  switch (margins) {
    case 'equal':
      return [value, value, '', ''];
    case 'narrow':
      return [Math.max(least, value - reach), Math.min(most, value + reach), '', ''];
    case 'whole-scale':
      return [least, most, '', ''];
    case 'se':
      return ['', '', rounded(0.001 + random() * 3, 3), ''];
    case 'se-zero':
      return ['', '', 0, ''];
    case 'sd':
      return ['', '', '', rounded(0.5 + random(), 2)];
    case 'sd-zero':
      return ['', '', '', 0];
    case 'n':
    case 'none':
      return ['', '', '', ''];
  }
}
