import { describe, expect, test } from 'vitest';
import { splitText } from '../../../src/ingest/texts/front-matter.ts';
import { withoutQuotes, withQuestionsAsHeadings } from '../../../src/ingest/word/pasted-text.ts';

const KEYS = 'naam: Ans\nquote: "Zo"';
const body = (text: string) => ({ file: 'a.md', firstLine: 9, text });

describe('front matter as a word processor leaves it', () => {
  test.each([
    ['as it should be', `---\n${KEYS}\n---\n\nTekst`, 2],
    ['blank lines and a byte order mark before', `\uFEFF\n\n---\n${KEYS}\n---\nTekst`, 4],
    ['an em dash', `\u2014\n${KEYS}\n\u2014\nTekst`, 2],
    ['an em dash and a hyphen', `\u2014-\n${KEYS}\n\u2014-\n\nTekst`, 2],
    ['an en dash for two of them', `\u2013-\n${KEYS}\n-\u2013\nTekst`, 2],
    ['a long line', `_____\n${KEYS}\n_____\nTekst`, 2],
    ['the first line became a border', `${KEYS}\n---\nTekst`, 1],
    ['Windows line ends, blanks behind', `---  \r\n${KEYS.replace('\n', '\r\n')}\r\n---  \r\nTekst`, 2],
  ])('%s', (_, source, firstLine) => {
    const { yaml, firstLine: line, body: text } = splitText(source, 'a.md');
    expect(yaml).toBe(KEYS);
    expect(line).toBe(firstLine);
    expect(text.text).toBe('Tekst');
    expect(source.replace(/\r\n/g, '\n').split('\n')[text.firstLine - 1]?.replace('\uFEFF', '')).toBe(
      'Tekst',
    );
  });

  test.each([
    ['a text alone', 'Tekst\n\nMeer'],
    ['a pause of dashes in a text', '\u2014\nEr was eens\n\u2014\nEinde'],
    ['a list', '- een\n- twee'],
    ['never closed', '---\nnaam: Ans'],
  ])('%s has none', (_, source) => {
    expect(splitText(source, 'a.md')).toMatchObject({ yaml: '', body: { text: source } });
  });
});

describe('an interview pasted from Word', () => {
  test('questions become headings; every line stays where it is', () => {
    const text = 'Wat vindt u fijn?\nDe buren. Echt?\u201D Ja.\nVraag 2: Wat niet?\nHet verkeer.';
    expect(withQuestionsAsHeadings(body(text)).text.split('\n')).toEqual([
      '## Wat vindt u fijn?',
      'De buren. Echt?\u201D Ja.',
      '## Wat niet?',
      'Het verkeer.',
    ]);
  });

  test.each(['## Vraag?\n\nAntwoord.', 'Een zin.\nNog een.\nEn een.', 'Wat?\n\nDit.'])('%s stays', (text) => {
    expect(withQuestionsAsHeadings(body(text)).text).toBe(text);
  });

  test.each([
    ['\u201CKom erbij.\u201D', 'Kom erbij.'],
    ['"Kom erbij."', 'Kom erbij.'],
    ["'Kom erbij.'", 'Kom erbij.'],
    ['Hij zei: \u201Ckom\u201D.', 'Hij zei: \u201Ckom\u201D.'],
    ['\u201CKom\u201D zei hij, \u201Cerbij\u201D', '\u201CKom\u201D zei hij, \u201Cerbij\u201D'],
  ])('the quote %s', (written, shown) => {
    expect(withoutQuotes(written)).toBe(shown);
  });
});
