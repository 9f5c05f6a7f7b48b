import { describe, expect, it } from 'vitest';
import { type FinishJob, ownMemory } from '../../src/print/finish-job.ts';
import { openFinishPool } from '../../src/print/finish-pool.ts';
import { flate, PdfFile } from '../../src/print/pdf/pdf-file.ts';
import { dict, Name, Ref, type Value } from '../../src/print/pdf/values.ts';
import { writePdf } from '../../src/print/pdf/write.ts';
import { meta } from './fixture.ts';

/** A PDF of one empty page with this title, as the browser might have made it. */
function job(title: string): FinishJob {
  const objects = new Map<number, Value>([
    [1, dict({ Type: new Name('Catalog'), Pages: new Ref(2), StructTreeRoot: new Ref(5) })],
    [2, dict({ Type: new Name('Pages'), Kids: [new Ref(3)], Count: 1 })],
    [3, dict({ Type: new Name('Page'), Contents: new Ref(4), Resources: dict({}) })],
    [4, flate('q\nQ\n')],
    [5, dict({ Type: new Name('StructTreeRoot') })],
  ]);
  const raw = writePdf(new PdfFile(objects, dict({ Root: new Ref(1) })), '1.4', 'table');
  return { kind: 'accessible', raw, meta: { ...meta, title } };
}

const broken = (): FinishJob => ({ kind: 'accessible', raw: Uint8Array.of(1, 2, 3), meta });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('the threads that finish PDFs', () => {
  it('give each document its own result, however many wait, and the same as without threads', async () => {
    const titles = Array.from({ length: 12 }, (_, at) => `Wijk ${at}.`);
    const here = openFinishPool(1, 1);
    const threads = openFinishPool(titles.length, 2);
    const done = await Promise.all(titles.map((title) => threads.finish(job(title))));
    await threads.close();
    for (const [at, title] of titles.entries()) {
      expect(text(done[at]?.bytes ?? new Uint8Array())).toContain(title);
      expect(done[at]).toEqual(await here.finish(job(title)));
    }
  });

  it('say what went wrong with one document, and go on with the next', async () => {
    const threads = openFinishPool(8, 2);
    const twice = job('C');
    const jobs = [broken(), job('A'), broken(), job('B'), twice, twice];
    const outcomes = await Promise.allSettled(jobs.map((one) => threads.finish(one)));
    await threads.close();
    const [no, yes] = ['rejected', 'fulfilled'];
    expect(outcomes.map(({ status }) => status)).toEqual([no, yes, no, yes, yes, no]);
    expect(outcomes[0]).toMatchObject({ reason: { message: expect.stringContaining('cross-reference') } });
  });
});

describe('memory', () => {
  it('is handed over when it holds the bytes and nothing else', () => {
    const own = new Uint8Array(10);
    expect(ownMemory(own)).toEqual([own.buffer]);
    expect(ownMemory(own.subarray(2))).toEqual([]);
    expect(ownMemory(Buffer.from('in a pool that others share'))).toEqual([]);
  });
});
