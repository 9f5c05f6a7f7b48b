import { basename } from 'node:path';
import { compareNames, type Gebied } from '../../domain/gebied.ts';
import { listNames } from '../../domain/nearest.ts';
import { slugsOf } from '../../domain/slug.ts';
import { DataError } from '../../error.ts';
import { areaLookup } from '../areas/name-lookup.ts';
import { readGebieden } from '../areas/read-names.ts';
import { isTooLarge, listFolder, openFolder } from '../data-folder.ts';
import { readGemeente } from '../folder/read-gemeente.ts';
import { readForeign, type Told } from '../foreign/foreign-reader.ts';
import { RemarkList } from '../remark-list.ts';
import { decodeText } from '../tables/decode-text.ts';
import { contentOfFile } from '../tables/file-content.ts';
import { isHonest, unpackedSize } from '../tables/zip-size.ts';
import { interviewFile } from './interview-file.ts';
import { kindOfLine, tidyLine, type WordPicture, type WordText } from './word-text.ts';

/** An interview for the data folder; nothing is written yet. */
export interface ConvertedInterview {
  /** Relative to the data folder. */
  readonly path: string;
  readonly text: string;
  readonly photo?: { readonly path: string; readonly bytes: Uint8Array };
  /** What was not taken along, in Dutch. */
  readonly told: readonly string[];
}

/** Unpacked bytes of a document that are read at most. */
const MAX_UNPACKED = 200_000_000;
/** Pictures that become a photo as they are. */
const PHOTO = /^(jpg|png|webp)$/;
/** Levels that get a page where gemeente.yaml can't be read. */
export const LEVELS = ['stadsdeel', 'wijk', 'buurt', 'eigen'] as const;

/**
 * The interview in a document of Word or LibreOffice, or in a plain text, as a file for the folder of a wijk, at the
 * first of its two places that is free. Consent and approval are never filled in. Throws DataError when the document
 * can't be read or the wijk is not known, FileError when a file can't be read.
 */
export async function convertInterview(
  file: string,
  wijk: string,
  dataDir: string,
): Promise<ConvertedInterview> {
  const remarks = new RemarkList();
  const text = await textOf(file, remarks);
  const folder = await openFolder(dataDir, new RemarkList());
  const gebieden = await readGebieden(folder);
  const { gemeente } = await readGemeente(folder);
  const slug = slugFor(wijk, gebieden, gemeente?.profielen ?? LEVELS, remarks);
  const place = slug && (await freePlace(`wijken/${slug}`, (path) => listFolder(folder, path), remarks));
  if (!text || !place || remarks.hasErrors) throw new DataError(remarks.list());
  const [picture, ...more] = text.pictures;
  const photo = picture && PHOTO.test(picture.extension) ? photoOf(picture, place) : undefined;
  return {
    path: place,
    text: interviewFile(text, photo && basename(photo.path)),
    ...(photo ? { photo } : {}),
    told: [
      ...text.paragraphs
        .filter(({ kind }) => kind === 'title')
        .map((title) => `De titel "${title.text}" is weggelaten.`),
      ...(picture && !photo
        ? [
            `De afbeelding (${picture.extension}) is geen foto voor het web: bewaar haar als JPG of PNG naast het interview.`,
          ]
        : []),
      ...(more.length > 0
        ? [`Er staan meer afbeeldingen in het document; alleen de eerste is gebruikt.`]
        : []),
    ],
  };
}

function photoOf({ bytes, extension }: WordPicture, place: string) {
  return { path: place.replace(/interview-(\d)\.md$/, `foto-$1.${extension}`), bytes };
}

async function textOf(file: string, remarks: RemarkList): Promise<WordText | undefined> {
  const content = contentOfFile(file);
  const name = basename(file);
  if (isTooLarge(content, name, remarks)) return undefined;
  const bytes = content.whole();
  const start = bytes.subarray(0, 60).toString('latin1');
  const refusal = REFUSALS.find(([mark]) => mark.test(start));
  if (refusal) {
    remarks.error({
      rule: 'interview-onleesbaar',
      file: name,
      found: refusal[1],
      explanation: `Dit is ${refusal[1]}; daar is geen interview uit te halen.`,
      proposal: refusal[2],
    });
    return undefined;
  }
  const text = start.startsWith('PK') ? await unpacked(bytes, { file: name, remarks }) : plain(bytes);
  if (remarks.hasErrors) return undefined;
  if (text && text.paragraphs.length > 0) return text;
  remarks.error({
    rule: 'interview-onleesbaar',
    file: name,
    explanation: text
      ? 'In dit document staat geen tekst.'
      : 'Dit document is beschadigd, of is geen tekst van Word of LibreOffice.',
    proposal: 'Open het in Word of LibreOffice en sla het opnieuw op als .docx of .odt.',
  });
  return undefined;
}

