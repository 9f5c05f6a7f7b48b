/** Makes the sheet that a tab shows fit, and uses the room that is left; what gave way is told. */
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
});

const FILLED = z.object({
  /** Files of the pictures that the sheet shows, in their order. */
  photos: z.array(z.string()),
  /** The largest share of a page that is empty; 0 where the sheet does not fit. */
  hole: z.number(),
});

export type Fitted = z.infer<typeof FITTED> & z.infer<typeof FILLED>;

/** A version of fewer words than this tells nothing: a sheet without room for it may go without interviews. */
const LEAST_WORDS = 30;

/** A larger empty part of a page is a hole: what the sheet has in reserve is put there. */
export const MOST_HOLE = 0.08;
/** Looked for on a grid, a hole seems a little smaller than it is. */
const SURELY = 0.9;

/** Runs in the tab, on the layout that will be printed. */
export async function fitSheet(tab: Tab): Promise<Fitted> {
  const fitted = FITTED.parse(await tab.run(await pageFunction('fit-sheet'), { leastWords: LEAST_WORDS }));
  await tab.run(await pageFunction('measure-holes'));
  const filled = await tab.run(await pageFunction('fill-sheet'), { mostHole: MOST_HOLE * SURELY });
  return { ...fitted, ...FILLED.parse(filled) };
}
