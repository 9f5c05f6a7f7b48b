import type { Palette } from '../domain/house-style.ts';

/** The site's mark: an estimate with its margin, as it stands in every chart. */
export function drawIcon({ wijk, wijkTint, wit }: Palette): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">',
    `<rect width="32" height="32" fill="${wit}"/>`,
    `<rect x="4" y="8" width="24" height="16" fill="${wijkTint}"/>`,
    `<path d="M4 8v16M28 8v16" stroke="${wijk}" stroke-width="3"/>`,
    `<circle cx="16" cy="16" r="6" fill="${wijk}"/>`,
    '</svg>\n',
  ].join('');
}
