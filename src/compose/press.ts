import type { Finding } from '../domain/finding.ts';
/**
 * Press sheets: what each format sets for each area, with the order in which sentences go when the sheet is too
 * full. Nothing here depends on whether a figure is good or bad news (H01); a clear difference is told in the
 * introduction, which never goes (H02).
 */
import { formatDate } from '../domain/format.ts';
import type { PressFormat } from '../domain/press.ts';
import type { PressSheet, Profile } from '../domain/profile.ts';
import type { SheetContent, SheetLayout } from '../domain/sheet.ts';
import type { AreaTexts, Meeting } from '../domain/texts.ts';
import { unbroken } from './fixed-pages.ts';
import { composeMeeting } from './meeting.ts';
import type { Parts } from './parts.ts';
import { qrCode } from './qr-code.ts';
import { chooseHighlight, highlightOf, topicsOf } from './sheet-figures.ts';
import { sheetInterviews } from './sheet-interview.ts';
import { ORDER } from './sheet-order.ts';
import { panelsOf } from './sheet-panels.ts';
import { blocksOf, firstStays, sentencesOf } from './sheet-text.ts';
import { count, noAnswersWords } from './words-nl.ts';

/**
 * Every configured press format for every area; ingest has checked the names. An area without interviews has no
 * sheet of interviews alone: that it lacks them is listed as work to do.
 */
export function composeSheets(parts: Parts, profiles: readonly Profile[]): readonly PressSheet[] {
  const { gemeente, pressFormats } = parts.survey;
  return gemeente.drukwerk.flatMap((name) => {
    const format = pressFormats.get(name);
    if (!format) return [];
    return profiles
      .map((profile) => ({ format, profile, content: sheetContent(parts, profile, format) }))
      .filter(({ content }) => format.inhoud !== 'interviews' || content.interviews.length > 0);
  });
}

/** What one sheet sets. */
export function sheetContent(parts: Parts, profile: Profile, format: PressFormat): SheetContent {
  const { narrative, locator, code } = profile;
  const own = parts.survey.texts.areas.get(code);
  const inhoud = format.inhoud ?? 'alles';
  const figures = parts.charts.areas.get(code) ?? [];
  const kern = (parts.findings.areas.get(code) ?? []).filter((finding) => finding.kern);
  const layout = layoutOf(format);
  // On the sheet for a meeting all figures are asked about in the same way.
  const first = layout === 'gesprek' ? undefined : chooseHighlight(narrative.summary.items, figures);
  const press = narrative.press.get(format.naam);
  const topics =
    inhoud === 'interviews' ? [] : topicsOf(first, kern, narrative, figures, figuresMm(format) >= WIDE_MM);
  const interviews =
    inhoud === 'cijfers' ? [] : sheetInterviews(own?.interviews ?? [], parts.portraits, format.minimumPpi);
  return {
    layout,
    strip: stripOf(parts, profile),
    headline: press?.headline.text ?? profile.heading,
    intro: (press?.intro ?? narrative.lead).map(({ text }) => ({ text })),
    ...(locator
      ? { map: { drawing: locator.drawings.druk ?? locator.drawings.smal, caption: locator.caption } }
      : {}),
    ...(first && inhoud !== 'interviews'
      ? { highlight: highlightOf(first, figures, peopleMm(format) < PEOPLE_MM) }
      : {}),
    topics,
    interviews,
    panels: panelsOf(topics, interviews),
    ...actionOf(own),
    ...(layout === 'gesprek' ? agreementsOf(own) : {}),
    ...addressOf(parts, profile),
    ...contactOf(parts),
    notes: profile.about,
    colophon: colophonOf(parts, profile),
  };
}

/** A newspaper's advertisement lies as its shape asks; the other kinds have a lay-out of their own. */
export function layoutOf({ soort, breedteMm, hoogteMm }: PressFormat): SheetLayout {
  if (soort !== 'krant') return soort;
  if (breedteMm > hoogteMm) return 'breed';
  return breedteMm < NARROW_MM ? 'smal' : 'hoog';
}

/** Under this width there is no room for three things beside each other. */
const NARROW_MM = 150;
/** Between columns, as in templates/druk/vel.css. */
const GUTTER_MM = 5;

