/**
 * An object in the making, filled in place. A national survey makes a million measures and comparisons, and
 * objects spread together from many parts take several times the memory.
 */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
