import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { documentFacts, withRaisedMarked } from '../cells/open-document.ts';
import { cellValue, type Seen } from '../cells/stored-value.ts';
import { type WorkbookFacts, workbookFacts } from '../cells/workbook-facts.ts';
import {
  overBudget,
  reportFormulas,
  reportHiddenCells,
  reportPieces,
  reportRaised,
  reportUnseen,
} from '../cells/workbook-findings.ts';
import { isFigure } from '../figures/parse-number.ts';
import type { RemarkList } from '../remark-list.ts';
import { HEAD_ROWS, type MergedCell, type SheetRow } from './sheet.ts';
import type { SheetContent } from './sheet-content.ts';
import { TableLimits } from './table-limits.ts';
import type { TableSource } from './table-notes.ts';
import { isHonest, unpackedSize, unpackedSizeOf } from './zip-size.ts';

/** Rows that one merged cell may span; more is no label. */
const MAX_SPAN = 1000;
/** Unpacked bytes of a workbook that are read at most; more is a mistake or a zip bomb. */
const MAX_UNPACKED = 400_000_000;
/** Unpacked bytes of the list of a workbook's texts: hundreds of thousands of them. */
const MAX_TEXTS = 20_000_000;

/**
 * The sheets of an .xlsx or .ods file that have something in them; hidden sheets are left out with a remark. Opened by
 * a thread that can be ended (`foreign/`): nothing else reads bytes of a workbook.
 */
export function readWorkbook(bytes: Uint8Array, file: string, remarks: RemarkList): SheetContent[] {
  const unsafe = refusalOf(bytes);
  const facts = unsafe ? NO_FACTS : factsOf(bytes);
  const refusal = unsafe ?? overBudget(facts);
  const workbook = refusal ? undefined : parse(bytes);
  if (!workbook) {
    remarks.error({ rule: 'werkmap-onleesbaar', file, ...(refusal ?? DAMAGED) });
    return [];
  }
  const sheets = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    const place = { file, sheet: name };
    const seen: Seen = { percent: 0, date1904: facts.date1904, pieces: [], raised: [], unseen: [] };
    const limits = new TableLimits(place, remarks);
    const rows = (sheet ? rowsOf(sheet, seen) : []).filter(({ row, cells }) => limits.allow(row, cells));
    if (rows.length === 0 || limits.exceeded) return [];
    if (workbook.Workbook?.Sheets?.[index]?.Hidden) {
      reportHidden(file, name, remarks);
      return [];
    }
    const own = facts.sheets.get(name);
    if (own && reportFormulas(own, place, remarks)) return [];
    if (own) reportHiddenCells(own, rows, place, remarks);
    reportPieces(seen.pieces, place, remarks);
    reportRaised(seen.raised, place, remarks);
    reportUnseen(seen.unseen, place, remarks);
    return [
      {
        sheet: name,
        rows,
        source: sourceOf(bytes, sheet, rows),
        percent: seen.percent,
        merges: mergesOf(sheet, rows),
      },
    ];
  });
  if (sheets.length === 0 && !remarks.list('error').some((remark) => remark.file === file)) {
    remarks.error({
      rule: 'bestand-leeg',
      file,
      explanation: 'In deze werkmap staat geen zichtbaar blad met iets erop.',
      proposal: 'Vul de werkmap, of haal haar weg.',
    });
  }
  return sheets;
}

const NO_FACTS: WorkbookFacts = { date1904: false, sheets: new Map() };

function factsOf(bytes: Uint8Array): WorkbookFacts {
  return isOpenDocument(bytes) ? documentFacts(bytes) : workbookFacts(bytes);
}

const DAMAGED = {
  explanation: 'Deze werkmap is beschadigd of is geen spreadsheet.',
  proposal: 'Open het bestand in Excel of LibreOffice en sla het opnieuw op als .xlsx of .csv.',
};

const BINARY = {
  explanation: 'Dit is een binaire Excel-werkmap (.xlsb); die wordt niet gelezen.',
  proposal: 'Open het bestand in Excel en kies Opslaan als: Excel-werkmap (.xlsx) of CSV UTF-8.',
};

const TOO_MANY_TEXTS = {
  explanation: `In deze werkmap staan te veel teksten: hoogstens ${MAX_TEXTS / 1e6} MB wordt gelezen.`,
  proposal: 'Bewaar alleen de bladen met cijfers in een nieuwe werkmap, of sla ze op als CSV UTF-8.',
};

