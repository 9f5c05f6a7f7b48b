/** Which part of a photo is shown: a frame of 6 by 7, around the face where the front matter names it. */
import type { FaceArea } from '../domain/texts.ts';

export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Width by height of every portrait. */
export const FRAME = 6 / 7;
/** The frame is at most this many times as high as the face, so that a face far away comes nearer. */
const FRAME_PER_FACE = 2.8;
/** The middle of the face stands a little above the middle of the frame. */
const FACE_HEIGHT = 0.44;

/**
 * The frame in px of a photo of `width` by `height`. Without a face: the largest frame, from the middle and the
 * upper part, where faces mostly are. It never grows smaller than `least` px high for the sake of a near face.
 */
export function cropOf(width: number, height: number, face: FaceArea | undefined, least: number): Crop {
  const largest = Math.min(height, width / FRAME);
  const wanted = face ? Math.max(face.hoogte * height * FRAME_PER_FACE, least) : largest;
  // The whole face stays in the frame, also where it is wider than high.
  const needed = face ? Math.max(face.hoogte * height, (face.breedte * width) / FRAME) : 0;
  const frameHeight = Math.min(largest, Math.max(wanted, needed));
  const frameWidth = frameHeight * FRAME;
  const middle = face
    ? { x: (face.x + face.breedte / 2) * width, y: (face.y + face.hoogte / 2) * height }
    : { x: width / 2, y: height * 0.44 };
  return {
    left: Math.round(within(middle.x - frameWidth / 2, width - frameWidth)),
    top: Math.round(within(middle.y - frameHeight * FACE_HEIGHT, height - frameHeight)),
    width: Math.max(1, Math.floor(frameWidth)),
    height: Math.max(1, Math.floor(frameHeight)),
  };
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
