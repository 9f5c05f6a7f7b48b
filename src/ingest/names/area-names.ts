/** A code of CBS beside a name: "WK999801 Binnenstad", "Binnenstad (WK999801)". */
const CODE = /^(?:(\p{L}{2}\d{2,8})[\s:\u2013-]+(.+)|(.+?)\s*\((\p{L}{2}\d{2,8})\))$/u;
/** The kind of area and the number that CBS gives a wijk: "Wijk 01 Binnenstad", "01. Binnenstad". */
const NUMBERED = /^(?:(?:wijk|buurt|stadsdeel|gebied|gemeente)\s+)?(?:\d{1,4}[.:)]?\s*[-\u2013]?\s+)?(.+)$/;

/** A code of a wijk or buurt without its letters, as spreadsheets and map files keep it: perhaps without its first zeros. */
const DIGITS = /^\d{1,8}$/;
/** A code with blanks or points in it: "WK 9998 01". */
const SPACED = /^(\p{L}{2})[\s._-]*(\d[\d\s._-]{1,10}\d)$/u;
/** The number of respondents beside the name: "Binnenstad (n=352)". */
const COUNTED = /^(.*?\S)\s*[([]?\s*\bn\s*=\s*[\d.]+\s*[)\]]?$/;

/** An area's name without the code, number or kind of area that stands beside it; folded as given. */
export function bareAreaNames(name: string): readonly string[] {
  if (DIGITS.test(name)) return digitCodes(name);
  const [, letters, digits] = SPACED.exec(name) ?? [];
  if (letters !== undefined && digits !== undefined) return [letters + digits.replace(/\D/g, '')];
  const counted = COUNTED.exec(name)?.[1];
  if (counted !== undefined) return [counted, ...bareAreaNames(counted)];
  const [, before, after, first, last] = CODE.exec(name) ?? [];
  const coded = [before ?? last, after ?? first].filter((part) => part !== undefined);
  if (coded.length > 0) return coded;
  const bare = NUMBERED.exec(name)?.[1];
  return bare === undefined || bare === name ? [] : [bare];
}

/** A wijk has six digits, a buurt eight, a gemeente four: fewer are those of a gemeente only with their noughts. */
function digitCodes(digits: string): readonly string[] {
  if (digits.length < 3) return [];
  const gemeente = digits.length <= 4 ? [`gm${digits.padStart(4, '0')}`] : [];
  const others = digits.length >= 5 ? [`wk${digits.padStart(6, '0')}`, `bu${digits.padStart(8, '0')}`] : [];
  return [...gemeente, ...others];
}
