import type { Portrait } from '../domain/asset.ts';
import type { SheetInterview } from '../domain/sheet.ts';
import type { Interview } from '../domain/texts.ts';
import { splitAtTitles } from './markdown.ts';
import { ORDER } from './sheet-order.ts';
import { sentencesOf } from './sheet-text.ts';

/** Interviews in sentences that may go: later questions first, the first sentence of the first answer last. */
export function sheetInterviews(
  interviews: readonly Interview[],
  portraits: ReadonlyMap<string, Portrait>,
  minimumPpi: number,
): readonly SheetInterview[] {
  return interviews.map((interview) => {
    const { naam, bijschrift, quote, photo, body } = interview;
    const portrait = photo ? portraits.get(photo.file) : undefined;
    return {
      naam,
      ...(bijschrift ? { bijschrift } : {}),
      ...(quote ? { quote } : {}),
      answers: splitAtTitles(body).map(({ title, body: answer }, place) => ({
        ...(title === undefined ? {} : { question: title }),
        pieces: sentencesOf(answer).map((text, index) => {
          if (place > 0) return { text, order: ORDER.laterAnswer };
          return { text, order: index > 0 ? ORDER.firstAnswer : ORDER.lastAnswer };
        }),
      })),
      ...(photo && portrait ? { portrait: sheetPortrait(portrait, photo.file, minimumPpi) } : {}),
    };
  });
}

function sheetPortrait(
  { alt, print }: Portrait,
  file: string,
  minimumPpi: number,
): NonNullable<SheetInterview['portrait']> {
  return { alt, file, print, mostMm: Math.floor((print.width / minimumPpi) * MM_PER_INCH * 10) / 10 };
}

const MM_PER_INCH = 25.4;
