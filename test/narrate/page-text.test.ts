/** How a page reads, measured over every area of surveys of real size: it must not drone. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Finding, Measure } from '../../src/domain/finding.ts';
import type { Narrative, Paragraph } from '../../src/domain/narrative.ts';
import type { Survey } from '../../src/domain/survey.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { suppress } from '../../src/suppress/suppress.ts';
import { silent } from '../tell-survey.ts';
import { readingOf, wordsIn } from './reading.ts';
import { FIXED, SITUATIONS } from './situations.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface Told {
  readonly name: string;
  readonly narrative: Narrative;
  readonly findings: readonly Finding[];
}

type Change = (survey: Survey) => Survey;

async function toldIn(folder: string, change: Change = (survey) => survey) {
  const read = await ingest(join(ROOT, folder), silent);
  const { survey } = suppress(change(read.survey));
  const findings = compare(survey);
  const narratives = narrate(survey, findings);
  const areas = [...narratives.areas].map(
    ([code, narrative]): Told => ({
      name: survey.gebieden.get(code)?.naam ?? code,
      narrative,
      findings: findings.areas.get(code) ?? [],
    }),
  );
  return { areas, themes: [...narratives.themes.values()] };
}

/** The demo as it might have been: each share is what is left of a hundred. */
const turnedOver: Change = (survey) => ({
  ...survey,
  cells: survey.cells.map((cell) => {
    const { estimate } = cell;
    const isShare = survey.indicators.get(cell.indicator)?.eenheid === 'procent';
    if (estimate.kind !== 'published' || !isShare) return cell;
    const { lower, upper, value, ...rest } = estimate;
    const bounds = {
      ...(upper === undefined ? {} : { lower: 100 - upper }),
      ...(lower === undefined ? {} : { upper: 100 - lower }),
    };
    return { ...cell, estimate: { ...rest, ...bounds, value: 100 - value } };
  }),
});

/** The demo with the answers of each wijk in another one: every list and count is another. */
const movedOn: Change = (survey) => {
  const wijken = [...survey.gebieden.values()]
    .filter(({ niveau }) => niveau === 'wijk')
    .map(({ code }) => code);
  const next = new Map(wijken.map((code, at) => [code, wijken[(at * 5 + 3) % wijken.length] ?? code]));
  const merged = survey.gemeente.samenvoegen.flatMap(({ code, delen }) => [code, ...delen]);
  const to = (code: string) => (merged.includes(code) ? code : (next.get(code) ?? code));
  return { ...survey, cells: survey.cells.map((cell) => ({ ...cell, gebied: to(cell.gebied) })) };
};

const SURVEYS: readonly (readonly [name: string, folder: string, change?: Change])[] = [
  ['the demo', 'data'],
  ['the demo turned over', 'data', turnedOver],
  ['the demo with other wijken', 'data', movedOn],
  ['nationaal', 'seeds/nationaal'],
  ['lange-namen', 'seeds/lange-namen'],
  ['samen', 'seeds/samen'],
];

function pageOf({ lead, summary, themes }: Narrative): readonly Paragraph[] {
  const { remarks, remainder } = summary;
  return [lead, ...remarks, remainder ? [remainder] : [], ...themes.flatMap(({ paragraphs }) => paragraphs)];
}

/** Of twelve percent of a page with few sentences not one would be left: two may always open alike. */
const TWO = 2;
const sentencesOf = (text: string) => text.split(/(?<=[.?]) (?=\p{Lu})/u);
/** A page with no figure has so few sentences that one of them decides their mean. */
const FEW = 8;

/** What a page may hold. A page of one theme is a part of such a page: by each 1.000 of its words the same. */
const PAGE = { words: 1400, about: 45, repeated: 5 };
const per1000 = (most: number, words: number) => Math.max(TWO, (most * words) / 1000);

const KNOWN = new Set([...SITUATIONS.map((one) => one.name), ...FIXED]);

