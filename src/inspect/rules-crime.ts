/** T06: no details of one incident. */
import type { SentenceText } from './passage.ts';
import { compile, lexicon } from './pattern.ts';
import type { Hit, TextRule } from './rule.ts';
import { ruleOfWords } from './rule-book.ts';
import { words } from './word-groups.ts';

const DETAIL_BETTER =
  'Laat straat, wapen en kenmerken van mensen weg. Vertel wat er is gedaan of wat bewoners kunnen doen.';

const PERSON = words('dader');

const details = ruleOfWords('T06', 'no incident detail');

/** What is done to people and things, told of one time. */
const DEED =
  '(geslagen|neergeslagen|getrokken|gesleurd|gegooid|geschoten|dealen|drugspand|hennepkwekerij|wietplanten|wietplantage|plofkraak|kassagreep|brandbom|bomaanslag|brandstichter|gejat|gepikt|cocaine|steelt|sloeg|slaan|toesloegen|ontdaan|binnengekomen|getimmerd|neerstaken|snijwond|inval|fik|ingegooid|omgetrokken|dronken)';

const offence = lexicon([words('misdrijf'), PERSON, DEED].map((source) => compile(source, true as const)));
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
