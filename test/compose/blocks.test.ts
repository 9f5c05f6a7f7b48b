import { describe, expect, it } from 'vitest';
import { actionFor } from '../../src/compose/action.ts';
import { configurationHash } from '../../src/compose/colophon.ts';
import { hyphenateTitle } from '../../src/compose/hyphens.ts';
import { composeInterview } from '../../src/compose/interview.ts';
import { calendarFile, composeMeeting, hasMoment } from '../../src/compose/meeting.ts';
import type { Portrait } from '../../src/domain/asset.ts';
import { themaOf } from '../../src/domain/thema.ts';
import { GEMEENTE } from '../narrate/survey.ts';
import { SHIPPED } from '../onderzoek.ts';
import { markdown, partsOf, profileOf, smallSite, smallSurvey } from './fixture.ts';

describe('P06: an action block comes from the own texts of the gemeente', () => {
  const doing = markdown('Loop eens binnen.\n\n## Overlast\nMeld het via de gemeente.');

  it('takes the part under a heading with the name of the theme', () => {
    const block = actionFor(themaOf(SHIPPED, 'overlast'), { interviews: [], watKuntUDoen: doing }, undefined);
    expect(block?.html).toBe('<h3>Wat kunt u doen?</h3>\n<p>Meld het via de gemeente.</p>');
    expect(block?.part).toBe('Overlast');
  });

  it('falls back to the contact text, and to nothing where nothing is written', () => {
    const contact = markdown('Bel 14 0123.');
    expect(
      actionFor(themaOf(SHIPPED, 'preventie'), { interviews: [], watKuntUDoen: doing }, contact)?.html,
    ).toContain('Bel 14 0123');
    expect(actionFor(themaOf(SHIPPED, 'preventie'), undefined, undefined)).toBeUndefined();
    const again = actionFor(themaOf(SHIPPED, 'preventie'), undefined, contact, '#thema-overlast-doen');
    expect(again).toEqual({
      html: '',
      link: { text: 'Iets melden of vragen', href: '#thema-overlast-doen' },
    });
  });

  it('ends every theme with a clear unfavourable difference', async () => {
    const texts = {
      areas: new Map([['WK1', { interviews: [], watKuntUDoen: doing }]]),
      themas: new Map(),
      waivers: [],
    };
    const site = await smallSite(smallSurvey({ texts }));
    const themes = profileOf(site, 'WK1').themes;
    expect(themes.filter((theme) => theme.action).map((theme) => theme.thema)).toEqual(['overlast']);
    // What stands with a theme is not said again further down: the page points to it.
    const { html, elsewhere } = profileOf(site, 'WK1').doing ?? { html: '', elsewhere: [] };
    expect(html).toContain('Loop eens binnen.');
    expect(html).not.toContain('Meld het');
    expect(elsewhere).toEqual([{ text: 'Overlast', href: '#thema-overlast-doen' }]);
  });
});

describe('an interview', () => {
  const interview = {
    naam: 'Riet Vermeulen (68)',
    photo: { file: 'wijken/x/riet.jpg', alt: 'Tekening van Riet' },
    consent: { datum: '2026-01-01', tot: '2030-01-01', door: 'Riet' },
    body: markdown('**Wat gebeurt er?**\nWij drinken koffie.'),
  };
  const variant = (type: 'image/webp' | 'image/jpeg', width: number) => ({
    fileName: `riet-${width}.${type.slice(6)}`,
    type,
    width,
    height: (width * 7) / 6,
    bytes: new Uint8Array(),
  });
  const portrait: Portrait = {
    alt: 'Tekening van Riet',
    variants: [variant('image/webp', 240), variant('image/webp', 480), variant('image/jpeg', 240)],
    print: { bytes: new Uint8Array(), width: 900, height: 1050 },
    paper: { bytes: new Uint8Array(), width: 330, height: 385 },
  };

  it('offers new formats first and a fallback that every browser reads', () => {
    const block = composeInterview(
      interview,
      new Map([['wijken/x/riet.jpg', portrait]]),
      'wijk/x/index.html',
    );
    expect(block.picture).toMatchObject({ src: '../../beeld/riet-240.jpeg', width: 240, height: 280 });
    expect(block.picture?.sources[0]).toEqual({
      type: 'image/webp',
      srcset: '../../beeld/riet-240.webp 240w, ../../beeld/riet-480.webp 480w',
    });
    expect(block.portrait).toBe(portrait);
  });

  it('is told without a picture where there is none', () => {
    const block = composeInterview(interview, new Map(), 'wijk/x/index.html');
    expect(block.picture).toBeUndefined();
    expect(block.columns).toEqual(['<h3>Wat gebeurt er?</h3>\n<p>Wij drinken koffie.</p>']);
  });
});

