/** T01, T02, T09, T10, H07: words of difference, change, sameness and cause in text that people wrote. */
import { strict, type TextRule } from './rule.ts';
import { type Term, termRule } from './term-rule.ts';
import { OFFENCE, PEOPLE, TOPIC } from './vocabulary.ts';

/** Generated text is held to its claims instead (rules-claims.ts); residents may say what they noticed. */
const WRITTEN = strict('error', { generated: 'off', interview: 'off' });

/** A chart shows both sides of a break, with the gap and its label (C06). */
const IN_PROSE = { ...WRITTEN, caption: 'off', title: 'off' } as const;

const DIFFERENCE_WHY =
  'Zo’n verschil mag alleen in de tekst als het getoetst is. In deze tekst is niet te zien of dat zo is.';
const DIFFERENCE_BETTER =
  'Laat het verschil weg en verwijs naar de cijfers op de pagina: daar staat wat duidelijk verschilt.';

/** A wish, plan or invitation claims nothing of the figures. */
const WISH = [
  '(wilt|wil|willen|wensen|hopen|hoopt|wens|hoop|helpt|helpen|doel|plan|plannen|samen)',
  'zorgen ~1 (voor|dat)',
  '(werken|werkt) ~3 aan',
  '(meer|minder) (weten|informatie|lezen|uitleg|tips)',
];

const CHANGED =
  '(gestegen|gedaald|toegenomen|afgenomen|verminderd|verbeterd|verslechterd|gegroeid|gekrompen|teruggelopen|opgelopen|daalde|daalden|stijgt|stijgen|daalt|dalen|verbeterde|verslechterde|verslechtert)';

const differences: readonly Term[] = [
  {
    patterns: [
      `(meer|minder|vaker) {\\w+e}? {vaak}? ${TOPIC}`,
      `minder vaak ~2 ${TOPIC}`,
      `(meer|minder) ${PEOPLE} ~7 dan`,
      `(meer|minder) ${PEOPLE} ~3 ${TOPIC}`,
      '(hoger|hogere|lager|lagere|beter|betere|slechter|slechtere) {\\w*}? (rapport)?cijfers?',
      '(hoger|hogere|lager|lagere|beter|betere|slechter|slechtere) (scores?|percentages?|waardering)',
      '(scoort|scoren|scoorde|scoorden) ~3 (hoger|lager|beter|slechter)',
      `(beter|slechter) met ~2 ${TOPIC}`,
    ],
    unless: WISH,
    why: DIFFERENCE_WHY,
    better: DIFFERENCE_BETTER,
  },
  {
    patterns: [
      '(hoger|lager|beter|slechter|vaker|groter|kleiner) ~2 dan',
      `(veel|steeds) (hoger|lager|beter|slechter|vaker)`,
    ],
    needsTopic: true,
    unless: WISH,
    why: DIFFERENCE_WHY,
    better: DIFFERENCE_BETTER,
  },
  {
    patterns: [
      CHANGED,
      '(overlast|\\w*cijfers?|aantal|percentage|score|\\w+heid|\\w+en) ~1 (steeg|stegen)',
      `${TOPIC} ~2 (verbetert|verslechtert|vermindert)`,
      '(neemt|nemen|nam|namen) ~4 (toe|af)',
      '(stijging|daling|toename|afname|groei|verbetering|verslechtering|vermindering) (van|in|bij) ',
      '(stijgende|dalende|toenemende|afnemende) \\w+',
      '(gaat|gaan|ging|gingen) ~3 (omhoog|omlaag|vooruit|achteruit)',
      '(vooruit|achteruit)gegaan',
    ],
    needsTopic: true,
    unless: WISH,
    why: DIFFERENCE_WHY,
    better: DIFFERENCE_BETTER,
  },
  {
    patterns: [
      '(is|zijn|was|waren|wordt|worden|werd|voelt|voelen) ~5 (veiliger|onveiliger|leefbaarder)',
      '(veiliger|onveiliger|leefbaarder|tevredener|ontevredener) (geworden|dan|over)',
    ],
    unless: ['(oversteek|oversteken|kruispunt|kruising|fietspad|route|verkeer)', ...WISH],
    why: DIFFERENCE_WHY,
    better: DIFFERENCE_BETTER,
  },
];

export const differencesAreTested: TextRule = termRule('T01', 'differences are tested', WRITTEN, differences);

export const noHintOfChange: TextRule = termRule('T02', 'no hint of a difference', WRITTEN, [
  {
    patterns: [
      '(iets|ietsje|wat|licht|lichtjes|lichtelijk|enigszins|fractie) (hoger|hogere|lager|lagere|meer|minder|beter|slechter|vaker|veiliger|onveiliger|gestegen|gedaald|toegenomen|afgenomen|verbeterd)',
      'een beetje (hoger|lager|meer|minder|beter|slechter|vaker|veiliger|onveiliger)',
      '(lijkt|lijken|leek|leken) ~4 (dalen|stijgen|verbeteren|verslechteren|verminderen|groeien)',
      '(lijkt|lijken|leek|leken) ~3 (af|toe) te nemen',
      '(neemt|nemen|nam|namen) ~2 (licht|lichtjes|iets|enigszins|wat) (toe|af)',
      '(stijgt|stijgen|daalt|dalen|steeg|daalde) (licht|lichtjes|iets|enigszins|wat)',
      '(lijkt|lijken) ~4 (hoger|lager|meer|minder|beter|slechter|veiliger|onveiliger)',
    ],
    needsTopic: true,
    why: 'Dit zegt half dat er een verschil is. Er is een getoetst verschil, of het is niet duidelijk.',
    better: 'Schrijf ‘geen duidelijk verschil’, of laat de zin weg.',
  },
  {
    patterns: [
      '(lichte|kleine|voorzichtige|geringe) (stijging|daling|toename|afname|verbetering|verslechtering)',
    ],
    why: 'Dit zegt half dat er een verschil is. Er is een getoetst verschil, of het is niet duidelijk.',
    better: 'Schrijf ‘geen duidelijk verschil’, of laat de zin weg.',
  },
]);

