import { describe, expect, it } from 'vitest';
import { openThreads, TooMuch } from '../src/threads.ts';

const source = new URL('./doubling-thread.ts', import.meta.url).href;

describe('threads', () => {
  it('give each job its own answer, however many wait, with what was given to all', async () => {
    const threads = openThreads<number, number>(source, 2, { times: 2 });
    const jobs = Array.from({ length: 20 }, (_, at) => at);
    expect(await Promise.all(jobs.map((job) => threads.run(job)))).toEqual(jobs.map((job) => 2 * job));
    expect(threads.waiting).toBe(0);
    await threads.close();
  });

  it('say what went wrong with one job, and go on with the next', async () => {
    const threads = openThreads<number, number>(source, 1, { times: 3 });
    const outcomes = await Promise.allSettled([-1, 2, -3, 4].map((job) => threads.run(job)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[0]).toMatchObject({ reason: { message: expect.stringContaining('no half of -1') } });
    await threads.close();
  });

  it('fail every job when their module can not be loaded', async () => {
    const threads = openThreads<number, number>(new URL('./none.ts', import.meta.url).href, 1);
    const outcomes = await Promise.allSettled([threads.run(1), threads.run(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await threads.close();
  });

  it('end a job that takes too long, and do the next in another thread', async () => {
    const threads = openThreads<number, number>(source, 1, { times: 2 });
    const [endless, next] = [threads.run(1001, { seconds: 0.3 }), threads.run(4)];
    await expect(endless).rejects.toEqual(new TooMuch('seconds'));
    expect(await next).toBe(8);
    await threads.close();
  });

  it('end a job that takes too much memory, and do the next in another thread', async () => {
    const threads = openThreads<number, number>(source, 1, { times: 2 }, { megabytes: 64 });
    const [greedy, next] = [threads.run(2001, { seconds: 60 }), threads.run(4)];
    await expect(greedy).rejects.toEqual(new TooMuch('memory'));
    expect(await next).toBe(8);
    await threads.close();
  });
});
