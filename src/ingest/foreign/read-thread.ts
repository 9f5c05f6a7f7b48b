/** A thread that reads files of other programs; opened by foreign-reader.ts. */
import { answerJobs } from '../../threads.ts';
import type { Job } from './foreign-reader.ts';
import { READERS } from './readers.ts';

answerJobs(
  () =>
    async ({ kind, given }: Job) =>
      READERS[kind](given as never),
);
