import { createHash } from 'node:crypto';
import { changedIntro, changedLists, changedTitle } from '../domain/change-words.ts';
import { formatDate } from '../domain/format.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { sourceOf } from '../domain/onderzoek.ts';
import type { TextPage, TextSection } from '../domain/profile.ts';
import type { Waiver } from '../domain/texts.ts';
import { COLOPHON } from './address.ts';
import { CHANGED } from './changed.ts';
import type { Parts } from './parts.ts';
import { section, textPage } from './text-page.ts';
import { count } from './words-nl.ts';

/** SHA-256 over the configuration with its defaults, keys in order: the same settings give the same hash. */
export function configurationHash(gemeente: Gemeente): string {
  return createHash('sha256').update(canonical(gemeente)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}

/** A page by what a waiver calls it. */
export interface ColophonPage {
  readonly slug: string;
  readonly naam: string;
}

/** One line below each profile (H08): source, date, template version, configuration, waivers and what they let go. */
export function colophonLine(parts: Parts, page: ColophonPage): string {
  const { gemeente, onderzoek, texts } = parts.survey;
  const here = texts.waivers.filter(({ place }) => concerns(place, page));
  return [
    `Bron: ${sourceOf(onderzoek, gemeente.editie)}, ${gemeente.naam}.`,
    gemeente.voorbeeld ? 'Voorbeeld met verzonnen cijfers.' : '',
    `Datum van deze uitgave: ${formatDate(gemeente.datum)}.`,
    `Sjabloon ${parts.version} · instellingen ${configurationHash(gemeente).slice(0, 7)} · uitzonderingen op de regels: ${texts.waivers.length}.`,
    ...here.map((waiver) => `Uitzondering op deze pagina: ${waiverWords(waiver)}.`),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A file of this area, a place in its profile, or what stands on every page: general texts, charts by their id. */
function concerns(place: string, { slug, naam }: ColophonPage): boolean {
  return place.startsWith(`wijken/${slug}/`) || place.includes(naam) || /^(teksten\/|fig-)/.test(place);
}

const waiverWords = ({ rule, place, reason, by, date }: Waiver) =>
  `regel ${rule} in ${place}, ${reason.replace(/[.\s]+$/, '')} (${by}, ${formatDate(date)})`;

export function composeColophon(parts: Parts): TextPage {
  const { gemeente } = parts.survey;
  return textPage(gemeente, {
    path: COLOPHON,
    heading: 'Colofon',
    description: `Hoe de wijkprofielen van ${gemeente.naam} zijn gemaakt, met welke instellingen en uitzonderingen.`,
    lead: 'Teksten, cijfers en grafieken zijn met een programma gemaakt. De regels zijn voor alle gebieden gelijk.',
    sections: [edition(parts), ...changes(parts), settings(gemeente), waivers(parts), licences()],
  });
}

function edition(parts: Parts): TextSection {
  const { gemeente } = parts.survey;
  return section('uitgave', 'Deze uitgave', {
    facts: [
      { term: 'Uitgever', value: gemeente.naam },
      { term: 'Editie', value: String(gemeente.editie) },
      { term: 'Datum', value: formatDate(gemeente.datum) },
      { term: 'Versie van het sjabloon', value: parts.version },
      { term: 'Instellingen (SHA-256)', value: configurationHash(gemeente) },
      { term: 'Uitzonderingen op de regels', value: String(parts.survey.texts.waivers.length) },
    ],
  });
}

function settings({ drempels, vergelijking, kernindicatoren }: Gemeente): TextSection {
  return section('instellingen', 'Instellingen', {
    paragraphs: [
      'Deze instellingen stonden vast voordat de cijfers werden gelezen. Zij gelden voor alle gebieden.',
    ],
    facts: [
      { term: 'Kleinste aantal antwoorden', value: String(drempels.tonen) },
      { term: 'Indicatie tot', value: `${drempels.indicatief} antwoorden` },
      {
        term: 'Kleinste groep',
        value: `${drempels.cel} bewoners; bij gevoelige onderwerpen ${drempels.gevoelig}`,
      },
      {
        term: 'Toetsen',
        value:
          vergelijking.methode === 'bh'
            ? `Benjamini-Hochberg, q = ${String(vergelijking.niveau).replace('.', ',')}`
            : `vast niveau, alfa = ${String(vergelijking.niveau).replace('.', ',')}`,
      },
      { term: 'Standaardfout in een toets', value: vergelijking.toets },
      {
        term: 'Kleinere marge als veel bewoners meededen',
        value: vergelijking.eindigePopulatie ? 'ja' : 'nee',
      },
      {
        term: 'Hoofdonderwerpen',
        value: kernindicatoren ? kernindicatoren.join(', ') : 'de lijst van de catalogus',
      },
    ],
  });
}

function waivers(parts: Parts): TextSection {
  const { waivers: list } = parts.survey.texts;
  return section('uitzonderingen', 'Uitzonderingen op de regels', {
    paragraphs: [
      list.length === 0
        ? 'De regels voor tekst en grafiek zijn overal gevolgd. Er zijn geen uitzonderingen.'
        : `Er ${list.length === 1 ? 'is' : 'zijn'} ${count(list.length, 'uitzondering', 'uitzonderingen')}.`,
    ],
    list: list.map(
      (waiver) =>
        `Regel ${waiver.rule} in ${waiver.place}: ${waiver.reason} (${waiver.by}, ${formatDate(waiver.date)})`,
    ),
  });
}

/** Every change since the edition that is out already (an erratum); no section where there is none. */
function changes({ erratum, survey }: Parts): readonly TextSection[] {
  if (!erratum) return [];
  const lists = changedLists(erratum, survey.indicators);
  return [
    section(CHANGED, changedTitle(erratum.since), {
      paragraphs: [changedIntro(erratum)],
      list: lists.flatMap(({ area, lines }) => lines.map((line) => `${area}. ${line}`)),
    }),
  ];
}

function licences(): TextSection {
  return section('gemaakt-met', 'Gemaakt met', {
    paragraphs: [
      'Het programma wijkprofielen is open source (EUPL-1.2). De letters zijn Newsreader en Source Sans 3 (SIL Open Font License). De vormgeving gebruikt onderdelen van NL Design System.',
    ],
  });
}
