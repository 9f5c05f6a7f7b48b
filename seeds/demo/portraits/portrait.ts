/** Draws a resident in the flat style of the design: 240 by 280, the 6:7 of a photo. */
import { clothesOf } from './clothes.ts';
import { faceOf, headOf } from './face.ts';
import { hairOf } from './hair.ts';
import { CLOTH } from './palette.ts';
import type { Person } from './people.ts';

/** A whole SVG file. */
export function portraitSvg(person: Person): string {
  const clothes = clothesOf(person.garment, person.main, person.second);
  const hair = hairOf(person.hairstyle, person.face.hair, person.headwear ?? 'petrol');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 280" width="960" height="1120">',
    `<title>${person.alt}</title>`,
    `<rect width="240" height="280" fill="${CLOTH[person.background]}"/>`,
    clothes.behind,
    hair.behind,
    headOf(person.face),
    clothes.before,
    faceOf(person.face),
    hair.before,
    '</svg>\n',
  ].join('\n');
}
