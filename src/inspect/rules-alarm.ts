/** T03, T05: words that rank, label or frighten. */
import { strict, type TextRule } from './rule.ts';
import { termRule } from './term-rule.ts';
import { NEIGHBOURHOOD, NUMBER, OFFENCE, ORDINAL, PEOPLE, TOPIC } from './vocabulary.ts';

const RANK_WHY = 'Een profiel gaat over één wijk. Wie rangschikt, zet een stempel op mensen die er wonen.';
const RANK_BETTER =
  'Laat de plaats in een rij weg. Noem het cijfer, of schrijf ‘meer bewoners dan in de hele gemeente’ als dat getoetst is.';

/** Where a place in a row is counted. */
const AMONG = '(gemeente|stad|regio|land|provincie|nederland|lijst|ranglijst|wijken|buurten)';

/** Superlatives that judge; neighbours tell whether they judge a place or wish someone well. */
const JUDGING =
  '(best|beste|slechtst|slechtste|mooiste|fijnste|leukste|prettigste|gezelligste|rustigste|schoonste|vieste|armste|drukste|minst|gevaarlijkste|probleemloze)';

export const noRanking: TextRule = termRule('T03', 'no ranking', strict('error'), [
  {
    patterns: ['\\w*(onveiligst|onveiligste|crimineelste|gevaarlijkste|onleefbaarste)'],
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
      '(hoogste|laagste) {\\w+}? \\w*(score|scores|cijfer|cijfers|percentage|percentages|aantal|aantallen|waardering|tevredenheid|overlast)',
      '(scoort|scoren|scoorde|scoorden|presteert|doet) ~2 (het)? (best|beste|slechtst|slechtste|hoogst|hoogste|laagst|laagste)',
      '(best|slechtst|hoogst|laagst) (scorende|beoordeelde|gewaardeerde|presterende)',
      `(meeste|minste) ~3 van alle ${NEIGHBOURHOOD}`,
      `(van|in) alle ${NEIGHBOURHOOD} ~5 (meeste|minste|hoogste|laagste|beste|slechtste|onveiligste)`,
    ],
    unless: [
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
      'zo (slecht|goed|laag|hoog) (scoort|scoren|scoorde)',
      `(neemt|nemen|nam|namen) de (${ORDINAL}|eerste) (plek|plaats|positie) in`,
      'bungelt ~3 onderaan',
      '(voert|voeren|voerde|voerden) ~3 (lijst|lijstje|ranglijst|rij) ~2 aan',
      `{op}? {de}? nummer ${NUMBER} (van|in) {de}? {het}? {alle}? ${AMONG}`,
      `(${ORDINAL}|eerste) (plek|plaats|positie) (van|in|op) {de}? {een}? {het}? ${AMONG}`,
      '(minst|meest) (veilig|veilige|onveilig|onveilige|leefbaar|leefbare|tevreden|criminele)',
      '(beter|slechter|veiliger|onveiliger) dan de rest',
      '(eindigt|eindigen|eindigde|staat|staan) ~2 als (eerste|laatste)',
      `(?!eer|laat|naa|mee|bewu|robuu|\\w*ig|honderd)\\w{4,}ste {\\w+e}? ${NEIGHBOURHOOD}`,
      `${ORDINAL} van (de|alle) ${NUMBER} ${NEIGHBOURHOOD}`,
      'dan {in}? {de}? (andere|overige|alle|meeste) {andere}? (wijken|buurten)',
    ],
    unless: ['op plaats (delict|rust)', '\\w*(parkeren|garage|parkeerplaats|camping|zaal|trein|theater)'],
    why: RANK_WHY,
    better: RANK_BETTER,
  },
]);

/** First part of a compound: "inbraakgolf", "inbrakengolf", but no "hittegolf". */
const CRIME_STEM =
  '\\w*(inbraak|inbraken|misdaad|misdaden|gewelds?|diefstal|diefstallen|criminaliteits?|overlast|drugs|vandalisme|overval|overvallen|vernielings?|vernielingen|berovings?|berovingen)';

