/** T03: no rank, superlative or place in a list. */
import { RANK_IDIOMS } from './language/idioms-nl.ts';
import { strict, type TextRule } from './rule.ts';
import { termRule } from './term-rule.ts';
import { NEIGHBOURHOOD, NUMBER, ORDINAL } from './vocabulary.ts';
import { COMPARATIVE } from './vocabulary-change.ts';

const RANK_WHY = 'Een profiel gaat over één wijk. Wie rangschikt, zet een stempel op mensen die er wonen.';
const RANK_BETTER =
  'Laat de plaats in een rij weg. Noem het cijfer, of schrijf ‘meer bewoners dan in de hele gemeente’ als dat getoetst is.';

/** Where a place in a row is counted. */
const AMONG = '(gemeente|stad|regio|land|provincie|nederland|lijst|ranglijst|wijken|buurten)';

/** Superlatives that judge; neighbours tell whether they judge a place or wish someone well. */
const JUDGING =
  '(best|beste|slechtst|slechtste|mooiste|fijnste|leukste|prettigste|gezelligste|rustigste|schoonste|vieste|armste|drukste|minst|gevaarlijkste|probleemloze)';

/** Games, contests and parties have winners of their own. */
const CONTEST =
  '\\w*(competitie|poule|quiz|optocht|wedstrijd|wedstrijden|toernooi|darten|loterij|klaverjas\\w*|sjoelbak|finish|avondvierdaagse|havenloop|zeepkist\\w*|speurproef|bingo|puzzel|rebus|kampioenschap|voorleeswedstrijd|klaverjassen|biljart|bridge|schaken|fotowedstrijd|bakwedstrijd|sportdag|grappen|bitterballen|friet|koffie|koek|taart|brood|vlaai|soep|pannenkoeken|jubileumboek|prijsuitreiking|elftal)';

/** All that a superlative can be held against: "de groenste wijk van de stad". */
const OF_ALL =
  '(stad|gemeente|land|nederland|regio|provincie|werkgebied|wereld|wijken|buurten|straten|winkelcentra|allemaal|allen|bestaat)';

