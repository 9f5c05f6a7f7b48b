/** A remark as the desk sends it. */
export interface Examined {
  readonly level: 'error' | 'warn';
  readonly rule: string;
  readonly text: string;
  readonly advice: string;
  readonly found: string;
  readonly sentence: string;
  readonly instead: readonly string[];
  /** Somebody may decide to let the rule go here. */
  readonly waivable: boolean;
  /** Line of the words, from 1; absent where another field is meant, or the whole file. */
  readonly line?: number;
  readonly field?: string;
}
