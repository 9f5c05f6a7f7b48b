/** Chance for the demo gemeente: seeded by a label, so that a new indicator never shifts another one's figures. */

/** FNV-1a, 32 bits: the same label always gives the same seed. */
function seedOf(label: string): number {
  let hash = 0x811c9dc5;
  for (const char of label) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Numbers in [0, 1) in a fixed row that depends on the label alone (mulberry32). */
export function randomOf(label: string): () => number {
  let state = seedOf(label);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One draw from the standard normal distribution: sum of twelve uniforms, so never beyond six. */
export function normalOf(label: string): number {
  const next = randomOf(label);
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += next();
  return sum;
}
