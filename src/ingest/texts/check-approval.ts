/** What a resident approved of an interview (prudence P02): the text, and all that is taken from it or set beside it. */

import { given } from '../given.ts';
import { rowOf, type Teller } from '../remark-teller.ts';
import { approvalHash, textHash } from './approval.ts';

/** Front matter that is approved, or says that it was. */
interface Sealed {
  readonly akkoord?: string | undefined;
  readonly quote?: string | undefined;
  readonly bijschrift?: string | undefined;
  readonly kort?: Version | undefined;
  readonly kortKrant?: Version | undefined;
}

interface Version {
  readonly tekst: string;
  readonly akkoord?: string | undefined;
}

/**
 * Whether all that is shown was approved as it is; what was not is told. `photo` is the SHA-256 of its file; one that
 * is not there was not approved.
 */
export function checkApproval(
  sealed: Sealed,
  text: string,
  photo: string | undefined,
  tell: Teller,
): boolean {
  if (text === '') {
    tellEmpty(tell);
    return false;
  }
  const versions = (['kort', 'kortKrant'] as const).map((key) => checkVersion(key, sealed[key], tell));
  return checkWhole(sealed, text, photo, tell) && versions.every(Boolean);
}

function checkWhole(sealed: Sealed, text: string, photo: string | undefined, tell: Teller): boolean {
  const { akkoord, quote, bijschrift } = sealed;
  const given = akkoord?.toLowerCase();
  if (given === approvalHash({ text, quote, bijschrift, photo })) return true;
  tellUnapproved(akkoord, given === textHash(text), tell);
  return false;
}

function tellUnapproved(akkoord: string | undefined, coversText: boolean, tell: Teller): void {
  tell.remarks.error({
    rule: 'P02',
    ...rowOf(tell, 'akkoord'),
    ...given('found', akkoord && shortened(akkoord)),
    explanation: unapproved(akkoord, coversText),
    proposal: `Leg de tekst, de quote, het bijschrift en de foto voor aan de bewoner. Na akkoord: npm run akkoord -- data/${tell.file} --door NAAM --datum JJJJ-MM-DD --wijze mail`,
  });
}

/** Enough of a seal to find it by; nobody reads all of it. */
function shortened(seal: string): string {
  return seal.length > 12 ? `${seal.slice(0, 12)}…` : seal;
}

function unapproved(akkoord: string | undefined, coversText: boolean): string {
  if (akkoord === undefined) return 'Het akkoord van de bewoner op deze tekst is niet vastgelegd.';
  return coversText
    ? 'Het akkoord geldt alleen voor de tekst, en niet voor de quote, het bijschrift en de foto. Vernieuw het akkoord.'
    : 'De tekst is veranderd nadat de bewoner akkoord gaf. Of de quote, het bijschrift of de foto is anders.';
}

function checkVersion(key: 'kort' | 'kortKrant', version: Version | undefined, tell: Teller): boolean {
  if (!version || version.akkoord?.toLowerCase() === textHash(version.tekst)) return true;
  tell.remarks.error({
    rule: 'P02',
    ...rowOf(tell, key),
    ...given('found', version.akkoord && shortened(version.akkoord)),
    explanation: version.akkoord
      ? `De kortere versie (${key}) is veranderd nadat de bewoner akkoord gaf.`
      : `Het akkoord van de bewoner op de kortere versie (${key}) is niet vastgelegd.`,
    proposal: `Leg ook deze versie voor aan de bewoner. Na akkoord: npm run akkoord -- data/${tell.file}`,
  });
  return false;
}

function tellEmpty({ file, remarks }: Teller): void {
  remarks.error({
    rule: 'tekst-leeg',
    file,
    explanation: 'Er staat geen tekst onder de gegevens van het interview.',
    proposal: 'Schrijf het interview, of haal het bestand weg.',
  });
}
