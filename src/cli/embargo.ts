/** `--embargo`: a moment on the clocks of the Netherlands, held against the clock of this machine. */
import { standingEmbargo } from '../build.ts';
import { type Embargo, embargoOf } from '../domain/embargo.ts';
import { UsageError } from '../error.ts';
import { complain } from './voice.ts';

/**
 * The embargo that a build is asked for, as long as it holds. Says so when it is past, and when what stands in the
 * output is still under one that this build would lift. Throws UsageError for what is no moment.
 */
export async function embargoFor(
  asked: string | undefined,
  outputDir: string,
  now: number,
): Promise<Embargo | undefined> {
  if (asked !== undefined) {
    const found = embargoOf(asked);
    if (!found) {
      throw new UsageError(
        `Achter --embargo hoort een moment dat bestaat, in Nederlandse tijd, zoals 2026-04-16T06:00; "${asked}" kan niet.`,
      );
    }
    if (found.ends > now) return found.embargo;
    complain(`Dit embargo is voorbij (${found.embargo.until}): er komt geen merk op de bladzijden.`);
    return undefined;
  }
  const standing = await embargoThatStands(outputDir, now);
  if (standing) {
    complain(
      `${standing.words} staat op wat er nu is. Deze keer niet: geldt het embargo nog, bouw dan opnieuw met --embargo ${standing.until}.`,
    );
  }
  return undefined;
}

/** The embargo of what stands in the output, as long as it holds: a build that only takes something back keeps it. */
export async function embargoThatStands(outputDir: string, now: number): Promise<Embargo | undefined> {
  const found = embargoOf((await standingEmbargo(outputDir)) ?? '');
  return found && found.ends > now ? found.embargo : undefined;
}
