/** Measures of the development chart: panels of one size, beside or below each other. */
import type { Frame, Size } from '../../frame.ts';

export interface Layout {
  /** Panels beside each other. */
  readonly across: number;
  readonly height: number;
  /** Room left of the first panel for the axis. */
  readonly left: number;
  readonly spacing: number;
  /** Room above a panel for its name and the topmost value. */
  readonly top: number;
  readonly bottom: number;
}

export const LAYOUTS: Readonly<Record<Size, Layout>> = {
  breed: { across: 3, height: 176, left: 26, spacing: 30, top: 34, bottom: 26 },
  smal: { across: 1, height: 92, left: 26, spacing: 58, top: 32, bottom: 24 },
  druk: { across: 3, height: 87, left: 24, spacing: 32, top: 28, bottom: 20 },
};

export interface PanelSetting {
  readonly frame: Frame;
  readonly layout: Layout;
  readonly width: number;
  readonly suffix: string;
  /** This panel shows the labels of the axis of values. */
  readonly axis: boolean;
}

/** The datasets of a panel: names are unique in a drawing. */
export function datasetsOf(suffix: string) {
  return {
    panel: `panel${suffix}`,
    figures: `figures${suffix}`,
    stretches: `stretches${suffix}`,
    breaks: `breaks${suffix}`,
  };
}
