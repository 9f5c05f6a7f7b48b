/** The check before a sheet leaves: measured on the finished file itself, so that it also guards this program. */
import type { PressFormat } from '../../domain/press.ts';
import { decode, readPdf } from '../pdf/pdf-file.ts';
import { type Dict, isName, type Stream } from '../pdf/values.ts';
import { boxesOf, POINTS_PER_MM } from './geometry.ts';
import { totalInk } from './inks.ts';
import { highestInk } from './limit-ink.ts';
import {
  hasTransparency,
  looseFonts,
  measurePage,
  type PageMeasures,
  type TypeClass,
} from './measure-page.ts';

/** Thinner lines break up on newsprint; the design's thinnest is 0.5 pt. */
const THINNEST_PT = 0.25;
/** Boxes may differ from the preset by this much. */
const BOX_TOLERANCE_MM = 0.02;
const CLASSES: readonly TypeClass[] = ['vol', 'tint', 'kleur'];

export interface PhotoCheck {
  /** Path relative to the data folder, where the sheet tells. */
  readonly bestand?: string;
  readonly ppi: number;
  /** Highest total ink of a pixel, in percent. */
  readonly inkt: number;
  readonly kleuren: 'zwart' | 'cmyk';
}

/** As it goes into `<slug>.preflight.json`. Lengths in millimetres and points, ink in percent. */
export interface Preflight {
  readonly uitslag: 'goedgekeurd' | 'afgekeurd';
  readonly formaat: string;
  readonly standaard: PressFormat['standaard'];
  readonly conditie: string;
  readonly trim: { readonly breedteMm: number; readonly hoogteMm: number };
  readonly afloopMm: number;
  readonly snijtekens: boolean;
  readonly paginas: number;
  readonly redenen: readonly string[];
  readonly inkt: { readonly limiet: number; readonly palet: number; readonly fotos: number };
  readonly kleinsteLetterPt: Readonly<Partial<Record<TypeClass, number>>>;
  readonly dunsteLijnPt?: number;
  readonly fotos: readonly PhotoCheck[];
}

/**
 * Measures a finished sheet. `photos` names the files of its pictures in the order in which it shows them; `found`
 * are reasons to refuse it that were already known.
 */
export function preflight(
  bytes: Uint8Array,
  format: PressFormat,
  photos: readonly string[],
  found: readonly string[] = [],
): Preflight {
  const file = readPdf(bytes);
  const pages = file.pages().map(({ dict }) => dict);
  const measures = pages.map((page) => measurePage(file, page));
  const trim = pages[0]?.get('TrimBox');
  const checked = photoChecks(measures, photos);
  const palette = Math.max(0, ...measures.flatMap(({ inks }) => [...inks.values()].map(totalInk)));
  const smallest = smallestType(measures);
  const thinnest = Math.min(...measures.map((measure) => measure.thinnest));
  const reasons = [
    ...found,
    ...pageReasons(pages, format),
    ...looseFonts(file).map((name) => `Het lettertype ${name} is niet als gewoon lettertype ingesloten.`),
    ...colorReasons(measures),
    ...(palette > format.inktlimiet + 0.01
      ? [
          `Een kleur van de huisstijl heeft ${round(palette)}% inkt; de krant staat ${format.inktlimiet}% toe.`,
        ]
      : []),
    ...checked.flatMap((photo) => photoReasons(photo, format)),
    ...typeReasons(smallest, format),
    ...(thinnest < THINNEST_PT - 0.005
      ? [`Een lijn is ${round(thinnest, 2)} pt dik; dunner dan ${round(THINNEST_PT, 2)} pt valt weg.`]
      : []),
    ...(format.standaard !== 'PDF/X-4' && hasTransparency(file)
      ? [`Iets op het vel is doorzichtig; dat mag niet in ${format.standaard}.`]
      : []),
    ...(pages.some((page) => page.has('Annots')) ? ['Er staan links of notities in de pdf.'] : []),
  ];
  return {
    uitslag: reasons.length === 0 ? 'goedgekeurd' : 'afgekeurd',
    formaat: format.naam,
    standaard: format.standaard,
    conditie: format.conditie,
    trim: sizeOf(numbers(trim)),
    afloopMm: bleedOf(pages[0]),
    snijtekens: format.snijtekens,
    paginas: pages.length,
    redenen: reasons,
    inkt: { limiet: format.inktlimiet, palet: hundredths(palette), fotos: highestOf(checked) },
    kleinsteLetterPt: Object.fromEntries([...smallest].map(([kind, size]) => [kind, hundredths(size)])),
    ...(Number.isFinite(thinnest) ? { dunsteLijnPt: hundredths(thinnest) } : {}),
    fotos: checked,
  };
}

