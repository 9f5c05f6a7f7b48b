import type { Site } from '../domain/profile.ts';

/** A part of a longer document, on pages with running lines of its own. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** The document of its own that it is made of. */
  readonly body: string;
  /** Running line above its pages. */
  readonly header: string;
  /** Running line below its pages. */
  readonly footer: string;
}

/**
 * All profiles as one document: a cover with the map, a table of contents, then each profile as a chapter. Print fills in
 * the numbers of the pages (`data-blad`).
 */
export function editionBody(site: Site, chapters: readonly Chapter[]): string {
  const entries = chapters.map(
    ({ id, title }) =>
      `<li><a href="#${id}">${escapeHtml(title)}</a> … <span class="blad" data-blad="${id}"></span></li>`,
  );
  const { map } = site.home;
  const drawing = map
    ? `<div class="edition__map">${asPicture((map.drawings.druk ?? map.drawings.breed).svg)}</div>`
    : '';
  const embargo = site.embargo && `${site.embargo}. Maak dit niet eerder openbaar.`;
  const strip = [embargo, site.voorbeeld]
    .map((text) => (text ? `<p class="strip">${escapeHtml(text)}</p>` : ''))
    .join('');
  const title = `${site.naam} ${site.gemeente} ${site.editie}`;
  return `${strip}<main><header class="edition"><h1>${escapeHtml(title)}</h1>
<div class="lead">${site.home.intro}</div><p class="meta">${escapeHtml(site.home.meta)}</p>
${drawing}<nav aria-labelledby="inhoud"><h2 id="inhoud">Inhoud</h2><ul>${entries.join('')}</ul></nav></header>
${chapters.map(chapterOf).join('\n')}</main>`;
}

/** On paper the map is a picture: its areas lead nowhere, the list below it does. */
function asPicture(svg: string): string {
  return svg.replace('role="group"', 'role="img"').replace(/<\/?a\b[^>]*>/g, '');
}

/** Each chapter has its own running lines, so that n and address stand on every page (P07). */
export function editionPages(chapters: readonly Pick<Chapter, 'header' | 'footer'>[]): string {
  return chapters
    .map(
      ({ header, footer }, at) =>
        `@page ${pageName(at)} { @top-left { content: ${quoted(header)} } @bottom-left { content: ${quoted(footer)} } }`,
    )
    .join('\n');
}

function pageName(at: number): string {
  return `gebied-${at + 1}`;
}

/** Begins the pages of a chapter, by its place. */
export function chapterStyle(at: number): string {
  return `page:${pageName(at)};break-before:page`;
}

/** A page's own ids are unique within it, so in the whole they get the chapter's in front. */
export function chapterOf({ id, body }: Pick<Chapter, 'id' | 'body'>, at: number): string {
  const inner = body
    .replace(/<p class="strip">[\s\S]*?<\/p>/g, '')
    .replace(/<(\/?)main\b/g, '<$1div')
    .replace(/(\s(?:id|for|aria-labelledby|aria-describedby))="([^"]+)"/g, `$1="${id}-$2"`)
    .replace(/(\shref)="#([^"]+)"/g, `$1="#${id}-$2"`);
  return `<section id="${id}" style="${chapterStyle(at)}">${inner}</section>`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, ' ')}"`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