/** Why these bytes are not even tried. */
function refusalOf(bytes: Uint8Array): { explanation: string; proposal: string } | undefined {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return {
      explanation:
        'Dit is een oude Excel-werkmap (.xls) of een werkmap met een wachtwoord; die wordt niet gelezen.',
      proposal:
        'Open het bestand in Excel, haal het wachtwoord weg en kies Opslaan als: Excel-werkmap (.xlsx) of CSV UTF-8.',
    };
  }
  const unpacked = unpackedSize(bytes);
  if (unpacked === undefined) return DAMAGED;
  // Notes that are raised, formulas and hidden rows are told from XML alone.
  if (unpackedSizeOf(bytes, /workbook\.bin$/i) > 0) return BINARY;
  if (unpackedSizeOf(bytes, /sharedStrings\.xml$/i) > MAX_TEXTS) return TOO_MANY_TEXTS;
  if (unpacked <= MAX_UNPACKED) return isHonest(bytes) ? undefined : DAMAGED;
  return {
    explanation: `Deze werkmap is uitgepakt ${Math.round(unpacked / 1e6)} MB; hoogstens ${MAX_UNPACKED / 1e6} MB wordt gelezen.`,
    proposal: 'Sla de cijfers op als CSV UTF-8, of verdeel ze over meer werkmappen.',
  };
}

function parse(bytes: Uint8Array): WorkBook | undefined {
  try {
    const marked = isOpenDocument(bytes) ? withRaisedMarked(bytes) : bytes;
    return read(marked, { type: 'array', dense: true, cellNF: true, cellFormula: false, cellHTML: true });
  } catch {
    return undefined;
  }
}

function reportHidden(file: string, sheet: string, remarks: RemarkList): void {
  remarks.warn({
    rule: 'blad-verborgen',
    file,
    sheet,
    explanation: `Het blad "${sheet}" is verborgen en wordt niet gelezen.`,
    proposal: 'Maak het blad zichtbaar als de cijfers mee moeten doen.',
  });
}

/** What kind of workbook, and which cells of its head are merged. */
function sourceOf(bytes: Uint8Array, sheet: WorkSheet | undefined, rows: readonly SheetRow[]): TableSource {
  const lastOfHead = rows.slice(0, HEAD_ROWS).at(-1)?.row ?? 0;
  const merged = (sheet?.['!merges'] ?? []).filter(({ s }) => s.r < lastOfHead).map(utils.encode_range);
  return { format: isOpenDocument(bytes) ? 'OpenDocument-werkmap' : 'Excel-werkmap', merged };
}

/** Merged cells with a number in them, but for a year. */
function mergesOf(sheet: WorkSheet | undefined, rows: readonly SheetRow[]): MergedCell[] {
  const merges = sheet?.['!merges'] ?? [];
  if (merges.length === 0) return [];
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  return merges
    .filter(({ s }) => isFigure(byRow.get(s.r + 1)?.[s.c] ?? ''))
    .map((range) => ({
      name: utils.encode_range(range),
      rows: [range.s.r + 1, range.e.r + 1],
      columns: [range.s.c, range.e.c],
    }));
}

/** An OpenDocument file is a zip that begins with its media type, unpacked (ODF 1.2 part 3, 3.3). */
function isOpenDocument(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(30, 100)).toString('latin1').includes('opendocument');
}

function rowsOf(sheet: WorkSheet, seen: Seen): SheetRow[] {
  const rows: SheetRow[] = [];
  const spans = verticalSpans(sheet);
  (sheet['!data'] ?? []).forEach((row, index) => {
    // Rows and cells that were never written are holes.
    const cells = Array.from(row ?? [], (cell, column) => cellValue(cell, seen, index, column));
    for (const { from, column } of spans.get(index) ?? []) {
      cells[column] = cellValue(sheet['!data']?.[from]?.[column], seen, from, column);
    }
    if (cells.some((cell) => cell !== '')) rows.push({ row: index + 1, cells });
  });
  return rows;
}

/** By row, the cells that belong to a cell merged downwards and filled: they say what its first row says. */
function verticalSpans(sheet: WorkSheet): ReadonlyMap<number, { from: number; column: number }[]> {
  const spans = new Map<number, { from: number; column: number }[]>();
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (s.c !== e.c || e.r - s.r > MAX_SPAN || !sheet['!data']?.[s.r]?.[s.c]) continue;
    for (let row = s.r + 1; row <= e.r; row += 1) {
      const known = spans.get(row);
      if (known) known.push({ from: s.r, column: s.c });
      else spans.set(row, [{ from: s.r, column: s.c }]);
    }
  }
  return spans;
}
