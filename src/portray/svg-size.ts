/** The size of a drawing that doesn't tell it: an SVG without viewBox, width and height is as large as what it draws. */
import sharp from 'sharp';

/** User units of the field on which such a drawing is looked for. */
const FIELD = 2048;
const ROOT = /<svg\b[^>]*>/i;

/** The same bytes; with a viewBox around what is drawn where an SVG tells no size of its own. */
export async function withSize(bytes: Uint8Array): Promise<Uint8Array> {
  const text = Buffer.from(bytes).toString('utf8');
  const root = ROOT.exec(text.slice(0, 20_000))?.[0];
  if (root === undefined || tellsSize(root)) return bytes;
  const box = await boxOf(text.replace(root, sized(root, [0, 0, FIELD, FIELD])));
  return box ? Buffer.from(text.replace(root, sized(root, box))) : bytes;
}

/** By a viewBox, or by a width and height that are no share of the page. */
function tellsSize(root: string): boolean {
  const absolute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["'][^"'%]+["']`, 'i').test(root);
  return /\sviewBox\s*=/i.test(root) || (absolute('width') && absolute('height'));
}

function sized(root: string, [left, top, width, height]: readonly number[]): string {
  const bare = root.replace(/\s(width|height)\s*=\s*("[^"]*"|'[^']*')/gi, '');
  const end = bare.endsWith('/>') ? '/>' : '>';
  const box = `viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}"`;
  return `${bare.slice(0, -end.length)} ${box}${end}`;
}

/** Left, top, width and height of what is drawn; undefined where nothing is, or where it goes beyond the field. */
async function boxOf(svg: string): Promise<readonly number[] | undefined> {
  const drawn = sharp(Buffer.from(svg), { density: 72, limitInputPixels: 4 * FIELD * FIELD });
  const { info } = await drawn
    .trim({ background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .toBuffer({ resolveWithObject: true });
  const { width, height, trimOffsetLeft = 0, trimOffsetTop = 0 } = info;
  const [left, top] = [-trimOffsetLeft, -trimOffsetTop];
  const isWhole = width > 0 && height > 0 && left + width < FIELD && top + height < FIELD;
  return isWhole ? [left, top, width, height] : undefined;
}
