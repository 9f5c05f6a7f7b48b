import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

const REFERENCE = join(import.meta.dirname, '..', '..', 'seeds', 'onderzoek', 'vm');
const read = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(REFERENCE, name), 'utf8'), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });

const catalogue = read('indicatoren.csv');
const national = read('nederland.csv');
const byCode = new Map(catalogue.data.map((row) => [row.code, row]));

describe('the shipped catalogue', () => {
  it('parses without errors and has unique codes in kebab case', () => {
    expect(catalogue.errors).toEqual([]);
    expect(byCode.size).toBe(catalogue.data.length);
    for (const code of byCode.keys()) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('holds the indicators the contract names, and all eight themes', () => {
    expect(byCode.has('onveilig-buurt') && byCode.has('leefbaarheid-cijfer')).toBe(true);
    expect(new Set(catalogue.data.map((row) => row.thema)).size).toBe(8);
  });

  it('has eight kernindicatoren, each with a sentence', () => {
    const kern = catalogue.data.filter((row) => row.kern === 'ja');
    expect(kern).toHaveLength(8);
    for (const row of kern) expect(row.zin).not.toBe('');
  });

  it('never turns "veel overlast" into "geen overlast", nor "tevreden" into "ontevreden" (H04)', () => {
    for (const { complement = '', zin = '' } of catalogue.data) {
      if (/veel overlast/.test(zin)) expect(complement).toMatch(/geen of een beetje overlast/);
      if (/tevreden/.test(zin)) expect(complement).not.toMatch(/ontevreden/);
      if (/\bvaak\b/.test(zin) && complement) expect(complement).toMatch(/soms, zelden of nooit/);
    }
  });

  it('gives every predicate of a percentage a singular beside the plural', () => {
    for (const row of catalogue.data.filter(({ eenheid, zin }) => eenheid === 'procent' && zin)) {
      expect(row.zin?.split('|'), row.code).toHaveLength(2);
      if (row.complement) expect(row.complement.split('|'), row.code).toHaveLength(2);
    }
  });

  it('gives every indicator a phrase to name it by, a sentence that starts with what was asked, and a clause', () => {
    for (const { code = '', zinsdeel = '', vooraan = '', bijzin = '' } of catalogue.data) {
      expect(zinsdeel, code).toMatch(/^[’\p{Ll}][^|…]*[^.]$/u);
      for (const form of vooraan.split('|')) expect(form.split('…'), code).toHaveLength(2);
      expect(bijzin, code).toMatch(/^[’\p{Ll}][^|]*[^.]$/u);
      expect(zinsdeel.split(' ').length, code).toBeLessThanOrEqual(10);
    }
  });

  it('says the same with the figure first and with the subject first', () => {
    const glue =
      /^(van|over|in|op|bij|dat|die|dit|er|om|met|aan|door|de|het|een|hun|zij|zo|eigen|heen|ergens)$/;
    const wordsOf = (text: string) =>
      text
        .replace(/[,:.…]/g, '')
        .split(/\s+/)
        .filter((word) => !glue.test(word));
    for (const { code = '', zin = '', vooraan = '', eenheid, antwoord } of catalogue.data) {
      if (eenheid !== 'procent' || antwoord) continue;
      const said = new Set(wordsOf(zin.split('|')[0] ?? ''));
      const [plural = ''] = vooraan.split('|');
      const shared = wordsOf(plural).filter((word) => said.has(word));
      expect(shared.length, `${code}: ${plural}`).toBeGreaterThanOrEqual(
        Math.ceil(wordsOf(plural).length / 2),
      );
    }
  });

  it('holds sensitive subjects to the strict threshold and seksuele delicten at gemeente level', () => {
    for (const code of ['slachtoffer-geweld', 'slachtoffer-seksueel', 'online-totaal', 'gediscrimineerd']) {
      expect(byCode.get(code)?.gevoelig, code).toBe('ja');
    }
    for (const row of catalogue.data.filter(
      ({ basis }) => basis === 'slachtoffers' || basis === 'met-contact',
    )) {
      expect(row.vanaf, row.code).toBe('gemeente');
    }
    expect(byCode.get('slachtoffer-seksueel')?.vanaf).toBe('gemeente');
  });
});

describe('the shipped national figures', () => {
  it('have a known indicator and a source that names CBS in each row', () => {
    expect(national.errors).toEqual([]);
    for (const row of national.data) {
      expect(byCode.has(row.indicator), row.indicator).toBe(true);
      expect(row.bron).toMatch(/^CBS/);
      expect(Number(row.jaar)).toBeGreaterThanOrEqual(2015);
    }
  });

  it('hold the table of the Wegwijzer over 2015: total, victims of violence and others', () => {
    const of = (indicator: string) =>
      national.data
        .filter((row) => row.indicator === indicator && row.jaar === '2015')
        .map((row) => `${row.groep} ${row.waarde}`);
    expect(of('onveilig-buurt')).toEqual([
      ' 18,1',
      'slachtoffer=geweld 46,3',
      'slachtoffer=geen geweld 17,4',
      'slachtoffer=iets 31,6',
    ]);
    expect(of('bang-slachtoffer')).toEqual([
      ' 3,2',
      'slachtoffer=geweld 13,6',
      'slachtoffer=geen geweld 2,9',
    ]);
  });

  it('give totals that one share of victims explains, for every item (method.md 5)', () => {
    const number = (indicator: string, groep: string) =>
      Number(
        national.data
          .find((row) => row.indicator === indicator && row.jaar === '2015' && row.groep === groep)
          ?.waarde?.replace(',', '.'),
      );
    const items = [
      ...new Set(national.data.filter((row) => row.jaar === '2015').map((row) => row.indicator ?? '')),
    ];
    expect(items).toHaveLength(7);
    for (const item of items) {
      const mixed =
        0.0235 * number(item, 'slachtoffer=geweld') + 0.9765 * number(item, 'slachtoffer=geen geweld');
      expect(mixed, item).toBeCloseTo(number(item, ''), 0);
    }
  });
});
