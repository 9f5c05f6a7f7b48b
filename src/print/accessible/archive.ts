/**
 * What makes the accessible PDF one to keep as well: PDF/A-2u (ISO 19005-2). Its demands on fonts, color, actions and
 * structure hold already; this adds what only a declaration can give.
 */
import type { Statement } from '../metadata.ts';
import { compress, flated, type PdfFile } from '../pdf/pdf-file.ts';
import { srgbProfile } from '../pdf/srgb-profile.ts';
import { dict, isName, Name, textString } from '../pdf/values.ts';

/** Bit 3: printed (ISO 32000-1, 12.5.3). */
const PRINT = 4;
const RGB = 'sRGB IEC61966-2.1';

/** Level U: all text has its Unicode. */
export const ARCHIVE: Statement = {
  prefix: 'pdfaid',
  namespace: 'http://www.aiim.org/pdfa/ns/id/',
  values: { part: '2', conformance: 'U' },
};

let packed: Uint8Array | undefined;

/** The profile of screens, compressed once for all files. */
function screenProfile(): Uint8Array {
  packed ??= compress(srgbProfile());
  return packed;
}

/** Says what red, green and blue mean (6.2.3), and that links are part of what is printed (6.3.2). */
export function declareArchive(file: PdfFile): void {
  const profile = file.add(flated(screenProfile(), dict({ N: 3 })));
  const intent = dict({
    Type: new Name('OutputIntent'),
    S: new Name('GTS_PDFA1'),
    OutputConditionIdentifier: textString(RGB),
    Info: textString(RGB),
    DestOutputProfile: profile,
  });
  file.catalog.set('OutputIntents', [intent]);
  for (const { dict: page } of file.pages()) {
    for (const kid of file.list(page.get('Annots'))) {
      const annotation = file.dict(kid);
      if (annotation && isName(annotation.get('Subtype'), 'Link')) annotation.set('F', PRINT);
    }
  }
}
