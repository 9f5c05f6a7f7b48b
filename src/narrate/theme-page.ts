import { complementOf } from '../domain/bound.ts';
import type { Finding, GroupFinding } from '../domain/finding.ts';
import { show } from '../domain/format.ts';
import type { Claim, Paragraph, Sentence, ThemeNarrative } from '../domain/narrative.ts';
import { type Cell, groepKey, type Survey, wholeOf } from '../domain/survey.ts';
import { aboutOf, amountOf } from './amount.ts';
import { isClear } from './comparison-text.ts';
import { area, asked } from './marks.ts';
import { countWords, respondentsOf } from './opening-text.ts';
import * as nl from './phrases-nl.ts';
import { type Scene, wholeWords } from './scene.ts';
import { tellTheme } from './theme-text.ts';

/** A theme over all areas: the whole in words, groups that differ clearly, and why the questions are asked. */
export function themePageOf(
  thema: string,
  survey: Survey,
  findings: readonly Finding[],
  scene: Scene,
): ThemeNarrative {
  const whole = wholeOf(survey);
  const year = survey.gemeente.editie;
  const place = wholeWords(whole);
  const name = whole.niveau === 'land' ? '' : ` ${area(whole.naam)}`;
  const count = countWords(respondentsOf(findings));
  const body = findings.length ? tellTheme(thema, findings, scene, false).paragraphs : [];
  const opening = findings.length ? [scene.voice.say(nl.aboutWhole(`${place}${name}`, year, count))] : [];
  return {
    thema,
    paragraphs: [
      ...(opening.length ? [opening] : []),
      ...body,
      ...tellGroups(findings, scene),
      [scene.voice.say(nl.noOrder())],
    ],
    context: contextOf(thema, survey.reference),
  };
}

// ---------------------------------------------------------------- groups

/** Groups that differ clearly from all residents together, on kernindicatoren; both directions alike. */
function tellGroups(findings: readonly Finding[], scene: Scene): readonly Paragraph[] {
  return findings
    .filter((finding) => finding.kern)
    .map((finding) => finding.groups.flatMap((group) => tellGroup(finding, group, scene)))
    .filter((paragraph) => paragraph.length > 0);
}

function tellGroup(
  finding: Finding,
  { measure, comparison }: GroupFinding,
  scene: Scene,
): readonly Sentence[] {
  const amount = amountOf(measure);
  const total = amountOf(comparison.other);
  const { zin, eenheid, code } = finding.indicator;
  const who = measure.groep && nl.groupWho(measure.groep.kenmerk, measure.groep.waarde);
  if (!amount || !total || !zin || !who || eenheid !== 'procent' || !isClear(comparison)) return [];
  const predicate = asked(amount.shown.number <= 1 ? zin.singular : zin.plural);
  const level: Claim = { kind: 'level', indicator: code, numbers: [amount.shown] };
  const claim: Claim = { kind: 'comparison', indicator: code, comparison, numbers: [total.shown] };
  return [
    scene.voice.say(nl.groupLevel(aboutOf(amount), who, predicate), [level]),
    ...groupComplement(finding, amount.shown.number, who, scene),
    scene.voice.say(nl.groupClear(comparison.klasse, who, aboutOf(total)), [claim]),
  ];
}

function groupComplement(finding: Finding, number: number, who: string, scene: Scene): readonly Sentence[] {
  const { complement, code } = finding.indicator;
  const rest = 100 - number;
  if (!complement || rest < 2 || rest > 98) return [];
  const claims: Claim[] = [{ kind: 'complement', indicator: code, numbers: [show(rest, 'procent', true)] }];
  return [scene.voice.say(nl.groupComplement(rest, who, asked(complement.plural)), claims)];
}

// ---------------------------------------------------------------- context

/** Wave and indicator of the seed's table "slachtofferschap geweld en andere veiligheidsindicatoren". */
const SEED = { jaar: 2015, indicator: 'onveilig-buurt' };

function contextOf(thema: string, reference: readonly Cell[]): readonly nl.ContextText[] {
  const figures = contextFigures(reference);
  switch (thema) {
    case 'veiligheidsbeleving':
      return [nl.contextFeeling(figures)];
    case 'slachtofferschap':
      return [nl.contextHidden(figures), nl.contextPolice()];
    case 'overlast':
      return [nl.contextNuisance()];
    default:
      return [];
  }
}

/** The three figures of 2015, or none when the shipped reference lacks one. */
function contextFigures(reference: readonly Cell[]): nl.ContextFigures | undefined {
  const all = contextFigure(reference, '');
  const victims = contextFigure(reference, 'slachtoffer=iets');
  const violence = contextFigure(reference, 'slachtoffer=geweld');
  return all && victims && violence ? { all, victims, violence } : undefined;
}

function contextFigure(reference: readonly Cell[], groep: string): nl.ContextFigure | undefined {
  const cell = reference.find(
    (one) => one.jaar === SEED.jaar && one.indicator === SEED.indicator && groepKey(one.groep) === groep,
  );
  if (cell?.estimate.kind !== 'published') return undefined;
  const shown = show(cell.estimate.value, 'procent');
  return { words: shown.words, published: shown.csv, rest: complementOf(shown).bare };
}
