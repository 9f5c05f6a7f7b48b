/**
 * How a percentage at its edges is said: none, one, nearly all, all of a hundred, and the bound of a hidden one. The
 * forms of other levels, as far as they are right Dutch of one or nobody.
 */
import type { ShownBound } from '../domain/format.ts';
import { type Asked, forms, orElse, predicated } from './forms-nl.ts';
import { capitalized, unmarked } from './marks.ts';
import { inverted, type Phrase } from './phrases-nl.ts';

export interface EdgeWords extends Asked {
  /** "minder dan 1 van de 100" */
  readonly about: string;
  /** "minder dan 1", "ongeveer 1" */
  readonly number: string;
  readonly zin: NonNullable<Asked['zin']>;
}

export const levelOne = (w: EdgeWords): Phrase => fewForms('levelOne', w);
export const levelUnderOne = (w: EdgeWords): Phrase => fewForms('levelUnderOne', w);

/** One of a hundred, or fewer, takes a singular verb. */
const fewForms = (name: string, w: EdgeWords): Phrase =>
  orElse(
    forms(name, ...predicated(w, w, 'singular')),
    forms(name, ['E', `Voor ${w.about} ${w.who} geldt: ${w.topic}.`]),
  );

/** Nobody in the sample is not nobody in the area: the sentence says who was asked. */
export function levelNone({ who, zin }: EdgeWords): Phrase {
  const said = unmarked(zin.singular).replace(/^heeft (?=veel (overlast|last) )/, 'noemde ');
  return forms(
    'levelNone',
    ['A', `${inverted(`Van de ${tookPart(who)}`, 'niemand', said)}.`],
    ['B', `Niemand van de ${tookPart(who)} ${said}.`],
    ['C', `Geen van de ${tookPart(who)} ${said}.`],
    ['D', who === 'bewoners' ? `Geen enkele bewoner die meedeed ${said}.` : undefined],
  );
}

export const levelOver99 = (w: EdgeWords): Phrase =>
  forms(
    'levelOver99',
    ['E', `Bijna alle ${w.who} (${w.about}) ${w.zin.plural}.`],
    ...predicated(w, w, 'plural'),
  );

export const levelAll = ({ who, zin }: EdgeWords): Phrase =>
  forms(
    'levelAll',
    ['A', `Alle ${tookPart(who)} ${zin.plural}.`],
    ['B', `${inverted(`Van de ${tookPart(who)}`, 'iedereen', zin.singular)}.`],
    ['C', who === 'bewoners' ? `Elke bewoner die meedeed ${zin.singular}.` : undefined],
    ['D', who === 'bewoners' ? `Iedereen die meedeed ${zin.singular}.` : undefined],
  );

const tookPart = (who: string) => (who === 'bewoners' ? 'bewoners die meededen' : who);

/** Bound of a hidden small cell (method.md 2.8, 4); the standard wording always comes first. */
export function levelBound(bound: ShownBound, asked: EdgeWords): Phrase {
  const isOne = bound.side === 'below' && bound.value === 1;
  return {
    ...forms('levelBound', ...predicated(asked, asked, isOne ? 'singular' : 'plural')),
    standardFirst: true,
  };
}

/** The same bound for an indicator without a predicate; `who`: those counted, where persons are. */
export function boundTopic(bound: string, label: string, who: string | undefined): Phrase {
  const figure = `${bound}${who === undefined ? '' : ` ${who}`}`;
  return forms(
    'boundTopic',
    ['A', `Het gaat bij ${label} om ${figure}.`],
    ['B', `Bij ${label} gaat het om ${figure}.`],
    ['C', `Voor ${label} is het cijfer ${figure}.`],
    ['D', `Het cijfer voor ${label} is ${figure}.`],
  );
}

// ---------------------------------------------------------------- complements (H04, T15)

export const complementOne = (singular: string, who: string): Phrase =>
  forms(
    'complementOne',
    ['A', `Ongeveer 1 van de 100 ${singular}.`],
    ['B', `Ongeveer 1 van de 100 ${who} ${singular}.`],
    ['C', `${inverted(`Van de 100 ${who}`, 'er ongeveer 1', singular)}.`],
  );

/** `rest`: "minder dan 1 van de 100" */
export const complementUnderOne = (rest: string, singular: string, who: string): Phrase =>
  forms(
    'complementUnderOne',
    ['A', `${capitalized(rest)} ${singular}.`],
    ['B', `${capitalized(rest)} ${who} ${singular}.`],
    ['C', `${inverted(`Van de 100 ${who}`, 'er minder dan 1', singular)}.`],
  );

/** `rest`: "meer dan 99 van de 100" */
export const complementOver99 = (rest: string, plural: string, who: string): Phrase =>
  forms(
    'complementOver99',
    ['A', `Bijna alle ${who} (${rest}) ${plural}.`],
    ['B', `${capitalized(rest)} ${who} ${plural}.`],
    ['C', `${inverted(`Van de 100 ${who}`, 'er meer dan 99', plural)}.`],
  );
