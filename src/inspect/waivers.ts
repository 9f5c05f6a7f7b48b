import type { Remark } from '../domain/remark.ts';
import type { Waiver } from '../domain/texts.ts';

/** A remark with what a waiver can name: its file, chart id or place. */
export interface PlacedRemark {
  readonly remark: Remark;
  readonly places: readonly string[];
}

/** File in which waivers are written, relative to the data folder. */
const FILE = 'uitzonderingen.yaml';

/** Remarks that someone lets go become warnings that say who, when and why; a waiver without use is a remark. */
export function applyWaivers(found: readonly PlacedRemark[], waivers: readonly Waiver[]): readonly Remark[] {
  const used = new Set<Waiver>();
  const remarks = found.map(({ remark, places }) => {
    const waiver = waivers.find(({ rule, place }) => rule === remark.rule && places.includes(place));
    if (!waiver) return remark;
    used.add(waiver);
    return waived(remark, waiver);
  });
  return [...remarks, ...waivers.filter((waiver) => !used.has(waiver)).map(unused)];
}

function waived(remark: Remark, waiver: Waiver): Remark {
  return {
    ...remark,
    level: 'warn',
    explanation: `Uitzondering van ${waiver.by} (${waiver.date}): ${waiver.reason} De regel zegt: ${remark.explanation}`,
    waiver,
  };
}

function unused({ rule, place }: Waiver): Remark {
  return {
    rule: 'uitzondering-ongebruikt',
    level: 'warn',
    file: FILE,
    found: `${rule}, ${place}`,
    explanation: `Deze uitzondering op ${rule} is niet meer nodig: in ${place} breekt niets deze regel.`,
    proposal: 'Haal de uitzondering weg.',
  };
}
