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

/** Topics in the order in which they leave a sheet that is too full: the lowest order, and of equals the last. */
function leaving(codes: readonly string[]): readonly string[] {
  const kern = codes.map((code) => ({ indicator: CATALOGUE.get(code) })) as unknown as readonly Finding[];
  const figures = codes.map((indicator) =>
    plainFigure({ id: `fig-${indicator}`, indicator, title: indicator }),
  );
  const topics = topicsOf(undefined, kern, narrative, figures, { hasRoomForWide: false, onderzoek: SHIPPED });
  expect(topics.map(({ title }) => title)).toEqual(codes);
  return topics
    .map(({ title, order = Number.POSITIVE_INFINITY }, at) => ({ title, order, at }))
    .sort((a, b) => a.order - b.order || b.at - a.at)
    .map(({ title }) => title);
}

describe('room by value', () => {
  test('what gemeenten value least leaves a full sheet first, and their judgement of the gemeente is among the last', () => {
    expect(leaving(CODES)).toEqual([
      'respectloos-straat',
      'slachtoffer-totaal',
      'gemeente-tevreden',
      'onveilig-buurt',
      'omgaan-prettig',
    ]);
  });

  test('of what is valued alike, what tells more of a theme goes before the first of another', () => {
    const second = ['leefbaarheid-cijfer', 'omgaan-prettig', 'onveilig-buurt', 'gemeente-tevreden'];
    expect(leaving(second)).toEqual([
      'omgaan-prettig',
      'gemeente-tevreden',
      'onveilig-buurt',
      'leefbaarheid-cijfer',
    ]);
    // Never before what is valued less.
    expect(leaving(['slachtoffer-totaal', ...second])[0]).toBe('slachtoffer-totaal');
  });

  test("a question's own value counts before that of its theme", () => {
    const themes = { code: 'x', thema: 'respectloos-gedrag' };
    expect(valueOfTopic(SHIPPED, themes)).toBe(0);
    expect(valueOfTopic({ waardering: { meest: ['x'], minst: ['respectloos-gedrag'] } }, themes)).toBe(2);
    expect(valueOfTopic({}, themes)).toBe(1);
  });
});
