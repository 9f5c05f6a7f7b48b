import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, isReservedName } from '../../src/domain/clean-text.ts';
import { isSafeLink } from '../../src/domain/safe-link.ts';

test.each([
  'https://www.gemeente.nl/wijk?a=1#b',
  'http://gemeente.nl',
  'mailto:wijk@gemeente.nl',
  'tel:140123',
  '../2023/index.html',
  '#doen',
  'wijk/a:b.html',
  'HTTPS://GEMEENTE.NL',
])('%s may stand on a page', (href) => expect(isSafeLink(href)).toBe(true));

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example/x',
  '\\\\evil.example\\x',
  '"><script>alert(1)</script>',
  'blob:https://x',
  ':alert(1)',
])('%s may not', (href) => expect(isSafeLink(href)).toBe(false));

test('whatever a browser would take for a script is no link', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (!isSafeLink(text)) return;
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(
        new URL(text, 'https://a.example/b/').protocol,
      );
    }),
  );
});

test('direction marks and control characters go, letters and line ends stay', () => {
  expect(cleanText('Haven\u202Exe.txt\u202C \u2066a\u2069\u0000\u000B')).toBe('Havenxe.txt a');
  expect(cleanText('Ünïcode\té\r\nß 🏡')).toBe('Ünïcode\té\r\nß 🏡');
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is no code', (name) => {
  expect(isReservedName(name)).toBe(true);
});
test.each(['overlast', 'proto', 'WK999901'])('%s is', (name) => expect(isReservedName(name)).toBe(false));
