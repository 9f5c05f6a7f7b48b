/** T01, T02, T09, T10, H07: words of difference, change, sameness and cause in text that people wrote. */
import type { SentenceText } from './passage.ts';
import { strict, type TextRule } from './rule.ts';
import { type Term, termRule } from './term-rule.ts';
import { NEIGHBOURHOOD, NUMBER, OFFENCE, PEOPLE, PLACE, TOPIC } from './vocabulary.ts';
import {
  AGAINST_AVERAGE,
  CHANGE_NOUN,
  CHANGE_PHRASES,
  CHANGED,
  COMPARATIVE,
  OPINION_COMPARATIVE,
  PERHAPS,
  SMALL,
} from './vocabulary-change.ts';

/** Generated text is held to its claims instead (rules-claims.ts); what a resident noticed is for staff to weigh. */
const WRITTEN = strict('error', { generated: 'off', interview: 'warn' });

export const DIFFERENCE_WHY =
  'Zo’n verschil mag alleen in de tekst als het getoetst is. In deze tekst is niet te zien of dat zo is.';
export const DIFFERENCE_BETTER =
  'Laat het verschil weg en verwijs naar de cijfers op de pagina: daar staat wat duidelijk verschilt.';

/** A wish, plan or invitation claims nothing of the figures. */
export const WISH = [
  '(wilt|wil|willen|wensen|hopen|hoopt|wens|hoop|helpt|helpen|doel|plan|plannen)',
  'samen ~4 (werken|zorgen|maken|houden)',
  '(werken|zorgen|maken|houden) ~2 samen',
  'zorgen ~1 (voor|dat)',
  '(initiatief|initiatieven|subsidie|subsidieregeling|bijdragen|bijdrage)',
  '(kan|kunnen|moet|moeten|zou|zouden) ~5 (worden|beter|omlaag|omhoog)',
  '(werken|werkt) ~3 aan',
  '(meer|minder) (weten|informatie|lezen|uitleg|tips)',
];

