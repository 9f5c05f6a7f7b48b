import { posix } from 'node:path';
import type { Asset } from '../../domain/asset.ts';
import { given } from '../given.ts';
import type { RemarkList } from '../remark-list.ts';
import type { YamlSource } from '../settings/yaml-source.ts';
import { decodeText } from '../tables/decode-text.ts';

const FILE = 'gemeente.yaml';

/** What browsers show (HTML Living Standard, 4.8.3 and what all of them support), by the first bytes. */
const SHOWN: readonly RegExp[] = [/^\x89PNG/, /^\xFF\xD8\xFF/, /^GIF8/, /^RIFF.{4}WEBP/s, /^.{4}ftypavif/s];

/** What a browser shows as a broken picture, by the first bytes. */
const NOT_SHOWN: readonly (readonly [RegExp, string])[] = [
  [/^(%!PS|\xC5\xD0\xD3\xC6)/, 'EPS'],
  [/^%PDF-/, 'pdf'],
  [/^(II\*\0|MM\0\*)/, 'TIFF'],
  [/^8BPS/, 'Photoshop'],
  [/^BM/, 'BMP'],
  [/^.{4}ftyp(hei|hev|mif|msf)/s, 'HEIC'],
  [/^PK/, 'zip-bestand of Word-document'],
  [/^\xD7\xCD\xC6\x9A|^.{40} EMF/s, 'WMF of EMF'],
];

/**
 * A size in units of paper: without a viewBox nobody knows how large the drawing on it is. One in pixels is that of the
 * drawing, and one that tells none is as large as what it draws.
 */
const HAS_PAPER_SIZE = /\s(width|height)\s*=\s*["']\s*[\d.]+\s*(mm|cm|in|pt|pc|em|rem)\b/i;

/** A logo that a browser can't show is an error; an SVG of which nobody knows how large its drawing is, a remark. */
export async function checkLogo(
  logo: string | undefined,
  assets: ReadonlyMap<string, Asset>,
  lineOf: YamlSource['lineOf'],
  remarks: RemarkList,
): Promise<void> {
  const path = logo && posix.normalize(logo.replaceAll('\\', '/'));
  const bytes = await assets.get(path ?? '')?.bytes();
  if (!path || !bytes) return;
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (SHOWN.some((mark) => mark.test(start))) return;
  const svg = svgTag(bytes);
  if (svg !== undefined) {
    if (!/\bviewBox\s*=/.test(svg) && HAS_PAPER_SIZE.test(svg)) tellNoViewBox(path, remarks);
    return;
  }
  const kind =
    NOT_SHOWN.find(([mark]) => mark.test(start))?.[1] ?? posix.extname(path).slice(1).toUpperCase();
  remarks.error({
    rule: 'logo-onbruikbaar',
    file: FILE,
    ...given('row', lineOf(['huisstijl', 'logo'])),
    found: path,
    explanation: `Het logo ${path} is ${kind === '' ? 'geen plaatje dat te herkennen is' : `een ${kind}-bestand`}; een browser kan dat niet tonen. Er zou op elke pagina een leeg vak staan.`,
    proposal:
      'Vraag de vormgever om het logo als SVG, of als PNG van minstens 600 beeldpunten breed. De naam veranderen is niet genoeg.',
  });
}

/** The opening tag of an SVG; undefined when the bytes are no SVG. */
function svgTag(bytes: Uint8Array): string | undefined {
  return /<svg\b[^>]*>/i.exec(decodeText(bytes)?.slice(0, 20_000) ?? '')?.[0];
}

function tellNoViewBox(file: string, remarks: RemarkList): void {
  remarks.warn({
    rule: 'logo-zonder-maat',
    file,
    explanation:
      'Dit logo zegt hoe groot het papier is, maar niet hoe groot de tekening daarop is (viewBox). Het kan te klein of afgesneden op de pagina staan.',
    proposal:
      'Vraag de vormgever om een SVG met viewBox, of zet die in de eerste regel: viewBox="0 0 BREEDTE HOOGTE".',
  });
}
