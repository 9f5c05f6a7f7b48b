/** The report of a meeting, a form in Word, as `herkenning.csv`: what was recognised, and nothing of who was there. */
import { basename } from 'node:path';
import mammoth from 'mammoth';
import { csvOf } from '../../domain/csv.ts';
import { formatDate } from '../../domain/format.ts';
import type { Recognition } from '../../domain/recognition.ts';
import { DataError } from '../../error.ts';
import { readGebieden, readIndicators } from '../areas/read-names.ts';
import { openFolder } from '../data-folder.ts';
import { readGemeente } from '../folder/read-gemeente.ts';
import { readOnderzoek } from '../onderzoek/read-onderzoek.ts';
import { RemarkList } from '../remark-list.ts';
import { contentOfFile } from '../tables/file-content.ts';
import { readTextSheet } from '../tables/read-sheets.ts';
import type { Sheet, SheetRow } from '../tables/sheet.ts';
import { TableNotes } from '../tables/table-notes.ts';
import { isHonest, unpackedSize } from '../tables/zip-size.ts';
import { readRecognition, topicsOf } from '../texts/read-recognition.ts';
import { descendants, parseXml } from '../xml/elements.ts';
import { LEVELS, slugFor } from './convert-interview.ts';

/** Unpacked bytes of a form that are read at most. */
const MAX_UNPACKED = 50_000_000;

export interface ConvertedRecognition {
  /** Relative to the data folder. */
  readonly path: string;
  readonly text: string;
  /** Answers that came in. */
  readonly answers: number;
}

/**
 * The answers in the form of a meeting behind those that the wijk has already; nothing is written yet. Throws DataError
 * with every row that is wrong, when there is no form in the document, or when that day is in the file already.
 */
export async function convertRecognition(
  file: string,
  wijk: string,
  dataDir: string,
  today: string,
): Promise<ConvertedRecognition> {
  const remarks = new RemarkList();
  const folder = await openFolder(dataDir, new RemarkList());
  const { gemeente } = await readGemeente(folder);
  const gebieden = await readGebieden(folder);
  const { onderzoek, indicators } = await readOnderzoek(folder, gemeente);
  const topics = topicsOf((await readIndicators(folder, indicators)).values(), onderzoek.themas);
  const slug = slugFor(wijk, gebieden, gemeente?.profielen ?? LEVELS, remarks);
  const form = await formIn(file, remarks);
  const news = form ? readRecognition(form, topics, today, remarks) : [];
  const path = `wijken/${slug ?? ''}/herkenning.csv`;
  const before = slug ? await readTextSheet({ ...folder, remarks }, path) : undefined;
  const known = before ? readRecognition(before, topics, today, remarks) : [];
  refuseTwice(known, news, path, remarks);
  if (!slug || remarks.hasErrors) throw new DataError(remarks.list());
  return { path, text: csvOf([COLUMNS, ...[...known, ...news].map(rowOf)]), answers: news.length };
}

const COLUMNS = ['onderwerp', 'wie', 'herkend', 'toelichting', 'datum'];

const rowOf = ({ onderwerp, wie, herkend, toelichting = '', datum }: Recognition) => [
  onderwerp,
  wie,
  herkend,
  toelichting,
  datum,
];

/** A form that is read a second time would count everybody twice. */
function refuseTwice(
  known: readonly Recognition[],
  news: readonly Recognition[],
  file: string,
  remarks: RemarkList,
): void {
  const days = new Set(known.map(({ datum }) => datum));
  const twice = [...new Set(news.map(({ datum }) => datum))].filter((day) => days.has(day));
  for (const day of twice) {
    remarks.error({
      rule: 'herkenning-dubbel',
      file,
      found: day,
      explanation: `Van ${formatDate(day)} staan er al antwoorden in dit bestand.`,
      proposal:
        'Is dit verslag al ingelezen? Dan hoeft u niets te doen. Haal anders eerst de rijen van die dag weg.',
    });
  }
}

/** The filled rows of the first table with the heads of the form. */
async function formIn(file: string, remarks: RemarkList): Promise<Sheet | undefined> {
  const name = basename(file);
  const tables = await tablesOf(contentOfFile(file).whole()).catch(() => undefined);
  const table = tables?.find(([head]) =>
    ['onderwerp', 'wie', 'herkend'].every((word) => head?.map(lower).includes(word)),
  );
  const rows = table?.map((cells, at): SheetRow => ({ row: at + 1, cells }));
  const [head] = rows ?? [];
  if (rows && head) {
    const answer = [head.cells.map(lower).indexOf('herkend'), head.cells.map(lower).indexOf('toelichting')];
    const filled = rows.filter(
      ({ cells }, at) => at === 0 || answer.some((index) => (cells[index] ?? '') !== ''),
    );
    if (filled.length > 1) return sheetOf(name, filled);
  }
  remarks.error({
    rule: 'verslag-onleesbaar',
    file: name,
    explanation: rows
      ? 'In het verslag is nog geen antwoord ingevuld.'
      : 'In dit document staat geen verslag van een bijeenkomst: er is geen tabel met onderwerp, wie en herkend.',
    proposal:
      'Gebruik verslag.docx uit output/bijeenkomst/<wijk>/, vul de rijen in en sla het op als Word-document (.docx).',
  });
  return undefined;
}

const lower = (text: string | number) => String(text).trim().toLowerCase();

async function tablesOf(bytes: Uint8Array): Promise<readonly (readonly string[])[][]> {
  const size = unpackedSize(bytes);
  if (size === undefined || size > MAX_UNPACKED || !isHonest(bytes)) throw new Error('no document');
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const root = parseXml(`<div>${html}</div>`)?.documentElement;
  if (!root) throw new Error('mammoth gave no well-formed text');
  return [...descendants(root, /^table$/)].map((table) =>
    [...descendants(table, /^tr$/)].map((row) =>
      [...descendants(row, /^t[hd]$/)].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
    ),
  );
}

function sheetOf(file: string, rows: readonly SheetRow[]): Sheet {
  return {
    file,
    notes: new TableNotes({ format: 'Word-document' }),
    head: rows,
    each: (visit) => {
      for (const { cells, row } of rows) visit(cells, row);
    },
  };
}
