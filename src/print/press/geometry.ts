/** Boxes of a press sheet, exact to the preset: Chromium rounds its page, so the page is made larger and cut. */
import type { PressFormat } from '../../domain/press.ts';

export const POINTS_PER_MM = 72 / 25.4;

/** Room outside the bleed for crop marks. */
const MARK_ROOM_MM = 7;
const MARK_LENGTH_MM = 5;
/** Marks begin a little outside the bleed, so that they never print in it. */
const MARK_GAP_MM = 1;
/** What the browser's page is larger than the sheet; cut off by the boxes. */
const SPARE_MM = 2;
/** The line of an embargo, below the sheet and what is cut off: no press prints it. */
const EMBARGO_MM = 7;

/** Lower left and upper right corner, in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

export interface SheetBoxes {
  readonly media: Box;
  readonly bleed: Box;
  readonly trim: Box;
}

/** Trim, bleed and media box of one page of this format. */
export function boxesOf(format: PressFormat): SheetBoxes {
  const room = format.snijtekens ? MARK_ROOM_MM : 0;
  const edge = room + format.afloopMm;
  const lift = format.embargo === undefined ? 0 : Math.max(0, EMBARGO_MM + SPARE_MM - room);
  const [right, top] = [edge * 2 + format.breedteMm, edge * 2 + format.hoogteMm + lift];
  const box = (...sides: readonly [number, number, number, number]): Box => {
    const points = sides.map((side) => Number((side * POINTS_PER_MM).toFixed(4)));
    const [left = 0, bottom = 0, rightmost = 0, highest = 0] = points;
    return [left, bottom, rightmost, highest];
  };
  const inset = (mm: number) => box(mm, mm + lift, right - mm, top - mm);
  return { media: box(0, 0, right, top), bleed: inset(room), trim: inset(edge) };
}

/** Height in points of the line below the sheet, from the lower edge of the media box; 0 without one. */
export function lineBelow(format: PressFormat): number {
  return format.embargo === undefined ? 0 : Number((EMBARGO_MM * POINTS_PER_MM).toFixed(4));
}

/** CSS that gives the templates the sheet's measures, and the browser a page that is a little too large. */
export function geometryCss(format: PressFormat): string {
  const width = format.breedteMm + format.afloopMm * 2;
  const height = format.hoogteMm + format.afloopMm * 2;
  const below = format.embargo === undefined ? 0 : EMBARGO_MM;
  return `@page { size: ${width + SPARE_MM}mm ${height + SPARE_MM + below}mm; margin: 0 0 ${below}mm }
:root {
  --vel-breedte: ${width}mm; --vel-hoogte: ${height}mm; --vel-afloop: ${format.afloopMm}mm;
  --vel-rand: ${format.afloopMm + format.margeMm}mm; --vel-kolommen: ${format.kolommen};
}
`;
}

/** Content that draws the crop marks: black, a quarter point, at each corner of the trim. */
export function cropMarks(format: PressFormat): string {
  if (!format.snijtekens) return '';
  const { trim, bleed } = boxesOf(format);
  const gap = MARK_GAP_MM * POINTS_PER_MM;
  const length = MARK_LENGTH_MM * POINTS_PER_MM;
  const lines: string[] = [];
  const line = (...points: readonly number[]) => {
    const [x1, y1, x2, y2] = points.map((point) => point.toFixed(3));
    lines.push(`${x1} ${y1} m ${x2} ${y2} l S`);
  };
  for (const x of [trim[0], trim[2]]) {
    line(x, bleed[1] - gap, x, bleed[1] - gap - length);
    line(x, bleed[3] + gap, x, bleed[3] + gap + length);
  }
  for (const y of [trim[1], trim[3]]) {
    line(bleed[0] - gap, y, bleed[0] - gap - length, y);
    line(bleed[2] + gap, y, bleed[2] + gap + length, y);
  }
  return `q 0 0 0 1 K 0.25 w\n${lines.join('\n')}\nQ\n`;
}
