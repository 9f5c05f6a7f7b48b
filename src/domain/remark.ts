import type { Waiver } from './texts.ts';

/** `error` stops the build. */
export type Level = 'error' | 'warn';

/**
 * A block that the program itself made wrong. It stays out of the publication, and the build goes on: no data can
 * help it. `page` names the area or theme of a figure; `at` the paragraph, absent for all of them.
 */
export type Fault =
  | { readonly block: 'figure'; readonly page: string; readonly id: string }
  | { readonly block: 'lead' | 'newsletter'; readonly gebied: string }
  | { readonly block: 'quote'; readonly gebied: string; readonly indicator: string }
  | { readonly block: 'summary'; readonly gebied: string; readonly at?: number }
  | { readonly block: 'theme'; readonly gebied: string; readonly thema: string; readonly at?: number }
  | { readonly block: 'theme-page'; readonly thema: string; readonly at?: number }
  | { readonly block: 'press' | 'sheet'; readonly gebied: string; readonly format: string }
  /** Nothing that can be left out by itself. */
  | { readonly block: 'none' };

/** Something staff should know about the input, the text or a chart. */
export interface Remark {
  /** Id from prudence.md (`T03`) or the name of a data rule (`gebied-onbekend`). */
  readonly rule: string;
  readonly level: Level;
  /** Path relative to the data folder, with forward slashes. */
  readonly file?: string;
  readonly sheet?: string;
  /** Line of a text file or row of a sheet, counted from 1. */
  readonly row?: number;
  /** The header's name, or the sheet's letter where there is none. */
  readonly column?: string;
  /** Of a workbook: the cell as Excel names it, "A5". */
  readonly cell?: string;
  /** What was found, as staff can search for it. */
  readonly found?: string;
  /** Dutch: what is wrong and what was expected. */
  readonly explanation: string;
  /** Dutch: what to do, or a better wording. */
  readonly proposal?: string;
  /** What may stand in the place of `found`, as it is. */
  readonly instead?: readonly string[];
  /** Of text that people wrote: the sentence that somebody should read. */
  readonly sentence?: string;
  /** Of the checker's second stage: how doubtful the sentence is, larger for more. */
  readonly doubt?: number;
  /** Someone let this rule go here: then it is a warning, counted and printed in the colophon. */
  readonly waiver?: Waiver;
  /** The program's own fault, and what was left out for it. */
  readonly fault?: Fault;
}

/** Fixed order for output: file, row, column, rule; so that two runs print the same list. */
export function compareRemarks(a: Remark, b: Remark): number {
  return (
    (a.file ?? '').localeCompare(b.file ?? '', 'nl') ||
    (a.sheet ?? '').localeCompare(b.sheet ?? '', 'nl') ||
    (a.row ?? 0) - (b.row ?? 0) ||
    (a.column ?? '').localeCompare(b.column ?? '', 'nl') ||
    a.rule.localeCompare(b.rule, 'nl') ||
    (a.found ?? '').localeCompare(b.found ?? '', 'nl')
  );
}

/** Whether a remark is about a workbook: its places are cells. */
export function isAboutWorkbook({ file = '', sheet }: Pick<Remark, 'file' | 'sheet'>): boolean {
  return sheet !== undefined || /\.(xlsx?|xlsm|ods)$/i.test(file);
}

/**
 * Where to look, in words: "cel A5 (groep)" of a workbook, "rij 5" where a whole row of it is meant, "regel 5, kolom n"
 * of a text. `workbook`: whether the file is one.
 */
export function placeWords(
  { row, column, cell }: Pick<Remark, 'row' | 'column' | 'cell'>,
  workbook: boolean,
): readonly string[] {
  if (cell !== undefined)
    return [`cel ${cell}${column === undefined || isLetter(column) ? '' : ` (${column})`}`];
  if (workbook && row !== undefined && isLetter(column)) return [`cel ${column}${row}`];
  return [
    row === undefined ? '' : `${workbook ? 'rij' : 'regel'} ${row}`,
    column === undefined ? '' : `kolom ${column}`,
  ].filter(Boolean);
}

const isLetter = (column = '') => /^[A-Z]{1,3}$/.test(column);

/** A remark as it leaves the house (contract of `controleer --json`); keys that do not apply are absent. */
export interface RemarkRecord {
  readonly regel: string;
  readonly niveau: Level;
  readonly bestand?: string;
  readonly rij?: number;
  readonly kolom?: string;
  /** Of a workbook: "A5". */
  readonly cel?: string;
  readonly gevonden?: string;
  readonly uitleg: string;
  readonly voorstel?: string;
}

/** The sheet has no key of its own: it opens the explanation. */
export function recordOf(remark: Remark): RemarkRecord {
  const { rule, level, file, sheet, row, column, cell, found, explanation, proposal } = remark;
  return {
    regel: rule,
    niveau: level,
    ...(file !== undefined && { bestand: file }),
    ...(row !== undefined && { rij: row }),
    ...(column !== undefined && { kolom: column }),
    ...(cell !== undefined && { cel: cell }),
    ...(found !== undefined && { gevonden: found }),
    uitleg: sheet === undefined ? explanation : `Werkblad "${sheet}": ${explanation}`,
    ...(proposal !== undefined && { voorstel: proposal }),
  };
}

/** Remarks that say the same of the same place, once. */
export function eachOnce(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((remark) => [keyOf(remark), remark])).values()];
}

/** Equal for remarks that say the same of the same place. */
export function keyOf({ rule, file, sheet, row, column, found, explanation }: Remark): string {
  return JSON.stringify([rule, file, sheet, row, column, found, explanation]);
}
