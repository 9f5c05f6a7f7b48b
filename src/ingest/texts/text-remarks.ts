import { listNames, similarName } from '../../domain/nearest.ts';
import type { DataFolder, FolderEntry } from '../data-folder.ts';

/** Work to do: an expected absence. Two interviews are P02, the gemeente's texts of an area P01. */
export function reportToDo(
  folder: DataFolder,
  file: string,
  what: string,
  meanwhile = 'Dit blok blijft weg van de pagina.',
): void {
  folder.remarks.warn({
    rule: ruleOfAbsence(file),
    file,
    explanation: `${what}. ${meanwhile}`,
    proposal: `Schrijf de tekst in data/${file}.`,
  });
}

function ruleOfAbsence(file: string): string {
  if (!file.startsWith('wijken/')) return 'nog-te-doen';
  return /\/interview-\d\.md$/.test(file) ? 'P02' : 'P01';
}

/** A text as it arrives from a word processor. */
export const isDocument = (name: string) => /\.(docx?|odt|pages|pdf|rtf|wpd)$/i.test(name);

export const DOCUMENT_ADVICE =
  'Is dit een interview? Laat het dan omzetten: npm run nieuw -- --interview BESTAND.docx --wijk NAAM (.docx of .odt; sla een ander bestand eerst zo op). Andere teksten bewaart u als gewone tekst, onder de naam die hier verwacht wordt.';

/** A text that nothing asks for. */
export function reportUnknownFile(folder: DataFolder, entry: FolderEntry, known: readonly string[]): void {
  const similar = similarName(entry.name, known);
  const isMarkdown = entry.name.endsWith('.md');
  folder.remarks.warn({
    rule: 'bestand-onbekend',
    file: entry.path,
    found: entry.name,
    explanation: `Dit bestand wordt niet gebruikt. Bekend zijn hier: ${listNames(known)}.`,
    proposal: isDocument(entry.name)
      ? DOCUMENT_ADVICE
      : similar === undefined
        ? 'U kunt dit bestand weghalen.'
        : isMarkdown
          ? `Bedoelt u "${similar}"? Verander dan de naam.`
          : `Bedoelt u "${similar}"? Bewaar de tekst dan als gewone tekst (UTF-8) onder die naam.`,
  });
}

/** Texts of an area without figures wait for them; a folder of no area at all is a mistake. */
export function reportUnknownFolder(
  folder: DataFolder,
  entry: FolderEntry,
  { editie, waiting }: { readonly editie: number; readonly waiting: readonly string[] },
  slugs: readonly string[],
): void {
  if (entry.kind !== 'folder') return;
  if (waiting.includes(entry.name)) {
    folder.remarks.warn({
      rule: 'gebied-zonder-cijfers',
      file: entry.path,
      explanation: `Dit gebied heeft geen cijfers van ${editie} en krijgt dus geen pagina.`,
      proposal: 'Voeg de cijfers toe; de teksten worden dan vanzelf gebruikt.',
    });
    return;
  }
  const nearest = similarName(entry.name, [...slugs, ...waiting]);
  folder.remarks.error({
    rule: 'map-onbekend',
    file: entry.path,
    found: entry.name,
    explanation: `De map "${entry.name}" hoort bij geen enkel gebied. De naam is die van het gebied: kleine letters, met streepjes.`,
    proposal:
      nearest === undefined ? 'Haal de map weg.' : `Bedoelt u "${nearest}"? Verander de naam van de map.`,
  });
}
