/** Makes the sheet that a tab shows fit; what gave way is told. */
import { z } from 'zod';
import type { Tab } from '../browser.ts';
import { pageFunction } from '../in-page/page-functions.ts';

const FITTED = z.object({
  dropped: z.array(z.object({ kind: z.enum(['onderdeel', 'grafiek', 'zin']), text: z.string() })),
  overflowing: z.array(z.string()),
  interviews: z.array(z.object({ naam: z.string(), niveau: z.enum(['heel', 'kort', 'quote', 'niets']) })),
  /** Words of a short version of each interview that would fit; absent where the interviews are whole. */
  room: z.number().optional(),
  /** No approved version fits, and one of `room` words would. */
  refused: z.boolean(),
  /** Files of the pictures that the sheet shows, in their order. */
  photos: z.array(z.string()),
});

export type Fitted = z.infer<typeof FITTED>;

/** A version of fewer words than this tells nothing: a sheet without room for it may go without interviews. */
const LEAST_WORDS = 30;

/** Runs in the tab, on the layout that will be printed. */
export async function fitSheet(tab: Tab): Promise<Fitted> {
  return FITTED.parse(await tab.run(await pageFunction('fit-sheet'), { leastWords: LEAST_WORDS }));
}
