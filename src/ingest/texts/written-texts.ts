/** Texts that the gemeente writes, one file each, by what their front matter may say. */
import { z } from 'zod';
import { agreementsIn, UITKOMSTEN } from '../../domain/agreement.ts';
import { formatDate } from '../../domain/format.ts';
import type { Gemeente } from '../../domain/gemeente.ts';
import type { Agreements, Attention, Markdown, Meeting } from '../../domain/texts.ts';
import { type DataFolder, readWritten } from '../data-folder.ts';
import { given } from '../given.ts';
import { datum, tekst } from '../settings/yaml-values.ts';
import { readFrontMatter } from './front-matter.ts';

const tijd = z
  .string({ error: 'een tijd als uu:mm, zoals "19:30"' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'een tijd als uu:mm, zoals "19:30"' });
const noKeys = z.strictObject({});
const meetingKeys = z.strictObject({
  datum: datum.optional(),
  van: tijd.optional(),
  tot: tijd.optional(),
  plaats: tekst.optional(),
});
const attentionKeys = z.strictObject({ datum });
const agreementKeys = z.strictObject({ datum: datum.optional() });

/** A text; undefined when it is not there or empty. */
export async function readMarkdown(folder: DataFolder, path: string): Promise<Markdown | undefined> {
  const source = await readWritten(folder, path);
  const body = source === undefined ? undefined : readFrontMatter(source, path, noKeys, folder.remarks)?.body;
  return body?.text === '' ? undefined : body;
}

/** A dated word of the gemeente above a page; undefined when it is not there or empty. */
export async function readAttention(folder: DataFolder, path: string): Promise<Attention | undefined> {
  const source = await readWritten(folder, path);
  const read =
    source === undefined ? undefined : readFrontMatter(source, path, attentionKeys, folder.remarks);
  if (!read || read.body.text === '') return undefined;
  return { datum: read.matter.datum, body: read.body };
}

/** A meeting for residents; undefined when it is not there. */
export async function readMeeting(folder: DataFolder, path: string): Promise<Meeting | undefined> {
  const source = await readWritten(folder, path);
  const read = source === undefined ? undefined : readFrontMatter(source, path, meetingKeys, folder.remarks);
  if (!read) return undefined;
  const { datum: day, van, tot, plaats } = read.matter;
  return {
    ...given('datum', day),
    ...given('van', van),
    ...given('tot', tot),
    ...given('plaats', plaats),
    body: read.body,
  };
}

/** What was agreed last time and what became of it; undefined when it is not there or empty. */
export async function readAgreements(
  folder: DataFolder,
  path: string,
  { editie }: Pick<Gemeente, 'editie'>,
): Promise<Agreements | undefined> {
  const source = await readWritten(folder, path);
  const read =
    source === undefined ? undefined : readFrontMatter(source, path, agreementKeys, folder.remarks);
  if (!read || read.body.text === '') return undefined;
  const agreements = { ...given('datum', read.matter.datum), body: read.body };
  tellOutcomes(agreements, editie, folder.remarks);
  return agreements;
}

/** What can't be read as an outcome is asked; agreements from before this wave come back with what became of them. */
function tellOutcomes(
  { datum: day, body }: Agreements,
  editie: number,
  remarks: DataFolder['remarks'],
): void {
  const { agreements, unknown } = agreementsIn(body);
  for (const { text, line } of unknown) {
    remarks.error({
      rule: 'afspraak-uitkomst',
      file: body.file,
      row: line,
      found: text,
      explanation: 'Onder een afspraak staat wat ervan kwam, maar niet met een van de vaste woorden.',
      proposal: `Begin de regel met ${UITKOMSTEN.join(', ')}, en dan een dubbele punt. Is het een nieuwe afspraak? Laat de regel dan niet inspringen.`,
    });
  }
  const open = agreements.filter(({ outcome }) => !outcome);
  const [first] = open;
  if (!first || day === undefined || Number(day.slice(0, 4)) > editie) return;
  remarks.warn({
    rule: 'P01',
    file: body.file,
    row: first.line,
    found: first.text,
    explanation: `Van ${open.length === 1 ? 'een afspraak' : `${open.length} afspraken`} van ${formatDate(day)} staat er niet wat ervan kwam.`,
    proposal: 'Zet onder de afspraak een ingesprongen regel, zoals "- gedaan: De borden staan er."',
  });
}
