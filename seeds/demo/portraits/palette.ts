/** Colors of the drawn portraits: those of the design, with tints for skin and hair. */

export const SKIN = {
  licht: { face: '#E8DCC6', shade: '#D3BE9B', line: '#A98F66' },
  zand: { face: '#DCC39B', shade: '#C2A677', line: '#93764A' },
  honing: { face: '#C79F6B', shade: '#AD8450', line: '#7C5B30' },
  bruin: { face: '#A47B4F', shade: '#896339', line: '#5E4220' },
  donker: { face: '#7A5737', shade: '#634427', line: '#3B2712' },
} as const;
export type Skin = keyof typeof SKIN;

export const HAIR = {
  zwart: { base: '#1F1D1A', line: '#4A453E' },
  bruin: { base: '#57402C', line: '#7C6148' },
  kastanje: { base: '#7B5331', line: '#9F7450' },
  blond: { base: '#C9A668', line: '#A98747' },
  grijs: { base: '#8A847A', line: '#B5AFA5' },
  wit: { base: '#D3CFC8', line: '#A8A297' },
} as const;
export type HairColor = keyof typeof HAIR;

/** Clothes and backgrounds. */
export const CLOTH = {
  petrol: '#0E5F70',
  donker: '#0A4653',
  midden: '#7FB0B8',
  tint: '#B9D5D9',
  licht: '#E4EFF0',
  inkt: '#1F1D1A',
  grijs: '#57534D',
  steen: '#857F75',
  kiezel: '#D3CFC8',
  zand: '#E8DCC6',
  linnen: '#F6F1E7',
  oker: '#B98F4B',
  wit: '#FFFFFF',
} as const;
export type Cloth = keyof typeof CLOTH;
