import { describe, expect, it } from 'vitest';
import { type Narrative, textOf } from '../../src/domain/narrative.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { AREAS, findingsOf, type Given, surveyOf, wijk } from './survey.ts';

const own = (indicator: string, value: number, more: Partial<Given> = {}): Given => ({
  gebied: 'WK1',
  indicator,
  value,
  ...more,
});
const whole = (indicator: string, value: number, more: Partial<Given> = {}): Given => ({
  gebied: 'GM9999',
  indicator,
  value,
  n: 2000,
  ...more,
});
const land = (indicator: string, value: number): Given => ({
  gebied: 'NL',
  indicator,
  value,
  n: 100_000,
});

function narrativeOf(given: readonly Given[], over: Parameters<typeof surveyOf>[1] = {}): Narrative {
  const survey = surveyOf(given, over);
  const narrative = narrate(survey, findingsOf(survey)).areas.get('WK1');
  if (!narrative) throw new Error('no narrative');
  return narrative;
}

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const themeText = (given: readonly Given[]) =>
  plain(
    narrativeOf(given)
      .themes.flatMap(({ paragraphs }) => paragraphs.map(textOf))
      .join('\n'),
  );
const summaryText = ({ summary }: Narrative) =>
  plain(
    [
      ...summary.items.map(({ sentences }) => textOf(sentences)),
      ...summary.remarks.map(textOf),
      summary.remainder?.text ?? '',
    ].join('\n'),
  );

