/** Markdown to blocks of words; markup is gone, so that `on**veilig**ste` is one word. */
import MarkdownIt from 'markdown-it';
import type { Markdown } from '../domain/texts.ts';
import type { Block } from './passage.ts';
import { type Piece, sentencesOf } from './words.ts';

/** HTML is read as markup here, so that tags inside words are seen through; the site itself drops it. */
const markdown = new MarkdownIt({ html: true, linkify: false });
type Token = ReturnType<typeof markdown.parse>[number];

/** Blocks of a Markdown file, with the lines of that file. */
export function readMarkdown({ text, firstLine }: Markdown): readonly Block[] {
  const blocks: Block[] = [];
  let heading = false;
  for (const token of markdown.parse(text, {})) {
    if (token.type === 'heading_open') heading = true;
    if (token.type === 'heading_close') heading = false;
    const line = firstLine + (token.map?.[0] ?? 0);
    if (token.type === 'inline') blocks.push(blockOf(inlinePieces(token, line), heading, hasLink(token)));
    if (token.type === 'html_block') blocks.push(blockOf(htmlPieces(token.content, line), false, false));
  }
  return blocks.filter(({ sentences }) => sentences.length > 0);
}

function blockOf(pieces: readonly Piece[], heading: boolean, linked: boolean): Block {
  const sentences = sentencesOf(pieces);
  const named = sentences.some(({ text }) => /\b(bron|volgens|onderzoek van)\b/i.test(text));
  return {
    kind: heading ? 'heading' : 'text',
    sentences,
    line: pieces[0]?.line ?? 1,
    sourced: linked || named,
  };
}

function hasLink(token: Token): boolean {
  return token.children?.some(({ type }) => type === 'link_open') ?? false;
}

/** Text of an inline token; emphasis, links and tags leave no gap, line breaks a space. */
function inlinePieces(token: Token, first: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let line = first;
  for (const child of token.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') {
      line += 1;
      pieces.push({ text: ' ', line });
    } else if (child.type === 'image') {
      pieces.push({ text: child.content, line });
    } else if (child.type !== 'html_inline') {
      pieces.push({ text: withoutMarks(child.content), line });
    } else if (/^<br/i.test(child.content)) {
      pieces.push({ text: ' ', line });
    }
  }
  return pieces;
}

/** Emphasis marks that Markdown leaves alone inside words ("on_veilig_ste"). */
function withoutMarks(text: string): string {
  return text.replace(/(?<=\p{L})[*_~`]+|[*_~`]+(?=\p{L})/gu, '');
}

function htmlPieces(html: string, first: number): readonly Piece[] {
  return html
    .replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, (comment) => '\n'.repeat(comment.split('\n').length - 1))
    .split('\n')
    .map((text, index) => ({ text: `${decode(text)} `, line: first + index }));
}

/** Tags out, entities to their character. A tag ends before the next begins, so that no end is sought twice. */
function decode(html: string): string {
  const bare = html
    .replace(/<\/?(?:p|div|li|ul|ol|br|h\d|td|tr|table)\b[^<>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, '');
  return markdown.utils.unescapeAll(bare);
}
