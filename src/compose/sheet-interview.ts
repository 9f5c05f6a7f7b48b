import type { Portrait } from '../domain/asset.ts';
import type { SheetInterview } from '../domain/sheet.ts';
import type { Interview } from '../domain/texts.ts';
import { splitAtTitles } from './markdown.ts';
import { ORDER } from './sheet-order.ts';
import { sentencesOf } from './sheet-text.ts';

/**
 * Interviews in sentences that may go: later questions first, the first sentence of the first answer last. What stands
 * at the same place in two interviews goes at the same time, so that both stay as long.
 */
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
        pieces: sentencesOf(answer).map((text, index) => ({ text, order: orderOf(place, index) })),
      })),
      ...(photo && portrait ? { portrait: sheetPortrait(portrait, photo.file, minimumPpi) } : {}),
    };
  });
}

/** Of a sentence at `index` of the answer at `place`: below the next whole number, the later the lower. */
function orderOf(place: number, index: number): number {
  if (place === 0 && index === 0) return ORDER.lastAnswer;
  const start = place === 0 ? ORDER.firstAnswer : ORDER.laterAnswer;
  return Math.round((start + 0.9 - Math.min(place, 8) * 0.1 - Math.min(index, 49) * 0.002) * 1000) / 1000;
}

function sheetPortrait(
  { alt, print }: Portrait,
  file: string,
  minimumPpi: number,
): NonNullable<SheetInterview['portrait']> {
  return { alt, file, print, mostMm: Math.floor((print.width / minimumPpi) * MM_PER_INCH * 10) / 10 };
}

const MM_PER_INCH = 25.4;
