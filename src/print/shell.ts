/** The page that stays in a tab while documents come and go: house style and type, loaded once. */
import type { PrintDocument } from '../domain/document.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import { pageLabel } from './accessible/page-content.ts';
import { geometryCss } from './press/geometry.ts';

/** HTML without a body. Nothing but data may be loaded: the fonts stand in the style sheet itself. */
export function shellHtml(houseStyle: HouseStyle): string {
  const policy = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Wijkprofiel</title><style>${withFonts(houseStyle)}</style><style id="document-css"></style></head>
<body></body></html>`;
}

/** The house style's sheet with its font files written into it. */
function withFonts(houseStyle: HouseStyle): string {
  let css = houseStyle.tokensCss;
  for (const face of houseStyle.fonts) {
    const data = `data:font/woff2;base64,${Buffer.from(face.woff2).toString('base64')}`;
    css = css.replaceAll(
      new RegExp(`url\\("?[^")]*${escapeRegExp(face.fileName)}"?\\)`, 'g'),
      () => `url("${data}")`,
    );
  }
  return css;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * CSS of one document: a press sheet gets its measures, any other its running lines in the margins. Nobody looks at
 * the tab, so nothing is laid out for the screen but a sheet that is being shortened.
 */
export function documentCss(document: PrintDocument): string {
  if (document.format) {
    return `${geometryCss(document.format)}${document.css}@media screen { [data-past] { display: none } }`;
  }
  const { header, footer } = document.meta;
  const page = pageLabel('" counter(page) "', '" counter(pages) "');
  return `@page {
  @top-left { content: ${quoted(header)} }
  @bottom-left { content: ${quoted(footer)} }
  @bottom-right { content: "${page}" }
}
@media screen { body { display: none } }
${document.css}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, ' ')}"`;
}
