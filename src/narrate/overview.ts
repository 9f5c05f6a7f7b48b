import type { Comparison, Favour, Finding } from '../domain/finding.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import type { Claim, OverviewRow, Paragraph, Sentence } from '../domain/narrative.ts';
import { type Amount, aboutOf, amountOf, numberOf } from './amount.ts';
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
import { capitalized, unmarked } from './marks.ts';
import * as nl from './phrases-nl.ts';
import { otherWords, type Scene, type Told, topicNameOf, whoOf } from './scene.ts';
import { nameTogether } from './together-text.ts';

/** Every kernindicator in its fixed order, whatever its outcome: named instead of counted (H02, H07). */
export function overviewRows(kern: readonly Finding[], told: Told): readonly OverviewRow[] {
  return kern.map((finding) => ({
    finding,
    topic: unmarked(capitalized(topicNameOf(finding, told))),
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
  // Nothing is held against an indication: a column that says so in every row says nothing.
  const compared = kern.filter(({ measure }) => amountOf(measure)?.estimate.indicative !== true);
  const main = compared.map(mainOf).find((one) => one?.other);
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
  const places = (['land', ...FURTHER] as const).flatMap((kind) =>
    tellPlace(kern, (finding) => besideMain(finding, kind), scene),
  );
  return [...places, ...tellBefore(kern, scene)].filter((paragraph) => paragraph.length > 0);
}

/** Of how many; said in full the first time on the page. */
function wholeOf({ length }: readonly unknown[], { noted }: Scene): forms.Whole {
  const isFirst = !noted.has(wholeOf.name);
  noted.add(wholeOf.name);
  return { total: length, isFirst };
}

const FRAMES = { gunstig: 'placeGood', ongunstig: 'placeBad', neutraal: 'placeOther' } as const;
const FAVOURS = ['gunstig', 'ongunstig', 'neutraal'] as const;

/** Each direction for itself, in the same words (H01). */
function tellPlace(
  kern: readonly Finding[],
  withPlace: (finding: Finding) => Comparison | undefined,
  scene: Scene,
): readonly Paragraph[] {
  const differing = kern.filter((finding) => isClear(withPlace(finding)));
  const place = differing.map(withPlace).flatMap((one) => (one && otherWords(one)) ?? [])[0];
  if (place === undefined) return [];
  const claims = (finding: Finding) => countClaims(finding, withPlace(finding));
  return FAVOURS.map((favour) => {
    const own = differing.filter((finding) => (withPlace(finding)?.favour ?? 'neutraal') === favour);
    return own.length > 0
      ? nameTogether(FRAMES[favour], own, place, scene, claims, wholeOf(kern, scene))
      : [];
  });
}

/** Since the last wave: each direction with its figures of then and now, then that the others show no clear difference. */
function tellBefore(kern: readonly Finding[], scene: Scene): readonly Paragraph[] {
  const tested = kern.flatMap(({ comparisons: { vorige } }) =>
    vorige && TOLD.has(vorige.klasse) ? [vorige] : [],
  );
  const year = tested[0]?.other?.jaar;
  if (year === undefined) return [];
  const changed = tested.filter(isClear);
  if (changed.length === 0) {
    const none = forms.noneChanged(wholeOf(tested, scene), year);
    return [[scene.voice.say(none, tested.map(countClaim))]];
  }
  return [
    ...FAVOURS.map((favour) => {
      const own = changed.filter((one) => (one.favour ?? 'neutraal') === favour);
      return tellChanged(own, favour, tested, year, scene);
    }),
    tellUnchanged(tested, year, scene),
  ];
}

const TOLD = new Set(['hoger', 'lager', 'geen_duidelijk_verschil', 'ongeveer_evenveel']);

function tellChanged(
  own: readonly Clear[],
  favour: Favour,
  tested: readonly Comparison[],
  year: number,
  scene: Scene,
): Paragraph {
  if (own.length === 0) return [];
  const firstShare = own.find(({ indicator }) => indicator.eenheid === 'procent');
  const heading = forms.overviewCount(
    OUTCOME_WORDS[favour],
    own.length,
    wholeOf(tested, scene),
    String(year),
  );
  return [
    scene.voice.say(heading, own.map(countClaim)),
    ...own.flatMap((one) => changeItem(one, one === firstShare, year, scene)),
  ];
}

/** `inFull`: the first share of the list says of how many. */
function changeItem(vorige: Clear, inFull: boolean, year: number, scene: Scene): readonly Sentence[] {
  const [own, then] = [amountOf(vorige.own), amountOf(vorige.other)];
  if (!own || !then) return [];
  const claim: Claim = {
    kind: 'comparison',
    indicator: vorige.indicator.code,
    comparison: vorige,
    numbers: [own.shown, then.shown],
  };
  const before = inFull ? `${aboutOf(then)} ${whoOf(vorige.own, scene)}` : shortOf(then);
  const phrase = forms.changeItem(topicNameOf(vorige, scene), year, before, shortOf(own));
  return [{ ...scene.voice.say(phrase, [claim]), listed: 'figure' }];
}

const shortOf = (amount: Amount) =>
  amount.shown.eenheid === 'procent' ? amount.shown.bare : numberOf(amount);

function tellUnchanged(tested: readonly Comparison[], year: number, scene: Scene): Paragraph {
  const unclear = tested.filter(({ klasse }) => klasse === 'geen_duidelijk_verschil');
  if (unclear.length === 0) return [];
  const isAll = unclear.length === tested.filter((one) => !isClear(one)).length;
  return [scene.voice.say(forms.othersUnchanged(unclear.length, isAll, year), unclear.map(countClaim))];
}

const OUTCOME_WORDS = { gunstig: 'gunstiger', ongunstig: 'ongunstiger', neutraal: 'anders' } as const;

const countClaim = (comparison: Comparison): Claim => ({
  kind: 'count',
  indicator: comparison.indicator.code,
  comparison,
  numbers: [],
});

function countClaims({ indicator }: Finding, comparison: Comparison | undefined): readonly Claim[] {
  return comparison ? [{ ...countClaim(comparison), indicator: indicator.code }] : [];
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
  return scene.voice.say(forms.remainder(left.length, othersOf(left)), claims);
}

/** With what they differ, each once: places from near to far, then the last wave. */
function othersOf(findings: readonly Finding[]): readonly string[] {
  const clear = findings.flatMap(clearOf);
  const words = (['gemeente', 'land', ...FURTHER, 'vorige'] as const).flatMap((kind) => {
    const one = clear.find((comparison) => comparison.kind === kind);
    return (kind === 'vorige' ? one?.other && String(one.other.jaar) : one && otherWords(one)) ?? [];
  });
  return [...new Set(words)];
}
