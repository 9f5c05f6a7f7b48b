/** The rules as data: what the checker reads and what people read follow from it, and its examples hold. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookFile, documentFile, readBook } from '../../seeds/regels/make.ts';
import { inspectTexts } from '../../src/inspect/inspect.ts';
import type { Block, Origin } from '../../src/inspect/passage.ts';
import { TEXT_RULES, WHOLE_RULES } from '../../src/inspect/registry.ts';
import { plainSentences } from '../../src/inspect/words.ts';
import { AREAS, surveyOf, wijk } from '../narrate/survey.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const book = readBook();

const OWN = wijk('WK1', 'De Kersentuin');
const OTHERS = ['Binnenstad', 'Boschveld', 'Oude Haven', 'Aan de Maas', 'Centrum'];
const survey = surveyOf([], {
  gebieden: [...AREAS, ...OTHERS.map((naam, index) => wijk(`WK${index + 2}`, naam))],
});

/** Rules that are found in a sentence: of a text, or of what stands before the colon. */
function rulesIn(example: string): readonly string[] {
  const [, place = 'tekst', text = ''] = /^(?:(kop|foto): )?(.*)$/.exec(example) ?? [];
  const origin: Origin = place === 'foto' ? 'alt' : 'handwritten';
  const kind: Block['kind'] = place === 'kop' ? 'heading' : 'text';
  const blocks = [{ kind, sentences: plainSentences(text), line: 1, sourced: false }];
  return inspectTexts(survey, [{ origin, file: 'proef.md', place: 'proef.md', gebied: OWN, blocks }])
    .filter(({ remark }) => remark.doubt === undefined)
    .map(({ remark }) => remark.rule);
}

describe('the rules in seeds/regels', () => {
  it('are what the checker and docs/regels.md hold', () => {
    expect(read('src/inspect/rules-nl.json')).toBe(bookFile());
    expect(read('docs/regels.md')).toBe(documentFile());
  });

  it('know every rule of the checker, and no part that the checker lacks', () => {
    const parts = (rules: readonly { id: string; name: string }[]) =>
      rules.map(({ id, name }) => `${id} ${name}`);
    const known = [...parts(TEXT_RULES), ...parts(WHOLE_RULES)].sort();
    const written = book.regels.flatMap(({ regel, onderdelen }) =>
      onderdelen.map(({ naam }) => `${regel} ${naam}`),
    );
    expect(written.sort()).toEqual(known);
  });

  it('use every group of words that they name', () => {
    const inPatterns = JSON.stringify(book);
    const inCode = ['rules-crime.ts', 'rules-feeling.ts', 'term-rule.ts', 'word-groups.ts']
      .concat('second-stage/features.ts')
      .map((file) => read(`src/inspect/${file}`))
      .join('');
    const isUsed = (name: string) =>
      inPatterns.includes(`<${name}>`) || inCode.includes(`<${name}>`) || inCode.includes(`words('${name}')`);
    expect(Object.keys(book.woorden).filter((name) => !isUsed(name))).toEqual([]);
  });

  it('have guilty and innocent sentences for every rule of words', () => {
    const ofWords = book.regels.filter(({ onderdelen }) => onderdelen.some(({ termen }) => termen));
    expect(ofWords.length).toBeGreaterThan(12);
    for (const { regel, fout = [], goed = [] } of ofWords) {
      expect(fout.length, regel).toBeGreaterThan(0);
      expect(goed.length, regel).toBeGreaterThan(0);
    }
  });

  const examples = book.regels.flatMap(({ regel, fout = [], goed = [] }) => [
    ...fout.map((text) => ({ regel, text, guilty: true })),
    ...goed.map((text) => ({ regel, text, guilty: false })),
  ]);

  it.each(examples)('$regel: $text', ({ regel, text, guilty }) => {
    if (guilty) expect(rulesIn(text)).toContain(regel);
    else expect(rulesIn(text)).not.toContain(regel);
  });
});
