import type { Remark } from './domain/remark.ts';

/** Bad data or a broken rule: all of a run collected. Staff mend it; exit code 1. */
export class DataError extends Error {
  readonly remarks: readonly Remark[];
  constructor(remarks: readonly Remark[]) {
    super(remarks.map((remark) => remark.explanation).join('\n'));
    this.name = 'DataError';
    this.remarks = remarks;
  }
}

/** Wrong use of a command: unknown option, missing argument. Dutch message; exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A file or disk that can't be read or written. Dutch message that names the path; exit code 74. */
export class FileError extends Error {
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.name = 'FileError';
    this.path = path;
  }
}
