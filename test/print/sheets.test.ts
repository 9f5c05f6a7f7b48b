/** Every press format, for the wijken of the demo and hard ones: whose words stand on it, and how it is filled. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintDocument } from '../../src/domain/document.ts';
import type { InterviewLevel } from '../../src/domain/press.ts';
import { type FittedSheet, fitSheets } from './fitted-sheets.ts';
import { HARD_CHANGES, HARD_WIJKEN, SPARSE_CHANGES, SPARSE_WIJKEN, WHITE_WIJKEN } from './hard-wijken.ts';
import { withFolder } from './print-folder.ts';
import { bare } from './read-back.ts';

const WHOLE = [
  'weekblad-tabloid',
  'weekblad-half',
  'weekblad-kwart',
  'huisaanhuis',
  'huisaanhuis-half',
  'bijlage-a4',
  'vouwblad-a3',
  'gespreksblad-a3',
  'gespreksblad-a3-professionals',
  'weekblad-spread',
  'kaart-a5',
  'poster-a3',
  'gemeente',
];
const PARTS = [
  'weekblad-tabloid',
  'weekblad-half',
  'weekblad-kwart',
  'huisaanhuis',
  'huisaanhuis-half',
  'bijlage-a4',
].flatMap((name) => [`${name}-interviews`, `${name}-cijfers`]);

/** ALLE_VELLEN=1: every format of every wijk, which takes some minutes more. */
const ALL = Boolean(process.env.ALLE_VELLEN);
const isOfDemo = ({ format, slug }: PrintDocument) =>
  ALL || isReport(format) || (slug === 'binnenstad' && format?.deelVan === undefined);
/** Of the gemeente and of areas above the wijk. */
const isReport = (format: PrintDocument['format']) => format?.soort === 'gemeente';
/** A hard wijk is hard for its people; in a white one and a sparse one everything may lack. */
const isHard = ({ format, slug }: PrintDocument) =>
  ALL ||
  (slug in HARD_WIJKEN
    ? HARDEST.has(format?.naam ?? '')
    : slug in WHITE_WIJKEN && (isWhole(format) || EMPTIEST.has(format?.naam ?? '')));
const isSparse = ({ format, slug }: PrintDocument) =>
  ALL || (slug in SPARSE_WIJKEN && EMPTIEST.has(format?.naam ?? ''));
const isWhole = (format: PrintDocument['format']) => format?.deelVan === undefined;
/** With most paper for what there is, or a page of its own for it. */
const EMPTIEST: ReadonlySet<string> = new Set([
  ...['bijlage-a4', 'bijlage-a4-interviews', 'huisaanhuis-half', 'huisaanhuis-half-interviews'],
  ...['kaart-a5', 'poster-a3'],
]);

/** Read back and drawn: of hard wijken what has least room for people or most, of the others what may be white. */
const isRead = ({ format, slug }: PrintDocument) =>
  ALL || (slug in HARD_WIJKEN ? HARDEST : WHITEST).has(format?.naam ?? '');
const HARDEST: ReadonlySet<string> = new Set(['weekblad-tabloid', 'huisaanhuis-half', 'weekblad-spread']);
const WHITEST: ReadonlySet<string> = new Set([
  ...['weekblad-tabloid', 'weekblad-kwart', 'bijlage-a4', 'poster-a3'],
  ...['gespreksblad-a3', 'gespreksblad-a3-professionals'],
]);

let demo: readonly FittedSheet[];
let hard: readonly FittedSheet[];
let sparse: readonly FittedSheet[];
let all: readonly FittedSheet[];
beforeAll(async () => {
  demo = await withFolder([...WHOLE, ...PARTS], [], (folder) => fitSheets(folder, isOfDemo, () => true));
  hard = await withFolder([...WHOLE, ...PARTS], HARD_CHANGES, (folder) => fitSheets(folder, isHard, isRead));
  sparse = await withFolder([...WHOLE, ...PARTS], SPARSE_CHANGES, (folder) =>
    fitSheets(folder, isSparse, () => ALL),
  );
  all = [...demo, ...hard, ...sparse];
}, 900_000);

