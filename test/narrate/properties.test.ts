/** Properties that hold for any figures (issue 4, "Shows that it is done"). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, Finding, Findings, Measure } from '../../src/domain/finding.ts';
import type { Richting } from '../../src/domain/indicator.ts';
import type { Claim, Narrative, Paragraph } from '../../src/domain/narrative.ts';
import type { Survey } from '../../src/domain/survey.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { AREAS, findingsOf, type Given, surveyOf, wijk } from './survey.ts';

const CODES = [
  'omgaan-prettig',
  'thuis-voelen',
  'groen-tevreden',
  'overlast-verkeer',
  'overlast-verloedering',
  'geluid',
  'horeca',
  'onveilig-buurt',
  'onveilig-algemeen',
  'slachtoffer-totaal',
  'fietsdiefstal',
  'politie-buurt-tevreden',
  'gemeente-tevreden',
];

/** Whole percentages, so that a mirrored value rounds to the mirror of what was shown. */
const share = fc.integer({ min: 1, max: 99 });
const figures = fc.record({
  own: share,
  whole: share,
  land: share,
  before: share,
  n: fc.integer({ min: 60, max: 400 }),
});
type Figures = { own: number; whole: number; land: number; before: number; n: number };
const surveys = fc.array(figures, { minLength: CODES.length, maxLength: CODES.length });

const AREA = 'WK1';
const GEBIEDEN = [...AREAS, wijk('WK2', 'Boschveld'), wijk('WK3', 'Sint-Jansberg')];

function givenFor(code: string, { own, whole, land, before, n }: Figures): readonly Given[] {
  return [
    { gebied: AREA, indicator: code, value: own, n },
    { gebied: AREA, indicator: code, value: before, n, jaar: 2023 },
    { gebied: 'GM9999', indicator: code, value: whole, n: 2500 },
    { gebied: 'NL', indicator: code, value: land, n: 100_000 },
    { gebied: 'WK2', indicator: code, value: 100 - own, n },
  ];
}

function surveyFor(values: readonly Figures[]): Survey {
  return surveyOf(
    CODES.flatMap((code, index) =>
      givenFor(code, values[index] ?? { own: 1, whole: 1, land: 1, before: 1, n: 100 }),
    ),
    {
      gebieden: GEBIEDEN,
    },
  );
}

const mirrored = (values: readonly Figures[]): readonly Figures[] =>
  values.map(({ own, whole, land, before, n }) => ({
    own: 100 - own,
    whole: 100 - whole,
    land: 100 - land,
    before: 100 - before,
    n,
  }));

const OPPOSITE: Readonly<Record<Richting, Richting>> = {
  gunstig: 'ongunstig',
  ongunstig: 'gunstig',
  neutraal: 'neutraal',
};

function turned(survey: Survey): Survey {
  const indicators = new Map(
    [...survey.indicators].map(([code, indicator]) => [
      code,
      { ...indicator, hogerIs: OPPOSITE[indicator.hogerIs] },
    ]),
  );
  return { ...survey, indicators };
}

interface Told {
  readonly narrative: Narrative;
  readonly findings: readonly Finding[];
  readonly all: Findings;
  readonly survey: Survey;
}

function tell(survey: Survey): Told {
  const all = findingsOf(survey);
  const narrative = narrate(survey, all).areas.get(AREA);
  if (!narrative) throw new Error('no narrative');
  return { narrative, findings: all.areas.get(AREA) ?? [], all, survey };
}

const claimsOf = (paragraphs: readonly Paragraph[]): readonly Claim[] =>
  paragraphs.flat().flatMap(({ claims }) => claims);

const themeParagraphs = ({ themes }: Narrative) => themes.flatMap(({ paragraphs }) => paragraphs);
const summaryParagraphs = ({ summary }: Narrative) => [
  ...summary.items.map(({ sentences }) => sentences),
  ...summary.remarks,
];

/** Favourable and unfavourable mentions in text and summary. */
function mentions({ narrative }: Told): readonly [gunstig: number, ongunstig: number] {
  const claims = claimsOf([...themeParagraphs(narrative), ...summaryParagraphs(narrative)]);
  const compared = claims.filter(({ kind }) => kind === 'comparison');
  const count = (favour: string) => compared.filter((one) => one.comparison?.favour === favour).length;
  return [count('gunstig'), count('ongunstig')];
}

const runs = { numRuns: 60, seed: 20260401 };

