import { compareRemarks, type Level, type Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import type { InspectedParts } from './parts.ts';
import { type Block, ORIGINS, type Origin, type Passage, type SentenceText } from './passage.ts';
import { passagesOf } from './passages.ts';
import { TEXT_RULES, WHOLE_RULES } from './registry.ts';
import type { Hit, Surroundings, TextRule } from './rule.ts';
import { nameFinder } from './rules-names.ts';
import { applyWaivers, type PlacedRemark } from './waivers.ts';
import type { PlacedHit, WholeRule } from './whole-rule.ts';

/**
 * Holds every text, heading, caption and chart against the rules of prudence and honesty. Errors stop the build;
 * remarks that someone let go (`uitzonderingen.yaml`) come back as warnings with their `waiver`.
 */
export function inspect(parts: InspectedParts): readonly Remark[] {
  const found = [...inspectTexts(parts.survey, passagesOf(parts)), ...inspectWhole(parts)];
  return [...applyWaivers(found, parts.survey.texts.waivers)].sort(compareRemarks);
}

/** The text rules over given passages. */
export function inspectTexts(survey: Survey, passages: readonly Passage[]): readonly PlacedRemark[] {
  const around: Surroundings = { survey, namesIn: nameFinder(survey) };
  const clean = new Set<string>();
  return passages.flatMap((passage) => inspectPassage(passage, around, clean));
}

interface Applied {
  readonly rule: TextRule;
  readonly level: Level;
}

function rulesFor(origin: Origin): readonly Applied[] {
  return TEXT_RULES.flatMap((rule) => {
    const level = rule.strictness[origin];
    return level === 'off' ? [] : [{ rule, level }];
  });
}

const RULES_BY_ORIGIN = new Map(ORIGINS.map((origin) => [origin, rulesFor(origin)]));

/**
 * Rules for sentences that people write. A chart names its waves and its area by design, also where the name ends
 * like that of a street ("Lindenhof"); breaks in charts are judged by C06.
 */
const NOT_IN_CHARTS: ReadonlySet<string> = new Set(['T06', 'T10']);

/** `clean` remembers generated sentences in which no word broke a rule: the next one may differ by a number only. */
function inspectPassage(passage: Passage, around: Surroundings, clean: Set<string>): readonly PlacedRemark[] {
  const byOrigin = RULES_BY_ORIGIN.get(passage.origin) ?? [];
  const rules = passage.chart ? byOrigin.filter(({ rule }) => !NOT_IN_CHARTS.has(rule.id)) : byOrigin;
  const withClaims = rules.filter(({ rule }) => !rule.wordsOnly);
  const generated = passage.origin === 'generated';
  return passage.blocks.flatMap((block) =>
    block.sentences.flatMap((sentence) => {
      const skeleton = generated ? skeletonOf(sentence.text) : '';
      if (clean.has(skeleton)) return applyRules(withClaims, sentence, block, passage, around);
      const found = applyRules(rules, sentence, block, passage, around);
      if (generated && found.length === 0 && around.namesIn(sentence).length === 0) clean.add(skeleton);
      return found;
    }),
  );
}

function applyRules(
  rules: readonly Applied[],
  sentence: SentenceText,
  block: Block,
  passage: Passage,
  around: Surroundings,
): readonly PlacedRemark[] {
  return rules.flatMap(({ rule, level }) =>
    rule.check(sentence, block, passage, around).map((hit) => placed(rule.id, level, hit, passage)),
  );
}

/** The sentence with its numbers alike; "100" is a word of its own in the rules. */
function skeletonOf(text: string): string {
  return text.replace(/\d+(?:[.,]\d+)?/g, (number) => (number === '100' ? number : '7'));
}

/** Files show their line; generated text and charts open the explanation with their place. */
function placed(rule: string, level: Level, hit: Hit, passage: Passage): PlacedRemark {
  const { file, place, chart } = passage;
  return {
    remark: {
      rule,
      level,
      ...(file ? { file } : {}),
      ...(file && hit.line !== undefined ? { row: hit.line } : {}),
      found: hit.found,
      explanation: file ? hit.explanation : `In ${place}: ${hit.explanation}`,
      ...(hit.proposal ? { proposal: hit.proposal } : {}),
    },
    places: [file, chart, place].filter((one) => one !== undefined),
  };
}

function inspectWhole(parts: InspectedParts): readonly PlacedRemark[] {
  return WHOLE_RULES.flatMap((rule) => rule.check(parts).map((hit) => placedWhole(rule, hit)));
}

function placedWhole({ id, level }: WholeRule, hit: PlacedHit): PlacedRemark {
  const { file, place, chart } = hit;
  return {
    remark: {
      rule: id,
      level,
      ...(file ? { file } : {}),
      found: hit.found,
      explanation:
        file || hit.explanation.includes(place) ? hit.explanation : `In ${place}: ${hit.explanation}`,
      ...(hit.proposal ? { proposal: hit.proposal } : {}),
    },
    places: [file, chart, place].filter((one) => one !== undefined),
  };
}
