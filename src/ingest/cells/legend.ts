import { isNumber } from '../../domain/cell-role.ts';
import { type CellValue, type Sheet, textOf } from '../tables/sheet.ts';

/** Texts that are kept; a legend is never longer. */
const MAX_TEXTS = 2000;
/** Cells of a row that holds notes: a sign, and what it means. */
const MAX_FILLED = 3;

/** What the notes of a file say of its signs and margins: titles, rows of text, sheets without figures. */
export class Legend {
  readonly #sheets: readonly Sheet[];
  #texts: readonly string[] | undefined;

  constructor(sheets: readonly Sheet[]) {
    this.#sheets = sheets;
  }

  /** Looked up when somebody asks: mostly nobody does. */
  get texts(): readonly string[] {
    this.#texts ??= this.#sheets.flatMap(textsOf);
    return this.#texts;
  }

  /** What a star behind a figure means; undefined where nothing is said of it, `onbekend` where that is not understood. */
  get star(): 'voorlopig' | 'weg' | 'onbekend' | undefined {
    const told = this.texts.filter((text) => /(^|[\s("'])\*{1,3}(?=[\s:=)"']|$|\p{L})/u.test(text));
    if (told.some((text) => /voorlopig/i.test(text))) return 'voorlopig';
    if (told.some((text) => TEST_WORDS.test(text) || FEW_WORDS.test(text))) return 'weg';
    return told.length > 0 ? 'onbekend' : undefined;
  }

  /** Whether the notes say that a number in brackets is a figure that rests on few answers. */
  get bracketsAreFigures(): boolean {
    return this.texts.some(
      (text) =>
        /haakjes|\(\s*(\.{2,3}|\u2026|x+|getal|cijfer)?\s*\)/i.test(text) &&
        /weinig|minder dan|kleine?\b|indicatie|onzeker|voorzichtig|lage? (aantal|respons|n)/i.test(text) &&
        !/negatie|\bmin\b|niet (getoond|gepubliceerd)/i.test(text),
    );
  }
}

/** Words by which a legend tells that a figure rests on few answers: what may be told of it follows from n. */
const FEW_WORDS = /minder dan \d+|weinig|kleine? aantal|indicatie|voorzichtig|lage? respons|n\s*<\s*\d/i;
/** Words by which a legend tells that a sign is that of a test. */
const TEST_WORDS = /signific|verschil|afwijk|hoger|lager|toets/i;

function textsOf(sheet: Sheet): readonly string[] {
  const texts: string[] = sheet.sheet === undefined ? [] : [sheet.sheet];
  sheet.each((cells, row) => {
    if (texts.length >= MAX_TEXTS) return;
    // A look before lists are made of it: most rows of a large table hold figures.
    if (row > 10 && isFull(cells)) return;
    const filled = cells.map(textOf).filter((text) => text !== '');
    const isHead = sheet.head.some((one) => one.row === row && row <= 10);
    if (filled.some(isNumber) || (filled.length > MAX_FILLED && !isHead)) return;
    texts.push(filled.join(' '));
  });
  return texts;
}

/** Whether more cells are filled than a row of notes has. */
function isFull(cells: readonly CellValue[]): boolean {
  let filled = 0;
  for (let index = 0; index < cells.length && filled <= MAX_FILLED; index += 1) {
    if (textOf(cells[index]) !== '') filled += 1;
  }
  return filled > MAX_FILLED;
}
