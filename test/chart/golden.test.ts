import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describe as describeFigure } from '../../src/chart/describe.ts';
import { writeImage } from '../../src/chart/svg.ts';
import { CASES, type Case, readCase, specsOf } from './cases.ts';

const golden = join(import.meta.dirname, 'golden');
const update = process.env.UPDATE_GOLDENS === '1';

test('a check on a server never writes goldens', () => {
  expect(update && Boolean(process.env.CI)).toBe(false);
});

test('every folder of goldens belongs to a case', () => {
  expect(readdirSync(golden).filter((name) => !CASES.includes(name))).toEqual([]);
});

describe.each(CASES)('seeds/%s', (name) => {
  test('draws the figures of test/chart/golden', async () => {
    const made = drawingsOf(await readCase(name));
    const dir = join(golden, name);
    if (update && !process.env.CI) write(dir, made);
    expect(made).toEqual(read(dir));
  });
});

/** One figure of each form and size on the first page that has it: its drawing, and all words around it. */
function drawingsOf(read: Case): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { figure, size, spec, page } of specsOf(read).toSorted(
    (a, b) => order(a.page) - order(b.page),
  )) {
    const words = describeFigure(figure, {
      area: read.content.survey.gebieden.get(page)?.naam ?? page,
      onderzoek: read.content.survey.onderzoek,
    });
    const path = `${figure.form.name}-${size}.svg`;
    if (files[path] !== undefined) continue;
    files[path] = normalize(writeImage(read.studio.engine.draw(spec), words.label));
    // Names only tell the checker what is not ours: they stand in the words already.
    const { table, names: _names, areas: _areas, form, placement, ...told } = words;
    files[`${figure.form.name}.txt`] ??=
      `${[`${form}: ${JSON.stringify(placement)}`, ...Object.entries(told).map(([key, value]) => `${key}: ${String(value)}`), ...table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)].join(' | '))].join('\n').replaceAll('\r\n', '\n')}\n`;
  }
  return files;
}

/** Pages of wijken first, then the whole and the themes. */
function order(page: string): number {
  if (page.startsWith('thema-')) return 2;
  return page.startsWith('GM') || page === 'NL' ? 1 : 0;
}

/** An element a line and one decimal, so that a diff shows what moved and a tenth of a pixel is no news. */
function normalize(svg: string): string {
  const rounded = svg.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
  return `${rounded.replaceAll('><', '>\n<')}\n`;
}

function read(dir: string): Record<string, string> {
  if (!existsSync(dir)) return {};
  return Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
}

function write(dir: string, files: Record<string, string>): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text);
}
