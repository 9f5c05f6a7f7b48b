import { complementOf } from '../domain/bound.ts';
import type { Finding } from '../domain/finding.ts';
import type { Shown } from '../domain/format.ts';
import type { Predicate } from '../domain/indicator.ts';
import type { Claim, Sentence } from '../domain/narrative.ts';
import { type Amount, aboutOf, amountOf, isAllOrNone, numberOf, quantityOf } from './amount.ts';
import * as edges from './edges-nl.ts';
import * as forms from './forms-nl.ts';
import { asked } from './marks.ts';
import * as nl from './phrases-nl.ts';
import { type Scene, type Told, topicNameOf, wholeWords, whoOf } from './scene.ts';

/** What was asked and of whom, in the catalogue's words. */
export function askedOf(
  { indicator, measure }: Pick<Finding, 'indicator' | 'measure'>,
  told: Told,
): forms.Asked {
  const { zin, vooraan, bijzin } = indicator;
  return {
    topic: topicNameOf({ indicator }, told),
    who: whoOf(measure, told),
    ...(zin ? { zin: predicateOf(zin) } : {}),
    ...(vooraan ? { vooraan } : {}),
    ...(bijzin === undefined ? {} : { bijzin: asked(bijzin) }),
  };
}

/** Both forms of a predicate, marked as the catalogue's words. */
export function predicateOf({ plural, singular }: Predicate): Predicate {
  return { plural: asked(plural), singular: asked(singular) };
}

/** The level of a published indicator, in the form whose turn it is. */
export function tellLevel(finding: Finding, amount: Amount, scene: Scene): Sentence {
  const claims: Claim[] = [{ kind: 'level', indicator: finding.indicator.code, numbers: [amount.shown] }];
  return scene.voice.say(levelPhrase(finding, amount, scene), claims);
}

function levelPhrase(finding: Finding, amount: Amount, told: Told): nl.Phrase {
  switch (finding.indicator.eenheid) {
    case 'procent':
      return sharePhrase(finding, amount, told);
    case 'per1000':
      return forms.rateForms(askedOf(finding, told), aboutOf(amount));
    default:
      return scorePhrase(finding, amount, told);
  }
}

/** A mean, without "gemiddeld een" twice. */
export function scorePhrase(
  finding: Pick<Finding, 'indicator' | 'measure'>,
  amount: Amount,
  told: Told,
): nl.Phrase {
  const { zin, eenheid } = finding.indicator;
  const words = askedOf(finding, told);
  const bare = zin && predicateOf({ plural: withoutMean(zin.plural), singular: withoutMean(zin.singular) });
  return forms.scoreForms(bare ? { ...words, zin: bare } : words, amount.shown.bare, eenheid !== 'somscore');
}

const withoutMean = (predicate: string) => predicate.replace(/\s+gemiddeld(\s+een)?$|\s+een$/, '');

/** Edges of a share have words of their own; all others have the forms. */
function sharePhrase(finding: Finding, amount: Amount, told: Told): nl.Phrase {
  const words = askedOf(finding, told);
  const quantity = quantityOf(amount, finding.measure);
  const about = aboutOf(amount);
  if (quantity === 'some' || quantity === 'most' || quantity === 'half') {
    const figure = { about, words: amount.shown.words, number: numberOf(amount), said: quantity };
    return forms.levelForms(words, figure);
  }
  if (!words.zin) return forms.levelForms(words, { about, words: about, number: about, said: 'some' });
  return EDGES[quantity]({ ...words, zin: words.zin, about, number: numberOf(amount) });
}

const EDGES = {
  none: edges.levelNone,
  'under-one': edges.levelUnderOne,
  one: edges.levelOne,
  'over-99': edges.levelOver99,
  all: edges.levelAll,
} as const;

