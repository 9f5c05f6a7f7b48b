/** Which gemeenten resemble one, by the classes of CBS. */
export interface ReferenceClass {
  /** Code of the gemeente that was asked for first. */
  readonly gemeente: string;
  /** "matig stedelijk"; absent where the table does not tell. */
  readonly stedelijkheid?: string;
  readonly inwoners: number;
  /** "50.000 tot 100.000" */
  readonly grootte: string;
  /** Codes of the fetched gemeenten of the same urbanity, itself among them; empty where it is not known. */
  readonly leden: readonly string[];
}
