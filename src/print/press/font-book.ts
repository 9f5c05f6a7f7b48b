/** Which fonts of a file are the house's own and embedded; the browser fills gaps with whatever it finds. */
import type { Operation } from '../pdf/content.ts';
import { FontDecoders, textOf } from '../pdf/font-text.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { type Dict, isName, Name } from '../pdf/values.ts';

export interface BookedFont {
  /** As the file calls it, without the tag of its subset. */
  readonly name: string;
  /** Not embedded, drawn glyph by glyph (Type 3), or not the house's. */
  readonly loose: boolean;
  /** Text of the string operands of a text operator. */
  read(operation: Operation): string;
}

export class FontBook {
  private readonly file: PdfFile;
  private readonly decoders: FontDecoders;
  private readonly house: readonly string[];

  /** `families` as style sheets name them: "Source Sans 3". */
  constructor(file: PdfFile, families: readonly string[]) {
    this.file = file;
    this.decoders = new FontDecoders(file);
    this.house = families.map((family) => family.replaceAll(' ', '').toLowerCase());
  }

  /** By resource name (`/F4`). */
  of(resources: Dict | undefined): ReadonlyMap<string, BookedFont> {
    const decoders = this.decoders.of(resources);
    const made = new Map<string, BookedFont>();
    for (const [key, value] of this.file.dict(resources?.get('Font')) ?? []) {
      const font = this.file.dict(value);
      const decode = decoders.get(`/${key}`);
      if (!font || !decode) continue;
      const name = nameOf(font);
      made.set(`/${key}`, {
        name,
        loose: !this.isEmbedded(font) || !this.isHouse(name),
        read: (operation) => textOf(operation, decode),
      });
    }
    return made;
  }

  private isHouse(name: string): boolean {
    return this.house.some((family) => name.toLowerCase().startsWith(family));
  }

  /** Chromium writes composite fonts, whose one descendant holds the program. */
  private isEmbedded(font: Dict): boolean {
    if (isName(font.get('Subtype'), 'Type3')) return false;
    const descendant = this.file.dict(this.file.list(font.get('DescendantFonts'))[0]) ?? font;
    const descriptor = this.file.dict(descendant.get('FontDescriptor'));
    return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(key));
  }
}

/** `ABCDEF+` in front of a name marks a subset (ISO 32000-1, 9.6.4). */
function nameOf(font: Dict): string {
  const name = font.get('BaseFont');
  return name instanceof Name ? name.text.replace(/^[A-Z]{6}\+/, '') : 'zonder naam';
}
