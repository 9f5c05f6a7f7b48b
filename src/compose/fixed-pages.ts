import type { TextPage } from '../domain/profile.ts';
import { ACCESSIBILITY, DATA, HOME, linkFrom, METHOD, NOT_FOUND, PRIVACY, pageOf } from './address.ts';
import type { Parts } from './parts.ts';
import { section, textPage } from './text-page.ts';

/** What was done for accessibility and what was measured: no status is claimed, that is the gemeente's to state. */
export function composeAccessibility({ survey: { gemeente }, without }: Parts): TextPage {
  const { email, telefoon } = gemeente.contact;
  // A build that opens no browser tests no page: then only what holds for the program is said.
  const tested = !(without?.has('pdf') && without.has('druk'));
  return textPage(gemeente, {
    path: ACCESSIBILITY,
    heading: 'Toegankelijkheid',
    description: 'Wat wij deden zodat iedereen de wijkprofielen kan gebruiken, en waar u een probleem meldt.',
    lead: 'Iedereen moet deze site kunnen gebruiken. Ook met een toetsenbord, een schermlezer of een klein scherm.',
    sections: [
      section('gedaan', 'Wat wij deden', {
        list: [
          'Bij elke grafiek staan een beschrijving en een tabel met dezelfde cijfers.',
          'Betekenis hangt nooit alleen van kleur af. Wijk, gemeente en Nederland hebben elk een eigen vorm.',
          'Alles werkt met het toetsenbord en zonder script.',
          'De teksten zijn kort en zonder moeilijke woorden geschreven.',
          ...(without?.has('pdf')
            ? []
            : ['De pdf’s zijn getagd, zodat hulpsoftware de volgorde en de tabellen kent.']),
          'De pagina’s passen zich aan een scherm van 320 pixels en aan grotere letters aan.',
        ],
      }),
      section('getest', 'Hoe er getest is', {
        paragraphs: [
          tested
            ? 'Bij het maken van deze site is van elke soort pagina er één automatisch getest volgens WCAG 2.2, niveau A en AA. Dat is gedaan op drie breedtes, met grote letters, op papier en met het toetsenbord.'
            : 'Bij het maken van het programma is elke soort pagina automatisch getest volgens WCAG 2.2, niveau A en AA.',
          gemeente.toegankelijkheid
            ? 'Een automatische test vindt niet alles. Hoe toegankelijk de site is, staat in de verklaring van de gemeente.'
            : 'Een automatische test vindt niet alles. Een verklaring over de status geeft de gemeente zelf.',
        ],
        links: gemeente.toegankelijkheid
          ? [
              {
                text: 'De toegankelijkheidsverklaring in het register',
                href: gemeente.toegankelijkheid.verklaring,
                external: true,
              },
            ]
          : [],
      }),
      section('melden', 'Werkt er iets niet voor u?', {
        paragraphs: [
          email || telefoon
            ? 'Laat het ons weten. Dan zoeken wij samen een oplossing.'
            : 'Laat het de gemeente weten. Dan zoeken wij samen een oplossing.',
        ],
        links: [
          ...(email ? [{ text: email, href: `mailto:${email}` }] : []),
          ...(telefoon ? [{ text: unbroken(`Telefoon ${telefoon}`), href: telephone(telefoon) }] : []),
        ],
      }),
    ],
  });
}

export function telephone(number: string): string {
  return `tel:${number.replace(/[^+\d]/g, '')}`;
}

/** A telephone number stays on one line. */
export function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00A0');
}

/** True by construction: no form, nothing from elsewhere, and a script only where streets can be searched. */
export function composePrivacy({ survey: { gemeente, addresses = [] } }: Parts): TextPage {
  return textPage(gemeente, {
    path: PRIVACY,
    heading: 'Privacy',
    description: 'Deze site volgt u niet, en niemand is in de cijfers te herkennen.',
    lead: 'Deze site volgt u niet. Niemand is in de cijfers te herkennen.',
    sections: [
      section('bezoek', 'Uw bezoek', {
        list: [
          'De site plaatst geen cookies.',
          'De site meet niet wie er kijkt.',
          addresses.length > 0
            ? 'U hoeft niets in te vullen. Wat u in het zoekveld typt, blijft op uw eigen apparaat.'
            : 'Er zijn geen formulieren. U hoeft niets in te vullen.',
          'Letters, foto’s en grafieken komen van deze site zelf. Er is geen verbinding met andere bedrijven.',
        ],
      }),
      section('cijfers', 'De cijfers', {
        paragraphs: [
          `Wij hebben alleen cijfers van groepen bewoners, niet de antwoorden van één persoon. Bij minder dan ${gemeente.drempels.tonen} antwoorden laten wij geen cijfer zien.`,
        ],
        links: [{ text: 'Lees wat wij niet laten zien', href: `${linkFrom(PRIVACY, METHOD)}#weglaten` }],
      }),
      ...(gemeente.beveiliging
        ? [
            section('beveiliging', 'Een zwakke plek in de site', {
              paragraphs: ['Vond u een fout waardoor de site niet veilig is? Meld het bij de gemeente.'],
              links: [
                { text: contactText(gemeente.beveiliging.contact), href: gemeente.beveiliging.contact },
              ],
            }),
          ]
        : []),
      section('interviews', 'De interviews', {
        paragraphs: [
          'Bewoners die in een interview staan, gaven daar toestemming voor. Zij lazen hun tekst voordat die op de site kwam. Zij kunnen hun toestemming altijd intrekken.',
        ],
      }),
    ],
  });
}

/** An address of mail without its scheme, a page as it is. */
function contactText(contact: string): string {
  return contact.replace(/^mailto:/i, '').replace(/\?.*$/, '');
}

export function composeNotFound({ survey: { gemeente } }: Parts): TextPage {
  const { adres } = gemeente.site;
  // Shown at any depth: only an address from the server's root finds the styles and the home page.
  const root = adres ? new URL(adres.replace(/\/*$/, '/')).pathname : '';
  return {
    ...pageOf(gemeente, {
      path: NOT_FOUND,
      heading: 'Deze pagina is er niet',
      description: 'De pagina die u zoekt, bestaat niet.',
      breadcrumbs: [],
      noindex: true,
    }),
    root,
    lead: 'Misschien is het adres veranderd, of staat er een typefout in. Kies hieronder waar u heen wilt.',
    sections: [
      section('verder', 'Verder zoeken', {
        paragraphs: [],
        links: [
          { text: 'Alle wijkprofielen', href: `${root}${HOME}` },
          { text: 'Alle cijfers', href: `${root}${DATA}` },
        ],
      }),
    ],
  };
}
