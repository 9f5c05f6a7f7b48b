/** Columns that only a file with a row per person has. */

/** What a heading says of one person, in the words of a remark. */
const HEADINGS: readonly (readonly [words: string, pattern: RegExp])[] = [
  ['burgerservicenummers', /^(bsn|burgerservicen(umme)?r|sofin(umme)?r|anummer|administratienummer)\d?$/],
  [
    'nummers van respondenten',
    /^((respondent(en)?|resp|deelnemers?|persoons?|person|participant|interviewee?|enquete|vragenlijst|response|respons|case|record|user|client|clienten|klant)(nr|nummer|id|code|key|sleutel)|(unieke)?sleutelpersoon|rinpersoons?|pseudo(niem|id|bsn))$/,
  ],
  [
    'geboortedata',
    /^(geboorte(datum|jaar|dag|maand|land)?|geb(dat|datum|jaar)?|birth(date|day|year)|dateofbirth|dob)$/,
  ],
  [
    'wegingen per persoon',
    /^(weeg(factor|gewicht)?|weging(sfactor)?|gew|(steekproef|persoons)?gewicht(factor)?|weight(ing)?s?|wgt|wfactor|weegvar)\d?$/,
  ],
  [
    'namen',
    /^(voornaam|voornamen|achternaam|roepnaam|voorletters?|initialen|volledigenaam|naam(van)?(de)?(bewoner|respondent|deelnemer|invuller)|(bewoner|respondent|deelnemer|invuller)s?naam|tussenvoegsel|firstname|lastname|surname|contactpersoon)$/,
  ],
  ['e-mailadressen', /^(email|emailadres|mail|mailadres)$/],
  ['telefoonnummers', /^(telefoon(nummer|nr)?|tel(nr)?|mobiel(nummer)?|phone|gsm)$/],
  [
    'adressen van personen',
    /^(pc6|postcode6(pp)?|postcodehuisnummer|huis(nummer|nr)(toevoeging)?|adres|woonadres|straatnaam|ip(adres|address)?)$/,
  ],
];

/** Of a table of streets: a column that names who lives there. Its postcodes and numbers belong to it. */
const IN_ADDRESSES = /^(naam|namen|bewoners?|eigenaar|eigenaren|huurders?|gezin|contact)$/;

/** What a heading says of one person, in words; undefined where it says nothing of the kind. */
export function personalHeading(heading: string, isAddressList: boolean): string | undefined {
  const bare = heading
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\d]/gu, '');
  if (isAddressList && IN_ADDRESSES.test(bare)) return 'namen';
  const [words] = HEADINGS.find(([, pattern]) => pattern.test(bare)) ?? [];
  return isAddressList && words === 'adressen van personen' ? undefined : words;
}

/** Columns of free words, where names of people turn up. */
export function isFreeText(heading: string): boolean {
  return /^(bron|bronvermelding|basis|toelichting|opmerking(en)?|notities?|contact|ingevuld door|door)$/i.test(
    heading.trim(),
  );
}
