/** The rules as a document for people: what each asks, why, and what to write instead. Dutch. */
import type { Rule, RuleBook } from '../../src/inspect/rule-schema.ts';

const GROUPS: readonly (readonly [letter: string, title: string, text: string])[] = [
  ['H', 'Eerlijk', 'Gaat een andere regel tegen een van deze in, dan wint deze.'],
  ['T', 'Tekst', 'Voor elke zin, of het programma hem schreef, de gemeente of een bewoner.'],
  ['C', 'Grafieken en beelden', 'Voor elke grafiek, kaart en foto.'],
  ['P', 'De pagina en het vel', 'Voor de pagina van een wijk en voor drukwerk.'],
];

const SPEAKERS: Readonly<Record<string, string>> = {
  gemaakt: 'tekst van het programma',
  tekst: 'tekst van de gemeente',
  interview: 'een interview',
  uitspraak: 'een uitspraak die groot op de pagina staat',
  bijschrift: 'de woorden bij een grafiek',
  foto: 'de beschrijving van een foto',
  titel: 'een titel',
};

const LEVEL_WORDS = { fout: 'fout', 'let op': 'let op', uit: 'niet' } as const;

/** The whole document. */
export function documentOf({ regels }: RuleBook): string {
  return `${[
    '# Regels voor voorzichtige en eerlijke wijkprofielen',
    '',
    '<!-- Gemaakt uit seeds/regels door seeds/regels/make.ts. Verander de regels daar. -->',
    '',
    'Een wijkprofiel vertelt bewoners wat een onderzoek over hun wijk zegt, zonder hen bang te maken en zonder iets te verbergen. Dit zijn de regels waar het programma elke tekst, grafiek en pagina aan toetst.',
    '',
    '**Fout** houdt de publicatie tegen. **Let op** staat in de lijst met opmerkingen. Wat het programma zelf tegen een regel in maakte, blijft weg; dat houdt niemand tegen. In `uitzonderingen.yaml` kan iemand een regel op één plaats laten gaan, met naam, datum en reden; dat staat dan in het colofon.',
    '',
    'Een gemeente mag er eigen woorden bij zetten, in `data/regels/`.',
    '',
    ...GROUPS.flatMap(([letter, title, text]) => [
      `## ${title}`,
      '',
      text,
      '',
      ...regels.filter(({ regel }) => regel.startsWith(letter)).flatMap(ruleLines),
    ]),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function ruleLines({ regel, titel, niveau, waarom, beter, fout = [], goed = [], onderdelen }: Rule) {
  const than = differing(onderdelen, niveau);
  return [
    `### ${regel}. ${titel}`,
    '',
    `Niveau: ${niveau}.${than ? ` ${than}` : ''}`,
    '',
    `Waarom: ${waarom}`,
    '',
    `Beter: ${beter}`,
    '',
    ...sentences('Dit mag niet:', fout),
    ...sentences('Dit mag wel:', goed),
  ];
}

const sentences = (title: string, all: readonly string[]) =>
  all.length === 0 ? [] : [title, '', ...all.map((one) => `- ${one}`), ''];

/** Where the strictest part of a rule is less strict than the rule, by who speaks. */
function differing(parts: Rule['onderdelen'], level: Rule['niveau']): string {
  const strictness = { fout: 2, 'let op': 1, uit: 0 };
  const overText = parts.filter(({ over }) => over !== 'geheel');
  if (overText.length === 0) return '';
  const other = Object.keys(SPEAKERS).flatMap((speaker) => {
    const levels = overText.map(
      (part) => part.behalve?.[speaker as keyof typeof part.behalve] ?? part.niveau,
    );
    const strictest = levels.reduce((most, one) => (strictness[one] > strictness[most] ? one : most), 'uit');
    return strictest === level ? [] : [`${SPEAKERS[speaker]}: ${LEVEL_WORDS[strictest]}`];
  });
  return other.length === 0 ? '' : `In ${other.join('; in ')}.`;
}
