/** Figures of whole pages: as they were drawn before, or else drawn here, or in threads where there are many. */
import { keptFor } from '../cache.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Effects } from '../effects.ts';
import { openThreads, type Threads } from '../threads.ts';
import { type DrawnFigure, drawAll, type Sheet, type Studio } from './draw.ts';

/** So many figures are drawn here before threads are opened: starting them takes as long. */
const WORTH_THREADS = 60;

export interface Drawer {
  /** The figures of one page, in their order. */
  draw(sheets: readonly Sheet[]): Promise<readonly DrawnFigure[]>;
  close(): Promise<void>;
}

/** What is drawn follows from the specs, their names and the type; `effects.jobs` is the number of threads. */
export function openDrawer(studio: Studio, effects: Pick<Effects, 'cacheDir' | 'program' | 'jobs'>): Drawer {
  const type = studio.houseStyle.fonts.map(({ fileName }) => fileName);
  let threads: Threads<readonly Sheet[], readonly DrawnFigure[]> | undefined;
  let made = 0;
  const drawNew = async (sheets: readonly Sheet[]) => {
    made += sheets.length;
    if (effects.jobs < 2 || made < WORTH_THREADS) return sheets.map((sheet) => drawAll(studio, sheet));
    threads ??= openDrawThreads(studio.houseStyle, effects);
    return threads.run(sheets);
  };
  return {
    async draw(sheets) {
      const kept = keptFor<readonly DrawnFigure[]>(effects, 'tekeningen', [type, ...sheets]);
      const known = await kept.recall();
      if (known) return known;
      const drawn = await drawNew(sheets);
      await kept.store(drawn);
      return drawn;
    },
    close: async () => threads?.close(),
  };
}

function openDrawThreads(houseStyle: HouseStyle, { cacheDir, jobs }: Pick<Effects, 'cacheDir' | 'jobs'>) {
  const source = new URL('./draw-thread.ts', import.meta.url).href;
  return openThreads<readonly Sheet[], readonly DrawnFigure[]>(source, jobs, { houseStyle, cacheDir });
}
