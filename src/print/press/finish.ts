import type { DocumentMeta } from '../../domain/document.ts';
import type { HouseStyle } from '../../domain/house-style.ts';
import type { PressFormat } from '../../domain/press.ts';
import { describe, type Statement } from '../metadata.ts';
import { GlyphWidths } from '../pdf/glyph-widths.ts';
import { compress, decode, flate, flated, type PdfFile, readPdf } from '../pdf/pdf-file.ts';
import { Dict, dict, isName, Name, type Ref, Stream, textString, type Value } from '../pdf/values.ts';
import { writePdf } from '../pdf/write.ts';
import { boxesOf, cropMarks, lineBelow } from './geometry.ts';
import { InkTable } from './inks.ts';
import { inkPhoto, type PhotoSettings } from './photo.ts';
import { OVERPRINT_STATES, type Recolored, recolor } from './recolor.ts';

/** What a sheet is made with, apart from the browser's PDF. */
export interface PressJob {
  readonly meta: DocumentMeta;
  readonly format: PressFormat;
  readonly inks: HouseStyle['inks'];
  /** Families of the house's fonts. */
  readonly families: readonly string[];
  readonly photos: PhotoSettings;
  /** Bytes of the configured ICC profile, which goes into the file. */
  readonly profile?: Uint8Array;
}

export interface PressFinished {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly unknown: Recolored['unknown'];
  readonly blackened: number;
}

/**
 * Chromium's PDF made fit for the press: inks instead of RGB, exact boxes, crop marks, an output intent, and
 * nothing that a press can't print. Equal sheets give equal bytes.
 */
export async function finishPress(raw: Uint8Array, job: PressJob): Promise<PressFinished> {
  const file = readPdf(raw);
  stripStructure(file);
  const recolored = recolorAll(file, job);
  await inkPhotos(file, job.photos);
  for (const { dict: page } of file.pages()) placePage(file, page, job.format);
  declareStandard(file, job);
  const version = job.format.standaard === 'PDF/X-4' ? '1.6' : '1.4';
  return { bytes: writePdf(file, version, 'table'), pages: file.pages().length, ...recolored };
}

/** A press has no readers: tags, bookmarks and links would only be refused. */
function stripStructure(file: PdfFile): void {
  const { catalog } = file;
  for (const key of [
    'StructTreeRoot',
    'MarkInfo',
    'Outlines',
    'ViewerPreferences',
    'Names',
    'Dests',
    'PageMode',
  ]) {
    catalog.delete(key);
  }
  catalog.set('Lang', textString('nl'));
  for (const { dict: page } of file.pages()) {
    for (const key of ['Annots', 'StructParents', 'Tabs', 'Group']) page.delete(key);
  }
}

/** Pages and forms in inks; plain graphics states lose the transparency keys that do nothing. */
function recolorAll(file: PdfFile, job: PressJob): Pick<PressFinished, 'unknown' | 'blackened'> {
  const inks = new InkTable(job.inks);
  const unknown = new Set<string>();
  const widths = new GlyphWidths(file);
  const limits = { smallest: job.format.minimumPt.kleur, ink: job.format.inktlimiet };
  let blackened = 0;
  const rewrite = (content: Buffer, resources: Dict | undefined): Buffer => {
    const done = recolor(content, widths.of(resources), inks, limits);
    for (const color of done.unknown) unknown.add(color);
    blackened += done.blackened;
    return done.content;
  };
  for (const [number, value] of file.objects) {
    if (value instanceof Stream && isName(value.dict.get('Subtype'), 'Form')) {
      const resources = file.dict(value.dict.get('Resources'));
      file.objects.set(number, flate(rewrite(decode(value), resources), value.dict));
      addOverprint(file, resources);
    }
    if (value instanceof Dict && isPlainState(value)) {
      for (const key of ['ca', 'CA', 'BM', 'SMask']) value.delete(key);
    }
  }
  for (const { dict: page } of file.pages()) {
    const resources = file.dict(page.get('Resources'));
    page.set('Contents', file.add(flate(rewrite(file.contentOf(page), resources))));
    addOverprint(file, resources);
  }
  return { unknown: [...unknown], blackened };
}

/** A graphics state that says: opaque, normal, no mask. Anything else stays, and preflight refuses it. */
function isPlainState(state: Dict): boolean {
  if (!state.has('ca') && !state.has('CA')) return false;
  const opaque = (state.get('ca') ?? 1) === 1 && (state.get('CA') ?? 1) === 1;
  const blend = state.get('BM');
  const mask = state.get('SMask');
  return opaque && (!blend || isName(blend, 'Normal')) && (!mask || isName(mask, 'None'));
}

