import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/desk/text/changes.ts';
import { composeText, fieldAt, firstLineOf, openText } from '../../src/desk/text/text-source.ts';

const FILE = 'wijken/noord/interview-1.md';
const SOURCE = `---
# Nog te doen: vul in wat hier leeg is.
naam: Ans Blok (71)   # zoals op de pagina
toestemming:
  datum: 2026-01-13
  tot:
  door: Ans Blok
kort:
  tekst: |-
    ## Hoe gaat het?

    Goed.
  akkoord: abc
---

## Hoe gaat het?

Goed, dank u.
`;

describe('a text as a form', () => {
  test('shows every field and the words below them', () => {
    const { values, text, whole } = openText(SOURCE, FILE);
    expect(whole).toBe(false);
    expect(values.get('naam')).toBe('Ans Blok (71)');
    expect(values.get('toestemming.tot')).toBe('');
    expect(values.get('kort.tekst')).toBe('## Hoe gaat het?\n\nGoed.');
    expect(text).toBe('## Hoe gaat het?\n\nGoed, dank u.');
  });

  test('keeps comments and order when one field changes', () => {
    const open = openText(SOURCE, FILE);
    const values = new Map([
      ...open.values,
      ['toestemming.tot', '2027-12-31'],
      ['bijschrift', 'woont in Noord'],
    ]);
    const source = composeText(SOURCE, FILE, { ...open, values });
    expect(source).toContain('# Nog te doen: vul in wat hier leeg is.');
    expect(source).toMatch(/naam: Ans Blok \(71\) +# zoals op de pagina/);
    expect(source).toContain('tot: 2027-12-31');
    expect(source.indexOf('naam:')).toBeLessThan(source.indexOf('toestemming:'));
    expect(source).toContain('bijschrift: woont in Noord');
    expect(source).toContain('akkoord: abc');
  });

  test('a field that is emptied goes, and an empty block with it', () => {
    const open = openText(SOURCE, FILE);
    const values = new Map([
      ...open.values,
      ['kort.tekst', ''],
      ['toestemming.datum', ''],
      ['toestemming.tot', ''],
      ['toestemming.door', ''],
    ]);
    const source = composeText(SOURCE, FILE, { ...open, values });
    expect(source).not.toMatch(/kort:|toestemming:/);
  });

  test('a file that is not there yet begins with its fields', () => {
    const source = composeText('', FILE, { values: new Map([['naam', 'Ans: "de bakker"']]), text: 'Dag.' });
    expect(openText(source, FILE)).toMatchObject({ text: 'Dag.', whole: false });
    expect(openText(source, FILE).values.get('naam')).toBe('Ans: "de bakker"');
  });

  test('lines end as they did', () => {
    const windows = SOURCE.replaceAll('\n', '\r\n');
    const open = openText(windows, FILE);
    const source = composeText(windows, FILE, { ...open, text: 'Een.\r\n\r\nTwee.' });
    expect(source.replaceAll('\r\n', '')).not.toContain('\n');
    expect(source).toContain('Een.\r\n\r\nTwee.\r\n');
  });

  test('front matter that can not be read is shown whole, and kept', () => {
    const broken = '---\nnaam: "Ans\n---\n\nDag.\n';
    expect(openText(broken, FILE)).toMatchObject({ whole: true, text: broken });
    expect(composeText(broken, FILE, { values: new Map(), text: broken })).toBe(broken);
  });

  test('names the line on which the words begin, and the field of a line above it', () => {
    expect(SOURCE.split('\n')[firstLineOf(SOURCE, FILE) - 1]).toBe('## Hoe gaat het?');
    expect(fieldAt(SOURCE, FILE, 3)).toBe('naam');
    expect(fieldAt(SOURCE, FILE, 6)).toBe('toestemming.datum');
    expect(fieldAt(SOURCE, FILE, 10)).toBe('kort.tekst');
  });

  test('every interview of the demo comes back as it was when nothing changes', () => {
    const folder = join(import.meta.dirname, '..', '..', 'data', 'wijken');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    expect(files.length).toBeGreaterThan(30);
    for (const name of files) {
      const source = readFileSync(join(folder, name), 'utf8');
      const file = `wijken/${name.replaceAll('\\', '/')}`;
      expect(composeText(source, file, openText(source, file)), file).toBe(source);
    }
  });

  test('whatever somebody writes comes back', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(words, words, (naam, text) => {
        const source = composeText(SOURCE, FILE, { values: new Map([['naam', naam]]), text });
        const open = openText(source, FILE);
        expect(open.whole).toBe(false);
        expect(open.values.get('naam')).toBe(naam.trim());
        expect(open.text.trim()).toBe(text.trim());
      }),
    );
  });
});

describe('changes between two texts', () => {
  test('are told by sentence', () => {
    expect(changesBetween('Een. Twee. Drie.', 'Een. Twee en een half. Drie.')).toEqual([
      { kind: 'same', text: 'Een.' },
      { kind: 'gone', text: 'Twee.' },
      { kind: 'new', text: 'Twee en een half.' },
      { kind: 'same', text: 'Drie.' },
    ]);
  });

  test('what is not new makes the old text, and what is not gone the new one', () => {
    const sentences = fc.array(fc.constantFrom('A.', 'B.', 'C.', 'D.'), { maxLength: 8 });
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const pieces = changesBetween(before.join(' '), after.join(' '));
        const without = (kind: string) =>
          pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text);
        expect(without('new')).toEqual(before);
        expect(without('gone')).toEqual(after);
      }),
    );
  });
});
