import type { DocumentMeta } from '../../domain/document.ts';
import { describe, type Statement } from '../metadata.ts';
import { readPdf } from '../pdf/pdf-file.ts';
import { dict, Name, textString } from '../pdf/values.ts';
import { writePdf } from '../pdf/write.ts';
import { ARCHIVE, declareArchive } from './archive.ts';
import { dropDecoration } from './decoration.ts';
import { placeFigures } from './figure-boxes.ts';
import { flattenStructure } from './flatten-structure.ts';
import { spaceLines } from './line-spaces.ts';
import { addListBodies } from './list-bodies.ts';
import { mendStructure } from './mend-structure.ts';
import { rebuildOutline } from './outline.ts';
import { addParagraphs } from './own-paragraphs.ts';
import { asArtifacts, isShrunk, markPages, writePages } from './page-content.ts';
import { dropRepeatedHeaders } from './repeated-headers.ts';

/** PDF/A knows no such statement, so it wants it described. */
const UNIVERSAL: Statement = {
  prefix: 'pdfuaid',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  values: { part: '1' },
  schema: { name: 'PDF/UA identification', property: 'part', type: 'Integer' },
};

export interface Finished {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Something is wider than the paper, so the browser set the whole smaller. */
  readonly shrunk: boolean;
}

/**
 * Chromium's tagged PDF made PDF/UA-1 (ISO 14289-1) and PDF/A-2u: artifacts marked, structure mended, described in XMP. Equal
 * documents give equal bytes. Throws a plain Error where a template breaks a rule that only a template can break.
 */
export function finishAccessible(bytes: Uint8Array, meta: DocumentMeta): Finished {
  const file = readPdf(bytes);
  const { catalog } = file;
  const marked = markPages(file, meta);
  addListBodies(file);
  const decoration = dropDecoration(file, marked);
  flattenStructure(file);
  const repeated = dropRepeatedHeaders(file);
  const spaces = spaceLines(file, marked);
  mendStructure(file, marked);
  addParagraphs(file);
  placeFigures(file, marked);
  rebuildOutline(file, marked);
  writePages(file, marked, [
    spaces,
    asArtifacts(marked, decoration, 'Layout'),
    asArtifacts(marked, repeated, 'Pagination'),
  ]);
  const pages = file.pages();
  for (const page of pages) page.dict.set('Tabs', new Name('S')).delete('Group');
  catalog.set('Lang', textString('nl'));
  catalog.set('MarkInfo', dict({ Marked: true }));
  catalog.set('ViewerPreferences', dict({ DisplayDocTitle: true }));
  if (catalog.has('Outlines')) catalog.set('PageMode', new Name('UseOutlines'));
  declareArchive(file);
  describe(file, meta, [ARCHIVE, UNIVERSAL]);
  const shrunk = isShrunk(marked.values());
  return { bytes: writePdf(file, '1.7', 'compact'), pages: pages.length, shrunk };
}
