/** T07: how safe people feel is told as a feeling. */
import type { Block, Passage, SentenceText } from './passage.ts';
import { compile, lexicon } from './pattern.ts';
import { type Hit, type Surroundings, strict, type TextRule } from './rule.ts';
import { termRule } from './term-rule.ts';
import { FEELING, IS, NEIGHBOURHOOD, PEOPLE, PLACE, TRAFFIC } from './vocabulary.ts';

const FEELING_WHY = 'Hoe veilig mensen zich voelen, zegt niet hoe veilig een plek is.';
const FEELING_BETTER =
  'Schrijf ‘bewoners voelen zich weleens onveilig in hun buurt’, met het cijfer. Schrijf ook niet ‘veilige wijk’.';

/** Said of a place. */
const UNSAFE = '((on)?veilig|gevaarlijk)';

/** What is worked at or wished for is no claim. */
const AIM = [
  '(voor|naar|aan) ~4 (on)?veilige?',
  '(wil|willen|wilt|wensen|nodig|kunt|zorgen|houden|maken|maakt|gemaakt|werkt|werken|over|tips|keurmerk)',
];

const labels = termRule('T07', 'feeling is not fact', strict('error'), [
  {
    patterns: [`veilige {en}? {\\w+e}? ${NEIGHBOURHOOD}`],
    // An aim is no claim.
    unless: [FEELING, ...AIM],
    why: FEELING_WHY,
    better: FEELING_BETTER,
  },
  {
    patterns: [
      `${PLACE} ~3 ${IS} ~4 ${UNSAFE}`,
      `${IS} ~3 ${PLACE} ~3 ${UNSAFE}`,
      `${PLACE} ~4 (on)?veilig ${IS}`,
      `${IS} ~3 een {heel}? {erg}? onveilige plek`,
      `${IS} ~3 een {heel}? {erg}? veilige plek om ~4 (wonen|leven)`,
      `een ~2 (onveilige?|gevaarlijke?) (stuk|deel|hoek|gebied|terrein|omgeving|plek) ~3 ${NEIGHBOURHOOD}`,
      `${PEOPLE} ${IS} ~2 onveilig`,
      `${PEOPLE} ${IS} ~3 veilig in`,
      `het ${IS} ~4 ${UNSAFE} (in|op|rond|bij|langs) {de}? {het}? {onze}? ${PLACE}`,
      `(loop|loopt|lopen|liepen) {\\w+}? gevaar ~4 ${PLACE}`,
      '(loop|loopt|lopen) {\\w+}? {\\w+}? (on)?veilig over straat',
      `(gaat|gaan|ging|gingen) ~4 (goed|slecht|beter) met ~2 veiligheid`,
      `(on)?veilig ~2 is {\\w+}? ${NEIGHBOURHOOD}`,
      `(on)?veiligheid ~5 ${IS} {heel}? {erg}? {niet}? (groot|klein|hoog|laag|goed|slecht)`,
      `het ${IS} ~2 (hier|daar|er|buiten) ~3 (on)?veilig`,
      `${IS} het ~2 (hier|daar|er|buiten) ~3 (on)?veilig`,
    ],
    unless: [FEELING, TRAFFIC, 'hoe (on)?veilig', '(wil|willen|wilt)'],
    why: FEELING_WHY,
    better: FEELING_BETTER,
  },
  {
    patterns: [
      `(de|het|die|dat|deze|dit|een) ~4 ${IS} ~4 (onveilig|gevaarlijk|levensgevaarlijk)`,
      `${IS} ~2 (hier|daar|er|het) ~4 (on)?veilig`,
      `${IS} ~5 niet {meer}? {zo}? veilig`,
      'je leven niet zeker',
      '(zijn|haar|hun) leven niet zeker',
      '(niet|nooit) pluis',
      '(loop|loopt|lopen|liepen|liep) {\\w+}? {\\w+}? gevaar',
      'zonder gevaar',
      '(niets|niks) aan de hand {in}?',
      'er gebeurt ~1 (niets|niks|nooit|wat)',
      '(een|die|onze) {\\w+}? {\\w+}? (veilige|gevaarlijke|onveilige|oerveilige) (plek|plaats|omgeving|haven|stadsdeel|oord|gebied|terrein)',
      'gevaarlijk (gebied|terrein)',
      '(kunnen|kan|kun|kunt|ken) ~4 (on)?veilig ~2 (straat|buiten|spelen|lopen|wandelen|wonen)',
      '(on)?veilig (wonen|woont)',
      '(on)?veilig over straat',
      `(wonen|woont|woon) {hier}? (on)?veilig`,
      'veiligheid ~6 (orde|snor|gesteld|mis)',
      'zo (on)?veilig als',
      '(niets|niks|nergens) ~2 te vrezen',
      'nergens bang voor',
    ],
    unless: [
      FEELING,
      '(als|of|wanneer|waar|indien|situatie|stroom|gas|dicht|hoe)',
      ...AIM,
      'aan de hand met',
    ],
    why: FEELING_WHY,
    better: FEELING_BETTER,
  },
]);

const isUnsafe = lexicon([compile(`${IS} ~3 (on)?veilig`, true as const)]);
const feeling = lexicon([compile(FEELING, true as const)]);

/** "De Kersentuin is onveilig": an area by its name. */
function namedPlaceIsUnsafe(sentence: SentenceText, survey: Surroundings['survey']): readonly Hit[] {
  const match = isUnsafe.find(sentence)[0];
  if (!match || feeling.find(sentence).length > 0) return [];
  const before = sentence.text.slice(0, match.words[0].start);
  const named = [...survey.gebieden.values()].some(({ naam }) => before.includes(naam));
  return named
    ? [{ found: match.found, line: match.words[0].line, explanation: FEELING_WHY, proposal: FEELING_BETTER }]
    : [];
}

export const feelingIsNoFact: TextRule = {
  ...labels,
  check(sentence: SentenceText, block: Block, passage: Passage, around: Surroundings) {
    const hits = labels.check(sentence, block, passage, around);
    return hits.length ? hits : namedPlaceIsUnsafe(sentence, around.survey);
  },
};
