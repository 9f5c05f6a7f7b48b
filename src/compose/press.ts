import { type Agreement, agreementsIn } from '../domain/agreement.ts';
import type { ChartFigure } from '../domain/figure.ts';
import type { Finding } from '../domain/finding.ts';
/**
 * Press sheets: what each format sets for each area, with the order in which sentences go when the sheet is too
 * full. Nothing here depends on whether a figure is good or bad news (H01); a clear difference is told in the
 * introduction, which never goes (H02).
 */
import { formatDate } from '../domain/format.ts';
import type { SummaryItem } from '../domain/narrative.ts';
import type { PressFormat } from '../domain/press.ts';
import type { PressSheet, Profile, Site } from '../domain/profile.ts';
import type { SheetContent, SheetHighlight } from '../domain/sheet.ts';
import type { AreaTexts, Markdown, Meeting, Officer } from '../domain/texts.ts';
import { unbroken } from './fixed-pages.ts';
import { composeMeeting } from './meeting.ts';
import type { Parts } from './parts.ts';
import { qrCode } from './qr-code.ts';
import { outcomeWords } from './recognition.ts';
import { chooseHighlight, highlightOf, spareTopics, topicsOf } from './sheet-figures.ts';
import { sheetInterviews, sheetPortrait, sheetSteps, stepsOf } from './sheet-interview.ts';
import {
  figuresMm,
  isSmall,
  layoutOf,
  PEOPLE_MM,
  peopleMm,
  WIDE_MM,
  WITHOUT_PEOPLE,
} from './sheet-layout.ts';
import { sheetNotices } from './sheet-notices.ts';
import { BEFORE_INTERVIEWS, CARD_SETTINGS, ORDER, SETTINGS } from './sheet-order.ts';
import { panelsOf } from './sheet-panels.ts';
import { reportParts } from './sheet-report.ts';
import { blocksOf, firstStays, sentencesOf } from './sheet-text.ts';
import { count, noAnswersWords } from './words-nl.ts';

/**
 * Every configured press format for every area that it is about: the kernrapporten, or the profiles; ingest has checked
 * the names. An area without interviews has no sheet of interviews alone: that it lacks them is listed as work to do.
 */
export function composeSheets(
  parts: Parts,
  { profiles, reports }: Pick<Site, 'profiles' | 'reports'>,
): readonly PressSheet[] {
  const { gemeente, pressFormats } = parts.survey;
  return gemeente.drukwerk.flatMap((name) => {
    const format = pressFormats.get(name);
    if (!format) return [];
    const areas = format.soort === 'gemeente' ? reports.filter(({ report }) => report) : profiles;
    return areas
      .map((profile) => ({ format, profile, content: sheetContent(parts, profile, format) }))
      .filter(({ content }) => format.inhoud !== 'interviews' || content.interviews.length > 0);
  });
}

/** What one sheet sets. */
export function sheetContent(parts: Parts, profile: Profile, format: PressFormat): SheetContent {
  const { narrative, code } = profile;
  const own = parts.survey.texts.areas.get(code);
  const layout = layoutOf(format);
  const press = narrative.press.get(format.naam);
  const { highlight, topics, spare } = figuresOf(parts, profile, format);
  const told = format.inhoud === 'cijfers' || WITHOUT_PEOPLE.has(layout) ? [] : (own?.interviews ?? []);
  const steps = stepsOf(told, format);
  const interviews = sheetInterviews(told, steps, parts.portraits, format.minimumPpi);
  const address = addressOf(parts, profile);
  return {
    layout,
    isSmall: isSmall(format),
    strip: stripOf(parts, profile),
    ...logoOf(parts),
    notices: sheetNotices(parts, code, address.address?.text),
    headline: press?.headline.text ?? profile.heading,
    intro: (press?.intro ?? narrative.lead).map(({ text }) => ({ text })),
    ...mapOf(profile),
    ...(highlight ? { highlight } : {}),
    topics,
    spare,
    working: [],
    interviews,
    steps: sheetSteps(steps, told, address.address?.text),
    settings: layout === 'kaart' || layout === 'poster' ? CARD_SETTINGS : SETTINGS,
    beforeInterviews: BEFORE_INTERVIEWS,
    ...panelsOf(topics, interviews, [own?.gemeenteDeed, own?.politieDeed, own?.watKuntUDoen].some(Boolean)),
    ...(layout === 'gemeente' ? reportParts(parts, profile, topics) : {}),
    legend: format.inhoud === 'interviews' ? [] : profile.paper.legend,
    ...actionOf(own, layout === 'gemeente' ? parts.survey.texts.contact : undefined),
    ...officerOf(parts, own?.wijkagent, format),
    ...(layout === 'gesprek' ? agreementsOf(own) : {}),
    ...recognisedOf(profile),
    audience: format.voor ?? 'bewoners',
    ...address,
    ...contactOf(parts),
    notes: profile.about,
    colophon: colophonOf(parts, profile),
  };
}

function logoOf({ logo, survey }: Parts): Pick<SheetContent, 'logo'> {
  return logo ? { logo: { file: survey.gemeente.huisstijl.logo ?? '', print: logo.print } } : {};
}

function mapOf({ locator }: Profile): Pick<SheetContent, 'map'> {
  if (!locator) return {};
  const { drawings, caption } = locator;
  return { map: { drawing: drawings.druk ?? drawings.smal, caption, order: ORDER.map } };
}

