/** What staff should know about a press sheet: why it is refused, and what was left out to make it fit. */
import type { PrintDocument } from '../../domain/document.ts';
import type { PressCheck } from '../../domain/press.ts';
import type { Remark } from '../../domain/remark.ts';

/** A piece of text that was left out, with the region that was too small for it. */
export interface Dropped {
  readonly region: string;
  readonly text: string;
}

/** Errors for each reason of preflight, one warning for what was left out. */
export function sheetRemarks(
  name: string,
  document: PrintDocument,
  checked: PressCheck,
  dropped: readonly Dropped[],
): readonly Remark[] {
  const refused = checked.redenen.map((reason): Remark => {
    const photo = checked.fotos.find(({ bestand }) => bestand && reason.includes(bestand))?.bestand;
    return {
      rule: 'drukwerk-afgekeurd',
      level: 'error',
      ...(photo ? { file: photo } : {}),
      found: name,
      explanation: `Het vel ${name} (${document.meta.title}) is afgekeurd. ${reason}`,
      proposal: 'Verbeter dit, of bouw zonder drukwerk met --zonder druk.',
    };
  });
  if (dropped.length === 0) return refused;
  const texts = dropped.map(({ text }) => `“${text}”`).join(' ');
  return [
    ...refused,
    {
      rule: 'drukwerk-ingekort',
      level: 'warn',
      found: name,
      explanation: `Op het vel ${name} is tekst weggelaten om het passend te maken: ${texts}`,
    },
  ];
}
