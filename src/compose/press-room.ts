/**
 * How long an interview may be on the sheets that are ordered, told before anyone writes. An estimate from the measures
 * of a format alone, on the low side: the browser measures the finished sheet, and its preflight has the last word.
 */
import type { PressFormat } from '../domain/press.ts';
import type { Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import { GUTTER_MM, layoutOf, pageOfSpread, WITHOUT_PEOPLE } from './sheet-layout.ts';

/** A word at 9 pt on a line of 11.9 pt, with the white at the ends of lines. */
const WORD_MM2 = 52;
/** Name and caption, and a quote of twenty words above the answers. */
const NAME_MM = 9;
const QUOTE_MM2 = 20 * WORD_MM2 * 1.5;
/** White around and between. */
const PADDING_MM = 8;

interface Box {
  readonly width: number;
  readonly height: number;
  /** Interviews beside each other, or on pages of their own. */
  readonly beside: boolean;
}

/** Whether interviews are set on the sheets of a format. */
export function setsPeople(format: PressFormat): boolean {
  return format.inhoud !== 'cijfers' && !WITHOUT_PEOPLE.has(layoutOf(format));
}

/** Width of an interview on a sheet with two, in millimeters. */
export function columnMm(format: PressFormat): number {
  const { width, beside } = boxOf(format);
  return beside ? (width - PADDING_MM) / 2 : width;
}

/** One remark per ordered format that has interviews. */
export function pressRoom({ gemeente, pressFormats }: Survey): readonly Remark[] {
  return gemeente.drukwerk.flatMap((name): readonly Remark[] => {
    const format = pressFormats.get(name);
    if (!format || !setsPeople(format)) return [];
    const [one, two] = [wordsFor(format, 1), wordsFor(format, 2)];
    return [
      {
        rule: 'drukwerk-ruimte',
        level: 'warn',
        found: name,
        explanation: `Drukwerk ${name}: van elk van twee interviews is er ongeveer ruimte voor ${two} woorden, van één interview ruimte voor ${one} woorden.`,
        proposal:
          'Is een interview langer? Schrijf dan ook een korte versie (kort of kortKrant), en vraag daar akkoord op. Dan hoeft het vel niet te worden afgekeurd.',
      },
    ];
  });
}

/** Words of each of so many interviews, in fives. */
export function wordsFor(format: PressFormat, people: 1 | 2): number {
  const { width, height, beside } = boxOf(format);
  const column = people === 2 ? columnMm(format) : width;
  const down = people === 2 && !beside ? height / 2 : height;
  const room = column * down - column * NAME_MM - QUOTE_MM2;
  return Math.max(0, Math.floor(room / WORD_MM2 / 5) * 5);
}

/** What is left for people when all that may go before them has gone; the shares were measured on the demo's sheets. */
function boxOf(format: PressFormat): Box {
  const { breedteMm, hoogteMm, kolommen, margeMm } = format;
  const layout = layoutOf(format);
  const alone = format.inhoud === 'interviews';
  const width = breedteMm - 2 * margeMm;
  switch (layout) {
    case 'hoog': {
      const columns = ((width + GUTTER_MM) / kolommen) * 2 - GUTTER_MM;
      return alone
        ? { width: width - PADDING_MM, height: hoogteMm * 0.45, beside: true }
        : { width: columns - PADDING_MM, height: hoogteMm * 0.42, beside: false };
    }
    case 'breed':
      return alone
        ? { width: width - PADDING_MM, height: hoogteMm * 0.42, beside: true }
        : { width: (width - GUTTER_MM) / 2 - PADDING_MM, height: hoogteMm * 0.5, beside: true };
    case 'smal':
      return { width: width - PADDING_MM, height: hoogteMm * (alone ? 0.42 : 0.24), beside: !alone };
    case 'spread':
      return { width: pageOfSpread(format) - PADDING_MM, height: hoogteMm * 0.5, beside: true };
    case 'bijlage':
    case 'vouwblad':
    case 'gesprek':
    case 'kaart':
    case 'poster':
    case 'gemeente': {
      const page = layout === 'vouwblad' ? breedteMm / 2 - 2 * margeMm : width;
      return { width: page - 2 * PADDING_MM, height: hoogteMm - 2 * margeMm - 5 * PADDING_MM, beside: false };
    }
  }
}
