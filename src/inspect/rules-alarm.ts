/** T05: words that label or frighten. */
import { ALARM_IDIOMS } from './language/idioms-nl.ts';
import { strict, type TextRule } from './rule.ts';
import { termRule } from './term-rule.ts';
import { NEIGHBOURHOOD, NUMBER, OFFENCE, PEOPLE, TOPIC } from './vocabulary.ts';

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
      'schrikbarende?|schokkende?|dramatische?|onrustbarende?|ontstellende?|onthutsende?|verbijsterende?|rampzalige?|catastrofaal|catastrofale|desastreuze?|bedroevende?|hallucinante?',
      'alarmbel(len)?|noodklok|levensgevaarlijke?',
      '(loopt|lopen|liep|liepen) ~6 de spuigaten uit',
      'uit de klauwen',
      'eenzame hoogte',
      'torenhoge?|record(aantal|hoogte|aantallen)',
      '(rijst|rijzen|rees|swingt|swingen) ~3 de pan uit',
      'in de (greep|ban) van',
      'gebukt onder',
      '(heerst|heersen|heerste) ~3 (angst|onrust|paniek)',
      '(terroriseert|terroriseren|terroriseerden?|tiranniseert|tiranniseren)',
      'geteisterde?|teister(t|de|den|en|ing)',
      'explosief|explosieve|explosies?',
      `${CRIME_STEM}(explosies?|golf|golven)`,
      `golf ~2 ${OFFENCE}`,
      `golf {van}? {aan}? ${TOPIC}`,
    ],
    unless: [
      '(bij|in) ~3 situaties?',
      '(112|brandweer)',
      'golf van biskaje',
      'golfbaan|golfclub|golfen|minigolf',
      'explosie van {de}? (kleur|kleuren|smaak|smaken|geur|geuren|bloemen|licht|vreugde|energie|ideeen)',
    ],
    why: ALARM_WHY,
    better: FIGURE_ALONE,
  },
  {
    patterns: ['uit de hand (gelopen|lopen|loopt)', '(loopt|lopen|liep|liepen) ~4 uit de hand'],
    // What can happen is a warning; what happens is an alarm.
    unless: [
      '(kan|kunnen|kon|konden|voorkom|voorkomt|voorkomen|voordat|dreigt)',
      'bij ~4 uit de hand',
      '(bij|in) ~3 situaties?',
    ],
    why: ALARM_WHY,
    better: FIGURE_ALONE,
  },
  {
    patterns: ALARM_IDIOMS,
    unless: ['(maak|maakt|geen|zonder|neem|neemt|niet) ~3 zorgen', '(zorgen|zorg) (voor|dat)'],
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
  {
    patterns: [
      '(explodeert|exploderen|explodeerden?|geexplodeerd)',
      '(plaag|plagen|geplaagd|epidemie|lawine|stortvloed|vloedgolf)',
      '(ongekende?|ongehoorde?|extreme?|enorme?)',
    ],
    needsTopic: true,
    unless: ['(muggen|ratten|muizen|wespen|duizendpoot)\\w*', 'eikenprocessierups'],
    why: ALARM_WHY,
    better: FIGURE_ALONE,
  },
  {
    patterns: [
      `beruchte? {\\w+}? (plek|plekken|hoek|plein|park|locatie|straat)`,
      'zorgenkind(je|eren)?',
      '\\w*getto',
    ],
    why: LABEL_WHY,
    better: 'Noem de plek zonder oordeel, en vertel wat er wordt gedaan.',
  },
  {
    patterns: ['(raddraaiers?|relschoppers?|gajes|reljeugd|etterbakken|jeugdbendes?|straatbendes?)'],
    why: LABEL_WHY,
    better: 'Noem wat bewoners merken: ‘overlast van jongeren op straat’ of ‘vernielingen’.',
  },
  {
    patterns: [
      '(slagveld|strijdtoneel|oorlogs(zone|gebied)|puinhoop)',
      `${NEIGHBOURHOOD} ~3 (verpauperd|verloederd|verwaarloosd|afgegleden)`,
      `(verpauperde|verloederde|afgegleden) ${NEIGHBOURHOOD}`,
    ],
    why: LABEL_WHY,
    better: 'Noem wat er te zien is, zonder oordeel: ‘rommel en vernielingen op straat’.',
  },
  {
    // Makes a share look large or small.
    patterns: [
      `(amper|nauwelijks|liefst|zelfs) ${NUMBER} (van|procent|op|%)`,
      `(amper|nauwelijks) ${NUMBER} ${PEOPLE}`,
      `nog geen ${NUMBER} (van|procent|${PEOPLE})`,
      `wel ${NUMBER} van de (100|honderd)`,
    ],
    why: STEER_WHY,
    better: 'Schrijf ‘ongeveer’ voor het cijfer.',
  },
]);
