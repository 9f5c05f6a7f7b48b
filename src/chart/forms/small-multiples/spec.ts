import { axisRoom, gridLayer, valueAxis, valueScale } from '../../axis.ts';
import type { Domain } from '../../domains.ts';
import type { Frame, Size } from '../../frame.ts';
import { BOLD_TYPE, dropOf, upToFirst, wordsLayer } from '../../lettering.ts';
import { estimateLayers } from '../../mark-layers.ts';
import { figureRow } from '../../mark-rows.ts';
import type { Reading } from '../../reading.ts';
import { ABSENT_AT, type Bands, heightOf, ownerOffset, rowScale } from '../../rows.ts';
import { type Layer, OWN_LOOKS, type Panel, panelLayers, panelSpec, type Spec } from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import type { SmallMultiplesFigure } from './figure.ts';

const COLUMNS: Readonly<Record<Size, number>> = { breed: 3, smal: 1, druk: 2 };
const SPACING = 24;
/** Px of the marks of the area and of the whole below it, from a name to them, and above a name. */
const BAND = 32;
const BELOW_NAME = 10;
const ABOVE_NAME = 13;

/** One small panel per area, alphabetical from left to right, all on one axis, each beside the whole. */
export function smallMultiplesSpec(figure: SmallMultiplesFigure, frame: Frame): Spec {
  const wanted = COLUMNS[frame.size];
  const across = Math.min(wanted, figure.areas.length);
  const width = Math.floor((frame.width - 16 - (wanted - 1) * SPACING) / wanted);
  const names = figure.areas.map((reading) => namesOf(reading, width, frame));
  const most = Math.max(...names.map(({ length }) => length));
  const bands = { head: ABOVE_NAME + most * frame.lineHeight + BELOW_NAME - 3, band: BAND };
  const setting: Setting = { frame, width, domain: coarse(figure.domain), bands, whole: figure.whole };
  const columns = Array.from({ length: across }, (_, column) =>
    drawColumn(
      figure.areas.flatMap((reading, index) =>
        index % across === column ? [{ reading, names: names[index] ?? [] }] : [],
      ),
      String(column + 1),
      setting,
    ),
  );
  const padding = {
    left: 8,
    right: frame.width - 8 - across * width - (across - 1) * SPACING,
    top: 2 + bands.head - ABOVE_NAME,
    bottom: axisRoom(frame),
  };
  const meta = { form: 'small-multiples', size: frame.size, indicator: figure.indicator.code };
  return panelSpec(frame, meta, { columns: across, spacing: SPACING, padding }, columns);
}

/** Small panels have room for the ends and the middle of the axis only. */
function coarse(domain: Domain): Domain {
  const { ticks } = domain;
  const last = ticks.length - 1;
  const middle = ticks[last % 2 === 0 ? last / 2 : -1];
  return { ...domain, ticks: [domain.min, ...(middle === undefined ? [] : [middle]), domain.max] };
}

interface Setting {
  readonly frame: Frame;
  readonly width: number;
  readonly domain: Domain;
  readonly bands: Bands;
  readonly whole: Reading | undefined;
}

interface NamedReading {
  readonly reading: Reading;
  readonly names: readonly string[];
}

function drawColumn(areas: readonly NamedReading[], suffix: string, setting: Setting): Panel {
  const { frame, width, domain, bands, whole } = setting;
  const unit = width / (domain.max - domain.min);
  const [areaData, figureData] = [`areas${suffix}`, `figures${suffix}`];
  const y = rowScale(bands);
  const view: Panel['view'] = {
    width,
    height: heightOf(bands, areas.length),
    resolve: OWN_LOOKS,
    layer: panelLayers(suffix, [
      gridLayer(domain, frame, valueAxis(domain, frame, 0), { data: areaData, y }),
      ...estimateLayers(frame, {
        data: figureData,
        value: 'x',
        density: 'dense',
        scale: valueScale(domain),
        across: { y, yOffset: ownerOffset(whole ? ['wijk', whole.owner] : ['wijk']) },
        ...(domain.stem && { origin: domain.min }),
        absentAt: ABSENT_AT,
      }),
      ...wordLayers({ areaData, figureData }, { ...y, bandPosition: 0 }, setting),
    ]),
  };
  return {
    view,
    datasets: {
      [areaData]: areas.map(({ names }, at) => ({ row: at + 1, name: names.join('\n') })),
      [figureData]: areas.flatMap(({ reading }, at) =>
        [reading, ...(whole ? [whole] : [])].map((each) => ({ row: at + 1, ...figureRow(each, unit) })),
      ),
    },
  };
}

/** Of the figures in a panel, the area's own. */
const IS_AREA = "datum.owner === 'wijk'";

/** The name from the left, ending on the line just above the marks; the value at the right of that line. */
function wordLayers(
  { areaData, figureData }: { readonly areaData: string; readonly figureData: string },
  y: object,
  { frame, width, whole }: Setting,
): Layer[] {
  const own = { color: frame.palette.wijkDonker };
  const line = BAND / (whole ? 4 : 2) + dropOf(frame, 'note');
  return [
    wordsLayer('names', {
      data: areaData,
      text: 'name',
      style: 'name',
      encoding: { x: { value: 0 }, y },
      mark: { ...own, ...BOLD_TYPE, dy: { expr: `${-BELOW_NAME} - ${upToFirst(frame, 'name')}` } },
    }),
    wordsLayer('values', {
      data: figureData,
      text: 'label',
      style: 'number',
      filter: IS_AREA,
      encoding: { x: { value: width }, y },
      mark: { ...own, align: 'right', dy: -BELOW_NAME },
    }),
    wordsLayer('notes', {
      data: figureData,
      text: 'note',
      style: 'note',
      filter: `${IS_AREA} && !isValid(datum.value)`,
      encoding: { x: { value: ABSENT_AT + 16 }, y },
      mark: { dy: line },
    }),
  ];
}

function namesOf(reading: Reading, width: number, frame: Frame): readonly string[] {
  return wrap(reading.name, width - 34, (line) => frame.measure(line, frame.text, true));
}
