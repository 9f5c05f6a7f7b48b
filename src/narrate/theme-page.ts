import { complementOf } from '../domain/bound.ts';
import { fill, placesIn } from '../domain/fill.ts';
import type { Finding, GroupFinding } from '../domain/finding.ts';
import { show } from '../domain/format.ts';
import type { Claim, Paragraph, Sentence, ThemeNarrative } from '../domain/narrative.ts';
import type { Onderzoek } from '../domain/onderzoek.ts';
import { type Cell, groepKey, type Survey, wholeOf } from '../domain/survey.ts';
import { type Thema, themaOf } from '../domain/thema.ts';
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
    context: explanationsOf(thema, survey),
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

/** Why the theme is asked, in the survey's own words; with national figures where the reference has them all. */
function explanationsOf(thema: string, survey: Survey): readonly nl.ContextText[] {
  return tellExplanations(themaOf(survey.onderzoek, thema).toelichting, survey);
}

/** Explanations in the survey's own words, with the national figures that they have places for. */
export function tellExplanations(
  explanations: Thema['toelichting'],
  { onderzoek, reference }: Survey,
): readonly nl.ContextText[] {
  const values = nationalValues(onderzoek, reference);
  return explanations.map(({ titel, alineas, metCijfers, bron, bronMetCijfers }) => {
    const told = [...metCijfers, bronMetCijfers ?? ''];
    const known = told.every((text) => placesIn(text).every((place) => Object.hasOwn(values, place)));
    return {
      title: titel,
      paragraphs: [...alineas, ...(known ? metCijfers.map((text) => fill(text, values)) : [])],
      source: known && bronMetCijfers !== undefined ? fill(bronMetCijfers, values) : bron,
    };
  });
}

/** As shown: "18 van de 100"; `rest`: 100 minus what is shown; `precies`: as published, "18,1". */
function nationalValues(
  { landelijk }: Onderzoek,
  reference: readonly Cell[],
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [name, { indicator, jaar, groep }] of landelijk) {
    const cell = reference.find(
      (one) => one.jaar === jaar && one.indicator === indicator && groepKey(one.groep) === groep,
    );
    if (cell?.estimate.kind !== 'published') continue;
    const shown = show(cell.estimate.value, 'procent');
    values[name] = shown.words;
    values[`${name}.rest`] = complementOf(shown).bare;
    values[`${name}.precies`] = shown.csv;
  }
  return values;
}
