import { type Cache, keepValue } from '../cache.ts';
import type { Site } from '../domain/profile.ts';
import type { Readability } from '../domain/readability.ts';
import { compareRemarks, type Fault, type Level, type Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import { themaOf } from '../domain/thema.ts';
import { cataloguePassages, isSaidByResidents } from './catalogue.ts';
import { ownRulesOf, wrongExamples } from './own-rules.ts';
import type { InspectedParts } from './parts.ts';
import { type Block, ORIGINS, type Origin, type Passage, type SentenceText } from './passage.ts';
import { madePassages, proseOf, themeProseOf, wordsByPage, writtenPassages } from './passages.ts';
import { readabilityOf } from './readability.ts';
import { TEXT_RULES, WHOLE_RULES } from './registry.ts';
import type { Hit, Surroundings, TextRule } from './rule.ts';
import { nameFinder } from './rules-names.ts';
import { doubtAbout } from './second-stage/second-stage.ts';
import { SITE_RULES } from './site-rules.ts';
import { applyWaivers, type PlacedRemark } from './waivers.ts';
import type { PlacedHit, WholeRule } from './whole-rule.ts';

export { inspectPages } from './inspect-pages.ts';
export { leaveOut, leaveOutSheets } from './leave-out.ts';

/**
 * Holds every text, heading, caption and chart against the rules of prudence and honesty. Errors stop the build;
 * remarks that someone let go (`uitzonderingen.yaml`) come back as warnings with their `waiver`.
 */
export function inspect(parts: InspectedParts): readonly Remark[] {
  return judge(parts, inspectTexts(parts.survey, madePassages(parts)));
}

/** The same; what the program wrote is read once for as long as neither its words nor what rules know of them change. */
export async function inspectAgain(parts: InspectedParts, cache: Cache): Promise<readonly Remark[]> {
  const { survey, findings, narratives, charts } = parts;
  const drawn = charts && [charts.areas, charts.themes, charts.locators].map(wordsByPage);
  const causes = [findings.key, survey.texts.rules ?? [], narratives, drawn ?? ''];
  const made = await keepValue(cache, 'woorden', causes, async () =>
    inspectTexts(survey, madePassages(parts)),
  );
  return judge(parts, made);
}

/** Remarks on what the program wrote (`made`) with those on all else, as someone let them go. */
function judge(parts: InspectedParts, made: readonly PlacedRemark[]): readonly Remark[] {
  const { survey } = parts;
  const found = [...inspectPeople(survey), ...made, ...inspectWhole(parts)];
  const drawn = parts.charts !== undefined;
  const context = { ids: waivable(survey), inspected: (place: string) => drawn || isFile(place) };
  const remarks = [...applyWaivers(found, survey.texts.waivers, context), ...wrongExamples(survey)];
  return remarks.sort(compareRemarks);
}

/** Rules over words, charts and profiles; those over finished pages guard the program itself. */
const WAIVABLE: ReadonlySet<string> = new Set([...TEXT_RULES, ...WHOLE_RULES].map(({ id }) => id));

/** With the rules that the gemeente added. */
const waivable = (survey: Survey): ReadonlySet<string> =>
  new Set([...WAIVABLE, ...ownRulesOf(survey).map(({ id }) => id)]);

/** The text rules over what people wrote, and over the words of the catalogue. */
const inspectPeople = (survey: Survey) =>
  inspectTexts(survey, [...writtenPassages(survey), ...cataloguePassages(survey)]);

/** A path in the data folder; charts and generated text have names of other shapes. */
const isFile = (place: string) => /\.(md|ya?ml|csv)$/.test(place);

/** The rules over what people wrote alone, for when the figures can't be used. */
export function inspectWritten(survey: Survey): readonly Remark[] {
  const found = inspectPeople(survey);
  const context = { ids: waivable(survey), inspected: () => false };
  const remarks = [...applyWaivers(found, survey.texts.waivers, context), ...wrongExamples(survey)];
  return remarks.sort(compareRemarks);
}

/**
 * Holds the finished pages against the rules that only they can break: what is one click away, in which order,
 * and what colophon and previews say. Waivers do not apply: these rules guard the program itself, and what they find
 * is its fault.
 */
export function inspectSite(site: Site): readonly Remark[] {
  const found = SITE_RULES.flatMap((rule) =>
    rule.check(site).map((hit) => placedWhole(rule, { fault: { block: 'none' }, ...hit }).remark),
  );
  return found.sort(compareRemarks);
}

/** How easy each page and each written file is to read; a report for staff, never a reason to stop. */
export function assessReadability(
  parts: Pick<InspectedParts, 'survey' | 'narratives'>,
): readonly Readability[] {
  const pages = [...parts.narratives.areas.values()].map((narrative) => {
    const name = parts.survey.gebieden.get(narrative.gebied)?.naam ?? narrative.gebied;
    return readabilityOf('page', `Profiel ${name}`, proseOf(parts.survey, narrative));
  });
  const themes = themesOf(parts).map(([title, passages]) =>
    readabilityOf('theme', `Thema ${title}`, passages),
  );
  const written = byFile(parts.survey);
  return [
    ...pages,
    ...themes,
    ...[...written].map(([file, passages]) => readabilityOf('file', file, passages)),
  ].filter(({ sentences }) => sentences > 0);
}

/** Generated text of each theme page. */
function themesOf({
  survey,
  narratives,
}: Pick<InspectedParts, 'survey' | 'narratives'>): readonly (readonly [string, readonly Passage[]])[] {
  return [...narratives.themes.values()].map((theme) => [
    themaOf(survey.onderzoek, theme.thema).titel,
    themeProseOf(survey, theme),
  ]);
}

/** What people wrote, with the quote and caption of an interview beside its body. */
function byFile(survey: Survey): ReadonlyMap<string, readonly Passage[]> {
  const files = new Map<string, Passage[]>();
  for (const passage of writtenPassages(survey).filter(({ origin }) => origin !== 'alt')) {
    files.set(passage.place, [...(files.get(passage.place) ?? []), passage]);
  }
  return files;
}

/** The text rules over given passages. */
export function inspectTexts(survey: Survey, passages: readonly Passage[]): readonly PlacedRemark[] {
  const around: Surroundings = { survey, namesIn: nameFinder(survey) };
  const clean = new Set<string>();
  const own = new Map(ORIGINS.map((origin) => [origin, applied(ownRulesOf(survey), origin)]));
  return passages.flatMap((passage) => {
    const rules = [...(RULES_BY_ORIGIN.get(passage.origin) ?? []), ...(own.get(passage.origin) ?? [])];
    return inspectPassage(passage, rules, around, clean);
  });
}

interface Applied {
  readonly rule: TextRule;
  readonly level: Level;
}

function applied(rules: readonly TextRule[], origin: Origin): readonly Applied[] {
  return rules.flatMap((rule) => {
    const level = rule.strictness[origin];
    return level === 'off' ? [] : [{ rule, level }];
  });
}

const RULES_BY_ORIGIN = new Map(ORIGINS.map((origin) => [origin, applied(TEXT_RULES, origin)]));

/** `clean` remembers generated sentences in which no word broke a rule: the next one may differ by a number only. */
function inspectPassage(
  passage: Passage,
  rules: readonly Applied[],
  around: Surroundings,
  clean: Set<string>,
): readonly PlacedRemark[] {
  const withClaims = rules.filter(({ rule }) => !rule.wordsOnly);
  const generated = passage.origin === 'generated';
  return passage.blocks.flatMap((block, at) =>
    block.sentences.flatMap((sentence) => {
      const place = { block, passage, at };
      const skeleton = generated ? skeletonOf(sentence.text) : '';
      if (clean.has(skeleton)) return applyRules(withClaims, sentence, place, around);
      const broken = applyRules(rules, sentence, place, around);
      const found = [...broken, ...doubtful(broken, sentence, place)];
      if (generated && found.length === 0) clean.add(skeleton);
      return found;
    }),
  );
}

interface Place {
  readonly passage: Passage;
  readonly block: Block;
  /** Place of the block in its passage. */
  readonly at: number;
}

function applyRules(
  rules: readonly Applied[],
  sentence: SentenceText,
  { block, passage, at }: Place,
  around: Surroundings,
): readonly PlacedRemark[] {
  const told = new Set<string>();
  return rules
    .filter(({ rule }) => !isSaidByResidents(passage, rule.id, sentence.text))
    .flatMap(({ rule, level }) => {
      // Two units of one rule may find the same words: staff read it once.
      if (told.has(rule.id)) return [];
      const hits = rule.check(sentence, block, passage, around);
      if (hits.length > 0) told.add(rule.id);
      const fault = level === 'error' ? passage.faultAt?.(at) : undefined;
      return hits.map((hit) => placed(rule.id, level, fault ? { ...hit, fault } : hit, passage, sentence));
    });
}

/** Hard words and long sentences (T14) say nothing of what a sentence claims. */
function doubtful(
  broken: readonly PlacedRemark[],
  sentence: SentenceText,
  { block, passage }: Place,
): readonly PlacedRemark[] {
  if (broken.some(({ remark }) => remark.rule !== 'T14')) return [];
  const doubt = doubtAbout(sentence, block, passage);
  return doubt ? [placed(doubt.rule, 'warn', doubt, passage, sentence)] : [];
}

/** The sentence with its numbers alike; "100" is a word of its own in the rules. */
function skeletonOf(text: string): string {
  return text.replace(/\d+(?:[.,]\d+)?/g, (number) => (number === '100' ? number : '7'));
}

/** Files show their line; generated text and charts open the explanation with their place. */
function placed(
  rule: string,
  level: Level,
  hit: Hit & { readonly doubt?: number },
  passage: Passage,
  { text }: SentenceText,
): PlacedRemark {
  const { file, place, chart, column } = passage;
  return {
    remark: {
      rule,
      level,
      ...(file ? { file } : {}),
      ...(file && hit.line !== undefined ? { row: hit.line } : {}),
      ...(column ? { column } : {}),
      found: hit.found,
      explanation: file ? hit.explanation : `In ${place}: ${hit.explanation}`,
      ...(hit.proposal ? { proposal: hit.proposal } : {}),
      ...(hit.instead ? { instead: hit.instead } : {}),
      ...(hit.fault ? faultOf(hit.explanation, place, hit.fault) : {}),
      ...(file ? { sentence: text } : {}),
      ...(hit.doubt === undefined ? {} : { doubt: hit.doubt }),
    },
    places: [file, chart, place].filter((one) => one !== undefined),
  };
}

/** What the program made wrong stops no one: it is told, and what can be left out is. */
function faultOf(
  explanation: string,
  place: string,
  fault: Fault,
): Pick<Remark, 'level' | 'explanation' | 'proposal' | 'fault'> {
  const left = fault.block === 'none' ? '' : ' Dit blok is weggelaten.';
  return {
    level: 'warn',
    explanation: `FOUT IN HET PROGRAMMA in ${place}: ${explanation}${left}`,
    proposal: 'Uw gegevens zijn niet fout. Meld dit bij de makers, met deze regel erbij.',
    fault,
  };
}

function inspectWhole(parts: InspectedParts): readonly PlacedRemark[] {
  return WHOLE_RULES.flatMap((rule) => rule.check(parts).map((hit) => placedWhole(rule, hit)));
}

function placedWhole({ id, level }: Pick<WholeRule, 'id' | 'level'>, hit: PlacedHit): PlacedRemark {
  const { file, place, chart } = hit;
  return {
    remark: {
      rule: id,
      level,
      ...(file ? { file } : {}),
      ...(file && hit.line !== undefined ? { row: hit.line } : {}),
      found: hit.found,
      explanation:
        file || hit.explanation.includes(place) ? hit.explanation : `In ${place}: ${hit.explanation}`,
      ...(hit.proposal ? { proposal: hit.proposal } : {}),
      ...(hit.fault ? faultOf(hit.explanation, place, hit.fault) : {}),
    },
    places: [file, chart, place].filter((one) => one !== undefined),
  };
}
