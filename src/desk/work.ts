/** What the desk has other rooms do for it: it gets them as functions, and knows none of them. */
import type { Remark } from '../domain/remark.ts';
import type { SettingChange, SettingField, SettingProblem } from '../domain/setting.ts';
import type { SheetPicture, TableAnswers, TableQuestions } from '../domain/sheet-picture.ts';
import type { Survey } from '../domain/survey.ts';
import type { TableImport } from '../domain/table-import.ts';

/** What stands in a data folder, as far as it can be read: also when there are errors. */
export interface Look {
  readonly survey: Survey;
  readonly remarks: readonly Remark[];
  readonly imports: readonly TableImport[];
  /** Per ordered format that has interviews, for how many words there is room. */
  readonly rooms: readonly Room[];
}

export interface Room {
  readonly format: string;
  /** Words of each of two interviews, and of one alone. */
  readonly two: number;
  readonly one: number;
}

/** A file for the data folder, made of what somebody dropped; nothing is written yet. */
export interface Made {
  readonly path: string;
  readonly text: string;
  readonly photo?: { readonly path: string; readonly bytes: Uint8Array };
  /** What was not taken along, in Dutch. */
  readonly told: readonly string[];
}

/** Who approved an interview, when and in which way. */
export interface Approval {
  readonly by: string;
  readonly date: string;
  readonly way: string;
}

/** gemeente.yaml as a form. */
export interface SettingsForm {
  readonly fields: readonly SettingField[];
  readonly values: ReadonlyMap<string, string | readonly string[]>;
}

export interface DeskWork {
  /** Reads a data folder. Throws FileError when it can't be read at all. */
  look(dir: string): Promise<Look>;
  /** What is to say of one text as it is being written. */
  examine(dir: string, survey: Survey, file: string, source: string): Promise<readonly Remark[]>;
  /** An interview of a document of Word or LibreOffice. Throws DataError when that can't be. */
  convertInterview(file: string, wijk: string, dir: string): Promise<Made>;
  /** The source with seals on text, quote, caption, photo and shorter versions. Throws DataError and FileError. */
  approve(
    source: string,
    file: string,
    given: Approval,
  ): Promise<{ readonly source: string; readonly covers: readonly string[] }>;
  /** Every setting that the schema of gemeente.yaml knows, with what the file says. */
  settings(source: string): Promise<SettingsForm>;
  /** gemeente.yaml with other values: comments and order stay. Problems name what the schema refuses. */
  changeSettings(
    source: string,
    changes: readonly SettingChange[],
  ): Promise<{ readonly source: string; readonly problems: readonly SettingProblem[] }>;
  /** What the cells of a file with figures were taken for, and what the program does not know for certain. */
  lookAtTables(
    dir: string,
    file: string,
  ): Promise<{ readonly pictures: readonly SheetPicture[]; readonly questions: readonly TableQuestions[] }>;
  /** bronnen.yaml with the answers for one file in it: comments and order stay. */
  answerQuestions(source: string, file: string, tables: readonly TableAnswers[]): Promise<string>;
  /** Names of tokens packages that are there, the neutral one first. */
  tokens(): Promise<readonly string[]>;
  /** Copies the empty starter, or the example, to a folder that is empty or not there. Throws UsageError and FileError. */
  start(kind: 'leeg' | 'voorbeeld', dir: string): Promise<void>;
}
