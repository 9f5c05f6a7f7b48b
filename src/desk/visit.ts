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
  /** Whether a browser asks, which is shown something meanwhile; a program waits for what it asked. */
  readonly isBrowser: boolean;
  /** Of a form that was sent. */
  readonly sent?: Sent;
}

/** A visit to an open folder. */
export interface Work {
  readonly visit: Visit;
  readonly state: DeskState;
  readonly place: Workplace;
}
