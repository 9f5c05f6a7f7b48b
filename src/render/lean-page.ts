/**
 * The same page in fewer characters: a page with its type must stay within 120 kB. Files and print keep the drawings
 * as they were made.
 */

import { SVG_NAMESPACE, typeAttribute } from '../domain/drawing.ts';

/** Attributes of a drawing that hold coordinates. */
const GEOMETRY = /\s(?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points)="[^"]*"/g;
const FINE_NUMBER = /-?\d+\.\d{2,}/g;
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const LEVEL_LINE = new RegExp(`M(${NUMBER}),(${NUMBER})L(${NUMBER}),\\2(?=[MZz"])`, 'g');
const PLUMB_LINE = new RegExp(`M(${NUMBER}),(${NUMBER})L\\1,(${NUMBER})(?=[MZz"])`, 'g');

/** Without the templates' indentation, and with lean drawings. There is no `<pre>` on our pages. */
export function leanPage(html: string, sans: string): string {
  return html.replace(/<svg[\s\S]*?<\/svg>/g, (svg) => leanDrawing(svg, sans)).replace(/\n\s+/g, '\n');
}

/** Tenths of a pixel, short forms of level and plumb lines; namespace and sans come from the page. */
export function leanDrawing(svg: string, sans: string): string {
  return svg
    .replace(SVG_NAMESPACE, '')
    .replaceAll(typeAttribute(sans), '')
    .replace(GEOMETRY, (attribute) =>
      attribute.replace(FINE_NUMBER, (number) => String(Math.round(Number(number) * 10) / 10)),
    )
    .replace(LEVEL_LINE, 'M$1,$2H$3')
    .replace(PLUMB_LINE, 'M$1,$2V$3');
}