describe('example sentences of method.md, section 4', () => {
  it('1: level and complement', () => {
    const text = themeText([own('onveilig-buurt', 18.1), whole('onveilig-buurt', 15)]);
    expect(text).toContain('Ongeveer 18 van de 100 bewoners voelen zich weleens onveilig in hun buurt.');
    expect(text).toMatch(/De andere 82 (van de 100 )?(bewoners )?voelen zich daar niet onveilig\./);
  });

  it('2: no clear difference', () => {
    const text = themeText([own('overlast-verkeer', 18.1), whole('overlast-verkeer', 15)]);
    expect(text).toContain('Er is geen duidelijk verschil met de hele gemeente.');
  });

  it('3: more than in the whole', () => {
    const text = themeText([own('horeca', 24, { n: 400 }), whole('horeca', 12)]);
    expect(text).toContain('In de hele gemeente zijn dat er minder (ongeveer 12).');
  });

  it('4 and 5: fewer and more than in the last wave', () => {
    const fewer = themeText([
      own('geluid', 12, { n: 400 }),
      own('geluid', 24, { jaar: 2023, n: 400 }),
      whole('geluid', 12),
    ]);
    expect(fewer).toMatch(/(In 2023 waren het er hier|Hier waren het er in 2023) meer \(ongeveer 24\)\./);
    const more = themeText([
      own('geluid', 24, { n: 400 }),
      own('geluid', 12, { jaar: 2023, n: 400 }),
      whole('geluid', 24),
    ]);
    expect(more).toMatch(/(In 2023 waren het er hier|Hier waren het er in 2023) minder \(ongeveer \d+\)\./);
  });

  it('6: about as many', () => {
    const text = themeText([
      own('straatverlichting-tevreden', 70, { n: 2000 }),
      whole('straatverlichting-tevreden', 70, { n: 20_000 }),
    ]);
    expect(text).toContain('In de hele gemeente zijn dat er ongeveer evenveel.');
  });

  it('7: scores', () => {
    const text = themeText([
      own('leefbaarheid-cijfer', 7.3, { sd: 1.8, n: 120 }),
      whole('leefbaarheid-cijfer', 7.5, { sd: 1.5 }),
    ]);
    expect(text).toContain('Bewoners geven de leefbaarheid van hun buurt gemiddeld een 7,3.');
    expect(text).toContain('Er is geen duidelijk verschil met de hele gemeente.');
  });

  it('8: margins are said once, at the start, and beside the large figures', () => {
    const narrative = narrativeOf([own('onveilig-buurt', 18, { n: 325 }), whole('onveilig-buurt', 15)]);
    expect(textOf(narrative.lead)).toContain('Alle cijfers zijn een schatting, met een marge.');
    expect(summaryText(narrative)).toMatch(
      /Het echte cijfer ligt waarschijnlijk tussen \d+ en \d+ van de 100\./,
    );
    expect(textOf(narrative.themes.flatMap(({ paragraphs }) => paragraphs.flat()))).not.toMatch(/marge/);
  });

  it('9: too few answers, with nothing else about the topic', () => {
    const text = themeText([
      own('drugshandel', 0, { estimate: { kind: 'suppressed', reason: 'betrouwbaarheid' } }),
      whole('drugshandel', 4),
    ]);
    expect(text).toBe('Bij veel overlast van drugshandel zijn er te weinig antwoorden voor een cijfer.');
  });

  it('a figure that could tell of one person says so, and never that too few answered', () => {
    const hidden = (indicator: string) =>
      own(indicator, 0, { estimate: { kind: 'suppressed', reason: 'herleidbaarheid' } });
    const text = themeText([hidden('drugshandel'), whole('drugshandel', 4)]);
    expect(text).toBe('Over veel overlast van drugshandel laten wij geen cijfer zien, voor de privacy.');
  });

  it('10: an indication is not compared', () => {
    const given = [own('geluid', 40, { n: 72 }), whole('geluid', 9)];
    expect(textOf(narrativeOf(given).lead)).toContain('Daarom zijn de cijfers een indicatie.');
    expect(themeText(given)).not.toMatch(/meer|minder|gemeente/);
    const mixed = [...given, own('overlast-verkeer', 30), whole('overlast-verkeer', 31)];
    expect(themeText(mixed)).toContain(
      'Bij veel overlast van geluid is het cijfer een indicatie, want er zijn weinig antwoorden.',
    );
  });

  it('11: the fixed sentence instead of a comparison across a break', () => {
    const text = themeText([
      own('onveilig-buurt', 18),
      own('onveilig-buurt', 40, { jaar: 2019 }),
      whole('onveilig-buurt', 15),
      whole('onveilig-buurt', 15, { jaar: 2021 }),
    ]);
    expect(text).toContain(
      'De cijfers van voor 2021 zijn op een andere manier gemeten. U kunt ze niet vergelijken met de cijfers van nu.',
    );
    expect(text).not.toContain('2019');
  });

  it('12 and 13: plural and singular', () => {
    expect(themeText([own('overlast-verloedering', 9), whole('overlast-verloedering', 8)])).toContain(
      'Ongeveer 9 van de 100 bewoners hebben veel overlast van rommel, vernielingen of graffiti.',
    );
    expect(themeText([own('omlopen', 1, { n: 900 }), whole('omlopen', 1)])).toMatch(
      /Ongeveer 1 van de 100 bewoners loopt of rijdt vaak om/,
    );
  });

  it('14: victims count where they live', () => {
    const text = themeText([own('slachtoffer-totaal', 20), whole('slachtoffer-totaal', 19)]);
    expect(text).toContain(
      'Ongeveer 20 van de 100 bewoners werden in 12 maanden slachtoffer van een misdrijf. De andere 80 werden dat niet. Het kan ook buiten de wijk zijn gebeurd.',
    );
  });

  it('15: what most residents share', () => {
    expect(
      plain(textOf(narrativeOf([own('omgaan-prettig', 76), whole('omgaan-prettig', 72)]).lead)),
    ).toContain(
      'De meeste bewoners (ongeveer 76 van de 100) vinden dat mensen in hun buurt prettig met elkaar omgaan.',
    );
  });

  it('16, 17 and 20: the overview names every hoofdonderwerp, and counts topics for the rest', () => {
    const narrative = narrativeOf([
      own('onveilig-buurt', 34, { n: 400 }),
      whole('onveilig-buurt', 15),
      own('omgaan-prettig', 86, { n: 400 }),
      whole('omgaan-prettig', 70),
      own('overlast-verkeer', 30),
      whole('overlast-verkeer', 31),
      own('horeca', 30, { n: 400 }),
      whole('horeca', 5),
      own('geluid', 40, { n: 400 }),
      whole('geluid', 10),
    ]);
    const { overview, against, remainder } = narrative.summary;
    expect(against).toBe('de hele gemeente');
    expect(overview.map(({ topic, outcome }) => `${topic}: ${outcome}`)).toEqual([
      'Prettig met elkaar omgaan: meer: gunstiger',
      'Veel overlast van verkeer: geen duidelijk verschil',
      'Zich weleens onveilig voelen in de buurt: meer: ongunstiger',
    ]);
    expect(remainder?.text).toBe(
      'Nog twee onderwerpen verschillen duidelijk van de hele gemeente. U leest ze hieronder.',
    );
  });

  it('18: level and change in one paragraph (H10)', () => {
    const { themes } = narrativeOf([
      own('onveilig-buurt', 25, { n: 500 }),
      own('onveilig-buurt', 40, { jaar: 2023, n: 500 }),
      whole('onveilig-buurt', 15),
    ]);
    const told = themes.flatMap(({ paragraphs }) => paragraphs.map((one) => plain(textOf(one))));
    expect(told[0]).toMatch(/hele gemeente.* (minder|kleiner deel)/);
    expect(told[0]).toMatch(/2023 waren het er hier meer|in 2023 meer/);
  });

  it('19: nobody is nobody of those who took part', () => {
    expect(themeText([own('stank', 0, { more: { step: 0 } }), whole('stank', 3)])).toContain(
      'Van de bewoners die meededen noemde niemand veel overlast van stank.',
    );
  });

  it('a nought that was rounded, or of which nobody knows whether it was, is not nobody', () => {
    for (const more of [{}, { step: 1 }, { step: 0.1 }]) {
      const text = themeText([own('stank', 0, { more }), whole('stank', 3)]);
      expect(text).toContain('Minder dan 1 van de 100 bewoners heeft veel overlast van stank.');
      expect(text).not.toContain('niemand');
    }
  });

  it('22: the mean of two waves', () => {
    const text = themeText([
      own('stank', 12, { more: { method: 'pool', pooledYears: [2021, 2023] } }),
      whole('stank', 3),
    ]);
    expect(text).toContain(
      'Dit is het gemiddelde van 2021 en 2023. Zo zijn er genoeg antwoorden voor een betrouwbaar cijfer.',
    );
    expect(text).not.toContain('hetzelfde gemiddelde');
  });

  it('22: a mean of two waves is held against the same mean of the whole, and says so', () => {
    const pool = { more: { method: 'pool' as const, pooledYears: [2021, 2023] } };
    const gemeente = [whole('stank', 3, { jaar: 2021 }), whole('stank', 5, { jaar: 2023 })];
    expect(themeText([own('stank', 12, pool), ...gemeente])).toContain(
      'Wij vergelijken het met hetzelfde gemiddelde van de hele gemeente.',
    );
  });
});

