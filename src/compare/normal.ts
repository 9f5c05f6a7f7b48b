/** The standard normal distribution, as far as tests need it. */

/** 95th percentile: the z of the two one-sided tests at 5% (their 90% interval). */
export const Z95 = 1.6448536269514722;

const TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);

/** Two-sided p-value of a z-score: erfc(|z| / sqrt 2) (method.md 2.2). */
export function twoSidedP(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/** The z-score whose two-sided p-value is `p`, 0 < p <= 1: the other way round, by halving. */
export function zOfTwoSidedP(p: number): number {
  let [low, high] = [0, 40];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (twoSidedP(middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Complementary error function for x >= 0, accurate to about 1e-14 relative. Below 2.5 one minus the
 * Taylor-like series of erf (Abramowitz and Stegun 7.1.6), from there on the continued fraction of erfc (7.1.14).
 */
export function erfc(x: number): number {
  return x < 2.5 ? 1 - erfSeries(x) : erfcFraction(x);
}

/** erf(x) = 2/sqrt(pi) · exp(-x²) · sum of 2^k x^(2k+1) / (1·3·…·(2k+1)); all terms positive. */
function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= (2 * x * x) / (2 * k + 1);
    sum += term;
  }
  return TWO_OVER_SQRT_PI * Math.exp(-x * x) * sum;
}

/** erfc(x) = exp(-x²)/sqrt(pi) · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))), from the inside out. */
function erfcFraction(x: number): number {
  let fraction = x;
  for (let k = 80; k >= 1; k -= 1) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
