/** The command `proef`: what residents read and sign, made without a build and kept out of the output. */

import { compareNames } from '../domain/gebied.ts';
import { listNames, similarName } from '../domain/nearest.ts';
import { slugsOf } from '../domain/slug.ts';
import { profileAreas } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { UsageError } from '../error.ts';

/** A finished proof; nothing is written yet. */
interface MadeProof {
  /** Name of its file: the slug of the area. */
  readonly slug: string;
  readonly bytes: Uint8Array;
}

/**
 * The proof of the interviews of one wijk, whatever else is wrong in the folder: a proof comes before approval. Throws
 * UsageError for a wijk that is not known or has no interview, DataError where a photo can't be read, and FileError.
 */
export async function makeProof(wijk: string, dataDir: string, effects: Effects): Promise<MadeProof> {
  const { ingest } = await import('../ingest/ingest.ts');
  const { survey } = await ingest(dataDir, effects, undefined, () => true);
  const areas = profileAreas(survey, compareNames);
  const slugs = slugsOf(areas);
  const wanted = wijk.trim().toLowerCase();
  const area = areas.find(({ code, naam }) =>
    [code, naam, slugs.get(code) ?? ''].some((name) => name.toLowerCase() === wanted),
  );
  if (!area)
    throw new UsageError(
      unknown(
        wijk,
        areas.map(({ naam }) => naam),
      ),
    );
  const own = survey.texts.areas.get(area.code);
  if (!own || own.interviews.length === 0)
    throw new UsageError(`Voor ${area.naam} is er nog geen interview om een proef van te maken.`);
  const alone = { ...survey, texts: { ...survey.texts, areas: new Map([[area.code, own]]) } };
  const [{ style }, { portray }, { composeProof }, { proofDocument }, { print }] = await Promise.all([
    import('../style/style.ts'),
    import('../portray/portray.ts'),
    import('../compose/compose.ts'),
    import('../office/office.ts'),
    import('../print/print.ts'),
  ]);
  const houseStyle = await style(survey.gemeente, survey.assets, effects);
  const proof = composeProof(alone, area.code, await portray(alone, effects));
  const slug = slugs.get(area.code) ?? area.code;
  const [file] = await print([proofDocument(proof, slug)], houseStyle, survey.assets, effects);
  if (!file) throw new Error('print gave no file for a document');
  return { slug, bytes: file.bytes };
}

function unknown(wijk: string, names: readonly string[]): string {
  const nearest = similarName(wijk, names);
  return `Er is geen wijk "${wijk}".${nearest ? ` Bedoelt u "${nearest}"?` : ` Bekend: ${listNames(names)}.`}`;
}
