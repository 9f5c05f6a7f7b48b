/** What stands in the output, as the desk shows it after a build. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embargoIn } from '../domain/embargo.ts';

export interface Result {
  readonly folder: string;
  readonly site: boolean;
  readonly report: boolean;
  /** Paths below the output. */
  readonly zip?: string;
  readonly documents: readonly string[];
  readonly sheets: readonly Sheet[];
  /** Until when it may not be made public; absent where it may. */
  readonly embargo?: string;
}

interface Sheet {
  readonly path: string;
  readonly format: string;
  /** Dutch; empty where the preflight can't be read. */
  readonly verdict: string;
  readonly reasons: readonly string[];
}

/** Undefined when nothing was made yet. */
export async function resultIn(folder: string): Promise<Result | undefined> {
  const names = await namesIn(folder);
  if (!names.includes('site')) return undefined;
  const embargo = embargoIn(await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => ''));
  const zip = names.find((name) => name.endsWith('.zip'));
  const formats = await namesIn(join(folder, 'druk'));
  const sheets = await Promise.all(formats.map((format) => sheetsOf(folder, format)));
  return {
    folder,
    site: true,
    report: names.includes('rapport'),
    ...(zip === undefined ? {} : { zip }),
    documents: [...(await pdfsIn(folder, 'pdf')), ...(await pdfsIn(folder, 'intern'))],
    sheets: sheets.flat(),
    ...(embargo === undefined ? {} : { embargo }),
  };
}

async function sheetsOf(folder: string, format: string): Promise<readonly Sheet[]> {
  const names = (await namesIn(join(folder, 'druk', format))).filter((name) => name.endsWith('.pdf'));
  return Promise.all(
    names.map(async (name) => {
      const path = `druk/${format}/${name}`;
      const preflight = await readFile(join(folder, path.replace(/\.pdf$/, '.preflight.json')), 'utf8').catch(
        () => '{}',
      );
      const { uitslag = '', redenen = [] } = JSON.parse(preflight) as {
        uitslag?: string;
        redenen?: readonly string[];
      };
      return { path, format, verdict: uitslag, reasons: redenen };
    }),
  );
}

async function pdfsIn(folder: string, name: string): Promise<readonly string[]> {
  const names = await namesIn(join(folder, name));
  return names.filter((file) => file.endsWith('.pdf')).map((file) => `${name}/${file}`);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}