function addOverprint(file: PdfFile, resources: Dict | undefined): void {
  if (!resources) return;
  const states = new Dict(file.dict(resources.get('ExtGState')) ?? []);
  for (const { name, fill, stroke } of OVERPRINT_STATES) {
    const mode = fill || stroke ? 1 : 0;
    states.set(name, dict({ Type: new Name('ExtGState'), OP: stroke, op: fill, OPM: mode }));
  }
  resources.set('ExtGState', states);
}

async function inkPhotos(file: PdfFile, settings: PhotoSettings): Promise<void> {
  for (const [number, value] of file.objects) {
    if (value instanceof Stream && isName(value.dict.get('Subtype'), 'Image')) {
      file.objects.set(number, await inkPhoto(value, settings));
    }
  }
}

/** The browser's page is anchored at its top left corner, and a little too large: moved, cut to the bleed, marked. */
function placePage(file: PdfFile, page: Dict, format: PressFormat): void {
  const { media, bleed, trim } = boxesOf(format);
  const [, , , height] = file.list(page.get('MediaBox'));
  if (typeof height !== 'number') throw new Error('page without a size in PDF');
  const [left, bottom, right, top] = bleed;
  const line = lineBelow(format);
  const below = line > 0 ? `${left} ${media[1]} ${(right - left).toFixed(4)} ${line} re ` : '';
  const clip = `${below}${left} ${bottom} ${(right - left).toFixed(4)} ${(top - bottom).toFixed(4)} re W n`;
  const before = `q ${clip} 1 0 0 1 ${left} ${(top - height).toFixed(4)} cm\n`;
  const marks = cropMarks(format);
  const content: Value[] = [
    file.add(flate(before)),
    page.get('Contents') ?? null,
    file.add(flate(`\nQ\n${marks}`)),
  ];
  page.set('Contents', content);
  page.set('MediaBox', media).set('BleedBox', bleed).set('TrimBox', trim);
  for (const key of ['CropBox', 'ArtBox']) page.delete(key);
}

const NAMESPACES = {
  'PDF/X-1a:2003': { prefix: 'pdfx', namespace: 'http://ns.adobe.com/pdfx/1.3/' },
  'PDF/X-3:2003': { prefix: 'pdfx', namespace: 'http://ns.adobe.com/pdfx/1.3/' },
  'PDF/X-4': { prefix: 'pdfxid', namespace: 'http://www.npes.org/pdfx/ns/id/' },
} as const;

/** Output intent, version keys and metadata (ISO 15930-4, -6 and -7). */
function declareStandard(file: PdfFile, { meta, format, photos, profile }: PressJob): void {
  const { standaard, conditie } = format;
  const intent = dict({
    Type: new Name('OutputIntent'),
    S: new Name('GTS_PDFX'),
    OutputConditionIdentifier: textString(conditie),
    OutputCondition: textString(conditie),
    RegistryName: textString('http://www.color.org'),
    Info: textString(conditie),
    DestOutputProfile: profile ? embedProfile(file, profile, photos.profile?.sha256) : undefined,
  });
  file.catalog.set('OutputIntents', [intent]);
  const named: Statement = { ...NAMESPACES[standaard], values: { GTS_PDFXVersion: standaard } };
  const media = {
    prefix: 'xmpMM',
    namespace: 'http://ns.adobe.com/xap/1.0/mm/',
    values: mediaValues(meta, format),
  };
  const trapped = { prefix: 'pdf', namespace: 'http://ns.adobe.com/pdf/1.3/', values: { Trapped: 'False' } };
  describe(file, meta, [named, media, trapped], {
    GTS_PDFXVersion: textString(standaard),
    Trapped: new Name('False'),
  });
}

/** A document id that follows from what the sheet is, so that a new build of the same sheet keeps it. */
function mediaValues(meta: DocumentMeta, format: PressFormat): Statement['values'] {
  return {
    DocumentID: `urn:wijkprofielen:${format.naam}:${encodeURIComponent(meta.title)}`,
    RenditionClass: 'default',
    VersionID: '1',
  };
}

/** Compressed once for all sheets, by SHA-256: a printer's profile is larger than the sheet. */
const packed = new Map<string, Uint8Array>();

function embedProfile(file: PdfFile, profile: Uint8Array, sha256: string | undefined): Ref {
  const data = (sha256 && packed.get(sha256)) || compress(profile);
  if (sha256) packed.set(sha256, data);
  return file.add(flated(data, dict({ N: 4 })));
}
