import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PEOPLE } from '../../seeds/demo/portraits/people.ts';
import { approvedForm } from '../../src/domain/approved.ts';

const WIJKEN = join(import.meta.dirname, '..', '..', 'data', 'wijken');

const interviews = readdirSync(WIJKEN).flatMap((wijk) =>
  readdirSync(join(WIJKEN, wijk))
    .filter((file) => file.startsWith('interview-'))
    .map((file) => {
      const [, frontMatter = '', ...body] = readFileSync(join(WIJKEN, wijk, file), 'utf8').split(/^---\n/m);
      return { wijk, file, meta: parse(frontMatter), text: body.join('---\n').trim() };
    }),
);

describe('interviews of the demo gemeente', () => {
  it.each(interviews)('$wijk/$file has the approved text and its drawing', ({ wijk, meta, text }) => {
    const sha = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
    const photo = sha(readFileSync(join(WIJKEN, wijk, meta.foto)));
    const { quote, bijschrift } = meta;
    expect(meta.akkoord).toBe(sha(approvedForm({ text, quote, bijschrift, photo })));
    expect(existsSync(join(WIJKEN, wijk, meta.foto))).toBe(true);
    expect(PEOPLE.find(({ file }) => `${file}.svg` === `${wijk}/${meta.foto}`)?.alt).toBe(meta.fotoAlt);
  });

  it('are all told by somebody else', () => {
    expect(new Set(interviews.map(({ meta }) => meta.naam)).size).toBe(interviews.length);
    expect(new Set(interviews.map(({ text }) => text)).size).toBe(interviews.length);
    const residents = PEOPLE.filter(({ file }) => !file.endsWith('/wijkagent'));
    expect(interviews).toHaveLength(residents.length);
  });
});
