/** Wording of goals and priorities. No sentence says that an action worked: this survey can't tell that. */
import type { Comparison } from '../domain/finding.ts';
import { formatNumber } from '../domain/format.ts';
import { decimalsShown, type Eenheid } from '../domain/indicator.ts';
import type { Doelrichting, Oordeel, Visible } from '../domain/policy.ts';
import { outOf, withUnit } from '../domain/unit-words.ts';

export const VERDICTS: Readonly<Record<Oordeel, string>> = {
  gehaald: 'gehaald',
  niet_gehaald: 'niet gehaald',
  niet_vast_te_stellen: 'niet vast te stellen',
  nog_niet_gemeten: 'nog niet gemeten',
};

export const NO_FIGURE = 'geen cijfer';
export const MARGIN_UNKNOWN = 'marge onbekend';
export const INDICATION = 'een indicatie';

export const inWave = (jaar: number) => `In ${jaar}`;
export const marginWords = (lower: string, upper: string) => `marge ${lower} tot ${upper}`;
export const answers = (n: string) => `${n} antwoorden`;

/** "ongeveer" in front of a number of people, nothing in front of a mean. */
export const about = (eenheid: Eenheid) => (outOf(eenheid) === '' ? '' : 'ongeveer ');

export const aimOfChange = (richting: Doelrichting, from: number, to: number) =>
  `duidelijke ${richting} tussen ${from} en ${to}`;

export const aimOfLevel = (richting: Doelrichting, value: string, jaar: number) =>
  `${richting === 'ten-minste' ? 'ten minste' : 'hoogstens'} ${value} in ${jaar}`;

/** A share that was written with decimals: it is not rounded, for it is no estimate. */
export const exactShare = (value: number) => withUnit(String(value).replace('.', ','), 'procent');

/** From where on this survey could have seen a goal reached. */
export function visible({ kind, value }: Visible, eenheid: Eenheid, richting: Doelrichting): string {
  const number = formatNumber(value, decimalsShown(eenheid) || Number(!Number.isInteger(value)));
  if (kind === 'verschil')
    return `Een verschil van ${points(number, value, eenheid)} of meer was met deze aantallen antwoorden zeker te zien.`;
  const side = richting === 'ten-minste' ? 'ten minste' : 'hoogstens';
  return `Met dit aantal antwoorden is dit doel pas zeker gehaald bij ${side} ${withUnit(number, eenheid)}.`;
}

function points(number: string, value: number, eenheid: Eenheid): string {
  if (eenheid === 'procent') return `${number} ${value === 1 ? 'procentpunt' : 'procentpunten'}`;
  return eenheid === 'per1000' ? withUnit(number, eenheid) : `${number} punt`;
}

/** What the test says of then and now. */
export function changeOutcome({ klasse, other, favour, reason }: Comparison): string {
  if ((klasse === 'hoger' || klasse === 'lager') && other) {
    const judged = favour === undefined || favour === 'neutraal' ? '' : `, en dat is ${favour}`;
    return `Het cijfer is duidelijk ${klasse} dan in ${other.jaar}${judged}.`;
  }
  if (klasse === 'ongeveer_evenveel') return 'De cijfers liggen dicht bij elkaar.';
  if (klasse === 'geen_duidelijk_verschil') return 'Het verschil is te klein om zeker te zijn.';
  return reason;
}

/** Below every list of actions: figures that move are no proof (H12 of method.md 3). */
export const NO_PROOF =
  'Of een cijfer verandert door wat de gemeente doet, kan dit onderzoek niet laten zien.';
