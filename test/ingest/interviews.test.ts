/** Interviews as data (prudence P02, P08): everything that is wrong is told in one run, with its line and what to do. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Remark } from '../../src/domain/remark.ts';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

const FILE = 'wijken/t-bosch-veld/interview-1.md';
const TEXT = 'Ik woon hier met plezier.';
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

function interview(lines: Readonly<Record<string, string | undefined>>, text = TEXT): string {
  const all: Readonly<Record<string, string | undefined>> = {
    naam: 'Mevrouw Jansen',
    toestemming: '{ datum: 2025-11-01, tot: 2027-12-31, door: Mevrouw Jansen }',
    akkoord: sha(TEXT),
    ...lines,
  };
  const matter = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${value}`,
  );
  return ['---', ...matter, '---', text, ''].join('\n');
}

async function remarksOn(source: string, more: Readonly<Record<string, string>> = {}) {
  const remarks = await refusal(writeFolder({ ...SOUND, ...more, [FILE]: source }));
  return remarks.filter(({ file, level }) => file === FILE && level === 'error');
}

describe('a text that was not saved as Markdown', () => {
  test.each(['interview-1.docx', 'interview-1.md.txt'])('%s is named, with how to save it', async (name) => {
    const file = `wijken/t-bosch-veld/${name}`;
    const { remarks } = await ingestWith({ ...SOUND, [file]: 'PK' });
    expect(remarks.filter((remark) => remark.file === file)).toMatchObject([
      { rule: 'bestand-onbekend', level: 'warn', proposal: expect.stringContaining('Bewaar de tekst') },
    ]);
  });
});

const brief = (remarks: readonly Remark[]) => remarks.map(({ rule, row }) => `${rule} ${row ?? '-'}`);

describe('an interview that may not be shown', () => {
  test('changed text, expired consent, missing photo and unknown key: all in one run, with line and remedy', async () => {
    const remarks = await remarksOn(
      interview(
        {
          toestemming: '{ datum: 2023-11-01, tot: 2024-12-31, door: Mevrouw Jansen }',
          foto: 'weg.jpg',
          fotoAlt: 'Mevrouw Jansen.',
          leeftijd: '71',
        },
        'Een andere tekst.',
      ),
    );
    expect(brief(remarks).sort()).toEqual(['P02 3', 'P02 4', 'bestand-ontbreekt 5', 'sleutel-onbekend 7']);
    const told = remarks.map(({ explanation }) => explanation).join('\n');
    expect(told).toContain('De toestemming loopt tot 2024-12-31, maar de uitgave is van 2025-12-31.');
    expect(told).toContain('De tekst is veranderd nadat de bewoner akkoord gaf.');
    expect(told).toContain('weg.jpg');
    for (const { proposal } of remarks) expect(proposal).toBeTruthy();
    expect(remarks.map(({ proposal }) => proposal).join('\n')).toContain('npm run akkoord');
  });

  test('no name, no consent, no approval and no description of the photo, in one run', async () => {
    const source = interview({
      naam: undefined,
      toestemming: undefined,
      akkoord: undefined,
      foto: 'riet.jpg',
    });
    expect(brief(await remarksOn(source, { 'wijken/t-bosch-veld/riet.jpg': 'foto' })).sort()).toEqual([
      'P02 -',
      'P02 -',
      'P08 2',
      'sleutel-ontbreekt -',
    ]);
  });

  test('half a consent names what is missing, and not that there is none; the rest is checked', async () => {
    const remarks = await remarksOn(
      interview({ toestemming: '{ datum: 2025-11-01, door: Mevrouw Jansen }' }, 'Anders.'),
    );
    const told = remarks.map(({ rule, explanation }) => `${rule} ${explanation}`).join('\n');
    expect(told).toContain('toestemming.tot');
    expect(told).toContain('De tekst is veranderd');
    expect(told).not.toContain('niet vastgelegd');
  });

  test('consent that ends before it begins', async () => {
    const [remark] = await remarksOn(
      interview({ toestemming: '{ datum: 2027-11-01, tot: 2026-12-31, door: Mevrouw Jansen }' }),
    );
    expect(remark?.explanation).toContain('na de dag waarop zij ophoudt');
  });
});

describe('an interview that may be shown', () => {
  test('consent after the date of publication is a warning about either date, not an error', async () => {
    const { survey, remarks } = await ingestWith({
      [FILE]: interview({ toestemming: '{ datum: 2026-02-01, tot: 2027-12-31, door: Mevrouw Jansen }' }),
    });
    expect(survey.texts.areas.get('WK999802')?.interviews).toHaveLength(1);
    const late = remarks.find(
      ({ rule, file, found }) => rule === 'P02' && file === FILE && found === '2026-02-01',
    );
    expect(late).toMatchObject({ level: 'warn', row: 3 });
    expect(late?.explanation).toContain('1 februari 2026');
    expect(late?.proposal).toContain('gemeente.yaml');
  });

  test('keeps the lines of what stands in the front matter', async () => {
    const { survey } = await ingestWith({
      [FILE]: interview({ bijschrift: 'woont er lang', quote: 'Fijn hier.' }),
    });
    const [read] = survey.texts.areas.get('WK999802')?.interviews ?? [];
    expect(read?.lines).toEqual({ naam: 2, bijschrift: 5, quote: 6 });
  });
});
