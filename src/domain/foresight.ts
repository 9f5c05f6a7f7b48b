/** What a survey can show in one area: the smallest differences, in points, that would be called clear. */
export interface Foresight {
  readonly naam: string;
  /** Respondents, planned or actual. */
  readonly n: number;
  readonly shares: readonly {
    /** Of the share around which is looked, in points. */
    readonly percentage: number;
    /** With the whole gemeente; absent where too few would give the answer for any test. */
    readonly gemeente?: number;
    /** With a previous wave of as many respondents. */
    readonly vorige?: number;
  }[];
}

/** Dutch, for a table of numbers: "9", or that nothing can be tested. */
export function foresightWords(points: number | undefined): string {
  return points === undefined ? 'niet te toetsen' : String(points);
}
