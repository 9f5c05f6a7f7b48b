/** A code of CBS beside a name: "WK999801 Binnenstad", "Binnenstad (WK999801)". */
const CODE = /^(?:(\p{L}{2}\d{2,8})[\s:\u2013-]+(.+)|(.+?)\s*\((\p{L}{2}\d{2,8})\))$/u;
/** The kind of area and the number that CBS gives a wijk: "Wijk 01 Binnenstad", "01. Binnenstad". */
const NUMBERED = /^(?:(?:wijk|buurt|stadsdeel|gebied|gemeente)\s+)?(?:\d{1,4}[.:)]?\s*[-\u2013]?\s+)?(.+)$/;

/** A code of a wijk or buurt without its letters, as spreadsheets and map files keep it: perhaps without its first zeros. */
const DIGITS = /^\d{5,8}$/;

/** An area's name without the code, number or kind of area that stands beside it; folded as given. */
export function bareAreaNames(name: string): readonly string[] {
  if (DIGITS.test(name)) return [`wk${name.padStart(6, '0')}`, `bu${name.padStart(8, '0')}`];
  const [, before, after, first, last] = CODE.exec(name) ?? [];
  const coded = [before ?? last, after ?? first].filter((part) => part !== undefined);
  if (coded.length > 0) return coded;
  const bare = NUMBERED.exec(name)?.[1];
  return bare === undefined || bare === name ? [] : [bare];
}