const ALARM_WHY = 'Dit woord maakt bang of oordeelt. Het cijfer zegt genoeg.';
const FIGURE_ALONE = 'Laat het woord weg en geef alleen het cijfer.';
const LABEL_WHY = 'Dit woord plakt een stempel op de wijk en op iedereen die er woont.';
const STEER_WHY = 'Dit woord stuurt: het laat een getal groter of kleiner lijken.';

export const noAlarm: TextRule = termRule('T05', 'no alarm or label words', strict('error'), [
  {
    patterns: [
      'alarmerende?',
      'zorgwekkende?(r|re)?|zorgwekkendste',
      'zorgelijke?|zorgbarende?|verontrustende?|angstaanjagende?|angstwekkende?|beangstigende?|huiveringwekkende?',
      'schrikbarende?|schokkende?|dramatische?',
      'geteisterde?|teister(t|de|den|en|ing)',
      'explosief|explosieve|explosies?',
      `${CRIME_STEM}(explosies?|golf|golven)`,
      `golf ~2 ${OFFENCE}`,
      `golf {van}? {aan}? ${TOPIC}`,
      'uit de hand (gelopen|lopen|loopt)',
    ],
    unless: [
      'golf van biskaje',
      'golfbaan|golfclub|golfen|minigolf',
      'explosie van {de}? (kleur|kleuren|smaak|smaken|geur|geuren|bloemen|licht|vreugde|energie|ideeen)',
    ],
    why: ALARM_WHY,
    better: FIGURE_ALONE,
  },
  {
    patterns: [
      `onveilige {en}? {\\w+e}? ${NEIGHBOURHOOD}`,
      'onveilige {en}? {\\w+e}? (woon|leef)?omgeving',
      '\\w*(probleem|achterstands|kracht|risico|vogelaar|prul|aandachts|crimi)(wijk|wijken|buurt|buurten|gebied|gebieden)',
      `(beruchte?|gevaarlijke?|criminele|slechte) {\\w+}? ${NEIGHBOURHOOD}`,
      '(?!wifi|internet|mobiele)\\w*hotspots?',
      'no go (zone|zones|gebied|gebieden|area)',
      'nogo(zone|zones|gebied|gebieden|area)?',
    ],
    unless: ['(wifi|internet) hotspots?', '(gevaarlijke|slechte) ~3 (oversteken|steken)'],
    why: LABEL_WHY,
    better:
      'Schrijf ‘wijk waar meer bewoners zich weleens onveilig voelen’ als dat getoetst is. Anders: ‘wijk’.',
  },
  {
    patterns: [
      'hangjongere\\w*|hangjeugd\\w*|hanggroep(en)?|hangplekjongeren|probleemjongeren|probleemjeugd|straatschoffies|overlastjongeren',
    ],
    why: LABEL_WHY,
    better: 'Schrijf ‘overlast van jongeren op straat’.',
  },
  {
    patterns: ['tuig|straattuig|geboefte|gespuis|schorem'],
    unless: [
      'tuig ~3 (paard|pony|hond|zeil|boot|klim\\w*|kinderwagen)',
      '(paard|paarden|pony|hond|honden|boot|zeilboot) ~5 tuig',
    ],
    why: 'Dit is een scheldwoord.',
    better: 'Noem wat bewoners merken: ‘overlast van jongeren op straat’ of ‘vernielingen’.',
  },
  {
    patterns: ['maar liefst', 'slechts'],
    why: STEER_WHY,
    better: 'Schrijf ‘ongeveer’ voor het cijfer.',
  },
  {
    patterns: [`nog maar ~1 ${NUMBER}`, `nog maar ~2 (procent|${PEOPLE})`],
    unless: [
      'nog maar een (paar|keer|week|maand|dag|jaar|klein)',
      `nog maar ~2 (plek|plekken|plaatsen|kaarten|kaartjes|dagen|weken|uur|jaar)`,
    ],
    why: STEER_WHY,
    better: 'Schrijf ‘ongeveer’ voor het cijfer.',
  },
]);
