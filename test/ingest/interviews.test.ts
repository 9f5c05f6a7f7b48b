/** Interviews as data (prudence P02, P08): everything that is wrong is told in one run, with its line and what to do. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { approvedForm } from '../../src/domain/approved.ts';
import type { Remark } from '../../src/domain/remark.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { ingestWith, quiet, refusal, SOUND, writeFolder } from './folder.ts';

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
      {
        rule: 'bestand-onbekend',
        level: 'warn',
        proposal: expect.stringMatching(/Bewaar de tekst|--interview/),
      },
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
    const shown = { bijschrift: 'woont er lang', quote: 'Fijn hier.' };
    const akkoord = sha(approvedForm({ text: TEXT, ...shown }));
    const { survey } = await ingestWith({ [FILE]: interview({ ...shown, akkoord }) });
    const [read] = survey.texts.areas.get('WK999802')?.interviews ?? [];
    expect(read?.lines).toEqual({ naam: 2, bijschrift: 5, quote: 6 });
  });
});

describe('what a resident approved', () => {
  const PHOTO = 'wijken/t-bosch-veld/riet.jpg';
  const shown = { quote: 'Fijn hier.', bijschrift: 'woont er lang' };
  const foto = { foto: 'riet.jpg', fotoAlt: 'Riet.' };
  const sealed = (photo: string) => sha(approvedForm({ text: TEXT, ...shown, photo: sha(photo) }));
  const explained = async (lines: Readonly<Record<string, string | undefined>>, photo = 'foto') =>
    (await remarksOn(interview({ ...shown, ...foto, ...lines }), { [PHOTO]: photo })).map(
      ({ rule, explanation }) => `${rule} ${explanation}`,
    );

  test('all of it together may be shown', async () => {
    const source = interview({ ...shown, ...foto, akkoord: sealed('foto') });
    const { survey } = await ingestWith({ [FILE]: source, [PHOTO]: 'foto' });
    const [read] = survey.texts.areas.get('WK999802')?.interviews ?? [];
    expect(read).toMatchObject(shown);
    expect(read?.draft).toBeUndefined();
  });

  test.each([
    ['a quote that was added', { quote: 'Wij zijn hier allemaal bang.' }],
    ['another caption', { bijschrift: 'slachtoffer' }],
    ['a quote that went', { quote: undefined }],
  ])('%s is not approved', async (_, change) => {
    const told = await explained({ ...change, akkoord: sealed('foto') });
    expect(told).toEqual([expect.stringContaining('P02 De tekst is veranderd')]);
  });

  test('another photo of the same name is not approved', async () => {
    const told = await explained({ akkoord: sealed('foto') }, 'andere foto');
    expect(told).toEqual([expect.stringContaining('of de foto is anders')]);
  });

  test('an approval of the text alone says how to renew it', async () => {
    const source = interview({ ...shown, akkoord: sha(TEXT) });
    const [remark] = await remarksOn(source);
    expect(remark?.explanation).toContain('alleen voor de tekst');
    expect(remark?.proposal).toContain(`npm run akkoord -- data/${FILE}`);
  });

  test.each(['kort', 'kortKrant'])('a shorter version (%s) has a seal of its own', async (key) => {
    const version = (akkoord: string) => `{ tekst: " Fijn hier. ", akkoord: ${akkoord} }`;
    const { survey } = await ingestWith({ [FILE]: interview({ [key]: version(sha('Fijn hier.')) }) });
    expect(survey.texts.areas.get('WK999802')?.interviews[0]).toMatchObject({
      [key]: { text: 'Fijn hier.' },
    });
    const changed = await remarksOn(interview({ [key]: version(sha('Naar hier.')) }));
    expect(changed.map(({ explanation }) => explanation)).toEqual([expect.stringContaining(`(${key})`)]);
    const open = await remarksOn(interview({ [key]: '{ tekst: Fijn hier. }' }));
    expect(open.map(({ explanation }) => explanation)).toEqual([expect.stringContaining('niet vastgelegd')]);
  });
});

describe('consent and today', () => {
  const until = (tot: string) =>
    interview({ toestemming: `{ datum: 2025-11-01, tot: ${tot}, door: Mevrouw Jansen }` });

  test('consent that ended yesterday stops the build, also where it ran on the day of publication', async () => {
    const [remark] = await remarksOn(until('2026-01-31'));
    expect(remark).toMatchObject({ rule: 'P02', row: 3 });
    expect(remark?.explanation).toContain('liep tot 31 januari 2026');
    expect(remark?.proposal).toContain('npm run intrekken');
  });

  test('a month before its end is a warning of today, which no build writes down', async () => {
    const { passing, remarks } = await ingestWith({ [FILE]: until('2026-03-02') });
    expect(passing).toMatchObject([{ rule: 'P02', level: 'warn', found: '2026-03-02' }]);
    expect(JSON.stringify(remarks)).not.toContain('2026-03-02');
  });

  test('longer before its end nothing is said', async () => {
    expect((await ingestWith({ [FILE]: until('2026-03-10') })).passing).toEqual([]);
  });
});

describe('an interview that was taken back', () => {
  const OTHER = 'wijken/t-bosch-veld/interview-2.md';
  const gone = interview(
    { naam: 'Mevrouw Jansen (71)', quote: 'Ik bak taart.', ingetrokken: '2026-01-20' },
    'Weg.',
  );

  test('is left out without an error, and its traces are kept for the gate', async () => {
    const { survey, remarks } = await ingestWith({ [FILE]: gone });
    expect(survey.texts.areas.get('WK999802')?.interviews).toEqual([]);
    expect(survey.texts.withdrawn).toEqual([{ file: FILE, traces: ['Mevrouw Jansen', 'Ik bak taart.'] }]);
    expect(remarks.filter(({ rule }) => rule === 'ingetrokken')).toHaveLength(1);
  });

  test('the name of someone who still tells their story is no trace', async () => {
    const { survey } = await ingestWith({ [FILE]: gone, [OTHER]: interview({}) });
    expect(survey.texts.withdrawn?.[0]?.traces).toEqual(['Ik bak taart.']);
  });
});

describe('a preview', () => {
  const open = interview({ akkoord: undefined });
  const letThrough = ({ file }: Remark) => file?.startsWith('wijken/') ?? false;

  test('shows an interview that nobody approved, as a draft', async () => {
    const { survey, remarks } = await ingest(
      writeFolder({ ...SOUND, [FILE]: open }),
      quiet,
      undefined,
      letThrough,
    );
    expect(survey.texts.areas.get('WK999802')?.interviews).toMatchObject([{ draft: true }]);
    expect(remarks.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  test('stops at other errors all the same', async () => {
    const files = { ...SOUND, [FILE]: open, 'gemeente.yaml': 'naam: Klein\n' };
    await expect(ingest(writeFolder(files), quiet, undefined, letThrough)).rejects.toThrow();
  });
});
