import type { Profile, Site } from '../domain/profile.ts';

interface Chapter {
  readonly profile: Profile;
  readonly body: string;
}

/** All profiles as one document: a cover, a table of contents, then each profile as a chapter. */
export function editionBody(site: Site, chapters: readonly Chapter[]): string {
  const entries = chapters.map(
    ({ profile }) => `<li><a href="#${profile.slug}">${escapeHtml(profile.naam)}</a></li>`,
  );
  const strip = site.voorbeeld ? `<p class="strip">${escapeHtml(site.voorbeeld)}</p>` : '';
  const title = `${site.naam} ${site.gemeente} ${site.editie}`;
  return `${strip}<main><h1>${escapeHtml(title)}</h1>
<nav aria-labelledby="inhoud"><h2 id="inhoud">Inhoud</h2><ul>${entries.join('')}</ul></nav>
${chapters.map(chapterOf).join('\n')}</main>`;
}

/** A page's own ids are unique within it, so in the whole they get its slug in front. */
function chapterOf({ profile, body }: Chapter): string {
  const { slug } = profile;
  const inner = body
    .replace(/<p class="strip">[\s\S]*?<\/p>/, '')
    .replace(/<(\/?)main\b/g, '<$1div')
    .replace(/(\s(?:id|for|aria-labelledby|aria-describedby))="([^"]+)"/g, `$1="${slug}-$2"`)
    .replace(/(\shref)="#([^"]+)"/g, `$1="#${slug}-$2"`);
  return `<section id="${slug}" style="break-before:page">${inner}</section>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
