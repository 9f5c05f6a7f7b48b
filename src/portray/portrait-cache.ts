/** Portraits that were made before, by the content of the photo: nothing is made twice. */
import { type Cache, keepValue } from '../cache.ts';
import type { FaceArea } from '../domain/texts.ts';
import type { MadePortrait } from './variants.ts';

/** What `make` gives for this photo and this face, or what it gave before. */
export function cached(
  bytes: Uint8Array,
  face: FaceArea | undefined,
  cache: Cache,
  make: () => Promise<MadePortrait>,
): Promise<MadePortrait> {
  return keepValue(cache, 'portretten', [JSON.stringify(face ?? null), bytes], make);
}
