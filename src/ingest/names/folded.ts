import { similarName } from '../../domain/nearest.ts';

/** Spellings of one name that office software makes of it, brought to one. */

/** Apostrophes as keyboards, Word and databases write them. */
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u02B9\u2032\u00B4`]/g;
const HYPHENS = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Characters that are not seen: soft hyphen, zero width spaces and joiners, byte order mark. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * A name as it is compared: composed letters, lower case, single blanks (no-break spaces are blanks), one kind of
 * apostrophe, one kind of hyphen without blanks around it.
 */
export function folded(name: string): string {
  return name
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .toLowerCase()
    .trim();
}

/** What is left when marks that lists leave out don't count: hyphens are blanks, "&" is "en", no apostrophes and accents. */
export function looselyFolded(name: string): string {
  return folded(name)
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
    .replace(/ ?& ?/g, ' en ')
    .replace(/[-_./ ]+/g, ' ')
    .trim();
}

/** The known name or code that looks like what was found; none for a code, which is that of another area. */
export function similarArea(found: string, known: Iterable<string>): string | undefined {
  return isAreaCode(found) ? undefined : similarName(found, known);
}

/** Letters that tell the kind of area, and digits: codes that look alike are codes of different areas. */
const CODE = /^\p{L}{0,4}[\s_.-]?\d[\d\s_.-]*\p{L}?$/u;

/** Whether a text is a code or number of an area: then a known code that differs in a digit is no guess at it. */
export function isAreaCode(text: string): boolean {
  return CODE.test(text.trim());
}
