/** Tests one page of every kind in a real browser: axe, scrolling sideways, and a walk with the keyboard. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import axe from 'axe-core';
import { keep } from '../cache.ts';
import type { OutputFile } from '../domain/document.ts';
import type { Circumstance, Measured, PageEvidence, TestedPage } from '../domain/page-test.ts';
import type { Site } from '../domain/profile.ts';
import type { Remark } from '../domain/remark.ts';
import type { Effects, PageView, PageViewer } from '../effects.ts';
import { inTurns } from '../in-turns.ts';
import { remarksOn } from './evidence-remarks.ts';
import { type Kind, kindsOf } from './page-kinds.ts';
import { COUNT_STOPS, FOCUSED_ID, READ_STOPS, RUN_AXE, setTextSize, WATCH_FOCUS } from './page-scripts.ts';
import { readMeasured, readStops } from './read-evidence.ts';

/** Issue and EN 301 549: a phone, a tablet, a desktop, text of twice the size, and paper (A4 at 96 dpi). */
export const CIRCUMSTANCES: readonly Circumstance[] = [
  { name: '320 pixels breed', width: 320, media: 'screen', text: 100 },
  { name: '768 pixels breed', width: 768, media: 'screen', text: 100 },
  { name: '1280 pixels breed', width: 1280, media: 'screen', text: 100 },
  { name: 'letters van 200%', width: 1280, media: 'screen', text: 200 },
  { name: 'op papier', width: 794, media: 'print', text: 100 },
];

/** Pages that are tested at once; more would wait for each other in the browser. */
const MOST_VIEWS = 2;
const KEYBOARD_WIDTH = 1280;
/** A table with a link in every row repeats itself: this far the walk tells the same as to its end. */
const MOST_STOPS = 250;

/**
 * Evidence of the pages that were made, with what broke a rule as warnings. A page that did not change since an
 * earlier build, with the same axe and browser, is not tested again.
 */
export async function inspectPages(
  site: Site,
  files: readonly OutputFile[],
  viewer: PageViewer,
  effects: Pick<Effects, 'cacheDir' | 'jobs'>,
): Promise<{ readonly evidence: PageEvidence; readonly remarks: readonly Remark[] }> {
  const kinds = kindsOf(site, files);
  const pages = await inTurns(kinds, Math.min(effects.jobs, MOST_VIEWS), (kind) =>
    testOnce(kind, viewer, effects.cacheDir),
  );
  return { evidence: { axe: axe.version, browser: viewer.name, pages }, remarks: remarksOn(pages) };
}

async function testOnce(kind: Kind, viewer: PageViewer, cacheDir: string): Promise<TestedPage> {
  const bytes = await keep(join(cacheDir, 'toetsen', `${keyOf(kind, viewer)}.json`), async () => {
    const found = await viewer.view((view) => testPage(kind, view));
    return new TextEncoder().encode(JSON.stringify(found));
  });
  const found: Pick<TestedPage, 'measured' | 'keyboard'> = JSON.parse(new TextDecoder().decode(bytes));
  return { kind: kind.name, path: kind.path, ...found };
}

/** The page's markup names its style sheet, type and scripts with their hashes, so it stands for all of them. */
function keyOf({ html }: Kind, viewer: PageViewer): string {
  const hash = createHash('sha256');
  const parts = [
    axe.version,
    viewer.name,
    JSON.stringify(CIRCUMSTANCES),
    RUN_AXE,
    WATCH_FOCUS,
    String(MOST_STOPS),
    html,
  ];
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

async function testPage({ path }: Kind, view: PageView): Promise<Pick<TestedPage, 'measured' | 'keyboard'>> {
  const measured: Measured[] = [];
  await view.resize(KEYBOARD_WIDTH);
  await view.open(path);
  await view.evaluate(axe.source);
  for (const circumstance of CIRCUMSTANCES) {
    await view.resize(circumstance.width);
    await view.emulate(circumstance.media);
    await view.evaluate(setTextSize(circumstance.text));
    measured.push({ circumstance, ...readMeasured(await view.evaluate(RUN_AXE)) });
  }
  return { measured, keyboard: await walk(path, view) };
}

/** From the top of the page with Tab to its end or MOST_STOPS, then anew and over the skip link. */
async function walk(path: string, view: PageView): Promise<TestedPage['keyboard']> {
  await view.emulate('screen');
  await view.resize(KEYBOARD_WIDTH);
  await view.open(path);
  await view.evaluate(WATCH_FOCUS);
  const total = Number(await view.evaluate(COUNT_STOPS));
  await view.press('Tab', Math.min(total, MOST_STOPS));
  const stops = readStops(await view.evaluate(READ_STOPS));
  await view.open(path);
  await view.press('Tab', 1);
  await view.press('Enter', 1);
  return {
    stops: stops.length,
    total,
    first: stops[0]?.text ?? '',
    skips: (await view.evaluate(FOCUSED_ID)) === 'inhoud',
    unseen: stops.filter(({ seen }) => !seen).map(({ markup }) => markup),
    backwards: stops.filter(({ backwards }) => backwards).map(({ markup }) => markup),
  };
}