export const noFalseSameness: TextRule = termRule('H07', 'unclear is not the same', WRITTEN, [
  {
    patterns: [
      '(gelijk|hetzelfde|stabiel|constant|onveranderd|ongewijzigd) {gebleven}? {gebleken}?',
      '(blijft|blijven|bleef|bleven) ~3 (gelijk|stabiel|hetzelfde|constant|peil)',
    ],
    needsTopic: true,
    needs: ['(is|zijn|was|waren|blijft|blijven|bleef|bleven|gebleven|voelt|voelen|scoort|scoren|als)'],
    unless: [
      '(hetzelfde|gelijk|stabiele?) (moment|loket|nummer|adres|telefoonnummer|bedrag|team|gebouw|recht|rechten)',
      'te gelijk',
      '(meteen|direct) gelijk',
    ],
    why: 'Geen duidelijk verschil is niet hetzelfde als gelijk: misschien is er een verschil dat wij niet zien.',
    better: 'Schrijf ‘geen duidelijk verschil’.',
  },
]);

const CAUSE_WHY = 'Deze zin noemt een oorzaak. De cijfers laten niet zien waardoor iets komt.';
const CAUSE_BETTER =
  'Vertel los van elkaar wat er is gedaan en wat de cijfers zijn, of geef een bron met een link.';

export const noCause: TextRule = termRule(
  'T09',
  'no cause beside a figure',
  strict('warn', { generated: 'off', interview: 'off' }),
  [
    {
      patterns: [
        '(dankzij|vanwege|doordat|waardoor|wegens)',
        '(leidt|leidde|leiden|leidden|geleid) ~5 tot',
        'als gevolg van',
        'te danken aan',
        '(veroorzaakt|veroorzaken|veroorzaakte)',
        '(komt|kwam|komen) ~2 door',
        '(zorgt|zorgde|zorgden) {er}? {ervoor}? ~1 (voor|dat)',
        '(zorgt|zorgde|zorgden) voor',
      ],
      needs: [
        '(onveilig|onveilige|onveiligheid|veiliger|veiligheid|overlast|slachtoffers?|leefbaarheid|tevreden|tevredener|cijfers?|rapportcijfers?|vandalisme|verloedering)',
        '(voelen|voelt|voelden) ~6 (on)?veilig',
        OFFENCE,
      ],
      unlessSourced: true,
      unless: ['om (overlast|inbraak|diefstal) te'],
      why: CAUSE_WHY,
      better: CAUSE_BETTER,
    },
    {
      patterns: ['door'],
      needs: [
        `(minder|meer|vaker) ~2 ${TOPIC}`,
        `${TOPIC} ~6 ${CHANGED}`,
        `${CHANGED} ~6 ${TOPIC}`,
        `(veiliger|onveiliger) {geworden}?`,
        '(voelen|voelt) ~6 (on)?veilig',
      ],
      unlessSourced: true,
      why: CAUSE_WHY,
      better: CAUSE_BETTER,
    },
  ],
);

const OLD_WAVE = '(200[5-9]|201[0-9]|2020)';
const NEW_WAVE = '(202[1-9]|203[0-9])';

const BREAK_WHY =
  'De cijfers van voor 2021 zijn op een andere manier gemeten. Ze zijn niet te vergelijken met de cijfers van nu.';
const BREAK_BETTER =
  'Schrijf: ‘De cijfers van voor 2021 zijn op een andere manier gemeten. U kunt ze niet vergelijken met de cijfers van nu.’';
const NO_COMPARISON = [
  '(gemeten|meten|meetmethode|meetwijze|vergelijkbaar)',
  '(kunt|kan|kunnen) ~5 niet ~3 vergelijken',
  '(wijkagent|vereniging|buurtvereniging|bestaat|bestaan|loket)',
];

export const noBridgeOverBreak: TextRule = termRule('T10', 'no comparison across a break', IN_PROSE, [
  {
    patterns: [
      `(sinds|vanaf|na) ${OLD_WAVE}`,
      `${OLD_WAVE} ~9 ${NEW_WAVE}`,
      `${NEW_WAVE} ~9 ${OLD_WAVE}`,
      `(dan|als|met) in ${OLD_WAVE}`,
    ],
    needsTopic: true,
    unless: NO_COMPARISON,
    why: BREAK_WHY,
    better: BREAK_BETTER,
  },
  {
    patterns: [`(dan|vergeleken) {met}? {in}? ${OLD_WAVE}`],
    needs: [TOPIC, '(voelen|voelt|voelden|vinden|vindt|vonden)', PEOPLE],
    unless: NO_COMPARISON,
    why: BREAK_WHY,
    better: BREAK_BETTER,
  },
]);
