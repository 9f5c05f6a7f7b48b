/** A build in shares: several machines each make a part of what takes long, and one puts it together. */

/** The second of four: `{ number: 2, of: 4 }`. */
export interface Share {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * Which of these names a share makes: each name belongs to one share, and the shares differ by one name at most. The
 * order of the names decides, so every share must be given the same list.
 */
export function takenBy({ number, of }: Share, names: readonly string[]): ReadonlySet<string> {
  return new Set([...new Set(names)].filter((_, at) => at % of === number - 1));
}
