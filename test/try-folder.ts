/** A data folder, perhaps spoilt, and what comes of it: read, or refused with what to do; anything else is a fault. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check } from '../src/build.ts';
import type { BuildEffects } from '../src/effects.ts';
import { DataError, FileError } from '../src/error.ts';
import type { Folder } from './mutate.ts';

export const HOMES = ['twee-wijken', 'groepen', 'zonder-teksten', 'onderdrukking', 'drukwerk', 'lange-namen'];

export type Outcome = 'aanvaard' | 'geweigerd' | 'bestand' | { readonly wrong: string };

/** Checks a data folder. Wrong is a fault of the program, and an error that doesn't say what to do. */
export async function tryFolder(dataDir: string, outputDir: string, effects: BuildEffects): Promise<Outcome> {
  try {
    const { remarks } = await check({ dataDir, outputDir }, effects);
    const fault = remarks.find((remark) => remark.fault);
    return fault ? { wrong: `a fault of our own: ${fault.rule} ${fault.found ?? ''}` } : 'aanvaard';
  } catch (cause) {
    if (cause instanceof FileError) return 'bestand';
    if (cause instanceof DataError) return adviceIn(cause);
    return {
      wrong: cause instanceof Error ? (cause.stack ?? '').split('\n').slice(0, 4).join(' | ') : String(cause),
    };
  }
}

function adviceIn({ remarks }: DataError): Outcome {
  const errors = remarks.filter(({ level }) => level === 'error');
  // The last of many of a kind only tells how many there are.
  const advised = new Set(errors.flatMap(({ rule, proposal }) => (proposal ? [rule] : [])));
  const bare = errors.find(({ explanation, rule }) => explanation === '' || !advised.has(rule));
  const raw = errors.find(({ explanation }) =>
    /fout in het programma|\bundefined\b|\[object|\bat \w+ \(/.test(explanation),
  );
  if (errors.length === 0 || bare) return { wrong: `an error without advice: ${bare?.rule}` };
  return raw ? { wrong: `not for people: ${raw.rule}: ${raw.explanation.slice(0, 120)}` } : 'geweigerd';
}

export function readFolder(dir: string): Folder {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(dir.length + 1).replaceAll('\\', '/'), readFileSync(path)]));
}

export function writeFolder(dir: string, folder: Folder): void {
  mkdirSync(dir, { recursive: true });
  for (const [path, bytes] of folder) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), bytes);
  }
}
