import { z } from 'zod';
import { approvedText } from '../../domain/approved.ts';
import type { Interview, Markdown, Withdrawn } from '../../domain/texts.ts';
import { given } from '../given.ts';
import type { RemarkList } from '../remark-list.ts';
import type { Teller } from '../remark-teller.ts';
import { datum, tekst } from '../settings/yaml-values.ts';
import { withoutQuotes, withQuestionsAsHeadings } from '../word/pasted-text.ts';
import { checkApproval } from './check-approval.ts';
import { checkConsent, type Days } from './check-consent.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { NO_CONSENT, personKeys, readPhoto } from './read-person.ts';

const versie = z
  .strictObject(
    { tekst, akkoord: tekst.optional() },
    { error: 'een kortere versie, zoals { tekst: "…", akkoord: … }' },
  )
  .optional();

/** Front matter of an interview (contract, and the optional keys of our own). A missing name is told below. */
const schema = z.strictObject(
  {
    naam: tekst.optional(),
    bijschrift: tekst.optional(),
    quote: tekst.optional(),
    ...personKeys,
    akkoord: tekst.optional(),
    akkoordDoor: tekst.optional(),
    akkoordDatum: datum.optional(),
    akkoordWijze: tekst.optional(),
    kort: versie,
    kortKrant: versie,
    ingetrokken: datum.optional(),
  },
  { error: 'gegevens van het interview tussen twee regels met ---' },
);
type Matter = z.infer<typeof schema>;

/** What was found: an interview, or the traces of one that was taken back. */
export type ReadInterview =
  | { readonly kind: 'interview'; readonly interview: Interview }
  | { readonly kind: 'withdrawn'; readonly withdrawn: Withdrawn };

/** SHA-256 of a file by its path relative to the data folder; undefined when it is not there. */
export type HashOf = (path: string) => Promise<string | undefined>;

/**
 * Reads an interview. Without recorded consent that runs beyond the publication and today, and without approval of
 * all that is shown of it, it is an error (prudence P02), and an error ends a build before anything is made. The
 * interview is returned all the same, as a draft, so that the run also tells what is wrong with its words and its
 * photo. Undefined when its front matter can't be read.
 */
export async function readInterview(
  source: string,
  file: string,
  days: Days,
  hashOf: HashOf,
  remarks: RemarkList,
): Promise<ReadInterview | undefined> {
  const read = readFrontMatter(source, file, schema, remarks);
  if (!read) return undefined;
  const tell = { file, remarks, lineOf: read.lineOf };
  const { matter, body } = read;
  if (matter.ingetrokken !== undefined) return withdraw(matter, body.text, tell);
  checkName(matter, tell);
  const photo = readPhoto(matter, 'Bij dit interview', tell);
  const photoHash = photo && (await hashOf(photo.file));
  const allowed = checkConsent(matter.toestemming, days, tell);
  const approved = checkApproval(matter, body.text, photoHash, tell);
  const interview: Interview = {
    naam: matter.naam ?? '',
    ...given('bijschrift', matter.bijschrift),
    ...given('quote', matter.quote === undefined ? undefined : withoutQuotes(matter.quote)),
    ...given('photo', photo),
    ...given('kort', shortOf('kort', read, file)),
    ...given('kortKrant', shortOf('kortKrant', read, file)),
    consent: matter.toestemming ?? NO_CONSENT,
    body: withQuestionsAsHeadings(body),
    lines: linesOf(read),
    ...(allowed && approved ? {} : { draft: true }),
  };
  return { kind: 'interview', interview };
}

function shortOf(
  key: 'kort' | 'kortKrant',
  { matter, lineOf }: FrontMatter<Matter>,
  file: string,
): Markdown | undefined {
  const version = matter[key];
  return version && { file, firstLine: lineOf(key) ?? 1, text: approvedText(version.tekst) };
}

/** A sentence of so many characters is nobody else's. */
const LONG_SENTENCE = 40;

/** Taken back: it is left out, and whose it was is sought in every file before it leaves. */
function withdraw(
  { naam, quote, toestemming, kort, kortKrant }: Matter,
  text: string,
  { file, remarks, lineOf }: Teller,
): ReadInterview {
  remarks.warn({
    rule: 'ingetrokken',
    file,
    ...given('row', lineOf('ingetrokken')),
    explanation: 'Dit interview is ingetrokken en staat nergens meer.',
    proposal: 'Haal het bestand en de foto weg zodra u ze niet meer nodig hebt.',
  });
  // Behind a name there may be an age, in brackets; it says nothing by itself.
  const names = [naam, toestemming?.door].map((name) => name?.replace(/\s*\(.*$/, '').trim());
  const told = [text, kort?.tekst, kortKrant?.tekst].filter((one) => one !== undefined).join('\n');
  const sentences = told.split(/(?<=[.!?])\s+|\n/).filter((sentence) => sentence.length >= LONG_SENTENCE);
  const traces = [...new Set([...names, quote, ...sentences].flatMap((trace) => trace || []))];
  return { kind: 'withdrawn', withdrawn: { file, traces } };
}

const LINED_KEYS = ['naam', 'bijschrift', 'quote', 'foto', 'fotoAlt', 'kort', 'kortKrant'] as const;

function linesOf({ lineOf }: FrontMatter<Matter>): NonNullable<Interview['lines']> {
  return Object.assign({}, ...LINED_KEYS.map((key) => given(key, lineOf(key))));
}

function checkName({ naam }: Matter, tell: Teller): void {
  // A name that is no text was told with its line.
  if (naam !== undefined || tell.lineOf('naam') !== undefined) return;
  tell.remarks.error({
    rule: 'sleutel-ontbreekt',
    file: tell.file,
    explanation: 'De sleutel "naam" ontbreekt. Verwacht: de naam van de bewoner.',
    proposal: 'Vul "naam" in.',
  });
}
