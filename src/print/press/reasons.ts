/** Why a press would refuse a sheet, in words for staff. */
import type { PhotoCheck, PressFormat, TypeClass } from '../../domain/press.ts';
import type { Dict } from '../pdf/values.ts';
import { boxesOf, POINTS_PER_MM } from './geometry.ts';
import { type Ink, totalInk } from './inks.ts';
import type { PageMeasures } from './measure-page.ts';

/** Thinner lines break up on newsprint; the design's thinnest is 0.5 pt. */
const THINNEST_PT = 0.25;
/** Boxes may differ from the preset by this much. */
const BOX_TOLERANCE_MM = 0.02;
export const TYPE_CLASSES: readonly TypeClass[] = ['vol', 'tint', 'kleur'];

/** What was measured on a finished sheet. */
export interface Measured {
  readonly pages: readonly Dict[];
  readonly measures: readonly PageMeasures[];
  readonly photos: readonly PhotoCheck[];
  /** Smallest type of each class, in points. */
  readonly smallest: ReadonlyMap<TypeClass, number>;
  /** In points. */
  readonly thinnest: number;
  readonly seeThrough: boolean;
}

/** One sentence for each thing that the format doesn't allow; none when the sheet is fit for the press. */
export function reasonsAgainst(measured: Measured, format: PressFormat): readonly string[] {
  const { pages, measures, photos, smallest, thinnest, seeThrough } = measured;
  return [
    ...pageReasons(pages, format),
    ...fontReasons(measures),
    ...colorReasons(measures),
    ...inkReasons(measures, format),
    ...photos.flatMap((photo) => photoReasons(photo, format)),
    ...typeReasons(smallest, format),
    ...(thinnest < THINNEST_PT - 0.005
      ? [`Een lijn is ${round(thinnest, 2)} pt dik; dunner dan ${round(THINNEST_PT, 2)} pt valt weg.`]
      : []),
    ...(format.standaard !== 'PDF/X-4' && seeThrough
      ? [`Iets op het vel is doorzichtig; dat mag niet in ${format.standaard}.`]
      : []),
    ...(pages.some((page) => page.has('Annots')) ? ['Er staan links of notities in de pdf.'] : []),
  ];
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

function fontReasons(measures: readonly PageMeasures[]): string[] {
  return measures.flatMap(({ loose }) =>
    [...loose].map(([name, text]) => {
      const signs = [...new Set(text)].join('').slice(0, 20);
      return `De tekens “${signs}” staan niet in de letters van de huisstijl (gevonden: ${name}). Schrijf ze anders.`;
    }),
  );
}

function colorReasons(measures: readonly PageMeasures[]): string[] {
  const found = new Set(measures.flatMap(({ refused }) => [...refused.keys()]));
  return [...found].sort().map((operator) => `De pdf gebruikt kleur die geen drukinkt is (${operator}).`);
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

const CLASS_WORDS: Readonly<Record<TypeClass, string>> = {
  vol: 'in één volle kleur',
  tint: 'in een lichtere tint',
  kleur: 'in meer kleuren of uitgespaard',
};

function typeReasons(smallest: ReadonlyMap<TypeClass, number>, format: PressFormat): string[] {
  return TYPE_CLASSES.flatMap((kind) => {
    const size = smallest.get(kind);
    const least = format.minimumPt[kind];
    if (size === undefined || size >= least - 0.05) return [];
    return [
      `De kleinste letter ${CLASS_WORDS[kind]} is ${round(size)} pt; het minimum is ${round(least)} pt.`,
    ];
  });
}

/** Dutch notation. */
function round(value: number, decimals = 1): string {
  return value.toFixed(decimals).replace('.', ',');
}

function inkReasons(measures: readonly PageMeasures[], format: PressFormat): string[] {
  const inks = new Map(measures.flatMap(({ inks }) => [...inks.values()].map((ink) => [inkWords(ink), ink])));
  const heavy = [...inks]
    .filter(([, ink]) => totalInk(ink) > format.inktlimiet + 0.01)
    .map(
      ([words, ink]) =>
        `De drukkleur ${words} van de huisstijl heeft ${round(totalInk(ink))}% inkt; de krant staat ${format.inktlimiet}% toe.`,
    );
  const stacked = Math.max(0, ...measures.map((page) => page.stacked));
  return stacked > format.inktlimiet + 0.01
    ? [
        ...heavy,
        `Zwart over kleur geeft samen ${round(stacked)}% inkt; de krant staat ${format.inktlimiet}% toe.`,
      ]
    : heavy;
}

/** "C90 M38 Y35 K28" */
function inkWords(ink: Ink): string {
  return ['C', 'M', 'Y', 'K'].map((plate, at) => `${plate}${Math.round((ink[at] ?? 0) * 100)}`).join(' ');
}

/** The numbers of an array; none for anything else. */
export function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((side) => typeof side === 'number') : [];
}