/** A development in three panels is drawn 176 mm wide and never scaled down; a tenth of a millimetre is no matter. */
const WIDE_MM = 175.5;
/** Fifty people beside each other need this; narrower, their outlines get too thin for newsprint. */
const PEOPLE_MM = 105;

/** Width of the block of figures; on a newspaper page two columns are for the interviews. */
function figuresMm(format: PressFormat): number {
  const { breedteMm, margeMm, kolommen } = format;
  const column = (breedteMm - 2 * margeMm + GUTTER_MM) / kolommen;
  switch (layoutOf(format)) {
    case 'hoog':
    case 'breed':
      return column * (kolommen - 2) - GUTTER_MM;
    case 'vouwblad':
      return breedteMm / 2 - 2 * margeMm;
    case 'smal':
    case 'bijlage':
    case 'gesprek':
      return breedteMm - 2 * margeMm;
  }
}

/** The people go across the whole of an upright page, above the interviews. */
function peopleMm(format: PressFormat): number {
  return layoutOf(format) === 'hoog' ? format.breedteMm - 2 * format.margeMm : figuresMm(format);
}

function stripOf(parts: Parts, { code, naam, narrative }: Profile): SheetContent['strip'] {
  const { gemeente } = parts.survey;
  const findings = parts.findings.areas.get(code) ?? [];
  return [
    `Wijkprofiel ${gemeente.editie} · ${gemeente.naam}`,
    `${answered(narrative.respondents, findings)} Alle cijfers zijn een schatting.`,
    gemeente.voorbeeld ? 'Voorbeeld met verzonnen cijfers' : naam,
  ];
}

function answered(respondents: number | undefined, findings: readonly Finding[]): string {
  if (respondents === undefined) return `Het aantal bewoners dat antwoordde, is ${noAnswersWords(findings)}.`;
  return `${count(respondents, 'bewoner vulde', 'bewoners vulden')} de vragen in.`;
}

function actionOf(
  own: AreaTexts | undefined,
): Pick<SheetContent, 'gemeenteDeed' | 'watKuntUDoen' | 'meeting'> {
  return {
    gemeenteDeed: own?.gemeenteDeed ? firstStays(blocksOf(own.gemeenteDeed), ORDER.item) : [],
    watKuntUDoen: own?.watKuntUDoen ? firstStays(blocksOf(own.watKuntUDoen), ORDER.item) : [],
    ...(own?.bijeenkomst ? { meeting: meetingOf(own.bijeenkomst) } : {}),
  };
}

function meetingOf(meeting: Meeting): NonNullable<SheetContent['meeting']> {
  const { date, time, plaats } = composeMeeting(meeting);
  const pieces = sentencesOf(meeting.body).map((text) => ({ text, order: ORDER.aside }));
  return { ...(date ? { date } : {}), ...(time ? { time } : {}), ...(plaats ? { plaats } : {}), pieces };
}

function agreementsOf(own: AreaTexts | undefined): Pick<SheetContent, 'agreements'> {
  if (!own?.afspraken) return {};
  const { datum, body } = own.afspraken;
  const pieces = firstStays(blocksOf(body), ORDER.agreement);
  return { agreements: { ...(datum ? { date: formatDate(datum) } : {}), pieces } };
}

/** Without the scheme: people type it (P07). */
function addressOf({ houseStyle }: Parts, { address }: Profile): Pick<SheetContent, 'address'> {
  if (address === undefined) return {};
  const text = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return { address: { text, qr: qrCode(address, houseStyle.palette.inkt) } };
}

function contactOf({ survey: { gemeente } }: Parts): Pick<SheetContent, 'contact'> {
  const { naam, telefoon, email } = gemeente.contact;
  const words = [naam, telefoon && unbroken(telefoon), email].filter(Boolean).join(', ');
  return words === '' ? {} : { contact: words };
}

/** n, year, source, date, version and settings; the address follows (P07, H08). */
function colophonOf(parts: Parts, { code, naam, narrative, colophon }: Profile): readonly string[] {
  const { respondents } = narrative;
  const who = `${parts.survey.onderzoek.bevolking} uit ${naam}`;
  const answers =
    respondents === undefined
      ? `Het aantal bewoners ${who} dat antwoordde, is ${noAnswersWords(parts.findings.areas.get(code) ?? [])}.`
      : `${count(respondents, `bewoner ${who} vulde`, `bewoners ${who} vulden`)} de vragen in.`;
  return [answers, colophon];
}