describe('edges of a percentage', () => {
  it('under 1 that displays as 0', () => {
    expect(themeText([own('omlopen', 0.4, { n: 2000 }), whole('omlopen', 2)])).toContain(
      'Minder dan 1 van de 100 bewoners',
    );
  });
  it('a nought that CBS calls less than half a unit is not nobody', () => {
    const text = themeText([own('omlopen', 0, { n: 2000, more: { underHalf: true } }), whole('omlopen', 2)]);
    expect(text).toContain('Minder dan 1 van de 100 bewoners');
    expect(text).not.toContain('niemand');
  });
  it('over 99 that displays as 100', () => {
    const text = themeText([own('omgaan-prettig', 99.6, { n: 3000 }), whole('omgaan-prettig', 90)]);
    expect(text).toMatch(
      /Bijna alle bewoners \(meer dan 99 van de 100\) vinden|eer dan 99 van de 100 bewoners/,
    );
  });
  it('half is 48 to 52', () => {
    expect(themeText([own('geluid', 51), whole('geluid', 50)])).toContain(
      'Ongeveer de helft van de bewoners (51 van de 100) heeft veel overlast van geluid.',
    );
  });
  it('a bound of a hidden cell', () => {
    const bound = { side: 'below', value: 4 } as const;
    const text = themeText([
      own('woninginbraak', 0, { estimate: { kind: 'suppressed', reason: 'herleidbaarheid', bound } }),
      whole('woninginbraak', 2),
    ]);
    expect(text).toContain('Minder dan 4 van de 100 bewoners');
  });
  it('no margin, no claim', () => {
    const survey = surveyOf([own('geluid', 20), whole('geluid', 10)]);
    const cells = survey.cells.map((cell) => {
      if (cell.estimate.kind !== 'published') return cell;
      const { n: _, ...estimate } = cell.estimate;
      return { ...cell, estimate };
    });
    const bare = { ...survey, cells };
    const narrative = narrate(bare, findingsOf(bare)).areas.get('WK1');
    const text = plain(
      (narrative?.themes ?? []).flatMap(({ paragraphs }) => paragraphs.map(textOf)).join('\n'),
    );
    expect(text).toContain('Ongeveer 20 van de 100 bewoners hebben veel overlast van geluid.');
    expect(text).not.toMatch(/\b(meer|minder)\b/);
    expect(narrative?.lead.map((sentence) => sentence.text)).toContain('Alle cijfers zijn een schatting.');
  });
  it('no complement without wording in the catalogue (H04)', () => {
    const text = themeText([own('veel-criminaliteit', 12), whole('veel-criminaliteit', 11)]);
    expect(text).not.toMatch(/88/);
  });
});

