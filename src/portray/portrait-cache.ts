/** Portraits that were made before, by the content of the photo: nothing is made twice. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { keep } from '../cache.ts';
import type { FaceArea } from '../domain/texts.ts';
import type { MadePortrait } from './variants.ts';

/** Part of the key: raise it when the way of making changes. */
const VERSION = '2';

const stored = z.object({
  screen: z.array(
    z.object({
      width: z.number(),
      height: z.number(),
      type: z.enum(['image/webp', 'image/jpeg', 'image/png']),
      bytes: z.string(),
    }),
  ),
  print: z.object({ width: z.number(), height: z.number(), grey: z.string(), colour: z.string() }),
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
  // A damaged file in the cache is made again.
  return decode(Buffer.from(kept).toString('utf8')) ?? make();
}

function encode({ screen, print }: MadePortrait): string {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return JSON.stringify({
    screen: screen.map((made) => ({ ...made, bytes: text(made.bytes) })),
    print: { ...print, grey: text(print.grey), colour: text(print.colour) },
  });
}

/** Undefined for a file that another version left, or that was damaged: it is made anew. */
function decode(json: string): MadePortrait | undefined {
  const parsed = stored.safeParse(parseJson(json));
  if (!parsed.success) return undefined;
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
  const { screen, print } = parsed.data;
  return {
    screen: screen.map((made) => ({ ...made, bytes: bytes(made.bytes) })),
    print: { ...print, grey: bytes(print.grey), colour: bytes(print.colour) },
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // A damaged file in a cache is no trouble of the staff's.
    return undefined;
  }
}