for (const [name, folder, change] of SURVEYS) {
  const { areas, themes } = await toldIn(folder, change);

  describe.each(themes)(`${name}: the page of $thema`, ({ paragraphs, context }) => {
    it('reads like that part of a wijk: the limits of its text, by the number of its words', () => {
      const { words, lengths, mean, commonest, repeated, about, neighbours } = readingOf(paragraphs, true);
      expect(words).toBeLessThanOrEqual(PAGE.words);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
      if (lengths.length >= FEW) expect(mean).toBeLessThanOrEqual(12);
      expect(commonest.times, commonest.opening).toBeLessThanOrEqual(Math.max(TWO, commonest.of * 0.12));
      expect(repeated.length).toBeLessThanOrEqual(per1000(PAGE.repeated, words));
      expect(about).toBeLessThanOrEqual(per1000(PAGE.about, words));
      expect(neighbours).toEqual([]);
    });

    it('explains in short sentences why the questions are asked', () => {
      for (const text of context.flatMap((one) => one.paragraphs))
        for (const sentence of sentencesOf(text)) expect(wordsIn(sentence), sentence).toBeLessThanOrEqual(20);
    });
  });

  describe.each(areas)(`${name}: $name`, ({ narrative, findings }) => {
    const sentences = pageOf(narrative).flat();
    const reading = readingOf(pageOf(narrative));

    it('is read in a few minutes, in short sentences', () => {
      expect(reading.words).toBeLessThanOrEqual(PAGE.words);
      expect(Math.max(...reading.lengths)).toBeLessThanOrEqual(20);
      if (reading.lengths.length >= FEW) expect(reading.mean).toBeLessThanOrEqual(12);
    });

    it('says nothing over and over', () => {
      const { commonest } = reading;
      expect(commonest.times, commonest.opening).toBeLessThanOrEqual(Math.max(TWO, commonest.of * 0.12));
      expect(reading.repeated.length).toBeLessThanOrEqual(PAGE.repeated);
      expect(reading.about).toBeLessThanOrEqual(PAGE.about);
    });

    it('never uses one form twice in a row', () => {
      expect(reading.neighbours).toEqual([]);
    });

    it('says only what has four forms, or is a formula for a reason', () => {
      const { newsletter, press, quotes } = narrative;
      const sheets = [...press.values()].flatMap(({ headline, intro }) => [headline, ...intro]);
      const said = [...sentences, ...newsletter, ...sheets, ...[...quotes.values()].flat()];
      const names = said.map(({ phrase }) => phrase.split('-')[0] ?? '');
      expect([...new Set(names)].filter((one) => !KNOWN.has(one))).toEqual([]);
    });

    it('names a topic in a list once, with no figure, below a sentence that opens it', () => {
      for (const paragraph of pageOf(narrative)) {
        for (const [at, { phrase, claims }] of paragraph.entries()) {
          if (phrase !== 'topicItem') continue;
          expect(claims.flatMap(({ numbers }) => numbers)).toEqual([]);
          const opening = paragraph.slice(0, at).findLast(({ listed }) => !listed);
          expect(opening?.text.endsWith(':'), opening?.text).toBe(true);
        }
      }
    });

    it('tells no label between quotation marks and no filler', () => {
      for (const { text } of sentences) expect(text).not.toMatch(/[‘“"]\p{L}|Het eerste|Daarnaast|Verder\b/u);
    });

    it('tells or counts every clear difference, before the topics without one (H02b)', () => {
      for (const theme of narrative.themes) {
        const claims = theme.paragraphs.flat().flatMap((one) => one.claims);
        const known = new Set(claims.map(({ comparison }) => comparison));
        const own = findings.filter(
          ({ indicator }) => indicator.thema === theme.thema && !indicator.antwoord,
        );
        for (const { comparisons, indicator } of own) {
          for (const one of Object.values(comparisons)) {
            if (one.klasse !== 'hoger' && one.klasse !== 'lager') continue;
            expect(known, `${indicator.code} ${one.kind}`).toContain(one);
          }
        }
      }
    });

    it('tells no topic without a difference before one with (H02b)', () => {
      for (const { thema, paragraphs } of narrative.themes) {
        const own = findings.filter(({ indicator }) => indicator.thema === thema && !indicator.antwoord);
        const order = namedBehindKern(paragraphs, own);
        const clear = new Set(own.filter(differs).map(({ indicator }) => indicator.code));
        const firstCalm = order.findIndex((code) => !clear.has(code));
        const lastClear = order.findLastIndex((code) => clear.has(code));
        if (firstCalm >= 0) expect(lastClear, thema).toBeLessThan(firstCalm);
      }
    });

    it('every number in the text stands in the table of that topic', () => {
      for (const { text, claims } of sentences) {
        const codes = claims.flatMap(({ indicator }) => indicator ?? []);
        if (codes.length === 0) continue;
        const known = new Set(codes.flatMap((code) => numbersOf(findings, code)));
        for (const [number] of text.matchAll(/\d+(?:[.,]\d+)?/g)) {
          if (!IN_QUESTIONS.has(number)) expect(known, `${number} in: ${text}`).toContain(number);
        }
      }
    });
  });
}

/** "van de 100", "in 12 maanden", "van 0 tot 4", and how many topics a sentence counts: from thirteen in digits. */
const IN_QUESTIONS = new Set([
  '100',
  '12',
  '0',
  '4',
  ...Array.from({ length: 12 }, (_, at) => String(13 + at)),
]);

/** Topics in the order in which a theme names them, without the kernindicatoren, which open it in their own order. */
function namedBehindKern(paragraphs: readonly Paragraph[], own: readonly Finding[]): readonly string[] {
  const claims = paragraphs.flat().flatMap((one) => one.claims);
  const before = new Set(own.flatMap((finding) => (finding.kern ? [finding.indicator.code] : [])));
  before.add(claims[0]?.indicator ?? '');
  return claims.flatMap(({ indicator, kind }) =>
    indicator && !before.has(indicator) && kind !== 'break' ? [indicator] : [],
  );
}

/** Clearly from other places, since the last wave, or over all waves. */
function differs({ comparisons, trend }: Finding): boolean {
  return [...Object.values(comparisons), trend].some(
    (one) => one?.klasse === 'hoger' || one?.klasse === 'lager',
  );
}

/** What the tables of one topic show: values with what is left of a hundred, bounds, counts and waves. */
function numbersOf(findings: readonly Finding[], code: string): readonly string[] {
  const finding = findings.find(({ indicator }) => indicator.code === code);
  if (!finding) return [];
  const { measure, whole, land, series, comparisons } = finding;
  const others = Object.values(comparisons).map(({ other }) => other);
  return [measure, whole, land, ...others, ...series].flatMap((one) => (one ? shownNumbers(one) : []));
}

function shownNumbers({ shown, bound, interval, estimate, jaar }: Measure): readonly string[] {
  return [
    String(jaar),
    ...(shown ? [shown.bare, shown.bare.replace(/^\D+/, ''), String(100 - shown.number)] : []),
    ...(bound ? [...bound.words.matchAll(/\d+(?:,\d+)?/g)].map(([number]) => number) : []),
    ...(interval ? [interval.shown.lower.bare, interval.shown.upper.bare] : []),
    ...(estimate.kind === 'published' && estimate.n !== undefined ? [String(estimate.n)] : []),
  ];
}
