import { describe, expect, test } from 'vitest';
import { ingestWith, refusal, SOUND, writeFolder } from '../ingest/folder.ts';
import { smallSite, smallSurvey } from './fixture.ts';

async function pageWith(path: string, more: object) {
  const survey = smallSurvey();
  const site = await smallSite({ ...survey, gemeente: { ...survey.gemeente, ...more } });
  return site.texts.find((page) => page.path === path);
}

const YAML = 'naam: Klein Maasdrecht\ncode: GM9998\neditie: 2025\n';

describe('the accessibility statement of the register', () => {
  const verklaring = 'https://www.toegankelijkheidsverklaring.nl/register/1234';

  test('is a key of gemeente.yaml, and a link on the page', async () => {
    const { survey } = await ingestWith({
      'gemeente.yaml': `${YAML}toegankelijkheid: { verklaring: "${verklaring}" }\n`,
    });
    expect(survey.gemeente.toegankelijkheid).toEqual({ verklaring });
    const page = await pageWith('toegankelijkheid/index.html', { toegankelijkheid: { verklaring } });
    expect(page?.sections.flatMap(({ links }) => links)).toContainEqual({
      text: 'De toegankelijkheidsverklaring in het register',
      external: true,
      href: verklaring,
    });
    const plain = await pageWith('toegankelijkheid/index.html', {});
    expect(JSON.stringify(plain)).not.toContain('register');
  });

  test.each(['javascript:alert(1)', 'http://a.example/x', 'https://naam:geheim@a.example/', 'nog niet'])(
    'is refused as %s',
    async (found) => {
      const dir = writeFolder({
        ...SOUND,
        'gemeente.yaml': `${YAML}toegankelijkheid: { verklaring: "${found}" }\n`,
      });
      expect(
        (await refusal(dir)).some(({ file, level }) => file === 'gemeente.yaml' && level === 'error'),
      ).toBe(true);
    },
  );

  test('names the nearest key for one that is not known', async () => {
    const dir = writeFolder({
      ...SOUND,
      'gemeente.yaml': `${YAML}toegankelijkheid: { verklaaring: "${verklaring}" }\n`,
    });
    expect(JSON.stringify(await refusal(dir))).toContain('verklaring');
  });
});

test('where weak spots are reported stands on the page about privacy too', async () => {
  const beveiliging = { contact: 'mailto:security@maasdrecht.example', verloopt: '2027-03-31' };
  const page = await pageWith('privacy/index.html', { beveiliging });
  expect(page?.sections.find(({ id }) => id === 'beveiliging')?.links).toEqual([
    { text: 'security@maasdrecht.example', href: beveiliging.contact },
  ]);
  expect((await pageWith('privacy/index.html', {}))?.sections.map(({ id }) => id)).not.toContain(
    'beveiliging',
  );
});
