/** A data folder as far as its PDFs, in the test's own process. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chart } from '../../src/chart/chart.ts';
import { compose } from '../../src/compose/compose.ts';
import type { OutputFile, PrintDocument, PrintedFile } from '../../src/domain/document.ts';
import type { HouseStyle } from '../../src/domain/house-style.ts';
import { portray } from '../../src/portray/portray.ts';
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
  const source = join(home, data);
  if (!drukwerk) return printThere(source, isWanted);
  const folder = await mkdtemp(join(tmpdir(), 'drukwerk-'));
  try {
    await cp(source, folder, { recursive: true });
    const settings = await readFile(join(folder, 'gemeente.yaml'), 'utf8');
    const ordered = `drukwerk: [${drukwerk.join(', ')}]`;
    await writeFile(join(folder, 'gemeente.yaml'), settings.replace(/^drukwerk: .*$/m, ordered));
    return await printThere(folder, isWanted);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function printThere(
  data: string,
  isWanted: (document: PrintDocument) => boolean,
): Promise<PrintedFolder> {
  const told = await tellSurvey(data);
  const { survey } = told;
  const houseStyle = await style(survey.gemeente, survey.assets, silent);
  const charts = await chart(survey, told.findings, houseStyle, silent);
  const portraits = await portray(survey, silent);
  const site = compose({ ...told, charts, portraits, houseStyle, version: '0.0.0' });
  const { documents: all, files } = await render(site, silent);
  const documents = all.filter(isWanted);
  const printed = await print(documents, houseStyle, survey.assets, silent);
  return { documents, printed, files, houseStyle };
}
