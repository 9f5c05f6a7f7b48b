/** Hair and what people wear on their head, in layers behind and before the face. */
import { CLOTH, type Cloth, HAIR, type HairColor } from './palette.ts';

export const HAIRSTYLES = [
  'kort',
  'bob',
  'lang',
  'knot',
  'krullen',
  'kalend',
  'kaal',
  'pony',
  'opgeknipt',
  'zijscheiding',
  'staart',
  'vlechten',
  'hoofddoek',
  'pet',
] as const;
export type Hairstyle = (typeof HAIRSTYLES)[number];

export interface Layers {
  readonly behind: string;
  readonly before: string;
}

function path(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

function line(d: string, stroke: string, width = 2): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`;
}

/** Curls: circles of slightly different size along an arc around the head. */
function curls(fill: string): Layers {
  const around = (radius: number, from: number, to: number, count: number, size: number) =>
    Array.from({ length: count }, (_, at) => {
      const angle = ((from + ((to - from) * at) / (count - 1)) * Math.PI) / 180;
      const x = (120 + radius * Math.cos(angle)).toFixed(1);
      const y = (106 - radius * Math.sin(angle)).toFixed(1);
      return `<circle cx="${x}" cy="${y}" r="${size + ((at * 7) % 5)}" fill="${fill}"/>`;
    }).join('');
  return {
    behind: around(52, -28, 208, 13, 20),
    before: around(48, 28, 152, 9, 13),
  };
}

const STYLES: Record<Hairstyle, (base: string, mark: string, cloth: string) => Layers> = {
  kort: (base) => ({
    behind: '',
    before: path(
      'M63,116c-8,-50 14,-84 60,-84c42,0 62,32 54,84c-2,4 -6,2 -7,-2c-2,-18 -6,-30 -14,-38c-24,4 -48,0 -66,-10c-12,10 -18,26 -20,48c-1,6 -6,6 -7,2z',
      base,
    ),
  }),
  bob: (base, mark) => ({
    behind: '',
    before:
      path(
        'M60,138c-16,-62 10,-108 62,-108c48,0 74,40 58,108c-4,6 -10,4 -10,-4c2,-24 -4,-42 -14,-54c-22,8 -52,8 -72,-6c-10,16 -14,36 -13,60c0,8 -8,10 -11,4z',
        base,
      ) + line('M76,50c10,-10 24,-14 40,-13M140,40c12,4 22,12 28,22', mark),
  }),
  lang: (base, mark) => ({
    behind: path(
      'M56,128c-10,-66 22,-98 65,-98s75,32 65,98c-3,34 2,62 10,90c-24,14 -40,2 -44,-22h-62c-4,24 -20,36 -44,22c8,-28 13,-56 10,-90z',
      base,
    ),
    before:
      path(
        'M64,124c-4,-54 18,-86 58,-86c38,0 60,30 55,86c-8,-24 -22,-42 -42,-50c-16,20 -42,34 -71,50z',
        base,
      ) + line('M134,74c-4,-10 -10,-18 -18,-22', mark, 1.6),
  }),
  knot: (base, mark) => ({
    behind: `<circle cx="122" cy="30" r="22" fill="${base}"/>`,
    before:
      path(
        'M64,122c-6,-52 16,-82 57,-82c40,0 61,30 55,82c-6,-26 -22,-44 -54,-46c-34,2 -50,20 -58,46z',
        base,
      ) + line('M106,26c6,-8 20,-10 30,-2M90,60c10,-10 22,-14 34,-14', mark, 1.8),
  }),
  krullen: (base) => curls(base),
  kalend: (base) => ({
    behind: '',
    before:
      path('M64,132c-10,-24 -2,-48 10,-58c4,14 0,30 0,54c-2,8 -8,8 -10,4z', base) +
      path('M177,132c10,-24 2,-48 -10,-58c-4,14 0,30 0,54c2,8 8,8 10,4z', base),
  }),
  kaal: () => ({ behind: '', before: '' }),
  pony: (base, mark) => ({
    behind: path(
      'M58,160c-14,-78 14,-128 63,-128s77,50 64,128c-8,14 -18,12 -20,2h-88c-2,10 -12,12 -19,-2z',
      base,
    ),
    before:
      path('M66,106c0,-44 20,-70 55,-70s56,26 55,70c-34,10 -76,10 -110,0z', base) +
      line('M92,104c-2,-14 2,-26 8,-34M122,108c0,-14 2,-26 4,-36M150,104c2,-12 0,-22 -4,-32', mark, 1.4),
  }),
  opgeknipt: (base, mark) => ({
    behind: '',
    before:
      path(
        'M68,110c-6,-46 10,-80 54,-82c40,-2 60,32 53,82c-5,-12 -8,-22 -12,-30c-26,-10 -58,-8 -82,0c-6,8 -9,18 -13,30z',
        base,
      ) + line('M84,66c20,-10 56,-12 78,0', mark, 1.4),
  }),
  zijscheiding: (base, mark) => ({
    behind: '',
    before:
      path(
        'M64,120c-10,-54 16,-88 58,-88c40,0 62,32 54,88c-5,-18 -10,-32 -20,-44c-20,4 -44,-2 -58,-14c-16,14 -26,34 -34,58z',
        base,
      ) + line('M98,62c-2,-10 0,-18 4,-24', mark, 1.6),
  }),
  staart: (base, mark) => ({
    behind: path('M160,60c38,2 46,60 30,116c-4,14 -16,14 -20,4c8,-40 4,-84 -10,-120z', base),
    before:
      path(
        'M64,122c-6,-54 16,-86 58,-86c40,0 60,32 54,86c-4,-28 -20,-46 -46,-50c-30,2 -56,20 -66,50z',
        base,
      ) + line('M80,76c12,-18 30,-26 48,-26', mark, 1.6),
  }),
  vlechten: (base, mark) => {
    const braid = (x: number) =>
      [0, 1, 2, 3, 4]
        .map(
          (at) =>
            `<ellipse cx="${x}" cy="${148 + at * 20}" rx="${13 - at}" ry="12" fill="${base}" stroke="${mark}" stroke-width="1.4"/>`,
        )
        .join('');
    return {
      behind: path('M58,150c-12,-76 18,-118 63,-118s76,42 64,118c-40,-20 -86,-20 -127,0z', base),
      before:
        path('M64,122c-4,-54 18,-84 57,-84s59,30 55,84c-8,-26 -24,-44 -55,-54c-30,10 -48,28 -57,54z', base) +
        line('M121,68v-28', mark, 1.4) +
        braid(60) +
        braid(182),
    };
  },
  hoofddoek: (_base, _mark, cloth) => ({
    behind: '',
    // One shape with the face cut out of it, so that it also covers ears and neck.
    before:
      `<path fill-rule="evenodd" d="M52,142c-12,-74 22,-118 69,-118s81,44 70,118c-2,30 6,52 24,72c-28,34 -160,34 -188,0c18,-20 27,-42 25,-72zM75,126c0,34 16,68 46,68s46,-34 45,-68c-1,-38 -16,-60 -45,-60s-46,22 -46,60z" fill="${cloth}"/>` +
      line('M66,186c16,34 60,40 100,14M60,170c2,16 6,28 14,38M96,46c-14,8 -24,22 -30,42', CLOTH.steen, 1.4),
  }),
  pet: (base, _mark, cloth) => ({
    behind: '',
    before:
      path(
        'M64,130c-8,-22 -4,-42 2,-50h8c-2,18 -1,32 -1,46c-2,8 -7,8 -9,4zM177,130c8,-22 4,-42 -2,-50h-8c2,18 1,32 1,46c2,8 7,8 9,4z',
        base,
      ) +
      path(
        'M58,92c-4,-42 24,-62 64,-62c42,0 66,22 62,58c20,2 26,10 22,14c-50,-14 -100,-16 -148,-10z',
        cloth,
      ) +
      line('M62,86c40,-10 82,-10 122,2M120,30v8', CLOTH.inkt, 1.2),
  }),
};

/** Layers of a head of hair, or of the scarf or cap over it. */
export function hairOf(style: Hairstyle, color: HairColor, cloth: Cloth): Layers {
  return STYLES[style](HAIR[color].base, HAIR[color].line, CLOTH[cloth]);
}
