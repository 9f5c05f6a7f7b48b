import type { TextPage } from '../domain/profile.ts';
import { composeColophon } from './colophon.ts';
import { composeAccessibility, composePrivacy } from './fixed-pages.ts';
import { composeMethod } from './method-page.ts';
import type { Parts } from './parts.ts';
import type { SiteNames } from './site-names.ts';

/** Pages of the gemeente about its research and its site, in the order of the footer. */
export function composeTexts(parts: Parts, names: SiteNames): readonly TextPage[] {
  return [
    composeMethod(parts, names),
    composeAccessibility(parts),
    composePrivacy(parts),
    composeColophon(parts),
  ];
}
