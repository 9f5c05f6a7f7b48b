/** The check before a sheet leaves: measured on the finished file itself, so that it also guards this program. */
import type { PhotoCheck, PressCheck, PressFormat, TypeClass } from '../../domain/press.ts';
import { decode, readPdf } from '../pdf/pdf-file.ts';
import { type Dict, isName, type Stream } from '../pdf/values.ts';
import { FontBook } from './font-book.ts';
import { POINTS_PER_MM } from './geometry.ts';
import { totalInk } from './inks.ts';
import { highestInk } from './limit-ink.ts';
import { hasTransparency, measurePage, type PageMeasures } from './measure-page.ts';
import { type Measured, numbers, reasonsAgainst, TYPE_CLASSES } from './reasons.ts';

/**
 * Measures a finished sheet. `families` are the house's fonts, `photos` names the files of its pictures in the order
 * in which it shows them; `found` are reasons to refuse it that were already known.
 */
export function preflight(
  bytes: Uint8Array,
  format: PressFormat,
  families: readonly string[],
  photos: readonly string[],
  found: readonly string[] = [],
): PressCheck {
  const measured = measure(bytes, families, photos);
  const { pages, measures, photos: checked, smallest, thinnest } = measured;
  const reasons = [...found, ...reasonsAgainst(measured, format)];
  const inks = measures.flatMap((page) => [...page.inks.values()]);
  return {
    uitslag: reasons.length === 0 ? 'goedgekeurd' : 'afgekeurd',
    formaat: format.naam,
    standaard: format.standaard,
    conditie: format.conditie,
    trim: sizeOf(numbers(pages[0]?.get('TrimBox'))),
    afloopMm: bleedOf(pages[0]),
    snijtekens: format.snijtekens,
    paginas: pages.length,
    redenen: reasons,
    inkt: {
      limiet: format.inktlimiet,
      palet: hundredths(Math.max(0, ...inks.map(totalInk), ...measures.map(({ stacked }) => stacked))),
      fotos: Math.max(0, ...checked.map((photo) => photo.inkt)),
    },
    kleinsteLetterPt: Object.fromEntries([...smallest].map(([kind, size]) => [kind, hundredths(size)])),
    ...(Number.isFinite(thinnest) ? { dunsteLijnPt: hundredths(thinnest) } : {}),
    fotos: checked,
  };
}

function measure(bytes: Uint8Array, families: readonly string[], photos: readonly string[]): Measured {
  const file = readPdf(bytes);
  const fonts = new FontBook(file, families);
  const pages = file.pages().map(({ dict }) => dict);
  const measures = pages.map((page) => measurePage(file, page, fonts));
  return {
    pages,
    measures,
    photos: photoChecks(measures, photos),
    smallest: smallestType(measures),
    thinnest: Math.min(...measures.map((page) => page.thinnest)),
    seeThrough: hasTransparency(file),
  };
}

function photoChecks(measures: readonly PageMeasures[], names: readonly string[]): PhotoCheck[] {
  const images = measures.flatMap(({ images: placed }) => placed);
  return images.map(({ stream, width, height }, index) => {
    const name = images.length === names.length ? names[index] : undefined;
    const across = pixels(stream, 'Width') / (width / 72);
    const down = pixels(stream, 'Height') / (height / 72);
    const inked = isName(stream.dict.get('ColorSpace'), 'DeviceCMYK');
    return {
      ...(name ? { bestand: name } : {}),
      ppi: Math.round(Math.min(across, down)),
      inkt: hundredths(inked ? highestInk(decode(stream)) : 100),
      kleuren: inked ? 'cmyk' : 'zwart',
    };
  });
}

function pixels(stream: Stream, key: 'Width' | 'Height'): number {
  const size = stream.dict.get(key);
  return typeof size === 'number' ? size : 0;
}

function smallestType(measures: readonly PageMeasures[]): Map<TypeClass, number> {
  const smallest = new Map<TypeClass, number>();
  for (const kind of TYPE_CLASSES) {
    const sizes = measures.flatMap((measure) => measure.smallest.get(kind) ?? []);
    if (sizes.length > 0) smallest.set(kind, Math.min(...sizes));
  }
  return smallest;
}

function sizeOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): PressCheck['trim'] {
  return {
    breedteMm: hundredths((right - left) / POINTS_PER_MM),
    hoogteMm: hundredths((top - bottom) / POINTS_PER_MM),
  };
}

function bleedOf(page: Dict | undefined): number {
  const [trim = 0] = numbers(page?.get('TrimBox'));
  const [bleed = 0] = numbers(page?.get('BleedBox'));
  return hundredths((trim - bleed) / POINTS_PER_MM);
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
