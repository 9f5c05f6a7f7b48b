import { isName } from './personal-values.ts';

/** Groups of residents that the survey is broken down by: characteristics that many people share. */
const KNOWN =
  /^(leeftijd|geslacht|gender|sekse|opleiding|huishouden|herkomst|migratie|achtergrond|generatie|inkomen|welvaart|woonduur|woning|eigendom|huur|stedelijk|werk|arbeid|burgerlijk|gezin|kinderen|slachtoffer|melding|aangifte|geloof|religie|gezondheid|beperking|seksuele|lhbti|buurt|wijk|stadsdeel|seizoen|methode|mode|respons|antwoord|onderwerp|delict|type|soort|klasse|categorie|periode)/i;
/** A group of one: the number of a respondent, a name, a row. */
const PERSONAL =
  /^(respondent|resp|id|nr|nummer|rij|regel|case|inwoner|burger|client|cli\u00EBnt|klant|huurder|gezinslid|hash|uuid|pseudo\w*|record|persoon|person|naam|bewoner|deelnemer|bsn|sleutel|key|code|volgnummer|token|adres|postcode|pc6|huisnummer|geboorte\w*|email|telefoon|invuller|melder)/i;

/** Rows of one characteristic before it can be told what kind it is. */
const FEW = 3;
/** Groups that a characteristic nobody knows has at most. */
const MANY_GROUPS = 25;

interface Seen {
  rows: number;
  ones: number;
  names: number;
  readonly values: Set<string>;
}

/** Watches the groups of one table. */
export class GroupWatch {
  readonly #seen = new Map<string, Seen>();

  see(groep: string, n: string): void {
    const sign = groep.indexOf('=');
    if (sign <= 0) return;
    const kenmerk = groep.slice(0, sign).trim().toLowerCase();
    const seen = this.#seen.get(kenmerk) ?? { rows: 0, ones: 0, names: 0, values: new Set<string>() };
    seen.rows += 1;
    if (/^1([.,]0+)?$/.test(n)) seen.ones += 1;
    const value = groep.slice(sign + 1).trim();
    if (!seen.values.has(value) && isName(value)) seen.names += 1;
    if (seen.values.size <= 1000) seen.values.add(value);
    this.#seen.set(kenmerk, seen);
  }

  /** Whether some characteristic is that of single people. */
  get hasPeople(): boolean {
    return [...this.#seen].some(([kenmerk, { rows, ones, names, values }]) => {
      if (PERSONAL.test(kenmerk) || names > 0) return true;
      if (KNOWN.test(kenmerk)) return rows >= FEW && ones > rows / 2;
      return ones > 0 || values.size > MANY_GROUPS;
    });
  }
}