/** The complement with the catalogue's fixed wording; none without wording, for nobody or for all (H04). */
export function tellComplement(finding: Finding, amount: Amount, scene: Scene): readonly Sentence[] {
  const found = complementPhrase(finding, amount, scene);
  if (!found) return [];
  const claims: Claim[] = [{ kind: 'complement', indicator: finding.indicator.code, numbers: [found.rest] }];
  return [scene.voice.say(found.phrase, claims)];
}

/** The wording of the complement and its number. */
export function complementPhrase(
  { indicator, measure }: Finding,
  amount: Amount,
  told: Told,
): { readonly phrase: nl.Phrase; readonly rest: Shown } | undefined {
  const { complement, eenheid } = indicator;
  if (!complement || eenheid !== 'procent' || isAllOrNone(amount)) return undefined;
  const rest = complementOf(amount.shown);
  const { plural, singular } = predicateOf(complement);
  const who = whoOf(measure, told);
  if (rest.edge?.side === 'below')
    return { rest, phrase: edges.complementUnderOne(rest.words, singular, who) };
  if (rest.edge) return { rest, phrase: edges.complementOver99(rest.words, plural, who) };
  if (rest.number === 1) return { rest, phrase: edges.complementOne(singular, who) };
  return { rest, phrase: forms.complementForms(rest.bare, plural, who) };
}

/** What else must be said of one figure: pooled waves, model, provisional. */
export function tellStatus(
  { estimate }: Amount,
  { comparisons }: Pick<Finding, 'comparisons'>,
  scene: Scene,
): readonly Sentence[] {
  const phrases: nl.Phrase[] = [];
  const other = comparisons.gemeente?.other;
  const whole = other && amountOf(other)?.estimate.pooledYears ? wholeWords(other.gebied) : undefined;
  if (estimate.pooledYears?.length) phrases.push(nl.pooled(estimate.pooledYears, whole));
  if (estimate.method === 'model') phrases.push(nl.modelled());
  if (estimate.provisional) phrases.push(nl.provisional());
  return phrases.map((phrase) => scene.voice.say(phrase));
}

/** "Dit cijfer is een indicatie, want 72 bewoners …", over one or several figures. */
export function tellIndicative(findings: readonly Finding[], scene: Scene): Sentence {
  const claims: Claim[] = findings.map(({ indicator }) => ({
    kind: 'indicative',
    indicator: indicator.code,
    numbers: [],
  }));
  const counts = findings.flatMap(({ measure }) => amountOf(measure)?.estimate.n ?? []);
  return scene.voice.say(
    nl.indicative(
      rangeOf(counts),
      findings.map((finding) => topicNameOf(finding, scene)),
    ),
    claims,
  );
}

/** "212", or "209 tot 212" over several; undefined when no n is known. */
export function rangeOf(counts: readonly number[]): string | undefined {
  if (counts.length === 0) return undefined;
  const low = Math.min(...counts);
  const high = Math.max(...counts);
  const text = (count: number) => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return low === high ? text(low) : `${text(low)} tot ${text(high)}`;
}

/** The 95% margin in words, beside a large figure. */
export function tellMargin(finding: Finding, scene: Scene): readonly Sentence[] {
  const { interval } = finding.measure;
  const { code, eenheid } = finding.indicator;
  if (!interval || eenheid === 'per1000') return [];
  const { lower, upper } = interval.shown;
  const claims: Claim[] = [{ kind: 'margin', indicator: code, numbers: [lower, upper] }];
  const phrase =
    lower.bare === upper.bare
      ? nl.marginNarrow()
      : nl.marginShort(lower.bare, upper.bare, eenheid === 'procent');
  return [scene.voice.say(phrase, claims)];
}

/** What it means that a margin is unknown. */
export function tellNoMargin(findings: readonly Finding[], scene: Scene): Sentence {
  const claims = findings.map(
    ({ indicator }): Claim => ({ kind: 'margin', indicator: indicator.code, numbers: [] }),
  );
  return scene.voice.say(nl.marginUnknown(findings.length), claims);
}
