import { type DataFolder, type FolderEntry, readBytes } from './data-folder.ts';
import { decodeText, encodingOf, type TextEncoding } from './decode-text.ts';
import { readJson } from './json-sheets.ts';
import { readDelimited } from './read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';
import type { RemarkList } from './remark-list.ts';
import type { Sheet } from './sheet.ts';

/** Bytes of one file that are read at most. */
const MAX_BYTES = 200_000_000;
const TEXT = /\.(csv|tsv|txt|json)$/i;
const WORKBOOK = /\.(xlsx|xlsm|ods|xls)$/i;
/** Beside the figures these do no harm: a note, or the source itself. */
const BESIDE = /\.(md|pdf|docx?|yaml)$/i;

/** The sheets of one file in data/cijfers; none, with a remark, when it can't be read as a table. */
export async function readSheets(folder: DataFolder, entry: FolderEntry): Promise<Sheet[]> {
  if (entry.kind === 'folder' && !TEXT.test(entry.name) && !WORKBOOK.test(entry.name)) return [];
  if (!TEXT.test(entry.name) && !WORKBOOK.test(entry.name)) {
    if (!BESIDE.test(entry.name)) reportSkipped(entry.path, folder.remarks);
    return [];
  }
  if (entry.kind === 'absent') reportBrokenLink(entry.path, folder.remarks);
  const bytes = await readBytes(folder, entry.path);
  if (!bytes) return [];
  return sheetsOf(bytes, entry.path, folder.remarks);
}

/** The table in a text file, whatever its encoding and delimiter; undefined when absent or no text. */
export async function readTextSheet(folder: DataFolder, path: string): Promise<Sheet | undefined> {
  const bytes = await readBytes(folder, path);
  return bytes && sheetsOf(bytes, path, folder.remarks)[0];
}

/** The sheets in the bytes of one file; none, with a remark, when they are no table. */
export function sheetsOf(bytes: Uint8Array, file: string, remarks: RemarkList): Sheet[] {
  if (bytes.length > MAX_BYTES) {
    remarks.error({
      rule: 'bestand-te-groot',
      file,
      found: `${Math.round(bytes.length / 1e6)} MB`,
      explanation: `Dit bestand is te groot: hoogstens ${MAX_BYTES / 1e6} MB wordt gelezen.`,
      proposal: 'Verdeel de cijfers over meer bestanden, bijvoorbeeld één per meting.',
    });
    return [];
  }
  // The bytes decide, not the name: a workbook is sometimes saved as .csv, and a text as .xlsx.
  if (isWorkbook(bytes)) return readWorkbook(bytes, file, remarks);
  const encoding = encodingOf(bytes);
  const text = decodeText(bytes, encoding);
  if (text !== undefined && /\.json$/i.test(file)) return jsonSheets(text, file, encoding, remarks);
  if (text !== undefined && !/^%PDF-/.test(text)) return [readDelimited(text, file, remarks, encoding)];
  remarks.error({
    rule: 'geen-tekst',
    file,
    explanation: 'Dit bestand is geen leesbare tabel.',
    proposal: 'Sla de tabel opnieuw op als CSV UTF-8 of als Excel-werkmap (.xlsx).',
  });
  return [];
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

/** A zip (.xlsx, .ods) or an old Excel file, by the first bytes. */
function isWorkbook([first, second]: Uint8Array): boolean {
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