/** What is no text document, by its first bytes, and how to make one of it. */
const REFUSALS: readonly (readonly [RegExp, string, string])[] = [
  [
    /^\xD0\xCF.\xE0/,
    'een oud Word-document (.doc)',
    'Open het in Word en kies Opslaan als: Word-document (.docx).',
  ],
  [/^\{\\rtf/, 'een RTF-bestand', 'Open het in Word en kies Opslaan als: Word-document (.docx).'],
  [
    /^%PDF-/,
    'een pdf',
    'Vraag om het document waar de pdf van is gemaakt, of open de pdf in Word en sla hem op als .docx.',
  ],
  [
    /^.{4}ftyp(hei|hev|mif|msf)/s,
    'een HEIC-foto van een iPhone',
    'Open de foto en bewaar haar als JPG in de map van de wijk, of stel de iPhone in op "Meest compatibel".',
  ],
  [
    /^(\xFF\xD8\xFF|\x89PNG|RIFF|GIF8)/,
    'een foto',
    'Zet de foto in de map van de wijk en noem haar bij foto in het interview.',
  ],
];

async function unpacked(bytes: Uint8Array, told: Told): Promise<WordText | undefined> {
  const size = unpackedSize(bytes);
  if (size === undefined || size > MAX_UNPACKED || !isHonest(bytes)) return undefined;
  return readForeign('document', { bytes }, told);
}

function plain(bytes: Uint8Array): WordText | undefined {
  const lines = decodeText(bytes)
    ?.split(/\r\n?|\n/)
    .map(tidyLine)
    .filter((line) => line !== '');
  return (
    lines && { paragraphs: lines.map((text) => ({ kind: kindOfLine(text, false), text })), pictures: [] }
  );
}

/** The name of the folder of a wijk; undefined with an error when the wijk is not known. */
export function slugFor(
  wijk: string,
  gebieden: ReadonlyMap<string, Gebied>,
  levels: readonly Gebied['niveau'][],
  remarks: RemarkList,
): string | undefined {
  const own = [...gebieden.values()].filter(({ niveau }) => levels.includes(niveau));
  const slugs = slugsOf(own.toSorted((a, b) => compareNames(a.naam, b.naam)));
  const match = areaLookup(new Map(own.map((area) => [area.code, area]))).find(wijk);
  const slug = match.kind === 'found' ? slugs.get(match.item.code) : undefined;
  const bySlug = [...slugs.values()].find((name) => name === wijk);
  if (slug ?? bySlug) return slug ?? bySlug;
  const nearest = match.kind === 'unknown' ? match.nearest : undefined;
  remarks.error({
    rule: 'gebied-onbekend',
    found: wijk,
    explanation:
      match.kind === 'ambiguous'
        ? `Er zijn meer gebieden die "${wijk}" heten: ${match.codes.join(', ')}.`
        : `Het gebied "${wijk}" krijgt geen pagina: het staat niet in gebieden/gebieden.csv, of het niveau niet bij profielen. Bekend: ${listNames(own.map(({ naam }) => naam)) || 'niets'}.`,
    proposal:
      nearest === undefined
        ? 'Noem de naam of de code van een gebied achter --wijk.'
        : `Bedoelt u ${nearest}?`,
  });
  return undefined;
}

/** The first of the two files of a wijk that is not there yet. */
async function freePlace(
  folder: string,
  list: (path: string) => Promise<readonly { readonly name: string }[]>,
  remarks: RemarkList,
): Promise<string | undefined> {
  const present = new Set((await list(folder)).map(({ name }) => name));
  const free = [1, 2].map((number) => `interview-${number}.md`).find((name) => !present.has(name));
  if (free) return `${folder}/${free}`;
  remarks.error({
    rule: 'interviews-vol',
    file: folder,
    explanation: 'In deze map staan al twee interviews. Meer komen er niet op een pagina.',
    proposal: 'Geef een van de twee een andere naam die met _ begint, of haal haar weg.',
  });
  return undefined;
}
