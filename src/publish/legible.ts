/** What a finished file says to whoever opens it: text, descriptions and metadata, whatever its format. */
import { unzipSync } from 'fflate';
import type { OutputFile } from '../domain/document.ts';
import { bytesOf } from './contents.ts';

/** One text that can be read in a file; a zip and a workbook hold several. */
export interface Legible {
  /** Path of the file in the tree, and behind a hash mark that of an entry in it. */
  readonly path: string;
  readonly text: string;
  /** In no form for people: a drawing's coordinates and a font's tables are full of numbers. */
  readonly raw: string;
}

/** Formats whose bytes hold text only in their metadata. */
const PICTURE = /\.(png|jpe?g|webp|avif|woff2|ico)$/i;
const ZIP = /\.(zip|xlsx|docx|pptx)$/i;

/** Everything that can be read in a file; what stands in a zip and `isRead` knows is left out. */
export async function legible(
  file: OutputFile,
  isRead: (bytes: Uint8Array) => boolean = () => false,
): Promise<readonly Legible[]> {
  const { path } = file;
  const bytes = bytesOf(file);
  if (ZIP.test(path)) {
    const inner: Legible[] = [];
    // One by one: pdf.js counts the pages of two documents that are open at once as those of one.
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (!isRead(content)) inner.push(...(await legible({ path: `${path}#${name}`, bytes: content })));
    }
    return inner;
  }
  if (path.endsWith('.pdf')) {
    const text = await pdfText(bytes);
    return [{ path, text, raw: text }];
  }
  const raw = Buffer.from(bytes).toString(PICTURE.test(path) ? 'latin1' : 'utf8');
  return [{ path, text: wordsOf(path, raw), raw }];
}

/** Without what is no text: markup, style sheets, scripts, pictures. */
function wordsOf(path: string, raw: string): string {
  if (PICTURE.test(path) || /\.(css|js)$/.test(path)) return '';
  return /\.(html|svg|xml|rels)$/.test(path) ? withoutTags(raw) : raw;
}

/** Text between tags, and the attributes that are read to people. */
function withoutTags(markup: string): string {
  const plain = markup.replace(/<(style|script)\b[^>]*>[^<]*<\/\1>/g, ' ');
  return plain.replace(/<[^>]*>/g, (tag) => {
    const told = [...tag.matchAll(/\s(?:alt|title|aria-label|content|summary|descr)="([^"]*)"/g)];
    return ` ${told.map(([, text]) => text).join(' ')} `;
  });
}

/** Text, alternative texts and metadata of a PDF. */
async function pdfText(bytes: Uint8Array): Promise<string> {
  // Loaded where there is a PDF: it takes half a second.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const parts = [JSON.stringify(await document.getMetadata())];
    for (let at = 1; at <= document.numPages; at += 1) {
      const page = await document.getPage(at);
      const { items } = await page.getTextContent();
      parts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
      parts.push(JSON.stringify(await page.getStructTree()));
      page.cleanup();
    }
    return parts.join('\n');
  } finally {
    await document.destroy();
  }
}
