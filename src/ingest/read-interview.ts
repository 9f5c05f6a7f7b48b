import { z } from 'zod';
import { formatDate } from '../domain/format.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import type { Interview, Photo } from '../domain/texts.ts';
import { approvalHash } from './approval.ts';
import { resolvePath } from './assets.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { given } from './given.ts';
import type { RemarkList } from './remark-list.ts';
import { datum, tekst } from './yaml-values.ts';

const breuk = z
  .number({ error: 'een deel van de foto tussen 0 en 1' })
  .min(0, { error: 'een deel van de foto tussen 0 en 1' })
  .max(1, { error: 'een deel van de foto tussen 0 en 1' });

/** Front matter of an interview (contract, and the optional keys of our own). A missing name is told below. */
const schema = z.strictObject(
  {
    naam: tekst.optional(),
    bijschrift: tekst.optional(),
    quote: tekst.optional(),
    foto: tekst.optional(),
    fotoAlt: tekst.optional(),
    gezicht: z
      .strictObject(
        { x: breuk, y: breuk, breedte: breuk, hoogte: breuk },
        { error: 'een vak, zoals { x: 0.3, y: 0.1, breedte: 0.4, hoogte: 0.4 }' },
      )
      .optional(),
    toestemming: z
      .strictObject(
        { datum, tot: datum, door: tekst },
        { error: 'de toestemming, zoals { datum: 2026-01-12, tot: 2027-12-31, door: naam van de bewoner }' },
      )
      .optional(),
    akkoord: tekst.optional(),
    akkoordDoor: tekst.optional(),
    akkoordDatum: datum.optional(),
  },
  { error: 'gegevens van het interview tussen twee regels met ---' },
);
type Matter = z.infer<typeof schema>;

/**
 * Reads an interview. Without recorded consent that runs beyond the publication, and without approval of this
 * very text, it is an error (prudence P02), and an error ends the run before anything is made. The interview is
 * returned all the same, so that the run also tells what is wrong with its words and its photo. Undefined when its
 * front matter can't be read.
 */
export function readInterview(
  source: string,
  file: string,
  gemeente: Gemeente,
  remarks: RemarkList,
): Interview | undefined {
  const read = readFrontMatter(source, file, schema, remarks);
  if (!read) return undefined;
  const tell = { file, remarks, lineOf: read.lineOf };
  const { matter, body } = read;
  checkName(matter, tell);
  checkConsent(matter, gemeente, tell);
  checkApproval(matter.akkoord, body.text, tell);
  return {
    naam: matter.naam ?? '',
    ...given('bijschrift', matter.bijschrift),
    ...given('quote', matter.quote),
    ...given('photo', readPhoto(matter, tell)),
    consent: matter.toestemming ?? NO_CONSENT,
    body,
    lines: linesOf(read),
  };
}

/** Stands only where its absence is an error. */
const NO_CONSENT: Interview['consent'] = { datum: '', tot: '', door: '' };

/** Where remarks of one file go. */
interface Teller {
  readonly file: string;
  readonly remarks: RemarkList;
  lineOf(key: string): number | undefined;
}

const LINED_KEYS = ['naam', 'bijschrift', 'quote', 'foto', 'fotoAlt'] as const;

function linesOf({ lineOf }: FrontMatter<Matter>): NonNullable<Interview['lines']> {
  return Object.assign({}, ...LINED_KEYS.map((key) => given(key, lineOf(key))));
}

const rowOf = ({ file, lineOf }: Teller, key: string) => ({ file, ...given('row', lineOf(key)) });

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

function checkConsent({ toestemming }: Matter, gemeente: Gemeente, tell: Teller): void {
  if (!toestemming) {
    // A consent that lacks a date or a name was told with its line.
    if (tell.lineOf('toestemming') === undefined) tellNoConsent(tell);
    return;
  }
  const { datum: from, tot } = toestemming;
  const problem = consentProblem(from, tot, gemeente.datum);
  if (problem) tellBadConsent(tot, problem, tell);
  else if (from > gemeente.datum) tellLateConsent(from, gemeente.datum, tell);
}

