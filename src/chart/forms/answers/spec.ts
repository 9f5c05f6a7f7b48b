import type { Frame } from '../../frame.ts';
import { noteOf } from '../../reading.ts';
import { baseSpec, type Row, type Spec, type TextRow } from '../../spec.ts';
import type { AnswersFigure } from './figure.ts';
import { boldRow, headRows, keyRows, nameRows, numberRows, plainRow } from './labels.ts';
import { layersOf } from './layers.ts';
import { type FigureRow, isMiddle, LAYOUTS, partsOf, type Setting, strengthOf } from './layout.ts';

/** Room of the box for "weet niet" at the far right. */
const APART = 27;

/** Answers around the neutral one: side is direction, darkness is strength, one hue on both sides (H01). */
export function answersSpec(figure: AnswersFigure, frame: Frame): Spec {
  const layout = LAYOUTS[frame.size];
  const width = frame.width - layout.left - layout.right;
  const scale = width / (figure.reach.left + figure.reach.right || 1);
  const setting: Setting = { frame, layout, width, scale, reach: figure.reach };
  const heads = layout.stacked || frame.size === 'druk' ? [] : headRows(figure, setting);
  const top = heads.length > 0 ? 2 * frame.lineHeight + 4 : 0;
  const rows = figure.rows.map((row, index) => drawRow(figure, row, index * layout.row, setting));
  const height = figure.rows.length * layout.row;
  const key = heads.length > 0 ? { labels: [], boxes: [], height: 0 } : keyRows(figure, setting, height);
  const first = figure.answers[0];
  return {
    ...baseSpec(frame, { form: 'answers', size: frame.size, ...(first && { indicator: first.code }) }),
    width,
    height: height + key.height,
    padding: { left: layout.left, right: layout.right, top: top + 4, bottom: 4 },
    datasets: {
      middle: [
        {
          value: 0,
          from: -4,
          to: height - layout.row + layout.bar + (layout.stacked ? layout.row - layout.bar : 4),
        },
      ],
      parts: rows.flatMap(({ parts }) => parts),
      apart: rows.flatMap(({ apart }) => apart),
      key: key.boxes,
      hidden: rows.flatMap(({ hidden }) => hidden),
      labels: [...heads, ...rows.flatMap(({ labels }) => labels), ...key.labels],
    },
    layer: layersOf(frame, figure.reach),
  };
}

interface DrawnRow {
  readonly parts: readonly Row[];
  readonly apart: readonly Row[];
  readonly hidden: readonly Row[];
  readonly labels: readonly TextRow[];
}

function drawRow(figure: AnswersFigure, row: FigureRow, top: number, setting: Setting): DrawnRow {
  const { frame, layout } = setting;
  const from = top + (layout.stacked ? layout.row - layout.bar - 8 : 0);
  const middle = from + layout.bar / 2 + frame.text * 0.34;
  const parts = partsOf(figure, row);
  const unknown = figure.answers.findIndex(({ antwoord }) => antwoord?.plaats === 'weet-niet');
  const apart = row.readings[unknown];
  const names = nameRows(row, top, middle, setting);
  if (!parts) {
    const hidden = row.readings.find((reading) => reading !== undefined && reading.value === undefined);
    const x = setting.reach.left * setting.scale;
    return {
      parts: [],
      apart: [],
      hidden: [{ x: x + 14, y: from + layout.bar / 2 }],
      labels: [...names, plainRow(x + 32, middle, hidden ? noteOf(hidden) : 'niet gevraagd', 'left')],
    };
  }
  return {
    // The neutral answer is drawn last: its outline lies over its neighbours.
    parts: parts
      .toSorted((a, b) => Number(isMiddle(a)) - Number(isMiddle(b)))
      .map((part) => ({
        value: part.from,
        tot: part.to,
        from,
        to: from + layout.bar,
        soort: `${row.owner}-${strengthOf(part.answer)}`,
        antwoord: part.answer.code,
      })),
    apart: apart?.value === undefined ? [] : [apartBox(setting, from)],
    hidden: [],
    labels: [
      ...names,
      ...numberRows(parts, row.owner, middle, setting),
      ...(apart?.label === undefined
        ? []
        : [
            boldRow(
              setting.width + layout.right - APART / 2,
              middle,
              apart.label,
              row.owner === 'wijk' ? 'wijk' : 'grijs',
              'center',
            ),
          ]),
    ],
  };
}

function apartBox({ width, layout }: Setting, from: number): Row {
  const right = width + layout.right - 1;
  return { x: right - APART, x2: right, y: from + 0.6, y2: from + layout.bar - 0.6 };
}
