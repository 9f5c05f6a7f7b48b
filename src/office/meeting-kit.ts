/** What a meeting with residents needs: an invitation, slides, a sheet to talk with, and a form that gives recognition back. */
import type { Cache } from '../cache.ts';
import type { OutputFile } from '../domain/document.ts';
import type { Profile, Site } from '../domain/profile.ts';
import { HERKEND, WIE } from '../domain/recognition.ts';
import type { Survey } from '../domain/survey.ts';
import { htmlPieces } from './html-pieces.ts';
import { meetingSlides } from './meeting-slides.ts';
import { heading, item, type Piece, paragraph, plainText } from './pieces.ts';
import { momentOf, type Talk } from './talk.ts';
import { type DocxMeta, writeDocx } from './write-docx.ts';

/** `bijeenkomst/<slug>/`; nothing for an area without a meeting. */
export async function meetingKit(
  site: Site,
  profile: Profile,
  survey: Survey,
  cache: Cache,
): Promise<readonly OutputFile[]> {
  if (!profile.meeting) return [];
  const day = survey.texts.areas.get(profile.code)?.bijeenkomst?.datum;
  const talk = { site, profile, topics: topicsOf(profile, survey), ...(day ? { day } : {}) };
  const folder = `bijeenkomst/${profile.slug}`;
  const invitation = invitationPieces(talk);
  const word = async (name: string, title: string, pieces: readonly Piece[]) => ({
    path: `${folder}/${name}.docx`,
    bytes: await writeDocx(pieces, metaOf(talk, title), cache),
  });
  return [
    await word('uitnodiging', 'Uitnodiging', invitation),
    { path: `${folder}/uitnodiging.txt`, bytes: `${plainText(invitation)}\n` },
    await word('gespreksblad', 'Gespreksblad', sheetPieces(talk)),
    await word('verslag', 'Verslag', formPieces(talk)),
    { path: `${folder}/presentatie.pptx`, bytes: await meetingSlides(talk, cache) },
  ];
}

function metaOf({ site, profile }: Talk, title: string): DocxMeta {
  return {
    title: `${title}: bijeenkomst ${profile.naam}`,
    subject: `${site.naam} ${site.gemeente} ${site.editie}`,
    author: site.gemeente,
    date: site.datum,
    footer: [profile.naam, `${site.gemeente} ${site.editie}`, site.voorbeeld?.split('.')[0]]
      .filter(Boolean)
      .join(' · '),
    colors: { ink: site.houseStyle.palette.inkt, accent: site.houseStyle.palette.wijkDonker },
  };
}

/** The kernindicatoren that the page tells of: what the sheet for a meeting asks about as well. */
function topicsOf({ narrative, figures }: Profile, { indicators, gemeente }: Survey): Talk['topics'] {
  const told = narrative.themes.flatMap(({ paragraphs }) =>
    paragraphs.flat().filter(({ listed }) => !listed),
  );
  const kern = [...indicators.values()].filter((one) =>
    gemeente.kernindicatoren ? gemeente.kernindicatoren.includes(one.code) : one.kern,
  );
  return kern
    .filter(({ code }) => figures.some(({ indicator }) => indicator === code))
    .map(({ code, naam }) => ({
      name: naam.replace(/\s*\([^()]*\)$/, ''),
      sentences: told
        .flatMap(({ text, claims }) => (claims[0]?.indicator === code ? [text] : []))
        .slice(0, 3),
    }));
}

const answeredOf = ({ paper }: Profile) => `${paper.answered}. Alle cijfers zijn een schatting.`;

function invitationPieces({ site, profile }: Talk): readonly Piece[] {
  const { contact } = site;
  return [
    ...paragraph(site.embargo, 'Klein'),
    ...paragraph(site.voorbeeld, 'Klein'),
    heading(1, `Praat mee over ${profile.naam}`),
    ...paragraph(momentOf(profile), 'Intro'),
    ...htmlPieces(profile.meeting?.html),
    ...paragraph(
      'Bewoners van de wijk vulden een vragenlijst in. Wij laten zien wat zij antwoordden. Daarna horen wij graag van u: herkent u dit? En wat kunnen wij samen doen?',
    ),
    ...paragraph('U hoeft niets voor te bereiden. Neem gerust iemand mee.'),
    ...paragraph(profile.address && `Alle cijfers staan op ${profile.address}`),
    ...paragraph(
      contact && `Vragen? ${[contact.naam, contact.telefoon, contact.email].filter(Boolean).join(', ')}`,
    ),
    ...paragraph(answeredOf(profile), 'Klein'),
  ];
}

