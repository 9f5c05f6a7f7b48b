/** An object with one key, or an empty one where there is no value: exact optional types know no undefined. */
export function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V };
export function given(key: string, value: unknown): object {
  return value === undefined ? {} : { [key]: value };
}
