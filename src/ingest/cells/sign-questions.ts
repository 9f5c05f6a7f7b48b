import type { Field, SignMeaning } from '../figures/raw-figure.ts';
import { type Companion, type Compound, companionsOf, isRange } from './compound.ts';
import { type Decorated, decorationOf } from './decoration.ts';
import { notANumber } from './not-a-number.ts';
import { examplesOf, type Question, type Spot, tellNumbers, tellPlaces } from './sign-log.ts';

/** What is asked about cells that are no bare number, in words; answers go into `tekens` of bronnen.yaml. */

/** A number with a sign around it that may change it. */
export function aboutDecoration(found: Decorated): Question {
  const { sign, kind } = found;
  return {
    rule: 'teken-bij-getal',
    key: `teken\t${sign}`,
    tell: (spots) => ({
      explanation: `${told(sign, spots)} Wat dat betekent, is niet zeker${kind === 'bound' ? ': het getal zelf is hier niet gegeven' : ''}.`,
      proposal:
        kind === 'bound'
          ? `Is het cijfer er niet? Zet in bronnen.yaml: ${ruleWith(spots, sign, 'ontbreekt')}. Dan ontbreken deze cijfers, ook op andere rijen van dit bestand.`
          : `Hoort het getal zonder het teken te worden gelezen? Zet in bronnen.yaml: ${ruleWith(spots, sign, 'weg')}. Dan geldt: ${previews(spots, (text) => decorationOf(text)?.bare ?? found.bare)}. Is het geen cijfer? Zet dan ontbreekt in plaats van weg.`,
    }),
  };
}

const COMPANIONS: Readonly<Record<Companion, string>> = {
  marge: 'Is het tweede getal de marge aan elke kant?',
  interval: 'Zijn de twee getallen de onder- en bovengrens van de marge?',
  n: 'Is het tweede getal het aantal bewoners dat de vraag invulde (n)?',
};

/** A number with other numbers behind it. */
export function aboutCompound(found: Compound): Question {
  const { sign } = found;
  return {
    rule: 'getallen-in-een-cel',
    key: `cel\t${sign}`,
    tell: (spots) => ({
      explanation: isRange(found)
        ? `${told(sign, spots)} Het cijfer zelf is hier niet gegeven.`
        : `${told(sign, spots)} Wat de getallen achter het eerste zijn, is niet zeker.`,
      proposal: isRange(found)
        ? `Is het cijfer er niet? Zet in bronnen.yaml: ${ruleWith(spots, sign, 'ontbreekt')}. Of vraag het bureau om het cijfer zelf.`
        : companionAnswers(found, spots),
    }),
  };
}

function companionAnswers(found: Compound, spots: readonly Spot[]): string {
  const { sign } = found;
  const first = previews(spots, (text) => leading(text));
  const asked = companionsOf(found).map(
    (meaning) => `${COMPANIONS[meaning]} Zet in bronnen.yaml: ${ruleWith(spots, sign, meaning)}.`,
  );
  return [
    ...asked,
    `Telt alleen het eerste getal? Zet ${asked.length > 0 ? 'dan weg' : `in bronnen.yaml: ${ruleWith(spots, sign, 'weg')}`}. De waarde wordt zo: ${first}.`,
    'Is het geen cijfer? Zet ontbreekt.',
  ].join(' ');
}

/** A word or sign in the place of a number. */
export function aboutWord(text: string, field: Field): Question {
  const { rule, explanation, proposal } = notANumber(text, field);
  return {
    rule,
    key: `woord\t${rule}\t${field}\t${text}`,
    tell: (spots) => ({
      explanation:
        spots.length === 1
          ? explanation
          : `${explanation} Dit staat er ${spots.length} keer (${tellPlaces(spots)}).`,
      proposal,
    }),
  };
}

function told(sign: string, spots: readonly Spot[]): string {
  return `Bij ${tellNumbers(spots)} staat "${sign}" (${tellPlaces(spots)}).`;
}

function ruleWith([first]: readonly Spot[], sign: string, meaning: SignMeaning): string {
  const file = first?.sheet.file.replace(/^cijfers\//, '') ?? '';
  return `bronnen: [{ bestand: "${file}", tekens: { ${JSON.stringify(sign)}: ${meaning} } }]`;
}

function previews(spots: readonly Spot[], becomes: (text: string) => string): string {
  return examplesOf(spots)
    .map((text) => `"${text}" wordt ${becomes(text)}`)
    .join(', ');
}

/** The number with which a cell begins. */
function leading(text: string): string {
  return /^[-+\u2212]?\d(?:[\d.,]*\d)?/.exec(text.trim())?.[0] ?? text;
}
