import { isPlainHeading, type Measure, parseHeading } from './heading.ts';

/** Numbers of residents by answer, totals of them, weighted ones: neither the figure nor its n. */
const COUNTS =
  /^(\(?(gewogen|absolute?|abs\.?)\s*)?(aantal(len)?|totaal|total|freq(uentie)?|count|abs(oluut)?\.?)(\s+(gewogen|bewoners|personen))?\)?$/i;

/**
 * What the text beside the name of a question says of the numbers there: a measure ("%", "n", "ondergrens"), a count
 * that is none of our measures, or an answer to the question.
 */
export function rowKind(text: string): Measure | 'aantal' | 'antwoord' {
  if (text === '' || isPlainHeading(text)) return 'waarde';
  if (COUNTS.test(text)) return 'aantal';
  const { measure, names } = parseHeading(text);
  const isBare = names.every((name) => /^\(?[n%]?\)?$/i.test(name));
  return isBare && measure !== 'waarde' ? measure : 'antwoord';
}
