import type { FieldProblem } from '../figures/figure-report.ts';
import type { Field } from '../figures/raw-figure.ts';

/** A day as the spreadsheet reader gives it, and as Excel writes it in a text file: "12-jul", "jul-12". */
const DAY =
  /^\d{4}-\d\d-\d\d$|^\d{1,2}[-/]\d{1,2}[-/](19|20)\d\d$|^\d{1,2}[-/ ](jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\w*\.?$|^(jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\w*[-/ ]\d{2,4}$/i;

/** Whether a cell holds a day that Excel made of something else, such as "12-7" or "1-4". */
export function isDay(text: string): boolean {
  return DAY.test(text);
}

/** What staff is told of a day where there should be a number or a group. */
export function dayProblem(what: string): FieldProblem {
  return {
    rule: 'datum-van-excel',
    explanation: `Bij "${what}" staat een datum. Excel maakt die zelf van iets als 12-7 of 1-4.`,
    proposal:
      'Kijk in het bestand van het bureau wat hier hoort te staan. Geef de kolom in Excel eerst de opmaak Tekst en typ het dan opnieuw, of laad het bestand in met Gegevens, Uit tekst/CSV.',
  };
}

/** What is wrong with a cell that should hold a number, and what to do about it. */
export function notANumber(text: string, field: Field): FieldProblem {
  if (isDay(text)) return dayProblem(field);
  if (text.startsWith('#')) {
    return {
      rule: 'formulefout',
      explanation: `In deze cel staat een formulefout (${text.slice(0, 20)}).`,
      proposal: 'Herstel de formule in het bronbestand, of maak de cel leeg als het cijfer er niet is.',
    };
  }
  if (text === '-' || text === '\u2013') {
    return {
      rule: 'streepje',
      explanation: 'In deze cel staat een streepje: dat kan "nul" of "onbekend" betekenen.',
      proposal: `Vul 0 in als het nul is, of maak de cel leeg als het cijfer er niet is.${field === 'waarde' ? ' Of zet in bronnen.yaml: tekens: { "-": nul } of { "-": ontbreekt }.' : ''}`,
    };
  }
  return {
    rule: 'getal-ongeldig',
    explanation: `Bij "${field}" staat geen getal. Verwacht: een getal, zoals ${field === 'n' ? '212' : '18,1'}.`,
    proposal: `Verbeter de cel, of maak hem leeg als het cijfer er niet is.${field === 'waarde' && standsForMissing(text) ? ` Of zet in bronnen.yaml: tekens: { "${text}": ontbreekt }.` : ''}`,
  };
}

/** A sign or word where a bureau does not give a figure: "n.b.", "te weinig". */
function standsForMissing(text: string): boolean {
  return text.length <= 30 && (/^[<>]/.test(text) || !/\d/.test(text)) && !text.includes('"');
}
