/** Reads back what a build said from its own downloads. */

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import type { Release, WrittenTable } from '../domain/change.ts';
import { csvOf } from '../domain/csv.ts';
import type { Findings } from '../domain/finding.ts';
import type { Narratives } from '../domain/narrative.ts';
import { parsedJson } from '../domain/parsed-json.ts';
import { SENTENCES, sentenceTable } from '../domain/sentence-table.ts';
import type { Survey } from '../domain/survey.ts';
import { comparisonTable, figureTable, type Table } from '../domain/tables.ts';
import { FileError, fileErrorOf } from '../error.ts';

/** A download is never larger, for the readers' limits bound what goes in. */
const MAX_BYTES = 500_000_000;

const FIGURES_JSON = 'cijfers/cijfers.json';
const FIGURES = 'cijfers/cijfers.csv';
const COMPARISONS = 'cijfers/vergelijkingen.csv';

const manifestForm = z.object({ uitvoer: z.record(z.string(), z.string()) });
const figuresForm = z.object({
  editie: z.number(),
  datum: z.string().optional(),
  gebieden: z.array(z.object({ code: z.string(), naam: z.string() })),
  indicatoren: z.array(z.object({ code: z.string(), naam: z.string() })),
});

/** What a build wrote of what it said: its names, and the text of its tables. */
export interface Written {
  readonly folder: string;
  readonly names: z.infer<typeof figuresForm>;
  readonly figures: string;
  readonly comparisons: string;
  readonly sentences?: string;
  readonly files: NonNullable<Release['files']>;
}

/** The downloads of the build in a folder, its tables unread. Throws FileError when the folder holds none. */
export async function readWritten(folder: string): Promise<Written> {
  const manifestPath = join(folder, 'manifest.json');
  const { uitvoer } = fitting(manifestForm, await text(manifestPath), manifestPath);
  const at = (path: string) => text(join(folder, path));
  const names = fitting(figuresForm, await at(FIGURES_JSON), join(folder, FIGURES_JSON));
  const sentences = SENTENCES in uitvoer ? await at(SENTENCES) : undefined;
  return {
    folder,
    names,
    figures: await at(FIGURES),
    comparisons: await at(COMPARISONS),
    ...(sentences === undefined ? {} : { sentences }),
    files: new Map(Object.entries(uitvoer)),
  };
}

/** What those downloads say. Throws FileError where one can't be read. */
export function releaseFrom({ folder, files, ...written }: Written): Release {
  const path = (name: string) => join(folder, name);
  const { editie, datum, gebieden, indicatoren } = written.names;
  return {
    editie,
    ...(datum === undefined ? {} : { datum }),
    areas: new Map(gebieden.map(({ code, naam }) => [code, naam])),
    indicators: new Map(indicatoren.map(({ code, naam }) => [code, naam])),
    figures: table(written.figures, path(FIGURES)),
    comparisons: table(written.comparisons, path(COMPARISONS)),
    ...(written.sentences === undefined ? {} : { sentences: table(written.sentences, path(SENTENCES)) }),
    files,
  };
}

/** What the build in a folder said. Throws FileError when the folder holds none, or one that can't be read. */
export async function readRelease(folder: string): Promise<Release> {
  return releaseFrom(await readWritten(folder));
}

/** What a build that is being made says: the same tables, by the same writer. */
export function releaseOf(survey: Survey, findings: Findings, narratives: Narratives): Release {
  const { gemeente, gebieden, indicators } = survey;
  const written = (made: Table) => readBack(csvOf([made.columns, ...made.rows]));
  return {
    editie: gemeente.editie,
    datum: gemeente.datum,
    areas: new Map([...gebieden].map(([code, { naam }]) => [code, naam])),
    indicators: new Map([...indicators].map(([code, { naam }]) => [code, naam])),
    figures: written(figureTable(survey, findings)),
    comparisons: written(comparisonTable(findings)),
    sentences: written(sentenceTable(narratives)),
  };
}

function fitting<T>(form: z.ZodType<T>, content: string, path: string): T {
  const known = form.safeParse(parsedJson(content));
  if (!known.success) throw noBuild(path);
  return known.data;
}

function table(content: string, path: string): WrittenTable {
  const read = readBack(content);
  if (read.columns.length < 2) throw noBuild(path);
  return read;
}

function readBack(csv: string): WrittenTable {
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ';', skipEmptyLines: true });
  const [columns = [], ...rows] = data;
  return { columns, rows };
}

async function text(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > MAX_BYTES) throw noBuild(path);
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw fileErrorOf(cause, path) ?? cause;
  }
}

function noBuild(path: string): FileError {
  return new FileError(
    path,
    `${path} is niet van een bouw van wijkprofielen. Noem de map waarin manifest.json staat.`,
  );
}
