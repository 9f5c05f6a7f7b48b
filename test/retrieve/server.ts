/** A server on this machine that answers as CBS, police and Leefbaarometer do, and misbehaves when told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach } from 'vitest';

export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

export interface Server {
  readonly base: string;
  /** Path and query of every request, decoded. */
  readonly asked: readonly string[];
}

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** Starts a server; it stops after the test. Paths without an answer give 404. */
export async function serve(answers: Readonly<Record<string, Answer>>): Promise<Server> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(decodeURIComponent(`${url.pathname}${url.search}`));
    const answer = answers[url.pathname];
    if (answer) answer(request, response, url);
    else fails(404)(request, response, url);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { base: `http://127.0.0.1:${address.port}`, asked };
}

export function json(value: unknown): Answer {
  return (_request, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(value));
  };
}

export function fails(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, headers).end('storing');
  };
}

/** Says how long it is, and breaks off halfway. */
export function breaksOff(value: unknown): Answer {
  return (_request, response) => {
    const text = JSON.stringify(value);
    response.writeHead(200, { 'content-length': String(text.length) });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  };
}

/** Ends halfway as if it were done. */
export function endsHalfway(value: unknown): Answer {
  return (_request, response) => {
    const text = JSON.stringify(value);
    response.end(text.slice(0, text.length / 2));
  };
}

/** Sends a piece at a time, with so many milliseconds between them. */
export function slowly(value: unknown, pause: number): Answer {
  return (_request, response) => {
    const text = JSON.stringify(value);
    const size = Math.ceil(text.length / 6);
    const send = (from: number) => {
      if (from >= text.length) return response.end();
      response.write(text.slice(from, from + size));
      return setTimeout(() => send(from + size), pause);
    };
    send(0);
  };
}

/** Never answers. */
export const silent: Answer = () => {};

/** The first answers one by one, and then the last one for good. */
export function inTurn(...answers: readonly Answer[]): Answer {
  let turn = 0;
  return (request, response, url) => {
    const answer = answers[Math.min(turn, answers.length - 1)];
    turn += 1;
    answer?.(request, response, url);
  };
}
