/** One guilty and one innocent sentence per text rule, with the file and line that staff are sent to. */
import { describe, expect, it } from 'vitest';
import type { AreaTexts, Markdown, Texts, Waiver } from '../../src/domain/texts.ts';
import { inspect, inspectTexts } from '../../src/inspect/inspect.ts';
import type { Origin, Passage } from '../../src/inspect/passage.ts';
import { plainSentences } from '../../src/inspect/words.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { AREAS, findingsOf, surveyOf, wijk } from '../narrate/survey.ts';

const FILE = 'wijken/de-kersentuin/gemeente-deed.md';
const markdown = (text: string, firstLine = 1, file = FILE): Markdown => ({ file, firstLine, text });

function texts(area: AreaTexts, more: Partial<Texts> = {}): Texts {
  return { areas: new Map([['WK1', area]]), themas: new Map(), waivers: [], ...more };
}

function remarksOn(all: Texts) {
  const given = [
    { gebied: 'WK1', indicator: 'overlast-verkeer', value: 30 },
    { gebied: 'GM9999', indicator: 'overlast-verkeer', value: 31, n: 2000 },
  ];
  const survey = surveyOf(given, { texts: all, gebieden: [...AREAS, wijk('WK2', 'Boschveld')] });
  const findings = findingsOf(survey);
  return inspect({ survey, findings, narratives: narrate(survey, findings) });
}

const inDeed = (text: string, firstLine = 1) =>
  remarksOn(texts({ interviews: [], gemeenteDeed: markdown(text, firstLine) })).filter(
    ({ file }) => file === FILE,
  );

const interviewWith = (text: string) => ({
  naam: 'Riet',
  consent: { datum: '2025-01-01', tot: '2027-01-01', door: 'Riet' },
  body: markdown(text, 12, 'wijken/de-kersentuin/interview-1.md'),
});

