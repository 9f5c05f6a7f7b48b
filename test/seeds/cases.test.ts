import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { ComparisonKind, Klasse } from '../../src/domain/finding.ts';
import { findingOf } from '../../src/domain/finding.ts';
import { slugsOf } from '../../src/domain/slug.ts';
import type { Cell } from '../../src/domain/survey.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { suppress } from '../../src/suppress/suppress.ts';
import { program } from '../program.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');
const EFFECTS = {
  log: { info: () => {}, warn: () => {} },
  now: () => 0,
  today: '2026-02-01',
  jobs: 1,
  cacheDir: '',
  program,
};

/** Not surveys by themselves: the catalogue, the demo's script, press formats, the empty start. */
const OTHER = new Set(['referentie', 'regels', 'demo', 'drukwerk', 'leeg']);
const CASES = readdirSync(SEEDS).filter(
  (name) => !OTHER.has(name) && !name.startsWith('kapot-') && existsSync(join(SEEDS, name, 'gemeente.yaml')),
);

async function read(name: string) {
  const { survey: raw, remarks } = await ingest(join(SEEDS, name), EFFECTS);
  const { survey, report } = suppress(raw);
  const findings = compare(survey);
  const klasse = (
    gebied: string,
    indicator: string,
    kind: Exclude<ComparisonKind, 'totaal'>,
  ): Klasse | undefined => findingOf(findings, gebied, indicator)?.comparisons[kind]?.klasse;
  const status = (gebied: string, indicator: string): string => {
    const cell = survey.cells.find(
      (one: Cell) => one.gebied === gebied && one.indicator === indicator && !one.groep,
    );
    if (!cell) return 'geen cel';
    const { estimate } = cell;
    return estimate.kind === 'suppressed' ? estimate.reason : estimate.kind;
  };
  return { survey, report, remarks, findings, klasse, status };
}

describe('every small survey', () => {
  it.each(CASES)('%s reads without errors, says that it is invented, and explains itself', async (name) => {
    const { survey } = await read(name);
    expect(survey.gemeente.voorbeeld).toBe(true);
    expect(existsSync(join(SEEDS, name, 'README.md'))).toBe(true);
  });
});

describe('what each small survey is about', () => {
  it('twee-wijken: one clear difference either way', async () => {
    const { klasse } = await read('twee-wijken');
    expect(klasse('WK990101', 'omgaan-prettig', 'gemeente')).toBe('hoger');
    expect(klasse('WK990101', 'overlast-verkeer', 'gemeente')).toBe('hoger');
    expect(klasse('WK990101', 'onveilig-buurt', 'gemeente')).not.toBe('hoger');
  });

  it('onderdrukking: hides B, C and E of the golden case, and the sensitive small cells (method.md 2.7)', async () => {
    const { status } = await read('onderdrukking');
    expect(['01', '02', '03', '04', '05'].map((nr) => status(`WK9902${nr}`, 'onveilig-buurt'))).toEqual([
      'published',
      'betrouwbaarheid',
      'herleidbaarheid',
      'published',
      'herleidbaarheid',
    ]);
    expect(status('WK990204', 'slachtoffer-geweld')).toBe('herleidbaarheid');
    expect(status('WK990201', 'slachtoffer-geweld')).toBe('published');
  });

  it('breuk: never compares across a series, an own break or another basis', async () => {
    const { klasse, findings } = await read('breuk');
    expect(klasse('WK990302', 'gediscrimineerd', 'vorige')).toBe('niet_vergelijkbaar');
    expect(klasse('WK990301', 'politie-buurt-tevreden', 'gemeente')).toBe('niet_vergelijkbaar');
    expect(klasse('WK990301', 'onveilig-buurt', 'vorige')).toBe('lager');
    expect(findingOf(findings, 'WK990302', 'onveilig-buurt')?.comparisons.vorige?.other?.jaar).toBe(2021);
  });

  it('geen-verschil: no clear difference anywhere, and both words for that', async () => {
    const { findings, klasse } = await read('geen-verschil');
    const classes = [...findings.areas.values()]
      .flat()
      .flatMap(({ comparisons }) => Object.values(comparisons).map((comparison) => comparison.klasse));
    expect(new Set(classes)).toEqual(new Set(['geen_duidelijk_verschil', 'ongeveer_evenveel']));
    expect(klasse('WK990402', 'onveilig-buurt', 'gemeente')).toBe('ongeveer_evenveel');
    expect(klasse('WK990401', 'onveilig-buurt', 'gemeente')).toBe('geen_duidelijk_verschil');
  });

  it('nationaal: figures without n are shown, and tested only where a margin allows it', async () => {
    const { klasse, status } = await read('nationaal');
    expect(status('PV92', 'leefbaarheid-cijfer')).toBe('published');
    expect(klasse('PV92', 'onveilig-buurt', 'land')).toBe('lager');
    expect(klasse('PV92', 'omgaan-prettig', 'land')).toBe('niet_getoetst');
    expect(klasse('PV92', 'straten-tevreden', 'land')).toBe('niet_getoetst');
  });

  it('groepen: the youngest group of the wijk is too small', async () => {
    const { survey, findings } = await read('groepen');
    const young = survey.cells.find(
      ({ gebied, groep }) => gebied === 'WK990501' && groep?.waarde === '15-24',
    );
    expect(young?.estimate).toMatchObject({ kind: 'suppressed', reason: 'betrouwbaarheid' });
    expect(findingOf(findings, 'GM9905', 'onveilig-buurt')?.groups).toHaveLength(9);
  });

  it('zonder-teksten: unfavourable kernindicatoren without any text', async () => {
    const { klasse, survey, remarks } = await read('zonder-teksten');
    expect(klasse('WK990601', 'overlast-verkeer', 'gemeente')).toBe('hoger');
    expect(klasse('WK990601', 'onveilig-buurt', 'gemeente')).toBe('hoger');
    expect(survey.texts.contact).toBeUndefined();
    expect(remarks.every(({ level }) => level === 'warn')).toBe(true);
  });

  it('lange-namen: every wijk gets a folder name of its own', async () => {
    const { survey } = await read('lange-namen');
    const slugs = [...slugsOf(survey.gebieden.values()).values()];
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs).toContain('con-wk990704');
    expect(slugs).toContain('de-berg-wk990703');
    expect(slugs).toContain('wk990705');
    expect(Math.max(...[...slugs].map((slug) => slug.length))).toBeLessThanOrEqual(60);
  });

  it('nullen: zero, all, empty, no row and too few are five different things', async () => {
    const { status } = await read('nullen');
    expect(status('WK990801', 'horeca')).toBe('published');
    expect(status('WK990801', 'straatverlichting-tevreden')).toBe('published');
    expect(status('WK990801', 'stank')).toBe('missing');
    expect(status('WK990801', 'geluid')).toBe('geen cel');
    expect(status('WK990801', 'graffiti')).toBe('herleidbaarheid');
  });

  it('samen: a merged area and a mean of two waves stand where one wave is too thin', async () => {
    const { survey, status } = await read('samen');
    const of = (gebied: string) =>
      survey.cells.find(
        (cell) => cell.gebied === gebied && cell.indicator === 'onveilig-buurt' && cell.jaar === 2025,
      )?.estimate;
    expect(of('SR01')).toMatchObject({ kind: 'published', method: 'merged', n: 103 });
    expect(of('WK990903')).toMatchObject({ kind: 'published', method: 'pool', pooledYears: [2023, 2025] });
    expect(status('WK990902', 'onveilig-buurt')).toBe('betrouwbaarheid');
  });
});
