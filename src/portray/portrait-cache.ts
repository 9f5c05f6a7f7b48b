/** Portraits that were made before, by the content of the photo: nothing is made twice. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { keep } from '../cache.ts';
import type { FaceArea } from '../domain/texts.ts';
import type { MadePortrait } from './variants.ts';

/** Part of the key: raise it when the way of making changes. */
const VERSION = '3';

const photo = z.object({ width: z.number(), height: z.number(), bytes: z.string() });

const stored = z.object({
  screen: z.array(
    z.object({
      width: z.number(),
      height: z.number(),
      type: z.enum(['image/webp', 'image/jpeg', 'image/png']),
      bytes: z.string(),
    }),
  ),
  print: photo,
  paper: photo,
});

export async function cached(
  bytes: Uint8Array,
  face: FaceArea | undefined,
  cacheDir: string,
  make: () => Promise<MadePortrait>,
): Promise<MadePortrait> {
  const key = createHash('sha256')
    .update(VERSION)
    .update(JSON.stringify(face ?? null))
    .update(bytes)
    .digest('hex');
  const path = join(cacheDir, 'portretten', `${key}.json`);
  const kept = await keep(path, async () => Buffer.from(encode(await make())));
  return decode(Buffer.from(kept).toString('utf8'));
}

function encode({ screen, print, paper }: MadePortrait): string {
  const written = <Made extends { readonly bytes: Uint8Array }>(made: Made) => ({
    ...made,
    bytes: Buffer.from(made.bytes).toString('base64'),
  });
  return JSON.stringify({ screen: screen.map(written), print: written(print), paper: written(paper) });
}

function decode(json: string): MadePortrait {
  const read = <Kept extends { readonly bytes: string }>(kept: Kept) => ({
    ...kept,
    bytes: new Uint8Array(Buffer.from(kept.bytes, 'base64')),
  });
  const { screen, print, paper } = stored.parse(JSON.parse(json));
  return { screen: screen.map(read), print: read(print), paper: read(paper) };
}
