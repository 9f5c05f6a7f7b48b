/** T11: police figures come with what they count. */
import { strict, type TextRule } from './rule.ts';
import { termRule } from './term-rule.ts';
import { FEELING, NUMBER, OFFENCE } from './vocabulary.ts';

export const policeFiguresExplained: TextRule = termRule(
  'T11',
  'police figures with their definition',
  strict('error', { interview: 'warn', title: 'off' }),
  [
    {
      patterns: ['de {totale}? {geregistreerde}? criminaliteit'],
      why: 'De politie telt alleen wat gemeld of aangegeven is. Dat is niet ‘de criminaliteit’.',
      better: 'Schrijf ‘misdrijven die bij de politie gemeld of aangegeven zijn’.',
    },
    {
      patterns: [
        '\\w*(politiecijfer|politiecijfers|misdaadcijfer|misdaadcijfers|criminaliteitscijfer|criminaliteitscijfers|inbraakcijfers)',
        'cijfers van de politie',
        `(telde|registreerde|noteerde) de politie`,
        `de politie (telde|registreerde|noteerde)`,
      ],
      unlessInBlock: [
        '(gemeld|gemelde|melden|meldt|melding|meldingen|aangifte|aangiftes|aangiften|aangegeven|aangeven)',
      ],
      why: 'Bij cijfers van de politie hoort altijd de uitleg wat er geteld is.',
      better: 'Voeg toe: ‘De politie telt alleen misdrijven die gemeld of aangegeven zijn.’',
    },
    {
      patterns: [
        `volgens {de}? (politie|wijkagent) ~6 ${NUMBER} ~3 ${OFFENCE}`,
        `politie ~6 ${NUMBER} (aangiftes|aangiften|meldingen|misdrijven|incidenten|inbraken|diefstallen)`,
        `${NUMBER} (aangiftes|aangiften|meldingen|misdrijven|incidenten) ~7 politie`,
      ],
      unlessInBlock: ['(telt|tellen) ~2 alleen', '(gemeld|gemelde|aangegeven)'],
      why: 'Bij cijfers van de politie hoort altijd de uitleg wat er geteld is.',
      better: 'Voeg toe: ‘De politie telt alleen misdrijven die gemeld of aangegeven zijn.’',
    },
    {
      patterns: ['criminaliteit {\\w+}? (is|komt|kwam|neemt|nam|daalt|daalde|stijgt|steeg)'],
      // What residents think of it is a question of the survey.
      unless: [FEELING, 'aan bod', 'aan de orde'],
      why: 'Een cijfer telt alleen wat gemeld, aangegeven of in een onderzoek verteld is. Dat is niet ‘criminaliteit’.',
      better:
        'Schrijf ‘misdrijven die bij de politie gemeld of aangegeven zijn’, of ‘slachtoffer van een misdrijf’.',
    },
  ],
);
