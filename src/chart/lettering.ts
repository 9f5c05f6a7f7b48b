/** How words are set in a drawing: their styles, where their baselines lie, and the layers that write them. */
import type { Frame } from './frame.ts';
import type { Layer } from './spec.ts';
import { BOLD, REGULAR } from './typeset.ts';

/** Styles of words, as the config has them: names of areas, numbers in bold, small notes. */
export type TextStyle = 'name' | 'number' | 'note';

/** Where a baseline lies below the middle of its line, as a share of the size of the type. */
const DROP = 0.34;

/** Px from the middle of a line to its baseline. */
export function dropOf(frame: Frame, style: TextStyle): number {
  return DROP * (style === 'note' ? frame.axisText : frame.text);
}

interface Words {
  /** Dataset, and the field with the words; lines are broken where the type was measured. */
  readonly data: string;
  readonly text: string;
  readonly style: TextStyle;
  readonly encoding: object;
  readonly filter?: string;
  /** More of the mark: `align`, `dx`, `dy`. */
  readonly mark?: object;
}

/** Words of one field, each at the place of its row; only where there are any. */
export function wordsLayer(name: string, { data, text, style, encoding, filter, mark }: Words): Layer {
  const valid = `isValid(datum.${text})`;
  return {
    name: `label-${name}`,
    data: { name: data },
    transform: [{ filter: filter === undefined ? valid : `${valid} && ${filter}` }],
    mark: { type: 'text', style, ...(style === 'number' && BOLD_TYPE), ...mark },
    encoding: { ...encoding, text: { field: text, type: 'nominal' } },
  };
}

/** The wijk itself stands out: its words are in its own ink. */
export function ownInk({ palette }: Frame) {
  return { color: { condition: { test: IS_WIJK, value: palette.wijkDonker }, value: palette.grijs } };
}

const IS_WIJK = "datum.owner === 'wijk'";

/** Our bold is between the weights that Vega-Lite knows by number: it takes them from an expression. */
export const BOLD_TYPE = { fontWeight: { expr: String(BOLD) } };

/** The name of the wijk itself is in bold. */
export const OWN_WEIGHT = { fontWeight: { expr: `${IS_WIJK} ? ${BOLD} : ${REGULAR}` } };

/** Px up from the last line of a field to its first. */
export function upToFirst(frame: Frame, field: string): string {
  return `${frame.lineHeight} * (length(split(datum.${field}, '\\n')) - 1)`;
}

/** Words on one line or on more, the middle of all of them at the place of their row. */
export function centered(frame: Frame, field: string) {
  return { dy: { expr: `${dropOf(frame, 'name')} - ${upToFirst(frame, field)} / 2` } };
}

/** White ground behind words that would cross a line: `plate` px wide, from `shift` px beside the value `edge`. */
export function plateLayer(frame: Frame, data: string, edge: object, across: object): Layer {
  return {
    name: 'ground-plates',
    data: { name: data },
    transform: [{ filter: 'isValid(datum.plate)' }],
    mark: {
      type: 'bar',
      orient: 'horizontal',
      size: 18,
      fill: frame.palette.wit,
      xOffset: { expr: 'datum.shift - 3' },
      x2Offset: { expr: 'datum.shift + datum.plate' },
    },
    encoding: { x: edge, x2: { field: 'edge' }, ...across },
  };
}
