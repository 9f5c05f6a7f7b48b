import { type DataFolder, type FolderEntry, openContent } from '../data-folder.ts';
import { findNamed } from '../folder/find-named.ts';
import { readForeign } from '../foreign/foreign-reader.ts';
import type { Readers } from '../foreign/readers.ts';
import { isPeopleFile, refusePeopleFile, refusesPeople } from '../person/refuse-people.ts';
import type { RemarkList } from '../remark-list.ts';
import { decodeText, encodingOfBlocks, type TextEncoding } from './decode-text.ts';
import { type FileContent, firstBytes } from './file-content.ts';
import { readJson } from './json-sheets.ts';
import { readDelimited } from './read-delimited.ts';
import type { Sheet } from './sheet.ts';
import { sheetFrom } from './sheet-content.ts';

const TEXT = /\.(csv|tsv|txt|json)$/i;
const WORKBOOK = /\.(xlsx|xlsm|xlsb|ods|xls)$/i;
/** Beside the figures these do no harm: a note, or the source itself. */
const BESIDE = /\.(md|pdf|docx?|yaml)$/i;

/** The sheets of one file in data/cijfers; none, with a remark, when it can't be read as a table. */
export async function readSheets(folder: DataFolder, entry: FolderEntry): Promise<Sheet[]> {
  if (entry.kind === 'file' && isPeopleFile(entry.name)) {
    refusePeopleFile(entry.path, folder.remarks);
    return [];
  }
  if (entry.kind === 'folder' && !TEXT.test(entry.name) && !WORKBOOK.test(entry.name)) return [];
  if (!TEXT.test(entry.name) && !WORKBOOK.test(entry.name)) {
    if (!BESIDE.test(entry.name)) reportSkipped(entry.path, folder.remarks);
    return [];
  }
  if (entry.kind === 'absent') reportBrokenLink(entry.path, folder.remarks);
  const content = await openContent(folder, entry.path);
  return content ? sheetsOf(content, entry.path, folder.remarks) : [];
}

/**
 * The table in a file of the contract, a text or the first sheet of a workbook, also under another usual ending;
 * undefined when it is absent or no table. Other sheets of the workbook are told.
 */
export async function readTextSheet(folder: DataFolder, path: string): Promise<Sheet | undefined> {
  const found = (await findNamed(folder, path)) ?? path;
  const content = await openContent(folder, found);
  const [sheet, ...more] = content ? await sheetsOf(content, found, folder.remarks) : [];
  for (const other of more) reportOtherSheet(other, sheet?.sheet ?? '', folder.remarks);
  return sheet;
}

function reportOtherSheet({ file, sheet = '' }: Sheet, read: string, remarks: RemarkList): void {
  remarks.warn({
    rule: 'blad-overgeslagen',
    file,
    sheet,
    explanation: `Alleen het eerste blad ("${read}") wordt gelezen; dit blad niet.`,
    proposal: 'Zet alles op het eerste blad, of haal dit blad weg.',
  });
}

/** The sheets in one file; none, with a remark, when it is no table or is about single people. */
export async function sheetsOf(content: FileContent, file: string, remarks: RemarkList): Promise<Sheet[]> {
  if (!isWorkbook(content)) return sheetsFrom(content, file, remarks);
  const workbook = await readForeign('workbook', { file, bytes: content.whole() }, { file, remarks });
  return workbook ? sheetsFrom(content, file, remarks, workbook) : [];
}

/** The same, of a workbook that was read already. */
export function sheetsFrom(
  content: FileContent,
  file: string,
  remarks: RemarkList,
  workbook?: ReturnType<Readers['workbook']>,
): Sheet[] {
  const start = firstBytes(content, START);
  if (isPeopleFile(file, start)) {
    refusePeopleFile(file, remarks);
    return [];
  }
  const sheets = workbook ? workbookSheets(workbook, file, remarks) : tablesIn(content, start, file, remarks);
  // One sheet of people, and no other of the file is trusted.
  return sheets.filter((sheet) => refusesPeople(sheet, remarks)).length > 0 ? [] : sheets;
}

