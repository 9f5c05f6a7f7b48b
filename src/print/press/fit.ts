/** Shortens the sheet that a tab shows until it fits; what fell out is told. */
import { z } from 'zod';
import type { Tab } from '../browser.ts';
import { pageFunction } from '../in-page/page-functions.ts';

const FITTED = z.object({
  dropped: z.array(z.object({ region: z.string(), text: z.string() })),
  overflowing: z.array(z.string()),
});

export type Fitted = z.infer<typeof FITTED>;

/** Runs in the tab, on the layout that will be printed. */
export async function fitSheet(tab: Tab): Promise<Fitted> {
  return FITTED.parse(await tab.run(await pageFunction('fit-sheet')));
}
