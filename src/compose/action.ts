import type { ActionBlock } from '../domain/page-blocks.ts';
import { slugOf } from '../domain/slug.ts';
import type { AreaTexts, Markdown } from '../domain/texts.ts';
import type { Thema } from '../domain/thema.ts';
import { splitAtTitles, toHtml } from './markdown.ts';

/**
 * What a resident can do about a theme (P06), in the gemeente's own words: the part of `wat-kunt-u-doen.md`
 * under a heading with the theme's name, else the contact text: whole the first time on a page, then as a link to
 * where that stands (`contactAt`). Nothing written yet: no block.
 */
export function actionFor(
  thema: Thema,
  texts: AreaTexts | undefined,
  contact: Markdown | undefined,
  contactAt?: string,
): ActionBlock | undefined {
  const doing = texts?.watKuntUDoen;
  const link = doing ? { link: { text: 'Lees wat u kunt doen', href: '#doen' } } : {};
  const part = doing ? partFor(thema, doing) : undefined;
  if (part) return { html: `<h3>Wat kunt u doen?</h3>\n${toHtml(part.body, 4)}`, part: part.title };
  if (contact && contactAt !== undefined)
    return { html: '', link: { text: 'Iets melden of vragen', href: contactAt } };
  if (contact) return { html: toHtml(contact, 3), ...link };
  return doing ? { html: '', ...link } : undefined;
}

function partFor(
  { code, titel, kort }: Thema,
  doing: Markdown,
): { readonly title: string; readonly body: Markdown } | undefined {
  const names = new Set([code, slugOf(titel), slugOf(kort)]);
  for (const { title, body } of splitAtTitles(doing)) {
    if (title !== undefined && names.has(slugOf(title))) return { title, body };
  }
  return undefined;
}
