/** A subgroup within an area, `leeftijd=15-24`; the total has none. */
export interface Groep {
  readonly kenmerk: string;
  readonly waarde: string;
}