/** What was approved, without the signs of Markdown. */
const plain = (text: string) => bare(text.replace(/^#+ /gm, ''));

/** What each person may say on a sheet, in the versions of its level. */
function expectedPeople({ own, fitted, format }: FittedSheet): readonly (readonly string[])[] {
  const interviews = own?.interviews ?? [];
  const niveau: InterviewLevel = fitted.interviews[0]?.niveau ?? 'heel';
  const texts: Readonly<Record<InterviewLevel, readonly (readonly string[])[]>> = {
    heel: [interviews.map(({ body }) => body.text)],
    kort: [
      interviews.map(({ kort, kortKrant }) => (kort ?? kortKrant)?.text ?? '?'),
      ...(format.soort === 'krant'
        ? [interviews.map(({ kort, kortKrant }) => (kortKrant ?? kort)?.text ?? '?')]
        : []),
    ],
    quote: [interviews.map(() => '')],
    niets: [[]],
  };
  return texts[niveau].map((versions) =>
    versions.map((text, at) => {
      const { naam = '', bijschrift = '', quote } = interviews[at] ?? {};
      return bare(`${quote ? `‘${quote}’` : ''}${naam}${bijschrift}`) + plain(text);
    }),
  );
}

/** The line below anything but whole interviews. */
function readOnOf({ fitted, sheet }: FittedSheet): string {
  return fitted.interviews[0]?.niveau === 'heel' ? '' : bare(sheet.content.steps.readOn ?? '');
}

describe('the interviews on a sheet', () => {
  const told = () =>
    all.flatMap(({ text, ...one }) =>
      text !== undefined && one.fitted.interviews.length > 0 && !one.fitted.refused ? [{ ...one, text }] : [],
    );

  it('are in versions that were approved, every word of them, read back from the PDF', () => {
    expect(told().length).toBeGreaterThan(ALL ? 40 : 12);
    for (const one of told()) {
      const versions = expectedPeople(one);
      // In a newspaper nothing stands between the people and the line below them; elsewhere they may have a page each.
      const found =
        one.format.soort === 'krant'
          ? versions.some((people) => one.text.includes(people.join('') + readOnOf(one)))
          : versions.some((people) => people.every((person) => one.text.includes(person)));
      expect(found, `${one.name}: ${versions[0]?.join('')}`).toBe(true);
    }
  });

  it('hold no sentence of a version that is not the one that stands there', () => {
    for (const { name, own, fitted, text } of told()) {
      const [{ niveau } = { niveau: 'niets' }] = fitted.interviews;
      if (niveau === 'heel') continue;
      const interviews = own?.interviews ?? [];
      const allowed = interviews
        .map(({ kort, kortKrant, quote }) =>
          plain([...(niveau === 'kort' ? [kort?.text, kortKrant?.text] : []), quote].join(' ')),
        )
        .join(' ');
      const sentences = interviews
        .flatMap(({ body }) => plain(body.text).split(/(?<=[.?])/))
        .filter((sentence) => sentence.length > 20 && !allowed.includes(sentence));
      expect(
        sentences.filter((sentence) => text.includes(sentence)),
        name,
      ).toEqual([]);
    }
  });

  it('stand at one level for both people', () => {
    for (const { name, fitted } of all)
      expect(new Set(fitted.interviews.map(({ niveau }) => niveau)).size, name).toBeLessThanOrEqual(1);
  });

  it('say below whole where the whole can be read', () => {
    for (const { name, fitted, text } of told())
      expect(text.includes('Leeshetheleinterview'), name).toBe(fitted.interviews[0]?.niveau !== 'heel');
  });

  it('reach every level with words', () => {
    const levels = new Set(told().flatMap(({ fitted }) => fitted.interviews.map(({ niveau }) => niveau)));
    expect([...levels].filter((level) => level !== 'niets').sort()).toEqual(['heel', 'kort', 'quote']);
  });

  it('refuse the sheet where nothing that was approved fits, and say how long a version may be', () => {
    const refused = all.filter(({ fitted }) => fitted.refused);
    expect(refused.filter(({ name }) => name.includes('t-hofke')).length).toBeGreaterThan(ALL ? 3 : 1);
    for (const { name, fitted, format } of refused)
      if (format.inhoud !== 'interviews') expect(fitted.room, name).toBeGreaterThanOrEqual(30);
  });

  it('are sealed: the demo’s own files say what was approved', async () => {
    for (const slug of ['binnenstad', 'oude-haven']) {
      const source = await readFile(
        join(import.meta.dirname, '../../data/wijken', slug, 'interview-1.md'),
        'utf8',
      );
      const [, kort = '', seal] =
        /kort:\n {2}tekst: \|-?\n((?: {4}.*\n|\n)+) {2}akkoord: (\w{64})/.exec(source) ?? [];
      expect(seal, slug).toBe(createHash('sha256').update(kort.replace(/^ {4}/gm, '').trim()).digest('hex'));
    }
  });
});

describe('a sheet', () => {
  it('has no quote smaller than the answers below it, and portraits beside each other level', () => {
    for (const { name, measures } of all) {
      for (const { quote, answers } of measures.people)
        if (quote > 0) expect(quote, name).toBeGreaterThanOrEqual(answers);
      const tops = measures.people.map(({ top }) => top);
      if (measures.beside) expect(Math.max(...tops) - Math.min(...tops), name).toBeLessThan(1);
    }
  });

  it('doubles no quotation marks', () => {
    for (const { name, text } of all) expect(text ?? '', name).not.toMatch(/‘[“‘]|[”’]’/);
  });

  /** Larger than it should be: not to become larger, and open. One person tells much and another a line, or nobody does. */
  const KNOWN: Readonly<Record<string, number>> = {
    'bijlage-a4-interviews molenakker': 0.33,
    'bijlage-a4-interviews oude-haven': 0.081,
    'bijlage-a4 molenakker': 0.106,
    'bijlage-a4 t-hofke': 0.082,
    'poster-a3 oude-haven': 0.089,
    'poster-a3 tuinwijk': 0.083,
  };

  it('has no hole of more than 8% of a page, but for those that are known, unless it is refused', () => {
    const looked = new Set(all.map(({ format }) => format.naam));
    expect(
      (ALL ? [...WHOLE, ...PARTS] : [...WHOLE, ...EMPTIEST]).filter((name) => !looked.has(name)),
    ).toEqual([]);
    const holes = all
      .filter(({ fitted }) => !fitted.refused)
      .filter(({ name, emptiest }) => emptiest > (KNOWN[name] ?? 0.08))
      .map(({ name, emptiest }) => `${name}: ${(emptiest * 100).toFixed(1)}%`);
    expect(holes).toEqual([]);
  });
});
