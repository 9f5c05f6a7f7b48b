import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { DataError } from '../../../src/error.ts';
import { convertInterview } from '../../../src/ingest/word/convert-interview.ts';
import { SOUND, writeFolder } from '../folder.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, bold = false) =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (inner: string, style = '') =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inner}</w:p>`;

const PICTURE = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** A Word document as it comes: a title, keys, a question as heading, one in bold, one by its mark; a deletion. */
function docx(photo: Uint8Array, name = 'image1.jpeg'): Uint8Array {
  const body = [
    line(run('Interview met Ans'), 'Title'),
    line(run('Naam: Ans Blok (71)')),
    PICTURE,
    line(run('Wat vindt u fijn aan uw wijk?'), 'Heading2'),
    line(`${run('Ik ken hier ')}${run('bijna')}<w:del>${run('NIEMAND')}</w:del>${run(' iedereen.')}`),
    line(run('En wat mag anders', true)),
    line(run('Er wordt * te hard_gereden_.')),
    line(run('Wat wilt u nog zeggen?')),
    line(run('1. Groet elkaar.')),
  ].join('');
  const rels = (inner: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      rels(
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
      ),
    ),
    'word/_rels/document.xml.rels': strToU8(
      rels(
        `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${name}"/>`,
      ),
    ),
    'word/styles.xml': strToU8(
      `<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    ),
    [`word/media/${name}`]: photo,
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
  });
}

/** The same interview as LibreOffice saves it. */
function odt(photo: Uint8Array): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>NIEMAND</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">Interview met Ans</text:p>
<text:p>Naam: Ans Blok (71)</text:p>
<text:p><draw:frame><draw:image xlink:href="Pictures/1.jpg"/></draw:frame></text:p>
<text:h text:outline-level="2">Wat vindt u fijn aan uw wijk?</text:h>
<text:p>Ik ken hier <text:span>bijna</text:span><text:s/>iedereen.<office:annotation><text:p>NIEMAND</text:p></office:annotation></text:p>
<text:p><text:span text:style-name="T1">En wat mag anders</text:span></text:p>
<text:p>Er wordt * te hard_gereden_.</text:p>
<text:p>Wat wilt u nog zeggen?<text:line-break/>1. Groet elkaar.</text:p>
</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'Pictures/1.jpg': photo,
    'content.xml': strToU8(content),
  });
}

const EXPECTED = `---
# Nog te doen: vul in wat hier leeg is. Een regel met # ervoor mag weg.
naam: Ans Blok (71)
# bijschrift: woont sinds … in de …
# quote: de zin die groot boven het interview staat
foto: foto-1.jpg
fotoAlt:
# Vraag de bewoner om toestemming. Neem de datum en de naam over van het formulier.
toestemming:
  datum:
  tot:
  door:
---

## Wat vindt u fijn aan uw wijk?

Ik ken hier bijna iedereen.

## En wat mag anders

Er wordt \\* te hard\\_gereden\\_.

## Wat wilt u nog zeggen?

1\\. Groet elkaar.
`;

let photo: Uint8Array;
beforeAll(async () => {
  photo = await sharp({ create: { width: 60, height: 70, channels: 3, background: '#aaa' } })
    .jpeg()
    .toBuffer();
});

const convert = (name: string, bytes: Uint8Array | string, wijk = 'binnenstad', more = {}) => {
  const dir = writeFolder({ ...SOUND, ...more, [name]: bytes });
  return convertInterview(join(dir, name), wijk, dir);
};

async function refused(...given: Parameters<typeof convert>) {
  const error = await convert(...given).catch((cause: unknown) => cause);
  return error instanceof DataError
    ? error.remarks.map(({ explanation, proposal }) => `${explanation} ${proposal}`).join('\n')
    : `${error}`;
}

describe('an interview as it arrives becomes a file of the data folder', () => {
  test.each(['docx', 'odt'] as const)(
    '.%s: questions as headings, the photo beside it, consent left to do',
    async (kind) => {
      const made = await convert(`Interview Ans.${kind}`, kind === 'docx' ? docx(photo) : odt(photo));
      expect(made.text).toBe(EXPECTED);
      expect(made.path).toBe('wijken/binnenstad/interview-1.md');
      expect(made.photo?.path).toBe('wijken/binnenstad/foto-1.jpg');
      expect(Buffer.from(made.photo?.bytes ?? []).equals(Buffer.from(photo))).toBe(true);
      expect(made.told).toEqual(['De titel "Interview met Ans" is weggelaten.']);
    },
  );

  test('a plain text: a line is a paragraph, no photo', async () => {
    const { text, photo: none } = await convert(
      'a.txt',
      'Wat vindt u fijn?\r\nDe buren.\r\nWat niet?\r\nHet verkeer.\r\n',
    );
    expect(text).toContain('## Wat vindt u fijn?\n\nDe buren.\n\n## Wat niet?\n\nHet verkeer.\n');
    expect(text).toContain('# foto: de naam van de foto');
    expect(none).toBeUndefined();
  });

  test('the second place when the first is taken; none when both are', async () => {
    const one = { 'wijken/binnenstad/interview-1.md': 'x' };
    expect((await convert('a.txt', 'Tekst', 'WK999801', one)).path).toBe('wijken/binnenstad/interview-2.md');
    const both = { ...one, 'wijken/binnenstad/interview-2.md': 'x' };
    expect(await refused('a.txt', 'Tekst', 'WK999801', both)).toContain('staan al twee interviews');
  });

  test('a picture that no browser shows is told and not taken along', async () => {
    const made = await convert('a.docx', docx(photo, 'image1.emf'));
    expect(made.photo).toBeUndefined();
    expect(made.told.join(' ')).toContain('bewaar haar als JPG of PNG');
  });

  test.each([
    ['foto.heic', '\0\0\0\x18ftypheic\0\0\0\0', 'HEIC-foto van een iPhone'],
    ['oud.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'Opslaan als: Word-document (.docx)'],
    ['a.pdf', '%PDF-1.7 x', 'een pdf'],
    ['a.rtf', '{\\rtf1 x}', 'een RTF-bestand'],
    ['kapot.docx', 'PK\x03\x04 en dan niets', 'beschadigd'],
    ['leeg.txt', '  \n', 'geen tekst'],
  ])('%s is refused with what to do', async (name, bytes, words) => {
    expect(await refused(name, bytes)).toContain(words);
  });

  test('an unknown wijk is refused with the nearest name; nothing is written', async () => {
    const dir = writeFolder({ ...SOUND, 'a.txt': 'Tekst' });
    const error = await convertInterview(join(dir, 'a.txt'), 'Binnestad', dir).catch(
      (cause: unknown) => cause,
    );
    expect(error instanceof DataError && error.remarks[0]?.proposal).toContain('"Binnenstad" (WK999801)');
    expect(existsSync(join(dir, 'wijken'))).toBe(false);
    expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('Tekst');
  });
});
