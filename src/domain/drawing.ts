/** How the root of a drawing is written: what `chart` writes, and pages and paper take off or put on again. */

/** One drawing at one fixed size; nothing is scaled down, so text keeps its size. */
export interface Drawing {
  /** A whole `<svg>` element, marks hidden from assistive technology, role and label on the root. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A file of its own needs it; HTML does without. */
export const SVG_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"';

/** Type of all words in a drawing. The family is quoted, since a name with a number in it is no CSS identifier. */
export function typeAttribute(family: string): string {
  return ` font-family="'${escapeXml(family)}', sans-serif"`;
}

/** The drawing as an image with a name. */
export function nameAttributes(label: string): string {
  return ` role="img" aria-label="${escapeXml(label)}"`;
}

const NAME = / role="img" aria-label="[^"]*"/;

/** The same image under another name. Throws for a drawing that has none: those say nothing by themselves. */
export function renamed(drawing: Drawing, label: string): Drawing {
  if (!NAME.test(drawing.svg)) throw new Error('a drawing without a name');
  return { ...drawing, svg: drawing.svg.replace(NAME, () => nameAttributes(label)) };
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
