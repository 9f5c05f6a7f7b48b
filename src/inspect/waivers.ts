import { similarName } from '../domain/nearest.ts';
import type { Remark } from '../domain/remark.ts';
import type { Waiver } from '../domain/texts.ts';

/** A remark with what a waiver can name: its file, chart id or place. */
export interface PlacedRemark {
  readonly remark: Remark;
  readonly places: readonly string[];
}

/** What is known when waivers are applied. */
export interface WaiverContext {
  /** Rules that a waiver may name. */
  readonly ids: ReadonlySet<string>;
  /** Whether what stands in this place was inspected in this run: an unused waiver is told of no other. */
  inspected(place: string): boolean;
}

/** File in which waivers are written, relative to the data folder. */
const FILE = 'uitzonderingen.yaml';

/**
 * Remarks that someone lets go become warnings that say who, when and why. A waiver of a rule that is not known, and
 * one that nothing needs, are remarks of their own.
 */
export function applyWaivers(
  found: readonly PlacedRemark[],
  waivers: readonly Waiver[],
  context: WaiverContext,
): readonly Remark[] {
  const used = new Set<Waiver>();
  const remarks = found.map(({ remark, places }) => {
    const waiver = waivers.find(({ rule, place }) => rule === remark.rule && places.includes(place));
    if (!waiver) return remark;
    used.add(waiver);
    return waived(remark, waiver);
  });
  const unknown = waivers.filter(({ rule }) => !context.ids.has(rule));
  const idle = waivers.filter(
    (waiver) => !used.has(waiver) && !unknown.includes(waiver) && context.inspected(waiver.place),
  );
  const elsewhere = (waiver: Waiver) =>
    found.filter(({ remark }) => remark.rule === waiver.rule).flatMap(({ places }) => places);
  return [
    ...remarks,
    ...unknown.map((waiver) => unknownRule(waiver, context.ids)),
    ...idle.map((waiver) => unused(waiver, elsewhere(waiver))),
  ];
}

/** Who lets a fault go keeps the block that would be left out. */
function waived({ fault: _fault, ...remark }: Remark, waiver: Waiver): Remark {
  return {
    ...remark,
    level: 'warn',
    explanation: `Uitzondering van ${waiver.by} (${waiver.date}): ${waiver.reason} De regel zegt: ${remark.explanation}`,
    waiver,
  };
}

const placeOf = ({ row }: Waiver) => ({ file: FILE, ...(row === undefined ? {} : { row }) });

function unknownRule(waiver: Waiver, ids: ReadonlySet<string>): Remark {
  const nearest = similarName(waiver.rule, [...ids]);
  return {
    rule: 'uitzondering-onbekend',
    level: 'warn',
    ...placeOf(waiver),
    found: waiver.rule,
    explanation: `De regel ${waiver.rule} bestaat niet, of er kan geen uitzondering op gemaakt worden.`,
    proposal:
      nearest === undefined
        ? 'Haal de uitzondering weg.'
        : `Bedoelt u ${nearest}? Neem de regel over zoals hij achter de melding staat.`,
  };
}

/** `elsewhere`: places where this rule is broken; the waiver may just name the wrong one. */
function unused(waiver: Waiver, elsewhere: readonly string[]): Remark {
  const { rule, place } = waiver;
  const nearest = elsewhere.length > 0 ? similarName(place, elsewhere) : undefined;
  return {
    rule: 'uitzondering-ongebruikt',
    level: 'warn',
    ...placeOf(waiver),
    found: `${rule}, ${place}`,
    explanation: `Deze uitzondering op ${rule} is niet nodig: in ${place} breekt niets deze regel.`,
    proposal:
      nearest === undefined
        ? 'Haal de uitzondering weg.'
        : `Bedoelt u ${nearest}? Haal de uitzondering anders weg.`,
  };
}
