/** The kept word forms follow from the word list, and know words that nobody wrote down by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formsFile } from '../../seeds/taal/make.ts';
import { CHANGING, classesOf } from '../../src/inspect/language/word-classes.ts';

const FILE = new URL('../../src/inspect/language/word-forms-nl.json', import.meta.url);

describe('word forms', () => {
  it('are what the script makes of the word list', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(formsFile());
  });

  it.each(['veiliger', 'onveiligere', 'grimmiger', 'viezer', 'drukker', 'schoner', 'hogere'])(
    '%s is a comparative',
    (word) => expect(classesOf(word)).toEqual(['@vergrotend']),
  );

  it.each(['veiligste', 'onveiligst', 'viest', 'gezelligste', 'laagste', 'ergste'])(
    '%s is a superlative',
    (word) => expect(classesOf(word)).toEqual(['@overtreffend']),
  );

  it.each(['bakker', 'winter', 'later', 'laatste', 'honderdste', 'meer', 'wijkagent'])(
    '%s judges nothing',
    (word) => expect(classesOf(word)).toEqual([]),
  );

  it('verbs of change are known in every form', () => {
    for (const form of ['daalt', 'daalde', 'gedaald', 'stijgt', 'steeg', 'slonk', 'verergerd', 'gekelderd']) {
      expect(CHANGING, form).toContain(form);
    }
  });
});