function tellBadConsent(tot: string, problem: string, tell: Teller): void {
  tell.remarks.error({
    rule: 'P02',
    ...rowOf(tell, 'toestemming'),
    found: tot,
    explanation: problem,
    proposal:
      'Vraag de bewoner opnieuw om toestemming en vul de nieuwe datums in, of haal het interview weg.',
  });
}

function tellNoConsent({ file, remarks }: Teller): void {
  remarks.error({
    rule: 'P02',
    file,
    explanation:
      'De toestemming van de bewoner is niet vastgelegd. Verwacht: toestemming met datum, tot en door.',
    proposal: 'Vraag de bewoner om toestemming en vul in: toestemming: { datum: …, tot: …, door: … }',
  });
}

function consentProblem(from: string, tot: string, published: string): string | undefined {
  if (from > tot) return `De toestemming begint (${from}) na de dag waarop zij ophoudt (${tot}).`;
  if (tot < published) return `De toestemming loopt tot ${tot}, maar de uitgave is van ${published}.`;
  return undefined;
}

/** The date of publication has a default, so this is most often that date that is not filled in. */
function tellLateConsent(from: string, published: string, tell: Teller): void {
  tell.remarks.warn({
    rule: 'P02',
    ...rowOf(tell, 'toestemming'),
    found: from,
    explanation: `De bewoner gaf toestemming op ${formatDate(from)}. Dat is na de datum van de uitgave (${formatDate(published)}).`,
    proposal:
      'Kijk of beide datums kloppen. De datum van de uitgave staat in gemeente.yaml, bij datum; zonder die regel is het 31 december van het jaar van de editie.',
  });
}

function checkApproval(akkoord: string | undefined, text: string, tell: Teller): void {
  const { file, remarks } = tell;
  if (text === '') {
    remarks.error({
      rule: 'tekst-leeg',
      file,
      explanation: 'Er staat geen tekst onder de gegevens van het interview.',
      proposal: 'Schrijf het interview, of haal het bestand weg.',
    });
    return;
  }
  if (akkoord?.toLowerCase() === approvalHash(text)) return;
  remarks.error({
    rule: 'P02',
    ...rowOf(tell, 'akkoord'),
    ...given('found', akkoord && shortened(akkoord)),
    explanation: akkoord
      ? 'De tekst is veranderd nadat de bewoner akkoord gaf.'
      : 'Het akkoord van de bewoner op deze tekst is niet vastgelegd.',
    proposal: `Leg de tekst voor aan de bewoner. Na akkoord: npm run akkoord -- data/${file}`,
  });
}

/** Enough of a seal to find it by; nobody reads all of it. */
function shortened(seal: string): string {
  return seal.length > 12 ? `${seal.slice(0, 12)}…` : seal;
}

function readPhoto(matter: Matter, tell: Teller): Photo | undefined {
  const { file, remarks } = tell;
  if (matter.foto === undefined) {
    remarks.warn({
      rule: 'nog-te-doen',
      file,
      explanation: 'Bij dit interview staat nog geen foto.',
      proposal: 'Vul foto en fotoAlt in als er een foto is.',
    });
    return undefined;
  }
  const path = resolvePath(matter.foto, file, 'foto', remarks);
  const { foto, fotoAlt } = matter;
  if (fotoAlt === undefined) tellNoAlt(foto, tell);
  return path === undefined
    ? undefined
    : { file: path, alt: fotoAlt ?? foto, ...given('face', matter.gezicht) };
}

function tellNoAlt(foto: string, tell: Teller): void {
  tell.remarks.error({
    rule: 'P08',
    ...rowOf(tell, 'foto'),
    found: foto,
    explanation: 'De beschrijving van de foto (fotoAlt) ontbreekt: wie de foto niet ziet, heeft die nodig.',
    proposal: 'Vul fotoAlt in, bijvoorbeeld: "Mevrouw Jansen voor haar huis".',
  });
}
