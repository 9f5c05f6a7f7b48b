/** Words of an interview that are wider than its column on a sheet: they are broken where nobody would break them. */
import type { Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import type { Interview } from '../domain/texts.ts';
import { columnMm, setsPeople } from './press-room.ts';

/** A letter at 10 pt, as wide as they are on average: names and questions are set in it, answers a little smaller. */
const LETTER_MM = 1.76;
/** What a line may be broken after, beside a blank: hyphens and slashes. Marks of Markdown are no letters. */
const BREAKS = /[\s\u00AD\u2010-\u2015/#*_[\]()<>|-]+/;

/** One remark per interview, with the words that are too long for the narrowest column of the ordered formats. */
export function longWords({ gemeente, pressFormats, texts }: Survey): readonly Remark[] {
  const formats = gemeente.drukwerk.flatMap((name) => pressFormats.get(name) ?? []).filter(setsPeople);
  if (formats.length === 0) return [];
  const narrow = formats.reduce((a, b) => (columnMm(b) < columnMm(a) ? b : a));
  const most = Math.floor(columnMm(narrow) / LETTER_MM);
  return [...texts.areas.values()].flatMap(({ interviews }) =>
    interviews.flatMap((interview) => {
      const long = [...new Set(wordsOf(interview))].filter((word) => [...word].length > most);
      return long.length === 0 ? [] : [remarkOn(interview.body.file, long, narrow.naam, most)];
    }),
  );
}

function wordsOf({ naam, bijschrift = '', quote = '', body, kort, kortKrant }: Interview): readonly string[] {
  const versions = [body, kort, kortKrant].map((one) => one?.text ?? '');
  return [naam, bijschrift, quote, ...versions].flatMap((text) => text.split(BREAKS));
}

function remarkOn(file: string, words: readonly string[], format: string, most: number): Remark {
  return {
    rule: 'drukwerk-woord',
    level: 'warn',
    file,
    found: words.join(', '),
    explanation: `Op drukwerk ${format} passen in een kolom ongeveer ${most} letters naast elkaar. ${words.length === 1 ? 'Dit woord is langer en wordt' : 'Deze woorden zijn langer en worden'} op een willekeurige plaats afgebroken.`,
    proposal:
      'Schrijf het korter, of zet een streepje waar het mag worden afgebroken. Leg het daarna opnieuw voor aan de bewoner.',
  };
}
