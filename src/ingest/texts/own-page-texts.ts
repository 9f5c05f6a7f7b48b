/** Sections that the gemeente writes itself for pages that allow it, in `teksten/<page>.md`. */
import { z } from 'zod';
import { listNames, similarName } from '../../domain/nearest.ts';
import {
  PAGE_TEXTS,
  type PageText,
  type PageTextName,
  type PageTextPart,
  type PageTexts,
} from '../../domain/page-text.ts';
import { type DataFolder, readWritten } from '../data-folder.ts';
import { tekst } from '../settings/yaml-values.ts';
import { readFrontMatter } from './front-matter.ts';
import {
  partOf,
  sectionsOf,
  type TextSectionSource,
  unknownPlaces,
  withoutMarks,
} from './read-page-texts.ts';

const ownKeys = z.strictObject({ kop: tekst.optional(), beschrijving: tekst.optional() });

/** Pages of which the gemeente may write sections. */
export const OWN_PAGES = (Object.keys(PAGE_TEXTS) as PageTextName[]).filter((name) => PAGE_TEXTS[name].own);

/** The shipped texts, with the gemeente's own sections in place of ours. */
export async function withOwnPageTexts(folder: DataFolder, shipped: PageTexts): Promise<PageTexts> {
  const read = await Promise.all(
    OWN_PAGES.map(async (name) => [name, await readOwn(folder, name, shipped[name])] as const),
  );
  return { ...shipped, ...Object.fromEntries(read) };
}

async function readOwn(folder: DataFolder, name: PageTextName, shipped: PageText): Promise<PageText> {
  const file = `teksten/${name}.md`;
  const source = await readWritten(folder, file);
  const read = source === undefined ? undefined : readFrontMatter(source, file, ownKeys, folder.remarks);
  if (!read) return shipped;
  const { body, matter } = read;
  reportPlaces(folder, name, read.body.file, body.text, body.firstLine);
  const { lead, sections } = sectionsOf(body);
  const parts = new Map<string, PageTextPart>(shipped.parts);
  for (const section of sections) {
    const id = idOf(section, shipped);
    const known = id === undefined ? undefined : shipped.parts.get(id);
    if (id === undefined || !known) reportUnknownSection(folder, section, shipped);
    else if (parts.get(id)?.own) reportTwice(folder, section);
    else parts.set(id, { ...partOf(section.title || known.title, section.body), own: true });
  }
  return {
    kop: matter.kop ?? shipped.kop,
    beschrijving: matter.beschrijving ?? shipped.beschrijving,
    lead: lead || shipped.lead,
    parts,
    own: { ...body, text: withoutMarks(body.text) },
  };
}

/** By the mark behind the title, else by the title itself. */
function idOf({ id, title }: TextSectionSource, { parts }: PageText): string | undefined {
  if (id !== undefined) return id;
  const folded = title.trim().toLowerCase();
  return [...parts].find(([, part]) => part.title.toLowerCase() === folded)?.[0];
}

function reportUnknownSection(
  folder: DataFolder,
  { title, id, line, body }: TextSectionSource,
  { parts }: PageText,
): void {
  const titles = [...parts].map(([code, part]) => `${part.title} {#${code}}`);
  const similar = similarName(id ?? title, id === undefined ? titles : parts.keys());
  folder.remarks.error({
    rule: 'deel-onbekend',
    file: body.file,
    row: line,
    found: id === undefined ? title : `{#${id}}`,
    explanation: `Dit deel staat niet op deze pagina. U kunt deze delen zelf schrijven: ${listNames(titles)}.`,
    proposal:
      similar === undefined
        ? 'Neem een titel uit die lijst, met het stukje tussen accolades erachter.'
        : `Bedoelt u ${similar}?`,
  });
}

function reportTwice(folder: DataFolder, { title, line, body }: TextSectionSource): void {
  folder.remarks.error({
    rule: 'deel-dubbel',
    file: body.file,
    row: line,
    found: title,
    explanation: 'Dit deel van de pagina staat er al, hoger in dit bestand.',
    proposal: 'Zet de twee teksten bij elkaar, of haal er een weg.',
  });
}

function reportPlaces(
  folder: DataFolder,
  name: PageTextName,
  file: string,
  text: string,
  firstLine: number,
): void {
  const { places } = PAGE_TEXTS[name];
  const known = places.length > 0 ? listNames(places.map((place) => `{${place}}`)) : '';
  for (const place of new Set(unknownPlaces(name, text))) {
    const before = text.slice(0, text.indexOf(`${place}}`));
    folder.remarks.error({
      rule: 'invulplek-onbekend',
      file,
      row: firstLine + before.split('\n').length - 1,
      found: `{${place}}`,
      explanation: `Bij {${place}} kan het programma niets invullen.${known ? ` In deze tekst kan het ${known} invullen.` : ''}`,
      proposal: 'Haal de accolades weg, of schrijf wat er moet staan.',
    });
  }
}
