import type { Comparison, Finding } from '../domain/finding.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import type { Claim, OverviewRow, Paragraph, Sentence } from '../domain/narrative.ts';
import { amountOf, numberOf } from './amount.ts';
import {
  besideMain,
  type Clear,
  clearOf,
  comparisonsOf,
  FURTHER,
  isClear,
  mainOf,
} from './comparison-text.ts';
import * as forms from './forms-nl.ts';
import { unmarked } from './marks.ts';
import * as nl from './phrases-nl.ts';
import { otherWords, type Scene, type Told, topicNameOf } from './scene.ts';
import { nameTogether } from './together-text.ts';

/** Every kernindicator in its fixed order, whatever its outcome: named instead of counted (H02, H07). */
export function overviewRows(kern: readonly Finding[], told: Told): readonly OverviewRow[] {
  return kern.map((finding) => ({
    finding,
    topic: unmarked(forms.capitalized(topicNameOf(finding, told))),
    outcome: outcomeOf(finding),
    claims: comparisonsOf(finding).map((comparison) => ({
      kind: 'count',
      indicator: finding.indicator.code,
      comparison,
      numbers: [],
    })),
  }));
}

/** With what the outcome compares: "de hele gemeente". */
export function againstOf(kern: readonly Finding[]): string | undefined {
  const main = kern.map(mainOf).find((one) => one?.other);
  const words = main && otherWords(main);
  return words && unmarked(words);
}

function outcomeOf(finding: Finding): string {
  const { estimate } = finding.measure;
  if (estimate.kind === 'suppressed') return hiddenWords(estimate.reason);
  if (estimate.kind === 'missing') return nl.OUTCOMES.missing;
  if (estimate.indicative) return nl.OUTCOMES.indicatief;
  const main = mainOf(finding);
  if (!main) return nl.OUTCOMES.niet_getoetst;
  if (isClear(main))
    return nl.outcomeClear(main.klasse, finding.indicator.eenheid === 'procent', main.favour ?? 'neutraal');
  if (main.klasse === 'ongeveer_evenveel' && finding.indicator.eenheid !== 'procent')
    return nl.OUTCOMES.even_hoog;
  return nl.OUTCOMES[main.klasse === 'hoger' || main.klasse === 'lager' ? 'niet_getoetst' : main.klasse];
}

/** Which kernindicatoren differ clearly from land and further places, and since the last wave, with the figure of then. */
export function overviewRemarks(kern: readonly Finding[], scene: Scene): readonly Paragraph[] {
  const places = (['land', ...FURTHER] as const).map((kind) =>
    tellPlace(kern, (finding) => besideMain(finding, kind), scene),
  );
  return [...places, tellBefore(kern, scene)].filter((paragraph) => paragraph.length > 0);
}

function tellPlace(
  kern: readonly Finding[],
  withPlace: (finding: Finding) => Comparison | undefined,
  scene: Scene,
): Paragraph {
  const differing = kern.filter((finding) => isClear(withPlace(finding)));
  const place = differing.map(withPlace).flatMap((one) => (one && otherWords(one)) ?? [])[0];
  if (place === undefined) return [];
  const claims = (finding: Finding) => countClaims(finding, withPlace(finding));
  if (differing.length === kern.length)
    return [scene.voice.say(forms.landAll(kern.length, place), differing.flatMap(claims))];
  return nameTogether('land', differing, place, scene, claims, kern.length);
}

/** One sentence for all of them together; a clear change is told with its figure of then. */
function tellBefore(kern: readonly Finding[], scene: Scene): Paragraph {
  const tested = kern.filter(({ comparisons: { vorige } }) => vorige && TOLD.has(vorige.klasse));
  const year = tested[0]?.comparisons.vorige?.other?.jaar;
  if (year === undefined) return [];
  const changed = tested.flatMap(({ comparisons: { vorige } }) => (isClear(vorige) ? [vorige] : []));
  const opening = scene.voice.say(
    forms.changedCount(year, changed.length, tested.length),
    tested.flatMap((finding) => countClaims(finding, finding.comparisons.vorige)),
  );
  return [opening, ...changed.flatMap((one) => changeItem(one, scene))];
}

const TOLD = new Set(['hoger', 'lager', 'geen_duidelijk_verschil', 'ongeveer_evenveel']);

function changeItem(vorige: Clear, scene: Scene): readonly Sentence[] {
  const [own, then] = [amountOf(vorige.own), amountOf(vorige.other)];
  if (!own || !then) return [];
  const claim: Claim = {
    kind: 'comparison',
    indicator: vorige.indicator.code,
    comparison: vorige,
    numbers: [own.shown, then.shown],
  };
  const phrase = forms.changeItem(
    topicNameOf(vorige, scene),
    OUTCOME_WORDS[vorige.favour ?? 'neutraal'],
    numberOf(own),
    numberOf(then),
  );
  return [scene.voice.say(phrase, [claim])];
}

const OUTCOME_WORDS = { gunstig: 'gunstiger', ongunstig: 'ongunstiger', neutraal: 'anders' } as const;

function countClaims({ indicator }: Finding, comparison: Comparison | undefined): readonly Claim[] {
  return comparison ? [{ kind: 'count', indicator: indicator.code, comparison, numbers: [] }] : [];
}

/** Topics outside the overview that differ clearly: counted as topics, never as comparisons. */
export function remainderOf(
  findings: readonly Finding[],
  kern: readonly Finding[],
  scene: Scene,
): Sentence | undefined {
  const left = findings.filter(
    (finding) => !kern.includes(finding) && !finding.indicator.antwoord && clearOf(finding).length > 0,
  );
  if (left.length === 0) return undefined;
  const claims = left.flatMap((finding) => clearOf(finding).flatMap((one) => countClaims(finding, one)));
  return scene.voice.say(forms.remainder(left.length), claims);
}
