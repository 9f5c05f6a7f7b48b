/** A data folder as far as its PDFs, in the test's own process. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chart } from '../../src/chart/chart.ts';
import { compose, composeCouncil } from '../../src/compose/compose.ts';
import type { OutputFile, PrintDocument, PrintedFile } from '../../src/domain/document.ts';
import type { Charts } from '../../src/domain/figure.ts';
import type { HouseStyle } from '../../src/domain/house-style.ts';
import { drawLogo, portray } from '../../src/portray/portray.ts';
import { print } from '../../src/print/print.ts';
import { render } from '../../src/render/render.ts';
import { style } from '../../src/style/style.ts';
import { silent, tellSurvey } from '../tell-survey.ts';

const home = join(import.meta.dirname, '..', '..');

export interface PrintedFolder {
  readonly documents: readonly PrintDocument[];
  readonly printed: readonly PrintedFile[];
  /** The site's own files, without PDFs. */
  readonly files: readonly OutputFile[];
  readonly houseStyle: HouseStyle;
}

/** Prints the documents that `isWanted`; `drukwerk` takes the place of what gemeente.yaml orders. */
export async function printFolder(
  data: string,
  isWanted: (document: PrintDocument) => boolean,
  drukwerk?: readonly string[],
): Promise<PrintedFolder> {
  if (!drukwerk) return printThere(join(home, data), isWanted);
  return withFolder(drukwerk, [], (folder) => printThere(folder, isWanted), data);
}

/** A file that is put in a copy of a data folder, or taken out of it. */
export interface Change {
  readonly path: string;
  readonly text?: string;
}

/** Does `use` with a copy of a data folder in which these formats are ordered and these files changed. */
export async function withFolder<Made>(
  drukwerk: readonly string[],
  changes: readonly Change[],
  use: (folder: string) => Promise<Made>,
  data = 'data',
): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'drukwerk-'));
  try {
    await cp(join(home, data), folder, { recursive: true });
    const settings = await readFile(join(folder, 'gemeente.yaml'), 'utf8');
    const ordered = `drukwerk: [${drukwerk.join(', ')}]`;
    await writeFile(join(folder, 'gemeente.yaml'), settings.replace(/^drukwerk: .*$/m, ordered));
    for (const { path, text } of changes) {
      if (text === undefined) await rm(join(folder, path), { recursive: true });
      else await writeFile(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function printThere(
  data: string,
  isWanted: (document: PrintDocument) => boolean,
): Promise<PrintedFolder> {
  const { documents: all, files, houseStyle, survey } = await composeThere(data);
  const documents = all.filter(isWanted);
  const printed = await print(documents, houseStyle, survey.assets, silent);
  return { documents, printed, files, houseStyle };
}

/** Charts follow from figures alone: folders that differ in their texts share them, by this name. */
const drawn = new Map<string, Promise<Charts>>();

/** A data folder as far as the HTML of its documents. */
export async function composeThere(data: string, figures = data) {
  const told = await tellSurvey(data);
  const { survey } = told;
  const houseStyle = await style(survey.gemeente, survey.assets, silent);
  const charts = await (drawn.get(figures) ?? chart(survey, told.findings, houseStyle, silent));
  drawn.set(figures, Promise.resolve(charts));
  const portraits = await portray(survey, silent);
  const logo = await drawLogo(survey);
  const site = compose({
    ...told,
    charts,
    portraits,
    houseStyle,
    version: '0.0.0',
    ...(logo ? { logo } : {}),
  });
  const council = composeCouncil(site, survey, told.narratives.policy);
  const { documents, files } = await render(site, silent, council);
  return { documents, files, houseStyle, survey, site };
}
