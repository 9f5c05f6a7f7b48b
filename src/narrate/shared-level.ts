import type { Finding } from '../domain/finding.ts';
import { amountOf, quantityOf } from './amount.ts';

/** A favourable level that most residents share: "ongeveer 76 van de 100 vinden …" (P01). */
export function isShared(finding: Finding): boolean {
  return amountOf(finding.measure)?.estimate.indicative === false && isCommon(finding);
}

/** The same, an indication or not: all that an area with few answers has. */
export function isCommon(finding: Finding): boolean {
  const amount = amountOf(finding.measure);
  if (!amount || finding.indicator.eenheid !== 'procent') return false;
  const quantity = quantityOf(amount, finding.measure);
  return finding.indicator.hogerIs === 'gunstig' && ['most', 'over-99', 'all'].includes(quantity);
}
