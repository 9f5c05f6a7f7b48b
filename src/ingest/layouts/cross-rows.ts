import { folded } from '../names/folded.ts';
import { type CellValue, type Sheet, textOf } from '../tables/sheet.ts';
import { indicatorOfAnswer } from './answer-rows.ts';
import type { CrossTable } from './cross-header.ts';
import type { Measure } from './heading.ts';
import { byFoldedName, type LayoutContext } from './layout-context.ts';
import { isNote } from './layout-long.ts';
import { isRespondentsLabel } from './respondents-row.ts';
import { rowKind } from './row-kind.ts';
import type { SourceRule } from './source-rules.ts';
import { figureIn } from './wide-table.ts';

/** A row as it stands in the sheet. */
export interface Line {
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/** Figures of one indicator, and the rows with their n and margins, where those have rows of their own. */
export interface CrossFigures extends Line {
  readonly indicator: string;
  readonly beside: ReadonlyMap<Measure, Line>;
}

/** What the rows of a table with indicators as rows are about. */
export interface CrossRows {
  readonly figures: readonly CrossFigures[];
  /** Rows that hold the numbers of respondents of all columns. */
  readonly counts: readonly number[];
  readonly notes: readonly number[];
  /** Rows that hold nothing that is known, with a name for each. */
  readonly skipped: readonly SkippedRow[];
  /** Rows with numbers and without a name. */
  readonly nameless: readonly number[];
}

interface SkippedRow {
  readonly row: number;
  readonly name: string;
  /** The other answer to a yes-no question: nothing that staff should name. */
  readonly isOther?: boolean;
}

/** Rows about one question: that of its own figures, those of its answers, those with n and margins. */
interface Block {
  readonly label: string;
  readonly code: string | undefined;
  own?: Line;
  readonly answers: { readonly line: Line; readonly answer: string }[];
  readonly measures: Map<Measure, Line>;
}

/**
 * Goes through the rows below the header. A question may be one row, or several: its answers, below it or in a column
 * beside it, and its n and margins. Only a yes, or an answer that bronnen.yaml names, is a figure.
 */
export function crossRows(
  sheet: Sheet,
  table: CrossTable,
  rule: SourceRule | undefined,
  context: LayoutContext,
): CrossRows {
  const gathering = new Gathering(table);
  sheet.each((cells, row) => {
    if (row > table.row) gathering.add({ row, cells: [...cells] });
  });
  const { blocks, counts, notes, skipped, nameless } = gathering;
  const synonyms = byFoldedName(rule?.indicatoren ?? {});
  const figures = blocks.flatMap((block) => [
    ...ownFigures(block),
    ...answerFigures(block, synonyms, context, skipped),
  ]);
  return { figures: figures.toSorted((a, b) => a.row - b.row), counts, notes, skipped, nameless };
}

class Gathering {
  readonly #table: CrossTable;
  readonly blocks: Block[] = [];
  readonly counts: number[] = [];
  readonly notes: number[] = [];
  readonly skipped: SkippedRow[] = [];
  readonly nameless: number[] = [];

  constructor(table: CrossTable) {
    this.#table = table;
  }

  add(line: Line): void {
    const { label, groups } = this.#table;
    const name = textOf(line.cells[label]);
    if (isNote(line.cells)) this.notes.push(line.row);
    else if (isRespondentsLabel(name)) this.counts.push(line.row);
    else if (groups.some((columns) => textOf(figureIn(line.cells, columns).waarde) !== ''))
      this.#figures(line, name, this.#beside(line));
    else if (name !== '') this.#open(name);
  }

  /** The first text between the name of the question and the figures. */
  #beside({ cells }: Line): string {
    const { label, groups } = this.#table;
    const first = Math.min(
      ...groups.flatMap(({ byMeasure }) => [...byMeasure.values()].map(({ index }) => index)),
    );
    return (
      cells
        .slice(label + 1, first)
        .map(textOf)
        .find(isWord) ?? ''
    );
  }

  #figures(line: Line, name: string, beside: string): void {
    const last = this.blocks.at(-1);
    const isSame =
      last !== undefined && (name === '' || (beside !== '' && folded(last.label) === folded(name)));
    const { code } = this.#table.indicatorOf(name);
    if (isSame) this.#place(last, line, beside, beside || name);
    else if (code !== undefined) this.#place(this.#open(name), line, beside, name);
    else if (name === '') this.nameless.push(line.row);
    // An answer below its question, or a measure below the figures: "ja", "ondergrens".
    else if (last?.code !== undefined && beside === '' && (!last.own || rowKind(name) !== 'antwoord'))
      this.#place(last, line, name, name);
    else this.skipped.push({ row: line.row, name });
  }

  #open(name: string): Block {
    const { code } = this.#table.indicatorOf(name);
    const block: Block = { label: name, code, answers: [], measures: new Map() };
    this.blocks.push(block);
    return block;
  }

  #place(block: Block, line: Line, what: string, name: string): void {
    const kind = what === name && this.#table.indicatorOf(name).code !== undefined ? 'waarde' : rowKind(what);
    if (block.code === undefined) this.skipped.push({ row: line.row, name });
    else if (kind === 'antwoord') block.answers.push({ line, answer: what });
    else if (kind === 'waarde' && !block.own) block.own = line;
    else if (kind === 'waarde' || kind === 'aantal' || kind === 'gewogen' || block.measures.has(kind))
      this.skipped.push({ row: line.row, name: what || name });
    else block.measures.set(kind, line);
  }
}

function isWord(text: string): boolean {
  return text !== '' && !/^[\d.,\s]+%?$/.test(text);
}

function ownFigures({ code, own, measures }: Block): CrossFigures[] {
  return code === undefined || !own ? [] : [{ ...own, indicator: code, beside: measures }];
}

/** Where a question has a row of its own, its answers are other figures; each must be named to count. */
function answerFigures(
  { label, code, own, answers, measures }: Block,
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
  skipped: SkippedRow[],
): CrossFigures[] {
  const all = answers.map(({ answer }) => ({ variable: label, code: '', label: answer }));
  return answers.flatMap(({ line, answer }, at) => {
    const one = all[at];
    const found = one && indicatorOfAnswer(one, all, synonyms, context, false);
    if (found !== undefined && found !== 'no' && !(own && found === code))
      return [{ ...line, indicator: found, beside: measures }];
    skipped.push({ row: line.row, name: `${label}=${answer}`, isOther: found === 'no' });
    return [];
  });
}
