/** The other side of threads.test.ts. */
import { answerJobs } from '../src/threads.ts';

answerJobs(({ times }: { readonly times: number }) => async (job: number) => {
  if (job < 0) throw new Error(`no half of ${job}`);
  return times * job;
});
