/** T08, T16, H04: how numbers are said. */
import type { Block, SentenceText } from './passage.ts';
import { type Hit, strict, type TextRule } from './rule.ts';
import { isOnTopic, termRule } from './term-rule.ts';
import { NUMBER, OFFENCE, PEOPLE } from './vocabulary.ts';

const FORM_WHY =
  'Op alle pagina’s staat hetzelfde: zoveel van de 100 bewoners. Dan hoeft niemand om te rekenen.';
const FORM_BETTER = 'Schrijf het als ‘ongeveer 18 van de 100 bewoners’.';
const RELATIVE_WHY = 'Een verdubbeling of ‘50% meer’ laat een klein verschil groot lijken.';

export const oneDenominator: TextRule = termRule(
  'T08',
  'of the 100, and no relative change',
  strict('error', { interview: 'warn' }),
  [
    {
      patterns: [`${NUMBER} op {de}? {elke}? {iedere}? (?!een$)${NUMBER}`],
      unless: [
        `${NUMBER} op {de}? ${NUMBER} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)`,
        'een op een',
        '(hoek|nummer|verdieping|etage)',
        `${NUMBER} op {de}? ${NUMBER} (\\w*(dagen|avonden)|weken|maanden|jaren|keren)`,
      ],
      why: FORM_WHY,
      better: FORM_BETTER,
    },
    {
      patterns: [
        `(kwart|driekwart|derde|tweederde|vierde|vijfde|tiende|helft|meerderheid) {deel}? van {de}? {alle}? {onze}? {het}? ${PEOPLE}`,
        `(kwart|driekwart|helft) van {de}? ${PEOPLE}`,
      ],
      unless: ['van de 100'],
      why: FORM_WHY,
      better: FORM_BETTER,
    },
    {
      patterns: [`${NUMBER} procent`, '\\d+([.,]\\d+)?\\s?%', '\\w+ procent van'],
      unless: [
        '\\w*(korting|subsidie|btw|rente|vergoeding|biologisch|alcohol|gratis|energie|aflossing|hernieuwbaar|vergoed|vergoedt|inzet|zeker)',
      ],
      why: FORM_WHY,
      better: FORM_BETTER,
    },
    {
      patterns: [`${NUMBER} van de (?!100$|honderd$)${NUMBER} ${PEOPLE}`],
      why: FORM_WHY,
      better: FORM_BETTER,
    },
    {
      patterns: [
        'verdubbel(d|de|t|en|ing|ingen)?',
        'verdrievoudig(d|de|t|en|ing)?',
        'halver(en|ing)|halveer(t|de)|gehalveerd',
        '(dubbel|driedubbel|half) zo (veel|vaak|groot|hoog|weinig)',
        `${NUMBER} (keer|maal) zo (veel|vaak|groot|hoog|weinig)`,
        `${NUMBER} (keer|maal) (zoveel|meer|minder|vaker|hoger|lager)`,
        '(dubbel|half|tweemaal|driemaal|viermaal) {zo}? (zoveel|veel|vaak|groot|hoog|weinig)',
      ],
      needs: [
        `\\w*(onveilig|onveilige|veilig|overlast|slachtoffers?|cijfers?|meldingen|aangiftes?|aangiften|tevreden|klachten)`,
        OFFENCE,
        PEOPLE,
      ],
      unless: ['\\w*(vrijwilligers|deelnemers|bezoekers|leden|kinderen)'],
      why: RELATIVE_WHY,
      better: 'Noem de twee cijfers: ‘ongeveer 12 van de 100 bewoners, in 2023 ongeveer 9’.',
    },
  ],
);

export const noForecast: TextRule = termRule(
  'T16',
  'no risk out of a prevalence',
  strict('error', { interview: 'warn' }),
  [
    {
      patterns: [
        `{\\w+e}? (kans|kansen|risico|risicos|gevaar) (op|om|van|voor|dat) ~5 (slachtoffer\\w*|zakkenroll\\w*|onveilig\\w*|overlast|bestolen|beroofd)`,
        `{\\w+e}? (kans|kansen|risico|risicos|gevaar) (op|om|van|voor|dat) ~5 ${OFFENCE}`,
        '(inbraak|misdaad|slachtoffer|overval|diefstal|veiligheids)(kans|kansen|risico|risicos)',
        'lopen ~2 (risico|gevaar) ~5 (slachtoffer\\w*|bestolen|beroofd)',
        '(risico|gevaar) lopen {om}? ~4 (slachtoffer\\w*|bestolen|beroofd)',
      ],
      unless: [
        '(verklein|verkleint|verkleinen|verminder|vermindert|verminderen|kleiner|klein) ~4 (kans|risico)',
        '(kans|risico) ~6 (verkleinen|verminderen|kleiner)',
      ],
      why: 'Hoeveel bewoners slachtoffer werden, zegt niet hoe groot de kans daarop is.',
      better: 'Schrijf ‘werd in 12 maanden slachtoffer’, met het cijfer.',
    },
  ],
);

const SHARE = /(\d{1,3})\s+van\s+de\s+100\b/g;
const DENIAL = /\b(niet|geen|nooit|zonder|veilig)\b/i;

/** "82 van de 100 voelen zich niet onveilig" needs "18 van de 100" in the same paragraph (H04). */
export const noPositiveOnly: TextRule = {
  id: 'H04',
  name: 'no positive-only framing',
  strictness: strict('error', { generated: 'off', interview: 'off', title: 'off' }),
  check: (sentence, block) => [...positiveOnly(sentence, block), ...wrongComplement(sentence)],
};

function positiveOnly(sentence: SentenceText, block: Block): readonly Hit[] {
  if (!DENIAL.test(sentence.text) || !isOnTopic(sentence)) return [];
  const told = new Set(
    block.sentences.flatMap(({ text }) => [...text.matchAll(SHARE)].map(([, share]) => Number(share))),
  );
  return [...sentence.text.matchAll(SHARE)]
    .filter(([, share]) => Number(share) > 50 && !told.has(100 - Number(share)))
    .map(([found, share]) => ({
      found,
      line: sentence.line,
      explanation: 'Hier staat alleen hoeveel bewoners het niet zijn.',
      proposal: `Zet in dezelfde alinea ook hoeveel het er wel zijn: ‘ongeveer ${100 - Number(share)} van de 100 bewoners’.`,
    }));
}

/** The other side of "(zeer) tevreden" is never "ontevreden": neutral and no opinion are in it too. */
function wrongComplement(sentence: SentenceText): readonly Hit[] {
  const match =
    /\b(?:de andere|de overige|de rest)\b[^.]{0,40}\b(ontevreden|helemaal geen overlast|geen overlast)\b/i.exec(
      sentence.text,
    );
  if (!match || /geen of een beetje overlast/i.test(match[0])) return [];
  return [
    {
      found: match[0],
      line: sentence.line,
      explanation:
        'De andere bewoners zijn niet allemaal zo: er zijn er ook neutraal, zonder mening of met een beetje overlast.',
      proposal: 'Schrijf ‘niet tevreden, neutraal of zonder mening’, of ‘geen of een beetje overlast’.',
    },
  ];
}
