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
  /** What was found, as staff can search for it. */
  readonly found?: string;
  /** Dutch: what is wrong and what was expected. */
  readonly explanation: string;
  /** Dutch: what to do, or a better wording. */
  readonly proposal?: string;
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

/**
 * Where to look, in words: "cel A5" of a workbook where the column has no name of its own, "rij 5, kolom n" of another
 * table, "regel 5" of a text. `table`: whether the file is one.
 */
export function placeWords(
  { row, column }: Pick<Remark, 'row' | 'column'>,
  table: boolean,
): readonly string[] {
  if (table && row !== undefined && /^[A-Z]{1,3}$/.test(column ?? '')) return [`cel ${column}${row}`];
  return [
    row === undefined ? '' : `${table ? 'rij' : 'regel'} ${row}`,
    column === undefined ? '' : `kolom ${column}`,
  ].filter(Boolean);
}

/** A remark as it leaves the house (contract of `controleer --json`); keys that do not apply are absent. */
export interface RemarkRecord {
  readonly regel: string;
  readonly niveau: Level;
  readonly bestand?: string;
  readonly rij?: number;
  readonly kolom?: string;
  readonly gevonden?: string;
  readonly uitleg: string;
  readonly voorstel?: string;
}

/** The sheet has no key of its own: it opens the explanation. */
export function recordOf(remark: Remark): RemarkRecord {
  const { rule, level, file, sheet, row, column, found, explanation, proposal } = remark;
  return {
    regel: rule,
    niveau: level,
    ...(file !== undefined && { bestand: file }),
    ...(row !== undefined && { rij: row }),
    ...(column !== undefined && { kolom: column }),
    ...(found !== undefined && { gevonden: found }),
    uitleg: sheet === undefined ? explanation : `Werkblad "${sheet}": ${explanation}`,
    ...(proposal !== undefined && { voorstel: proposal }),
  };
}