function pageReasons(pages: readonly Dict[], format: PressFormat): string[] {
  const wanted = boxesOf(format);
  const reasons: string[] = [];
  if (pages.length !== format.paginas) {
    reasons.push(
      `De pdf heeft ${pages.length} bladzijden; het formaat ${format.naam} heeft er ${format.paginas}.`,
    );
  }
  for (const [index, page] of pages.entries()) {
    const boxes = { MediaBox: wanted.media, BleedBox: wanted.bleed, TrimBox: wanted.trim };
    for (const [name, box] of Object.entries(boxes)) {
      const found = numbers(page.get(name));
      const off = Math.max(...box.map((side, at) => Math.abs(side - (found[at] ?? 0)))) / POINTS_PER_MM;
      if (off > BOX_TOLERANCE_MM)
        reasons.push(`De ${name} van bladzijde ${index + 1} wijkt ${round(off, 2)} mm af.`);
    }
  }
  return reasons;
}

function colorReasons(measures: readonly PageMeasures[]): string[] {
  const found = new Set(measures.flatMap(({ refused }) => [...refused.keys()]));
  return [...found].sort().map((operator) => `De pdf gebruikt kleur die geen drukinkt is (${operator}).`);
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

function photoReasons(photo: PhotoCheck, format: PressFormat): string[] {
  const name = photo.bestand ? `De foto ${photo.bestand}` : 'Een foto';
  const reasons: string[] = [];
  if (photo.ppi < format.minimumPpi) {
    reasons.push(
      `${name} heeft op dit formaat ${photo.ppi} beeldpunten per inch; nodig zijn er ${format.minimumPpi}. Lever een grotere foto.`,
    );
  }
  if (photo.inkt > format.inktlimiet) {
    reasons.push(`${name} heeft ${round(photo.inkt)}% inkt; de krant staat ${format.inktlimiet}% toe.`);
  }
  return reasons;
}

function smallestType(measures: readonly PageMeasures[]): Map<TypeClass, number> {
  const smallest = new Map<TypeClass, number>();
  for (const kind of CLASSES) {
    const sizes = measures.flatMap((measure) => measure.smallest.get(kind) ?? []);
    if (sizes.length > 0) smallest.set(kind, Math.min(...sizes));
  }
  return smallest;
}

const CLASS_WORDS: Readonly<Record<TypeClass, string>> = {
  vol: 'in één volle kleur',
  tint: 'in een lichtere tint',
  kleur: 'in meer kleuren of uitgespaard',
};

function typeReasons(smallest: ReadonlyMap<TypeClass, number>, format: PressFormat): string[] {
  return CLASSES.flatMap((kind) => {
    const size = smallest.get(kind);
    const least = format.minimumPt[kind];
    if (size === undefined || size >= least - 0.05) return [];
    return [
      `De kleinste letter ${CLASS_WORDS[kind]} is ${round(size)} pt; het minimum is ${round(least)} pt.`,
    ];
  });
}

function sizeOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Preflight['trim'] {
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

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((side) => typeof side === 'number') : [];
}

function highestOf(photos: readonly PhotoCheck[]): number {
  return Math.max(0, ...photos.map((photo) => photo.inkt));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Dutch notation. */
function round(value: number, decimals = 1): string {
  return value.toFixed(decimals).replace('.', ',');
}
