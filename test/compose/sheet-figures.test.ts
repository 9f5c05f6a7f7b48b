import { describe, expect, test } from 'vitest';
import { topicsOf } from '../../src/compose/sheet-figures.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { Narrative } from '../../src/domain/narrative.ts';
import { valueOfTopic } from '../../src/domain/onderzoek.ts';
import { CATALOGUE, SHIPPED } from '../onderzoek.ts';
import { plainFigure } from './fixture.ts';

const CODES = [
  'omgaan-prettig',
  'onveilig-buurt',
  'slachtoffer-totaal',
  'respectloos-straat',
  'gemeente-tevreden',
];

const narrative = { themes: [] } as unknown as Narrative;
const kern = CODES.map((code) => ({
  indicator: CATALOGUE.get(code),
})) as unknown as readonly Finding[];
const figures = CODES.map((indicator) =>
  plainFigure({ id: `fig-${indicator}`, indicator, title: indicator }),
);

/** Topics in the order in which they leave a sheet that is too full: the lowest order, and of equals the last. */
function leaving(): readonly string[] {
  const topics = topicsOf(undefined, kern, narrative, figures, { hasRoomForWide: false, onderzoek: SHIPPED });
  expect(topics.map(({ title }) => title)).toEqual(CODES);
  return topics
    .map(({ title, order = Number.POSITIVE_INFINITY }, at) => ({ title, order, at }))
    .sort((a, b) => a.order - b.order || b.at - a.at)
    .map(({ title }) => title);
}

describe('room by value', () => {
  test('what gemeenten value least leaves a full sheet first, and their judgement of the gemeente is among the last', () => {
    expect(leaving()).toEqual([
      'respectloos-straat',
      'slachtoffer-totaal',
      'gemeente-tevreden',
      'onveilig-buurt',
      'omgaan-prettig',
    ]);
  });

  test("a question's own value counts before that of its theme", () => {
    const themes = { code: 'x', thema: 'respectloos-gedrag' };
    expect(valueOfTopic(SHIPPED, themes)).toBe(0);
    expect(valueOfTopic({ waardering: { meest: ['x'], minst: ['respectloos-gedrag'] } }, themes)).toBe(2);
    expect(valueOfTopic({}, themes)).toBe(1);
  });
});
