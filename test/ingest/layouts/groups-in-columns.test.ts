import { describe, expect, test } from 'vitest';
import { ingestWith, refusal, SOUND, writeFolder } from '../folder.ts';

const LENIENT = { 'gemeente.yaml': `${SOUND['gemeente.yaml']}drempels: { zonder_n: tonen }\n` };

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'below their topic': ['Wijk;omgaan-prettig;;', ';Totaal;15-24 jaar;65+', 'Binnenstad;21;25;20'],
  'one alone, below its topic': ['Wijk;omgaan-prettig', ';vrouw', 'Binnenstad;21'],
  'above their topic': [
    'Tabel 3;;',
    ';65 jaar en ouder;',
    'Wijk;omgaan-prettig;hondenpoep',
    'Binnenstad;21;33',
  ],
  'and no topic that is known': ['Wijk;Vraag 3 mannen;Vraag 3 vrouwen', 'Binnenstad;18;24'],
};

describe('groups of residents side by side', () => {
  test.each(Object.entries(GROUPS))('%s: refused, and never taken for all residents', async (_, rows) => {
    const remarks = await refusal(
      writeFolder({ ...SOUND, ...LENIENT, 'cijfers/tabel-2025.csv': `${rows.join('\n')}\n` }),
    );
    const told = remarks.filter(({ level, file }) => level === 'error' && file === 'cijfers/tabel-2025.csv');
    expect(told.map(({ rule }) => rule)).toEqual(['groepen-in-kolommen']);
  });

  test('in their own heading beside a topic of everybody: passed over and told', async () => {
    const { survey, remarks } = await ingestWith({
      ...LENIENT,
      'cijfers/tabel-2025.csv':
        'Wijk;omgaan-prettig man;omgaan-prettig vrouw;hondenpoep\nBinnenstad;18;24;33\n',
    });
    const own = survey.cells.filter(({ origin }) => origin.file === 'cijfers/tabel-2025.csv');
    expect(own.map(({ indicator }) => indicator)).toEqual(['hondenpoep']);
    expect(remarks.find(({ rule }) => rule === 'onderwerp-overgeslagen')?.found).toContain('vrouw');
  });

  test('years are no groups', async () => {
    const { survey } = await ingestWith({
      ...LENIENT,
      'cijfers/tabel.csv': 'Wijk;omgaan-prettig;;hondenpoep;\n;2023;2025;2023;2025\nBinnenstad;21;34;33;30\n',
    });
    const own = survey.cells.filter(({ origin }) => origin.file === 'cijfers/tabel.csv');
    expect(own).toHaveLength(4);
  });
});
