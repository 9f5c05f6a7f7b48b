import type { Frame } from '../../frame.ts';
import { noteOf } from '../../reading.ts';
import { heightOf } from '../../rows.ts';
import { baseSpec, type Row, type Spec } from '../../spec.ts';
import type { AnswersFigure } from './figure.ts';
import { apartHead, headRows, keyRows, keyStep, nameOf, narrowParts } from './labels.ts';
import { layersOf } from './layers.ts';
import { bandsOf, type FigureRow, isMiddle, LAYOUTS, partsOf, type Setting, strengthOf } from './layout.ts';

/** Answers around the neutral one: side is direction, darkness is strength, one hue on both sides (H01). */
export function answersSpec(figure: AnswersFigure, frame: Frame): Spec {
  const layout = LAYOUTS[frame.size];
  const width = frame.width - layout.left - layout.right;
  const scale = width / (figure.reach.left + figure.reach.right || 1);
  const setting: Setting = { frame, layout, width, scale, reach: figure.reach };
  const heads = layout.stacked || frame.size === 'druk' ? [] : headRows(figure, setting);
  const bands = bandsOf(layout);
  const bars = heightOf(bands, figure.rows.length);
  const key = heads.length > 0 ? [] : keyRows(figure);
  const above = heads.length > 0 ? 2 * frame.lineHeight + 4 : bands.head;
  const below = key.length > 0 ? key.length * keyStep(frame) + 18 : 4;
  const first = figure.answers[0];
  return {
    ...baseSpec(frame, { form: 'answers', size: frame.size, ...(first && { indicator: first.code }) }),
    width,
    height: bars,
    padding: { left: layout.left, right: layout.right, top: above + 4, bottom: below },
    datasets: {
      rows: figure.rows.map((row, at) => ({ row: at + 1, ...rowOf(figure, row, setting) })),
      parts: figure.rows.flatMap((row, at) =>
        partRows(figure, row, setting).map((part) => ({ row: at + 1, ...part })),
      ),
      heads: heads.length > 0 ? [...heads, ...apartHead(figure)] : [],
      key,
    },
    layer: layersOf(setting, bars),
  };
}

/** An area: its name, the share of "weet niet", and why it has no bar. */
function rowOf({ answers }: AnswersFigure, row: FigureRow, setting: Setting): Row {
  const { owner, name, readings } = row;
  const base = { area: name, owner, name: nameOf(row, setting) };
  if (!partsOf({ answers }, row)) {
    const hidden = readings.find((reading) => reading !== undefined && reading.value === undefined);
    return { ...base, hidden: hidden ? noteOf(hidden) : 'niet gevraagd' };
  }
  const apart = readings[answers.findIndex(({ antwoord }) => antwoord?.plaats === 'weet-niet')];
  return apart?.value === undefined
    ? base
    : { ...base, apart: apart.value, ...(apart.label && { label: apart.label }) };
}

/** The parts of a bar; the neutral answer is drawn last: its outline lies over its neighbours. */
function partRows({ answers }: AnswersFigure, row: FigureRow, setting: Setting): Row[] {
  const { owner, name } = row;
  const parts = partsOf({ answers }, row) ?? [];
  const { isWide, sums } = narrowParts(parts, owner, setting);
  const drawn = parts
    .toSorted((a, b) => Number(isMiddle(a)) - Number(isMiddle(b)))
    .map((part) => ({
      area: name,
      answer: part.answer.code,
      kind: `${owner}-${strengthOf(part.answer)}`,
      from: part.from,
      to: part.to,
      ...(isWide(part) && { middle: (part.from + part.to) / 2, label: part.reading.label ?? '' }),
    }));
  return [...drawn, ...sums];
}
