/**
 * One home for the words of a figure, per unit: hidden, bounded, nought, missing and indicative figures of every unit
 * go through page, text alternative, table, downloads, sheet and PDF, and read the same in all of them.
 */
import { read, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { showBound, showEstimate } from '../src/domain/bound.ts';
import type { PrintDocument } from '../src/domain/document.ts';
import { findingOf, type Measure } from '../src/domain/finding.ts';
import { EENHEDEN, type Eenheid } from '../src/domain/indicator.ts';
import { textOf } from '../src/domain/narrative.ts';
import { downloads } from '../src/publish/publish.ts';
import { render } from '../src/render/render.ts';
import { type MadeSite, makeSite } from './extreme/make.ts';
import { writeFolder } from './ingest/folder.ts';
import { published } from './small-survey.ts';
import { silent } from './tell-survey.ts';

vi.mock('../src/chart/png.ts', () => ({ pictureOf: () => Promise.resolve(new Uint8Array()) }));

const STATES = ['verborgen', 'begrensd', 'nul', 'ontbreekt', 'indicatie'] as const;
type State = (typeof STATES)[number];

/** An ordinary value of each unit, and a small one that rests on four of 320 respondents where persons are counted. */
const ORDINARY: Readonly<Record<Eenheid, number>> = {
  procent: 23,
  rapportcijfer: 7.4,
  schaalscore: 6.1,
  somscore: 2.3,
  per1000: 410.5,
};
const SMALL: Readonly<Record<Eenheid, number>> = { ...ORDINARY, procent: 1.2, per1000: 12 };

function figure(eenheid: Eenheid, state: State): readonly [value: number | '', n: number | ''] {
  switch (state) {
    case 'verborgen':
      return [ORDINARY[eenheid], 30];
    case 'begrensd':
      return [SMALL[eenheid], 320];
    case 'nul':
      return [eenheid === 'rapportcijfer' ? 1 : 0, 320];
    case 'ontbreekt':
      return ['', ''];
    case 'indicatie':
      return [ORDINARY[eenheid], 72];
  }
}

const QUESTIONS = EENHEDEN.flatMap((eenheid) =>
  STATES.map((state) => ({ eenheid, state, code: `${eenheid}-${state}` })),
);
const decimal = (value: number | string) => String(value).replace('.', ',');

const FILES = {
  'gemeente.yaml':
    'naam: Heiderwaal\ncode: GM9901\neditie: 2025\nvoorbeeld: true\ndrukwerk: [weekblad-tabloid, gespreksblad-a3]\n',
  'gebieden/gebieden.csv':
    'code;naam;niveau;ouder;inwoners15plus\nGM9901;Heiderwaal;gemeente;;9000\nWK1;Noord;wijk;GM9901;4000\nWK2;Zuid;wijk;GM9901;5000\n',
  'indicatoren.csv': [
    'code;thema;naam;eenheid;hoger_is;kern;zin',
    ...QUESTIONS.map(
      ({ eenheid, code }, at) =>
        `${code};overlast;Vraag ${code};${eenheid};ongunstig;ja;${eenheid === 'procent' && at % 2 === 0 ? 'hebben last|heeft last' : ''}`,
    ),
  ].join('\n'),
  'cijfers/cijfers.csv': [
    'gebied;indicator;jaar;reeks;groep;waarde;n;sd',
    ...QUESTIONS.flatMap(({ eenheid, state, code }) => {
      const [value, n] = figure(eenheid, state);
      const own = ['WK1', 'WK2'].map((area) => `${area};${code};2025;VM2021;;${decimal(value)};${n};1,4`);
      return [...own, `GM9901;${code};2025;VM2021;;${decimal(ORDINARY[eenheid])};900;1,4`];
    }),
  ].join('\n'),
};

const plain = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00A0/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ');

let made: MadeSite;
let pages: ReadonlyMap<string, string>;
let documents: readonly PrintDocument[];
let files: ReadonlyMap<string, string | Uint8Array>;
beforeAll(async () => {
  made = await makeSite(writeFolder(FILES));
  const rendered = await render(made.site, silent);
  const html = rendered.files.filter(({ path }) => path.endsWith('.html'));
  pages = new Map(html.map(({ path, bytes }) => [path, plain(String(bytes))]));
  documents = rendered.documents;
  files = new Map(
    (await downloads(made.told, silent)).map(({ path, bytes }) => [path.replace('site/cijfers/', ''), bytes]),
  );
});

const measureOf = (eenheid: Eenheid, state: State): Measure => {
  const found = findingOf(made.told.findings, 'WK1', `${eenheid}-${state}`);
  if (!found) throw new Error(`${eenheid} ${state} has no finding`);
  return found.measure;
};
const spaced = (text: string | undefined) => (text ?? '').replaceAll('\u00A0', ' ');
const page = () => pages.get('site/wijk/noord/index.html') ?? '';
const charts = () =>
  made.site.profiles.find(({ code }) => code === 'WK1')?.themes.flatMap(({ figures }) => figures) ?? [];
/** Everything that is written somewhere, by its place. */
const everywhere = () =>
  new Map([
    ...[...pages].filter(([path]) => /\/(wijk|thema)\//.test(path)),
    ...documents.map(({ slug, kind, body }, at) => [`${kind} ${slug} ${at}`, plain(body)] as const),
    ...charts().map(({ figure: { id, description } }) => [`alt ${id}`, description] as const),
    ...charts().map(({ figure: { id, drawings } }) => [`drawing ${id}`, plain(drawings.breed.svg)] as const),
  ]);

test('the survey is told without a fault', () => {
  expect(made.remarks.filter(({ level, fault }) => level === 'error' || fault)).toEqual([]);
  expect(documents.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['accessible', 'press']));
});

describe('a bound', () => {
  const BOUNDS = { procent: 'minder dan 2 van de 100', per1000: 'minder dan 16 per 1.000' } as const;
  const CELLS = { procent: 'minder dan 2%', per1000: 'minder dan 16 per 1.000' } as const;

  test.each(['procent', 'per1000'] as const)('of %s reads the same everywhere', (eenheid) => {
    const { bound, estimate } = measureOf(eenheid, 'begrensd');
    expect(estimate.kind).toBe('suppressed');
    expect(spaced(bound?.words)).toBe(BOUNDS[eenheid]);
    expect(page().toLowerCase()).toContain(BOUNDS[eenheid]);
    expect(page()).toContain(CELLS[eenheid]);
    const told = charts().filter(({ figure }) => figure.indicator === `${eenheid}-begrensd`);
    expect(told.length).toBeGreaterThan(0);
    for (const { figure } of told) {
      expect(figure.description).toContain(BOUNDS[eenheid]);
      expect(figure.table.rows[0]?.cells[0]?.text).toBe(spaced(bound?.bare));
      expect(figure.csv).toContain(`onderdrukt;herleidbaarheid;${bound?.csv}`);
      expect(figure.marks).toContain('bound');
    }
    for (const { kind, body } of documents.filter(({ kind: one }) => one === 'accessible')) {
      expect(plain(body), kind).toContain(CELLS[eenheid]);
    }
  });

  test('of a rate is drawn on its own scale', () => {
    expect(measureOf('per1000', 'begrensd').bound?.range).toEqual({ from: 0, to: 16 });
    expect(showBound({ side: 'above', value: 984 }, 'per1000')?.range).toEqual({ from: 984, to: 1000 });
    expect(showBound({ side: 'above', value: 96 }, 'procent')?.range).toEqual({ from: 96, to: 100 });
  });

  test('that tells nothing is not told', () => {
    expect(showBound({ side: 'below', value: 100 }, 'procent')).toBeUndefined();
    expect(showBound({ side: 'above', value: -5 }, 'per1000')).toBeUndefined();
  });

  test('stands in every download in the unit of its question', () => {
    const csv = String(files.get('cijfers.csv'));
    expect(csv).toContain('WK1;Noord;wijk;procent-begrensd;2025;VM2021;;;;;;onderdrukt;herleidbaarheid;<2');
    expect(csv).toContain('WK1;Noord;wijk;per1000-begrensd;2025;VM2021;;;;;;onderdrukt;herleidbaarheid;<16');
    const book = read(files.get('wijkprofielen.xlsx'), { type: 'array' });
    const sheet = book.Sheets.Cijfers;
    const rows = sheet ? utils.sheet_to_json<Record<string, string>>(sheet) : [];
    const row = rows.find(({ gebied, indicator }) => gebied === 'WK1' && indicator === 'per1000-begrensd');
    expect(row?.grens).toBe('<16');
    const { cijfers } = JSON.parse(String(files.get('cijfers.json')));
    expect(cijfers).toContainEqual(expect.objectContaining({ indicator: 'per1000-begrensd', grens: '<16' }));
  });
});

describe('a nought', () => {
  test('of persons is never nobody', () => {
    expect(spaced(measureOf('procent', 'nul').shown?.words)).toBe('minder dan 1 van de 100');
    expect(spaced(measureOf('per1000', 'nul').shown?.words)).toBe('minder dan 0,1 per 1.000');
    for (const [place, text] of everywhere()) expect(text, place).not.toMatch(/niemand (noemde|heeft|had)/);
    expect(page()).toContain('minder dan 1%');
    expect(page().toLowerCase()).toContain('minder dan 0,1 per 1.000');
  });

  test('and its mirror: all is never everybody', () => {
    expect(spaced(showEstimate(published(100), 'procent').words)).toBe('meer dan 99 van de 100');
    expect(spaced(showEstimate(published(1000), 'per1000').words)).toBe('meer dan 999,9 per 1.000');
  });

  test('that was not rounded is exact', () => {
    expect(showEstimate(published(0, 200, { step: 0 }), 'procent').edge).toBeUndefined();
    expect(showEstimate(published(0, 200, { step: 0, underHalf: true }), 'procent').edge?.side).toBe('below');
    expect(showEstimate(published(0.3, 200, { step: 0 }), 'procent').edge?.side).toBe('below');
  });

  test.each(['schaalscore', 'somscore', 'rapportcijfer'] as const)(
    'of a %s is a score like any other',
    (eenheid) => {
      const { shown } = measureOf(eenheid, 'nul');
      expect(shown?.edge).toBeUndefined();
      expect(shown?.bare).toBe(eenheid === 'rapportcijfer' ? '1,0' : '0,0');
    },
  );
});

describe.each(EENHEDEN)('%s', (eenheid) => {
  test('is hidden and missing in words, without a number and without a unit', () => {
    expect(measureOf(eenheid, 'verborgen')).toMatchObject({ estimate: { kind: 'suppressed' } });
    expect(measureOf(eenheid, 'verborgen').bound).toBeUndefined();
    for (const state of ['verborgen', 'ontbreekt'] as const) {
      for (const { figure } of charts().filter(
        ({ figure: { indicator } }) => indicator === `${eenheid}-${state}`,
      )) {
        expect(figure.table.rows[0]?.cells[0]?.text).toBe(
          state === 'verborgen' ? 'te weinig antwoorden' : 'niet gevraagd',
        );
        expect(figure.description).toMatch(/^Noord (te weinig antwoorden|niet gevraagd)\./);
      }
    }
  });

  test('is an indication with the same number in text, text alternative, table and page', () => {
    const { shown } = measureOf(eenheid, 'indicatie');
    const figures = charts().filter(({ figure: { indicator } }) => indicator === `${eenheid}-indicatie`);
    expect(figures.length).toBeGreaterThan(0);
    for (const { figure } of figures) {
      expect(figure.description).toContain(`${spaced(shown?.words)}, marge`);
      expect(figure.description).toContain('een indicatie');
      expect(figure.table.rows[0]?.cells[0]?.text).toBe(`${shown?.bare} (indicatie)`);
    }
    expect(page()).toContain(`${shown?.cell} `);
    const told = made.told.narratives.areas.get('WK1')?.themes.flatMap(({ paragraphs }) => paragraphs) ?? [];
    const about = told.find((paragraph) =>
      paragraph.some(({ claims }) => claims.some(({ indicator }) => indicator === `${eenheid}-indicatie`)),
    );
    expect(spaced(about && textOf(about))).toContain(spaced(shown?.words));
  });
});

test('nothing anywhere bounds a figure in words of its own', () => {
  const measures = [...made.told.findings.areas.values()].flat().flatMap(({ measure }) => measure);
  const forms = measures.flatMap(({ bound, shown }) =>
    [bound, shown?.edge].flatMap((one) => (one ? [one] : [])),
  );
  const known = new Set(forms.flatMap(({ words, cell, bare }) => [words, cell, bare]).map(spaced));
  const rest = ['meer dan 99 van de 100'];
  const seen = new Set<string>();
  for (const [place, text] of everywhere()) {
    for (const [found] of text.matchAll(/\b(?:minder|meer) dan \d[\d.,]*(?:%| van de 100| per 1\.000)?/gi)) {
      const words = found.toLowerCase().replace(/[.,]$/, '');
      seen.add(words);
      expect([...known, ...rest], `${place}: ${found}`).toContain(words);
    }
  }
  expect(seen).toContain('minder dan 16 per 1.000');
  expect(seen).toContain('minder dan 2 van de 100');
});
