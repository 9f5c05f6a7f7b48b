/**
 * T01, T08, T11 in running text: what is held against another time or place in whatever words, shares as fractions, and counts of crimes. Names
 * of questions and titles of charts ask the same in neutral words, and are left to the narrower rules.
 */
import { CHANGE_IDIOMS } from './language/idioms-nl.ts';
import { strict, type TextRule } from './rule.ts';
import { DIFFERENCE_BETTER, DIFFERENCE_WHY, WISH } from './rules-difference.ts';
import { FORM_BETTER, FORM_WHY, RELATIVE_WHY } from './rules-number.ts';
import { termRule } from './term-rule.ts';
import { FEELING, NEIGHBOURHOOD, NUMBER, OFFENCE, PEOPLE } from './vocabulary.ts';
import { COMPARATIVE } from './vocabulary-change.ts';

const IN_PROSE = strict('error', {
  generated: 'off',
  interview: 'warn',
  caption: 'off',
  alt: 'off',
  title: 'off',
});

/** What a difference is held against: another time. */
const THEN =
  '(vroeger|voorheen|eerst|eerder|ooit|toen|destijds|voorgaande|vorige?|verleden|geleden|terug|jaren|(19|20)\\d\\d|begin)';
/** … or another place, or all places together. */
const ELDERS =
  '(elders|gemiddeld|gemiddelde|gemeente|stad|nederland|land|landelijk|stedelijk|rest|overal|anderen|andere|waar|wijken|buurten)';

export const differencesInProse: TextRule = termRule('T01', 'differences in prose are tested', IN_PROSE, [
  {
    patterns: [
      `${COMPARATIVE} ~6 (dan|als) ~5 (${THEN}|${ELDERS})`,
      `dan ~3 (${THEN}|${ELDERS}) ~4 ${COMPARATIVE}`,
      // "Als" opens a condition too: "als de gemeente meer weet".
      `als ~1 ${THEN} ~4 ${COMPARATIVE}`,
      `${COMPARATIVE} geworden`,
      `(wordt|word|worden|werd|werden) ~7 (steeds|alsmaar|almaar|altijd|jaar) ~2 ${COMPARATIVE}`,
      `(steeds|alsmaar|almaar|telkens|aanzienlijk|beduidend|merkbaar|zichtbaar|flink) ${COMPARATIVE}`,
      `een stuk ${COMPARATIVE}`,
      `(er|dr|het|we|wij) {is}? {zijn}? ~2 (nu|inmiddels|tegenwoordig|intussen|ondertussen) ~4 ${COMPARATIVE}`,
      `(nu|inmiddels|tegenwoordig|intussen) ~4 ${COMPARATIVE}`,
      `er (is|zijn|ligt|liggen|wordt|worden|gebeuren|rijden|lopen) ~2 ${COMPARATIVE} (?!dan$)\\w+`,
      `(vergeleken|vergelijking) met ~9 (${COMPARATIVE}|@vergrotend)`,
      `sinds ~8 ${COMPARATIVE}`,
      ...CHANGE_IDIOMS,
    ],
    unless: [
      ...WISH,
      'om ~8 te',
      '(cursus|les|lessen|taart|koffie|weer|water|zon|prijs|prijzen|kosten|duurder|goedkoper|loket|bus|trein|boom|bomen|hek|ruimte|plek|bankjes?|parkeerplaatsen|bloemen|activiteiten|openingstijden|open)',
      'ik',
      '(lastiger|makkelijker|moeilijker|eenvoudiger)',
      '(lees|leest|lezen|vertellen|informatie)',
      '(mijn|contributie|dak|maat|pijl|bord|vak|schoen|stapel)',
    ],
    why: DIFFERENCE_WHY,
    better: DIFFERENCE_BETTER,
  },
]);

export const countedCrimesExplained: TextRule = termRule(
  'T11',
  'counted crimes with their definition',
  IN_PROSE,
  [
    {
      patterns: [
        `${NUMBER} {keer}? ~1 ${OFFENCE} ~5 (vorig|vorige|afgelopen|wijk|buurt|jaar)`,
        `(vorig|afgelopen|in) {jaar}? {20\\d\\d}? ~5 ${NUMBER} ~1 ${OFFENCE}`,
        '(hoeveel|zoveel|veel|weinig|minder|meer) criminaliteit',
        'een criminaliteit van',
        '(er|hier) ~2 criminaliteit',
      ],
      unless: ['van de (100|honderd)', FEELING, '(als|slachtoffer|leeftijd|jarige)', 'van \\d+'],
      unlessInBlock: ['(telt|tellen) ~2 alleen', '(gemeld|gemelde|aangegeven)'],
      why: 'Bij cijfers van de politie hoort altijd de uitleg wat er geteld is.',
      better: 'Voeg toe: ‘De politie telt alleen misdrijven die gemeld of aangegeven zijn.’',
    },
  ],
);

export const sharesInProse: TextRule = termRule('T08', 'shares of the 100 in prose', IN_PROSE, [
  {
    // A share as a fraction, of whatever part of the residents.
    patterns: [
      `(kwart|driekwart|derde|tweederde|eenderde|vijfde|tiende|helft) van {de}? {het}? {mijn}? {onze?}? {alle}? {me}? {je}? (${PEOPLE}|${NEIGHBOURHOOD}|hen|u|ons|mensen|ouders|moeders|kinderen|klas|klanten|leden|team|winkels|gezinnen|jeugd|leerlingen|ondernemers|lezers|aangiften|fietsen)`,
      `(drie|twee) (kwart|derde) van`,
      `van {de}? {elke}? {iedere}? {onze}? (?!100$|honderd$)${NUMBER} (?!maken$|maakt$|naar$)\\w+ {\\w+}? ~4 er (?!ongeveer)${NUMBER}`,
      `(?!100$|honderd$)${NUMBER} van {de}? (?!100$|honderd$|deze$|onze$|die$)${NUMBER} \\w+`,
      `${NUMBER} (keer|maal) zo (erg|veel|vaak|groot|hoog|weinig|druk)`,
      '(half|dubbel) zo (erg|veel|vaak|groot|hoog|weinig)',
      '{bijna}? {ruim}? een (kwart|derde|vijfde) ~2 (mijdt|ergert|durft|klaagt|heeft|vindt|voelt)',
    ],
    unless: [
      'straat is klaar',
      'de (ene|andere) helft',
      '(onderwerpen|hoofdonderwerpen|vragen|regentonnen|kaarten|plaatsen)',
      '(vrijwilligers|deelnemers|bezoekers)',
      '(tijd|tijden|geld|begroting|kosten|park|plein|bankjes|lampen|bomen|huizen|plekken|taart|wedstrijd|ronde|seizoen|deel|uur|week)',
    ],
    why: FORM_WHY,
    better: FORM_BETTER,
  },
  {
    patterns: ['(verdubbel|verdrievoudig|gehalveerd|halveer)(d|de|t|en|ing|ingen)?', 'gehalveerd'],
    needs: [
      '(schade|troep|rommel|herrie|ruzie|zwerfvuil|vuil|aantal|parkeerdruk|klachten|diefstal|inbraken)',
    ],
    why: RELATIVE_WHY,
    better: 'Noem de twee cijfers: ‘ongeveer 12 van de 100 bewoners, in 2023 ongeveer 9’.',
  },
]);
