import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Operation, walk } from '../../../src/print/pdf/content.ts';
import { formatNumber } from '../../../src/print/pdf/format-number.ts';
import type { Widths } from '../../../src/print/pdf/glyph-widths.ts';
import { shorten } from '../../../src/print/pdf/shorten-content.ts';

const WIDTHS: Widths = { table: Float64Array.of(500, 250, 612.5, 480), fallback: 1000 };
const widthsOf = (font: string) => (font === 'F4' ? WIDTHS : undefined);

/** An operation in words, as its content has it. */
function told(operation: Operation): string {
  const operands = Array.from({ length: operation.count }, (_, index) => operation.text(index));
  return [...operands, operation.operator].join(' ');
}

function shortened(content: string): { readonly text: string; readonly visited: readonly string[] } {
  const visited: string[] = [];
  const short = shorten(Buffer.from(content, 'latin1'), widthsOf, (operation) => {
    expect(told(operation).startsWith(operation.text(0))).toBe(true);
    visited.push(told(operation));
  });
  return { text: short.toString('latin1'), visited };
}

/** The same by regular expressions: slow, and easy to see through. */
function specified(content: string): string {
  const rounded = content.replace(/^[-\d. ]+ (?:[mlc]|re)$/gm, (line) => line.replace(/(\.\d{3})\d+/g, '$1'));
  let size = 0;
  let widths: Widths | undefined;
  const piece = /^\/(\S+) (\S+) Tf$|^((?:(?:-?[\d.]+ 0 Td )?<[0-9A-F]+> Tj\n){2,})(ET)?/gm;
  return rounded.replace(piece, (all, font?: string, points?: string, letters?: string, end?: string) => {
    if (font !== undefined) [widths, size] = [widthsOf(font), Number(points)];
    return letters !== undefined && widths ? joined(letters, size, widths, end) : all;
  });
}

function joined(letters: string, size: number, { table, fallback }: Widths, end = ''): string {
  const [first, ...others] = [...letters.matchAll(/(?:(\S+) 0 Td )?<(\S+)> Tj/g)];
  const widthOf = (code: string) => table[Number.parseInt(code, 16)] ?? fallback;
  let [text, moved, put] = [`<${first?.[2]}`, 0, widthOf(first?.[2] ?? '')];
  for (const [, step = '0', code = ''] of others) {
    moved += Number(step);
    const back = Math.round(put - (moved * 1000) / size);
    if (Math.abs(back) >= 2) text += `>${back}<`;
    if (Math.abs(back) >= 2) put -= back;
    text += code;
    put += widthOf(code);
  }
  const lead = first?.[1] === undefined ? '' : `${first[1]} 0 Td `;
  return `${lead}[${text}>] TJ\n${end || `${formatNumber(moved)} 0 Td `}`;
}

const number = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((units) => String(units / 10 ** 5));
const code = fc.constantFrom('0000', '0001', '0002', '0003', '00A7');
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(number, code).map(([step, hex]) => `${step} 0 Td <${hex}> Tj`) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('5 0 Td '), code).map(([td, hex]) => `${td}<${hex}> Tj`) },
  code.map((hex) => `<${hex}> Tj`),
  fc.tuple(number, number, fc.constantFrom('m', 'l', 'cm', 'k')).map((parts) => parts.join(' ')),
  fc.array(number, { minLength: 4, maxLength: 6 }).map((points) => `${points.join(' ')} c`),
  fc.constantFrom('BT', 'ET', '/F4 12 Tf', '/F5 9 Tf', 'h', 'f', '0 0 10 10 re', '0 0 5 5 re W n', 'EMC'),
  fc.constantFrom(
    '/P <</MCID 3 >>BDC',
    '(a\n1.23456 2 m\nb) Tj',
    '1 2',
    '0 0 0 rg /G3 gs',
    '% 1.23456 2 l',
    '',
  ),
);
/** Without what is no operation to the line: a string or operands over lines, and comments, that only look like one. */
const chromiumLine = line.filter((text) => !/\n|%|^1 2$/.test(text));

describe('shorter content', () => {
  it('is what the specification says', () => {
    fc.assert(
      fc.property(fc.array(chromiumLine, { maxLength: 40 }), (lines) => {
        const content = `/F4 12 Tf\n${lines.join('\n')}\n`;
        expect(shortened(content).text).toBe(specified(content));
      }),
      { seed: 73, numRuns: 1000 },
    );
  });

  it('visits every operation that it wrote, as who walks over it would', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const { text, visited } = shortened(`/F4 12 Tf\n${lines.join('\n')}`);
        const walked: string[] = [];
        walk(Buffer.from(text, 'latin1'), (operation) => walked.push(told(operation)));
        expect(visited).toEqual(walked);
      }),
      { seed: 74, numRuns: 1000 },
    );
  });

  it('leaves strings alone that look like lines', () => {
    const content = '(a\n1.23456 2.34567 m\n) Tj\n';
    expect(shortened(content).text).toBe(content);
  });
});
