import type { OutputFile } from '../domain/document.ts';
import { roundHalfAwayFromZero } from '../domain/format.ts';
import type { BuildEffects } from '../effects.ts';

/** Clock and machine, kept apart from all else: the only file that differs between two builds of the same input. */
export function durationsOf(
  laps: readonly { readonly stage: string; readonly seconds: number }[],
  effects: Pick<BuildEffects, 'machine' | 'peakMemory' | 'jobs'>,
): OutputFile {
  const { process, tree } = effects.peakMemory();
  const record = {
    ...effects.machine,
    tegelijk: effects.jobs,
    seconden: Object.fromEntries(
      laps.map(({ stage, seconds }) => [stage, roundHalfAwayFromZero(seconds, 3)]),
    ),
    geheugenBytes: { programma: process, ...(tree === undefined ? {} : { metBrowser: tree }) },
  };
  return { path: 'rapport/duur.json', bytes: `${JSON.stringify(record, undefined, 2)}\n` };
}