function workbookSheets(
  { sheets, told }: ReturnType<Readers['workbook']>,
  file: string,
  remarks: RemarkList,
): Sheet[] {
  remarks.take(told);
  const found = sheets.map((sheet) => sheetFrom(sheet, file));
  for (const sheet of found) remarks.knows(sheet);
  return found;
}

function tablesIn(content: FileContent, start: Buffer, file: string, remarks: RemarkList): Sheet[] {
  if (isMarkup(start)) {
    reportMarkup(file, remarks);
    return [];
  }
  const encoding = start.toString('latin1').startsWith('%PDF-') ? undefined : encodingOfBlocks(content);
  if (encoding && !/\.json$/i.test(file)) {
    const sheet = readDelimited(content, file, remarks, encoding);
    // What is too long in its head was told: that there is no table left needs no second remark.
    return sheet.head.length === 0 && remarks.list('error').some((remark) => remark.file === file)
      ? []
      : [sheet];
  }
  const text = encoding && decodeText(content.whole(), encoding);
  if (encoding && text !== undefined) return jsonSheets(text, file, encoding, remarks);
  remarks.error({
    rule: 'geen-tekst',
    file,
    explanation: 'Dit bestand is geen leesbare tabel.',
    proposal: 'Sla de tabel opnieuw op als CSV UTF-8 of als Excel-werkmap (.xlsx).',
  });
  return [];
}

/** A web page, XML or RTF that some program saved under the name of a table. */
function isMarkup(start: Buffer): boolean {
  const text = start.toString('latin1').replace(/^(\u00EF\u00BB\u00BF|\s)+/, '');
  return /^(<(\?xml|!doctype|!--|html|head|table|body|meta|div|style)|\{\\rtf|mime-version)/i.test(text);
}

function reportMarkup(file: string, remarks: RemarkList): void {
  remarks.error({
    rule: 'opmaaktaal',
    file,
    explanation:
      'Dit bestand heet een tabel, maar is een webpagina, XML of RTF. Sommige programma’s slaan een tabel zo op onder de naam .xls.',
    proposal: 'Open het bestand in Excel of LibreOffice en kies Opslaan als: Excel-werkmap (.xlsx).',
  });
}

function jsonSheets(text: string, file: string, encoding: TextEncoding, remarks: RemarkList): Sheet[] {
  const sheet = readJson(text, file, encoding);
  if (sheet) return [sheet];
  remarks.error({
    rule: 'json-onbekend',
    file,
    explanation:
      'In dit JSON-bestand is geen tabel herkend. Verwacht: een export van CBS OData (v3 of v4) of van Swing.',
    proposal: 'Sla de cijfers op als CSV of .xlsx, of haal het bestand weg.',
  });
  return [];
}

/** Bytes that tell what a file is. */
const START = 12;

/**
 * A zip (.xlsx, .ods) or an old Excel file, by the first bytes and not by the name: a workbook is sometimes saved as
 * .csv, and a text as .xlsx.
 */
export function isWorkbook(content: FileContent): boolean {
  const [first, second] = firstBytes(content, START);
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

function reportBrokenLink(file: string, remarks: RemarkList): void {
  remarks.error({
    rule: 'snelkoppeling-kapot',
    file,
    explanation: 'Dit is een snelkoppeling naar een bestand dat er niet is.',
    proposal: 'Zet het bestand zelf in deze map, of haal de snelkoppeling weg.',
  });
}

function reportSkipped(file: string, remarks: RemarkList): void {
  remarks.warn({
    rule: 'bestand-overgeslagen',
    file,
    explanation:
      'Dit soort bestand wordt hier niet gelezen. Gelezen worden: .csv, .tsv, .txt, .xlsx, .ods en .json.',
    proposal: 'Sla cijfers op als CSV UTF-8 of .xlsx, of zet het bestand ergens anders.',
  });
}
