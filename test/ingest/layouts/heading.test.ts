import { describe, expect, test } from 'vitest';
import { parseHeading, yearIn } from '../../../src/ingest/layouts/heading.ts';

describe('parseHeading tells measure, year and name apart', () => {
  test.each([
    ['onveilig-buurt', 'waarde', undefined, 'onveilig-buurt'],
    ['onveilig-buurt 2023', 'waarde', 2023, 'onveilig-buurt'],
    ['2025 onveilig-buurt (n)', 'n', 2025, 'onveilig-buurt'],
    ['onveilig-buurt_n', 'n', undefined, 'onveilig-buurt'],
    ['onveilig-buurt n', 'n', undefined, 'onveilig-buurt'],
    ['Sociale overlast/Waarde (%)', 'waarde', undefined, 'Sociale overlast/Waarde'],
    [
      'Sociale overlast/Betrouwbaarheidsmarge ondergrens 95% (%)',
      'ondergrens',
      undefined,
      'Sociale overlast/',
    ],
    ['Aantal respondenten', 'n', undefined, undefined],
    ['Marge', 'marge', undefined, undefined],
    ['Verschil 2019 t.o.v. 2012', 'teken', 2019, undefined],
  ])('%s', (text, measure, year, name) => {
    const heading = parseHeading(text);
    expect([heading.measure, heading.year]).toEqual([measure, year]);
    if (name !== undefined) expect(heading.names[0]).toBe(name);
    if (measure === 'ondergrens') expect(heading.names).toContain('Sociale overlast');
  });

  test('a name that ends in n is no number of respondents', () => {
    expect(parseHeading('Gemeenten').measure).toBe('waarde');
    expect(parseHeading('Tevreden over groen').measure).toBe('waarde');
  });

  test('a text tells a year only when it names one', () => {
    expect(yearIn('Veiligheidsmonitor 2023, tabel 4')).toBe(2023);
    expect(yearIn('2021 en 2023')).toBeUndefined();
    expect(yearIn('12023')).toBeUndefined();
  });
});
