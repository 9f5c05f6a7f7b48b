import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { thirdParty } from '../../supply/third-party.ts';

const file = readFileSync(join(import.meta.dirname, '..', '..', 'THIRD-PARTY.md'), 'utf8');

test('THIRD-PARTY.md is what package-lock.json says', () => {
  expect(file.replaceAll('\r\n', '\n'), 'run: npm run derden').toBe(thirdParty());
});

test('names what the licences ask for: where to get LGPL parts, and the licence of the letters', () => {
  expect(file).toMatch(/## LGPL-3\.0-or-later\n\n[^#]*github\.com\/lovell\/sharp-libvips/);
  expect(file.match(/SIL OPEN FONT LICENSE Version 1\.1/gi)?.length).toBeGreaterThanOrEqual(2);
  expect(file).toContain('chrome://credits');
});

test('no licence is unknown or forbids a work under EUPL-1.2', () => {
  const licenses = [...file.matchAll(/^## (.+)$/gm)].map(([, name = '']) => name);
  expect(licenses.length).toBeGreaterThan(8);
  expect(file).not.toContain('niet genoemd');
  // AGPL, GPL without a choice, and everything that is no free licence would need a decision.
  expect(
    licenses.filter((name) => /\bA?GPL|UNLICENSED|SEE LICENSE|NC\b/.test(name.replaceAll('LGPL', ''))),
  ).toEqual(['(MIT OR GPL-3.0-or-later)']);
});
