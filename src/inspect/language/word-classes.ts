/** Classes of Dutch word forms, which patterns name as `@vergrotend`; the words themselves stand in a file of their own. */
import forms from './word-forms-nl.json' with { type: 'json' };

const rowOf = (words: string): readonly string[] => words.split(' ');

/** Comparatives of time, age and length order things; they judge nothing. */
const ORDER = /^(later|verder|nader|ouder|jonger|langer|korter|vroeger|eerder|sneller|groter)(e|en|s)?$/;
/** Superlatives that order things. */
const SEQUENCE = /^(laatst|vroegst|naast|jongst|oudst|langst|kortst|uiterst|eerstvolgend)(e|en)?$/;

/** "Meer", "minder" and "vaker" are told apart by the patterns themselves. */
const QUANTITY: ReadonlySet<string> = new Set([
  'meer',
  'minder',
  'vaker',
  'meest',
  'meeste',
  'minst',
  'minste',
]);

const COMPARATIVES = new Set(
  rowOf(forms.vergrotend).filter((word) => !ORDER.test(word) && !QUANTITY.has(word)),
);
const SUPERLATIVES = new Set(
  rowOf(forms.overtreffend).filter((word) => !SEQUENCE.test(word) && !QUANTITY.has(word)),
);

/** Prefixes that the list leaves to its rules for compounds. */
const bare = (norm: string) => norm.replace(/^(on|aller|super|mega)/, '');

const isOf = (words: ReadonlySet<string>, norm: string) => words.has(norm) || words.has(bare(norm));

/** The classes of a normalized word, as patterns write them. */
export function classesOf(norm: string): readonly string[] {
  // No other word ends like one of the two.
  if (!/(ere?|ers|ste?|te?)$/.test(norm)) return [];
  if (isOf(COMPARATIVES, norm)) return ['@vergrotend'];
  if (isOf(SUPERLATIVES, norm)) return ['@overtreffend'];
  return [];
}

/** Forms of verbs of change, whole ("daalde") and of those that plan as often as they tell, the past only. */
export const CHANGING: readonly string[] = rowOf(forms.verandert);
export const CHANGED_ONLY: readonly string[] = rowOf(forms.veranderd);

/** Separable verbs: first part and the forms of the rest ("toe", "neemt nam nemen namen genomen"). */
export const SEPARABLE: readonly { readonly part: string; readonly forms: readonly string[] }[] =
  forms.scheidbaar.map(([part = '', words = '']) => ({ part, forms: rowOf(words) }));
