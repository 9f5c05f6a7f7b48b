/** Consent of an interviewed resident (prudence P02): recorded, and still running on the day of publication and today. */
import { formatDate } from '../../domain/format.ts';
import type { Consent } from '../../domain/texts.ts';
import { rowOf, type Teller } from '../remark-teller.ts';

/** Days that consent is held against, as ISO dates. */
export interface Days {
  /** `datum` of gemeente.yaml: it stands on every page. */
  readonly published: string;
  /** Of the clock: it can stop a build, and never changes a byte of one. */
  readonly today: string;
}

/** Days before the end of a consent on which staff are told. */
const NOTICE = 31;

/** Whether the interview may be shown; each reason why not is told. */
export function checkConsent(
  consent: Consent | undefined,
  days: Days,
  tell: Teller,
  who: 'bewoner' | 'wijkagent' = 'bewoner',
): boolean {
  if (!consent) {
    // A consent that lacks a date or a name was told with its line.
    if (tell.lineOf('toestemming') === undefined) tellNoConsent(tell, who);
    return false;
  }
  const problem = consentProblem(consent, days);
  if (problem) {
    tellBadConsent(consent.tot, problem, tell, who);
    return false;
  }
  if (consent.datum > days.published) tellLateConsent(consent.datum, days.published, tell, who);
  if (consent.tot < dayAfter(days.today, NOTICE)) tellEnding(consent.tot, tell, who);
  return true;
}

function consentProblem({ datum, tot }: Consent, { published, today }: Days): string | undefined {
  if (datum > tot) return `De toestemming begint (${datum}) na de dag waarop zij ophoudt (${tot}).`;
  if (tot < published) return `De toestemming loopt tot ${tot}, maar de uitgave is van ${published}.`;
  if (tot < today) return `De toestemming liep tot ${formatDate(tot)} en is dus afgelopen.`;
  return undefined;
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function tellBadConsent(tot: string, problem: string, tell: Teller, who: string): void {
  tell.remarks.error({
    rule: 'P02',
    ...rowOf(tell, 'toestemming'),
    found: tot,
    explanation: problem,
    proposal: `Vraag de ${who} opnieuw om toestemming en vul de nieuwe datums in. Lukt dat niet? Haal ${who === 'bewoner' ? 'het interview' : 'de wijkagent'} dan overal weg met: npm run intrekken -- data/${tell.file}`,
  });
}

function tellNoConsent({ file, remarks }: Teller, who: string): void {
  remarks.error({
    rule: 'P02',
    file,
    explanation: `De toestemming van de ${who} is niet vastgelegd. Verwacht: toestemming met datum, tot en door.`,
    proposal: `Vraag de ${who} om toestemming en vul in: toestemming: { datum: …, tot: …, door: … }`,
  });
}

/** The date of publication has a default, so this is most often that date that is not filled in. */
function tellLateConsent(from: string, published: string, tell: Teller, who: string): void {
  tell.remarks.warn({
    rule: 'P02',
    ...rowOf(tell, 'toestemming'),
    found: from,
    explanation: `De ${who} gaf toestemming op ${formatDate(from)}. Dat is na de datum van de uitgave (${formatDate(published)}).`,
    proposal:
      'Kijk of beide datums kloppen. De datum van de uitgave staat in gemeente.yaml, bij datum; zonder die regel is het 31 december van het jaar van de editie.',
  });
}

/** Of today only: it is told, and not written into what a build makes. */
function tellEnding(tot: string, tell: Teller, who: string): void {
  tell.remarks.warnToday({
    rule: 'P02',
    ...rowOf(tell, 'toestemming'),
    found: tot,
    explanation: `De toestemming van de ${who} loopt af op ${formatDate(tot)}.`,
    proposal: `Vraag op tijd opnieuw om toestemming. Na die dag stopt het bouwen met ${who === 'bewoner' ? 'dit interview' : 'deze wijkagent'}.`,
  });
}
