/** The desk: staff do the whole job in the browser, on the files of the data folder, which stay the source of truth. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerTo } from './routes.ts';
import { type Answer, refusal, send } from './server/answer.ts';
import { COOKIE, judge, type Secrets } from './server/guard.ts';
import { addressOf, listen } from './server/listen.ts';
import { readBody } from './server/read-body.ts';
import { type DeskState, openState } from './state.ts';
import type { Surroundings } from './surroundings.ts';
import type { Visit } from './visit.ts';
import type { DeskWork } from './work.ts';

export { forgetInterview } from './folder/history.ts';
export type { DeskWork, Look } from './work.ts';

export interface DeskOptions extends Surroundings {
  /** The first that is tried; 0 for any that is free. */
  readonly port: number;
  readonly secrets: Secrets;
  /** New at each call: no page can guess the next. */
  readonly nonce: () => string;
  /** The data folder to begin with; without one, staff choose. */
  readonly dataDir?: string;
}

export interface OpenDesk {
  /** Of the preview of the site. */
  readonly preview: string;
  /** Of the desk itself. */
  readonly address: string;
  /** Lets go of the folder, the port and what runs beside it. */
  close(): Promise<void>;
}

/** Pages of the desk stand below this; all else is the preview of the site. */
export const DESK = 'bureau/';

/**
 * Opens the desk on the loopback address. Throws the system's error when no port is free, and FileError when the data
 * folder can't be used or another desk has it.
 */
export async function desk(options: DeskOptions, work: DeskWork): Promise<OpenDesk> {
  const state = await openState(options, work);
  const { server, port } = await listen((request, response) => {
    handle(request, response, state, options).catch(() => response.destroy());
  }, options.port);
  const preview = addressOf(port, options.secrets.path);
  return {
    preview,
    address: `${preview}${DESK}`,
    async close() {
      state.listeners.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await state.close();
    },
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  state: DeskState,
  { secrets, nonce }: DeskOptions,
): Promise<void> {
  const { method, url, headers } = request;
  const { host, origin, cookie } = headers;
  const site = headers['sec-fetch-site'];
  const asked = { method, url, host, origin, cookie, site: typeof site === 'string' ? site : undefined };
  const verdict = judge(asked, response.socket?.localPort ?? 0, secrets);
  if ('refused' in verdict) return send(response, refusal(verdict.refused), '');
  if (verdict.path === 'nieuws') return state.listeners.follow(response);
  const sent = verdict.writes ? await readBody(request) : undefined;
  if (verdict.writes && !sent) {
    response.setHeader('Connection', 'close');
    return send(response, refusal(413), '');
  }
  const visit: Visit = {
    path: verdict.path,
    query: verdict.query,
    root: `/${secrets.path}/`,
    isBrowser: headers['sec-fetch-dest'] !== undefined,
    ...(sent ? { sent } : {}),
  };
  const answer = await answerTo(visit, state);
  send(response, verdict.path.startsWith(DESK) ? withCookie(answer, secrets) : answer, nonce());
}

/** Only our own pages send it along: no other site, and not the pages of the preview. */
function withCookie(answer: Answer, secrets: Secrets): Answer {
  const cookie = `${COOKIE}=${secrets.cookie}; HttpOnly; SameSite=Strict; Path=/${secrets.path}/${DESK}`;
  return { ...answer, headers: { ...answer.headers, 'Set-Cookie': cookie } };
}
