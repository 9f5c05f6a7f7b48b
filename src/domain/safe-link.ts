/** Schemes that a link of the gemeente may have; anything else (javascript, data, file) is none. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Whether a link may stand on a page: a path of its own, or an address with a scheme that only opens something.
 * Browsers skip blanks and control characters in a scheme, and take // for another site; so neither may be there.
 */
export function isSafeLink(href: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a browser skips.
  if (/[\u0000-\u0020\u007F-\u00A0<>"'`\\]/.test(href) || href.startsWith('//')) return false;
  const scheme = /^([^/?#:]*):/.exec(href)?.[1];
  return scheme === undefined || SCHEMES.has(scheme.toLowerCase());
}