function figuresOf(
  parts: Parts,
  { code, narrative }: Profile,
  format: PressFormat,
): Pick<SheetContent, 'highlight' | 'topics' | 'spare'> {
  if (format.inhoud === 'interviews') return { topics: [], spare: [] };
  const figures = parts.charts.areas.get(code) ?? [];
  const kern = (parts.findings.areas.get(code) ?? []).filter((finding) => finding.kern);
  // On the sheet for a meeting all figures are asked about in the same way.
  const first =
    layoutOf(format) === 'gesprek' ? undefined : chooseHighlight(narrative.summary.items, figures);
  return {
    ...(first ? { highlight: largeFigure(first, figures, format) } : {}),
    topics: topicsOf(first, kern, narrative, figures, {
      hasRoomForWide: figuresMm(format) >= WIDE_MM,
      onderzoek: parts.survey.onderzoek,
    }),
    spare: spareTopics(figures, parts.survey.onderzoek),
  };
}

/** A card has no introduction that tells a clear difference too, so there all that is said of the figure stays (H02). */
function largeFigure(
  first: SummaryItem,
  figures: readonly ChartFigure[],
  format: PressFormat,
): SheetHighlight {
  const made = highlightOf(first, figures, peopleMm(format) < PEOPLE_MM);
  return layoutOf(format) === 'kaart' ? { ...made, pieces: made.pieces.map(({ text }) => ({ text })) } : made;
}

function stripOf(parts: Parts, { code, naam, narrative, report }: Profile): SheetContent['strip'] {
  const { gemeente } = parts.survey;
  const findings = parts.findings.areas.get(code) ?? [];
  return [
    `${report ? 'Kernrapport' : 'Wijkprofiel'} ${gemeente.editie} · ${gemeente.naam}`,
    `${answered(narrative.respondents, findings)} Alle cijfers zijn een schatting.`,
    gemeente.voorbeeld ? 'Voorbeeld met verzonnen cijfers' : naam,
  ];
}

function answered(respondents: number | undefined, findings: readonly Finding[]): string {
  if (respondents === undefined) return `Het aantal bewoners dat antwoordde, is ${noAnswersWords(findings)}.`;
  return `${count(respondents, 'bewoner vulde', 'bewoners vulden')} de vragen in.`;
}

/** `contact`: what is said to all residents of the gemeente, where nothing was written for this area. */
function actionOf(
  own: AreaTexts | undefined,
  contact: Markdown | undefined,
): Pick<SheetContent, 'gemeenteDeed' | 'politieDeed' | 'watKuntUDoen' | 'meeting'> {
  const doing = own?.watKuntUDoen ?? contact;
  return {
    gemeenteDeed: own?.gemeenteDeed ? firstStays(blocksOf(own.gemeenteDeed), ORDER.item) : [],
    politieDeed: own?.politieDeed ? firstStays(blocksOf(own.politieDeed), ORDER.item) : [],
    watKuntUDoen: doing ? firstStays(blocksOf(doing), ORDER.item) : [],
    ...(own?.bijeenkomst ? { meeting: meetingOf(own.bijeenkomst) } : {}),
  };
}

function officerOf(
  { portraits }: Parts,
  officer: Officer | undefined,
  { minimumPpi }: PressFormat,
): Pick<SheetContent, 'officer'> {
  if (!officer) return {};
  const { naam, spreekuur, photo } = officer;
  const portrait = photo && portraits.get(photo.file);
  return {
    officer: {
      naam,
      ...(spreekuur ? { spreekuur } : {}),
      ...(photo && portrait ? { portrait: sheetPortrait(portrait, photo.file, minimumPpi) } : {}),
      order: ORDER.officer,
      photoOrder: ORDER.officerPhoto,
    },
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
  const { agreements } = agreementsIn(body);
  const pieces = firstStays(
    agreements.map(({ text }) => text),
    ORDER.agreement,
  ).map((piece, at) => ({ ...piece, ...outcomeOf(agreements[at]) }));
  const open = agreements.some(({ outcome }) => !outcome);
  return { agreements: { ...(datum ? { date: formatDate(datum) } : {}), open, pieces } };
}

function outcomeOf(agreement: Agreement | undefined): { readonly outcome?: string } {
  const outcome = agreement && outcomeWords(agreement);
  return outcome === undefined ? {} : { outcome };
}

/** A sentence or two a topic, of the newest figures that were talked about; what was said with it stands on the page. */
function recognisedOf({ recognition }: Profile): Pick<SheetContent, 'recognised'> {
  const [newest] = recognition?.rounds ?? [];
  if (!newest) return {};
  const pieces = newest.topics.map(({ topic, answers }) => ({
    text: `${topic}: ${answers.map(lowerFirst).join(' ')}`,
    order: ORDER.aside,
  }));
  return { recognised: { title: newest.title, pieces } };
}

const lowerFirst = (text: string, at: number) =>
  at === 0 ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Without the scheme: people type it (P07). */
function addressOf({ houseStyle }: Parts, { address }: Profile): Pick<SheetContent, 'address'> {
  if (address === undefined) return {};
  const text = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return { address: { text, pieces: text.split(/(?<=\/)/), qr: qrCode(address, houseStyle.palette.inkt) } };
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