describe('words for the place', () => {
  it('names no other wijk and compares with the gemeente only', () => {
    const gebieden = [...AREAS, wijk('WK2', 'Boschveld')];
    const given = [own('geluid', 20), whole('geluid', 10), { ...own('geluid', 40), gebied: 'WK2' }];
    const narrative = narrativeOf(given, { gebieden });
    expect(JSON.stringify(narrative)).not.toContain('Boschveld');
  });
  it('a name that starts with a preposition gets its kind', () => {
    const gebieden = [...AREAS.slice(0, 2), wijk('WK1', 'Aan de Maas')];
    const narrative = narrativeOf([own('geluid', 20), whole('geluid', 10)], { gebieden });
    expect(textOf(narrative.newsletter)).toContain('Hoe is het wonen in de wijk Aan de Maas?');
  });
  it('provinces are compared with the land', () => {
    const gebieden = [
      { code: 'NL', naam: 'Nederland', niveau: 'land' as const },
      { code: 'WK1', naam: 'Drenthe', niveau: 'provincie' as const, ouder: 'NL' },
    ];
    const narrative = narrativeOf([own('overlast-verkeer', 42), land('overlast-verkeer', 31)], {
      gebieden,
      gemeente: { code: 'NL', naam: 'Nederland', profielen: ['provincie'] },
    });
    const text = plain(narrative.themes.flatMap(({ paragraphs }) => paragraphs.map(textOf)).join(' '));
    expect(text).toContain('heel Nederland');
    expect(text).not.toMatch(/wijk|gemeente/);
  });
});

describe('newsletter and press', () => {
  const many = ['onveilig-buurt', 'overlast-verkeer', 'overlast-verloedering', 'slachtoffer-totaal'];
  const given = [
    ...many.flatMap((code) => [own(code, 45, { n: 500 }), whole(code, 15)]),
    own('omgaan-prettig', 76),
    whole('omgaan-prettig', 75),
  ];
  it('the newsletter has at most 300 characters and tells both directions or none', () => {
    const newsletter = textOf(narrativeOf(given).newsletter);
    expect(newsletter.length).toBeLessThanOrEqual(300);
    expect(newsletter).toContain(
      'Op 4 van de 5 hoofdonderwerpen is het cijfer ongunstiger dan in de hele gemeente',
    );
  });
  it('the headline is a neutral question, and every unfavourable kernindicator stays (H02)', () => {
    for (const { headline, intro } of narrativeOf(given).press.values()) {
      expect(headline.text).toBe('Hoe is het wonen in De Kersentuin?');
      const told = intro.flatMap(({ claims }) => claims.map(({ indicator }) => indicator));
      expect(told).toEqual(expect.arrayContaining(many));
    }
  });
});

describe('no sentence twice in one theme', () => {
  it('holds for two kernindicatoren with equal figures', () => {
    const codes = ['overlast-verkeer', 'overlast-verloedering', 'geluid', 'stank', 'horeca', 'rommel'];
    const given = codes.flatMap((code) => [
      own(code, 20),
      own(code, 20, { jaar: 2023 }),
      whole(code, 19),
      land(code, 19),
    ]);
    const sentences = narrativeOf(given).themes.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((one) => textOf(one).split(/(?<=\.) /)),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
