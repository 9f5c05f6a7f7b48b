/**
 * Scale of `suppress` and `compare`: every wijk of the country, 3,340 wijken × 60 indicators × 5 waves, with
 * their gemeenten and the land. Prints seconds, processor seconds and peak memory; the aim is under 20 s and 1 GB
 * on one core. The limit makes Node collect what is let go before it asks the system for more:
 *
 *     taskset -c 0 node --max-old-space-size=850 --import tsx bench/compare.ts
 */
import { compare } from '../src/compare/compare.ts';
import type { Gebied } from '../src/domain/gebied.ts';
import type { Gemeente } from '../src/domain/gemeente.ts';
import type { Indicator } from '../src/domain/indicator.ts';
import type { Cell, Survey } from '../src/domain/survey.ts';
import { readShippedOnderzoek } from '../src/ingest/onderzoek/read-onderzoek.ts';
import { readShippedPageTexts } from '../src/ingest/texts/read-page-texts.ts';
import { suppress } from '../src/suppress/suppress.ts';

const WIJKEN = 3340;
const GEMEENTEN = 342;
const INDICATORS = 60;
const WAVES = [2017, 2019, 2021, 2023, 2025];

/** Numerical Recipes' 32-bit generator: seeded, so that every run measures the same survey. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = generator(2025);

function areas(): ReadonlyMap<string, Gebied> {
  const list: Gebied[] = [{ code: 'NL', naam: 'Nederland', niveau: 'land', inwoners15plus: 15_000_000 }];
  const residents = new Map<number, number>();
  const wijken = Array.from({ length: WIJKEN }, (_, at): Gebied => {
    const inwoners15plus = 500 + Math.floor(random() * 8000);
    const gemeente = at % GEMEENTEN;
    residents.set(gemeente, (residents.get(gemeente) ?? 0) + inwoners15plus);
    return { code: `WK${at}`, naam: `Wijk ${at}`, niveau: 'wijk', ouder: `GM${gemeente}`, inwoners15plus };
  });
  for (let at = 0; at < GEMEENTEN; at += 1) {
    const inwoners15plus = residents.get(at) ?? 0;
    list.push({ code: `GM${at}`, naam: `Gemeente ${at}`, niveau: 'gemeente', ouder: 'NL', inwoners15plus });
  }
  return new Map([...list, ...wijken].map((gebied) => [gebied.code, gebied]));
}

function indicators(): ReadonlyMap<string, Indicator> {
  const list = Array.from({ length: INDICATORS }, (_, at): Indicator => {
    const isScore = at % 10 === 0;
    return {
      code: `indicator-${at}`,
      thema: 'overlast',
      naam: `Indicator ${at}`,
      eenheid: isScore ? 'rapportcijfer' : 'procent',
      hogerIs: 'ongunstig',
      basis: 'alle',
      kern: at < 20,
      gevoelig: at % 12 === 5,
      breuken: [],
    };
  });
  return new Map(list.map((indicator) => [indicator.code, indicator]));
}

/** A figure near the indicator's own level; one wijk in forty has few respondents. */
function cell(gebied: Gebied, indicator: Indicator, jaar: number, row: number): Cell {
  const few = gebied.niveau === 'wijk' && row % 40 === 0;
  const n = respondents(gebied, few);
  const level = indicator.eenheid === 'procent' ? 4 + ((row * 7) % 60) : 7;
  const value = Math.round((level + random() * 2) * 10) / 10;
  const sd = indicator.eenheid === 'procent' ? {} : { sd: 1.4 };
  return {
    gebied: gebied.code,
    indicator: indicator.code,
    jaar,
    reeks: jaar < 2021 ? 'VM2012' : 'VM2021',
    estimate: { kind: 'published', value, n, ...sd, indicative: false, wholeOnly: false },
    origin: { file: 'cijfers/cijfers.csv', row },
  };
}

function respondents(gebied: Gebied, few: boolean): number {
  if (gebied.niveau === 'land') return 170_000;
  if (gebied.niveau === 'gemeente') return 1500;
  return few ? 5 + Math.floor(random() * 60) : 80 + Math.floor(random() * 270);
}

const gemeente: Gemeente = {
  naam: 'Nederland',
  code: 'NL',
  editie: 2025,
  datum: '2026-03-02',
  voorbeeld: true,
  site: { noindex: true },
  huisstijl: { tokens: 'neutraal' },
  contact: {},
  drempels: { tonen: 50, indicatief: 100, cel: 5, gevoelig: 10, zonderN: 'fout' },
  vergelijking: {
    methode: 'bh',
    niveau: 0.05,
    deff: { wijk: 1.3, gemeente: 1.5, land: 2 },
    toets: 'ongepoold',
    eindigePopulatie: false,
  },
  profielen: ['wijk'],
  drukwerk: [],
  samenvoegen: [],
  middelen: [],
  vasthouden: [],
};

const { onderzoek } = await readShippedOnderzoek();
const pageTexts = await readShippedPageTexts();

function survey(): Survey {
  const [gebieden, catalogue] = [areas(), indicators()];
  const cells: Cell[] = [];
  for (const gebied of gebieden.values()) {
    for (const indicator of catalogue.values()) {
      for (const jaar of WAVES) cells.push(cell(gebied, indicator, jaar, cells.length));
    }
  }
  const none = new Map();
  return {
    gemeente,
    onderzoek,
    pageTexts,
    gebieden,
    indicators: catalogue,
    cells,
    boundaries: none,
    reference: [],
    texts: { areas: new Map(), themas: new Map(), waivers: [] },
    pressFormats: none,
    assets: none,
    inputs: none,
  };
}

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}

function timed<T>(what: string, run: () => T): T {
  const start = performance.now();
  const { user, system } = process.cpuUsage();
  const result = run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const used = process.cpuUsage({ user, system });
  const processor = ((used.user + used.system) / 1e6).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  report(`${what}: ${seconds} s, ${processor} s of processor, peak ${peak} MB`);
  return result;
}

/** As in a build: what was read is not kept beside what is safe to publish. */
function safeSurvey() {
  const input = timed('survey made', survey);
  report(`${input.cells.length} cells`);
  return timed('suppress', () => suppress(input));
}

const start = performance.now();
const { survey: safe, report: done } = safeSurvey();
const findings = timed('compare', () => compare(safe));
const tests = findings.families.reduce((sum, family) => sum + family.tests, 0);
report(
  `hidden ${JSON.stringify(done.counts)}, ${done.complementary} complementary, ${done.addedByAudit} by the audit`,
);
report(`${done.relations} relations, ${tests} tests`);
report(`together, making the survey included: ${((performance.now() - start) / 1000).toFixed(1)} s`);
