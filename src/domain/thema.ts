/** The themes of a survey, in its fixed order (P03); themes of the gemeente's own come last, by name. */

/** A title with a text, in the margin column. */
export interface ThemaNoot {
  readonly titel: string;
  readonly tekst: string;
}

/** Why something is asked, on the page of its theme. */
export interface Toelichting {
  readonly titel: string;
  readonly alineas: readonly string[];
  /** Paragraphs with places for national figures: all of them, or none where a figure lacks. */
  readonly metCijfers: readonly string[];
  readonly bron: string;
  readonly bronMetCijfers?: string;
}

export interface Thema {
  readonly code: string;
  /** Neutral title (P04). */
  readonly titel: string;
  /** Title for the menu "op deze pagina". */
  readonly kort: string;
  /** One line for the front page and the theme page. */
  readonly uitleg: string;
  /** What stands in front of a short name in a sentence, unless the name has one of these words itself. */
  readonly onderwerp?: { readonly voor: string; readonly behalve: readonly string[] };
  /** What words in the questions mean. */
  readonly noot?: ThemaNoot;
  /** An unfavourable figure is always followed by its complement (T15). */
  readonly tegendeel: boolean;
  /** Its first kernindicator is drawn as a hundred people. */
  readonly mensen: boolean;
  readonly toelichting: readonly Toelichting[];
}

/** What themes are looked up in. */
export interface Themas {
  readonly themas: readonly Thema[];
}

/** Theme of this code; an unknown code is a theme of the gemeente's own, titled after its code. */
export function themaOf({ themas }: Themas, code: string): Thema {
  const known = themas.find((thema) => thema.code === code);
  if (known) return known;
  const titel = code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');
  return { code, titel, kort: titel, uitleg: '', tegendeel: false, mensen: false, toelichting: [] };
}

/** Order P03 of codes: the survey's themes first, then the gemeente's own by code. */
export function inThemeOrder({ themas }: Themas): (a: string, b: string) => number {
  const places = new Map(themas.map(({ code }, index) => [code, index]));
  const place = (code: string) => places.get(code) ?? themas.length;
  return (a, b) => place(a) - place(b) || a.localeCompare(b, 'nl');
}
