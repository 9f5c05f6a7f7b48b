/** Shoulders and clothes. */
import { CLOTH, type Cloth } from './palette.ts';

export const GARMENTS = ['trui', 'overhemd', 'jas', 'vest', 'sjaal', 'coltrui'] as const;
export type Garment = (typeof GARMENTS)[number];

const SHOULDERS = 'M10,280c3,-46 32,-61 76,-71h70c44,10 72,25 75,71z';

function shape(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

function seam(d: string, stroke: string): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="2" stroke-linecap="round"/>`;
}

/** Dark seams on light cloth and the other way round. */
function seamOn(cloth: Cloth): string {
  return ['petrol', 'donker', 'inkt', 'grijs', 'steen'].includes(cloth) ? CLOTH.midden : CLOTH.grijs;
}

/** What stands behind the neck, and what closes over it. */
export function clothesOf(
  garment: Garment,
  main: Cloth,
  second: Cloth,
): { readonly behind: string; readonly before: string } {
  const base = shape(SHOULDERS, CLOTH[main]);
  const sleeves = seam('M52,248c4,10 6,20 6,32M189,248c-4,10 -6,20 -6,32', seamOn(main));
  switch (garment) {
    case 'trui':
      return {
        behind: base + sleeves,
        before: shape('M84,207c12,30 62,30 73,0l9,4c-8,40 -84,40 -91,0z', CLOTH[second]),
      };
    case 'overhemd':
      return {
        behind: base + sleeves,
        before:
          shape('M82,211l11,-7l28,34l-16,22zM159,211l-11,-7l-27,34l15,22z', CLOTH[second]) +
          seam('M121,240v40', seamOn(main)),
      };
    case 'jas':
      return {
        behind:
          shape(SHOULDERS, CLOTH[second]) +
          shape('M10,280c3,-46 32,-60 73,-70l20,70zM231,280c-3,-46 -32,-60 -73,-70l-20,70z', CLOTH[main]),
        before: shape('M83,210l10,-6l22,40l-14,14zM158,210l-10,-6l-22,40l14,14z', CLOTH[main]),
      };
    case 'vest':
      return {
        behind: base + shape('M93,206l28,74l27,-74z', CLOTH[second]) + sleeves,
        before: seam('M93,207l28,66M148,207l-27,66', seamOn(main)),
      };
    case 'sjaal':
      return {
        behind: base + sleeves,
        before:
          shape(
            'M78,200c16,24 70,24 86,0c10,8 12,18 6,26c-30,22 -70,22 -98,0c-6,-8 -4,-18 6,-26z',
            CLOTH[second],
          ) +
          shape('M140,232c14,12 18,28 18,48h-30c2,-20 0,-34 -6,-42z', CLOTH[second]) +
          seam('M84,214c24,20 52,20 74,0', seamOn(second)),
      };
    case 'coltrui':
      return {
        behind: base + sleeves,
        before:
          shape('M88,188c18,16 48,16 66,0l6,26c-18,30 -60,30 -78,0z', CLOTH[main]) +
          seam('M90,204c18,14 44,14 62,0', seamOn(main)),
      };
  }
}
