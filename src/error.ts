import type { Remark } from './domain/remark.ts';
import type { TableImport } from './domain/table-import.ts';

/** Bad data or a broken rule: all of a run collected. Staff mend it; exit code 1. */
export class DataError extends Error {
  readonly remarks: readonly Remark[];
  /** How the tables were understood until then; empty where reading was not what failed. */
  readonly imports: readonly TableImport[];
  constructor(remarks: readonly Remark[], imports: readonly TableImport[] = []) {
    super(remarks.map((remark) => remark.explanation).join('\n'));
    this.name = 'DataError';
    this.remarks = remarks;
    this.imports = imports;
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

/** Why the system refused a file, for people; the system's own code where we have no words for it. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: 'het bestand of de map bestaat niet',
  EACCES: 'u hebt er geen rechten voor',
  EPERM: 'het systeem staat dit niet toe; misschien is het bestand open in een ander programma',
  EBUSY: 'een ander programma gebruikt het',
  EROFS: 'deze schijf is alleen te lezen',
  ENOSPC: 'de schijf is vol',
  EDQUOT: 'uw ruimte op deze schijf is op',
  EISDIR: 'dit is een map en geen bestand',
  ENOTDIR: 'een deel van dit pad is een bestand en geen map',
  EEXIST: 'er staat al iets met deze naam',
  ELOOP: 'de snelkoppeling verwijst naar zichzelf',
  ENAMETOOLONG: 'de naam is te lang',
  EMFILE: 'er zijn te veel bestanden tegelijk open',
  EIO: 'de schijf geeft een leesfout of schrijffout',
};

/** The system's error code (`ENOENT`), or the empty string for an error that is not the system's. */
export function systemCode(cause: unknown): string {
  return cause instanceof Error && 'syscall' in cause && 'code' in cause ? String(cause.code) : '';
}

/** Whether a file may be free in a moment: Windows refuses while OneDrive, a virus scanner or another program reads it. */
export function isBusy(cause: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes(systemCode(cause));
}

/** A system error as a FileError that names the path; undefined when `cause` is something else: a bug. */
export function fileErrorOf(cause: unknown, path?: string): FileError | undefined {
  if (cause instanceof FileError) return cause;
  const code = systemCode(cause);
  if (!/^E[A-Z0-9]+$/.test(code)) return undefined;
  const named = path ?? (cause instanceof Error && 'path' in cause ? String(cause.path) : undefined);
  if (named === undefined) return undefined;
  return new FileError(named, `${named}: ${REFUSALS[code] ?? `systeemmelding ${code}`}.`);
}
