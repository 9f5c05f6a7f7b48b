/** Rules of a gemeente: found where people write, let go like any other, held to their own examples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OwnRule, partsOfWording } from '../../src/domain/own-rule.ts';
import type { Texts } from '../../src/domain/texts.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { AREAS, findingsOf, surveyOf } from '../narrate/survey.ts';

const RULE: OwnRule = {
  id: 'eigen-bijnaam',
  level: 'error',
  wordings: ['krachtwijk*', 'het … putje van'],
  unless: ['subsidie'],
  why: 'Wij noemen wijken bij hun naam.',
  better: 'Schrijf de naam van de wijk.',
  guilty: [],
  innocent: [],
  file: 'regels/huisstijl.yaml',
  row: 2,
};

function remarksOn(text: string, rule: Partial<OwnRule> = {}, more: Partial<Texts> = {}) {
  const file = 'wijken/de-kersentuin/gemeente-deed.md';
  const gemeenteDeed = { file, firstLine: 1, text };
  const texts: Texts = {
    areas: new Map([['WK1', { interviews: [], gemeenteDeed }]]),
    themas: new Map(),
    waivers: [],
    rules: [{ ...RULE, ...rule }],
    ...more,
  };
  const survey = surveyOf([{ gebied: 'WK1', indicator: 'overlast-verkeer', value: 30 }], {
    texts,
    gebieden: AREAS,
  });
  const findings = findingsOf(survey);
  return inspect({ survey, findings, narratives: narrate(survey, findings) }).filter(({ rule: id }) =>
    /^(eigen-|regel-|uitzondering-)/.test(id),
  );
}

describe('a rule of the gemeente', () => {
  it('is told like any other, with its reason and better wording', () => {
    expect(remarksOn('Wij wonen hier.\n\nOnze Krachtwijken zijn mooi.')).toMatchObject([
      {
        rule: 'eigen-bijnaam',
        level: 'error',
        row: 3,
        found: 'Krachtwijken',
        explanation: 'Wij noemen wijken bij hun naam.',
        proposal: 'Schrijf de naam van de wijk.',
      },
    ]);
  });

  it('knows gaps, exceptions and nothing else', () => {
    expect(remarksOn('Het is het oude putje van de stad.')).toHaveLength(1);
    expect(remarksOn('Er is subsidie voor krachtwijken.')).toEqual([]);
    expect(remarksOn('De kracht van de wijk is groot.')).toEqual([]);
  });

  it('can be let go in one file', () => {
    const waiver = { rule: 'eigen-bijnaam', place: 'wijken/de-kersentuin/gemeente-deed.md', by: 'Riet' };
    const waivers = [{ ...waiver, date: '2026-01-01', reason: 'Zo heet het project.' }];
    expect(remarksOn('Een krachtwijk.', {}, { waivers })).toMatchObject([{ level: 'warn', waiver }]);
  });

  it('is held to its own sentences', () => {
    const examples = { guilty: ['Wat een prachtwijk!'], innocent: ['Een krachtwijk is een wijk.'] };
    expect(remarksOn('Wij wonen hier.', examples)).toMatchObject([
      { rule: 'regel-voorbeeld', level: 'warn', file: RULE.file, found: 'Een krachtwijk is een wijk.' },
      { rule: 'regel-voorbeeld', level: 'warn', file: RULE.file, found: 'Wat een prachtwijk!' },
    ]);
  });
});

describe('a wording', () => {
  it('is words, with * at their ends and … between', () => {
    expect(partsOfWording('krachtwijk*')).toEqual(['krachtwijk*']);
    expect(partsOfWording('het ... putje')).toEqual(['het', '…', 'putje']);
  });

  it.each(['', '*', '*en', '… wijk', 'wijk …', '(a|b)', 'a+', '\\w*', '[a-z]', 'a{9}', 'x '.repeat(11)])(
    'is not %j',
    (text) => expect(partsOfWording(text)).toBeUndefined(),
  );

  it('never becomes a regular expression of somebody else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const parts = partsOfWording(text);
        if (!parts) return;
        expect(parts.every((part) => part === '…' || /^\*?[\p{L}\p{N}'’-]+\*?$/u.test(part))).toBe(true);
        expect(() => remarksOn('Wij wonen hier.', { wordings: [text] })).not.toThrow();
      }),
      { numRuns: 60, seed: 13 },
    );
  });
});