describe('symmetry (H01)', () => {
  it('complements of all percentages swap the counts of favourable and unfavourable mentions', () => {
    fc.assert(
      fc.property(surveys, (values) => {
        const [good, bad] = mentions(tell(surveyFor(values)));
        expect(mentions(tell(surveyFor(mirrored(values))))).toEqual([bad, good]);
      }),
      runs,
    );
  });

  it('complements with hoger_is turned around leave the counts as they were', () => {
    fc.assert(
      fc.property(surveys, (values) => {
        const counts = mentions(tell(surveyFor(values)));
        expect(mentions(tell(turned(surveyFor(mirrored(values)))))).toEqual(counts);
      }),
      runs,
    );
  });

  it('the property would notice a text that tells favourable differences only', () => {
    const values = CODES.map((_, index) => ({
      own: index % 2 ? 80 : 20,
      whole: 50,
      land: 50,
      before: 50,
      n: 300,
    }));
    const [good, bad] = mentions(tell(surveyFor(values)));
    expect(good + bad).toBeGreaterThan(4);
    expect(good).toBeGreaterThan(0);
    expect(bad).toBeGreaterThan(0);
  });
});

/** All shipped sheets by their size; the words of a sheet depend on nothing else. */
const SHEETS: readonly (readonly [breedteMm: number, hoogteMm: number])[] = [
  [266, 398],
  [266, 198],
  [131, 198],
  [195, 290],
  [195, 144],
  [210, 297],
  [420, 297],
  [297, 420],
];

function onEverySheet(survey: Survey): Survey {
  const [format] = survey.pressFormats.values();
  if (!format) throw new Error('no format');
  const pressFormats = new Map(
    SHEETS.map(([breedteMm, hoogteMm]) => {
      const naam = `${breedteMm}x${hoogteMm}`;
      return [naam, { ...format, naam, breedteMm, hoogteMm }];
    }),
  );
  return { ...survey, pressFormats, gemeente: { ...survey.gemeente, drukwerk: [...pressFormats.keys()] } };
}

/** Neither side of these is what most share, and no level is told with its complement in one of the two only. */
const EVEN_CODES = CODES.filter((code) => !/onveilig|slachtoffer|fietsdiefstal/.test(code));
const even = fc.array(
  fc.record({
    own: fc.integer({ min: 46, max: 54 }),
    whole: fc.integer({ min: 46, max: 54 }),
    land: fc.integer({ min: 46, max: 54 }),
    before: fc.integer({ min: 46, max: 54 }),
    n: fc.constantFrom(400, 1500, 3000),
  }),
  { minLength: EVEN_CODES.length, maxLength: EVEN_CODES.length },
);

const evenSurvey = (values: readonly Figures[]) =>
  onEverySheet(
    surveyOf(
      EVEN_CODES.flatMap((code, at) => {
        const one = values[at];
        return one ? givenFor(code, one) : [];
      }),
      { gebieden: GEBIEDEN },
    ),
  );

/** Page and sheets as forms and words, without numbers; `turn` swaps the words of direction. */
function shapeOf({ narrative }: Told, turn: boolean): readonly string[] {
  const { lead, summary, press } = narrative;
  const sheets = [...press].flatMap(([name, { intro }]) => intro.map((one) => ({ ...one, sheet: name })));
  const said = [...lead, ...summary.remarks.flat(), ...themeParagraphs(narrative).flat(), ...sheets];
  return said.map(({ phrase, text }) => {
    const words = text.replace(/\d+/g, 'N');
    return `${phrase}: ${turn ? words.replace(/\b(meer|minder|hoger|lager|groter|kleiner)\b/gi, swapped) : words}`;
  });
}

const SWAPPED: Readonly<Record<string, string>> = {
  meer: 'minder',
  minder: 'meer',
  hoger: 'lager',
  groter: 'kleiner',
  kleiner: 'groter',
  lager: 'hoger',
  Meer: 'Minder',
  Minder: 'Meer',
  Hoger: 'Lager',
  Lager: 'Hoger',
};
const swapped = (word: string) => SWAPPED[word] ?? word;

describe('mirrored data give mirrored text (H01)', () => {
  it('on the page and on every sheet, sentence by sentence and form by form', () => {
    fc.assert(
      fc.property(even, (values) => {
        const one = shapeOf(tell(evenSurvey(values)), false);
        const other = shapeOf(tell(turned(evenSurvey(mirrored(values)))), true);
        expect(other).toEqual(one);
      }),
      { ...runs, numRuns: 40 },
    );
  });

  it('a sheet tells as many favourable differences as its mirror image tells unfavourable ones', () => {
    fc.assert(
      fc.property(even, (values) => {
        const told = sheetMentions(tell(evenSurvey(values)));
        const mirror = sheetMentions(tell(evenSurvey(mirrored(values))));
        expect(mirror).toEqual(told.map(([name, good, bad]) => [name, bad, good]));
      }),
      { ...runs, numRuns: 40 },
    );
  });
});

type SheetMentions = readonly [name: string, good: readonly string[], bad: readonly string[]];

function sheetMentions({ narrative }: Told): readonly SheetMentions[] {
  return [...narrative.press].map(([name, { intro }]) => {
    const compared = claimsOf([intro]).flatMap(({ comparison }) => (comparison ? [comparison] : []));
    const of = (favour: string) =>
      [...new Set(compared.filter((one) => one.favour === favour).map((one) => keyOf(one)))].sort();
    return [name, of('gunstig'), of('ongunstig')];
  });
}

