import type { Finding } from '../domain/finding.ts';
import { compareNames } from '../domain/gebied.ts';
import type { Onderzoek } from '../domain/onderzoek.ts';
import type { Note } from '../domain/page-blocks.ts';
import { whether } from '../domain/page-text.ts';
import { pageText, type ValuesOf } from './page-text.ts';
import type { Parts } from './parts.ts';
import { count } from './words-nl.ts';

type Values = ValuesOf<'over-deze-cijfers'>;

/**
 * "Over deze cijfers" of one area: what an estimate is, what was left out, counted (H06), and of which gemeenten a
 * reference group is made. Of older figures only where they stand on the page.
 */
export function aboutNotes(
  parts: Parts,
  findings: readonly Finding[],
  respondents: number | undefined,
): readonly Note[] {
  const { gemeente, onderzoek, pageTexts } = parts.survey;
  const values: Values = {
    'deden-mee':
      respondents === undefined ? undefined : count(respondents, 'bewoner vulde', 'bewoners vulden'),
    tonen: String(gemeente.drempels.tonen),
    ...leftOut(findings),
    'nieuwe-reeks': newSeriesSince(findings, onderzoek),
    ...referenceGroup(parts, findings),
  };
  const { words } = pageText(pageTexts, 'over-deze-cijfers', values);
  return [
    words('schatting'),
    words('verschil'),
    words('weglaten'),
    ...(values['nieuwe-reeks'] === undefined ? [] : [words('vroeger')]),
    ...(values.groep === undefined ? [] : [words('referentie')]),
  ];
}

function leftOut(findings: readonly Finding[]) {
  const estimates = findings.map((finding) => finding.measure.estimate);
  const hidden = estimates.filter((estimate) => estimate.kind === 'suppressed');
  const tooFew = hidden.filter(({ reason }) => reason === 'betrouwbaarheid').length;
  const missing = estimates.filter((estimate) => estimate.kind === 'missing').length;
  const indicative = estimates.filter(
    (estimate) => estimate.kind === 'published' && estimate.indicative,
  ).length;
  const unknown = findings.filter(
    (finding) => finding.measure.estimate.kind === 'published' && !finding.measure.interval,
  ).length;
  const topics = (number: number) => (number > 0 ? count(number, 'onderwerp', 'onderwerpen') : undefined);
  return {
    'te-weinig-antwoorden': topics(tooFew),
    'anders-herkenbaar': topics(hidden.length - tooFew),
    'niet-gevraagd': topics(missing),
    indicatie: topics(indicative),
    'marge-onbekend': topics(unknown),
    niets: whether(hidden.length + missing + indicative + unknown === 0),
  };
}

/** First year of the newest series, where older figures of another one stand on the page. */
function newSeriesSince(findings: readonly Finding[], onderzoek: Onderzoek): string | undefined {
  const broken = findings.find((finding) => new Set(finding.series.map((measure) => measure.reeks)).size > 1);
  if (!broken) return undefined;
  const { reeks, jaar } = broken.measure;
  const own = broken.series.filter((measure) => measure.reeks === reeks).map((measure) => measure.jaar);
  const known = onderzoek.reeksen.find(({ code }) => code === reeks);
  return String(known?.jaren[0] ?? Math.min(jaar, ...own));
}

/** Which gemeenten the reference group is made of, and where its figures come from. */
function referenceGroup({ survey }: Parts, findings: readonly Finding[]) {
  const other = findings
    .flatMap(({ comparisons: { plaats, referentie } }) => [referentie, plaats])
    .find((one) => one?.against?.niveau === 'referentie');
  if (!other?.against) return { groep: undefined, leden: undefined, bron: undefined };
  const { naam, delen = [] } = other.against;
  const members = delen.map((code) => survey.gebieden.get(code)?.naam ?? code).sort(compareNames);
  return {
    groep: naam,
    leden: members.length > 0 ? members.join(', ') : undefined,
    bron: other.other?.bron || undefined,
  };
}
