/** A thread that finishes PDFs, one after the other; opened by finish-pool.ts. */
import { answerJobs } from '../threads.ts';
import { finish, ownMemory } from './finish-job.ts';

answerJobs(
  () => finish,
  ({ bytes }) => ownMemory(bytes),
);
