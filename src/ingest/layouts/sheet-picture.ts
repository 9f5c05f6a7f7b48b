/** A file with figures as people look at it: its cells with what each was taken for, and what is not sure. */
import { basename, posix } from 'node:path';
import { roleOf } from '../../domain/cell-role.ts';
import type { AskedName, SheetPicture, TableQuestions } from '../../domain/sheet-picture.ts';
import { namesOf, readGebieden, readIndicators } from '../areas/read-names.ts';
import { type DataFolder, openFolder, readText } from '../data-folder.ts';
import type { FigureNames } from '../figures/figure-parser.ts';
import type { Field } from '../figures/raw-figure.ts';
import { findNamed } from '../folder/find-named.ts';
import { readGemeente } from '../folder/read-gemeente.ts';
import { readOnderzoek } from '../onderzoek/read-onderzoek.ts';
import { RemarkList } from '../remark-list.ts';
import { readSheets } from '../tables/read-sheets.ts';
import { columnLetter, type Sheet, textOf } from '../tables/sheet.ts';
import { guessTable, type TableGuess } from './guess-columns.ts';
import { parseHeading } from './heading.ts';
import { readLayouts } from './layout.ts';
import { askedNames } from './proposal-yaml.ts';
import { readSourceRules, ruleFor, type SourceRule } from './source-rules.ts';
import { tablesOn } from './tables-on-sheet.ts';
import { yearAround } from './year-around.ts';

/** What is shown of a table at most. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 30;
/** Names that are asked of one table at most. */
const MOST_NAMES = 60;

/** What there is to see and to ask of one file. */
export interface LookedAt {
  readonly pictures: readonly SheetPicture[];
  readonly questions: readonly TableQuestions[];
}

/**
 * Looks at one file of the data folder, read with bronnen.yaml as it stands. A file that is refused, as one of single
 * people, has nothing to see: the remarks of `ingest` say why.
 */
export async function lookAtTables(dir: string, file: string): Promise<LookedAt> {
  const folder = await openFolder(dir, new RemarkList());
  const names = await namesOfFolder(folder);
  const sheets = await readSheets(folder, {
    name: basename(file),
    path: posix.normalize(file),
    kind: 'file',
  });
  const source = (await findNamed(folder, 'bronnen.yaml')) ?? 'bronnen.yaml';
  const rules = readSourceRules((await readText(folder, source)) ?? '', source, new RemarkList());
  const context = { ...names, rules, remarks: new RemarkList() };
  const tables = tablesOn(sheets, context);
  // Reading them tells each table what its cells are.
  const read = tables.map(
    (table) => readLayouts([table], { ...context, remarks: new RemarkList() }).length > 0,
  );
  return {
    pictures: tables.map(pictureOf),
    questions: tables.flatMap(
      (table, at) => questionsOf(table, read[at] ?? false, ruleFor(rules, table), names) ?? [],
    ),
  };
}

async function namesOfFolder(folder: DataFolder): Promise<FigureNames> {
  const { gemeente } = await readGemeente(folder);
  const { onderzoek, indicators } = await readOnderzoek(folder, gemeente);
  return namesOf(await readGebieden(folder), await readIndicators(folder, indicators), onderzoek);
}

function pictureOf(sheet: Sheet): SheetPicture {
  const { roles } = sheet.notes;
  const rows: SheetPicture['rows'][number][] = [];
  let [width, more] = [0, 0];
  sheet.each((cells, row) => {
    if (rows.length >= MOST_ROWS) {
      more += 1;
      return;
    }
    const shown = cells.slice(0, MOST_COLUMNS).map(textOf);
    width = Math.max(width, shown.length);
    rows.push({
      row,
      cells: shown.map((text, column) => ({
        text,
        role: text === '' ? 'note' : roleOf(roles, row, column, text).role,
      })),
    });
  });
  const { layout } = sheet.notes.of(sheet);
  return {
    ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
    ...(layout === undefined ? {} : { layout }),
    letters: Array.from({ length: width }, (_, at) => sheet.letters?.[at] ?? columnLetter(at)),
    rows,
    more,
  };
}

