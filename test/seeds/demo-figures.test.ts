import { describe, expect, it } from 'vitest';
import { type Row, waveRows } from '../../seeds/demo/figures.ts';
import { waveGroupRows } from '../../seeds/demo/groups.ts';
import { QUESTIONS } from '../../seeds/demo/model.ts';
import { GROUPS, PLACES, WAVES } from '../../seeds/demo/places.ts';
import { CATALOGUE } from '../onderzoek.ts';

const EDITION = waveRows(2025);
const rowOf = (rows: readonly Row[], gebied: string, indicator: string) =>
  rows.find((row) => row.gebied === gebied && row.indicator === indicator && row.groep === '');

describe('figures of the demo gemeente', () => {
  it('are percentages and scores within their scale', () => {
    const values = WAVES.flatMap((wave) => [...waveRows(wave), ...waveGroupRows(wave)]).flatMap(
      (row) => row.waarde ?? [],
    );
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(100);
  });

  it('have one row per area, indicator and wave', () => {
    for (const wave of WAVES) {
      const keys = [...waveRows(wave), ...waveGroupRows(wave)].map(
        (row) => `${row.gebied}|${row.indicator}|${row.groep}`,
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('make the gemeente the mean of its areas, weighted by residents', () => {
    const residents = PLACES.reduce((sum, place) => sum + place.inwoners, 0);
    for (const { kind, ...question } of QUESTIONS) {
      const indicator = 'total' in question ? question.total : question.code;
      const rows = PLACES.map((place) => ({ place, row: rowOf(EDITION, place.code, indicator) }));
      if (kind === 'answers' || rows.some(({ row }) => row?.waarde === undefined)) continue;
      const mean =
        rows.reduce((sum, { place, row }) => sum + place.inwoners * (row?.waarde ?? 0), 0) / residents;
      expect(rowOf(EDITION, 'GM9999', indicator)?.waarde, indicator).toBeCloseTo(mean, 6);
    }
  });

  it('let the answers to one question add up to 100 in every area', () => {
    for (const question of QUESTIONS) {
      if (question.kind !== 'answers') continue;
      for (const gebied of ['NL', 'GM9999', ...PLACES.map(({ code }) => code)]) {
        const values = question.codes.map((code) => rowOf(EDITION, gebied, code)?.waarde ?? 0);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 9);
        expect(rowOf(EDITION, gebied, question.total)?.waarde).toBeCloseTo(
          (values[0] ?? 0) + (values[1] ?? 0),
          9,
        );
      }
    }
  });

  it('let nobody sign who did not tell the police, in any area, group or wave', () => {
    const rows = WAVES.flatMap((wave) => [...waveRows(wave), ...waveGroupRows(wave)]);
    const keyOf = ({ gebied, jaar, groep }: Row, indicator: string) =>
      `${gebied}|${jaar}|${groep}|${indicator}`;
    const told = new Map(rows.map((row) => [keyOf(row, row.indicator), row]));
    const signed = rows.filter(({ indicator }) => indicator.startsWith('aangifte-'));
    expect(signed.length).toBeGreaterThan(30);
    for (const row of signed) {
      const other = told.get(keyOf(row, row.indicator.replace('aangifte', 'melding')));
      const place = keyOf(row, row.indicator);
      expect(row.waarde, place).toBeLessThanOrEqual(other?.waarde ?? Number.NaN);
      expect(row.n, place).toBe(other?.n);
    }
  });

  it('put no part above its whole and no whole above all of its parts, in any area, group or wave', () => {
    const rows = WAVES.flatMap((wave) => [...waveRows(wave), ...waveGroupRows(wave)]);
    const keyOf = ({ gebied, jaar, groep }: Row, indicator: string) =>
      `${gebied}|${jaar}|${groep}|${indicator}`;
    const values = new Map(rows.map((row) => [keyOf(row, row.indicator), row.waarde]));
    let pairs = 0;
    for (const row of rows) {
      const { delen = [], isAll = false } = CATALOGUE.get(row.indicator)?.omvat ?? {};
      if (row.waarde === undefined) continue;
      const parts = delen.flatMap((code) => values.get(keyOf(row, code)) ?? []);
      pairs += parts.length;
      for (const part of parts)
        expect(part, keyOf(row, row.indicator)).toBeLessThanOrEqual(row.waarde + 1e-9);
      if (!isAll || parts.length < delen.length) continue;
      const sum = parts.reduce((total, part) => total + part, 0);
      expect(row.waarde, keyOf(row, row.indicator)).toBeLessThanOrEqual(sum + 1e-9);
    }
    expect(pairs).toBeGreaterThan(1500);
  });

  it('let the groups of one kenmerk make up the total of the gemeente', () => {
    const rows = waveGroupRows(2025);
    for (const indicator of ['onveilig-buurt', 'overlast-totaal', 'overlast-milieu', 'slachtoffer-totaal']) {
      for (const kenmerk of ['leeftijd', 'geslacht']) {
        const mean = rows
          .filter((row) => row.indicator === indicator && row.groep.startsWith(kenmerk))
          .reduce(
            (sum, row) =>
              sum + (GROUPS.find(({ groep }) => groep === row.groep)?.share ?? 0) * (row.waarde ?? 0),
            0,
          );
        expect(mean, indicator).toBeCloseTo(rowOf(EDITION, 'GM9999', indicator)?.waarde ?? Number.NaN, 6);
      }
    }
  });

  it('hold the hard cases: below the minimum, indicative, a missing wave, a zero, an unasked question', () => {
    const respondents = (gebied: string) => rowOf(EDITION, gebied, 'onveilig-buurt')?.n ?? 0;
    expect(respondents('WK999901')).toBeLessThan(50);
    expect(respondents('WK999909')).toBeGreaterThanOrEqual(50);
    expect(respondents('WK999909')).toBeLessThan(100);
    expect(waveRows(2021).some(({ gebied }) => gebied === 'WK999907')).toBe(false);
    expect(rowOf(EDITION, 'WK999904', 'horeca')?.waarde).toBe(0);
    expect(rowOf(EDITION, 'WK999905', 'drugshandel')).toMatchObject({ n: 0 });
    expect(rowOf(EDITION, 'WK999905', 'drugshandel')).not.toHaveProperty('waarde');
    expect(EDITION.some(({ gebied }) => gebied === 'WK999910' || gebied === 'WK999911')).toBe(false);
  });
});
