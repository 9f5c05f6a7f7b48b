import { describe, expect, test } from 'vitest';
import { composeProof } from '../../src/compose/proof.ts';
import { proofDocument } from '../../src/office/proof-document.ts';
import { markdown, smallSurvey } from '../compose/fixture.ts';

const survey = smallSurvey();
const interview = {
  naam: 'Riet & Co <68>',
  bijschrift: 'woont in de wijk',
  quote: 'Er is altijd wel iemand.',
  kort: markdown('## Wat gebeurt er?\n\nKoffie.'),
  kortKrant: markdown('Alleen koffie.'),
  consent: { datum: '', tot: '', door: '' },
  body: markdown('## Wat gebeurt er?\n\nDan drinken we **koffie**.\n\n## Wie komen er?\n\nIedereen.'),
  draft: true,
};
const told = {
  ...survey,
  texts: { ...survey.texts, areas: new Map([['WK1', { interviews: [interview, interview] }]]) },
};
const document = proofDocument(composeProof(told, 'WK1', new Map()), 'de-kersentuin');

describe('a proof', () => {
  test('holds every version of a draft as a sheet sets it, and nothing is cut', () => {
    for (const words of [
      '<h3 class="vraag">Wat gebeurt er?</h3>',
      '<p>Dan drinken we <strong>koffie</strong>.</p>',
      '<p>Iedereen.</p>',
      '<p>Alleen koffie.</p>',
      'Het hele interview',
      'De korte versie voor de krant',
      '‘Er is altijd wel iemand.’',
    ])
      expect(document.body).toContain(words);
  });

  test('has a form per person, with a line for each part and the way to record it', () => {
    expect(document.body.match(/Handtekening:/g)).toHaveLength(2);
    const rows = document.body.match(/<th scope="row">/g) ?? [];
    expect(rows).toHaveLength(2 * 5);
    expect(document.body).toContain('npm run akkoord -- data/teksten/proef.md');
    expect(document.body).toContain('Ik geef toestemming om dit te laten zien tot en met');
  });

  test('names are escaped, and the document stands nowhere in the site', () => {
    expect(document.body).toContain('Riet &amp; Co &lt;68&gt;');
    expect(document.onSite).toBeUndefined();
    expect(document.kind).toBe('proof');
  });

  test('the mark of a version changes with its words', () => {
    const other = { ...interview, body: markdown('Anders.') };
    const areas = new Map([['WK1', { interviews: [other] }]]);
    const made = proofDocument(
      composeProof({ ...told, texts: { ...told.texts, areas } }, 'WK1', new Map()),
      'x',
    );
    const marks = (body: string) => [...body.matchAll(/Kenmerk ([0-9a-f]{8})/g)].map(([, mark]) => mark);
    expect(marks(made.body)[0]).not.toBe(marks(document.body)[0]);
    expect(marks(made.body)[1]).toBe(marks(document.body)[1]);
  });
});
