import type { Finding, Findings } from '../domain/finding.ts';
import { compareNames, type Gebied } from '../domain/gebied.ts';
import type { Narrative, Narratives, PressText, ThemeNarrative } from '../domain/narrative.ts';
import { profileAreas, type Survey, wholeOf } from '../domain/survey.ts';
import { inThemeOrder } from '../domain/thema.ts';
import { breakFinder } from './break.ts';
import { newsletterOf } from './newsletter.ts';
import { leadOf, onlyIndications, respondentsOf } from './opening-text.ts';
import { placeWords } from './phrases-nl.ts';
import { tellPolicy } from './policy-text.ts';
import { pressTextOf } from './press-text.ts';
import { quotesOf } from './quote.ts';
import type { Scene } from './scene.ts';
import { summarize } from './summary.ts';
import { themePageOf } from './theme-page.ts';
import { tellTheme } from './theme-text.ts';
import { tellTwoMeasures } from './two-measures.ts';
import { openVoice } from './voice.ts';

export { tellPolicy } from './policy-text.ts';

/**
 * Findings in Dutch sentences, per profile area and for the whole, and per theme over all areas. Pure: the same
 * findings give the same words. A difference word stands only where a comparison is `hoger` or `lager` (T01).
 */
export function narrate(survey: Survey, findings: Findings): Narratives {
  const breakOf = breakFinder(survey);
  const areas = new Map<string, Narrative>();
  for (const gebied of [...profileAreas(survey, compareNames), wholeOf(survey)]) {
    const own = findings.areas.get(gebied.code);
    if (own) areas.set(gebied.code, narrateArea(survey, gebied, own, breakOf));
  }
  const policy = findings.policy && tellPolicy(findings.policy, survey);
  const twoMeasures = tellTwoMeasures(survey, findings);
  return {
    areas,
    themes: narrateThemes(survey, findings, breakOf),
    ...(policy && { policy }),
    ...(twoMeasures && { twoMeasures }),
  };
}

function narrateArea(
  survey: Survey,
  gebied: Gebied,
  findings: readonly Finding[],
  breakOf: Scene['breakOf'],
): Narrative {
  const { editie } = survey.gemeente;
  const noted = new Set<string>();
  const { onderzoek } = survey;
  const place = placeWords(gebied.niveau);
  const scene = (): Scene => ({ onderzoek, place, voice: openVoice(), noted, breakOf });
  // The page is one text: its forms go on from block to block.
  const page = scene();
  const kern = kernOf(survey, findings);
  const respondents = respondentsOf(findings);
  return {
    gebied: gebied.code,
    ...(respondents === undefined ? {} : { respondents }),
    lead: leadOf(gebied, findings, kern, editie, page),
    summary: summarize(findings, kern, page, scene()),
    themes: themesOf(findings, survey).map((thema) =>
      tellTheme(thema, inTheme(findings, thema), page, onlyIndications(findings)),
    ),
    newsletter: newsletterOf(gebied, findings, kern, editie, scene()),
    quotes: quotesOf(gebied, findings, () => ({ ...scene(), noted: new Set() })),
    press: pressTexts(survey, (format) => pressTextOf(gebied, findings, kern, editie, format, scene())),
  };
}

type FormatOf = Parameters<typeof pressTextOf>[4];

/** By name of the formats that gemeente.yaml orders. */
function pressTexts(survey: Survey, write: (format: FormatOf) => PressText): ReadonlyMap<string, PressText> {
  const texts = new Map<string, PressText>();
  for (const name of survey.gemeente.drukwerk) {
    const format = survey.pressFormats.get(name);
    if (format) texts.set(name, write(format));
  }
  return texts;
}

/** Kernindicatoren in the order of gemeente.yaml, else of the catalogue. */
function kernOf(survey: Survey, findings: readonly Finding[]): readonly Finding[] {
  const kern = findings.filter((finding) => finding.kern);
  const order = survey.gemeente.kernindicatoren;
  if (!order) return kern;
  return [...kern].sort((a, b) => order.indexOf(a.indicator.code) - order.indexOf(b.indicator.code));
}

function themesOf(findings: Iterable<Finding>, { onderzoek }: Survey): readonly string[] {
  return [...new Set([...findings].map(({ indicator }) => indicator.thema))].sort(inThemeOrder(onderzoek));
}

function inTheme(findings: readonly Finding[], thema: string): readonly Finding[] {
  return findings.filter(({ indicator }) => indicator.thema === thema);
}

function narrateThemes(
  survey: Survey,
  findings: Findings,
  breakOf: Scene['breakOf'],
): ReadonlyMap<string, ThemeNarrative> {
  const whole = wholeOf(survey);
  const own = findings.areas.get(whole.code) ?? [];
  const themes = themesOf([...findings.areas.values()].flat(), survey);
  return new Map(
    themes.map((thema, index) => {
      const place = placeWords(whole.niveau);
      const { onderzoek } = survey;
      const scene: Scene = { onderzoek, place, voice: openVoice(index), noted: new Set(), breakOf };
      return [thema, themePageOf(thema, survey, inTheme(own, thema), scene)];
    }),
  );
}