function sheetPieces({ site, profile, topics }: Talk): readonly Piece[] {
  return [
    ...paragraph(site.voorbeeld, 'Klein'),
    heading(1, `Herkent u dit in ${profile.naam}?`),
    ...paragraph('Zet een kruisje, en schrijf op wat u ziet, mist of anders kent. Schrijf geen namen op.'),
    ...paragraph(answeredOf(profile), 'Klein'),
    ...topics.flatMap(({ name, sentences }): readonly Piece[] => [
      heading(2, name),
      ...paragraph(sentences.join(' ')),
      {
        kind: 'table',
        caption: 'Herkent u dit?',
        heads: ['Ja', 'Een beetje', 'Nee', 'Wat ziet u?'],
        shares: [0.1, 0.16, 0.1, 0.64],
        rows: [['', '', '', '']],
        rowMm: 16,
      },
    ]),
    ...agreedPieces(profile),
    heading(2, 'Wat spreken we nu af?'),
    NEW_AGREEMENTS,
  ];
}

/** Room for three agreements, to write in. */
const NEW_AGREEMENTS: Piece = {
  kind: 'table',
  caption: 'Nieuwe afspraken',
  heads: ['Wat', 'Wie', 'Wanneer'],
  shares: [0.5, 0.25, 0.25],
  rows: [
    ['', '', ''],
    ['', '', ''],
    ['', '', ''],
  ],
  rowMm: 12,
};

function agreedPieces({ agreements }: Profile): readonly Piece[] {
  if (!agreements) return [];
  return [
    heading(2, 'Wat spraken we de vorige keer af?'),
    ...agreements.items.map(({ text, outcome }) => item(`${text} ${outcome}`)),
  ];
}

/** Answers that a topic has room for. */
const ROWS_PER_TOPIC = 3;

/** The table's heads are those of herkenning.csv: `npm run nieuw -- --herkenning` reads it back. */
function formPieces({ site, profile, topics, day }: Talk): readonly Piece[] {
  const date = day ? day.split('-').reverse().join('-') : '';
  return [
    heading(1, `Verslag van de bijeenkomst in ${profile.naam}`),
    ...paragraph(momentOf(profile), 'Intro'),
    ...paragraph(
      'Vul per antwoord één rij in. Hebt u meer rijen nodig? Maak er rijen bij. Rijen zonder antwoord tellen niet mee.',
    ),
    ...paragraph(`Bij wie staat: ${WIE.join(', ')}. Bij herkend staat: ${HERKEND.join(', ')}.`),
    ...paragraph(
      'Dit formulier heeft geen presentielijst. Schrijf nergens een naam, adres of telefoonnummer op.',
    ),
    {
      kind: 'table',
      caption: 'Wat bewoners en professionals herkenden',
      heads: ['onderwerp', 'wie', 'herkend', 'toelichting', 'datum'],
      shares: [0.27, 0.14, 0.12, 0.32, 0.15],
      rows: topics.flatMap(({ name }) =>
        Array.from({ length: ROWS_PER_TOPIC }, () => [name, '', '', '', date]),
      ),
      rowMm: 9,
    },
    ...paragraph(
      `Klaar? Lees het verslag in met: npm run nieuw -- --herkenning verslag.docx --wijk "${profile.naam}"`,
      'Klein',
    ),
    heading(2, 'Nieuwe afspraken'),
    ...paragraph('Neem deze over in afspraken.md, als lijstje.', 'Klein'),
    NEW_AGREEMENTS,
    ...paragraph(site.voorbeeld, 'Klein'),
  ];
}
