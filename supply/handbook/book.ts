/** The handbook as one accessible PDF, by the same printer as the PDFs of the wijken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintDocument } from '../../src/domain/document.ts';
import type { Gemeente } from '../../src/domain/gemeente.ts';
import type { Effects } from '../../src/effects.ts';
import { Html, html } from '../../src/html.ts';
import { print } from '../../src/print/print.ts';
import { style } from '../../src/style/style.ts';
import { handbookMarkdown } from './markdown.ts';
import { type Part, readParts } from './parts.ts';

/** The PDF. Throws FileError when there is no browser. */
export async function printBook(
  source: string,
  { version, date }: { readonly version: string; readonly date: string },
  effects: Effects,
): Promise<Uint8Array> {
  const neutral = { huisstijl: { tokens: 'neutraal' } } as Gemeente;
  const assets: Parameters<typeof style>[1] = new Map();
  const houseStyle = await style(neutral, assets, effects);
  const [file] = await print([bookOf(source, version, date)], houseStyle, assets, effects);
  if (!file) throw new Error('nothing was printed');
  return file.bytes;
}

function bookOf(source: string, version: string, date: string): PrintDocument {
  const parts = readParts(source);
  const title = parts[0]?.titel ?? '';
  return {
    slug: 'handboek',
    kind: 'report',
    body: bookBody(source, parts),
    css: readFileSync(join(source, 'opmaak', 'boek.css'), 'utf8'),
    meta: {
      title,
      author: 'De makers van Wijkprofielen',
      subject: 'Van lege map tot gedrukt vel',
      date,
      header: title,
      footer: `Wijkprofielen ${version} · EUPL-1.2`,
    },
  };
}

function bookBody(source: string, parts: readonly Part[]): string {
  const [cover, ...rest] = parts;
  const contents = rest.map(
    ({ slug, titel }) =>
      html`<li><a href="#${slug}">${titel}</a> … <span class="blad" data-blad="${slug}"></span></li>`,
  );
  const chapters = rest.map(
    (part) =>
      html`<section class="deel"><h1 id="${part.slug}">${part.titel}</h1>${chapterOf(source, part)}</section>\n`,
  );
  return html`<main><h1>${cover?.titel ?? ''}</h1>${cover ? chapterOf(source, cover) : html``}
<h2>Inhoud</h2><ul class="inhoud">${contents}</ul>${chapters}</main>`.text;
}

/** One part within the whole: its headings have names of their own, links lead within, pictures stand in the document. */
function chapterOf(source: string, { slug, text }: Part): Html {
  const markup = handbookMarkdown(source)
    .render(text)
    .replaceAll(/<h2 id="([^"]*)">/g, `<h2 id="${slug}-$1">`)
    .replaceAll(/href="([\w-]+)\.html"/g, 'href="#$1"')
    .replaceAll(/<a href="beeld\/[^"]+">(<img [^>]*>)<\/a>/g, '$1')
    .replaceAll(/ loading="lazy"/g, '')
    .replaceAll(/src="(beeld\/[^"]+)"/g, (_, path: string) => {
      const bytes = readFileSync(join(source, path));
      return `src="data:image/png;base64,${bytes.toString('base64')}"`;
    });
  return new Html(markup);
}
