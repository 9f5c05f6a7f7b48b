/** Single people in running text that staff wrote down: a name, a number, an address. */
import { holdsName, type PersonalKind, personalKinds } from './personal-values.ts';

const WORDS: Readonly<Partial<Record<PersonalKind, string>>> = {
  bsn: 'een burgerservicenummer',
  email: 'een e-mailadres',
  telephone: 'een telefoonnummer',
  numbered: 'een nummer van een persoon',
};

/** A postcode with its letters says where someone lives, within a few houses. */
const POSTCODE = /(?<![\d\p{L}])[1-9]\d{3}\s?[A-Z]{2}(?![\d\p{L}])/u;
const ANY_TELEPHONE = /(?<!\d)0\d{1,3}[\s-]?\d(?:[\s-]?\d){5,7}(?!\d)/;

/** What of single people a text holds, in words; empty for a text without. Never a value. */
export function peopleInText(text: string): readonly string[] {
  const kinds = personalKinds(text).flatMap((kind) => WORDS[kind] ?? []);
  return [
    ...new Set([
      ...(holdsName(text) ? ['een naam van een persoon'] : []),
      ...kinds,
      ...(ANY_TELEPHONE.test(text) ? ['een telefoonnummer'] : []),
      ...(POSTCODE.test(text) ? ['een volledige postcode'] : []),
    ]),
  ];
}