describe('a remark says where, what, why and what instead', () => {
  it('names file, line, words, explanation and proposal in Dutch', () => {
    const text = 'Eerst een gewone zin.\n\nDe cijfers zijn\nzorgwekkend, vindt de gemeente.';
    expect(inDeed(text, 5)).toEqual([
      {
        rule: 'T05',
        level: 'error',
        file: FILE,
        row: 8,
        found: 'zorgwekkend',
        explanation: 'Dit woord maakt bang of oordeelt. Het cijfer zegt genoeg.',
        proposal: 'Laat het woord weg en geef alleen het cijfer.',
        sentence: 'De cijfers zijn zorgwekkend, vindt de gemeente.',
      },
    ]);
  });

  it('sees through markup, tags, soft hyphens and entities', () => {
    const hidden = [
      'on**veilig**ste',
      'on<em>veilig</em>ste',
      'on\u00ADveiligste',
      'on&shy;veiligste',
      'ONVEILIGSTE',
    ];
    for (const word of hidden) {
      expect(
        inDeed(`Dit is de ${word} wijk.`).map(({ rule }) => rule),
        word,
      ).toContain('T03');
    }
  });

  it('counts lines inside lists and HTML', () => {
    expect(inDeed('- een\n- twee\n- een probleemwijk').map(({ row }) => row)).toEqual([3]);
    expect(inDeed('<div>\nrustig\n<p>een probleemwijk</p>\n</div>').map(({ row }) => row)).toEqual([3]);
  });

  it('reads headings as headings', () => {
    expect(inDeed('# Overlast neemt toe').map(({ rule }) => rule)).toContain('P04');
    expect(inDeed('# Overlast van verkeer')).toEqual([]);
  });

  it('lets every wording of the shipped catalogue stand beside a chart', () => {
    const survey = surveyOf([]);
    const wordings = [...survey.indicators.values()].flatMap(({ naam, kort, vraag, zin, complement }) =>
      [naam, kort, vraag, zin?.plural, complement?.plural].filter((text) => text !== undefined),
    );
    expect(wordings.length).toBeGreaterThan(200);
    const passage = (text: string, origin: Origin): Passage => ({
      origin,
      place: 'grafiek',
      chart: 'fig',
      blocks: [{ kind: 'text', line: 1, sourced: false, sentences: plainSentences(text) }],
    });
    const found = wordings.flatMap((text) =>
      (['title', 'caption', 'alt'] as const).flatMap((origin) =>
        inspectTexts(survey, [passage(text, origin)])
          .filter(({ remark }) => remark.level === 'error')
          .map(({ remark }) => `${origin} ${remark.rule} ${remark.found}: ${text}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('P04: no name of the shipped catalogue is a heading that concludes', () => {
    const { indicators } = surveyOf([]);
    const titles = [...indicators.values()].flatMap(({ naam, kort }) => [kort ?? naam]);
    expect(titles.length).toBeGreaterThan(60);
    const guilty = titles.filter((title) => inDeed(`# ${title}`).some(({ rule }) => rule === 'P04'));
    expect(guilty).toEqual([]);
  });
});

describe('numbers in words', () => {
  const guilty = [
    'Een op de vijf bewoners klaagt.',
    'Eén op de tien bewoners klaagt.',
    'Drie van de tien bewoners klagen.',
  ];
  it.each(guilty)('T08: %s', (text) => {
    expect(inDeed(text).map(({ rule }) => rule)).toEqual(['T08']);
  });
});

describe('what was agreed last time', () => {
  it('follows the same rules as the other own texts', () => {
    const agreed = markdown('Wij maken van deze probleemwijk een mooie wijk.');
    const remarks = remarksOn(texts({ interviews: [], afspraken: { body: agreed } }));
    expect(remarks.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual(['T05']);
  });
});

describe('interviews are the words of residents', () => {
  const rulesIn = (text: string) =>
    remarksOn(texts({ interviews: [interviewWith(text)] }))
      .filter(({ file }) => file?.endsWith('interview-1.md'))
      .map(({ rule, level }) => `${rule} ${level}`);

  it('a feeling may be told', () => {
    expect(rulesIn('Ik voel me ’s avonds weleens onveilig. Ik ken hier veel mensen.')).toEqual([]);
  });
  it('labels, ranks, incidents and facts made of feelings are errors', () => {
    expect(rulesIn('Dit is een probleemwijk.')).toEqual(['T05 error']);
    expect(rulesIn('De buurt is onveilig.')).toEqual(['T07 error']);
    expect(rulesIn('Dat is een plek waar u beter niet komt.')).toEqual(['T07 error']);
    // To ask residents where they feel so tells nothing of a place.
    expect(rulesIn('Is er een plek waar u liever niet langsloopt? Vertel het de wijkagent.')).toEqual([]);
    expect(rulesIn('In de Lindenstraat is ingebroken.')).toEqual(['T06 error']);
  });
  it('another wijk, a fraction, a difference and a cause are for staff to weigh', () => {
    expect(rulesIn('De overlast is afgenomen.')).toEqual(['T01 warn']);
    expect(rulesIn('Het lijkt iets rustiger geworden op straat.')).toContain('T02 warn');
    expect(rulesIn('Dankzij de lampen is er geen overlast.')).toEqual(['T09 warn']);
    expect(rulesIn('Vroeger woonde ik in Boschveld.')).toEqual(['T04 warn']);
    expect(rulesIn('Een op de drie buren ken ik.')).toEqual(['T08 warn']);
  });
});

describe('waivers', () => {
  const waiver = (place: string, rule = 'T05'): Waiver => ({
    rule,
    place,
    by: 'Team Veiligheid',
    date: '2026-02-01',
    reason: 'Het is de naam van een project.',
  });
  const deed = { interviews: [], gemeenteDeed: markdown('Project Hotspot is klaar.') };

  it('a used one turns the error into a warning that says who, when and why', () => {
    const remarks = remarksOn(texts(deed, { waivers: [waiver(FILE)] })).filter(({ file }) => file === FILE);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatchObject({ rule: 'T05', level: 'warn', waiver: { by: 'Team Veiligheid' } });
    expect(remarks[0]?.explanation).toContain('Uitzondering van Team Veiligheid (2026-02-01)');
  });
  it('another place or rule keeps the error, and the unused waiver is a warning', () => {
    for (const one of [waiver('wijken/elders/gemeente-deed.md'), waiver(FILE, 'T03')]) {
      const remarks = remarksOn(texts(deed, { waivers: [one] }));
      expect(remarks.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual(['T05']);
      expect(remarks.map(({ rule }) => rule)).toContain('uitzondering-ongebruikt');
    }
  });
});

describe('waivers that let nothing go', () => {
  const waiver = (rule: string, place: string): Waiver => ({
    rule,
    place,
    by: 'Team Veiligheid',
    date: '2026-02-01',
    reason: 'Afgesproken.',
    row: 4,
  });
  const deed = { interviews: [], gemeenteDeed: markdown('Project Hotspot is klaar.') };
  const told = (one: Waiver) =>
    remarksOn(texts(deed, { waivers: [one] })).filter(({ file }) => file === 'uitzonderingen.yaml');

  it('a rule that is not known is told with its line and the nearest one', () => {
    expect(told(waiver('T5', FILE))).toMatchObject([
      { rule: 'uitzondering-onbekend', level: 'warn', row: 4, found: 'T5' },
    ]);
    expect(told(waiver('T5', FILE))[0]?.proposal).toContain('Bedoelt u T05?');
  });
  it('a place where nothing is wrong is told with the place where something is', () => {
    const [remark] = told(waiver('T05', 'wijken/de-kersentuin/gemeente-dit.md'));
    expect(remark).toMatchObject({ rule: 'uitzondering-ongebruikt', row: 4 });
    expect(remark?.proposal).toContain(FILE);
  });
  it('a chart is told of only when charts were drawn', () => {
    expect(told(waiver('C03', 'fig-onveilig-buurt-niveau'))).toEqual([]);
  });
});

describe('what is still to be written', () => {
  it('lists the texts, interviews and contact that are missing, as warnings with their file', () => {
    const remarks = remarksOn({ areas: new Map(), themas: new Map(), waivers: [] });
    const todo = remarks.filter(({ explanation }) => explanation.startsWith('Nog te doen:'));
    expect(todo.map(({ file }) => file)).toEqual([
      'wijken/de-kersentuin/bijeenkomst.md',
      'wijken/de-kersentuin/gemeente-deed.md',
      'wijken/de-kersentuin/interview-1.md',
      'wijken/de-kersentuin/wat-kunt-u-doen.md',
    ]);
    expect(new Set(todo.map(({ level }) => level))).toEqual(new Set(['warn']));
  });
});
