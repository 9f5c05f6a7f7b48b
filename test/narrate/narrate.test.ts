import { describe, expect, it } from 'vitest';
import { type Narrative, textOf } from '../../src/domain/narrative.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { findingsOf, type Given, surveyOf } from './survey.ts';

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

function narrativeOf(given: readonly Given[]): Narrative {
  const survey = surveyOf(given);
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

describe('example sentences of method.md, section 4', () => {
  it('1: level and complement', () => {
    const text = themeText([own('onveilig-buurt', 18.1), whole('onveilig-buurt', 15)]);
    expect(text).toContain('Ongeveer 18 van de 100 bewoners voelen zich weleens onveilig in hun buurt.');
    expect(text).toMatch(/(Ongeveer|De andere) 82 van de 100 (bewoners )?voelen zich daar niet onveilig\./);
  });
});
