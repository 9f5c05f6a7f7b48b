import { type SheetRow, textOf } from '../tables/sheet.ts';
import { AREA_HEADING, GROUP_HEADING, KENMERK_HEADING, YEAR_HEADING } from './dimension-headings.ts';

/** What a column of a table with one figure a row is, whoever made it. */
export type Role =
  | 'gebied'
  | 'gebiednaam'
  | 'indicator'
  | 'antwoordcode'
  | 'antwoord'
  | 'waarde'
  | 'ondergrens'
  | 'bovengrens'
  | 'se'
  | 'n'
  | 'gewogen'
  | 'jaar'
  | 'groep';

const UNWEIGHTED =
  /^(n[ _]?(unweighted|ongewogen|ong|obs|resp(ondenten)?)|(unweighted|ongewogen)[ _]?(n|aantal|count)|aantal[ _](respondenten|waarnemingen|ongewogen)( \(?ongewogen\)?)?|respondenten)$/i;

/** In this order; the first heading that fits takes a role. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['gebied', AREA_HEADING],
  [
    'indicator',
    /^(varcode|variab(e)?le?n?(code|naam)?|var|indicator(code|en)?|onderwerp(code|en)?|vraag(code|nummer)?|item|stelling|maatstaf)$/i,
  ],
  [
    'antwoord',
    /^(label|(antwoord|waarde|value|answer|categorie)[ _]?(label|tekst|omschrijving)?|antwoordcategorie|antwoordoptie|categorie)$/i,
  ],
  [
    'waarde',
    /^(percentage|perc\.?|pct|%|procent|in procenten|aandeel|waarde|value|uitkomst|score|gemiddelde|mean|estimate|schatting|cijfer)$/i,
  ],
  [
    'ondergrens',
    /^((ci|bi|bhi)[ _]?(90|95|99)?[ _]?(lower|low|onder(grens)?|og)|lower([ _]?(ci|bound|limit))?|ondergrens|lcl|ll)[ _]?\d*%?$/i,
  ],
  [
    'bovengrens',
    /^((ci|bi|bhi)[ _]?(90|95|99)?[ _]?(upper|high|boven(grens)?|bg)|upper([ _]?(ci|bound|limit))?|bovengrens|ucl|ul)[ _]?\d*%?$/i,
  ],
  ['se', /^(se|s\.e\.|std[ _]?err(or)?|standaardfout)$/i],
  ['n', UNWEIGHTED],
  [
    'gewogen',
    /^(n[ _]?(weighted|gewogen|gew)|(weighted|gewogen)[ _]?(n|aantal|count)|n|aantal|freq(uentie)?|count)$/i,
  ],
  ['jaar', YEAR_HEADING],
  ['groep', GROUP_HEADING],
];

/** Which column has which role; a heading that fits none is left alone. */
export type Roles = ReadonlyMap<Role, number>;

/**
 * The roles of the columns below a header row. "waarde" is a figure, or the code of an answer where a percentage stands
 * beside it; "n" is a number of respondents, or a weighted one where an unweighted one stands beside it.
 */
export function rolesOf({ cells }: SheetRow): Roles {
  const headings = cells.map(textOf);
  const roles = new Map<Role, number>();
  for (const [role, pattern] of ROLES) {
    const places = headings.flatMap((heading, index) => (pattern.test(heading) ? [index] : []));
    const [first, second] = places.filter((index) => ![...roles.values()].includes(index));
    if (first !== undefined) roles.set(role, first);
    if (role === 'gebied' && second !== undefined) codeBeforeName(roles, headings, [first ?? -1, second]);
  }
  const kenmerk = headings.findIndex((heading) => KENMERK_HEADING.test(heading));
  if (kenmerk >= 0 && !roles.has('groep')) roles.set('groep', kenmerk);
  return withAnswers(roles, headings);
}

/** Of two columns about areas the one with codes; the other helps out where it is empty. */
function codeBeforeName(
  roles: Map<Role, number>,
  headings: readonly string[],
  places: readonly number[],
): void {
  const [code, name] = places.toSorted(
    (a, b) => Number(/code|item/i.test(headings[b] ?? '')) - Number(/code|item/i.test(headings[a] ?? '')),
  );
  if (code !== undefined) roles.set('gebied', code);
  if (name !== undefined) roles.set('gebiednaam', name);
}

const PERCENTAGE = /^(percentage|perc\.?|pct|%|procent|in procenten|aandeel)$/i;
const VALUE = /^(waarde|value|code|antwoordcode)$/i;

function withAnswers(roles: Map<Role, number>, headings: readonly string[]): Roles {
  const percentage = headings.findIndex((heading) => PERCENTAGE.test(heading));
  const code = headings.findIndex((heading) => VALUE.test(heading));
  if (percentage >= 0) {
    roles.set('waarde', percentage);
    if (code >= 0 && code !== roles.get('gebied')) roles.set('antwoordcode', code);
    if (roles.get('antwoord') === code) roles.delete('antwoord');
    const label = headings.findIndex((heading) =>
      /label|^antwoord(optie|categorie)?$|^categorie$/i.test(heading),
    );
    if (label >= 0) roles.set('antwoord', label);
  } else withoutPercentage(roles, headings);
  const weighted = roles.get('gewogen');
  if (!roles.has('n') && weighted !== undefined && !/gew|weighted/i.test(headings[weighted] ?? '')) {
    roles.set('n', weighted);
    roles.delete('gewogen');
  }
  return roles;
}

/** Without a percentage "waarde" is the figure, and only a column of answers by that name tells of answers. */
function withoutPercentage(roles: Map<Role, number>, headings: readonly string[]): void {
  const value = headings.findIndex((heading) => /^(waarde|value)$/i.test(heading));
  if (value >= 0) roles.set('waarde', value);
  const answer = headings.findIndex((heading) => /^antwoord(optie|categorie|label)?$/i.test(heading));
  if (answer >= 0) roles.set('antwoord', answer);
  else roles.delete('antwoord');
}
