/** A thread that draws the figures of pages, with their pictures in the cache; opened by draw-pages.ts. */
import type { HouseStyle } from '../domain/house-style.ts';
import { answerJobs } from '../threads.ts';
import { drawAll, drawOutlined, openStudio, type Sheet } from './draw.ts';
import { pictureOf } from './png.ts';

answerJobs(({ houseStyle, cacheDir }: { readonly houseStyle: HouseStyle; readonly cacheDir: string }) => {
  const studio = openStudio(houseStyle);
  return async (sheets: readonly Sheet[]) => {
    const drawn = sheets.map((sheet) => drawAll(studio, sheet));
    for (const [at, { label, specs }] of sheets.entries()) {
      const svg = drawn[at]?.drawings.breed.svg;
      if (svg) await pictureOf(svg, () => drawOutlined(studio, label, specs.breed), { cacheDir });
    }
    return drawn;
  };
});
