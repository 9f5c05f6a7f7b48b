/** Which area a street belongs to (`gebieden/adressen.csv`), so that residents find their wijk. */
export interface Address {
  readonly straat: string;
  /** `5999 AB`, or four digits. */
  readonly postcode?: string;
  /** Absent: the whole street. */
  readonly huisnummers?: HouseNumbers;
  /** Code of the area. */
  readonly gebied: string;
}

export interface HouseNumbers {
  readonly from: number;
  readonly to: number;
  /** Absent: both sides of the street. */
  readonly side?: 'even' | 'oneven';
}

/** "1-45 oneven": as the file writes it and the page shows it. */
export function houseNumberWords({ from, to, side }: HouseNumbers): string {
  return [from === to ? `${from}` : `${from}-${to}`, side].filter(Boolean).join(' ');
}
