/** What texts about one person have in common: a photo, and consent to show it. */
import { z } from 'zod';
import type { Consent, FaceArea, Photo } from '../../domain/texts.ts';
import { given } from '../given.ts';
import { rowOf, type Teller } from '../remark-teller.ts';
import { datum, tekst } from '../settings/yaml-values.ts';
import { resolvePath } from './assets.ts';

const breuk = z
  .number({ error: 'een deel van de foto tussen 0 en 1' })
  .min(0, { error: 'een deel van de foto tussen 0 en 1' })
  .max(1, { error: 'een deel van de foto tussen 0 en 1' });

/** Front matter of everyone who is shown. */
export const personKeys = {
  foto: tekst.optional(),
  fotoAlt: tekst.optional(),
  fotograaf: tekst.optional(),
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
};

/** Stands only where its absence is an error. */
export const NO_CONSENT: Consent = { datum: '', tot: '', door: '' };

/** A photo with its description; `where` begins the sentence that says there is none yet. */
export function readPhoto(
  matter: {
    readonly foto?: string | undefined;
    readonly fotoAlt?: string | undefined;
    readonly fotograaf?: string | undefined;
    readonly gezicht?: FaceArea | undefined;
  },
  where: string,
  tell: Teller,
): Photo | undefined {
  const { file, remarks } = tell;
  if (matter.foto === undefined) {
    remarks.warn({
      rule: 'nog-te-doen',
      file,
      explanation: `${where} staat nog geen foto.`,
      proposal: 'Vul foto en fotoAlt in als er een foto is.',
    });
    return undefined;
  }
  const path = resolvePath(matter.foto, file, 'foto', remarks);
  const { foto, fotoAlt } = matter;
  if (fotoAlt === undefined) tellNoAlt(foto, tell);
  return path === undefined
    ? undefined
    : {
        file: path,
        alt: fotoAlt ?? foto,
        ...given('face', matter.gezicht),
        ...given('credit', matter.fotograaf),
      };
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
