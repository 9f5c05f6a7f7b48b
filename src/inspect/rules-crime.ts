/** T06: no details of one incident. */
import type { SentenceText } from './passage.ts';
import { compile, lexicon } from './pattern.ts';
import { type Hit, strict, type TextRule } from './rule.ts';
import { termRule } from './term-rule.ts';
import { OFFENCE } from './vocabulary.ts';

const DETAIL_WHY = 'Zo’n detail over één gebeurtenis maakt bang, en mensen kunnen erdoor herkend worden.';
const DETAIL_BETTER =
  'Laat straat, wapen en kenmerken van mensen weg. Vertel wat er is gedaan of wat bewoners kunnen doen.';

/** Someone a crime is told of. */
const PERSON =
  '(daders?|verdachten?|slachtoffers?|inbrekers?|overvallers?|dieven|dief|dealers?|drugsdealers?|bende|bendes|berovers?)';
const ORIGIN =
  '(marokkaanse?|turkse?|poolse?|antilliaanse?|surinaamse?|roemeense?|bulgaarse?|syrische?|somalische?|albanese?|buitenlandse?|allochtone?|\\w*europe(se|es)|\\w*afrikaanse?|arabische?|getinte?|donkere|blanke?|marokkanen|turken|polen|roemenen|bulgaren|antillianen|allochtonen|asielzoekers?|statushouders?|vluchtelingen|buitenlanders|zigeuners)';
const WEAPON =
  '(mes|messen|steekwapens?|vuurwapens?|wapens?|pistool|pistolen|geweer|machetes?|breekijzers?|honkbalknuppels?|boksbeugels?|bijl|hamer|koevoet|bom|explosief|explosieven|handgranaat|handgranaten|molotovcocktails?)';

/** Generated text and charts know no incidents, but areas are called after streets. */
const BY_PEOPLE = strict('error', { generated: 'off', caption: 'off', title: 'off' });

const details = termRule('T06', 'no incident detail', BY_PEOPLE, [
  {
    patterns: [
      `${ORIGIN} ~3 ${PERSON}`,
      `${PERSON} ~6 ${ORIGIN}`,
      '(marokkanen|turken|polen|roemenen|bulgaren|antillianen|allochtonen|asielzoekers|statushouders|buitenlanders) ~4 (overlast|crimineel|criminele)',
      '(donkere?|getinte?|lichte?|blanke?) (huid|huidskleur|uiterlijk)',
      `${PERSON} ~8 (uiterlijk|afkomst|huidskleur|nationaliteit|accent)`,
      `(${ORIGIN}|\\w+(aanse?|ische?|ijnse?|eense?)) ~2 (jongeren|jongens|mannen|man|vrouw|jeugd|jongen|gezinnen|families|knullen|gast|speler|knapen|komaf|accent|uiterlijk|paspoort|huidskleur|afkomst)`,
      '(vrouw|man|dame|heer|jongen|meisje|buurvrouw|buurman|meneer|mevrouw|jochie|weduwe) ~3 van {een}? {jaar}? {of}? (\\d+|zestien|negentien|dertig|tachtig)',
      `(${PERSON}|tassendief|winkeldief|oplichter|brandstichter|slachtoffer) ~3 (droeg|was|is) ~6 (jaar|lang|trui|jas|pet|trainingspak|man|vrouw|jongen|meisje|rugzak)`,
      `\\d+jarige ~4 (${PERSON}|man|vrouw|jongen|meisje|bewoner|bewoonster|jongeman)`,
      `(${PERSON}|overvaller) ~4 \\d+jarige`,
    ],
    needs: [
      PERSON,
      OFFENCE,
      '(geslagen|neergeslagen|sloeg|gegooid|getrokken|brandstichter|drugs|dealen|getimmerd|steelt|slopen|sloopt|geld|koper|zakken)',
      '(overlast|vernield|vernielen|stelen|steelt|stal|stalen|opgepakt|aangehouden|gearresteerd)',
      '(brak|braken) ~3 in',
      '(beroofde|beroofden|bedreigde|bedreigden|mishandelde|mishandelden)',
    ],
    why: DETAIL_WHY,
    better: DETAIL_BETTER,
  },
  {
    patterns: [
      `(met|trok|trekt|toonde|droeg|droegen|had|hadden|gebruikte|gebruikten|zwaaide|zwaaiden) ~3 ${WEAPON}`,
      '(neergestoken|doodgestoken|neergeschoten|doodgeschoten|steekpartij(en)?|schietpartij(en)?)',
    ],
    unless: ['mes en vork', '(snijden|schillen|koken|brood|timmeren|spijker|spijkers|hout|bouwen)'],
    why: DETAIL_WHY,
    better: DETAIL_BETTER,
  },
]);

/** What is done to people and things, told of one time. */
const DEED =
  '(geslagen|neergeslagen|getrokken|gesleurd|gegooid|geschoten|dealen|drugspand|hennepkwekerij|wietplanten|wietplantage|plofkraak|kassagreep|brandbom|bomaanslag|brandstichter|gejat|gepikt|cocaine|steelt|sloeg|slaan|toesloegen|ontdaan|binnengekomen|getimmerd|neerstaken|snijwond|inval|fik|ingegooid|omgetrokken|dronken)';

const offence = lexicon([OFFENCE, PERSON, DEED].map((source) => compile(source, true as const)));
/** Information for residents names a street and a crime without telling of an incident. */
const prevention = lexicon(
  [
    '(voorkom|voorkomt|voorkomen|preventie\\w*|voorlichting\\w*|\\w+avond|bijeenkomst|spreekuur|inloopspreekuur|kom|komt|tips|melden|meld|meldt|cursus|training|buurtpreventie\\w*|buurtapp)',
  ].map((source) => compile(source, true as const)),
);
const STREET =
  /\p{L}(straat|laan|weg|plein|hof|kade|singel|dijk|steeg|gracht|pad|park|dreef|plantsoen|markt|brink|plaats|baan|wal)$/iu;

/** A street with a crime in one sentence. */
function streetWithOffence(sentence: SentenceText): readonly Hit[] {
  const street = sentence.words.find((word, index) => isStreet(sentence, index) && STREET.test(word.raw));
  const crime = street && offence.find(sentence)[0];
  if (!street || !crime || prevention.find(sentence).length > 0) return [];
  return [
    {
      found: `${street.raw} … ${crime.found}`,
      line: street.line,
      explanation: 'Een straat met een misdrijf in één zin maakt die straat berucht.',
      proposal: DETAIL_BETTER,
    },
  ];
}

/** A name, not "de straat" or "op straat": a capital that does not come from the sentence's start. */
function isStreet({ words }: SentenceText, index: number): boolean {
  const word = words[index];
  if (!word || !/^\p{Lu}/u.test(word.raw)) return false;
  return !word.first || words.length > 1;
}

export const noIncident: TextRule = {
  ...details,
  check: (sentence, block, passage, around) => [
    ...details.check(sentence, block, passage, around),
    ...streetWithOffence(sentence),
  ],
};
