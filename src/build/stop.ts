/** Which errors stop a run, and which are let through and told. */
import type { Remark } from '../domain/remark.ts';
import type { TableImport } from '../domain/table-import.ts';
import type { Effects } from '../effects.ts';
import { DataError } from '../error.ts';

/** What the program made wrong is left out and told at once, since nobody who only builds reads the report. */
export function warnOfFaults(remarks: readonly Remark[], { log }: Effects): void {
  for (const { fault, rule, explanation } of remarks) if (fault) log.warn(`${explanation} (${rule})`);
}

/** Gives the remarks when all of them are warnings, or errors that may be let through. */
export function stopAtErrors(
  remarks: readonly Remark[],
  imports?: readonly TableImport[],
  letThrough = nothing,
): readonly Remark[] {
  const stops = remarks.some((remark) => remark.level === 'error' && !letThrough(remark));
  if (stops) throw new DataError(remarks, imports);
  return remarks;
}

/** What `--toch` lets through: one photo that can't be read or is too small for paper, one sheet, one format. */
export function isOfOnePiece({ rule }: Remark): boolean {
  return ['foto-onleesbaar', 'foto-te-klein', 'drukwerk-afgekeurd', 'drukwerk-profiel'].includes(rule);
}

/** Of a press format none of whose sheets can be made. */
export function isOfFormat({ rule, level }: Remark): boolean {
  return rule === 'drukwerk-profiel' && level === 'error';
}

/** What was left out all the same is said at once, and stands in the report as a warning. */
export function softened(remark: Remark, { log }: Effects): Remark {
  if (remark.level !== 'error') return remark;
  log.warn(`Weggelaten: ${remark.explanation}`);
  return { ...remark, level: 'warn' };
}

/** Which errors don't stop a run: none in a build. */
export const nothing = (_error: Remark): boolean => false;

/** In a preview, an error in one text or photo keeps nobody from seeing the rest. */
export function isOfText({ file }: Remark): boolean {
  return /^(wijken|teksten)\//.test(file ?? '');
}
