/** The commands that build: everything, or one share of it. */
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { build, buildRegion, makeShare, type RegionResult } from '../build.ts';
import { formatNumber } from '../domain/format.ts';
import type { Share } from '../domain/share.ts';
import type { BuildEffects } from '../effects.ts';
import { UsageError } from '../error.ts';
import { partsOf, type Request, wholeNumber } from './arguments.ts';
import { tellDesk } from './beside-desk.ts';
import { effectsOf, tidyCache } from './effects.ts';
import { embargoFor } from './embargo.ts';
import { home, pathOf, shortest } from './paths.ts';
import { signer } from './sleutel.ts';
import { tellCounts, tellMegabytes } from './tell.ts';
import { say } from './voice.ts';

/** What a build and a share of one are asked alike. */
async function optionsOf({ values, switches }: Request) {
  const outputDir = pathOf(
    values.output,
    values.deel ? `output-deel-${values.deel.split('/')[0]}` : 'output',
  );
  const embargo = await embargoFor(values.embargo, outputDir, Date.now());
  return {
    dataDir: pathOf(values.data, 'data'),
    outputDir,
    without: partsOf(values.zonder),
    anyway: switches.has('toch'),
    version: manifest.version,
    ...(embargo ? { embargo } : {}),
  };
}

/** Builds everything, a gemeente or a region, and tells what came of it. */
export async function buildAll(request: Request, effects: BuildEffects): Promise<void> {
  const options = await optionsOf(request);
  const { dataDir, outputDir, embargo } = options;
  const key = request.values.sleutel;
  const sign = key === undefined ? undefined : await signer(pathOf(key, key), [dataDir, outputDir]);
  const kept = wholeNumber('bewaar', request.values.bewaar ?? '2', 0, 20);
  const asked = { ...options, kept, ...(sign ? { sign } : {}) };
  const region = await buildRegion(asked, effects).finally(() => tidyCache(home));
  if (region) return tellRegion(region, outputDir, effects);
  const { remarks, profiles, files, seconds } = await build(asked, effects).finally(() => tidyCache(home));
  tellDesk({ kind: 'done', remarks, profiles, files });
  say(
    `Klaar: ${shortest(join(outputDir, 'site', 'index.html'))} ` +
      `(${profiles} profielen, ${files} bestanden, ${tellCounts(remarks)})`,
  );
  say(
    embargo
      ? `${embargo.words}: dat staat op elke bladzijde. vrijgave.txt komt als u na dat moment opnieuw bouwt.`
      : `De site mag naar de webserver: zie ${shortest(join(outputDir, 'vrijgave.txt'))}.`,
  );
  say(
    `Bekijk ook ${shortest(join(outputDir, 'rapport', 'index.html'))}: wat er gelezen, verborgen en getoetst is.`,
  );
  say(tellCost(seconds, effects));
}

/** Makes one share of a build, and tells how to go on. Throws UsageError for what only a whole build can do. */
export async function buildShare(share: Share, request: Request): Promise<void> {
  const ofWhole = (['sleutel', 'bewaar'] as const).find((option) => request.values[option] !== undefined);
  if (ofWhole) {
    throw new UsageError(
      `--${ofWhole} is voor de hele bouw. Zet het achter voeg-samen, en niet achter --deel.`,
    );
  }
  const effects = effectsOf(request, home);
  const options = await optionsOf(request);
  const { pages, documents, seconds } = await makeShare(share, options, effects);
  say(
    `Klaar: deel ${share.number} van ${share.of} staat in ${shortest(options.outputDir)} (${pages} gebieden en thema’s, ${documents} pdf’s).`,
  );
  say('Zijn alle delen er? Noem dan hun mappen: npm run voeg-samen -- MAP MAP …');
  say(tellCost(seconds, effects));
}

function tellRegion(
  { naam, gemeenten, remarks, profiles, files, seconds }: RegionResult,
  outputDir: string,
  effects: BuildEffects,
): void {
  say(
    `Klaar: ${naam}, ${gemeenten} gemeenten, ${shortest(join(outputDir, 'index.html'))} ` +
      `(${profiles} profielen, ${formatNumber(files, 0)} bestanden, ${tellCounts(remarks)})`,
  );
  say(
    `Elke gemeente heeft een eigen map. Bekijk ook ${shortest(join(outputDir, 'rapport', 'index.html'))}: wat er bij elke gemeente is opgemerkt.`,
  );
  say(tellCost(seconds, effects));
}

function tellCost(seconds: number, effects: BuildEffects): string {
  const { process: own, tree } = effects.peakMemory();
  const memory =
    tree === undefined
      ? `${tellMegabytes(own)} geheugen zonder de browser`
      : `${tellMegabytes(tree)} geheugen`;
  return `${formatNumber(seconds, 1)} seconden, hoogstens ${memory}.`;
}
