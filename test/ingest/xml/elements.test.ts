import { expect, test } from 'vitest';
import { descendants, parseXml } from '../../../src/ingest/xml/elements.ts';

const nested = (depth: number) => `<a>${'<b>'.repeat(depth)}x${'</b>'.repeat(depth)}</a>`;

test('elements within each other are found, and a document without a bottom is none', () => {
  const root = parseXml(nested(400))?.documentElement ?? expect.fail();
  expect([...descendants(root, /^b$/)]).toHaveLength(400);
  expect(parseXml(nested(600))).toBeUndefined();
  expect(parseXml(nested(100_000))).toBeUndefined();
});

test('many elements beside each other are no depth', () => {
  const flat = `<a>${'<b><c/>x</b>'.repeat(5000)}</a>`;
  const root = parseXml(flat)?.documentElement ?? expect.fail();
  expect([...descendants(root, /^c$/)]).toHaveLength(5000);
  expect(parseXml('<a/>')?.documentElement?.localName).toBe('a');
});

test('what is not well formed is none', () => {
  expect(parseXml('<a><b></a>')).toBeUndefined();
  expect(parseXml('geen xml')).toBeUndefined();
});
