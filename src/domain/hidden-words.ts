import type { SuppressionReason } from './estimate.ts';

/**
 * Dutch, for a table cell or the note at a mark: why a figure is hidden. "Te weinig antwoorden" is said only where
 * it is true; a figure that rests on many answers can be hidden because it would tell of one person (method.md 2.3).
 */
export function hiddenWords(reason: SuppressionReason): string {
  switch (reason) {
    case 'betrouwbaarheid':
      return 'te weinig antwoorden';
    case 'herleidbaarheid':
      return 'niet getoond: privacy';
  }
}
