/** Rewrites the content of every page with artifacts marked, and tells what text is where. */
import type { DocumentMeta } from '../../domain/document.ts';
import { FontDecoders } from '../pdf/font-text.ts';
import { decodeText, flate, type PdfFile } from '../pdf/pdf-file.ts';
import { Ref, Stream } from '../pdf/values.ts';
import { markArtifacts } from './mark-artifacts.ts';

/** Text by marked-content id, by object number of the page. */
export type PageTexts = ReadonlyMap<number, ReadonlyMap<number, string>>;

/**
 * Marks page furniture as artifact on every page. Throws a plain Error when anything but the running lines, or an
 * image, would be hidden from readers: then a template shows something outside the document's structure.
 */
export function markPages(file: PdfFile, meta: DocumentMeta): PageTexts {
  const decoders = new FontDecoders(file);
  const texts = new Map<number, ReadonlyMap<number, string>>();
  const pages = file.pages();
  for (const [index, { ref, dict }] of pages.entries()) {
    const fonts = decoders.of(file.dict(dict.get('Resources')));
    const streams = contentStreams(file, dict.get('Contents'));
    const marked = markArtifacts(streams.map(({ stream }) => decodeText(stream)).join('\n'), fonts);
    assertFurniture(marked.furniture, marked.untaggedObjects, [
      meta.header,
      meta.footer,
      `${pageLabel(index + 1, pages.length)}`,
    ]);
    const [first] = streams;
    if (first) file.replace(first.ref, flate(marked.content, first.stream.dict));
    if (first) dict.set('Contents', first.ref);
    texts.set(ref.number, marked.tagged);
  }
  return texts;
}

/** What the margin of a page says about its place in the document. */
export function pageLabel(page: number | string, pages: number | string): string {
  return `bladzijde ${page} van ${pages}`;
}

function contentStreams(file: PdfFile, contents: Parameters<PdfFile['list']>[0]) {
  return file.list(contents).flatMap((ref) => {
    const stream = file.resolve(ref);
    return ref instanceof Ref && stream instanceof Stream ? [{ ref, stream }] : [];
  });
}

function assertFurniture(furniture: string, objects: readonly string[], lines: readonly string[]): void {
  let left = bare(furniture);
  for (const line of lines) left = left.replace(bare(line), '');
  if (left !== '') throw new Error(`text outside the structure of the document: "${left}"`);
  if (objects.length > 0)
    throw new Error(`image outside the structure of the document: ${objects.join(' ')}`);
}

/** Lines break where the margin is narrow, so white space does not count. */
function bare(text: string): string {
  return text.replace(/[\s\u00AD]+/g, '');
}
