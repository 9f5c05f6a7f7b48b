import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Withdrawn } from '../domain/texts.ts';
import { fileErrorOf } from '../error.ts';
import { legible } from './legible.ts';
import { filesBelow, resolveOutput } from './place.ts';
import { traceFinder } from './traces.ts';

/** What stands in an output folder. */
export interface Standing {
  /** Every file, by its path. */
  readonly paths: ReadonlySet<string>;
  /** Files that tell of the person of an interview. */
  readonly traced: readonly string[];
}

/** Looks through an output folder; one that is not there holds nothing. Throws FileError. */
export async function lookThrough(outputDir: string, interview: Withdrawn | undefined): Promise<Standing> {
  const output = await resolveOutput(outputDir);
  const paths = await filesBelow(output);
  const finds = interview && traceFinder(interview);
  const traced: string[] = [];
  for (const path of finds ? paths : []) {
    const bytes = await readFile(join(output, path)).catch((cause) => {
      throw fileErrorOf(cause, join(output, path)) ?? cause;
    });
    const read = await legible({ path, bytes });
    traced.push(...read.filter((each) => finds?.(each)).map((each) => each.path));
  }
  return { paths: new Set(paths), traced };
}

/** Parts of a build that are not in an output folder: what was left out is left out again. */
export function partsLeftOut({ paths }: Standing): ReadonlySet<'pdf' | 'druk'> {
  const absent = (part: string) => ![...paths].some((path) => path.startsWith(`${part}/`));
  return new Set(paths.size === 0 ? [] : (['pdf', 'druk'] as const).filter(absent));
}

/** Files in which an interview stood: those that told of its person, and photos that are gone without it. */
export function placesOf(before: Standing, after: Standing): readonly string[] {
  const photos = [...before.paths].filter((path) => /^site\/beeld\//.test(path) && !after.paths.has(path));
  return [...new Set([...before.traced, ...photos])].sort();
}