export const noRanking: TextRule = termRule('T03', 'no ranking', strict('error'), [
  {
    patterns: [
      ...RANK_IDIOMS,
      `(@overtreffend|meeste|minste|meest|minst) ~5 (van|in|uit|die) {heel}? {hele}? {de}? {het}? {alle}? {onze}? ${OF_ALL}`,
      `van alle ${OF_ALL} ~6 (@overtreffend|meeste|minste|meest|minst)`,
      `(de|het|onze|dit|deze|dat|die) (@overtreffend|minst|meest) {en}? {\\w+}? {\\w+}? ${NEIGHBOURHOOD}`,
      `(meest|minst) \\w+e? {\\w+}? ${NEIGHBOURHOOD}`,
      `${NEIGHBOURHOOD} ~3 (is|zijn|was) ~2 de @overtreffend`,
      `(op|een|de) {\\w+}? (${ORDINAL}|eerste) (plaats|plek) ~3 (voor|bij|op|qua|in)`,
      `(staat|staan|stond|eindigt|eindigen|eindigde|kwam|komt) ~5 op {de}? (een|${ORDINAL}|eerste) {plaats}? (op|in|plaats|plek)`,
    ],
    unless: [
      'beste (wensen|groet|groeten|buurtbewoners?|bewoners?|inwoners?|mensen|buren|lezers?)',
      '(mening|belang|oordeel)',
      CONTEST,
      '(boom|gebouw|toren|brug|kerk|school|huis|inwoner|bewoner|lid|club|vereniging|winkel|koffie|friet|koek|taart)',
      '(vraagt|kiest|kies|kiezen|stem|stemt|stemmen|verkiezing|wedstrijd)',
    ],
    why: RANK_WHY,
    better: RANK_BETTER,
  },
  {
    patterns: ['\\w*(onveiligst|onveiligste|crimineelste|gevaarlijkste|onleefbaarste)'],
    unless: ['(toneelstuk|verhaal|film|boek|spel|sprookje|strip|game)'],
    why: RANK_WHY,
    better: RANK_BETTER,
  },
  {
    patterns: ['\\w*(veiligst|veiligste|leefbaarst|leefbaarste)'],
    unless: ['veiligste {en}? {\\w+ste}? (route|weg|manier|oversteek|keuze|oplossing)'],
    why: RANK_WHY,
    better: RANK_BETTER,
  },
  {
    patterns: [
      'slechtste',
      `${JUDGING} {\\w+e}? \\w*(wijk|wijken|buurt|buurten|straat|straten|stadsdeel|dorp|gemeente|score|scores|cijfer|cijfers|rapportcijfer|resultaat|resultaten)`,
      '(hoogste|laagste) {\\w+}? \\w*(score|scores|cijfer|cijfers|percentage|percentages|waardering|tevredenheid|overlast|cohesie)',
      '(sterkste|zwakste) {\\w+}? \\w*(cohesie|score|scores|buurt|wijk)',
      '(scoort|scoren|scoorde|scoorden|presteert|doet) ~6 {het}? (best|beste|slechtst|slechtste|hoogst|hoogste|laagst|laagste)',
      '(best|slechtst|hoogst|laagst) (scorende|beoordeelde|gewaardeerde|presterende)',
      `(meeste|minste|best|beste|slechtst|slechtste) ~3 van (alle|de|onze) {${NUMBER}}? (wijken|buurten|stadsdelen)`,
      `(van|in) alle {${NUMBER}}? ${NEIGHBOURHOOD} ~5 (meeste|minste|hoogste|laagste|beste|slechtste|onveiligste)`,
    ],
    unless: [
      CONTEST,
      'slechtste geval',
      'beste (wensen|groet|groeten|buurtbewoners?|bewoners?|inwoners?|mensen|buren)',
    ],
    why: RANK_WHY,
    better: RANK_BETTER,
  },
  {
    patterns: [
      '(koploper|koplopers|hekkensluiter|hekkensluiters|lijstaanvoerder|lijstaanvoerders|rodelantaarndrager)',
      '\\w*(ranglijst|ranglijsten|ranking|rankings)',
      `op {een}? (plek|plaats|positie) {nummer}? ${NUMBER}`,
      `op de ${ORDINAL} (plek|plaats|positie)`,
      `top {de}? (\\d+|drie|vijf|tien|twintig)`,
      'top(\\d+|drie|vijf|tien)',
      `(bovenaan|onderaan) ~2 (lijst|lijstje|ranglijst|klassement|rij)`,
      '(boven|onder) aan ~2 (lijst|lijstje|ranglijst|klassement|rij)',
      '(slecht|goed|laag|hoog|matig|zwak) (scoort|scoren|scoorde|scorende?)',
      '(scoort|scoren|scoorde|scoorden) ~2 (slecht|goed|laag|hoog|matig|zwak)',
      `(neemt|nemen|nam|namen) de (${ORDINAL}|eerste) (plek|plaats|positie) in`,
      'bungelt ~3 onderaan',
      '(voert|voeren|voerde|voerden) ~3 (lijst|lijstje|ranglijst|rij) ~2 aan',
      `{op}? {de}? nummer ${NUMBER} (van|in) {de}? {het}? {alle}? ${AMONG}`,
      `(${ORDINAL}|eerste) (plek|plaats|positie) (van|in|op) {de}? {een}? {het}? ${AMONG}`,
      '(minst|meest) (veilig|veilige|onveilig|onveilige|leefbaar|leefbare|tevreden|criminele)',
      '(beter|slechter|veiliger|onveiliger) dan de rest',
      '(eindigt|eindigen|eindigde|staat|staan) ~2 als (eerste|laatste)',
      // Behind an article, so that "in 2024 plaatste de gemeente" is no superlative.
      `(de|het|onze|een|deze|dit|hun|mijn|lands) {\\w+e}? (?!eer|laat|lang|kort|smal|breed|oud|nieuw|naa|mee|bewu|robuu|\\w*ig|honderd)\\w{4,}ste {\\w+e}? ${NEIGHBOURHOOD}`,
      `${ORDINAL} van (de|alle) ${NUMBER} ${NEIGHBOURHOOD}`,
      'bij (andere|overige) (wijken|buurten) achter',
      '(achterblijft|achterblijven) bij {de}? (andere|overige|meeste) (wijken|buurten)',
      'dan {in}? {de}? (andere|overige|alle|meeste) {andere}? (wijken|buurten)',
    ],
    unless: [
      CONTEST,
      'op plaats (delict|rust)',
      // A list of requests, not of areas.
      '(plaats|plek) (wil|willen|vraag|vragen|vraagt|moet|moeten|kunt|kan|noemen)',
      '\\w*(parkeren|garage|parkeerplaats|camping|zaal|trein|theater)',
    ],
    why: RANK_WHY,
    better: RANK_BETTER,
  },
  {
    // Rows and lists in other words, where the sentence is about the figures.
    patterns: [
      '(hoogste|laagste|meeste|minste) (aantal|aantallen)',
      `(staat|staan|stond|stonden|prijkt|prijken|bungelt|bungelen|eindigt|eindigen) ~5 (bovenaan|onderaan)`,
      `als (eerste|laatste|${ORDINAL}) ~3 \\w*(lijst|lijstje|ranglijst|klassement)`,
      `nummer (een|twee|drie|vier|vijf|\\d) {bij}? {qua}? {in}? {van}? {als}?`,
      '(kampioen|kampioenen|recordhouder|recordhouders)',
      '(vaakst|meest|minst) ~4 \\w*(wijk|buurt)',
    ],
    needsTopic: true,
    unless: [CONTEST, '(bel|belt|bellen|telefoonnummer|huisnummer)'],
    why: RANK_WHY,
    better: RANK_BETTER,
  },
  {
    patterns: [
      `nummer (een|twee|drie|vier|vijf|\\d) van {de}? {het}? {hele}? (?!${NUMBER}$)\\w+`,
      '(bungelt|bungelen|bungelde|bungelden|hobbelt|hobbelen) ~6 (onderaan|achteraan)',
      'jongetje van de klas',
      '(sluit|sluiten|sloot|sloten) ~2 de rij',
      `van {de}? (eerste|${ORDINAL}) {plek}? {plaats}? naar {de}? (eerste|${ORDINAL})`,
      // No other, or all but a few.
      `geen {enkele}? {andere}? (wijk|buurt|gemeente) ~5 (zo|${COMPARATIVE}|\\w+ste?)`,
      `op ${NUMBER} (wijk|wijken|buurt|buurten) na`,
      `nergens ~5 zo (veel|weinig|vaak|(on)?veilig|slecht|goed|hoog|laag|prettig|gevaarlijk)`,
      `alleen in ~5 ${COMPARATIVE} ~4 dan`,
      `(behoort|behoren|hoort|horen) ~2 (tot|bij) de {${NUMBER}}? (\\w{4,}ste?) ~2 (wijken|buurten|gemeenten|straten)`,
    ],
    why: RANK_WHY,
    better: RANK_BETTER,
  },
]);
