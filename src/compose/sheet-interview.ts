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
      ...(photo && portrait
        ? { portrait: { alt: portrait.alt, file: photo.file, print: portrait.print } }
        : {}),
    };
  });
}