const differences: readonly Term[] = [
  {
    patterns: [
      `(meer|minder|vaker) {\\w+e}? {vaak}? ${TOPIC}`,
      `minder vaak ~2 ${TOPIC}`,
      `(meer|minder|vaker) (last|hinder) ~1 van`,
      // "Dat zijn er meer dan in 2023": the topic stands in the sentence before.
      `(meer|minder|vaker|hoger|lager|beter|slechter) dan {in}? {bij}? {${NUMBER}}? (\\d{4}|vorig|vorige|jaar|gemiddeld)`,
      `(meer|minder) ${PEOPLE} ~7 dan`,
      `(meer|minder) ${PEOPLE} ~3 ${TOPIC}`,
      '(hoger|hogere|lager|lagere|beter|betere|slechter|slechtere) {\\w*}? (rapport)?cijfers?',
      '(hoger|hogere|lager|lagere|beter|betere|slechter|slechtere) (scores?|percentages?|waardering)',
      '(scoort|scoren|scoorde|scoorden) ~3 (hoger|lager|beter|slechter)',
      `(beter|slechter) met ~2 ${TOPIC}`,
      `(staat|staan|stond|gaat|ging) {het}? ~3 (beter|slechter) met ~3 ${PLACE}`,
      `${NEIGHBOURHOOD} (gaat|gaan|ging|gingen) ~2 (vooruit|achteruit)`,
    ],
    unless: WISH,
    why: DIFFERENCE_WHY,
    better: DIFFERENCE_BETTER,
  },
  {
    patterns: [
      `(?!meer$|minder$)${COMPARATIVE} ~2 dan (?!${NUMBER}$)\\w+`,
      // What it is held against: another time, place or the mean.
      `(meer|minder|vaker) (?!dan$)\\w+ ~7 dan {${NUMBER}}? {paar}? (in|bij|vorig|vorige|voorheen|vroeger|eerst|eerder|ooit|elders|gemiddeld|toen|toe|de|het|een|andere|jaar|jaren|maanden|overal)`,
      `(steeds|alsmaar|almaar|telkens|veel|beduidend|aanmerkelijk|aanzienlijk|fors|flink|duidelijk|behoorlijk) ${COMPARATIVE}`,
      `(vergeleken|vergelijking) met ~9 ${COMPARATIVE}`,
      `ten opzichte van ~9 ${COMPARATIVE}`,
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
      ...CHANGE_PHRASES,
      CHANGE_NOUN,
      ...AGAINST_AVERAGE,
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

const HINT_WHY =
  'Dit zegt half dat er een verschil is. Er is een getoetst verschil, of het is niet duidelijk.';
const HINT_BETTER = 'Schrijf ‘geen duidelijk verschil’, of laat de zin weg.';

export const noHintOfChange: TextRule = termRule('T02', 'no hint of a difference', WRITTEN, [
  {
    patterns: [
      `${SMALL} (${COMPARATIVE}|${CHANGED})`,
      `(neemt|nemen|nam|namen) ~2 ${SMALL} (toe|af)`,
      `${CHANGED} ${SMALL}`,
      `${PERHAPS} ~7 (${COMPARATIVE}|${CHANGED})`,
      `${PERHAPS} ~7 (af|toe) {te}? {nemen}?`,
      `(${CHANGED}|neemt|nemen|nam|namen) ~2 ${PERHAPS}`,
      `${PERHAPS} ~4 (dalen|stijgen|verbeteren|verslechteren|verminderen|groeien)`,
    ],
    needsTopic: true,
    unless: WISH,
    why: HINT_WHY,
    better: HINT_BETTER,
  },
  {
    patterns: [
      `(lichte|kleine|voorzichtige|geringe|minieme|minimale|bescheiden|marginale|mogelijke) ${CHANGE_NOUN}`,
      `${SMALL} ${OPINION_COMPARATIVE} {geworden}? (over|dan|geworden)`,
      `(lijkt|lijken|leek|schijnt|schijnen|misschien|mogelijk|voorzichtig|bisschen) ~5 {${SMALL}}? (${COMPARATIVE}|afgenomen|toegenomen|zakken|opknappen|stabiliseren)`,
      `(tikje|tikkie|tikkeltje|fractie|beetje|ietsje|ietsepietsie|haartje|ietwat|enigermate|nipt) ~1 ${COMPARATIVE}`,
      `(iets|wat) ${COMPARATIVE} ~3 (geworden|dan|op|met|te)`,
      `(lichte|licht|bescheiden|voorzichtig|voorzichtige) {\\w+}? (verbetering|herstel|opleving|plusje|kentering|daling|stijging)`,
      '(dalende|stijgende) lijn ~3 af',
      '(kruipt|kruipen) ~3 (omhoog|omlaag)',
    ],
    why: HINT_WHY,
    better: HINT_BETTER,
  },
]);

const SAME_WHY =
  'Geen duidelijk verschil is niet hetzelfde als gelijk: misschien is er een verschil dat wij niet zien.';
const SAME_BETTER = 'Schrijf ‘geen duidelijk verschil’.';

export const noFalseSameness: TextRule = termRule('H07', 'unclear is not the same', WRITTEN, [
  {
    patterns: [
      '(gelijk|hetzelfde|stabiel|constant|onveranderd|ongewijzigd) {gebleven}? {gebleken}?',
      '(blijft|blijven|bleef|bleven) ~3 (gelijk|stabiel|hetzelfde|constant|peil)',
      '(blijft|blijven|bleef|bleven|is|zijn|was|waren) {\\w+}? even (groot|klein|hoog|laag|goed|slecht|veilig|onveilig|vaak)',
      'net {zo}? (als|zoals) in \\d{4}',
      '(verandert|veranderen|veranderde|veranderd) ~2 (weinig|niets|niet|nauwelijks)',
      '(weinig|niets|niet|nauwelijks) ~1 (verandert|veranderen|veranderde|veranderd)',
    ],
    needsTopic: true,
    needs: [
      '(is|zijn|was|waren|blijft|blijven|bleef|bleven|gebleven|voelt|voelen|scoort|scoren|als|zoals|krijgt|geven|geeft|verander\\w*)',
    ],
    unless: [
      '(hetzelfde|gelijk|stabiele?) (moment|loket|nummer|adres|telefoonnummer|bedrag|team|gebouw|recht|rechten)',
      'te gelijk',
      '(meteen|direct) gelijk',
    ],
    why: SAME_WHY,
    better: SAME_BETTER,
  },
  {
    patterns: ['situatie ~3 (stabiel|gelijk|hetzelfde|onveranderd|constant)'],
    why: SAME_WHY,
    better: SAME_BETTER,
  },
  {
    // The outcome itself called good or bad news.
    patterns: [
      '(gelukkig|helaas|fijn|mooi|positief|goed) ~7 verschil(len)?',
      '(geen|niet) ~3 verschil(len)? ~3 (gelukkig|helaas|dus|fijn|mooi|goed|positief)',
    ],
    needs: ['(geen|niet) ~5 verschil(len)?', 'verschil(len)? ~6 (geen|niet)'],
    why: 'Geen duidelijk verschil is geen goed en geen slecht nieuws: misschien is er een verschil dat wij niet zien.',
    better: 'Schrijf alleen: ‘Wij zien geen duidelijk verschil.’',
  },
]);

/** What residents feel, in both orders. */
const FEELINGS = [
  '(voelen|voelt|voelden) ~6 ((on)?veilig|prettig|thuis|bang)',
  '(gevoel|gevoelens) van (on)?veiligheid',
  '((on)?veilig|prettig|thuis|bang) ~2 (voelen|voelt|voelden)',
];

/** "Dit cijfer is een indicatie, want 72 bewoners …": a reason for a doubt, not for a feeling. */
const NUMBERS_ASKED = ['(omdat|want) ~3 (bewoners|mensen|antwoorden)'];

/** Nuisance as what somebody does or suffers, and why people come or call. */
const NO_CAUSE_OF_A_FIGURE = [
  '(soms|als|wanneer|wie|indien|die|dat|weten|weet) ~6 (veroorzaakt|veroorzaken)',
  '(veroorzaakt|veroorzaken) ~1 (soms|stress|ergernis|schade|spanning|irritatie|klachten)',
  '(veroorzaakt|veroorzaken) ~4 (stress|ergernis|spanning|irritatie)',
  'waardoor (u|zij|ze|je|iemand|anderen|mensen) ~6 (aantast|aantasten|last|hinder)',
  '(komt|komen|kwam|kwamen|bel|belt|bellen|meld|meldt|melden|langs|spreekuur|afspraak) ~8 (vanwege|wegens)',
];

/** A question asks for a cause and names none; "wist u dat" tells. */
const asks = ({ text }: SentenceText) =>
  /\?[’”'")]*$/.test(text) && !/^(wist|weet|is het niet)\b/i.test(text);

const CAUSE_WHY = 'Deze zin noemt een oorzaak. De cijfers laten niet zien waardoor iets komt.';
const CAUSE_BETTER =
  'Vertel los van elkaar wat er is gedaan en wat de cijfers zijn, of geef een bron met een link.';

const causes = termRule('T09', 'no cause beside a figure', strict('warn', { generated: 'off' }), [
  {
    patterns: [
      '(dankzij|vanwege|doordat|waardoor|daardoor|hierdoor|wegens)',
      '(leidt|leidde|leiden|leidden|geleid) ~5 tot',
      'ertoe ~2 (geleid|leidt|leiden|leidde)',
      '(leidt|leidde|leiden) ertoe',
      '(maakt|maken|maakte|maakten) dat',
      '(ontstaat|ontstaan|ontstond|komt|kwam) ~4 (omdat|door)',
      '(oorzaak|reden) ~4 (is|zijn)',
      'als gevolg van',
      'te danken aan',
      '(veroorzaakt|veroorzaken|veroorzaakte)',
      '(komt|kwam|komen) ~2 door',
      '(zorgt|zorgde|zorgden) {er}? {ervoor}? ~1 (voor|dat)',
      '(zorgt|zorgde|zorgden) voor',
    ],
    needs: [
      '(onveilig|onveilige|onveiligheid|veiliger|veiligheid|overlast|slachtoffers?|leefbaarheid|tevreden|tevredener|cijfers?|rapportcijfers?|vandalisme|verloedering)',
      ...FEELINGS,
      OFFENCE,
    ],
    unlessSourced: true,
    unless: ['om (overlast|inbraak|diefstal) te', ...NO_CAUSE_OF_A_FIGURE],
    why: CAUSE_WHY,
    better: CAUSE_BETTER,
  },
  {
    // A cause beside a figure or a change, whatever the figure is about.
    patterns: [
      '(door|dankzij|vanwege|omdat|doordat|wegens)',
      '(gevolg|resultaat|verdienste) van',
      '(komt|kwam|komen) {allemaal}? (van|door)',
      '(ligt|lag) aan',
      'conto van',
      'wijten aan',
      '(resulteerde|resulteert|leidde|leidt|geleid) ~3 (in|tot)',
      '(maakt|maken|verklaart|verklaren|drukte|bracht) ~2 (dat|waarom|het|de)',
    ],
    needs: [
      `${NUMBER} van {de}? (100|honderd)`,
      '(rapportcijfer|cijfer)',
      'een \\d,\\d',
      `er ~2 (minder|meer|vaker)`,
      `(klachten|meldingen|vernielingen) ~2 (minder|meer|extra|halveerden|gedaald)`,
      `(minder|meer) (klachten|meldingen|ruzie|herrie|vuil|afval|discriminatie|ongelukken)`,
    ],
    unlessSourced: true,
    unless: [
      'door {de}? {het}? (gemeente|politie|bewoners|school|leerlingen|wijk|straat|buurt|park)',
      '(wil|willen|wilt|moet|moeten)',
      ...NUMBERS_ASKED,
    ],
    why: CAUSE_WHY,
    better: CAUSE_BETTER,
  },
  {
    patterns: ['(omdat|want)'],
    needs: [...FEELINGS, '(overlast|onveiligheid) ~2 (ontstaat|komt|is|groeit)'],
    unlessSourced: true,
    unless: ['(wil|willen|wilt|graag|moet|moeten)', ...NUMBERS_ASKED],
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
      'door ~8 (is|zijn|komt|ontstaat) ~1 (overlast|onveiligheid)',
      ...FEELINGS,
    ],
    unlessSourced: true,
    why: CAUSE_WHY,
    better: CAUSE_BETTER,
  },
]);

export const noCause: TextRule = {
  ...causes,
  check: (sentence, ...rest) => (asks(sentence) ? [] : causes.check(sentence, ...rest)),
};
