import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutHeld } from '../../src/domain/hold.ts';
import { downloads } from '../../src/publish/publish.ts';
import { silent, tellSurvey } from '../tell-survey.ts';

const told = await tellSurvey(join(import.meta.dirname, '..', '..', 'seeds', 'twee-wijken'));
const [first = ''] = [...told.findings.areas.keys()].filter((code) => code !== told.survey.gemeente.code);
const lines = async (parts: Pick<typeof told, 'survey' | 'findings'>, name: string) =>
  String((await downloads(parts, silent)).find(({ path }) => path.endsWith(name))?.bytes)
    .split('\r\n')
    .slice(1)
    .filter(Boolean);

test('what is held back stands in no download, and every other row is as it was', async () => {
  const survey = { ...told.survey, gemeente: { ...told.survey.gemeente, vasthouden: [first] } };
  const held = withoutHeld(survey, told.findings);
  for (const name of ['cijfers.csv', 'vergelijkingen.csv']) {
    const all = await lines(told, name);
    const others = all.filter((line) => !line.startsWith(`${first};`));
    expect(await lines(held, name)).toEqual(others);
    expect(others.length).toBeLessThan(all.length);
  }
  expect(held.remarks).toMatchObject([{ rule: 'vasthouden', level: 'warn' }]);
  expect(held.survey.texts.areas.has(first)).toBe(false);
});

test('nothing held back is nothing changed', () => {
  expect(withoutHeld(told.survey, told.findings)).toEqual({
    survey: told.survey,
    findings: told.findings,
    remarks: [],
  });
});
