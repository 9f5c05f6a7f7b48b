/**
 * Invented streets of Maasdrecht. The letters SA, SD and SS are never given out in Dutch postcodes, so no street here
 * can be somebody's.
 */
import { PARTS, PLACES } from './places.ts';

const LETTERS = ['SA', 'SD', 'SS'] as const;

/** Streets by the code of their wijk; "name, house numbers" where a street lies in two wijken. */
const STREETS: Readonly<Record<string, readonly string[]>> = {
  WK999900: [
    'Markt',
    'Vismarkt',
    'Koestraat',
    'Kloosterpoort',
    'Lange Kerkgang',
    'Korte Kerkgang',
    'Stadhuisplein',
    'Tolbrug',
    'Wollemarkt',
    'Maasstraat, 1-45 oneven',
    'Maasstraat, 2-44 even',
  ],
  WK999901: [
    'Havenhof',
    'Kade Zuid',
    'Kade Noord',
    'Loodsplein',
    'Kraanbaan',
    'Ankerplaats',
    'Maasstraat, 47-99 oneven',
    'Maasstraat, 46-98 even',
  ],
  WK999902: [
    'Veerdijk',
    'Rietoever',
    'Maasoever',
    'Grienden',
    'Oeverlaan',
    'Jaagpad',
    'Strandweg',
    'Wilgengors',
  ],
  WK999903: [
    'Rozenstraat',
    'Dahliastraat',
    'Tulpstraat',
    'Anjerplein',
    'Irisstraat',
    'Leliestraat',
    'Seringenlaan',
    'Jasmijnhof',
  ],
  WK999904: [
    'Bongerdplein',
    'Boomgaardstraat',
    'Perenlaan',
    'Kersenlaan',
    'Appelhof',
    'Pruimenstraat',
    'Kwetsenpad',
    'Morellenweg',
  ],
  WK999905: [
    'Kerkheuvel',
    'Abdijstraat',
    'Priorij',
    'Novicenpad',
    'Sint-Janslaan',
    'Kloosterhof',
    'Klokkenstraat',
    'Gregoriusstraat',
  ],
  WK999906: [
    'Sparrenhof',
    'Dennenflat',
    'Lariksstraat',
    'Eikenlaan',
    'Beukenplein',
    'Berkenstraat',
    'Elzenpad',
    'Iepenstraat',
  ],
  WK999907: [
    'Molenweg',
    'Maalsteen',
    'Wiekslag',
    'Korenstraat',
    'Roggeveld',
    'Haverkamp',
    'Gerstland',
    'Molenaarspad',
  ],
  WK999908: [
    'Weerdweg',
    'Zandakkerweg',
    'Oud-Maasdrechtseweg',
    'Polderdijk',
    'Buitenweg',
    '1e Weidepad',
    '2e Weidepad',
    'Zomerkade',
  ],
  WK999909: ['Höfkesweg', '’t Straatje', 'Linkeroever', 'Pontweg', 'Uiterwaard', 'Dorpsplein'],
  WK999910: [
    'Kapelweg',
    'Kapelbeek',
    'Veldkruis',
    'Processiepad',
    'Wegkruisstraat',
    'Lindelaan, 1-59 oneven',
  ],
  WK999911: ['Lindelaan, 2-60 even', 'Lindeplein', 'Hofstraat', 'Notenhof', 'Kastanjelaan', 'Tuinpoort'],
};

/** `straat;postcode;huisnummers;gebied`, by wijk; three postcodes for each. */
export function addressesCsv(): string {
  const names = new Map([...PLACES, ...PARTS].map(({ code, naam }) => [code, naam]));
  const rows = Object.entries(STREETS).flatMap(([code, streets], at) =>
    streets.map((street, index) => {
      const [name = '', numbers = ''] = street.split(', ');
      const postcode = `${5881 + at} ${LETTERS[index % LETTERS.length]}`;
      return [name, postcode, numbers, quoted(names.get(code) ?? code)].join(';');
    }),
  );
  return `${['straat;postcode;huisnummers;gebied', ...rows].join('\n')}\n`;
}

/** A name with a comma stands in quotes, as a spreadsheet writes it. */
function quoted(text: string): string {
  return /[;,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
