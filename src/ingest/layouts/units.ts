import type { Indicator } from '../../domain/indicator.ts';

/** What a table says that its numbers are, as far as it changes them. */
type Unit = 'procent' | 'aantal' | 'cijfer';

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['procent', /^(%|(in )?(procent(en)?|%)|percentages?|perc\.?|pct\.?)$/i],
  [
    'aantal',
    /^((absolute? )?aantal(len)?|abs(oluut)?\.?|(aantal )?(bewoners|personen|respondenten|inwoners)|(aantal )?x ?1[ .]?000)$/i,
  ],
  [
    'cijfer',
    /^((rapport|school)?cijfer|(schaal)?score|gemiddelde( score)?|[01] ?(-|\u2013|tot|t\/m|tot en met) ?10)$/i,
  ],
];

/** What a unit in words or signs means; undefined for one that changes nothing or is not known. */
function unitOf(text: string): Unit | undefined {
  const bare = text.trim().replace(/\s+/g, ' ');
  return UNITS.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** The unit between brackets at the end of a heading: "Voelt zich onveilig (aantal)". */
export function unitInHeading(heading: string): string {
  return /\(([^()]{1,30})\)\s*[*\u00B9\u00B2\u00B3]*\s*$/.exec(heading)?.[1] ?? '';
}

/** Whether numbers in this unit can't be figures of an indicator: counts of residents are no percentages. */
export function contradicts(unit: string, { eenheid }: Pick<Indicator, 'eenheid'>): boolean {
  const told = unitOf(unit);
  if (told === undefined) return false;
  if (eenheid === 'procent') return told !== 'procent';
  if (eenheid === 'per1000') return told !== 'aantal';
  return told !== 'cijfer';
}