describe('the meeting', () => {
  const meeting = {
    datum: '2026-04-14',
    van: '19:30',
    tot: '21:00',
    plaats: 'De Bongerd; zaal 1',
    body: markdown('Welkom.'),
  };

  it('tells the date in words', () => {
    expect(composeMeeting(meeting)).toMatchObject({
      date: 'Dinsdag 14 april 2026',
      time: '19.30 tot 21.00 uur',
    });
  });

  it('RFC 5545: lines end in CRLF, hold at most 75 octets, and text is escaped', () => {
    if (!hasMoment(meeting)) throw new Error('the meeting has a moment');
    const file = calendarFile(meeting, {
      title: `Bijeenkomst ${'é'.repeat(60)}`,
      uid: 'x@y',
      stamp: '2026-03-03',
    });
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toMatch(/[^\r]\n/);
    expect(file).toContain('LOCATION:De Bongerd\\; zaal 1');
    expect(file).toContain('DTSTART;TZID=Europe/Amsterdam:20260414T193000');
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:Bijeenkomst ${'é'.repeat(60)}`);
  });

  it('has no calendar file without a day or a time', () => {
    expect(composeMeeting({ body: markdown('Wij plannen nog.') }).calendar).toBeUndefined();
  });
});

describe('H08: the configuration hash', () => {
  it('follows the settings, not the order in which they are written', () => {
    const { naam, ...rest } = GEMEENTE;
    expect(configurationHash({ ...rest, naam })).toBe(configurationHash(GEMEENTE));
    expect(configurationHash({ ...GEMEENTE, drempels: { ...GEMEENTE.drempels, tonen: 40 } })).not.toBe(
      configurationHash(GEMEENTE),
    );
  });

  it('stands in the colophon with the template version and the waivers, each with who, when and why', async () => {
    const waiver = {
      rule: 'T09',
      place: 'teksten/onderzoek.md',
      by: 'M. Jansen',
      date: '2026-02-01',
      reason: 'De bron staat erbij.',
    };
    const survey = smallSurvey({ texts: { areas: new Map(), themas: new Map(), waivers: [waiver] } });
    const site = await smallSite(survey);
    const colophon = JSON.stringify(site.texts.find((page) => page.path === 'colofon/index.html'));
    expect(colophon).toContain(configurationHash(survey.gemeente));
    expect(colophon).toContain('1.2.3');
    expect(colophon).toContain(
      'Regel T09 in teksten/onderzoek.md: De bron staat erbij. (M. Jansen, 1 februari 2026)',
    );
    expect(profileOf(site, 'WK1').colophon).toContain('uitzonderingen op de regels: 1');
    expect(profileOf(site, 'WK1').colophon).toContain(
      'Uitzondering op deze pagina: regel T09 in teksten/onderzoek.md, De bron staat erbij (M. Jansen, 1 februari 2026).',
    );
  });

  it('names a waiver below the page that it concerns only', async () => {
    const waiver = {
      rule: 'T05',
      place: 'wijken/aan-de-maas/gemeente-deed.md',
      by: 'M. Jansen',
      date: '2026-02-01',
      reason: 'Zo heet het project.',
    };
    const site = await smallSite(
      smallSurvey({ texts: { areas: new Map(), themas: new Map(), waivers: [waiver] } }),
    );
    expect(profileOf(site, 'WK2').colophon).toContain('Uitzondering op deze pagina: regel T05');
    expect(profileOf(site, 'WK1').colophon).not.toContain('Uitzondering op deze pagina');
    expect(profileOf(site, 'WK1').colophon).toContain('uitzonderingen op de regels: 1');
  });
});

describe('words', () => {
  it('long words in titles get a soft hyphen between their parts', () => {
    expect(hyphenateTitle('Veiligheidsgevoel & wijk')).toBe('Veiligheids\u00ADgevoel &amp; wijk');
  });
});

describe('"Waarom staat dit hier?"', () => {
  it('each comparison tells values, margins, n, test, p and the rule that gave its class', async () => {
    const site = await smallSite();
    const records = profileOf(site, 'WK1').themes.flatMap((theme) => theme.why);
    const record = records.find((one) => one.id === 'waarom-overlast-verkeer-gemeente');
    const facts = Object.fromEntries((record?.facts ?? []).map((fact) => [fact.term, fact.value]));
    expect(facts['De Kersentuin, 2025']).toMatch(/^60%, marge \d+–\d+, 212 antwoorden/);
    expect(facts['Maasdrecht, 2025']).toMatch(/^31%, marge \d+–\d+, 2\.640 antwoorden/);
    expect(facts.Uitkomst).toBe('hoger (ongunstig)');
    expect(facts.p).toBe('kleiner dan 0,001');
    expect(facts).toHaveProperty('p na correctie');
    expect(facts).toHaveProperty('Waarom');
  });

  it('method.md 2.8, 1: no p where it could undo a suppression', async () => {
    const parts = await partsOf(smallSurvey());
    const areas = new Map(
      [...parts.findings.areas].map(([code, findings]) => [
        code,
        findings.map((finding) => ({
          ...finding,
          comparisons: Object.fromEntries(
            Object.entries(finding.comparisons).map(([kind, one]) => [kind, { ...one, wholeOnly: true }]),
          ),
        })),
      ]),
    );
    const { compose } = await import('../../src/compose/compose.ts');
    const site = compose({ ...parts, findings: { ...parts.findings, areas } });
    const facts = profileOf(site, 'WK1')
      .themes.flatMap((theme) => theme.why)
      .flatMap((record) => record.facts);
    expect(facts.filter((fact) => fact.term === 'p' && !fact.value.startsWith('niet getoond'))).toEqual([]);
    expect(facts.some((fact) => fact.term === 'p na correctie')).toBe(false);
  });
});
