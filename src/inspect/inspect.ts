import { compareRemarks, type Level, type Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import type { InspectedParts } from './parts.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';
import { TEXT_RULES, WHOLE_RULES } from './registry.ts';
import type { Hit, Surroundings } from './rule.ts';
import { otherNamesIn } from './rules-names.ts';
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
  const around: Surroundings = { survey, otherNames: otherNamesIn(survey) };
  return passages.flatMap((passage) => inspectPassage(passage, around));
}

/**
 * Rules for text that people write. A chart names its waves and its area by design, also where the name ends like
 * that of a street ("Lindenhof"); breaks in charts are judged by C06.
 */
const NOT_IN_CHARTS: ReadonlySet<string> = new Set(['T06', 'T10']);

function inspectPassage(passage: Passage, around: Surroundings): readonly PlacedRemark[] {
  const rules = TEXT_RULES.flatMap((rule) => {
    const off = passage.chart !== undefined && NOT_IN_CHARTS.has(rule.id);
    const level = off ? 'off' : rule.strictness[passage.origin];
    return level === 'off' ? [] : [{ rule, level }];
  });
  return passage.blocks.flatMap((block) =>
    block.sentences.flatMap((sentence) =>
      rules.flatMap(({ rule, level }) =>
        rule.check(sentence, block, passage, around).map((hit) => placed(rule.id, level, hit, passage)),
      ),
    ),
  );
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
