/** Every rule of prudence has a unit by its id, and a test by its id; each remark says what, where, why and what instead. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectTexts } from '../../src/inspect/inspect.ts';
import type { Origin } from '../../src/inspect/passage.ts';
import { readMarkdown } from '../../src/inspect/read-markdown.ts';
import { TEXT_RULES, WHOLE_RULES } from '../../src/inspect/registry.ts';
import { SITE_RULES } from '../../src/inspect/site-rules.ts';
import { AREAS, surveyOf, wijk } from '../narrate/survey.ts';

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);
const ALL = [...numbered('H', 11), 'H02b', ...numbered('T', 16), ...numbered('C', 10), ...numbered('P', 8)];

describe('the rules of prudence', () => {
  it('each has a unit of its own, by its id', () => {
    const units = new Set([...TEXT_RULES, ...WHOLE_RULES, ...SITE_RULES].map(({ id }) => id));
    expect(ALL.filter((id) => !units.has(id))).toEqual([]);
    expect([...units].filter((id) => !ALL.includes(id))).toEqual([]);
  });

  it('each has a test that names its id', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
    const titles = files
      .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
      .join('\n')
      .match(/^ *(?:it\('|\{? *id: ')[^'\n]*/gm);
    const named = (id: string) => titles?.some((title) => new RegExp(`\\b${id}\\b`).test(title));
    expect(ALL.filter((id) => !named(id))).toEqual([]);
  });
});

interface Case {
  readonly id: string;
  readonly guilty: string;
  /** Words that the remark quotes. */
  readonly words: string;
  readonly innocent: string;
  readonly level?: 'warn';
  readonly origin?: Origin;
}

const CASES: readonly Case[] = [
  {
    id: 'H04',
    guilty: 'Ongeveer 82 van de 100 bewoners voelen zich niet onveilig.',
    words: '82 van de 100',
    innocent:
      'Ongeveer 18 van de 100 bewoners voelen zich weleens onveilig. Ongeveer 82 van de 100 voelen zich niet onveilig.',
  },
  {
    id: 'H07',
    guilty: 'De overlast bleef gelijk.',
    words: 'bleef gelijk',
    innocent: 'De openingstijden bleven gelijk.',
  },
  {
    id: 'T01',
    guilty: 'De overlast is toegenomen.',
    words: 'toegenomen',
    innocent: 'Het aantal bomen is toegenomen.',
  },
  {
    id: 'T02',
    guilty: 'Wij zien een lichte daling.',
    words: 'lichte daling',
    innocent: 'Wij zien geen duidelijk verschil.',
  },
  {
    id: 'T03',
    guilty: 'Dit is de onveiligste wijk.',
    words: 'onveiligste',
    innocent: 'De beste wensen voor het nieuwe jaar.',
  },
  {
    id: 'T04',
    guilty: 'In Boschveld is het stil.',
    words: 'Boschveld',
    innocent: 'In De Kersentuin is het stil.',
  },
  {
    id: 'T05',
    guilty: 'De cijfers zijn alarmerend.',
    words: 'alarmerend',
    innocent: 'Het alarm gaat elke maandag.',
  },
  {
    id: 'T06',
    guilty: 'In de Lindelaan werd een vrouw beroofd.',
    words: 'Lindelaan',
    innocent: 'In de Lindelaan komen bomen.',
  },
  {
    id: 'T07',
    guilty: 'De buurt is onveilig.',
    words: 'buurt is onveilig',
    innocent: 'Bewoners voelen zich weleens onveilig.',
  },
  {
    id: 'T08',
    guilty: 'Een op de vijf bewoners doet mee.',
    words: 'Een op de vijf',
    innocent: 'Ongeveer 20 van de 100 bewoners doen mee.',
  },
  {
    id: 'T09',
    guilty: 'Dankzij camera’s voelen bewoners zich veilig.',
    words: 'Dankzij',
    innocent: 'Dankzij de vrijwilligers is er een speeltuin.',
    level: 'warn',
  },
  {
    id: 'T10',
    guilty: 'Sinds 2017 is de overlast hoger.',
    words: 'Sinds 2017',
    innocent: 'Sinds 2017 staat hier een school.',
  },
  {
    id: 'T11',
    guilty: 'De criminaliteit raakt ons allemaal.',
    words: 'De criminaliteit',
    innocent: 'Misdrijven die bij de politie gemeld of aangegeven zijn.',
  },
  {
    id: 'T13',
    guilty: 'Er zijn te weinig antwoorden, maar het lijkt veel.',
    words: 'te weinig antwoorden',
    innocent: 'Er zijn te weinig antwoorden. Daarom laten wij geen cijfer zien.',
  },
  {
    id: 'T14',
    guilty: 'De respondenten zijn blij.',
    words: 'respondenten',
    innocent: 'De bewoners zijn blij.',
    level: 'warn',
  },
  {
    id: 'T15',
    guilty: 'Ongeveer 20 van de 100 bewoners werden slachtoffer van een misdrijf.',
    words: '20 van de 100',
    innocent:
      'Ongeveer 20 van de 100 bewoners werden slachtoffer van een misdrijf. Ongeveer 80 van de 100 werden dat niet.',
    level: 'warn',
  },
  {
    id: 'T16',
    guilty: 'De kans op inbraak is klein voor u.',
    words: 'kans op inbraak',
    innocent: 'Grijp uw kans en doe mee.',
  },
  {
    id: 'P04',
    guilty: '## Een 7,3 voor de buurt',
    words: 'Een 7,3',
    innocent: '## Leefbaarheid van de buurt',
  },
  {
    id: 'C10',
    guilty: 'Een politieauto met zwaailicht.',
    words: 'politieauto',
    innocent: 'Twee buren op een bankje.',
    level: 'warn',
    origin: 'alt',
  },
];

describe('rules over words, one by one', () => {
  const area = wijk('WK1', 'De Kersentuin');
  const survey = surveyOf([], { gebieden: [...AREAS, wijk('WK2', 'Boschveld')] });
  const file = 'wijken/de-kersentuin/gemeente-deed.md';
  const remarksOn = (text: string, origin: Origin = 'handwritten') => {
    const blocks = readMarkdown({ file, firstLine: 3, text });
    return inspectTexts(survey, [{ origin, file, place: file, gebied: area, blocks }]).map(
      ({ remark }) => remark,
    );
  };

  it.each(CASES)('$id: “$guilty” and not “$innocent”', ({ id, guilty, words, innocent, level, origin }) => {
    const remark = remarksOn(`Hallo.\n\n${guilty}`, origin).find(({ rule }) => rule === id);
    expect(remark).toMatchObject({ rule: id, level: level ?? 'error', file, row: 5 });
    expect(remark?.found).toContain(words);
    expect(remark?.explanation.length).toBeGreaterThan(20);
    expect(remark?.proposal?.length).toBeGreaterThan(10);
    expect(remarksOn(innocent, origin).filter(({ rule }) => rule === id)).toEqual([]);
  });
});
