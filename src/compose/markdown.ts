import MarkdownIt from 'markdown-it';
import { isSafeLink } from '../domain/safe-link.ts';
import type { Markdown } from '../domain/texts.ts';

/**
 * Handwritten text as HTML. Tags in it are shown as text and images are left out: photos have a place of their
 * own with consent and a description, and nothing from elsewhere is loaded.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: '“”‘’' }).disable(
  'image',
);

// The one check of links in the house, in place of the library's list of what is forbidden.
markdown.validateLink = isSafeLink;

/** Headings in handwritten text start below the page's own: the first level becomes `level`. */
export function toHtml(text: Markdown, level: 2 | 3 | 4 = 3): string {
  const tokens = markdown.parse(text.text, {});
  const top = Math.min(6, ...tokens.filter(isHeading).map((token) => Number(token.tag.slice(1))));
  for (const token of tokens.filter(isHeading)) {
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) - top + level)}`;
  }
  for (const token of tokens.flatMap((token) => [token, ...(token.children ?? [])])) {
    if (token.type === 'link_open') token.attrSet('class', 'nl-link');
  }
  return markdown.renderer.render(tokens, markdown.options, {}).trim();
}

function isHeading(token: { readonly type: string }): boolean {
  return token.type === 'heading_open' || token.type === 'heading_close';
}

/** A text cut at its headings; text before the first heading has no title. */
export interface MarkdownPart {
  readonly title?: string;
  readonly body: Markdown;
}

/** Cuts at headings (`##`) and at lines that are bold as a whole, as interviews put their questions. */
export function splitAtTitles(text: Markdown): readonly MarkdownPart[] {
  const parts: { title?: string; lines: string[]; line: number }[] = [{ lines: [], line: text.firstLine }];
  text.text.split('\n').forEach((line, index) => {
    const title = titleOf(line);
    if (title === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ title, lines: [], line: text.firstLine + index + 1 });
  });
  return parts
    .map(({ title, lines, line }) => ({
      ...(title === undefined ? {} : { title }),
      body: { file: text.file, firstLine: line, text: lines.join('\n').trim() },
    }))
    .filter((part) => part.title !== undefined || part.body.text !== '');
}

function titleOf(line: string): string | undefined {
  return /^#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1] ?? /^\*\*([^*]+)\*\*$/.exec(line.trim())?.[1];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}
