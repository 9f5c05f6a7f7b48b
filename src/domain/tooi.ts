/** Addresses of the national thesaurus TOOI (standaarden.overheid.nl/tooi), by which other registers know what we mean. */

/** Of a gemeente by its CBS code; undefined for any other area. */
export function tooiOfGemeente(code: string): string | undefined {
  return /^GM\d{4}$/.test(code)
    ? `https://identifier.overheid.nl/tooi/id/gemeente/${code.toLowerCase()}`
    : undefined;
}
