import { fill } from '../domain/fill.ts';
import type { Family, Findings } from '../domain/finding.ts';
import { formatNumber } from '../domain/format.ts';
import { compareNames } from '../domain/gebied.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import { EENHEDEN, type Eenheid } from '../domain/indicator.ts';
import type { Onderzoek } from '../domain/onderzoek.ts';
import { whether } from '../domain/page-text.ts';
import type { TextPage, TextSection } from '../domain/profile.ts';
import type { SuppressionReport } from '../domain/suppression.ts';
import type { Survey } from '../domain/survey.ts';
import { inThemeOrder, themaOf } from '../domain/thema.ts';
import { METHOD } from './address.ts';
import { toHtml } from './markdown.ts';
import { type FilledText, pageText, type ValuesOf } from './page-text.ts';
import type { Parts } from './parts.ts';
import type { SiteNames } from './site-names.ts';
import { textPage } from './text-page.ts';
import { count } from './words-nl.ts';

type MethodText = FilledText<'methode'>;

/** How the figures were made (issue 3, 10): the rules in plain Dutch, with this edition's settings and counts. */
export function composeMethod(parts: Parts, names: SiteNames): TextPage {
  const { survey, suppression, findings } = parts;
  const { gemeente, texts, onderzoek } = survey;
  const told = onderzoek.methode.onderzoek.map((text) => fill(text, placesOf(gemeente)));
  const text = pageText(survey.pageTexts, 'methode', valuesOf(parts, names));
  return textPage(gemeente, {
    path: METHOD,
    heading: text.heading,
    description: text.description,
    lead: fill(onderzoek.methode.inleiding, placesOf(gemeente)),
    sections: [
      text.section('onderzoek', { paragraphs: told }),
      ...(texts.onderzoek ? [text.section('gemeente', { html: toHtml(texts.onderzoek) })] : []),
      ...responseSections(survey, text),
      ...(texts.weging ? [text.section('weging', { html: toHtml(texts.weging) })] : []),
      text.section('marge'),
      text.section('verschil'),
      text.section('marges-vergelijken'),
      text.section('toetsen', { facts: findings.families.map(familyFact) }),
      text.section('aantoonbaar', { paragraphs: detectable(findings, onderzoek) }),
      text.section('weglaten', { facts: hiddenFacts(suppression) }),
      text.section('vroeger'),
      text.section('afronden'),
      text.section('lezen'),
    ],
  });
}

/** What the places of a survey's own texts stand for. */
function placesOf({ editie, naam }: Gemeente) {
  return { editie: String(editie), gemeente: naam };
}

/** This edition's settings and counts, for the text. */
function valuesOf({ survey, suppression, findings }: Parts, { areaWords }: SiteNames): ValuesOf<'methode'> {
  const { gemeente, onderzoek } = survey;
  const whole = suppression.wholeOnly.length;
  return {
    ...testValues(gemeente, findings.families.length > 0),
    ...thresholdValues(gemeente),
    reeksen: onderzoek.methode.vroeger.map((text) => fill(text, placesOf(gemeente))).join('\n\n'),
    'alleen-heel':
      whole > 0
        ? count(whole, 'combinatie van onderwerp en jaar', 'combinaties van onderwerp en jaar')
        : undefined,
    gebied: areaWords.one === 'gebied' ? 'plek' : areaWords.one,
  };
}

function testValues({ vergelijking }: Gemeente, isTested: boolean) {
  const { deff, eindigePopulatie, methode, niveau, toets } = vergelijking;
  const words = (value: number) => String(value).replace('.', ',');
  const corrects = methode === 'bh';
  return {
    'deff-wijk': words(deff.wijk),
    'deff-gemeente': words(deff.gemeente),
    'deff-land': words(deff.land),
    'eindige-populatie': whether(eindigePopulatie),
    niveau: formatNumber(niveau * 100, 0),
    correctie: whether(corrects),
    // What each test is, its source, and the known fault of the older two (method.md 2.2, 7).
    'toets-score': whether(toets === 'score'),
    'toets-gepoold': whether(toets === 'gepoold'),
    'toets-ongepoold': whether(toets === 'ongepoold'),
    getoetst: whether(isTested),
    'samen-gecorrigeerd': whether(isTested && corrects),
    'los-getoetst': whether(isTested && !corrects),
  };
}

