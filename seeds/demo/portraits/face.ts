/** The face: eyes, brows, nose, mouth, beard, glasses. */
import { CLOTH, HAIR, type HairColor, SKIN, type Skin } from './palette.ts';

export type Beard = 'baard' | 'ringbaard' | 'snor' | 'stoppels';
export type Glasses = 'rond' | 'hoekig' | 'half';
export type Mouth = 'glimlach' | 'lach' | 'rustig';

export interface Face {
  readonly skin: Skin;
  readonly hair: HairColor;
  readonly mouth: Mouth;
  readonly beard?: Beard;
  readonly glasses?: Glasses;
  readonly earrings?: boolean;
  /** Lines that come with the years. */
  readonly older?: boolean;
}

const HEAD = 'M68,120c0,-50 24,-72 53,-72s53,22 52,72c-1,44 -22,74 -52,74s-52,-30 -53,-74z';

function stroke(d: string, color: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`;
}

const MOUTHS: Record<Mouth, (ink: string) => string> = {
  glimlach: (ink) => stroke('M104,165c9,9 26,9 35,0', ink, 2.2),
  lach: () => `<path d="M101,161c12,5 30,5 42,0c-2,13 -10,18 -21,18s-19,-5 -21,-18z" fill="${CLOTH.wit}"/>`,
  rustig: (ink) => stroke('M106,168c8,4 22,4 31,-1', ink, 2.2),
};

const BEARDS: Record<Beard, (hair: string, skin: string) => string> = {
  baard: (hair, skin) =>
    `<path d="M69,118c4,8 7,20 10,26c10,-6 24,-9 42,-9s30,3 40,9c4,-6 6,-18 11,-26c2,50 -21,82 -51,82s-53,-34 -52,-82z" fill="${hair}"/>` +
    `<path d="M99,154c10,-6 34,-6 44,0c-2,12 -10,17 -22,17s-20,-5 -22,-17z" fill="${skin}"/>`,
  ringbaard: (hair, skin) =>
    `<path d="M94,156c2,-14 14,-18 27,-18s26,4 28,18c2,24 -10,40 -28,40s-29,-16 -27,-40z" fill="${hair}"/>` +
    `<path d="M101,156c10,-6 31,-6 41,0c-2,12 -9,17 -20,17s-19,-5 -21,-17z" fill="${skin}"/>`,
  snor: (hair) =>
    `<path d="M96,158c8,-14 20,-14 25,-8c6,-6 18,-6 26,8c-10,-4 -18,-3 -26,-1c-8,-2 -16,-3 -25,1z" fill="${hair}"/>`,
  stoppels: (hair) =>
    `<path d="M74,142c6,34 22,52 47,52s41,-18 46,-52c-8,12 -14,14 -20,12c-14,-8 -38,-8 -52,0c-8,2 -14,0 -21,-12z" fill="${hair}" opacity=".28"/>`,
};

function glassesOf(kind: Glasses): string {
  const bridge = '<path d="M114.500,122q7,-5 14,0M83,121l-14,-4M160,121l12,-4"/>';
  const rims: Record<Glasses, string> = {
    rond: '<circle cx="99" cy="124" r="15.500"/><circle cx="144" cy="124" r="15.500"/>',
    hoekig:
      '<rect x="83" y="113" width="32" height="23" rx="4"/><rect x="128" y="113" width="32" height="23" rx="4"/>',
    half: '<path d="M83,126c2,12 28,14 32,0zM128,126c4,14 30,12 32,0z"/>',
  };
  return `<g fill="none" stroke="${CLOTH.inkt}" stroke-width="2.4">${rims[kind]}${bridge}</g>`;
}

/** Neck, ears and head, without hair. */
export function headOf({ skin }: Face): string {
  const { face, shade } = SKIN[skin];
  return (
    `<path d="M92,172h57v36c-8,26 -49,26 -57,0z" fill="${shade}"/>` +
    `<ellipse cx="67" cy="126" rx="8" ry="13" fill="${face}"/><ellipse cx="174" cy="126" rx="8" ry="13" fill="${face}"/>` +
    `<path d="${HEAD}" fill="${face}"/>`
  );
}

/** Everything on the face, drawn over the head and under the hair. */
export function faceOf(face: Face): string {
  const skin = SKIN[face.skin];
  const hair = HAIR[face.hair];
  const ink = face.skin === 'donker' ? CLOTH.inkt : '#2B241C';
  const brow = face.hair === 'wit' || face.hair === 'blond' ? hair.line : hair.base;
  return [
    face.beard ? BEARDS[face.beard](hair.base, skin.face) : '',
    stroke('M88,106q11,-7 22,-2M133,104q11,-5 21,2', brow, 3.2),
    `<circle cx="99.500" cy="124" r="3" fill="${ink}"/><circle cx="143.500" cy="124" r="3" fill="${ink}"/>`,
    stroke('M121,124c2,10 6,18 4,23c-2,3 -7,3 -9,1', skin.line, 2),
    MOUTHS[face.mouth](ink),
    face.older
      ? stroke(
          'M84,136c4,5 10,7 16,6M142,142c6,1 12,-1 16,-6M95,150c-3,6 -4,10 -3,15M148,150c3,6 4,10 3,15',
          skin.line,
          1.4,
        )
      : '',
    face.glasses ? glassesOf(face.glasses) : '',
    face.earrings
      ? `<circle cx="66" cy="144" r="4" fill="${CLOTH.petrol}"/><circle cx="175" cy="144" r="4" fill="${CLOTH.petrol}"/>`
      : '',
  ].join('');
}
