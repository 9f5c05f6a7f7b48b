/** Photos within the ink limit: newsprint can't hold more, it smears and shows through. */

/**
 * Lowers the total ink of CMYK pixels (8 bits a plate) to `limit` percent, in place. Under-color removal first:
 * the grey that cyan, magenta and yellow make together is printed in black instead. What is then still too much
 * loses color in equal shares; black, which carries the drawing, stays. Gives the highest total left, in percent.
 */
export function limitInk(pixels: Uint8Array, limit: number): number {
  // Half a percent of room: halftone values are whole numbers of 255.
  const room = ((limit - 0.5) / 100) * 255;
  let highest = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const total = sumAt(pixels, at);
    if (total > room) lower(pixels, at, total, room);
    highest = Math.max(highest, sumAt(pixels, at));
  }
  return (highest / 255) * 100;
}

function sumAt(pixels: Uint8Array, at: number): number {
  return (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) + (pixels[at + 3] ?? 0);
}

function lower(pixels: Uint8Array, at: number, total: number, room: number): void {
  const [c = 0, m = 0, y = 0, k = 0] = pixels.subarray(at, at + 4);
  // Each step of grey takes three inks away and adds one: two steps less in all.
  const grey = Math.min(c, m, y, (total - room) / 2, 255 - k);
  const black = k + grey;
  const colors = c + m + y - 3 * grey;
  const share = Math.min(1, Math.max(0, (room - black) / Math.max(1, colors)));
  pixels[at] = Math.floor((c - grey) * share);
  pixels[at + 1] = Math.floor((m - grey) * share);
  pixels[at + 2] = Math.floor((y - grey) * share);
  pixels[at + 3] = Math.floor(black);
}

const PAIRS = 0xff00ff;

/** The highest total ink of CMYK pixels, in percent. */
export function highestInk(pixels: Uint8Array): number {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : Uint8Array.from(pixels);
  const pixels32 = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  let highest = 0;
  for (let at = 0; at < pixels32.length; at++) {
    // Plates one and three, and two and four, side by side in one number; then those sums together.
    const plates = pixels32[at] ?? 0;
    const sums = (plates & PAIRS) + ((plates >>> 8) & PAIRS);
    const total = (sums & 0xffff) + (sums >>> 16);
    if (total > highest) highest = total;
  }
  return (highest / 255) * 100;
}
