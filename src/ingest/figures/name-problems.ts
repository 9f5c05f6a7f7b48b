/** What is wrong with the name of an area or indicator in a row of figures, and what to do. Dutch. */
import type { Gebied } from '../../domain/gebied.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { ANSWER_SIGN } from '../areas/answer-lookup.ts';
import type { NameLookup } from '../areas/name-lookup.ts';
import type { FieldProblem } from './figure-report.ts';

type NotFound<Item extends { readonly code: string; readonly naam: string }> = Exclude<
  ReturnType<NameLookup<Item>['find']>,
  { readonly kind: 'found' }
>;

const WRITE_THE_CODE = 'Zet hier de code in plaats van de naam.';

/** What a row of everybody is called. */
const WHOLE = /^(eind|sub)?(totaal|gemiddelde?|total)\b|^(alle wijken|(hele )?gemeente|stad)\b/i;

/** A code of CBS: one that is not known may be of an earlier division, and is never the typo of another. */
const CODE = /^(WK|BU|GM)\d{4,8}$/i;

export function areaProblem(name: string, match: NotFound<Gebied>): FieldProblem {
  if (match.kind === 'ambiguous') {
    return {
      rule: 'gebied-dubbelzinnig',
      explanation: `Er zijn meer gebieden die "${name}" heten: ${match.codes.join(', ')}.`,
      proposal: WRITE_THE_CODE,
    };
  }
  return {
    rule: 'gebied-onbekend',
    explanation:
      name === ''
        ? 'Het gebied is niet ingevuld. Verwacht: een code of naam uit gebieden/gebieden.csv.'
        : `Het gebied "${name}" staat niet in gebieden/gebieden.csv.`,
    proposal: areaAdvice(name, match.nearest),
  };
}

function areaAdvice(name: string, nearest: string | undefined): string {
  if (WHOLE.test(name))
    return `Is dit de hele gemeente? Zet dan in bronnen.yaml: gebieden: { "${name}": CODE }, met de code van de gemeente. Is het een optelling? Haal de rij dan weg.`;
  if (CODE.test(name))
    return `Is dit een code van vóór een herindeling? Zet hem dan in gebieden/omzetting.csv, met de kolommen oud;nieuw;jaar: ${name};NIEUWE CODE;JAAR. Het jaar is dat waarin de nieuwe code begon. Anders: voeg het gebied toe aan gebieden.csv.`;
  return nearest
    ? `Bedoelt u ${nearest}? Verbeter de naam, of voeg het gebied toe aan gebieden.csv.`
    : 'Vul een code of naam in die in gebieden.csv staat.';
}

export function indicatorProblem(name: string, match: NotFound<Indicator>): FieldProblem {
  if (match.kind === 'ambiguous') {
    return {
      rule: 'indicator-dubbelzinnig',
      explanation: `Er zijn meer indicatoren die "${name}" heten: ${match.codes.join(', ')}.`,
      proposal: WRITE_THE_CODE,
    };
  }
  if (name.includes(ANSWER_SIGN)) return answerProblem(name);
  return {
    rule: 'indicator-onbekend',
    explanation:
      name === ''
        ? 'De indicator is niet ingevuld. Verwacht: een code uit de lijst van indicatoren.'
        : `De indicator "${name}" is niet bekend.`,
    proposal: match.nearest
      ? `Bedoelt u ${match.nearest}? Verbeter de code, of zet de eigen indicator in indicatoren.csv.`
      : 'Vul de code van een indicator in.',
  };
}

/** "code=antwoord" of which the question or the place of the answer is not known. */
function answerProblem(name: string): FieldProblem {
  const [question = ''] = name.split(ANSWER_SIGN);
  return {
    rule: 'antwoord-onbekend',
    explanation: `"${name}" is geen antwoord dat het programma kent. Voor het =-teken hoort de code van een vraag in procenten, erachter een antwoord zoals "zeer tevreden", "soms", "nee" of "weet niet".`,
    proposal: `Verbeter de code of het antwoord. Is het een ander antwoord? Zet dan in indicatoren.csv een regel met een eigen code, en in de kolom antwoord de vraag en de plaats op de schaal, zoals ${question.trim()}:-1.`,
  };
}
