/** The other side of threads.test.ts. */
import { answerJobs } from '../src/threads.ts';

answerJobs(({ times }: { readonly times: number }) => async (job: number) => {
  if (job < 0) throw new Error(`no half of ${job}`);
  for (const held: object[] = []; job > 1000; ) {
    // Busy without an end, and larger all the time where the job is that large.
    if (job > 2000) held.push(new Array(10_000).fill(held.length));
  }
  return times * job;
});
