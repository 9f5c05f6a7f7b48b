import { axisRoom, gridLayer, unitTitle, valueAxis, valueScale } from '../../axis.ts';
import type { Domain } from '../../domains.ts';
import type { Frame } from '../../frame.ts';
import { dropOf, upToFirst, wordsLayer } from '../../lettering.ts';
import { estimateLayers } from '../../mark-layers.ts';
import { figureRow } from '../../mark-rows.ts';
import { ABSENT_AT } from '../../rows.ts';
import {
  type Layer,
  OWN_LOOKS,
  type Panel,
  panelLayers,
  panelSpec,
  type Row,
  type Spec,
} from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import type { RegisteredFigure } from './figure.ts';
import { REGISTERED_WORDS } from './words-nl.ts';

const SPACING = 40;
const SIDE = 8;
/** Px from the last line of the title to the middle of the marks, and from there to the axis. */
const MARKS = 20;
const AXIS = 16;

/**
 * Two panels that never share an axis and are not joined: the share of residents with its margin, and beside it
 * what the police registered, as a bar on its own scale, or as a number alone where it is not told per 1.000.
 */
export function registeredSpec(figure: RegisteredFigure, frame: Frame): Spec {
  const across = frame.size === 'breed' ? 2 : 1;
  const width = Math.floor((frame.width - 2 * SIDE - (across - 1) * SPACING) / across);
  const heads = [
    [figure.beside.wie, figure.reading.label ?? ''],
    [REGISTERED_WORDS.registered, figure.rate?.label ?? figure.count],
  ] as const;
  const bold = (line: string) => frame.measure(line, frame.text, true);
  const titles = heads.map(([title, value]) => wrap(title, width - bold(value) - 12, bold));
  const lines = Math.max(...titles.map(({ length }) => length));
  const panels = [experienced, registered].map((draw, at) => {
    const own = titles[at] ?? [];
    const setting = { frame, width, title: own, top: (across === 2 ? lines : own.length) * frame.lineHeight };
    return draw(figure, setting, String(at + 1));
  });
  const meta = { form: 'registered', size: frame.size, indicator: figure.indicator.code };
  const padding = {
    left: SIDE,
    right: frame.width - SIDE - across * width - (across - 1) * SPACING,
    top: 2,
    bottom: 2 * axisRoom(frame),
  };
  const spacing = across === 2 ? SPACING : SPACING + axisRoom(frame);
  return panelSpec(frame, meta, { columns: across, spacing, padding }, panels);
}

interface Setting {
  readonly frame: Frame;
  readonly width: number;
  readonly title: readonly string[];
  /** Where the title ends, in px. */
  readonly top: number;
}

function experienced({ reading, domain }: RegisteredFigure, setting: Setting, suffix: string): Panel {
  const { frame, width } = setting;
  const unit = width / (domain.max - domain.min);
  const row = figureRow(reading, unit);
  const isAbsent = reading.value === undefined;
  const y = bandOf(setting);
  const scale = scaleOf(domain, frame, `${REGISTERED_WORDS.ofHundred}, ${reading.measure.jaar}`);
  return panelOf(setting, suffix, row, [
    gridLayer(domain, frame, scale, { data: `panel${suffix}`, y }),
    ...estimateLayers(frame, {
      data: `panel${suffix}`,
      value: 'x',
      density: 'roomy',
      scale: valueScale(domain),
      across: { y },
      ...(domain.stem && { origin: domain.min }),
      absentAt: ABSENT_AT,
    }),
    wordsLayer('notes', {
      data: `panel${suffix}`,
      text: 'note',
      style: 'note',
      filter: "(!isValid(datum.value) || datum.kind === 'indicative')",
      encoding: { x: { value: isAbsent ? ABSENT_AT + 16 : 0 }, y },
      mark: { dy: isAbsent ? dropOf(frame, 'note') : -12 },
    }),
  ]);
}

function registered(figure: RegisteredFigure, setting: Setting, suffix: string): Panel {
  const { rate, perThousand, crime } = figure;
  if (rate === undefined) return countAlone(figure, setting, suffix);
  const { frame } = setting;
  const scale = scaleOf(perThousand, frame, `${REGISTERED_WORDS.perThousand}, ${crime.figure.jaar}`);
  const y = bandOf(setting);
  return panelOf(setting, suffix, { rate: rate.value, label: rate.label }, [
    gridLayer(perThousand, frame, scale, { data: `panel${suffix}`, y }),
    {
      name: 'count',
      data: { name: `panel${suffix}` },
      // In grey: another source than the survey's own hue.
      mark: { type: 'bar', orient: 'horizontal', size: 14, color: frame.palette.gemeente },
      encoding: {
        x: { field: 'rate', type: 'quantitative', stack: null, ...valueScale(perThousand) } as object,
        y,
      },
    },
  ]);
}

/** No bar and no axis: a count of one area has no scale that it could be read on. */
function countAlone({ count, why, crime }: RegisteredFigure, setting: Setting, suffix: string): Panel {
  const { frame, width, top } = setting;
  const told = wrap(`In ${crime.figure.jaar}. ${why}`, width, (line) =>
    frame.measure(line, frame.axisText, false),
  );
  return panelOf(setting, suffix, { label: count, told: told.join('\n') }, [
    wordsLayer('told', {
      data: `panel${suffix}`,
      text: 'told',
      style: 'note',
      encoding: { x: { value: 0 }, y: { value: top + 16 } },
    }),
  ]);
}

/** The place of the marks, between the title and the axis. */
function bandOf({ top }: Setting) {
  const scale = { type: 'band' as const, range: [top + MARKS - AXIS, top + MARKS + AXIS] };
  return { field: 'row', type: 'ordinal', scale, axis: null } as const;
}

/** The axis, and below its labels what it counts. */
function scaleOf(domain: Domain, frame: Frame, counts: string) {
  const { scale, axis } = valueAxis(domain, frame, 0);
  const title = { ...unitTitle('procent', 0, 2 * axisRoom(frame) - 6), title: counts };
  return { scale, axis: { ...axis, ...title } };
}

/** A panel about one row: the title from the left, and the value at the right of its last line. */
function panelOf(setting: Setting, suffix: string, row: Row, layers: readonly Layer[]): Panel {
  const { frame, width, title, top } = setting;
  const data = `panel${suffix}`;
  const ink = { color: frame.palette.inkt };
  const y = { value: top - 4 };
  return {
    view: {
      width,
      height: top + MARKS + AXIS,
      resolve: OWN_LOOKS,
      layer: panelLayers(suffix, [
        ...layers,
        wordsLayer('title', {
          data,
          text: 'title',
          style: 'number',
          encoding: { x: { value: 0 }, y },
          mark: { ...ink, dy: { expr: `-${upToFirst(frame, 'title')}` } },
        }),
        wordsLayer('values', {
          data,
          text: 'label',
          style: 'number',
          encoding: { x: { value: width }, y },
          mark: { ...ink, align: 'right' },
        }),
      ]),
    },
    datasets: { [data]: [{ row: 1, title: title.join('\n'), ...row }] },
  };
}
