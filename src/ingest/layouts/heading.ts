/** What a column heading of an export says beside the name of its indicator. */

/** What the numbers below a heading are. */
export type Measure =
  | 'waarde'
  | 'n'
  /** A weighted number of respondents: never taken for n. */
  | 'gewogen'
  | 'ondergrens'
  | 'bovengrens'
  | 'interval'
  | 'marge'
  | 'se'
  | 'teken';

export interface Heading {
  readonly measure: Measure;
  readonly year?: number;
  /** Number of respondents that the heading itself gives: "Binnenstad (n=212)". */
  readonly count?: number;
  /** The rest, most telling first: the whole, then the parts of a path from the last to the first. */
  readonly names: readonly string[];
}

const YEAR = /(?<!\d)(19|20)\d\d(?!\d)/;

/** In this order: "betrouwbaarheidsmarge ondergrens" is a bound and no margin. */
const MEASURES: readonly (readonly [Measure, RegExp])[] = [
  [
    'ondergrens',
    /(\b(80|90|95|99)\s*%?[\s-]*)?(\b(betrouwbaarheids(marge|interval)|b\.?h?\.?i\.?|c\.?i\.?)[\s-]*)?\b(ondergrens|onderwaarde)\b(\s*\(?(80|90|95|99)\s*%?\)?)?|\bMOG0095\b/i,
  ],
  [
    'bovengrens',
    /(\b(80|90|95|99)\s*%?[\s-]*)?(\b(betrouwbaarheids(marge|interval)|b\.?h?\.?i\.?|c\.?i\.?)[\s-]*)?\b(bovengrens|bovenwaarde)\b(\s*\(?(80|90|95|99)\s*%?\)?)?|\bMBG0095\b/i,
  ],
  ['interval', /(\b(80|90|95|99)\s*%\s*-?\s*)?\b(betrouwbaarheids)?interval\b(\s*\(?(80|90|95|99)\s*%\)?)?/i],
  ['marge', /\b(betrouwbaarheids|foutn?)?marge\b(\s*\(?(80|90|95|99)\s*%\)?)?|^±$|^\+\/-$/i],
  ['se', /\bstandaardfout\b|\bs\.?e\.?$/i],
  [
    'gewogen',
    /(?<![\p{L}])(gewogen|weighted)[\s_(]*(aantal|n|respondenten|antwoorden|basis)(?![\p{L}])\)?|(?<![\p{L}])(aantal\s+respondenten|aantal|n|respondenten|antwoorden|basis)[\s_(]*(gewogen|weighted)(?![\p{L}])\)?/iu,
  ],
  [
    'n',
    /(?<![\p{L}])(ongewogen|unweighted)[\s_(]*(aantal\s+respondenten|aantal|n|respondenten|antwoorden|basis)(?![\p{L}])\)?|(?<![\p{L}])(aantal\s+respondenten|aantal|n|respondenten|antwoorden|basis)[\s_,(-]*(ongewogen|unweighted)(?![\p{L}])\)?|\b(aantal\s+)?(respondenten|antwoorden)\b|(^|[\s_(/])n\s*(\(ongewogen\)|\))?$|^n\s*=?$/iu,
  ],
  ['teken', /^\s*(verschil|significant(ie)?|[+-])\b/i],
];

/** "(n=212)", "n = 1.812". */
const COUNT = /\(?\bn\s*=\s*(\d+|\d{1,3}(?:\.\d{3})+)\b\)?/i;

/** A unit in brackets at the end, as StatLine writes it. */
const UNIT =
  /\((%[^)]*|in (%|procenten)|procent(en)?|aantal|getal|(rapport|school)?cijfer|x 1[ .]?000|[01]\s*(-|\u2013|tot|t\/m|tot en met)\s*10)\)\s*$|[\s,]+in\s+(%|procenten)\s*$/i;

const PLAIN =
  /^(waarde|percentage|in procenten|procent|perc\.?|pct|%|gemiddelde|gemiddelde score|score|cijfer|uitkomst|MW00000)$/i;

/** What the numbers are and a mark of a note: "% Voelt zich onveilig*", "Rapportcijfer¹". */
const AROUND = /^%\s+|\s*(\*+|[\u00B9\u00B2\u00B3\u2070-\u2079]+)$/g;

/** The number of a question or column: "1. ", "Q12a: ", "Vraag 3) ". */
const NUMBERING = /^(?:(?:vraag|v|q)\s?\d{1,3}[a-z]?[.):]?|\d{1,3}[a-z]?[.):])\s+/i;

/** Reads "Sociale overlast/Waarde (%)", "onveilig-buurt 2023", "onveilig-buurt_n", "2023 ondergrens". */
export function parseHeading(text: string): Heading {
  const counted = COUNT.exec(text);
  const plain = text.replace(COUNT, ' ');
  const year = YEAR.exec(plain)?.[0];
  const bare = plain.replace(YEAR, ' ').trim();
  const [measure, pattern] = MEASURES.find(([, candidate]) => candidate.test(bare)) ?? ['waarde', undefined];
  const rest = pattern ? bare.replace(pattern, ' ') : bare;
  const parts = rest
    .split('/')
    .map((part) => tidy(part.replace(UNIT, ' ')))
    .filter((part) => part !== '' && !PLAIN.test(part));
  const whole = [tidy(rest.replace(UNIT, ' ')), ...parts.toReversed(), parts.join(' ')];
  const bareNames = whole.map((name) => tidy(name.replace(AROUND, '').replace(NUMBERING, '')));
  const names = [...whole, ...bareNames].filter((name) => name !== '');
  return {
    measure,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(counted?.[1] === undefined ? {} : { count: Number(counted[1].replaceAll('.', '')) }),
    names: [...new Set(names)],
  };
}

/** Whether a heading says nothing but what the numbers below it are: "%", "Waarde", "2025 (%)". */
export function isPlainHeading(text: string): boolean {
  const { measure, names } = parseHeading(text);
  return measure === 'waarde' && names.every((name) => PLAIN.test(name));
}

/** What a heading of joined rows says of its own column. */
export function ownPart(heading: string): string {
  return heading.split('/').at(-1) ?? '';
}

/** The only year that a text names; undefined when it names none or several. */
export function yearIn(text: string): number | undefined {
  const years = new Set(text.match(new RegExp(YEAR, 'g')) ?? []);
  const [only] = years;
  return years.size === 1 ? Number(only) : undefined;
}

function tidy(text: string): string {
  return text.replace(/^[\s_:;,()-]+|[\s_:;,(-]+$/g, '').replace(/\s+/g, ' ');
}
