import { beforeAll, describe, expect, test } from 'vitest';
import { writeImage } from '../../src/chart/svg.ts';
import { meterOf } from '../../src/chart/typeset.ts';
import { type Case, LOOKED_AT, readCase, specsOf } from './cases.ts';

interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TEXT =
  /<text x="([-\d.]+)" y="([-\d.]+)"( text-anchor="(\w+)")? font-size="([\d.]+)"( font-weight="650")?[^>]*>([^<]*)<\/text>/g;

describe.each(LOOKED_AT)('every drawing of seeds/%s', (name) => {
  let drawn: readonly {
    readonly id: string;
    readonly svg: string;
    readonly width: number;
    readonly height: number;
  }[];
  let read: Case;
  beforeAll(async () => {
    read = await readCase(name);
    drawn = specsOf(read).map(({ page, figure, size, spec }) => {
      const made = read.studio.engine.draw(spec);
      return { id: `${page} ${figure.form.name} ${size}`, svg: writeImage(made, 'naam'), ...made };
    });
  });

  test('no text is cut off by an edge', () => {
    expect(drawn.flatMap(({ svg }) => boxesOf(svg)).length).toBeGreaterThan(100);
    for (const { id, svg, width, height } of drawn) {
      for (const box of boxesOf(svg)) {
        expect(box.left, `${id}: ${box.text}`).toBeGreaterThanOrEqual(-0.5);
        expect(box.right, `${id}: ${box.text}`).toBeLessThanOrEqual(width + 0.5);
        expect(box.top, `${id}: ${box.text}`).toBeGreaterThanOrEqual(-0.5);
        expect(box.bottom, `${id}: ${box.text}`).toBeLessThanOrEqual(height + 0.5);
      }
    }
  });

  test('no two texts collide', () => {
    for (const { id, svg } of drawn) {
      const boxes = boxesOf(svg);
      for (const [index, box] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          expect(overlap(box, other), `${id}: "${box.text}" and "${other.text}"`).toBe(false);
        }
      }
    }
  });

  test('type is at least 8.5 pt in print and 14 px on screen, lines at least 0.5 pt', () => {
    for (const { id, svg } of drawn) {
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
      const least = id.endsWith('druk') ? (8.5 * 96) / 72 : 14;
      expect(Math.min(99, ...sizes), id).toBeGreaterThanOrEqual(least);
      const lines = [...svg.matchAll(/stroke-width="([\d.]+)"/g)].map((match) => Number(match[1]));
      expect(Math.min(99, ...lines), id).toBeGreaterThanOrEqual((0.5 * 96) / 72);
    }
  });

  test('is clean: no style, class, id, script, clip path, opacity or reference', () => {
    for (const { id, svg } of drawn) {
      expect(svg, id).not.toMatch(/ (style|class|id|clip-path|opacity|fill-opacity|stroke-opacity|on\w+)=/);
      expect(svg, id).not.toMatch(
        /<(style|script|defs|clipPath|image|foreignObject|use)\b|url\(|aria-roledescription/,
      );
    }
  });

  test('has only colors of the palette, so that the press knows each ink', () => {
    const { inks } = read.houseStyle;
    for (const { id, svg } of drawn) {
      const colors = [...svg.matchAll(/ (?:fill|stroke)="([^"]+)"/g)].map((match) => match[1] ?? '');
      expect(
        colors.filter((color) => color !== 'none' && !inks.has(color)),
        id,
      ).toEqual([]);
    }
  });

  test('is an image with a name, its marks hidden from assistive technology', () => {
    for (const { id, svg } of drawn) {
      expect(svg, id).toMatch(
        /^<svg [^>]*role="img" aria-label="naam"><g aria-hidden="true">.*<\/g><\/svg>$/s,
      );
    }
  });

  test('keeps numbers short: at most two decimals, never NaN', () => {
    for (const { id, svg } of drawn) {
      // Words may hold thousands: "per 1.000 inwoners".
      expect(svg.replaceAll(/>[^<]+</g, '><'), id).not.toMatch(/\d\.\d{3,}|NaN|undefined|Infinity/);
    }
  });

  function boxesOf(svg: string): readonly TextBox[] {
    const measure = meterOf(read.houseStyle);
    return [...svg.matchAll(TEXT)].map((match) => {
      const [, x = '0', y = '0', , anchor = 'start', size = '15', weight, raw = ''] = match;
      const text = raw
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      const width = measure(text, Number(size), weight !== undefined);
      const left = Number(x) - width * ({ middle: 0.5, end: 1 }[anchor] ?? 0);
      // Capitals and figures rise to 0.66 of the size; descenders reach 0.2 below the baseline.
      return {
        text,
        left,
        right: left + width,
        top: Number(y) - 0.66 * Number(size),
        bottom: Number(y) + 0.2 * Number(size),
      };
    });
  }
});

function overlap(a: TextBox, b: TextBox): boolean {
  return a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
}
