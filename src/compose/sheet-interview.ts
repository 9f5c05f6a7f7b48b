/** Interviews on a sheet: only versions that the resident approved, and both people at the same level. */
import type { Portrait } from '../domain/asset.ts';
import type { SafeHtml } from '../domain/page-blocks.ts';
import type { InterviewLevel, PressFormat } from '../domain/press.ts';
import type { SheetInterview, SheetPortrait, SheetSteps } from '../domain/sheet.ts';
import type { Interview, Markdown } from '../domain/texts.ts';
import { escapeHtml, splitAtTitles, toHtml } from './markdown.ts';

/** One step: a level, and the text that each interview has at it. */
interface Step {
  readonly niveau: InterviewLevel;
  textOf(interview: Interview): Markdown | undefined;
}

const WHOLE: Step = { niveau: 'heel', textOf: ({ body }) => body };
const SHORT: Step = { niveau: 'kort', textOf: ({ kort }) => kort };
/** A newspaper may set what was approved for newspapers. */
const NEWS_SHORT: readonly Step[] = [
  { niveau: 'kort', textOf: ({ kort, kortKrant }) => kort ?? kortKrant },
  { niveau: 'kort', textOf: ({ kort, kortKrant }) => kortKrant ?? kort },
];

/**
 * The steps that these interviews have together: whole, short where each has a short version, the quote where each has
 * one, and nothing where the sheet has more to tell.
 */
export function stepsOf(interviews: readonly Interview[], format: PressFormat): readonly Step[] {
  if (interviews.length === 0) return [];
  const short = format.soort === 'krant' ? NEWS_SHORT : [SHORT];
  const able = short.filter(({ textOf }) => interviews.every((one) => textOf(one) !== undefined));
  const hasOther = interviews.some((one) => able[0]?.textOf(one) !== able[1]?.textOf(one));
  const none = () => undefined;
  return [
    WHOLE,
    ...(hasOther ? able : able.slice(0, 1)),
    ...(interviews.every(({ quote }) => quote !== undefined)
      ? [{ niveau: 'quote', textOf: none } as const]
      : []),
    ...(format.inhoud === 'interviews' ? [] : [{ niveau: 'niets', textOf: none } as const]),
  ];
}

/** The interviews with their text at each step. */
export function sheetInterviews(
  interviews: readonly Interview[],
  steps: readonly Step[],
  portraits: ReadonlyMap<string, Portrait>,
  minimumPpi: number,
): readonly SheetInterview[] {
  return interviews.map((interview) => {
    const { naam, bijschrift, quote, photo } = interview;
    const portrait = photo ? portraits.get(photo.file) : undefined;
    return {
      naam,
      ...(bijschrift ? { bijschrift } : {}),
      ...(quote ? { quote } : {}),
      texts: steps.map(({ textOf }) => htmlOf(textOf(interview))),
      ...(photo && portrait ? { portrait: sheetPortrait(portrait, photo.file, minimumPpi) } : {}),
    };
  });
}

/** What the sheet says below anything but whole interviews. */
export function sheetSteps(
  steps: readonly Step[],
  interviews: readonly Interview[],
  address: string | undefined,
): SheetSteps {
  const whose = interviews.length > 1 ? 'met beide bewoners op' : 'op';
  return {
    levels: steps.map(({ niveau }) => niveau),
    ...(address === undefined ? {} : { readOn: `Lees het hele interview ${whose} ${address}` }),
  };
}

/** Every word of the version, questions included. */
export function htmlOf(text: Markdown | undefined): SafeHtml | undefined {
  if (text === undefined) return undefined;
  return splitAtTitles(text)
    .map(
      ({ title, body }) =>
        `${title === undefined ? '' : `<h3 class="vraag">${escapeHtml(title)}</h3>\n`}${toHtml(body, 4)}`,
    )
    .join('\n');
}

/** A photo for a sheet, no larger than the press takes it. */
export function sheetPortrait({ alt, print }: Portrait, file: string, minimumPpi: number): SheetPortrait {
  return { alt, file, print, mostMm: Math.floor((print.width / minimumPpi) * MM_PER_INCH * 10) / 10 };
}

const MM_PER_INCH = 25.4;
