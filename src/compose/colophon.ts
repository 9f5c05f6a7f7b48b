import { createHash } from 'node:crypto';
import { changedIntro, changedLists, changedTitle } from '../domain/change-words.ts';
import { formatDate } from '../domain/format.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { sourceOf } from '../domain/onderzoek.ts';
import type { PageTexts } from '../domain/page-text.ts';
import type { TextPage, TextSection } from '../domain/profile.ts';
import type { Waiver } from '../domain/texts.ts';
import { COLOPHON } from './address.ts';
import { CHANGED } from './changed.ts';
import { pageText } from './page-text.ts';
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
  const { gemeente, texts, pageTexts } = parts.survey;
  const many = texts.waivers.length;
  const text = pageText(pageTexts, 'colofon', {
    gemeente: gemeente.naam,
    uitzonderingen:
      many > 0 ? `${many === 1 ? 'is' : 'zijn'} ${count(many, 'uitzondering', 'uitzonderingen')}` : undefined,
  });
  return textPage(gemeente, {
    path: COLOPHON,
    ...text,
    sections: [
      text.section('uitgave', { facts: editionFacts(parts) }),
      ...changes(parts),
      text.section('instellingen', { facts: settingFacts(gemeente) }),
      text.section('uitzonderingen', {
        list: texts.waivers.map(
          (waiver) =>
            `Regel ${waiver.rule} in ${waiver.place}: ${waiver.reason} (${waiver.by}, ${formatDate(waiver.date)})`,
        ),
      }),
      text.section('gemaakt-met'),
    ],
  });
}

function editionFacts({ survey: { gemeente, texts, pageTexts }, version }: Parts) {
  const own = ownWords(pageTexts);
  return [
    { term: 'Uitgever', value: gemeente.naam },
    { term: 'Editie', value: String(gemeente.editie) },
    { term: 'Datum', value: formatDate(gemeente.datum) },
    { term: 'Versie van het sjabloon', value: version },
    { term: 'Instellingen (SHA-256)', value: configurationHash(gemeente) },
    { term: 'Uitzonderingen op de regels', value: String(texts.waivers.length) },
    ...(own ? [{ term: 'Vaste teksten die de gemeente zelf schreef', value: own }] : []),
  ];
}

/** "Privacy (Uw bezoek)": what of the standing prose is the gemeente's (prudence H09). */
function ownWords(texts: PageTexts): string {
  return Object.values(texts)
    .filter(({ own }) => own !== undefined)
    .map(({ kop, parts }) => {
      const titles = [...parts.values()].filter(({ own }) => own).map(({ title }) => title);
      return titles.length > 0 ? `${kop} (${titles.join(', ')})` : kop;
    })
    .join('; ');
}

function settingFacts({ drempels, vergelijking, kernindicatoren }: Gemeente) {
  return [
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
  ];
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
