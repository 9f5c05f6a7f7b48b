/** At most five decimals: a point is 0.35 mm, so that is less than a wavelength of light. */
export function formatNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(5)));
}
