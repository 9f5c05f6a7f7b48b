import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/print/pdf/content.ts';
import { decodeHex, Parser } from '../../src/print/pdf/parse.ts';
import { decodeText, flate, PdfFile, readPdf } from '../../src/print/pdf/pdf-file.ts';
import { serialize } from '../../src/print/pdf/serialize.ts';
import { srgbProfile } from '../../src/print/pdf/srgb-profile.ts';
import { ByteString, Dict, dict, Name, Ref, textString, type Value } from '../../src/print/pdf/values.ts';
import { writePdf } from '../../src/print/pdf/write.ts';

const bytes = fc
  .array(fc.integer({ min: 0, max: 255 }), { maxLength: 20 })
  .map((codes) => new ByteString(String.fromCharCode(...codes)));
const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -100000, max: 100000 }),
  fc.integer({ min: -1e8, max: 1e8 }).map((number) => number / 100000),
  bytes,
  fc
    .string({ minLength: 1, maxLength: 12, unit: 'binary-ascii' })
    .map((text) => new Name(text.replaceAll('\0', ''))),
  fc.integer({ min: 1, max: 999 }).map((number) => new Ref(number)),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .dictionary(fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme-ascii' }), tie('value'), {
        maxKeys: 4,
      })
      .map((entries) => dict(entries)),
  ),
}));

const read = (text: string) => new Parser(Buffer.from(text, 'latin1')).value();

describe('values of a PDF (ISO 32000-1, 7.3)', () => {
  it('reads back every value it writes', () => {
    fc.assert(
      fc.property(value, (written) => {
        expect(read(serialize(written))).toEqual(written);
      }),
      { seed: 70, numRuns: 400 },
    );
  });

  it.each([
    ['(a\\(b\\)c)', 'a(b)c'],
    ['(a(b)c)', 'a(b)c'],
    ['(\\101\\7\\n)', 'A\x07\n'],
    ['(a\\\nb)', 'ab'],
    ['<48 6 >', 'H`'],
  ])('reads the string %s', (text, expected) => {
    expect(read(text)).toEqual(new ByteString(expected));
  });

  it('writes text for people as ASCII or as UTF-16 with a mark', () => {
    expect(textString('Wijk')).toEqual(new ByteString('Wijk'));
    expect(textString('ö')).toEqual(new ByteString('\xFE\xFF\x00\xF6'));
  });

  it('tells a number from a reference', () => {
    expect(read('[1 2 R 3 4]')).toEqual([new Ref(1), 3, 4].toSpliced(0, 1, new Ref(1)));
  });

  it('reads hexadecimal with an odd number of digits', () => {
    expect(decodeHex(Buffer.from('4'))).toBe('@');
  });
});

describe('a whole file', () => {
  const made = (order: readonly number[]) => {
    const objects = new Map<number, Value>();
    const [root = 0, pages = 0, page = 0, content = 0, lost = 0] = order;
    objects.set(root, dict({ Type: new Name('Catalog'), Pages: new Ref(pages) }));
    objects.set(pages, dict({ Type: new Name('Pages'), Kids: [new Ref(page)], Count: 1 }));
    objects.set(page, dict({ Type: new Name('Page'), Parent: new Ref(pages), Contents: new Ref(content) }));
    objects.set(content, flate('0 0 10 10 re f'));
    objects.set(lost, 'weg'.length);
    return new PdfFile(objects, dict({ Root: new Ref(root) }));
  };

  it('has the same bytes whatever numbers its objects had', () => {
    const one = writePdf(made([1, 2, 3, 4, 5]), '1.4', 'table');
    const other = writePdf(made([50, 9, 31, 7, 2]), '1.4', 'table');
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  it('leaves out what nothing refers to, and reads back', () => {
    const read = readPdf(writePdf(made([1, 2, 3, 4, 5]), '1.4', 'table'));
    expect(read.objects.size).toBe(4);
    expect(read.pages()).toHaveLength(1);
    const content = read.resolve(read.pages()[0]?.dict.get('Contents'));
    expect(content && 'data' in Object(content) ? decodeText(Object(content)) : '').toBe('0 0 10 10 re f');
    expect(read.trailer.get('ID')).toHaveLength(2);
  });
});

describe('the profile of screens (ICC.1)', () => {
  it('says how long it is, and keeps every part within its bounds', () => {
    const profile = Buffer.from(srgbProfile());
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    const tags = Array.from({ length: profile.readUInt32BE(128) }, (_, at) => 132 + at * 12);
    expect(tags.map((at) => profile.toString('latin1', at, at + 4))).toEqual(
      'desc cprt wtpt chad rXYZ gXYZ bXYZ rTRC gTRC bTRC'.split(' '),
    );
    for (const at of tags) {
      const [offset, size] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)];
      expect(offset % 4).toBe(0);
      expect(offset + size).toBeLessThanOrEqual(profile.length);
    }
  });

  it('has primaries that add up to the white of the connection space', () => {
    const profile = Buffer.from(srgbProfile());
    const place = (name: string) => profile.readUInt32BE(profile.indexOf(name, 128, 'latin1') + 4) + 8;
    const color = (name: string) => [0, 4, 8].map((at) => profile.readInt32BE(place(name) + at) / 65536);
    const sum = ['rXYZ', 'gXYZ', 'bXYZ']
      .map(color)
      .reduce((a, b) => a.map((part, at) => part + (b[at] ?? 0)));
    for (const [at, part] of color('wtpt').entries()) expect(sum[at]).toBeCloseTo(part, 3);
  });

  it('gives a color engine the same colors as its own sRGB', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'icc-'));
    const file = join(folder, 'srgb.icc');
    await writeFile(file, srgbProfile());
    const pixels = Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 37) % 256));
    const raw = { raw: { width: 10, height: 10, channels: 3 as const } };
    const tagged = await sharp(pixels, raw).withIccProfile(file).png().toBuffer();
    const back = await sharp(tagged).raw().toBuffer();
    expect((await sharp(tagged).metadata()).icc?.length).toBe(srgbProfile().length);
    expect(Math.max(...back.map((value, at) => Math.abs(value - (pixels[at] ?? 0))))).toBeLessThanOrEqual(1);
    await rm(folder, { recursive: true });
  });
});

describe('walk', () => {
  it('gives each operation with its operands and place', () => {
    const content =
      '% begin\nq 1 0 0 1 5 6 cm /F4 12 Tf <0041> Tj (a\\)b) Tj [(x) -20 (y)] TJ\n/NonStruct <</MCID 3 >>BDC EMC Q';
    const seen: string[] = [];
    walk(Buffer.from(content, 'latin1'), (operation) => {
      const { operator, count, start, end } = operation;
      const operands = Array.from({ length: count }, (_, index) => operation.text(index));
      seen.push([...operands, operator].join(' '));
      expect(content.slice(start, end).endsWith(operator)).toBe(true);
    });
    expect(seen).toEqual([
      'q',
      '1 0 0 1 5 6 cm',
      '/F4 12 Tf',
      '<0041> Tj',
      '(a\\)b) Tj',
      '[ (x) -20 (y) ] TJ',
      '/NonStruct << /MCID 3 >> BDC',
      'EMC',
      'Q',
    ]);
  });
});

describe('Dict', () => {
  it('leaves out keys that are undefined', () => {
    expect(dict({ A: 1, B: undefined })).toEqual(new Dict([['A', 1]]));
  });
});
