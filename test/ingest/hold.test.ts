import { expect, test } from 'vitest';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

const yaml = (held: string) => `${SOUND['gemeente.yaml']}\nvasthouden: [${held}]\n`;

test('a wijk can be held back, by its code', async () => {
  const { survey } = await ingestWith({ 'gemeente.yaml': yaml('WK999801') });
  expect(survey.gemeente.vasthouden).toEqual(['WK999801']);
});

test('the gemeente can not, for its figures stand beside those of every wijk; nor what does not exist', async () => {
  for (const [code, rule] of [
    ['GM9998', 'vasthouden-zonder-pagina'],
    ['WK000000', 'gebied-onbekend'],
  ] as const) {
    const errors = await refusal(writeFolder({ ...SOUND, 'gemeente.yaml': yaml(code) }));
    expect(errors.filter(({ level }) => level === 'error')).toMatchObject([{ rule, file: 'gemeente.yaml' }]);
  }
});
