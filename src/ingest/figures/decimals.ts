/** Decimals of a number in its shortest notation; without making a text of it, which a million figures would feel. */
export function decimalsOf(value: number): number {
  let scale = 1;
  for (let decimals = 0; decimals <= 6; decimals += 1, scale *= 10) {
    // Whole but for binary dust: 24.62 * 100 is 2462.0000000000005.
    const scaled = value * scale;
    if (Math.abs(scaled - Math.round(scaled)) <= Math.abs(scaled) * 2 ** -50) return decimals;
  }
  return String(value).split('.')[1]?.length ?? 0;
}
