/** What the program wrote is read once: with and without what was kept, remarks are the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cache } from '../../src/cache.ts';
import type { Charts } from '../../src/domain/figure.ts';
import type { Narratives } from '../../src/domain/narrative.ts';
import type { OwnRule } from '../../src/domain/own-rule.ts';
import type { Texts } from '../../src/domain/texts.ts';
import { inspect, inspectAgain } from '../../src/inspect/inspect.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { markdown, noCharts, plainFigure, smallSurvey } from '../compose/fixture.ts';
import { findingsOf } from '../narrate/survey.ts';

let cache: Cache;
beforeAll(() => {
  cache = { cacheDir: mkdtempSync(join(tmpdir(), 'woorden-')), program: '1' };
});
afterAll(() => rmSync(cache.cacheDir, { recursive: true, force: true }));

const plain = smallSurvey();
const findings = findingsOf(plain);
const narratives = narrate(plain, findings);
const withTexts = (texts: Partial<Texts>) => ({ ...plain, texts: { ...plain.texts, ...texts } });
const did = (text: string, rules: readonly OwnRule[] = []) =>
  withTexts({ rules, areas: new Map([['WK1', { interviews: [], gemeenteDeed: markdown(text) }]]) });
const charts = noCharts(new Map([['WK1', [plainFigure()]]]));
const figure = (over: Parameters<typeof plainFigure>[0]): Charts =>
  noCharts(new Map([['WK1', [plainFigure(over)]]]));
const rule: OwnRule = {
  id: 'eigen-woord',
  level: 'warn',
  wordings: ['borden'],
  unless: [],
  why: 'Zo zeggen wij het niet.',
  better: 'Schrijf iets anders.',
  guilty: [],
  innocent: [],
  file: 'regels/huisstijl.yaml',
  row: 2,
};
const claim = { kind: 'words', text: ' Dat is hoger.' } as const;
const bent: Narratives = {
  ...narratives,
  areas: new Map(
    [...narratives.areas].map(([code, one]) => {
      const lead = one.lead.map((sentence) => ({ ...sentence, parts: [...sentence.parts, claim] }));
      return [code, { ...one, lead }];
    }),
  ),
};

describe('remarks on what was read before', () => {
  const parts = { survey: plain, findings, narratives, charts };
  const cases = {
    'the first time': parts,
    'nothing new': parts,
    'a text of the gemeente': { ...parts, survey: did('Door de camera’s is het veiliger geworden.') },
    'another text': { ...parts, survey: did('Er staan borden.') },
    'a rule of the gemeente': { ...parts, survey: did('Er staan borden.', [rule]) },
    'another rule': { ...parts, survey: did('Er staan borden.', [{ ...rule, wordings: ['staan'] }]) },
    'other sentences': { ...parts, narratives: bent },
    'another chart': { ...parts, charts: figure({ title: 'Het is hier onveiliger geworden' }) },
    'a chart on another page': { ...parts, charts: noCharts(new Map([['WK2', [plainFigure()]]])) },
    'no charts': { survey: plain, findings, narratives },
  };

  it.each(Object.entries(cases))('are those of reading anew: %s', async (_what, given) => {
    const anew = inspect(given);
    expect(await inspectAgain(given, cache)).toEqual(anew);
    expect(await inspectAgain(given, cache)).toEqual(anew);
  });

  it('tell of what these cases are about', () => {
    const told = Object.values(cases).map((given) => JSON.stringify(inspect(given)));
    expect(told[1]).toBe(told[0]);
    for (const at of [2, 4, 5, 6, 7]) expect(told[at], Object.keys(cases)[at]).not.toBe(told[1]);
  });
});
