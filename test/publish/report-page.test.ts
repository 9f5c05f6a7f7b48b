import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Remark } from '../../src/domain/remark.ts';
import { reportOf } from '../../src/publish/report.ts';
import { dressed } from '../../src/publish/report-frame.ts';
import { reportPage } from '../../src/publish/report-page.ts';
import { style } from '../../src/style/style.ts';
import { silent, type Told, tellSurvey } from '../tell-survey.ts';

let told: Told;
beforeAll(async () => {
  told = await tellSurvey(join(import.meta.dirname, '..', '..', 'seeds', 'twee-wijken'));
});

function pageWith(...remarks: readonly Remark[]): string {
  const publication = { ...told, remarks, files: [], printed: [], version: '1', laps: [] };
  return reportPage(reportOf(publication), [{ naam: 'Noord', href: 'aftekenen/noord.html' }]);
}

const warning = (rule: string, explanation: string, more: Partial<Remark> = {}): Remark => ({
  rule,
  level: 'warn',
  explanation,
  ...more,
});

describe('the report', () => {
  test('says first what stopped, then what to do, then what to know', () => {
    const page = pageWith(
      warning('vasthouden', 'Noord wordt vastgehouden.'),
      warning('P01', 'De tekst ontbreekt.'),
      warning('drempel-laag', 'De drempel is laag.'),
    );
    const order = [
      'Wat iets tegenhield',
      'Noord wordt vastgehouden.',
      'Wat u nog doet',
      '1 tekst ontbreekt',
      '1 punt om na te kijken',
      'Goed om te weten',
      '<section',
    ];
    expect(order.map((words) => page.indexOf(words))).toEqual(
      order.map((words) => page.indexOf(words)).toSorted((a, b) => a - b),
    );
    for (const words of order) expect(page).toContain(words);
    expect(pageWith()).toContain('Niets. Alles wat u vroeg, is gemaakt.');
  });

  test('what the program made wrong counts as stopped', () => {
    const page = pageWith(
      warning('T01', 'FOUT IN HET PROGRAMMA in profiel Noord: …', { fault: { block: 'none' } }),
    );
    expect(page.indexOf('FOUT IN HET PROGRAMMA')).toBeLessThan(page.indexOf('Wat u nog doet'));
  });

  test('remarks of one rule are folded to one line with their number, and keep every place', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      warning('drempel-laag', 'De drempel is laag. Pas op.', { file: 'gemeente.yaml', row: at + 1 }),
    );
    const page = pageWith(...many);
    expect(page).toContain('<summary>De drempel is laag. <span class="aantal">12</span></summary>');
    expect(page.match(/gemeente\.yaml, regel \d+/g)).toHaveLength(12);
  });

  test('words in tables are never cut, and quotes stand on a line of their own', () => {
    const page = pageWith(warning('x', 'Iets.', { found: 'een lange vondst' }));
    expect(page).not.toMatch(/overflow-wrap: anywhere|word-break: break-all/);
    expect(page).toContain('<p>Gevonden: “een lange vondst”</p>');
  });

  test('wears the colors of the house, and says everything that is filled in as text', async () => {
    const page = pageWith(warning('x', '<script>alert(1)</script>'));
    expect(page).not.toContain('<script>');
    const houseStyle = await style(told.survey.gemeente, told.survey.assets, silent);
    const own = dressed(page, houseStyle);
    expect(own).toContain(`--donker: ${houseStyle.palette.wijkDonker};`);
    expect(own.slice(own.indexOf('<body>'))).toBe(page.slice(page.indexOf('<body>')));
  });
});
