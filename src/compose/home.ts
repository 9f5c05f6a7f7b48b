import type { Finding } from '../domain/finding.ts';
import { compareNames, type Gebied, listedLevel } from '../domain/gebied.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import type { Note } from '../domain/page-blocks.ts';
import type { AreaEntry, HomePage } from '../domain/profile.ts';
import { slugOf } from '../domain/slug.ts';
import { inThemeOrder, themaOf } from '../domain/thema.ts';
import { HOME, listAnchor, pageOf, SEARCH, themePath } from './address.ts';
import { legendOf } from './figures.ts';
import { escapeHtml, toHtml } from './markdown.ts';
import type { Parts } from './parts.ts';
import { type AreaList, pathOfArea, type SiteNames } from './site-names.ts';
import { areasWithoutFigures, partsWithoutPage } from './together.ts';
import { capitalize, count, noFiguresWords, wholeLinkWords } from './words-nl.ts';

/** Codes of the themes that have a figure in this edition, in the fixed order. */
export function themesOf(parts: Parts): readonly string[] {
  const themes = new Set<string>();
  for (const findings of parts.findings.areas.values()) {
    for (const finding of findings) themes.add(finding.indicator.thema);
  }
  return [...themes].sort(inThemeOrder(parts.survey.onderzoek));
}

export function composeHome(parts: Parts, names: SiteNames): HomePage {
  const { gemeente, texts, onderzoek } = parts.survey;
  const { one, more } = names.areaWords;
  const map = parts.charts.index;
  const hasField = (parts.survey.addresses?.length ?? 0) > 0;
  return {
    ...pageOf(gemeente, {
      path: HOME,
      heading:
        names.lists.length > 0 ? `Welkom in de ${more} van ${gemeente.naam}` : `Welkom in ${gemeente.naam}`,
      description: `Wat bewoners van ${gemeente.naam} vertellen over ${onderzoek.onderwerp} in hun ${one}.`,
      breadcrumbs: [],
    }),
    intro: texts.inleiding
      ? toHtml(texts.inleiding, 2)
      : `<p>${escapeHtml(welcome(one, onderzoek.onderwerp, map !== undefined))}</p>`,
    meta: metaWords(parts),
    ...(map ? { map: map.figure } : {}),
    lists: names.lists.map((list, at) => ({
      id: listAnchor(list, at === 0),
      title: `Alle ${list.words.more}`,
      areas: areaList(parts, names, list, at === 0),
    })),
    ...(parts.narratives.areas.has(names.whole.code)
      ? { whole: { text: wholeLinkWords(names.whole), href: pathOfArea(names, names.whole) } }
      : {}),
    numbered: map?.numbered ?? { breed: false, smal: false },
    search: hasField
      ? { text: 'Alle straten en postcodes', href: SEARCH }
      : { text: `Zoek uw ${one} in de lijst`, href: '#wijken' },
    hasField,
    themes: themesOf(parts).map((code) => ({
      link: { text: themaOf(onderzoek, code).titel, href: themePath(slugOf(code)) },
      uitleg: themaOf(onderzoek, code).uitleg,
    })),
    reading: readingNotes(names),
    legend: legendOf(parts, ['wijk', 'gemeente', 'land', 'indicative', 'zero', 'suppressed', 'missing'], {
      area: `${capitalize(names.areaWords.the)} ${one}`,
      whole: names.wholeWords === 'hele gemeente' ? 'de hele gemeente' : names.wholeWords,
    }),
  };
}

/**
 * Every area of one level, so that nobody looks for their wijk in vain: with a page, sharing one, or without figures, with the
 * reason.
 */
function areaList(parts: Parts, names: SiteNames, list: AreaList, first: boolean): readonly AreaEntry[] {
  const { survey } = parts;
  const numbers = new Map(parts.charts.index?.areas.map(({ gebied, number }) => [gebied, number]));
  const hrefOf = (area: Gebied) => pathOfArea(names, area);
  const inList = (area: Gebied) => listedLevel(survey.gebieden, area) === list.niveau;
  const numberOf = ({ code }: Gebied) => {
    const number = numbers.get(code);
    return number === undefined ? {} : { number };
  };
  return [
    ...list.areas.map((area) => ({
      name: area.naam,
      href: hrefOf(area),
      ...(first ? numberOf(area) : {}),
      ...hiddenNote(parts.findings.areas.get(area.code) ?? []),
    })),
    ...partsWithoutPage(survey, names)
      // Right in front of "Kapelveld en Lindenhof" nobody needs "Kapelveld".
      .filter(({ part, whole }) => inList(part) && !whole.naam.startsWith(part.naam))
      .map(({ part, whole }) => ({
        name: part.naam,
        href: hrefOf(whole),
        note: `bij ${whole.naam}`,
        ...numberOf(whole),
      })),
    ...areasWithoutFigures(survey, names)
      .filter(({ area }) => inList(area))
      .map(({ area, last }) => ({
        name: area.naam,
        note: noFiguresWords(survey.gemeente.editie, last),
      })),
  ].sort((a, b) => compareNames(a.name, b.name));
}

/** Why a page shows no figure at all. */
function hiddenNote(findings: readonly Finding[]): Pick<AreaEntry, 'note'> {
  const estimates = findings.map(({ measure }) => measure.estimate);
  if (estimates.some(({ kind }) => kind === 'published')) return {};
  const hidden = estimates.find((estimate) => estimate.kind === 'suppressed');
  return { note: hidden ? `geen cijfers: ${hiddenWords(hidden.reason)}` : 'geen cijfers' };
}

function welcome(one: string, about: string, map: boolean): string {
  const where = map ? `Kies uw ${one} op de kaart of in de lijst.` : `Kies uw ${one} in de lijst.`;
  return `Hier leest u wat bewoners vertellen over ${about} in hun eigen ${one}. ${where}`;
}

/** Edition and respondents of the whole, where their number is known. */
function metaWords(parts: Parts): string {
  const { gemeente, onderzoek } = parts.survey;
  const { editie } = gemeente;
  const estimate = 'Alle cijfers zijn een schatting, met een marge.';
  const total = respondentsOf(parts.findings.areas.get(parts.survey.gemeente.code) ?? []);
  if (total === undefined) return `Editie ${editie} · ${estimate}`;
  return `Editie ${editie} · ${count(total, 'bewoner vulde', `bewoners ${onderzoek.bevolking} vulden`)} de vragen in. ${estimate}`;
}

function readingNotes({ areaWords, whole, wholeWords }: SiteNames): readonly Note[] {
  const area = capitalize(areaWords.one);
  return [
    {
      title: 'Van de 100 bewoners',
      text: 'Wij schrijven ‘18 van de 100 bewoners’. Dan ziet u ook meteen hoeveel bewoners het niet zijn.',
    },
    {
      title: wholeWords === 'hele gemeente' ? `${area}, gemeente, Nederland` : `${area} en ${whole.naam}`,
      text: 'Die staan altijd in dezelfde volgorde. Wij maken geen lijst van hoog naar laag.',
    },
    {
      title: 'Gunstig en ongunstig',
      text: `Wij laten beide zien, met dezelfde regels voor alle ${areaWords.more}.`,
    },
  ];
}

/** Respondents of an area: the largest number that answered one question. */
function respondentsOf(findings: readonly Finding[]): number | undefined {
  const counts = findings.flatMap(({ measure: { estimate } }) =>
    estimate.kind === 'published' && estimate.n !== undefined ? [estimate.n] : [],
  );
  return counts.length > 0 ? Math.max(...counts) : undefined;
}
