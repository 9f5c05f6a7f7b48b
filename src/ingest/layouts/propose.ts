import { basename } from 'node:path';
import { DataError } from '../../error.ts';
import { namesOf, readGebieden, readIndicators } from '../areas/read-names.ts';
import { isTooLarge, openFolder } from '../data-folder.ts';
import type { FigureNames } from '../figures/figure-parser.ts';
import { readFigures } from '../figures/read-figures.ts';
import { readGemeente } from '../folder/read-gemeente.ts';
import { readOnderzoek } from '../onderzoek/read-onderzoek.ts';
import { RemarkList } from '../remark-list.ts';
import { contentOfFile } from '../tables/file-content.ts';
import { sheetsOf } from '../tables/read-sheets.ts';
import type { Sheet } from '../tables/sheet.ts';
import { guessTable } from './guess-columns.ts';
import { readLayouts } from './layout.ts';
import { type SheetProposal, writeProposal } from './proposal-yaml.ts';
import { readSourceRules } from './source-rules.ts';
import { tablesOn } from './tables-on-sheet.ts';

/** A mapping for bronnen.yaml that a person is to correct. */
export interface Proposal {
  /** With the guesses explained as comments. */
  readonly yaml: string;
  /** Figures that would be read with it as it stands. */
  readonly figures: number;
}

/**
 * Proposes how bronnen.yaml may describe the tables of a file, which may stand anywhere. Names are held against the
 * areas and indicators of the data folder, as far as it has them. Throws FileError when the file can't be read and
 * DataError when it is no table.
 */
export async function propose(file: string, dataDir: string): Promise<Proposal> {
  const content = contentOfFile(file);
  const remarks = new RemarkList();
  const name = basename(file);
  const sheets = isTooLarge(content, name, remarks) ? [] : await sheetsOf(content, name, remarks);
  if (remarks.hasErrors) throw new DataError(remarks.list());
  const folder = await openFolder(dataDir, new RemarkList());
  const { gemeente } = await readGemeente(folder);
  const { onderzoek, indicators } = await readOnderzoek(folder, gemeente);
  const names = namesOf(await readGebieden(folder), await readIndicators(folder, indicators), onderzoek);
  const tables = tablesOn(sheets, { ...names, rules: [], remarks: new RemarkList() });
  const each = tables.map((table) => proposeSheet(table, names));
  const proposals = each.every(({ recognised }) => recognised)
    ? each
    : sheets.map((sheet) => proposeSheet(sheet, names));
  const figures = tryOut(writeProposal(proposals), sheets, names);
  return { yaml: writeProposal(proposals, figures), figures };
}

/** Recognised sheets are left to themselves; of others the columns are guessed. */
function proposeSheet(sheet: Sheet, names: FigureNames): SheetProposal {
  const context = { ...names, rules: [], remarks: new RemarkList() };
  const recognised = readLayouts([sheet], context).length > 0;
  const guess = recognised ? undefined : guessTable(sheet, context);
  return { sheet, names, ...(guess && { guess }), ...(recognised && { recognised: sheet.notes.of(sheet) }) };
}

/** Figures that the mapping reads as it stands. */
function tryOut(yaml: string, sheets: readonly Sheet[], names: FigureNames): number {
  const remarks = new RemarkList();
  const rules = readSourceRules(yaml, 'bronnen.yaml', remarks);
  const [broken] = remarks.list('error');
  if (broken) throw new Error(`the proposal is no sound bronnen.yaml: ${broken.explanation}\n${yaml}`);
  return readFigures(readLayouts(sheets, { ...names, rules, remarks }), names, remarks).cells.length;
}
