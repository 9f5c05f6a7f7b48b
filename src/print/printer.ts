/**
 * The build's one browser, with a few tabs side by side. A tab keeps its shell while items come and go, which is the
 * fastest sound way (print.md, "Speed"); it is thrown away before the browser's memory grows. A tab that crashes or
 * hangs is replaced and its item tried once more.
 */
import type { BrowserPlace, Effects } from '../effects.ts';
import { FileError } from '../error.ts';
import { type Browser, openBrowser, type Tab, TabError } from './browser.ts';

/** A browser's memory grows with every document; 50 keep it under 900 MB (print.md, "Speed"). */
const PER_TAB = 50;
/** So many documents leave some 100 MB behind in a tab. */
const TIDY_EVERY = 10;
/** More tabs than this wait for each other inside the browser. */
const MOST_TABS = 2;

/** Work for tabs: what a fresh one is given, and what each item asks of it. */
export interface TabTask<Item, Made> {
  prepare(tab: Tab): Promise<void>;
  make(item: Item, tab: Tab): Promise<Made>;
  /** The file that the item is for: named when the browser gives up on it. */
  fileOf(item: Item): string;
}

export interface Printer {
  /** Does the task for every item; what is made keeps their order. Throws a FileError that names the item's file. */
  each<Item, Made>(items: readonly Item[], task: TabTask<Item, Made>): Promise<readonly Made[]>;
  close(): Promise<void>;
}

/** Starts no browser until there is work for one. The caller closes it. */
export function openPrinter(effects: BrowserPlace & Pick<Effects, 'jobs' | 'log'>): Printer {
  const room = new Room(effects);
  return {
    each: (items, task) => makeEach(items, task, room, effects),
    close: () => room.close(),
  };
}

async function makeEach<Item, Made>(
  items: readonly Item[],
  task: TabTask<Item, Made>,
  room: Room,
  effects: Pick<Effects, 'jobs' | 'log'>,
): Promise<readonly Made[]> {
  const made = new Map<number, Made>();
  const queue = items.entries();
  const lane = async () => {
    const tabs = new Lane(room, task, effects.log);
    try {
      for (const [index, item] of queue) made.set(index, await tabs.make(item));
    } finally {
      await tabs.discard();
    }
  };
  const lanes = Math.min(Math.max(1, effects.jobs), MOST_TABS, items.length);
  await Promise.all(Array.from({ length: lanes }, lane));
  return items.flatMap((_, index) => {
    const one = made.get(index);
    return one === undefined ? [] : [one];
  });
}

/** The one browser of the build; started anew when it has gone. */
class Room {
  private readonly effects: BrowserPlace;
  private browser: Promise<Browser> | undefined;

  constructor(effects: BrowserPlace) {
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

/** One tab after the other, each for at most PER_TAB items. */
class Lane<Item, Made> {
  private readonly room: Room;
  private readonly task: TabTask<Item, Made>;
  private readonly log: Effects['log'];
  private tab: Tab | undefined;
  private done = 0;

  constructor(room: Room, task: TabTask<Item, Made>, log: Effects['log']) {
    this.room = room;
    this.task = task;
    this.log = log;
  }

  async make(item: Item): Promise<Made> {
    try {
      return await this.task.make(item, await this.ready());
    } catch (error) {
      if (!(error instanceof TabError)) throw error;
      this.log.warn(`${this.task.fileOf(item)}: de browser haperde (${error.message}); nog een keer.`);
    }
    await this.discard();
    try {
      return await this.task.make(item, await this.ready());
    } catch (error) {
      if (!(error instanceof TabError)) throw error;
      const file = this.task.fileOf(item);
      throw new FileError(
        file,
        `${file} kan niet worden gemaakt: de browser gaf twee keer op (${error.message}).`,
      );
    }
  }

  async discard(): Promise<void> {
    const { tab } = this;
    this.tab = undefined;
    await tab?.close().catch(() => undefined);
  }

  private async ready(): Promise<Tab> {
    if (this.done >= PER_TAB) await this.discard();
    if (!this.tab) {
      this.tab = await this.room.newTab();
      this.done = 0;
      await this.task.prepare(this.tab);
    }
    if (++this.done % TIDY_EVERY === 0) await this.tab.tidy();
    return this.tab;
  }
}
