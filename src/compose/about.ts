import type { Finding } from '../domain/finding.ts';
import { compareNames } from '../domain/gebied.ts';
import type { Onderzoek } from '../domain/onderzoek.ts';
import type { Note } from '../domain/page-blocks.ts';
import type { Parts } from './parts.ts';
import { count } from './words-nl.ts';

/** "Over deze cijfers" of one area: what an estimate is, and what was left out, counted (H06). */
export function aboutNotes(
  parts: Parts,
  findings: readonly Finding[],
  respondents: number | undefined,
): readonly Note[] {
  const { gemeente } = parts.survey;
  const answered =
    respondents === undefined
      ? 'Niet alle bewoners vulden de vragen in.'
      : `${count(respondents, 'bewoner vulde', 'bewoners vulden')} de vragen in. Dat zijn niet alle bewoners.`;
  return [
    {
      title: 'Een schatting, met een marge',
      text: `${answered} Het echte cijfer ligt waarschijnlijk binnen de marge.`,
    },
    {
      title: 'Wanneer noemen wij een verschil?',
      text: 'Alleen als het verschil duidelijk is. Dat rekenen wij uit. Voor alle gebieden gelden dezelfde regels, bij gunstige en bij ongunstige cijfers.',
    },
    { title: 'Wat laten wij weg?', text: leftOut(findings, gemeente.drempels.tonen) },
    ...breakNote(findings, parts.survey.onderzoek),
  ];
}

function leftOut(findings: readonly Finding[], minimum: number): string {
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
  const about = (number: number, text: string) =>
    number > 0 ? [`Bij ${count(number, 'onderwerp', 'onderwerpen')} ${text}`] : [];
  const sentences = [
    ...about(
      tooFew,
      `zijn er te weinig antwoorden. Wij laten een cijfer pas zien vanaf ${minimum} antwoorden.`,
    ),
    ...about(
      hidden.length - tooFew,
      'laten wij het cijfer niet zien. Zo kan niemand zien wat één bewoner heeft geantwoord.',
    ),
    ...about(missing, 'is de vraag hier niet gesteld.'),
    ...about(indicative, 'is het cijfer een indicatie. Dat vergelijken wij niet.'),
    ...about(unknown, 'is de marge onbekend.'),
  ];
  return sentences.length > 0
    ? sentences.join(' ')
    : 'Niets: van elk onderwerp staat het cijfer in de tabel.';
}

/** Told only where older figures of another series stand on the page. */
function breakNote(findings: readonly Finding[], onderzoek: Onderzoek): readonly Note[] {
  const broken = findings.find((finding) => new Set(finding.series.map((measure) => measure.reeks)).size > 1);
  if (!broken) return [];
  const { reeks, jaar } = broken.measure;
  const own = broken.series.filter((measure) => measure.reeks === reeks).map((measure) => measure.jaar);
  const known = onderzoek.reeksen.find(({ code }) => code === reeks);
  const since = known?.jaren[0] ?? Math.min(jaar, ...own);
  return [
    {
      title: 'Vergelijken met vroeger',
      text: `De cijfers van voor ${since} zijn op een andere manier gemeten. U kunt ze niet vergelijken met de cijfers van nu.`,
    },
  ];
}

/** Which gemeenten the reference group is made of, and where its figures come from. */
export function referenceNote({ survey }: Parts, findings: readonly Finding[]): readonly Note[] {
  const other = findings
    .flatMap(({ comparisons: { plaats, referentie } }) => [referentie, plaats])
    .find((one) => one?.against?.niveau === 'referentie');
  if (!other?.against) return [];
  const { naam, delen = [] } = other.against;
  const members = delen.map((code) => survey.gebieden.get(code)?.naam ?? code).sort(compareNames);
  const listed = members.length > 0 ? ` Daarbij horen: ${members.join(', ')}.` : '';
  const source = other.other?.bron ? ` Bron: ${other.other.bron}.` : '';
  return [{ title: 'Vergelijkbare gemeenten', text: `De groep heet “${naam}”.${listed}${source}` }];
}
