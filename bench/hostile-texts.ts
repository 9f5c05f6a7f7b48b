/** Texts that are made to cost a checker time. */
import { shapesOf } from '../src/inspect/language/literals.ts';

/** Texts that are slow for those who search by trial, each by what it repeats. */
export function hostileTexts(): readonly { readonly name: string; readonly unit: string }[] {
  return [
    { name: 'letters without an end', unit: 'a' },
    { name: 'gegege', unit: 'ge' },
    { name: 'capitals', unit: 'Aa ' },
    { name: 'full stops', unit: '.' },
    { name: 'stop and space', unit: '. ' },
    { name: 'spaces', unit: ' ' },
    { name: 'one sentence of commas', unit: 'de overlast is gedaald, want wij willen, ' },
    { name: 'open brackets', unit: '[' },
    { name: 'emphasis', unit: '*a _b ' },
    { name: 'less than', unit: '<' },
    { name: 'open tags', unit: '<p ' },
    { name: 'open blocks', unit: '<div>\n<p <p\n' },
    { name: 'open comments', unit: '<!-- ' },
    { name: 'open comments in a block', unit: '<div>\n<!--' },
    { name: 'shares', unit: '18 van de 100 bewoners en ' },
    { name: 'de andere', unit: 'de andere ' },
    { name: 'names', unit: 'Boschveld ' },
    { name: 'streets', unit: 'Lindenstraat is ingebroken ' },
    { name: 'quotes', unit: '> ' },
    { name: 'lists in lists', unit: '- ' },
    { name: 'entities', unit: '&amp;' },
    { name: 'links', unit: '[a](' },
  ];
}

/** Words that follow a pattern as far as can be, but for the last step: it begins everywhere and never ends. */
export function wordsLike(source: string): string {
  const steps = source.trim().split(/\s+/);
  const words = steps.map((step) => {
    if (/^~\d$/.test(step)) return 'zo';
    const bare = /^\{(.+)\}\?$/.exec(step)?.[1] ?? step;
    return wordLike(bare);
  });
  return words.slice(0, Math.max(1, words.length - 1)).join(' ');
}

/** A word that a word pattern holds for, as far as it is easily said. */
function wordLike(source: string): string {
  const shapes = shapesOf(source);
  const word = shapes && [...shapes.whole, ...shapes.ends, ...shapes.begins, ...shapes.holds][0];
  if (word) return word.startsWith('@') ? 'veiliger' : word;
  return /\\d/.test(source) ? '2019' : 'veilige';
}
