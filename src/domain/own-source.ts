/** A source of the gemeente's own: a file and what must be known of it (`bronnen` in gemeente.yaml). */
export interface OwnSource {
  /** Path relative to the data folder. */
  readonly bestand: string;
  readonly naam: string;
  /** Behind the number: "meldingen", "procent". */
  readonly eenheid: string;
  /** What was counted, and what was not. */
  readonly uitleg: string;
  /** Who keeps it. */
  readonly bron: string;
}
