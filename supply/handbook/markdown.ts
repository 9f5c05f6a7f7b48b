/** Markdown of the handbook as HTML: headings can be linked to, a picture stands by itself with its size, links lead to pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';
import { slugOf } from '../../src/domain/slug.ts';
import { html } from '../../src/html.ts';

/** `source`: folder of the handbook, where the pictures are. */
export function handbookMarkdown(source: string): MarkdownIt {
  const markdown = new MarkdownIt({ html: false, typographer: false });
  const { rules } = markdown.renderer;
  rules.heading_open = (tokens, at) => {
    const { tag } = tokens[at] as Token;
    return `<${tag} id="${slugOf(tokens[at + 1]?.content ?? '')}">`;
  };
  rules.th_open = () => '<th scope="col">';
  rules.link_open = (tokens, at, options, _env, self) => {
    const token = tokens[at] as Token;
    token.attrSet('href', (token.attrGet('href') ?? '').replace(/^([\w-]+)\.md/, '$1.html'));
    return self.renderToken(tokens, at, options);
  };
  rules.image = (tokens, at) => {
    const token = tokens[at] as Token;
    return pictureOf(source, token.attrGet('src') ?? '', token.content);
  };
  rules.paragraph_open = (tokens, at) => (isPicture(tokens[at + 1]) ? '<figure>' : '<p>');
  rules.paragraph_close = (tokens, at) => (isPicture(tokens[at - 1]) ? '</figure>\n' : '</p>\n');
  return markdown;
}

function isPicture(token: Token | undefined): boolean {
  return token?.children?.length === 1 && token.children[0]?.type === 'image';
}

/** Leads to the picture itself, in which a reader with a small screen can zoom. */
function pictureOf(source: string, src: string, alt: string): string {
  const { width, height } = sizeOf(readFileSync(join(source, src)));
  return html`<a href="${src}"><img src="${src}" alt="${alt}" width="${width}" height="${height}" loading="lazy"></a>`
    .text;
}

/** Of a PNG: the first chunk after its signature (PNG 11.2.1). */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
