import { type Remark, recordOf } from '../domain/remark.ts';
import { DataError, type FileError, fileErrorOf, UsageError } from '../error.ts';
import type { Request } from './arguments.ts';
import { tellCounts, tellRemarks } from './tell.ts';
import { tellImports } from './tell-imports.ts';

/** Exit codes of the contract; 130 is the system's own for a run that was broken off. */
export const EXIT = { done: 0, data: 1, usage: 2, bug: 70, file: 74, interrupted: 130 } as const;

/** A result: standard output. */
export function say(message: string): void {
  process.stdout.write(`${message}\n`);
}

/** Progress and trouble: standard error, so that standard output holds results only. */
export function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Prints remarks: one JSON array on standard output, or told on standard error. */
export function report(remarks: readonly Remark[], request: Request | undefined): void {
  const placed = remarks.map((remark) => inGivenFolder(remark, request?.values.data));
  if (request?.switches.has('json')) say(JSON.stringify(placed.map(recordOf), undefined, 2));
  else if (remarks.length > 0) complain(`${tellRemarks(placed)}\n`);
}

/** Advice calls the data folder `data/`; with `--data` it is called as the user did. */
function inGivenFolder(remark: Remark, given: string | undefined): Remark {
  if (given === undefined) return remark;
  const folder = given.replace(/[\\/]+$/, '');
  const called = (text: string) => text.replaceAll(/(?<![\w./-])data\/(?=\S)/g, () => `${folder}/`);
  const { explanation, proposal } = remark;
  return { ...remark, explanation: called(explanation), ...(proposal && { proposal: called(proposal) }) };
}

/** Every kind of trouble has its voice; gives its exit code. */
export function explain(cause: unknown, request: Request | undefined): number {
  if (cause instanceof DataError) return explainData(cause, request);
  if (cause instanceof UsageError) {
    complain(cause.message);
    return EXIT.usage;
  }
  const fileError = fileErrorOf(cause);
  if (fileError) {
    if (request?.switches.has('json')) report([remarkOf(fileError)], request);
    else complain(fileError.message);
    return EXIT.file;
  }
  complain(
    'Er ging iets mis dat niet aan uw gegevens ligt. Dit is een fout in het programma; meld haar met deze tekst:',
  );
  complain(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  return EXIT.bug;
}

/** A build tells what stopped it; all the rest is for `controleer`. */
function explainData({ remarks, imports }: DataError, request: Request | undefined): number {
  const all = !['build', 'start'].includes(request?.command ?? '');
  if (all && imports.length > 0 && !request?.switches.has('json')) say(tellImports(imports));
  report(all ? remarks : remarks.filter(({ level }) => level === 'error'), request);
  const more =
    request?.command === 'controleer'
      ? ' De zinnen om na te lezen staan in rapport/meelezen.html, in de map met de uitvoer.'
      : all
        ? ''
        : ' Alle opmerkingen ziet u met npm run controleer.';
  complain(`Gestopt: ${tellCounts(remarks)}. Er is niets gemaakt of veranderd.${more}`);
  return EXIT.data;
}

function remarkOf({ message, path }: FileError): Remark {
  return { rule: 'bestand', level: 'error', explanation: message, found: path };
}