function thresholdValues({ drempels }: Gemeente) {
  return {
    tonen: String(drempels.tonen),
    'indicatie-tot': String(drempels.indicatief - 1),
    cel: String(drempels.cel),
    gevoelig: String(drempels.gevoelig),
    'te-weinig-antwoorden': hiddenWords('betrouwbaarheid'),
    'anders-herkenbaar': hiddenWords('herleidbaarheid'),
  };
}

/** "29 van de 100"; a few are never told as none. */
function tookPart(completed: number, invited: number): string {
  const share = Math.round((100 * completed) / invited);
  return share === 0 && completed > 0 ? 'minder dan 1 van de 100' : `${share} van de 100`;
}

/** Of the edition's wave, in alphabetical order of the areas. */
function responseSections(
  { response = [], gebieden, gemeente }: Survey,
  text: MethodText,
): readonly TextSection[] {
  const facts = response
    .filter(({ jaar }) => jaar === gemeente.editie)
    .map(({ gebied, invited, completed }) => ({
      term: gebieden.get(gebied)?.naam ?? gebied,
      value: `${formatNumber(invited, 0)} uitgenodigd, ${formatNumber(completed, 0)} ${completed === 1 ? 'deed' : 'deden'} mee (${tookPart(completed, invited)})`,
    }))
    .sort((a, b) => compareNames(a.term, b.term));
  return facts.length === 0 ? [] : [text.section('respons', { facts })];
}

/** The smallest differences with the gemeente that the edition could have shown: a range over its areas, by theme. */
function detectable({ areas }: Findings, onderzoek: Onderzoek): readonly string[] {
  const order = inThemeOrder(onderzoek);
  const byThema = new Map<string, Map<Eenheid, number[]>>();
  for (const { indicator, comparisons } of [...areas.values()].flat()) {
    const from = comparisons.gemeente?.detectableFrom;
    if (from === undefined) continue;
    const units = byThema.get(indicator.thema) ?? new Map<Eenheid, number[]>();
    byThema.set(
      indicator.thema,
      units.set(indicator.eenheid, [...(units.get(indicator.eenheid) ?? []), from]),
    );
  }
  return [...byThema]
    .sort(([a], [b]) => order(a, b))
    .map(([thema, units]) => `${themaOf(onderzoek, thema).titel}: ${rangesOf(units)}.`);
}

function rangesOf(units: ReadonlyMap<Eenheid, readonly number[]>): string {
  const ranges = [...units].sort(([a], [b]) => EENHEDEN.indexOf(a) - EENHEDEN.indexOf(b));
  return ranges
    .map(([eenheid, values]) => {
      const bounds = [
        ...new Set([values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]),
      ];
      const decimals = eenheid === 'procent' || eenheid === 'per1000' ? 0 : 1;
      return `${UNIT_TERMS[eenheid]} vanaf ${bounds.map((value) => formatNumber(value, decimals)).join(' tot ')}${UNIT_ENDS[eenheid]}`;
    })
    .join('; ');
}

const UNIT_TERMS: Readonly<Record<Eenheid, string>> = {
  procent: 'een verschil met de hele gemeente was duidelijk',
  per1000: 'bij aantallen per 1.000',
  rapportcijfer: 'bij rapportcijfers',
  schaalscore: 'bij scores van 0 tot 10',
  somscore: 'bij optelscores',
};

const UNIT_ENDS: Readonly<Record<Eenheid, string>> = {
  procent: ' van de 100 bewoners',
  per1000: ' per 1.000',
  rapportcijfer: ' punt',
  schaalscore: ' punt',
  somscore: ' punt',
};

function familyFact({ description, tests, clear }: Family) {
  return {
    term: description,
    value: `${count(tests, 'toets', 'toetsen')}, ${count(clear, 'duidelijk verschil', 'duidelijke verschillen')}`,
  };
}

function hiddenFacts({ counts, complementary, indicative }: SuppressionReport) {
  return [
    { term: 'Verborgen, te weinig antwoorden', value: formatNumber(counts.betrouwbaarheid, 0) },
    { term: 'Verborgen, anders herkenbaar', value: formatNumber(counts.herleidbaarheid, 0) },
    { term: 'Daarvan om een ander cijfer te beschermen', value: formatNumber(complementary, 0) },
    { term: 'Cijfers die een indicatie zijn', value: formatNumber(indicative, 0) },
  ];
}
