import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readForeign } from '../../../src/ingest/foreign/foreign-reader.ts';
import { READERS } from '../../../src/ingest/foreign/readers.ts';
import { RemarkList } from '../../../src/ingest/remark-list.ts';
import { refusal, SOUND, writeFolder } from '../folder.ts';
import { workbookOf } from '../read-tables.ts';

const bytes = workbookOf({
  Eén: [
    ['Wijk', 'n'],
    ['Oost', 210],
  ],
});
const file = 'cijfers/x.xlsx';

describe('a file of another program', () => {
  test('gives the same in a thread as without', async () => {
    const remarks = new RemarkList();
    const read = await readForeign('workbook', { file, bytes }, { file, remarks });
    expect(read).toEqual(READERS.workbook({ file, bytes }));
    expect(remarks.list()).toEqual([]);
  });

  test('that takes too long is left unread and told by name, and the next one is read', async () => {
    const remarks = new RemarkList();
    // Many cells: done in a second or so, and not within no time.
    const long = workbookOf({ Een: Array.from({ length: 20_000 }, (_, row) => ['Oost', row, 'tekst', 0.5]) });
    expect(await readForeign('workbook', { file, bytes: long }, { file, remarks }, 0)).toBeUndefined();
    expect(remarks.list()).toEqual([
      expect.objectContaining({ rule: 'lezen-kost-te-veel', level: 'error', file }),
    ]);
    const [remark] = remarks.list();
    expect(`${remark?.explanation} ${remark?.proposal}`).toMatch(/overgeslagen.*CSV UTF-8/);
    expect((await readForeign('workbook', { file, bytes }, { file, remarks }))?.sheets).toHaveLength(1);
  });

  test('keeps nobody from hearing of the rest of the folder', async () => {
    const dir = writeFolder({ ...SOUND, 'doelen.csv': 'onzin\n1\n' });
    writeFileSync(join(dir, 'gebieden/gebieden.kmz'), bytes);
    writeFileSync(join(dir, file), Buffer.from('PK nothing'));
    const rules = (await refusal(dir)).map(({ rule, file: of }) => `${of} ${rule}`);
    expect(rules).toContain(`${file} werkmap-onleesbaar`);
    expect(rules).toContain('gebieden/gebieden.kmz shapefile-onleesbaar');
    expect(rules.some((rule) => rule.startsWith('doelen.csv'))).toBe(true);
  });
});

describe('what a list of remarks was told', () => {
  test('is the same in another list, and what was too much to keep is counted once', () => {
    const [first, second] = [new RemarkList(), new RemarkList()];
    for (let row = 1; row <= 1500; row += 1)
      first.error({ rule: 'x', file, row, explanation: `Rij ${row}.` });
    first.warn({ rule: 'y', explanation: 'Iets.' });
    second.take(structuredClone(first.told));
    expect(second.list()).toEqual(first.list());
    expect(second.list().some(({ explanation }) => explanation.includes('500 keer'))).toBe(true);
  });
});
