import { whether } from '../domain/page-text.ts';
import type { TextPage } from '../domain/profile.ts';
import { ACCESSIBILITY, DATA, HOME, linkFrom, METHOD, NOT_FOUND, PRIVACY, pageOf } from './address.ts';
import { pageText } from './page-text.ts';
import type { Parts } from './parts.ts';
import { textPage } from './text-page.ts';

/** What was done for accessibility and what was measured: no status is claimed, that is the gemeente's to state. */
export function composeAccessibility({ survey: { gemeente, pageTexts }, without }: Parts): TextPage {
  const { email, telefoon } = gemeente.contact;
  const { toegankelijkheid } = gemeente;
  const text = pageText(pageTexts, 'toegankelijkheid', {
    pdf: whether(!without?.has('pdf')),
    // A build that opens no browser tests no page: then only what holds for the program is said.
    getest: whether(!(without?.has('pdf') && without.has('druk'))),
    verklaring: whether(toegankelijkheid !== undefined),
    contact: whether(Boolean(email || telefoon)),
  });
  const statement = toegankelijkheid && {
    text: 'De toegankelijkheidsverklaring in het register',
    href: toegankelijkheid.verklaring,
    external: true,
  };
  return textPage(gemeente, {
    path: ACCESSIBILITY,
    ...text,
    sections: [
      text.section('gedaan'),
      text.section('getest', { links: statement ? [statement] : [] }),
      text.section('melden', {
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
export function composePrivacy({ survey: { gemeente, pageTexts, addresses = [] } }: Parts): TextPage {
  const text = pageText(pageTexts, 'privacy', {
    zoeken: whether(addresses.length > 0),
    tonen: String(gemeente.drempels.tonen),
  });
  const contact = gemeente.beveiliging?.contact;
  return textPage(gemeente, {
    path: PRIVACY,
    ...text,
    sections: [
      text.section('bezoek'),
      text.section('cijfers', {
        links: [{ text: 'Lees wat wij niet laten zien', href: `${linkFrom(PRIVACY, METHOD)}#weglaten` }],
      }),
      ...(contact === undefined
        ? []
        : [text.section('beveiliging', { links: [{ text: contactText(contact), href: contact }] })]),
      text.section('interviews'),
    ],
  });
}

/** An address of mail without its scheme, a page as it is. */
function contactText(contact: string): string {
  return contact.replace(/^mailto:/i, '').replace(/\?.*$/, '');
}

export function composeNotFound({ survey: { gemeente, pageTexts } }: Parts): TextPage {
  const { adres } = gemeente.site;
  // Shown at any depth: only an address from the server's root finds the styles and the home page.
  const root = adres ? new URL(adres.replace(/\/*$/, '/')).pathname : '';
  const text = pageText(pageTexts, 'niet-gevonden', {});
  const { heading, description, lead } = text;
  return {
    ...pageOf(gemeente, { path: NOT_FOUND, heading, description, breadcrumbs: [], noindex: true }),
    root,
    lead,
    sections: [
      text.section('verder', {
        links: [
          { text: 'Alle wijkprofielen', href: `${root}${HOME}` },
          { text: 'Alle cijfers', href: `${root}${DATA}` },
        ],
      }),
    ],
  };
}
