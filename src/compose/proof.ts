/** What a resident reads before signing: every version of the interview as it will be printed. */
import type { Portrait } from '../domain/asset.ts';
import type { Proof, ProofVersion } from '../domain/proof.ts';
import type { Survey } from '../domain/survey.ts';
import type { Interview, Markdown } from '../domain/texts.ts';
import { htmlOf } from './sheet-interview.ts';

/** The interviews of one area, drafts too: a proof is made before anybody approved. */
export function composeProof(
  { gemeente, gebieden, texts }: Survey,
  code: string,
  portraits: ReadonlyMap<string, Portrait>,
): Proof {
  const interviews = texts.areas.get(code)?.interviews ?? [];
  const { naam, email, telefoon } = gemeente.contact;
  return {
    area: gebieden.get(code)?.naam ?? code,
    gemeente: gemeente.naam,
    editie: gemeente.editie,
    datum: gemeente.datum,
    contact: [naam, telefoon, email].filter(Boolean).join(', '),
    people: interviews.map((interview) => {
      const portrait = interview.photo && portraits.get(interview.photo.file);
      const { naam: name, bijschrift, quote, consent, body } = interview;
      return {
        naam: name,
        file: body.file,
        ...(bijschrift ? { bijschrift } : {}),
        ...(quote ? { quote } : {}),
        ...(portrait ? { portrait } : {}),
        ...(consent.tot ? { consent } : {}),
        versions: versionsOf(interview),
      };
    }),
  };
}

function versionsOf({ body, kort, kortKrant }: Interview): readonly ProofVersion[] {
  const version = (title: string, use: string, text: Markdown | undefined) =>
    text ? [{ title, use, text: text.text, html: htmlOf(text) ?? '' }] : [];
  return [
    ...version('Het hele interview', 'Voor de website, de pdf, en drukwerk waar het heel op past.', body),
    ...version('De korte versie', 'Voor drukwerk waar het hele interview niet op past.', kort),
    ...version('De korte versie voor de krant', 'Alleen voor de krant.', kortKrant),
  ];
}
