/** Reads back what a build said from its own downloads. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import type { Release, WrittenTable } from '../domain/change.ts';
import { csvOf } from '../domain/csv.ts';
import type { Findings } from '../domain/finding.ts';
import type { Narratives } from '../domain/narrative.ts';
import { SENTENCES, sentenceTable } from '../domain/sentence-table.ts';
import type { Survey } from '../domain/survey.ts';
import { comparisonTable, figureTable, type Table } from '../domain/tables.ts';
import { FileError, fileErrorOf } from '../error.ts';

/** A download is never larger, for the readers' limits bound what goes in. */
const MAX_BYTES = 500_000_000;

const manifestForm = z.object({ uitvoer: z.record(z.string(), z.string()) });
const figuresForm = z.object({
  editie: z.number(),
  datum: z.string().optional(),
  gebieden: z.array(z.object({ code: z.string(), naam: z.string() })),
  indicatoren: z.array(z.object({ code: z.string(), naam: z.string() })),
});

/** What the build in a folder said. Throws FileError when the folder holds none, or one that can't be read. */
export async function readRelease(outputDir: string): Promise<Release> {
  const manifest = await json(join(outputDir, 'manifest.json'), manifestForm);
  const { editie, datum, gebieden, indicatoren } = await json(
    join(outputDir, 'cijfers', 'cijfers.json'),
    figuresForm,
  );
  const sentences = SENTENCES in manifest.uitvoer ? await table(join(outputDir, SENTENCES)) : undefined;
  return {
    editie,
    ...(datum === undefined ? {} : { datum }),
    areas: new Map(gebieden.map(({ code, naam }) => [code, naam])),
    indicators: new Map(indicatoren.map(({ code, naam }) => [code, naam])),
    figures: await table(join(outputDir, 'cijfers', 'cijfers.csv')),
    comparisons: await table(join(outputDir, 'cijfers', 'vergelijkingen.csv')),
    ...(sentences ? { sentences } : {}),
    files: new Map(Object.entries(manifest.uitvoer)),
  };
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

async function json<T>(path: string, form: z.ZodType<T>): Promise<T> {
  const known = form.safeParse(parsed(await text(path)));
  if (!known.success) throw noBuild(path);
  return known.data;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

async function table(path: string): Promise<WrittenTable> {
  const read = readBack(await text(path));
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
