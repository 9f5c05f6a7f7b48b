/**
 * The kopijpakket of one format, for papers whose own desk lays out: text without layout in named styles and as plain
 * text, photos apart, and what the desk must know. Every interview is a version that the resident approved.
 */
import type { Cache } from '../cache.ts';
import type { PaperPhoto } from '../domain/asset.ts';
import type { OutputFile } from '../domain/document.ts';
import { formatDate } from '../domain/format.ts';
import type { PressFormat } from '../domain/press.ts';
import type { Profile } from '../domain/profile.ts';
import type { Interview, Markdown } from '../domain/texts.ts';
import type { OfficeParts } from './office-parts.ts';
import { type Piece, paragraph, plainText } from './pieces.ts';
import { questionPieces } from './question-pieces.ts';
import { type DocxMeta, writeDocx } from './write-docx.ts';

/** What a desk may and may not do, at the head of every text. */
export const FIRST_LINE = 'goedgekeurde tekst; inkorten alleen met de korte versie';

/** `druk/<format>/kopij/`: a text per area twice, its photos, and a note. */
export async function copyPackage(
  format: PressFormat,
  parts: OfficeParts,
  cache: Cache,
): Promise<readonly OutputFile[]> {
  const folder = `druk/${format.naam}/kopij`;
  const files: OutputFile[] = [];
  const photos: PhotoLine[] = [];
  for (const profile of parts.site.profiles) {
    const own = photosOf(profile, parts);
    photos.push(...own);
    const pieces = copyOf(format, profile, own, parts);
    files.push(
      {
        path: `${folder}/${profile.slug}.docx`,
        bytes: await writeDocx(pieces, metaOf(profile, parts), cache),
      },
      { path: `${folder}/${profile.slug}.txt`, bytes: `${plainText(pieces)}\n` },
      ...own.map(({ name, photo }) => ({ path: `${folder}/${name}`, bytes: photo.bytes })),
    );
  }
  return [...files, { path: `${folder}/leesmij.txt`, bytes: noteOf(format, photos, parts) }];
}

function metaOf({ naam }: Profile, { site }: OfficeParts): DocxMeta {
  return { title: `Kopij ${naam}`, subject: FIRST_LINE, author: site.gemeente, date: site.datum };
}

interface PhotoLine {
  /** Below the package: "foto/boschveld-1.jpg". */
  readonly name: string;
  readonly photo: PaperPhoto;
  readonly interview: Interview;
}

function photosOf({ code, slug }: Profile, { survey, photos }: OfficeParts): readonly PhotoLine[] {
  const interviews = survey.texts.areas.get(code)?.interviews ?? [];
  return interviews.flatMap((interview, at) => {
    const photo = interview.photo && photos.get(interview.photo.file);
    return photo ? [{ name: `foto/${slug}-${at + 1}.jpg`, photo, interview }] : [];
  });
}

function copyOf(
  format: PressFormat,
  { code, narrative, heading, address, paper, colophon }: Profile,
  photos: readonly PhotoLine[],
  { site, survey }: OfficeParts,
): readonly Piece[] {
  const press = narrative.press.get(format.naam);
  const intro = (press?.intro ?? narrative.lead).map(({ text }) => text).join(' ');
  const body: readonly Piece[] = [
    ...paragraph(press?.headline.text ?? heading, 'Kop'),
    ...paragraph(intro, 'Intro'),
    ...(survey.texts.areas.get(code)?.interviews ?? []).flatMap((one) =>
      interviewPieces(one, photos.find(({ interview }) => interview === one)?.name),
    ),
    ...paragraph(
      [`${paper.answered}.`, 'Alle cijfers zijn een schatting.', colophon].join(' '),
      'Bijschrift',
    ),
    ...paragraph(address && `Alle cijfers: ${address}`, 'Bijschrift'),
  ];
  return [
    ...paragraph(FIRST_LINE, 'Bijschrift'),
    ...paragraph(`Alles samen: ${countWords(plainText(body))}.`, 'Bijschrift'),
    ...paragraph(site.embargo, 'Bijschrift'),
    ...paragraph(site.voorbeeld, 'Bijschrift'),
    ...body,
  ];
}

/** Whole, then each shorter version, each with its own count: the desk takes one of them as it is. */
function interviewPieces(interview: Interview, photo: string | undefined): readonly Piece[] {
  const { naam, bijschrift, quote, kort, kortKrant } = interview;
  const version = (title: string, text: Markdown | undefined) => {
    if (!text) return [];
    const pieces = questionPieces(text);
    return [...paragraph(`${title} (${countWords(plainText(pieces))})`, 'Bijschrift'), ...pieces];
  };
  return [
    ...paragraph(`Interview met ${naam}`, 'Kop'),
    ...paragraph(quote && `‘${quote}’`, 'Citaat'),
    ...paragraph([naam, bijschrift].filter(Boolean).join(' '), 'Bijschrift'),
    ...paragraph(photo && `Foto: ${photo}. Op de foto: ${interview.photo?.alt ?? ''}`, 'Bijschrift'),
    ...version('Hele versie', interview.body),
    ...version('Korte versie', kort),
    ...version('Korte versie voor de krant', kortKrant),
  ];
}

/** "212 woorden, 1.240 tekens": characters with their spaces, as word processors count them. */
export function countWords(text: string): string {
  const words = text.split(/\s+/).filter(Boolean).length;
  return `${words} woorden, ${text.replace(/\n/g, '').length} tekens`;
}

/** What the desk must know: until when it waits, whom it asks, and of each photo what may be done with it. */
function noteOf(format: PressFormat, photos: readonly PhotoLine[], { site, survey }: OfficeParts): string {
  const contact = Object.values(survey.gemeente.contact).filter(Boolean).join(', ');
  const lines = photos.map(({ name, photo, interview: { naam, consent, photo: written } }) =>
    [
      name,
      `  ${photo.width} × ${photo.height} beeldpunten; op de foto: ${written?.alt ?? naam}`,
      `  Maker: ${written?.credit ?? 'niet opgegeven; vraag het de gemeente'}`,
      `  Toestemming van ${consent.door}, gegeven op ${formatDate(consent.datum)}; loopt tot en met ${formatDate(consent.tot)}. Plaats de foto daarna niet meer.`,
    ].join('\n'),
  );
  return `${[
    `Kopij voor ${format.naam}: wijkprofielen ${site.gemeente} ${site.editie}`,
    ...(site.voorbeeld ? [site.voorbeeld] : []),
    site.embargo
      ? `${site.embargo}. Plaats dit niet eerder.`
      : `Embargo: niet plaatsen vóór ${formatDate(site.datum)}.`,
    contact === '' ? '' : `Vragen: ${contact}`,
    `De teksten: ${FIRST_LINE}. Elke versie van een interview is zo goedgekeurd door de bewoner. Verander er niets in en haal er niets uit. Past de hele versie niet? Neem dan de korte versie, of alleen het citaat met de naam.`,
    'De cijfers zijn een schatting uit een vragenlijst. Laat het aantal bewoners, het jaar en de bron staan.',
    ...(lines.length > 0 ? [`Foto’s, zonder gegevens van de camera:\n\n${lines.join('\n\n')}`] : []),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
