import { complementOf } from '../domain/bound.ts';
import { fill, placesIn } from '../domain/fill.ts';
import type { Finding } from '../domain/finding.ts';
import { show } from '../domain/format.ts';
import type { ThemeNarrative } from '../domain/narrative.ts';
import type { Onderzoek } from '../domain/onderzoek.ts';
import { type Cell, groepKey, type Survey, wholeOf } from '../domain/survey.ts';
import { type Thema, themaOf } from '../domain/thema.ts';
import { tellGroups } from './group-text.ts';
import { area } from './marks.ts';
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
