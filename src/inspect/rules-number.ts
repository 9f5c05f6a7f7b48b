/** T08, T13, T16: how numbers are said. */
import { strict, type TextRule } from './rule.ts';
import { termRule } from './term-rule.ts';
import { NUMBER, OFFENCE, PEOPLE } from './vocabulary.ts';
import { CHANGED, COMPARATIVE } from './vocabulary-change.ts';

export const FORM_WHY =
  'Op alle pagina’s staat hetzelfde: zoveel van de 100 bewoners. Dan hoeft niemand om te rekenen.';
export const FORM_BETTER = 'Schrijf het als ‘ongeveer 18 van de 100 bewoners’.';
/** What residents do in a survey. */
const SAYS =
  '(vindt|voelt|heeft|kent|ervaart|meldt|meldde|vertrouwt|praat|doet|zegt|geeft|werd|noemt|maakt|weet)';
export const RELATIVE_WHY = 'Een verdubbeling of ‘50% meer’ laat een klein verschil groot lijken.';

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
        '(kans|gooit|dobbelsteen|schaal)',
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
        `(meerderheid|minderheid|merendeel) ~2 (${SAYS}|ziet|zien|vinden|voelen)`,
      ],
      unless: ['van de 100'],
      why: FORM_WHY,
      better: FORM_BETTER,
    },
    {
      patterns: [`${NUMBER} procent`, '\\d+([.,]\\d+)?\\s?%', '\\w+ procent van'],
      unless: [
        '\\w*(korting|subsidie|btw|rente|vergoeding|biologisch|alcohol|gratis|energie|aflossing|hernieuwbaar|stemmen|kosten|prijs|budget|bedrag|verbruik|vergoed|vergoedt|inzet|zeker)',
      ],
      why: FORM_WHY,
      better: FORM_BETTER,
    },
    {
      patterns: [
        `${NUMBER} van de (?!100$|honderd$)${NUMBER} ${PEOPLE}`,
        // A fraction that speaks: "een vijfde kent de wijkagent niet".
        `een (kwart|derde|vierde|vijfde|zesde|tiende) ${SAYS}`,
        `(driekwart|tweederde) ${SAYS}`,
        `met {ruim}? {bijna}? {een}? {de}? (kwart|derde|helft|vijfde|tiende) ~2 (${CHANGED}|toe|af)`,
      ],
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
        '(waarschijnlijk|waarschijnlijkheid) ~7 (slachtoffer\\w*|bestolen|beroofd|ingebroken)',
        '(kans|kansen|risico) {om}? ~1 slachtoffer',
        '(grote|kleine|hoge|lage|flinke|procent|fors|reeel|groot|veel|meer) {\\w+}? (kans|kansen|risico|risicos) {hier}? {op}? {dat}?',
        '(kans|risico) ~6 (is|was) ~3 (groot|klein|hoog|laag|reeel|nihil|gering)',
        '(loopt|loop|lopen) ~3 risico',
        '(eigen|uw|je) (risico|kans)',
        '(kans|risico) van \\d+',
        '(kans|kansen) op de (100|honderd)',
        'lopen ~2 (risico|gevaar) ~5 (slachtoffer\\w*|bestolen|beroofd)',
        '(risico|gevaar) lopen {om}? ~4 (slachtoffer\\w*|bestolen|beroofd)',
      ],
      unless: [
        '(verklein|verkleint|verkleinen|verminder|vermindert|verminderen|kleiner|klein) ~4 (kans|risico)',
        '(kans|risico) ~6 (verkleinen|verminderen|kleiner)',
        'op eigen risico',
        '(grijp|grijpt|pak|maakt|maak|krijg|krijgt|krijgen|geef|geven|geeft) ~2 kans',
        '(gooit|dobbelsteen|loterij|regen|regent|onweer|gesprek|winnen|prijs|betaalt)',
        'geen risico',
        'beste (kans|kansen)',
      ],
      why: 'Hoeveel bewoners slachtoffer werden, zegt niet hoe groot de kans daarop is.',
      better: 'Schrijf ‘werd in 12 maanden slachtoffer’, met het cijfer.',
    },
  ],
);

/** "Te weinig antwoorden" ends the matter: no figure and no direction behind it (T13). */
export const fewAnswersFewWords: TextRule = termRule(
  'T13',
  'too few answers: no number, no direction',
  // At charts it stands beside the figures of other areas.
  strict('error', { generated: 'off', interview: 'off', caption: 'off', alt: 'off', title: 'off' }),
  [
    {
      patterns: ['te weinig ~2 (antwoorden|bewoners|inwoners|deelnemers|respondenten|waarnemingen|gegevens)'],
      needs: [
        `${NUMBER} van de (100|honderd)`,
        `${NUMBER} procent`,
        '\\d+([.,]\\d+)?\\s?%',
        '(lijkt|lijken|leek|leken|vermoeden|vermoedelijk|waarschijnlijk)',
        '(neemt|nemen|nam|namen) ~4 (toe|af)',
        CHANGED,
        COMPARATIVE,
      ],
      why: 'Er zijn te weinig antwoorden voor een cijfer. Dan zegt de tekst ook niets over de hoogte of de richting.',
      better:
        'Schrijf alleen: ‘Voor dit onderwerp zijn er te weinig antwoorden. Daarom laten wij geen cijfer zien.’',
    },
  ],
);
