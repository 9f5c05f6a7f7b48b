import { complementOf } from '../domain/bound.ts';
import type { Finding } from '../domain/finding.ts';
import type { Shown } from '../domain/format.ts';
import type { Predicate } from '../domain/indicator.ts';
import type { Claim, Sentence } from '../domain/narrative.ts';
import { type Amount, aboutOf, amountOf, isAllOrNone, type Quantity, quantityOf } from './amount.ts';
import { asked } from './marks.ts';
import * as nl from './phrases-nl.ts';
import { labelOf, type Scene } from './scene.ts';

const SCALES: Readonly<Record<string, string>> = {
  rapportcijfer: ' (van 1 tot 10)',
  schaalscore: ' (van 0 tot 10)',
  somscore: '',
};

/** The level of a published indicator: "Ongeveer 18 van de 100 bewoners …", or a score. */
export function tellLevel(finding: Finding, amount: Amount, scene: Scene, link?: string): Sentence {
  const claims: Claim[] = [{ kind: 'level', indicator: finding.indicator.code, numbers: [amount.shown] }];
  return scene.voice.say(levelPhrase(finding, amount, link, scene.place.here), claims);
}

/** `link` opens a further figure of the paragraph; empty: it has no link; undefined: it is the first. */
function levelPhrase(finding: Finding, amount: Amount, link: string | undefined, here: string): nl.Phrase {
  switch (finding.indicator.eenheid) {
    case 'procent':
      return percentPhrase(finding, amount, link, here);
    case 'per1000':
      return nl.per1000Topic(labelOf(finding), aboutOf(amount));
    default:
      return scorePhrase(finding, amount);
  }
}

/** A score: "Bewoners geven de leefbaarheid van hun buurt gemiddeld een 7,5." */
export function scorePhrase({ indicator }: Pick<Finding, 'indicator'>, amount: Amount): nl.Phrase {
  if (indicator.zin) {
    const predicate = indicator.zin.plural.replace(/\s+gemiddeld(\s+een)?$|\s+een$/, '');
    return nl.score(asked(predicate), amount.shown.bare);
  }
  return nl.scoreTopic(labelOf({ indicator }), amount.shown.bare, SCALES[indicator.eenheid] ?? '');
}

function percentPhrase(finding: Finding, amount: Amount, link: string | undefined, here: string): nl.Phrase {
  const { zin } = finding.indicator;
  const who = nl.whoOf(finding.measure.basis);
  if (!zin) return nl.levelTopic(labelOf(finding), aboutOf(amount), who);
  const words: nl.LevelWords = { about: aboutOf(amount), words: amount.shown.words, who, ...askedOf(zin) };
  const quantity = halfOfAll(quantityOf(amount, finding.measure), who);
  if (link === undefined && quantity === 'some') return nl.levelOpening(words, here);
  if (link === undefined || !PLAIN.has(quantity)) return BY_QUANTITY[quantity](words);
  return link ? nl.levelLinked(words, link) : nl.level(words);
}

/** Both forms of a predicate, marked as the catalogue's words. */
export function askedOf({ plural, singular }: Predicate): Predicate {
  return { plural: asked(plural), singular: asked(singular) };
}

/** "De helft van de bewoners"; of a part of them it would pass 20 words. */
function halfOfAll(quantity: Quantity, who: string): Quantity {
  return quantity === 'half' && who.includes(' ') ? 'some' : quantity;
}

/** Said as a plain number in a list of figures, so that "de meeste bewoners" opens a paragraph only. */
const PLAIN: ReadonlySet<Quantity> = new Set(['some', 'most', 'half']);

const BY_QUANTITY: Readonly<Record<Quantity, (words: nl.LevelWords) => nl.Phrase>> = {
  none: nl.levelNone,
  'under-one': nl.levelUnderOne,
  one: nl.levelOne,
  half: nl.levelHalf,
  most: nl.levelMost,
  some: nl.level,
  'over-99': nl.levelOver99,
  all: nl.levelAll,
};

/**
 * The complement with the catalogue's fixed wording; none without wording, for nobody or for all (H04). `apart`:
 * other figures stand between it and its level.
 */
export function tellComplement(
  finding: Finding,
  amount: Amount,
  scene: Scene,
  apart = false,
): readonly Sentence[] {
  const { complement, code, eenheid } = finding.indicator;
  if (!complement || eenheid !== 'procent' || isAllOrNone(amount)) return [];
  const rest = complementOf(amount.shown);
  const words = askedOf(complement);
  const claims: Claim[] = [{ kind: 'complement', indicator: code, numbers: [rest] }];
  const who = nl.whoOf(finding.measure.basis);
  const phrase =
    apart && rest.number > 1 && rest.edge === undefined
      ? nl.complementApart(rest.bare, words.plural, who, scene.place.here)
      : complementPhrase(words, rest, who);
  return [scene.voice.say(phrase, claims)];
}

function complementPhrase(
  words: Predicate,
  { edge, number, bare, words: rest }: Shown,
  who: string,
): nl.Phrase {
  if (edge?.side === 'below') return nl.complementUnderOne(rest, words.singular);
  if (edge) return nl.complementOver99(rest, words.plural, who);
  if (number === 1) return nl.complementOne(words.singular, who);
  return nl.complement(bare, words.plural, who);
}

/** What else must be said of one figure: indication, pooled waves, model, provisional. */
export function tellStatus(amount: Amount, scene: Scene): readonly Sentence[] {
  const { estimate } = amount;
  const phrases: nl.Phrase[] = [];
  if (estimate.pooledYears?.length) phrases.push(nl.pooled(estimate.pooledYears));
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
  return scene.voice.say(nl.indicative(rangeOf(counts), findings.map(labelOf)), claims);
}

/** "212", or "209 tot 212" over several; undefined when no n is known. */
export function rangeOf(counts: readonly number[]): string | undefined {
  if (counts.length === 0) return undefined;
  const low = Math.min(...counts);
  const high = Math.max(...counts);
  const text = (count: number) => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return low === high ? text(low) : `${text(low)} tot ${text(high)}`;
}

/** Where a margin stands: right beside its figure, behind the complement, or beside a large figure. */
export type MarginPlace = 'beside' | 'behind' | 'short';

const MARGINS = { beside: nl.margin, behind: nl.marginFirst, short: nl.marginShort };

/** The 95% margin in words, once per theme (method.md 3, P6). */
export function tellMargin(finding: Finding, scene: Scene, place: MarginPlace): readonly Sentence[] {
  const { interval } = finding.measure;
  const { code, eenheid } = finding.indicator;
  if (!interval && place !== 'short') return [tellNoMargin([finding], scene)];
  if (!interval || eenheid === 'per1000') return [];
  const { lower, upper } = interval.shown;
  const claims: Claim[] = [{ kind: 'margin', indicator: code, numbers: [lower, upper] }];
  const phrase =
    lower.bare === upper.bare
      ? nl.marginNarrow(place === 'behind')
      : MARGINS[place](lower.bare, upper.bare, eenheid === 'procent');
  return [scene.voice.say(phrase, claims)];
}

/** What it means that a margin is unknown. */
export function tellNoMargin(findings: readonly Finding[], scene: Scene): Sentence {
  const claims = findings.map(
    ({ indicator }): Claim => ({ kind: 'margin', indicator: indicator.code, numbers: [] }),
  );
  return scene.voice.say(nl.marginUnknown(findings.length), claims);
}
