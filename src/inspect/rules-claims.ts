/** T01, T02, H07, H11, T13 over generated text: every word of difference and every number against the claims. */
import { favourOf, type Klasse } from '../domain/finding.ts';
import type { Claim } from '../domain/narrative.ts';
import type { SentenceText } from './passage.ts';
import type { Hit, TextRule } from './rule.ts';

/** A bound is no comparison, with its unit or bare: nothing is compared with a number. A year is none. */
const BOUND = /\b(minder|meer) dan (?!(19|20)\d\d\b)[\d.,]*\d(\s+(van\s+de\s+100|per\s+1\.000)(?!\d))?/gi;
const WORDS = /\b(hoger|hogere|lager|lagere|meer|minder|vaker|gunstiger|ongunstiger|beter|slechter)\b/gi;

/** The class of a sentence that speaks of the other side. */
const TURNED: Readonly<Partial<Record<Klasse, Klasse>>> = { hoger: 'lager', lager: 'hoger' };

/** What a word of difference needs beside it. */
function supports({ comparison, trend, side }: Claim, word: string): boolean {
  const tested = comparison ?? trend;
  if (!tested) return false;
  const favour = favourOf(tested.klasse, tested.indicator.hogerIs);
  const klasse = side === 'other' ? TURNED[tested.klasse] : tested.klasse;
  switch (word) {
    case 'gunstiger':
      return favour === 'gunstig';
    case 'ongunstiger':
      return favour === 'ongunstig';
    case 'hoger':
    case 'hogere':
    case 'meer':
    case 'vaker':
      return klasse === 'hoger';
    case 'lager':
    case 'lagere':
    case 'minder':
      return klasse === 'lager';
    default:
      return false;
  }
}

export const wordsFollowClaims: Omit<TextRule, 'strictness'> = {
  id: 'T01',
  name: 'difference words follow tested comparisons',
  check: (sentence) =>
    [...sentence.text.replace(BOUND, '').matchAll(WORDS)]
      .map(([word]) => word.toLowerCase())
      .filter((word) => !(sentence.claims ?? []).some((claim) => supports(claim, word)))
      .map((word) => bug(sentence, word, 'Bij dit woord hoort geen getoetst verschil.')),
};

function bug(sentence: SentenceText, found: string, explanation: string): Hit {
  return { found: `${found} (${sentence.text})`, explanation };
}

const VAGUE =
  /\b(iets|licht|enigszins|beetje) (hoger|lager|meer|minder|\w+er)\b|\blichte \w+ing\b|\b(lijkt|lijken)\b/i;

export const noVagueClaims: Omit<TextRule, 'strictness'> = {
  id: 'T02',
  name: 'generated text hints at nothing',
  check: (sentence) => {
    const match = hasComparison(sentence) ? VAGUE.exec(sentence.text) : null;
    return match ? [bug(sentence, match[0], 'Dit zegt half dat er een verschil is.')] : [];
  },
};

function hasComparison({ claims }: SentenceText): boolean {
  return claims?.some(({ kind }) => kind === 'comparison') ?? false;
}

const SAME = /\b(gelijk|stabiel|hetzelfde|onveranderd|gelukkig|helaas)\b/i;

export const unclearIsNotSame: Omit<TextRule, 'strictness'> = {
  id: 'H07',
  name: 'generated text calls nothing the same',
  check: (sentence) => {
    const unclear = sentence.claims?.some(
      ({ comparison }) => comparison?.klasse === 'geen_duidelijk_verschil',
    );
    const match = unclear ? SAME.exec(sentence.text) : null;
    return match ? [bug(sentence, match[0], 'Geen duidelijk verschil is niet gelijk.')] : [];
  },
};

const SHARE = /(\d{1,3})\s+van\s+de\s+100\b/g;
const GRADE = /\been (\d+,\d)\b/g;

/** Every share and grade in a sentence is one of the values that its claims carry (H11). */
export const numbersFollowClaims: Omit<TextRule, 'strictness'> = {
  id: 'H11',
  name: 'numbers in text are the values shown',
  check: (sentence) => {
    const { claims } = sentence;
    if (!claims || claims.length === 0) return [];
    const values = [...sentence.text.replace(BOUND, '').matchAll(SHARE), ...sentence.text.matchAll(GRADE)];
    if (values.length === 0 || claims.some(({ kind }) => kind === 'suppressed')) return [];
    const known = new Set(claims.flatMap(valuesOf));
    return values
      .map(([, value]) => value ?? '')
      .filter((value) => !known.has(value))
      .map((value) => bug(sentence, value, 'Dit getal staat niet in de tabel.'));
  },
};

function valuesOf({ numbers, comparison }: Claim): readonly string[] {
  const compared = [comparison?.own.shown, comparison?.other?.shown];
  return [...numbers, ...compared].flatMap((shown) => (shown ? [shown.bare] : []));
}

const TREND = /\b(toen|sinds|trend|vorige)\b/i;

/** "Van de 100 bewoners" says of how many; "3 onderwerpen" counts what is hidden. Neither is a figure of its own. */
const NO_FIGURE = /\bvan de 100\b|\b\d+ onderwerpen\b/gi;

export const hiddenStaysHidden: Omit<TextRule, 'strictness'> = {
  id: 'T13',
  name: 'no number and no trend word below the minimum',
  check: (sentence) => {
    const { claims, text } = sentence;
    if (!claims?.length || !claims.every(({ kind }) => kind === 'suppressed')) return [];
    const number = /\d/.exec(text.replace(BOUND, '').replace(NO_FIGURE, ''));
    const found = TREND.exec(text) ?? number;
    return found
      ? [bug(sentence, found[0], 'Onder het minimum staat geen getal en geen woord voor een verandering.')]
      : [];
  },
};
