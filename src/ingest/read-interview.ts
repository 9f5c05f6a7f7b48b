import { z } from 'zod';
import type { Gemeente } from '../domain/gemeente.ts';
import type { Interview, Photo } from '../domain/texts.ts';
import { approvalHash } from './approval.ts';
import { resolvePath } from './assets.ts';
import { readFrontMatter } from './front-matter.ts';
import { given } from './given.ts';
import type { RemarkList } from './remark-list.ts';
import { datum, tekst } from './yaml-values.ts';

const breuk = z
  .number({ error: 'een deel van de foto tussen 0 en 1' })
  .min(0, { error: 'een deel van de foto tussen 0 en 1' })
  .max(1, { error: 'een deel van de foto tussen 0 en 1' });

/** Front matter of an interview (contract, and the optional keys of our own). */
const schema = z.strictObject(
  {
    naam: tekst,
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
 * very text, it is an error (prudence P02). Undefined when something is wrong or there is no text.
 */
export function readInterview(
  source: string,
  file: string,
  gemeente: Gemeente,
  remarks: RemarkList,
): Interview | undefined {
  const read = readFrontMatter(source, file, schema, remarks);
  if (!read) return undefined;
  const { matter, body } = read;
  const consent = checkConsent(matter, file, gemeente, remarks);
  const approved = checkApproval(matter.akkoord, body.text, file, remarks);
  const photo = readPhoto(matter, file, remarks);
  if (!consent || !approved || photo === 'wrong') return undefined;
  return {
    naam: matter.naam,
    ...given('bijschrift', matter.bijschrift),
    ...given('quote', matter.quote),
    ...given('photo', photo),
    consent,
    body,
  };
}

function checkConsent(
  { toestemming }: Matter,
  file: string,
  gemeente: Gemeente,
  remarks: RemarkList,
): Interview['consent'] | undefined {
  if (!toestemming) {
    remarks.error({
      rule: 'P02',
      file,
      explanation:
        'De toestemming van de bewoner is niet vastgelegd. Verwacht: toestemming met datum, tot en door.',
      proposal: 'Vraag de bewoner om toestemming en vul in: toestemming: { datum: …, tot: …, door: … }',
    });
    return undefined;
  }
  if (toestemming.tot >= gemeente.datum && toestemming.datum <= toestemming.tot) return toestemming;
  remarks.error({
    rule: 'P02',
    file,
    found: toestemming.tot,
    explanation:
      toestemming.datum > toestemming.tot
        ? `De toestemming begint (${toestemming.datum}) na de dag waarop zij ophoudt (${toestemming.tot}).`
        : `De toestemming loopt tot ${toestemming.tot}, maar de uitgave is van ${gemeente.datum}.`,
    proposal:
      'Vraag de bewoner opnieuw om toestemming en vul de nieuwe datums in, of haal het interview weg.',
  });
  return undefined;
}

function checkApproval(
  akkoord: string | undefined,
  text: string,
  file: string,
  remarks: RemarkList,
): boolean {
  if (text === '') {
    remarks.error({
      rule: 'tekst-leeg',
      file,
      explanation: 'Er staat geen tekst onder de gegevens van het interview.',
      proposal: 'Schrijf het interview, of haal het bestand weg.',
    });
    return false;
  }
  if (akkoord?.toLowerCase() === approvalHash(text)) return true;
  remarks.error({
    rule: 'P02',
    file,
    ...given('found', akkoord),
    explanation: akkoord
      ? 'De tekst is veranderd nadat de bewoner akkoord gaf.'
      : 'Het akkoord van de bewoner op deze tekst is niet vastgelegd.',
    proposal: `Leg de tekst voor aan de bewoner. Na akkoord: npm run akkoord -- data/${file}`,
  });
  return false;
}

function readPhoto(matter: Matter, file: string, remarks: RemarkList): Photo | undefined | 'wrong' {
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
  if (matter.fotoAlt === undefined) {
    remarks.error({
      rule: 'P08',
      file,
      found: matter.foto,
      explanation: 'De beschrijving van de foto (fotoAlt) ontbreekt: wie de foto niet ziet, heeft die nodig.',
      proposal: 'Vul fotoAlt in, bijvoorbeeld: "Mevrouw Jansen voor haar huis".',
    });
  }
  if (path === undefined || matter.fotoAlt === undefined) return 'wrong';
  return { file: path, alt: matter.fotoAlt, ...given('face', matter.gezicht) };
}
