/** Wording of groups of residents, told of the whole only: by age and by sex. */
import { type Asked, briefly, forms, numberWord, predicated } from './forms-nl.ts';
import { type Direction, inverted, MORE, type Phrase } from './phrases-nl.ts';

const GROUPS: Readonly<Record<string, string>> = {
  man: 'mannen',
  vrouw: 'vrouwen',
  mannen: 'mannen',
  vrouwen: 'vrouwen',
};

/** "bewoners van 15 tot en met 24 jaar", "vrouwen"; undefined where there is no wording. */
export function groupWho(kenmerk: string, waarde: string): string | undefined {
  if (kenmerk === 'geslacht') return GROUPS[waarde.toLowerCase()];
  if (kenmerk !== 'leeftijd') return undefined;
  const range = /^(\d+)\s*[-–]\s*(\d+)$/.exec(waarde);
  if (range) return `bewoners van ${range[1]} tot en met ${range[2]} jaar`;
  const open = /^(\d+)\s*\+$/.exec(waarde);
  return open ? `bewoners van ${open[1]} jaar en ouder` : undefined;
}

/**
 * What was asked of one group, in the forms of every level, without the place and time that the level of all said.
 * `figure`: "ongeveer 24 van de 100", "ongeveer 24".
 */
export function groupLevel(
  { zin, vooraan, ...asked }: Asked,
  figure: { readonly about: string; readonly number: string },
  isFew: boolean,
): Phrase {
  const brief = zin && { plural: briefly(zin.plural), singular: briefly(zin.singular) };
  const front = vooraan && !/^in \d/.test(vooraan.plural) ? { vooraan } : {};
  const words = { ...asked, ...(brief ? { zin: brief } : {}), ...front };
  return forms('groupLevel', ...predicated(words, figure, isFew ? 'singular' : 'plural'));
}

/** Behind level and complement of one group. `number`: of all residents together, "ongeveer 20". */
export const groupClear = (direction: Direction, who: string, number: string): Phrase =>
  forms(
    'groupClear',
    ['A', `Onder ${who} zijn het er ${MORE[direction]} dan onder alle bewoners samen (${number}).`],
    ['B', `In deze groep zijn het er ${MORE[direction]} dan bij alle bewoners samen (${number}).`],
    ['C', `Bij ${who} zijn het er ${MORE[direction]} dan bij alle bewoners samen (${number}).`],
    ['D', `Vergeleken met alle bewoners samen (${number}) zijn het er ${MORE[direction]}.`],
  );

/** Heads a list of groups that lie on one side of all residents together, whose figure stands in each item. */
export function groupList(direction: Direction, count: number, { zin, bijzin }: Asked): Phrase {
  const groups = `${numberWord(count)} groepen`;
  const more = `${MORE[direction]} bewoners`;
  const predicate = zin?.plural ?? '';
  return forms(
    'groupList',
    ['A', `${inverted(`In ${groups}`, more, predicate)}:`],
    ['B', `${inverted('Vergeleken met alle bewoners samen', `in ${groups} ${more}`, predicate)}:`],
    ['C', bijzin && `In ${groups} zeggen ${more} dat ${bijzin}:`],
    ['D', `${inverted(`Bij ${groups}`, more, predicate)}:`],
  );
}
