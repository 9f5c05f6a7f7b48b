import type { Sent } from './server/read-body.ts';
import type { DeskState } from './state.ts';
import type { Workplace } from './workplace.ts';

/** A request that was let in. */
export interface Visit {
  /** Below the secret, decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Address of the site's root: the secret between slashes. */
  readonly root: string;
  /** Of a form that was sent. */
  readonly sent?: Sent;
}

/** A visit to an open folder. */
export interface Work {
  readonly visit: Visit;
  readonly state: DeskState;
  readonly place: Workplace;
}
