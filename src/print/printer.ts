/**
 * Turns documents into PDFs, a few tabs side by side. A tab keeps its shell and swaps the document, which is the
 * fastest sound way (print.md, "Speed"); it is thrown away before the browser's memory grows. A tab that crashes
 * or hangs is replaced and its document tried once more.
 */
import type { PrintDocument } from '../domain/document.ts';
import type { Effects } from '../effects.ts';
import { FileError } from '../error.ts';
import { type Browser, openBrowser, type Tab, TabError } from './browser.ts';

/** A browser's memory grows with every document; 50 keep it under 900 MB (print.md, "Speed"). */
const PER_TAB = 50;
/** More tabs than this wait for each other inside the browser. */
const MOST_TABS = 2;

/** Makes a PDF of a document in a tab that shows the shell. */
export type Press<Printed> = (document: PrintDocument, tab: Tab) => Promise<Printed>;

/** Prints every document; the results keep the order of `documents`. Throws a FileError that names the document. */
export async function printEach<Printed>(
  documents: readonly PrintDocument[],
  shell: string,
  press: Press<Printed>,
  effects: Pick<Effects, 'browserPath' | 'cacheDir' | 'jobs' | 'log'>,
): Promise<readonly Printed[]> {
  if (documents.length === 0) return [];
  const room = new Room(effects);
  const printed = new Map<number, Printed>();
  const queue = documents.entries();
  const lane = async () => {
    const tabs = new Lane(room, shell);
    for (const [index, document] of queue) printed.set(index, await tabs.print(document, press, effects));
  };
  try {
    const lanes = Math.max(1, Math.min(effects.jobs, MOST_TABS, documents.length));
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    await room.close();
  }
  return documents.flatMap((_, index) => {
    const made = printed.get(index);
    return made === undefined ? [] : [made];
  });
}

/** The one browser of the build; started anew when it has gone. */
class Room {
  private readonly effects: Pick<Effects, 'browserPath' | 'cacheDir'>;
  private browser: Promise<Browser> | undefined;

  constructor(effects: Pick<Effects, 'browserPath' | 'cacheDir'>) {
    this.effects = effects;
  }

  async newTab(): Promise<Tab> {
    const current = await this.open();
    if (current.isAlive()) return current.newTab();
    this.browser = undefined;
    return (await this.open()).newTab();
  }

  async close(): Promise<void> {
    await (await this.browser?.catch(() => undefined))?.close();
  }

  private open(): Promise<Browser> {
    this.browser ??= openBrowser(this.effects);
    return this.browser;
  }
}

/** One tab after the other, each for at most PER_TAB documents. */
class Lane {
  private readonly room: Room;
  private readonly shell: string;
  private tab: Tab | undefined;
  private shown = 0;

  constructor(room: Room, shell: string) {
    this.room = room;
    this.shell = shell;
  }

  async print<Printed>(
    document: PrintDocument,
    press: Press<Printed>,
    effects: Pick<Effects, 'log'>,
  ): Promise<Printed> {
    try {
      return await press(document, await this.ready());
    } catch (error) {
      if (!(error instanceof TabError)) throw error;
      effects.log.warn(`${nameOf(document)}: de browser haperde (${error.message}); nog een keer.`);
    }
    await this.discard();
    try {
      return await press(document, await this.ready());
    } catch (error) {
      if (!(error instanceof TabError)) throw error;
      const name = nameOf(document);
      throw new FileError(
        name,
        `${name} kan niet worden gemaakt: de browser gaf twee keer op (${error.message}).`,
      );
    }
  }

  private async ready(): Promise<Tab> {
    if (this.shown >= PER_TAB) await this.discard();
    if (!this.tab) {
      this.tab = await this.room.newTab();
      this.shown = 0;
      await this.tab.show(this.shell);
    }
    this.shown++;
    return this.tab;
  }

  private async discard(): Promise<void> {
    const { tab } = this;
    this.tab = undefined;
    await tab?.close().catch(() => undefined);
  }
}

function nameOf(document: PrintDocument): string {
  return document.format ? `${document.format.naam}/${document.slug}.pdf` : `${document.slug}.pdf`;
}
