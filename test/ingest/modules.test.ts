import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { suppress } from '../../src/suppress/suppress.ts';
import { CATALOGUE, SHIPPED } from '../onderzoek.ts';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

const folder = join(import.meta.dirname, '..', '..', 'seeds', 'onderzoek', 'vm', 'modules');
const MODULES = readdirSync(folder).flatMap((file) =>
  file.endsWith('.yaml') ? [file.replace('.yaml', '')] : [],
);

const yaml = (modules: readonly string[]) =>
  `naam: Klein Maasdrecht\ncode: GM9998\neditie: 2025\nmodules: [${modules.join(', ')}]\n`;

/** Three sets of figures for every question: clearly higher in the wijk, clearly lower, and no clear difference. */
const LEVELS = [
  [45, 25],
  [8, 26],
  [21, 20],
] as const;

async function toldWith(name: string, [own, whole]: readonly [number, number]) {
  const { survey } = await ingestWith({ 'gemeente.yaml': yaml([name]) });
  const codes = [...survey.indicators.values()]
    .filter(({ code }) => !CATALOGUE.has(code))
    .map(({ code }) => code);
  const rows = codes.flatMap((code) => [
    `GM9998;${code};2025;VM2021;;${whole};1800`,
    `WK999801;${code};2025;VM2021;;${own};350`,
    `WK999802;${code};2025;VM2021;;${whole};450`,
  ]);
  const read = await ingestWith({
    'gemeente.yaml': yaml([name]),
    'cijfers/cijfers-2025.csv': ['gebied;indicator;jaar;reeks;groep;waarde;n', ...rows].join('\n'),
  });
  const safe = suppress(read.survey).survey;
  const findings = compare(safe);
  return { survey: safe, findings, narratives: narrate(safe, findings), codes };
}

test('the modules that gemeenten asked for are there', () => {
  expect(MODULES.sort()).toEqual([
    'asielopvang',
    'buurtpreventie',
    'ondermijning',
    'participatie',
    'spanningen',
    'verwarde-personen',
  ]);
});

describe.each(MODULES)('module %s', (name) => {
  test('adds a theme with its note and questions, each with all its wording', async () => {
    const { survey } = await ingestWith({ 'gemeente.yaml': yaml([name]) });
    expect(survey.onderzoek.themas.map(({ code }) => code)).toEqual([
      ...SHIPPED.themas.map(({ code }) => code),
      name,
    ]);
    const own = [...survey.indicators.values()].filter(({ code }) => !CATALOGUE.has(code));
    expect(own.length).toBeGreaterThanOrEqual(2);
    for (const indicator of own) {
      expect(indicator.thema).toBe(name);
      for (const key of ['kort', 'vraag', 'zin', 'complement', 'zinsdeel', 'vooraan', 'bijzin'] as const)
        expect(indicator[key], `${indicator.code} ${key}`).toBeDefined();
    }
  });

  test.each(LEVELS)('tells %i beside %i in sentences that break no rule', async (...levels) => {
    const parts = await toldWith(name, levels);
    const theme = parts.narratives.areas.get('WK999801')?.themes.find(({ thema }) => thema === name);
    expect(theme?.paragraphs.length).toBeGreaterThan(0);
    const found = inspect(parts).filter(
      ({ rule, fault }) => fault !== undefined || !/^(P01|P02|P06|nog-te-doen)$/.test(rule),
    );
    expect(
      found
        .filter(({ rule }) => rule !== 'T14')
        .map(({ rule, explanation, found: what }) => `${rule} ${what} ${explanation}`),
    ).toEqual([]);
  });
});

test('without modules the survey is as it was; a name that is not known is refused with the nearest', async () => {
  const { survey } = await ingestWith({});
  expect(survey.onderzoek.themas).toEqual(SHIPPED.themas);
  const found = await refusal(
    writeFolder({ ...SOUND, 'gemeente.yaml': yaml(['spaningen', 'participatie']) }),
  );
  expect(found.filter(({ rule }) => rule === 'module-onbekend')).toMatchObject([
    { found: 'spaningen', proposal: 'Bedoelt u "spanningen"?' },
  ]);
});
