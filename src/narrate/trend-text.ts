import { type Favour, type Finding, favourOf, type Trend } from '../domain/finding.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Claim, Paragraph, Sentence } from '../domain/narrative.ts';
import { POINTS_FOR_TREND } from '../domain/series.ts';
import type { Scene } from './scene.ts';
import type { FrameName } from './together-nl.ts';
import { nameTogether } from './together-text.ts';
import * as trend from './trend-nl.ts';

type Clear = Trend & { readonly klasse: 'hoger' | 'lager' };

/** A tested change over three or more waves. */
function isClear(one: Trend | undefined): one is Clear {
  return one !== undefined && one.klasse !== 'geen_duidelijk_verschil';
}

/** What all waves together show of one indicator, behind its level; nothing where that is no clear change. */
export function tellTrend(
  { trend: one, indicator, comparisons }: Finding,
  scene: Scene,
): readonly Sentence[] {
  if (!isClear(one)) return [];
  const forms = indicator.eenheid === 'procent' ? trend.shareForms : trend.scoreForms;
  const phrase = forms(one.klasse, periodOf(one), {
    isTrend: one.waves.length >= POINTS_FOR_TREND,
    isAlso: comparisons.vorige?.klasse === one.klasse,
  });
  return [scene.voice.say(phrase, [claimOf(one)])];
}

const FRAMES: Readonly<Record<Favour, FrameName>> = {
  gunstig: 'trendGood',
  ongunstig: 'trendBad',
  neutraal: 'trendOther',
};

/** The others by name, favourable and unfavourable in the same words (H01). */
export function nameTrends(findings: readonly Finding[], scene: Scene): readonly Paragraph[] {
  const changed = findings.flatMap((finding) =>
    isClear(finding.trend) ? [{ finding, one: finding.trend }] : [],
  );
  return (['gunstig', 'ongunstig', 'neutraal'] as const).flatMap((favour) => {
    const own = changed.filter(({ one }) => favourOf(one.klasse, one.indicator.hogerIs) === favour);
    return [...groupBy(own, ({ one }) => trend.periodWords(periodOf(one)))].map(([period, group]) =>
      nameTogether(
        FRAMES[favour],
        group.map(({ finding }) => finding),
        period,
        scene,
        (finding) => (isClear(finding.trend) ? [claimOf(finding.trend)] : []),
      ),
    );
  });
}

function claimOf(one: Trend): Claim {
  return { kind: 'trend', indicator: one.indicator.code, trend: one, numbers: [] };
}

function periodOf({ waves }: Trend): trend.Period {
  const years = waves.map(({ jaar }) => jaar);
  return { from: years[0] ?? 0, to: years.at(-1) ?? 0, count: waves.length };
}