/** Undefined where nothing is to be asked. */
function questionsOf(
  sheet: Sheet,
  isRead: boolean,
  rule: SourceRule | undefined,
  names: FigureNames,
): TableQuestions | undefined {
  const place = sheet.sheet === undefined ? {} : { sheet: sheet.sheet };
  if (isRead && !rule) {
    const skipped = sheet.notes.of(sheet).skipped.filter(({ why }) => why === 'geen bekende indicator');
    const topics = skipped.map(({ what }) => named('indicatoren', what, names));
    const asked = [...unknownAreas(sheet, names), ...topics].slice(0, MOST_NAMES);
    const none = { columns: [], asksYear: false, year: '', asksArea: false };
    return asked.length === 0 ? undefined : { ...place, ...none, names: asked };
  }
  const guess = guessTable(sheet, { ...names, rules: [], remarks: new RemarkList() });
  if (!guess) return undefined;
  const columns = columnsOf(sheet, guess, rule);
  const has = (field: string) => columns.some((column) => column.field === field);
  const inHeadings = guess.columns.some(({ heading }) => parseHeading(heading).year !== undefined);
  const asked = namesIn({ ...guess, columns }, rule, names);
  if (isRead && asked.length === 0) return undefined;
  return {
    ...place,
    headerRow: guess.headerRow,
    columns: columns.map(({ heading, field, why }) => ({ heading, field, why })),
    asksYear: !has('jaar') && !inHeadings,
    year: rule?.vast.jaar ?? yearAround(sheet, guess.headerRow),
    asksArea: !has('gebied'),
    names: asked,
  };
}

/** Areas that a table which is understood calls otherwise than gebieden.csv: their figures are an error until somebody says. */
function unknownAreas(sheet: Sheet, names: FigureNames): readonly AskedName[] {
  const guess = guessTable(sheet, { ...names, rules: [], remarks: new RemarkList() });
  if (!guess) return [];
  const columns = columnsOf(sheet, guess, undefined);
  return namesIn({ ...guess, columns }, undefined, names).filter(({ kind }) => kind === 'gebieden');
}

type AskedColumn = Omit<TableGuess['columns'][number], 'field'> & { readonly field: Field | 'figures' | '' };

/** Every column with a heading: what bronnen.yaml says of it, else what was guessed, else nothing. */
function columnsOf(sheet: Sheet, guess: TableGuess, rule: SourceRule | undefined): readonly AskedColumn[] {
  const told = new Map(
    Object.entries(rule?.kolommen ?? {}).map(([field, heading]) => [heading, field as Field]),
  );
  const guessed = new Map(guess.columns.map((column) => [column.index, column]));
  return headingsOf(sheet, guess).flatMap((text, index): readonly AskedColumn[] => {
    const column = guessed.get(index);
    const heading = column ? lowerPart(column.heading) : text;
    const field = told.get(heading) ?? column?.field ?? '';
    return heading === '' ? [] : [{ index, heading, field, why: column?.why ?? '' }];
  });
}

/** The last row above the figures. */
function headingsOf(sheet: Sheet, { headerRow, rows }: TableGuess): readonly string[] {
  const first = rows[0]?.row ?? headerRow + 1;
  let last: readonly string[] = [];
  sheet.each((cells, row) => {
    if (row >= headerRow && row < first) last = cells.map(textOf);
  });
  return last;
}

/** Names that neither the lists nor bronnen.yaml know. */
function namesIn(
  guess: Parameters<typeof askedNames>[0],
  rule: SourceRule | undefined,
  names: FigureNames,
): readonly AskedName[] {
  const { gebieden, indicatoren } = askedNames(guess, names);
  const known = { gebieden: rule?.gebieden ?? {}, indicatoren: rule?.indicatoren ?? {} };
  return [
    ...gebieden.filter((name) => !(name in known.gebieden)).map((name) => named('gebieden', name, names)),
    ...indicatoren
      .filter((name) => !(name in known.indicatoren))
      .map((name) => named('indicatoren', name, names)),
  ].slice(0, MOST_NAMES);
}

function named(kind: AskedName['kind'], name: string, names: FigureNames): AskedName {
  const match = (kind === 'gebieden' ? names.areas : names.indicators).find(name);
  return { kind, name, ...(match.kind === 'unknown' && match.near ? { near: match.near.code } : {}) };
}

/** Of two header rows, the lower one names what a row is about. */
function lowerPart(heading: TableGuess['columns'][number]['heading']): string {
  return heading.split('/').at(-1) ?? heading;
}
