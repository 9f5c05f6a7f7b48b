/**
 * What goes to the paper or the printer, per format: one zip with the PDFs under the names that the paper asks, and
 * a note that says what they are, so that the desk can check them without asking.
 */
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path/posix';
import type { OutputFile, PrintedFile } from '../domain/document.ts';
import type { Embargo } from '../domain/embargo.ts';
import { formatDate } from '../domain/format.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import type { FileNameField, InterviewLevel, Preflight, PressFormat } from '../domain/press.ts';
import { slugOf } from '../domain/slug.ts';
import { archive } from './archive.ts';
import { areaOf, comma, sizeWords } from './press-page.ts';

interface Sheet extends PrintedFile {
  readonly preflight: Preflight;
}

interface Delivery {
  readonly gemeente: Gemeente;
  readonly embargo?: Embargo | undefined;
  readonly format: PressFormat;
  readonly sheets: readonly Sheet[];
}

/** Beside the sheets of each format: `leverbrief.txt`, `leverbrief.json`, and the zip with all of it. */
export async function deliveries(
  printed: readonly PrintedFile[],
  gemeente: Gemeente,
  formats: ReadonlyMap<string, PressFormat>,
  embargo?: Embargo,
): Promise<readonly OutputFile[]> {
  const made = gemeente.drukwerk.map(async (name) => {
    const format = formats.get(name);
    const sheets = printed.flatMap((file) =>
      file.preflight?.formaat === name ? [{ ...file, preflight: file.preflight }] : [],
    );
    return format && sheets.length > 0 ? deliver({ gemeente, embargo, format, sheets }) : [];
  });
  return (await Promise.all(made)).flat();
}

async function deliver(delivery: Delivery): Promise<readonly OutputFile[]> {
  const { gemeente, format, sheets } = delivery;
  const notes = [
    { path: 'leverbrief.txt', bytes: noteText(delivery) },
    { path: 'leverbrief.json', bytes: `${JSON.stringify(noteRecord(delivery), undefined, 2)}\n` },
  ];
  const named = sheets.map((sheet) => ({ path: nameOf(sheet, delivery), bytes: sheet.bytes }));
  const zip = `${slugOf(gemeente.naam)}-${gemeente.editie}-${format.naam}.zip`;
  return [...notes, { path: zip, bytes: await archive([...named, ...notes]) }].map((file) => ({
    ...file,
    path: `druk/${format.naam}/${file.path}`,
  }));
}

/** The paper's own name for a sheet. */
function nameOf({ path }: Sheet, { gemeente, format }: Delivery): string {
  const fields: Readonly<Record<FileNameField, string | number>> = {
    gemeente: slugOf(gemeente.naam),
    editie: gemeente.editie,
    wijk: basename(path, '.pdf'),
    formaat: basename(dirname(path)),
    breedte: format.breedteMm,
    hoogte: format.hoogteMm,
    datum: gemeente.datum,
  };
  const isField = (name: string): name is FileNameField => name in fields;
  return format.bestandsnaam.replace(/\{(\w+)\}/g, (field, name) =>
    isField(name) ? String(fields[name]) : field,
  );
}

function noteRecord(delivery: Delivery): object {
  const { gemeente, embargo, format, sheets } = delivery;
  return {
    gemeente: gemeente.naam,
    editie: gemeente.editie,
    datum: gemeente.datum,
    ...(embargo ? { embargo: embargo.until } : {}),
    contact: gemeente.contact,
    formaat: format.naam,
    trim: { breedteMm: format.breedteMm, hoogteMm: format.hoogteMm },
    afloopMm: format.afloopMm,
    snijtekens: format.snijtekens,
    standaard: format.standaard,
    conditie: format.conditie,
    profiel: format.profiel ?? null,
    inktlimiet: format.inktlimiet,
    bestanden: sheets.map((sheet) => ({
      naam: nameOf(sheet, delivery),
      bestand: basename(sheet.path),
      titel: sheet.title,
      paginas: sheet.pages,
      bytes: sheet.bytes.length,
      sha256: sha256(sheet.bytes),
      uitslag: sheet.preflight.uitslag,
      interviews: sheet.preflight.interviews,
    })),
  };
}

/** For the person at the paper's desk. */
function noteText(delivery: Delivery): string {
  const { gemeente, embargo, format, sheets } = delivery;
  const [first] = sheets;
  const contact = Object.values(gemeente.contact).filter(Boolean).join(', ');
  const facts = [
    ['Formaat', first ? sizeWords(first.preflight).replace(/\.$/, '') : ''],
    ['Bladzijden per bestand', String(format.paginas)],
    ['Soort pdf', format.standaard],
    ['Drukconditie', format.conditie],
    ['Kleurprofiel', format.profiel ? `${basename(format.profiel)}, zit in de pdf` : 'niet in de pdf'],
    [
      'Kleur',
      'alleen cyaan, magenta, geel en zwart; tekst alleen in zwart, of groot in kleur; zwart drukt over',
    ],
    ['Inkt', `hoogstens ${Math.ceil(most(sheets))}%; afgesproken grens ${comma(format.inktlimiet)}%`],
    ['Kleinste letter', `${comma(smallest(sheets))} pt`],
    ['Lettertypen', 'zitten in de pdf'],
  ].map(([label = '', words = '']) => `${`${label}:`.padEnd(25)}${words}`);
  const list = sheets.map((sheet) => fileLines(sheet, delivery));
  return `Leverbrief: ${format.naam}
Wijkprofielen ${gemeente.naam} ${gemeente.editie}, ${formatDate(gemeente.datum)}
${contact === '' ? '' : `Vragen: ${contact}\n`}${embargo ? embargoNote(embargo) : ''}
${facts.join('\n')}

${sheets.length === 1 ? '1 bestand, goedgekeurd' : `${sheets.length} bestanden, alle goedgekeurd`} bij de keuring vooraf.
Met de SHA-256 controleert u of een bestand heel is overgekomen.

${list.join('\n\n')}
`;
}

/** The line on each sheet is no reason to refuse it: nothing of it is printed. */
function embargoNote({ words }: Embargo): string {
  return `
${words}. Tot dat moment mag niets hiervan openbaar worden, ook niet op internet.
Dit staat onder elk vel, buiten het afgewerkte formaat: het wordt niet gedrukt.
`;
}

function fileLines(sheet: Sheet, delivery: Delivery): string {
  const pages = sheet.pages === 1 ? '1 bladzijde' : `${sheet.pages} bladzijden`;
  return `${nameOf(sheet, delivery)}
  ${areaOf(sheet.title)}, ${pages}, ${sheet.bytes.length} bytes
  SHA-256 ${sha256(sheet.bytes)}${interviewLine(sheet.preflight)}`;
}

const LEVEL_WORDS: Readonly<Record<InterviewLevel, string>> = {
  heel: 'heel',
  kort: 'korte versie',
  quote: 'alleen de quote',
  niets: 'staat er niet op',
};

/** Of each person how much is printed: all of it was approved as it is. */
function interviewLine({ interviews }: Preflight): string {
  if (interviews.length === 0) return '';
  return `\n  Interviews: ${interviews.map(({ naam, niveau }) => `${naam}: ${LEVEL_WORDS[niveau]}`).join(', ')}`;
}

function most(sheets: readonly Sheet[]): number {
  return Math.max(...sheets.flatMap(({ preflight: { inkt } }) => [inkt.palet, inkt.fotos]));
}

function smallest(sheets: readonly Sheet[]): number {
  return Math.min(...sheets.flatMap(({ preflight }) => Object.values(preflight.kleinsteLetterPt)));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
