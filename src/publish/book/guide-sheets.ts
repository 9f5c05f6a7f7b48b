/** How to read the tabellenboek: contents, reading guide, tests. */
import type { Findings } from '../../domain/finding.ts';
import { withArticle } from '../../domain/onderzoek.ts';
import type { Survey } from '../../domain/survey.ts';
import type { Table } from '../../domain/tables.ts';
import { meaningOf } from '../columns.ts';
import { formedFigures } from '../formed-figures.ts';
import type { BookRow, BookSheet } from './book-sheet.ts';

/** The first sheet: every other one by the name that it has. */
export function contentsSheet(
  { gemeente, onderzoek }: Survey,
  sheets: readonly Pick<BookSheet, 'about'>[],
  names: readonly string[],
): BookSheet {
  return {
    name: 'Inhoud',
    about: '',
    head: [],
    rows: [
      [{ value: `Tabellenboek ${gemeente.naam}, ${onderzoek.naam} ${gemeente.editie}`, bold: true }],
      ...(gemeente.voorbeeld ? [[{ value: 'Voorbeeld met verzonnen cijfers', bold: true }]] : []),
      [],
      [
        { value: 'Blad', bold: true },
        { value: 'Wat erop staat', bold: true },
      ],
      ...sheets.map(({ about }, at) => [names[at], about]),
    ],
    widths: [34, 90],
  };
}

const MARKS: readonly BookRow[] = [
  [
    '▲ hoger, ▼ lager',
    'Het verschil is duidelijk: toeval is er geen goede verklaring voor. Erachter staat of dat gunstig is.',
  ],
  ['ongeveer evenveel', 'De cijfers liggen aantoonbaar dicht bij elkaar.'],
  ['geen duidelijk verschil', 'Het verschil is te klein om zeker te zijn. Dat is iets anders dan gelijk.'],
  ['indicatief', 'Te weinig antwoorden om te vergelijken.'],
  ['niet vergelijkbaar', 'Anders gemeten, andere vraag, andere groep of andere indeling.'],
  ['niet getoetst', 'Er is geen marge, geen cijfer, of er zijn te weinig antwoorden voor een toets.'],
  ['te weinig antwoorden', 'Het cijfer is niet betrouwbaar genoeg om te laten zien.'],
  [
    'niet getoond: privacy',
    'Het cijfer kan iets over personen vertellen. Soms mag wel een grens: minder dan 4%.',
  ],
  ['niet gevraagd', 'De vraag is hier niet gesteld. Een lege cel: er is geen cijfer geleverd.'],
];

/** Marks, margins, columns, and how the edition was made. */
export function guideSheet(survey: Survey, tables: readonly Table[]): BookSheet {
  const { gemeente, onderzoek, response = [], gebieden } = survey;
  const { drempels, contact } = gemeente;
  const columns = [...new Set(tables.flatMap((table) => table.columns))];
  const bold = (value: string): BookRow => [{ value, bold: true }];
  const respons = response.filter(({ jaar }) => jaar === gemeente.editie);
  return {
    name: 'Leeswijzer',
    about: 'Wat de tekens, marges en kolommen betekenen, en hoe de cijfers zijn gemaakt',
    head: [],
    rows: [
      bold('Over deze cijfers'),
      ['Gemeente', `${gemeente.naam} (${gemeente.code})`],
      ['Meting', gemeente.editie],
      ['Bron', `${onderzoek.naam}; de leverancier staat op de website bij elk cijfer`],
      ['Wie', `Bewoners ${onderzoek.bevolking}`],
      [
        'Schattingen',
        'Elk cijfer is een schatting op basis van een deel van de bewoners, met een marge van 95 procent.',
      ],
      ['n', 'Het aantal bewoners dat deze vraag invulde, ongewogen. De cijfers zijn gewogen.'],
      [
        'Vergelijken',
        'Vergelijk alleen cijfers uit dezelfde reeks. De toets beslist, niet of twee marges elkaar raken.',
      ],
      ['Volgorde', 'De gebieden staan op alfabet. Er is geen lijst van hoog naar laag.'],
      [
        'Niet getoond',
        `Minder dan ${drempels.tonen} antwoorden: geen cijfer. ${drempels.tonen} tot ${drempels.indicatief}: een indicatie. Groepjes kleiner dan ${drempels.cel} (gevoelig: ${drempels.gevoelig}) blijven verborgen.`,
      ],
      ...formedFigures(survey).map((sentence): BookRow => ['Berekend', sentence]),
      ...(contact.naam ? [['Vragen', contactLine(contact)]] : []),
      [],
      bold('Tekens en woorden'),
      ...MARKS,
      ...(respons.length > 0
        ? [
            [],
            bold(`Respons van ${withArticle(onderzoek)} ${gemeente.editie}`),
            ...respons.map(
              ({ gebied, invited, completed }): BookRow => [
                gebieden.get(gebied)?.naam ?? gebied,
                `${completed} van de ${invited} uitgenodigde bewoners deden mee`,
              ],
            ),
          ]
        : []),
      [],
      bold('Kolommen van de bladen Cijfers en Vergelijkingen'),
      ...columns.map((name): BookRow => [name, meaningOf(name).uitleg]),
    ],
    widths: [30, 110],
  };
}

function contactLine({ naam, email, telefoon }: Survey['gemeente']['contact']): string {
  return [naam, email, telefoon].filter(Boolean).join(', ');
}

const TESTS = {
  score:
    'Scoretoets met correctie voor scheefheid (SCAS; Gart en Nam 1990, Laud 2017); voor scores één variantie.',
  gepoold: 'Scoretoets zonder correctie voor scheefheid.',
  ongepoold: 'Toets met een eigen standaardfout voor elke kant (Wald).',
} as const;

/** How was tested, and how many of each family were clear. */
export function testsSheet({ gemeente: { vergelijking } }: Survey, { families }: Findings): BookSheet {
  const { methode, niveau, toets, deff } = vergelijking;
  const comma = (value: number) => String(value).replace('.', ',');
  return {
    name: 'Toetsen',
    about: 'Hoe er getoetst is, en hoeveel vergelijkingen een duidelijk verschil gaven',
    head: [],
    rows: [
      [{ value: 'Hoe er getoetst is', bold: true }],
      ['Toets', TESTS[toets]],
      [
        'Correctie',
        methode === 'bh'
          ? `Benjamini-Hochberg per familie, q = ${comma(niveau)}`
          : `Geen: elke toets op ${comma(niveau)}`,
      ],
      [
        'Ontwerpeffect',
        `wijk ${comma(deff.wijk)}, gemeente ${comma(deff.gemeente)}, land ${comma(deff.land)}, waar het bureau geen eigen marge leverde`,
      ],
      [
        'Deel en geheel',
        'Een wijk is een deel van de gemeente: de toets rekent met het aandeel van de inwoners.',
      ],
      [],
      [
        { value: 'Familie van vergelijkingen', bold: true },
        { value: 'Getoetst', bold: true },
        { value: 'Duidelijk verschil', bold: true },
      ],
      ...families.map(({ description, tests, clear }): BookRow => [description, tests, clear]),
    ],
    widths: [58, 70, 18],
  };
}
