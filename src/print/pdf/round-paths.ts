/** Chromium writes paths to a millionth of a pixel; a thousandth is less than a wavelength of light on paper. */

const PATH_LINE = /^[-\d. ]+ (?:[mlc]|re)$/gm;
const SURPLUS = /(\.\d{3})\d+/g;

/** Content with shorter coordinates in its paths; matrices keep theirs. */
export function roundPaths(content: string): string {
  return content.replace(PATH_LINE, (line) => line.replace(SURPLUS, '$1'));
}
