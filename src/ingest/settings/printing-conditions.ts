import { listNames, similarName } from '../../domain/nearest.ts';

/**
 * Names of printing conditions in the registry of the ICC (color.org, Characterization Data Registry), as PDF/X wants
 * them: offset on coated and uncoated paper, newspapers, gravure. An ink (PANTONE 300 C) is no printing condition.
 */
const REGISTERED: readonly string[] = [
  ...[27, 28, 29, 30, 39, 43, 45, 46, 47, 48, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60].map((n) => `FOGRA${n}`),
  ...['001', '002', '003', '005', '006'].map((n) => `CGATS TR ${n}`),
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => `CGATS21-2-CRPC${n}`),
  ...['IFRA26', 'IFRA30', 'WAN-IFRAnewspaper26v5', 'SNAP2007'],
  ...['EUROSB104', 'EUROSB204', 'JC200103', 'JC200104', 'JCN2002', 'JCW2003'],
  ...['PSRgravureMF', 'PSR_LWC_PLUS_V2_PT', 'PSR_LWC_STD_V2_PT', 'PSR_SC_PLUS_V2_PT', 'PSR_SC_STD_V2_PT'],
];

export function isPrintingCondition(name: string): boolean {
  return REGISTERED.includes(name);
}

/** What is expected, with the nearest name where one is near. */
export function printingConditionWords(found: string): string {
  const nearest = similarName(found, REGISTERED);
  const some = listNames(['WAN-IFRAnewspaper26v5', 'FOGRA39', 'FOGRA51', 'FOGRA52']);
  const asked = nearest === undefined ? '' : ` Bedoelt u "${nearest}"?`;
  return `een geregistreerde drukconditie, zoals ${some}. Een inktkleur of papiersoort is er geen. Vraag de drukker: “Voor welke drukconditie wilt u de pdf?”, en neem het antwoord letterlijk over.${asked}`;
}