const isClear = ({ klasse }: Comparison) => klasse === 'hoger' || klasse === 'lager';

describe('what must be told (H02) and may be told (T01)', () => {
  it('every unfavourable clear difference on a kernindicator is in the text and in the summary', () => {
    fc.assert(
      fc.property(surveys, (values) => {
        const { narrative, findings } = tell(surveyFor(values));
        const text = new Set(claimsOf(themeParagraphs(narrative)).map(({ comparison }) => keyOf(comparison)));
        const summary = new Set(
          narrative.summary.overview
            .flatMap(({ claims }) => claims)
            .map(({ comparison }) => keyOf(comparison)),
        );
        const must = findings
          .filter(({ kern }) => kern)
          .flatMap(({ comparisons }) => Object.values(comparisons))
          .filter((comparison) => isClear(comparison) && comparison.favour === 'ongunstig');
        for (const comparison of must) {
          expect(text).toContain(keyOf(comparison));
          expect(summary).toContain(keyOf(comparison));
        }
      }),
      runs,
    );
  });

  it('no word of difference without a hoger or lager comparison in the same sentence', () => {
    fc.assert(
      fc.property(surveys, (values) => {
        const { narrative } = tell(surveyFor(values));
        const sentences = [...themeParagraphs(narrative), ...summaryParagraphs(narrative)].flat();
        for (const { text, claims } of sentences) {
          const words = text.replace(/(minder|meer) dan \d+\svan de\s100/g, '');
          if (!/\b(hoger|lager|meer|minder|vaker|beter|slechter|gunstiger|ongunstiger)\b/.test(words))
            continue;
          expect(
            claims.some(({ comparison }) => comparison && isClear(comparison)),
            text,
          ).toBe(true);
        }
      }),
      runs,
    );
  });
});

function keyOf(comparison: Comparison | undefined): string {
  return comparison ? `${comparison.kind} ${comparison.indicator.code}` : '';
}

/** Few different values, so that indicators of a theme often have the same figures and outcomes. */
const narrow = fc.array(
  fc.record({
    own: fc.constantFrom(20, 40),
    whole: fc.constantFrom(20, 30),
    land: fc.constantFrom(20, 30),
    before: fc.constantFrom(20, 40, 55),
    n: fc.constantFrom(76, 300),
  }),
  { minLength: CODES.length, maxLength: CODES.length },
);

describe('no sentence twice in one theme', () => {
  it('holds when many figures are the same', () => {
    fc.assert(
      fc.property(narrow, (values) => {
        for (const { paragraphs } of tell(surveyFor(values)).narrative.themes) {
          const sentences = paragraphs.flat().flatMap(({ text }) => text.split(/(?<=[.?!]) (?=\p{Lu})/u));
          expect(sentences.filter((one, index) => sentences.indexOf(one) !== index)).toEqual([]);
        }
      }),
      { ...runs, numRuns: 150 },
    );
  });
});

describe('numbers and names', () => {
  it('every number in the text is in the table', () => {
    fc.assert(
      fc.property(surveys, (values) => {
        const { narrative, findings } = tell(surveyFor(values));
        const known = tableNumbers(findings);
        for (const { text } of themeParagraphs(narrative).flat()) {
          for (const [number] of text.matchAll(/\d+(?:[.,]\d+)?/g)) {
            expect(known, `${number} in: ${text}`).toContain(number);
          }
        }
      }),
      runs,
    );
  });

  it('no other wijk is named, and the checker finds no error in generated text', () => {
    fc.assert(
      fc.property(surveys, (values) => {
        const { narrative, survey, all } = tell(surveyFor(values));
        const texts = themeParagraphs(narrative)
          .flat()
          .map(({ text }) => text)
          .join(' ');
        expect(texts).not.toMatch(/Boschveld|Sint-Jansberg/);
        const remarks = inspect({ survey, findings: all, narratives: narrate(survey, all) });
        expect(remarks.filter(({ level, fault }) => level === 'error' || fault)).toEqual([]);
      }),
      { ...runs, numRuns: 25 },
    );
  });
});

/** Values, complements, bounds, counts and waves that stand in the table, and the small counts of a theme. */
function tableNumbers(findings: readonly Finding[]): ReadonlySet<string> {
  const counts = Array.from({ length: CODES.length + 1 }, (_, count) => String(count));
  const measures = findings.flatMap(({ measure, whole, land, series }) => [measure, whole, land, ...series]);
  return new Set(['100', '12', ...counts, ...measures.flatMap((one) => (one ? measureNumbers(one) : []))]);
}

function measureNumbers({ shown, interval, estimate, jaar }: Measure): readonly string[] {
  return [
    String(jaar),
    ...(shown ? [shown.bare, String(100 - shown.number)] : []),
    ...(interval ? [interval.shown.lower.bare, interval.shown.upper.bare] : []),
    ...(estimate.kind === 'published' && estimate.n !== undefined ? [String(estimate.n)] : []),
  ];
}
