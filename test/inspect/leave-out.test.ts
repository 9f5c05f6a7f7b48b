/** A fault of the program stops no build: the block in which it is stays out, and nothing else does. */
import { describe, expect, it } from 'vitest';
import type { Charts } from '../../src/domain/figure.ts';
import type { Narratives, Paragraph } from '../../src/domain/narrative.ts';
import { textOf } from '../../src/domain/narrative.ts';
import type { Fault, Remark } from '../../src/domain/remark.ts';
import { inspect, leaveOut } from '../../src/inspect/inspect.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { noCharts, plainFigure, smallSurvey } from '../compose/fixture.ts';
import { findingsOf } from '../narrate/survey.ts';

const survey = smallSurvey();
const findings = findingsOf(survey);
const narratives = narrate(survey, findings);
const charts = noCharts(new Map([['WK1', [plainFigure(), plainFigure({ id: 'fig-tweede' })]]]));

const remark = (fault: Fault): Remark => ({ rule: 'T01', level: 'warn', explanation: 'proef', fault });
const without = (...faults: readonly Fault[]) => leaveOut({ narratives, charts }, faults.map(remark));
const ofWijk = (of: Narratives) => {
  const narrative = of.areas.get('WK1');
  if (!narrative) throw new Error('no narrative');
  return narrative;
};
const figuresIn = (of: Charts) => of.areas.get('WK1')?.map(({ id }) => id);

describe('what is left out', () => {
  it('nothing without a fault', () => {
    expect(without()).toEqual({ narratives, charts });
    expect(without({ block: 'none' })).toEqual({ narratives, charts });
  });

  it('a figure, by its page', () => {
    const [, kept] = charts.areas.get('WK1') ?? [];
    const left = without({ block: 'figure', page: 'WK1', id: 'fig-onveilig-buurt' });
    expect(figuresIn(left.charts)).toEqual([kept?.id]);
    expect(
      figuresIn(without({ block: 'figure', page: 'WK2', id: 'fig-onveilig-buurt' }).charts),
    ).toHaveLength(2);
  });

  it('one paragraph of a theme, and its neighbours stay', () => {
    const one = ofWijk(narratives);
    const [theme] = one.themes.map((each) => ({ ...each, paragraphs: [...each.paragraphs, one.lead] }));
    if (!theme) throw new Error('no theme');
    const longer = { ...narratives, areas: new Map([['WK1', { ...one, themes: [theme] }]]) };
    const fault: Fault = { block: 'theme', gebied: 'WK1', thema: theme.thema, at: 0 };
    const [made] = ofWijk(leaveOut({ narratives: longer, charts }, [remark(fault)]).narratives).themes;
    expect(made?.paragraphs[0]).toEqual([]);
    expect(made?.paragraphs.slice(1)).toEqual(theme.paragraphs.slice(1));
  });

  it('lead, newsletter, press and parts of the summary', () => {
    const gebied = 'WK1';
    expect(ofWijk(without({ block: 'lead', gebied }).narratives).lead).toEqual([]);
    expect(ofWijk(without({ block: 'newsletter', gebied }).narratives).newsletter).toEqual([]);
    const { press } = ofWijk(without({ block: 'press', gebied, format: 'weekblad-kwart' }).narratives);
    expect([...press.keys()]).not.toContain('weekblad-kwart');
    const { summary } = ofWijk(narratives);
    const first = summary.remarks.length;
    const made = ofWijk(without({ block: 'summary', gebied, at: first }).narratives).summary;
    expect(made.items[0]?.sentences).toEqual([]);
    expect(made.items.slice(1)).toEqual(summary.items.slice(1));
    expect(made.overview).toEqual(summary.overview);
    const whole = ofWijk(without({ block: 'summary', gebied }).narratives).summary;
    expect(whole.remarks).toEqual([]);
    expect(whole.overview).toEqual(summary.overview);
  });
});

describe('a fault that the checker finds', () => {
  const bad = (paragraph: Paragraph): Paragraph =>
    paragraph.map((sentence) => ({
      ...sentence,
      text: `${sentence.text} Dat is hoger.`,
      parts: [...sentence.parts, { kind: 'words', text: ' Dat is hoger.' }],
    }));
  const bent: Narratives = {
    ...narratives,
    areas: new Map(
      [...narratives.areas].map(([code, one]) => [
        code,
        code === 'WK1'
          ? {
              ...one,
              themes: one.themes.map((theme) => ({ ...theme, paragraphs: theme.paragraphs.map(bad) })),
            }
          : one,
      ]),
    ),
  };

  it('is told loudly, as no error, and every sentence of it is gone from the page', () => {
    const remarks = inspect({ survey, findings, narratives: bent });
    const faults = remarks.filter(({ fault }) => fault);
    expect(faults.length).toBeGreaterThan(0);
    expect(remarks.filter(({ level }) => level === 'error')).toEqual([]);
    for (const { explanation, proposal } of faults) {
      expect(explanation).toMatch(/^FOUT IN HET PROGRAMMA in profiel De Kersentuin.*weggelaten\.$/);
      expect(proposal).toContain('Uw gegevens zijn niet fout');
    }
    const left = leaveOut({ narratives: bent, charts }, remarks).narratives;
    const texts = ofWijk(left).themes.flatMap(({ paragraphs }) => paragraphs.map(textOf));
    expect(texts.join(' ')).not.toContain('Dat is hoger.');
    expect(left.areas.get('WK2')).toEqual(narratives.areas.get('WK2'));
  });
});
