/** T06, T07, T11: incidents, feelings told as facts, and police figures. */
import type { Block, Passage, SentenceText } from './passage.ts';
import { compile, lexicon } from './pattern.ts';
import { type Hit, type Surroundings, strict, type TextRule } from './rule.ts';
import { termRule } from './term-rule.ts';
import { FEELING, IS, NEIGHBOURHOOD, OFFENCE, PEOPLE, PLACE, TRAFFIC } from './vocabulary.ts';

const DETAIL_WHY = 'Zo’n detail over één gebeurtenis maakt bang, en mensen kunnen erdoor herkend worden.';
const DETAIL_BETTER =
  'Laat straat, wapen en kenmerken van mensen weg. Vertel wat er is gedaan of wat bewoners kunnen doen.';

/** Someone a crime is told of. */
const PERSON =
  '(daders?|verdachten?|slachtoffers?|inbrekers?|overvallers?|dieven|dief|dealers?|drugsdealers?|bende|bendes|berovers?)';
const ORIGIN =
  '(marokkaanse?|turkse?|poolse?|antilliaanse?|surinaamse?|roemeense?|bulgaarse?|syrische?|somalische?|albanese?|buitenlandse?|allochtone?|oosteuropese?|noordafrikaanse?|afrikaanse?|arabische?|getinte?|donkere?|blanke?|marokkanen|turken|polen|roemenen|bulgaren|antillianen|allochtonen|asielzoekers?|statushouders?|vluchtelingen|buitenlanders|zigeuners)';
const WEAPON =
  '(mes|messen|steekwapens?|vuurwapens?|wapens?|pistool|pistolen|geweer|machetes?|honkbalknuppels?|boksbeugels?|bijl|hamer|koevoet|bom|explosief|explosieven|handgranaat|handgranaten|molotovcocktails?)';

/** Generated text and charts know no incidents, but areas are called after streets. */
const BY_PEOPLE = strict('error', { generated: 'off', caption: 'off', title: 'off' });

const details = termRule('T06', 'no incident detail', BY_PEOPLE, [
  {
    patterns: [
      `${ORIGIN} ~3 ${PERSON}`,
      `${PERSON} ~6 ${ORIGIN}`,
      '(donkere|getinte|lichte|blanke) (huid|huidskleur|uiterlijk)',
      `${ORIGIN} ~2 (jongeren|jongens|mannen|man|vrouw|jeugd|jongen|gezinnen|families)`,
      `\\d+jarige ~4 (${PERSON}|man|vrouw|jongen|meisje|bewoner|bewoonster|jongeman)`,
      `(${PERSON}|overvaller) ~4 \\d+jarige`,
    ],
    needs: [
      PERSON,
      OFFENCE,
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

const offence = lexicon([OFFENCE, PERSON].map((source) => compile(source, true as const)));
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

// ---------------------------------------------------------------- T07

const FEELING_WHY = 'Hoe veilig mensen zich voelen, zegt niet hoe veilig een plek is.';
const FEELING_BETTER =
  'Schrijf ‘bewoners voelen zich weleens onveilig in hun buurt’, met het cijfer. Schrijf ook niet ‘veilige wijk’.';

const labels = termRule('T07', 'feeling is not fact', strict('error'), [
  {
    patterns: [`veilige {en}? {\\w+e}? ${NEIGHBOURHOOD}`],
    unless: [FEELING],
    why: FEELING_WHY,
    better: FEELING_BETTER,
  },
  {
    patterns: [
      `${PLACE} ~3 ${IS} ~4 (on)?veilig`,
      `${IS} ~3 ${PLACE} ~3 (on)?veilig`,
      `${PLACE} ~4 (on)?veilig ${IS}`,
      `${IS} een {heel}? {erg}? onveilige plek`,
      `${IS} een {heel}? {erg}? veilige plek om ~4 (wonen|leven)`,
      `${PEOPLE} ${IS} ~2 onveilig`,
      `het ${IS} ~2 (hier|daar|er|buiten) ~3 (on)?veilig`,
      `${IS} het ~2 (hier|daar|er|buiten) ~3 (on)?veilig`,
    ],
    unless: [FEELING, TRAFFIC],
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

// ---------------------------------------------------------------- T11

export const policeFiguresExplained: TextRule = termRule(
  'T11',
  'police figures with their definition',
  strict('error', { interview: 'warn', title: 'off' }),
  [
    {
      patterns: ['de {totale}? {geregistreerde}? criminaliteit'],
      why: 'De politie telt alleen wat gemeld of aangegeven is. Dat is niet ‘de criminaliteit’.',
      better: 'Schrijf ‘misdrijven die bij de politie gemeld of aangegeven zijn’.',
    },
    {
      patterns: [
        '\\w*(politiecijfer|politiecijfers|misdaadcijfer|misdaadcijfers|criminaliteitscijfer|criminaliteitscijfers|inbraakcijfers)',
        'cijfers van de politie',
        `(telde|registreerde|noteerde) de politie`,
        `de politie (telde|registreerde|noteerde)`,
      ],
      unlessInBlock: [
        '(gemeld|gemelde|melden|meldt|melding|meldingen|aangifte|aangiftes|aangiften|aangegeven|aangeven)',
      ],
      why: 'Bij cijfers van de politie hoort altijd de uitleg wat er geteld is.',
      better: 'Voeg toe: ‘De politie telt alleen misdrijven die gemeld of aangegeven zijn.’',
    },
  ],
);
