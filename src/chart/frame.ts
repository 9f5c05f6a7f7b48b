/** The three fixed sizes of a drawing, with the type that belongs to each (design notes, "Type" and "Space"). */
import type { HouseStyle, Palette } from '../domain/house-style.ts';
import { type Meter, meterOf } from './typeset.ts';

export const SIZES = ['breed', 'smal', 'druk'] as const;
export type Size = (typeof SIZES)[number];

/** What a form needs to lay itself out at one size. */
export interface Frame {
  readonly size: Size;
  /** Width of the whole drawing in px. */
  readonly width: number;
  /** Sizes of running chart text and of axis text, in px. */
  readonly text: number;
  readonly axisText: number;
  readonly lineHeight: number;
  readonly palette: Palette;
  readonly family: string;
  readonly measure: Meter;
}

/** 85 mm, two columns of a tabloid sheet, in CSS px of 1/96 inch; 9 pt is 12 px. */
const PRINT_COLUMN = 322;

const TYPE: Readonly<Record<Size, Pick<Frame, 'width' | 'text' | 'axisText' | 'lineHeight'>>> = {
  breed: { width: 552, text: 15, axisText: 14, lineHeight: 18 },
  smal: { width: 288, text: 15, axisText: 14, lineHeight: 18 },
  // Never under 8.5 pt (11.34 px) in print.
  druk: { width: PRINT_COLUMN, text: 12, axisText: 11.5, lineHeight: 14.5 },
};

export function frameOf(size: Size, houseStyle: HouseStyle, width?: number): Frame {
  return {
    ...TYPE[size],
    ...(width === undefined ? {} : { width }),
    size,
    palette: houseStyle.palette,
    family: houseStyle.families.sans,
    measure: meterOf(houseStyle),
  };
}
