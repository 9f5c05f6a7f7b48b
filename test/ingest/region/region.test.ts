import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../../src/error.ts';
import { fingerprint, ingest, openRegion } from '../../../src/ingest/ingest.ts';
import { aloneFolder, regionFolder } from '../../region-folder.ts';
import { quiet, refusal, writeFolder } from '../folder.ts';

const PLAN = { gemeenten: { bergen: 2, aalst: 3 } };
const whole = regionFolder(PLAN);

describe('a gemeente of a region', () => {
  it('is read as from a folder of its own: nothing of another gemeente, all that lies around it', async () => {
    const dir = writeFolder(whole);
    for (const map of ['aalst', 'bergen']) {
      const { survey, remarks } = await ingest(join(dir, map), quiet);
      const alone = await ingest(writeFolder(aloneFolder(PLAN, map)), quiet);
      const withoutRows = ({ survey: { cells } }: typeof alone) =>
        cells.map(({ origin: _place, ...cell }) => cell);
      expect(survey.gebieden).toEqual(alone.survey.gebieden);
      expect(withoutRows({ survey } as typeof alone)).toEqual(withoutRows(alone));
      expect(survey.gemeente).toEqual(alone.survey.gemeente);
      expect(survey.texts.contact?.text).toBe('Bel 14 0123.');
      // On other rows of a longer delivery, and of the rest not a word differs.
      const told = (list: typeof remarks) => list.map(({ row: _row, ...remark }) => remark);
      expect(told(remarks)).toEqual(told(alone.remarks));
    }
  });

  it('has its own files and settings over those that are shared', async () => {
    const dir = writeFolder({
      ...whole,
      'aalst/gemeente.yaml': `${whole['aalst/gemeente.yaml']}datum: 2026-04-01\n`,
      'aalst/teksten/contact.md': 'Kom langs.',
    });
    const { survey } = await ingest(join(dir, 'aalst'), quiet);
    expect(survey.gemeente).toMatchObject({ datum: '2026-04-01', editie: 2025 });
    expect(survey.texts.contact?.text).toBe('Kom langs.');
    const other = await ingest(join(dir, 'bergen'), quiet);
    expect(other.survey.gemeente.datum).toBe('2026-03-03');
  });

  it('still has a gemeente that a reference group is made of, by its name and without figures', async () => {
    const areas = `${whole['gedeeld/gebieden/gebieden.csv']}\nREF;Kleine gemeenten;referentie;;100000`;
    const dir = writeFolder({
      ...whole,
      'gedeeld/gebieden/gebieden.csv': areas,
      'gedeeld/gebieden/samenstelling.csv': 'gebied;deel\nREF;GM9100\nREF;GM9101\n',
    });
    const { survey } = await ingest(join(dir, 'aalst'), quiet);
    expect(survey.gebieden.get('GM9100')?.naam).toBe('Bergen');
    expect(survey.cells.some(({ gebied }) => gebied === 'GM9100')).toBe(false);
    expect([...survey.gebieden.keys()].some((code) => code.startsWith('WK9100'))).toBe(false);
  });

  it('tells shared files that none of them uses, and none that one of them does', async () => {
    const region = writeFolder({
      ...whole,
      'gedeeld/README.md': 'Van het bureau.',
      'gedeeld/cijfers-oud.csv': 'a;b',
      // Each has one of its own before it.
      'gedeeld/teksten/colofon.md': 'Van de regio.',
      'aalst/teksten/colofon.md': 'Van Aalst.',
      'bergen/teksten/colofon.md': 'Van Bergen.',
    });
    const opened = await openRegion(region);
    const lists = await Promise.all(
      ['aalst', 'bergen'].map(async (map) => (await ingest(join(region, map), quiet)).unusedShared),
    );
    expect(opened?.unused(lists).map(({ file, level }) => `${level} ${file}`)).toEqual([
      'warn gedeeld/cijfers-oud.csv',
      'warn gedeeld/teksten/colofon.md',
    ]);
    const alone = await ingest(writeFolder(aloneFolder(PLAN, 'aalst')), quiet);
    expect(alone.unusedShared).toEqual([]);
  });

  it('changes when what is shared changes', async () => {
    const same = [writeFolder(whole), writeFolder(whole)];
    const other = writeFolder({ ...whole, 'gedeeld/teksten/contact.md': 'Bel iemand.' });
    const [a, b, c] = await Promise.all([...same, other].map((dir) => fingerprint(join(dir, 'aalst'))));
    expect(a).toBe(b);
    expect(c).not.toBe(a);
  });

  it('is no part of it when regio.yaml does not name it', async () => {
    const dir = writeFolder({ ...whole, 'regio.yaml': 'naam: Heuvelrand\ngemeenten: [bergen]\n' });
    const errors = await refusal(join(dir, 'aalst'));
    expect(errors).toContainEqual(
      expect.objectContaining({ file: 'gemeente.yaml', rule: 'sleutel-ontbreekt' }),
    );
  });
});

describe('regio.yaml', () => {
  const errorsOf = async (text: string) => {
    const dir = writeFolder({ ...whole, 'regio.yaml': text });
    try {
      await openRegion(dir);
      return [];
    } catch (cause) {
      if (!(cause instanceof DataError)) throw cause;
      return cause.remarks;
    }
  };

  it('lists the gemeenten in alphabetical order, or takes every folder with a gemeente.yaml', async () => {
    const region = await openRegion(writeFolder(whole));
    expect(region?.gemeenten).toEqual([
      { map: 'aalst', naam: 'Aalst' },
      { map: 'bergen', naam: 'Bergen' },
    ]);
    expect(await openRegion(writeFolder({ 'gemeente.yaml': '' }))).toBeUndefined();
  });

  it('is checked, each on its line', async () => {
    expect(await errorsOf('naam: X\ngemeenten:\n  - bergem\n')).toMatchObject([
      { rule: 'gemeente-onbekend', file: 'regio.yaml', row: 3, proposal: 'Bedoelt u "bergen"?' },
    ]);
    expect(await errorsOf('naam: X\nstandaard:\n  editie: vorig jaar\n')).toMatchObject([
      { rule: 'waarde-ongeldig', file: 'regio.yaml', row: 3 },
    ]);
    expect(await errorsOf('naam: X\ngedeeld: ../elders\n')).toMatchObject([
      { rule: 'waarde-ongeldig', file: 'regio.yaml', row: 2 },
    ]);
    expect(await errorsOf('naam: X\nstandaard: { naam: Y }\n')).toMatchObject([
      { rule: 'sleutel-onbekend', file: 'regio.yaml' },
    ]);
  });
});
