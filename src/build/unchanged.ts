/** A build of what did not change since the last one has nothing to do. */
import { keptFor } from '../cache.ts';
import type { BuildEffects, Logger } from '../effects.ts';
import type { BuildOptions, BuildResult } from './options.ts';

/** What is remembered of a build: what it said, what came of it, and the tree that it left. */
interface Remembered {
  readonly manifest: string;
  readonly warned: readonly string[];
  readonly result: Omit<BuildResult, 'seconds'>;
}

export interface Memory {
  /** What the last build gave, its warnings told again, where nothing changed since and all its files still stand. */
  readonly same?: Remembered['result'];
  /** Notes what is warned of, for when nothing changed. */
  readonly log: Logger;
  /** Keeps what this build gave. Not for one that reads outside the data folder. */
  remember(result: Remembered['result']): Promise<void>;
}

/**
 * A build follows from the data folder, the program, its options and the day (a consent may end); one that signs is
 * always made. `standing`: the manifest of the build that stands whole. Throws FileError where the data folder can't be read.
 */
export async function recallBuild(
  options: BuildOptions,
  effects: BuildEffects,
  standing: string | undefined,
): Promise<Memory> {
  const { fingerprint } = await import('../ingest/ingest.ts');
  const { without, anyway, version, embargo, sign } = options;
  const asked = [
    effects.today,
    effects.browserPath ?? '',
    { without: [...without].sort(), anyway, version, embargo: embargo?.until },
  ];
  const causes = [await fingerprint(options.dataDir), options.outputDir, ...asked];
  const place = keptFor<Remembered>(effects, 'bouwen', causes);
  const warned: string[] = [];
  const log: Logger = {
    info: (message) => effects.log.info(message),
    warn(message) {
      warned.push(message);
      effects.log.warn(message);
    },
  };
  const known = sign || !standing ? undefined : await place.recall();
  const same = known?.manifest === standing ? known : undefined;
  for (const message of same?.warned ?? []) effects.log.warn(message);
  return {
    ...(same ? { same: same.result } : {}),
    log,
    async remember({ remarks, profiles, files }) {
      const { manifestHash } = await import('../publish/publish.ts');
      const manifest = await manifestHash(options.outputDir);
      if (manifest) await place.store({ manifest, warned, result: { remarks, profiles, files } });
    },
  };
}
