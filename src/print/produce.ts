/** One document's way: shown in a tab, shortened when it is a sheet, printed, and handed on to be finished. */
import type { Cache } from '../cache.ts';
import type { PrintDocument, PrintedFile } from '../domain/document.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { PressFormat } from '../domain/press.ts';
import type { Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { printNumbered } from './accessible/contents.ts';
import { MOST_PAGES, printBalanced, printWithin } from './accessible/page-limit.ts';
import type { Tab } from './browser.ts';
import type { FinishPool } from './finish-pool.ts';
import { pageFunction } from './in-page/page-functions.ts';
import { fitSheet } from './press/fit.ts';
import { pressJobOf } from './press/press-job.ts';
import { sheetRemarks } from './press/sheet-remarks.ts';
import { documentCss } from './shell.ts';

export interface Room {
  readonly houseStyle: HouseStyle;
  readonly assets: Survey['assets'];
  readonly effects: Effects;
  readonly pool: FinishPool;
}

/** The file to come: the tab is free for the next document while this one is finished. */
export interface Handed {
  readonly file: Promise<PrintedFile>;
}

/** Prints the document in this tab. What the tab does is awaited here; the rest is in `file`. */
export async function produce(document: PrintDocument, tab: Tab, room: Room): Promise<Handed> {
  await show(document, tab);
  const { format } = document;
  const handed = await (format
    ? producePress(document, format, tab, room)
    : produceAccessible(document, tab, room));
  // Whoever awaits the file gets its error; until then it must not count as unhandled.
  handed.file.catch(() => undefined);
  return handed;
}

async function show(document: PrintDocument, tab: Tab): Promise<void> {
  const { title } = document.meta;
  const css = documentCss(document);
  const missing = await tab.run(await pageFunction('show-document'), { title, css, body: document.body });
  if (Array.isArray(missing) && missing.length > 0) {
    throw new Error(
      `pictures that can't be shown in ${fileOf(document)}: ${missing.join(' ').slice(0, 300)}`,
    );
  }
}

async function produceAccessible(
  document: PrintDocument,
  tab: Tab,
  { pool, effects }: Room,
): Promise<Handed> {
  const path = fileOf(document);
  const raw = await printedAs(document, tab, effects);
  const finished = pool.finish({ kind: 'accessible', raw, meta: document.meta });
  return {
    file: finished.then(({ bytes, pages, shrunk }) => ({
      path,
      ...(document.onSite === undefined ? {} : { onSite: document.onSite }),
      ...(document.named ? { named: true } : {}),
      title: document.meta.title,
      bytes,
      pages,
      remarks: [
        ...(shrunk ? [tooWide(path)] : []),
        ...(document.kind === 'accessible' && pages > MOST_PAGES ? [tooLong(path, pages)] : []),
      ],
    })),
  };
}

function printedAs({ kind, body }: PrintDocument, tab: Tab, cache: Cache): Promise<Uint8Array> {
  switch (kind) {
    case 'accessible':
      return printWithin(tab, body);
    case 'report':
    case 'theme':
      return printBalanced(tab);
    default:
      return printNumbered(tab, body, cache);
  }
}

function tooWide(path: string): Remark {
  return {
    rule: 'pdf-verkleind',
    level: 'warn',
    found: path,
    explanation: `In ${path} is iets breder dan het papier, zoals een heel lang woord. De hele pdf is daardoor kleiner gezet.`,
    proposal: 'Breek lange woorden of adressen in de teksten van dit gebied af.',
  };
}

function tooLong(path: string, pages: number): Remark {
  return {
    rule: 'pdf-lang',
    level: 'warn',
    found: path,
    explanation: `${path} heeft ${pages} bladzijden; de bedoeling is hoogstens ${MOST_PAGES}. De letters zijn al kleiner gezet.`,
    proposal: 'Kort de interviews of de teksten van dit gebied in.',
  };
}

async function producePress(
  document: PrintDocument,
  format: PressFormat,
  tab: Tab,
  { houseStyle, assets, effects, pool }: Room,
): Promise<Handed> {
  const fitted = await fitSheet(tab);
  const raw = await tab.pdf();
  const job = await pressJobOf(document.meta, format, houseStyle, assets, effects.cacheDir);
  const name = `${format.naam}/${document.slug}.pdf`;
  const finished = pool.finish({ kind: 'press', raw, job, html: document.body, fitted });
  return {
    file: finished.then(({ bytes, pages, preflight }) => ({
      path: fileOf(document),
      title: document.meta.title,
      bytes,
      pages,
      ...(preflight
        ? {
            preflight: {
              ...preflight,
              weggelaten: fitted.dropped.map(({ text }) => text),
              interviews: fitted.interviews,
            },
          }
        : {}),
      remarks: preflight ? sheetRemarks(name, document, preflight, fitted) : [],
    })),
  };
}

/** Path below `output/`. The whole edition stands in a folder of its own: `pdf/` holds one file per area. */
export function fileOf(document: PrintDocument): string {
  switch (document.kind) {
    case 'accessible':
    case 'report':
      return `pdf/${document.slug}.pdf`;
    case 'theme':
      return `pdf/thema/${document.slug}.pdf`;
    case 'large':
      return `pdf/groot/${document.slug}.pdf`;
    case 'edition':
      return `pdf/editie/${document.slug}.pdf`;
    case 'council':
      return `intern/${document.slug}.pdf`;
    case 'proof':
      return `proef/${document.slug}.pdf`;
    case 'press':
      return `druk/${document.format?.naam ?? 'onbekend'}/${document.slug}.pdf`;
  }
}
