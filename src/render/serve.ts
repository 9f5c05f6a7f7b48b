import { watch } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { OutputFile } from '../domain/document.ts';
import { judge } from './guard.ts';

export interface ServeOptions {
  /** The first that is tried; 0 for any that is free. */
  readonly port: number;
  /** Folders that are watched, beside the templates. */
  readonly watch: readonly string[];
  /** Begins every address: who does not know it gets nothing. */
  readonly secret: string;
  /** Told the address, once the site can be seen there. */
  readonly opened: (address: string) => void;
}

/** Loopback only: nobody else on the network can ask for what is not published yet. */
const HOST = '127.0.0.1';
const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates');
/** Editors write a file in several steps; waits this many milliseconds for the last. */
const SETTLING = 200;
/** Ports that are tried when one is taken. */
const PORTS = 10;

/** Beside the pages: what makes a browser show them anew. */
const RELOAD = 'herlaad';
const RELOAD_SCRIPT = `new EventSource(document.currentScript.src.replace(/[.]js$/, '')).onmessage = () => location.reload();`;
const POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Files = ReadonlyMap<string, OutputFile['bytes']>;

/**
 * Live preview: shows what `prepare` gives, from memory, and asks for it again whenever a file in `watch` or a template
 * changes. Throws the system's error when no port is free.
 */
export async function serve(
  prepare: () => Promise<readonly OutputFile[]>,
  options: ServeOptions,
): Promise<Server> {
  let files = byPath(await prepare());
  const viewers = new Set<ServerResponse>();
  const server = createServer((request, response) =>
    answer(request, response, files, viewers, options.secret),
  );
  const port = await listen(server, options.port);
  const refresh = oneAtATime(async () => {
    files = byPath(await prepare());
    for (const viewer of viewers) viewer.write('data: nieuw\n\n');
  });
  const watchers = [TEMPLATES, ...options.watch].map((folder) => watch(folder, { recursive: true }, refresh));
  server.once('close', () => {
    for (const watcher of watchers) watcher.close();
  });
  options.opened(`http://${HOST}:${port}/${options.secret}/`);
  return server;
}

function byPath(files: readonly OutputFile[]): Files {
  const shown = files.filter(({ path }) => path.startsWith('site/'));
  return new Map(shown.map(({ path, bytes }) => [path.slice('site/'.length), bytes]));
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    const taken = await new Promise<Error | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, HOST, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    const address = server.address();
    if (!taken && typeof address === 'object' && address) return address.port;
    const isTaken = taken && 'code' in taken && taken.code === 'EADDRINUSE';
    if (!isTaken || port >= first + PORTS) throw taken;
  }
}

/** Runs `act` when nothing changed for a moment; what changes meanwhile makes it run once more. */
function oneAtATime(act: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(act);
    }, SETTLING);
  };
}

function answer(
  { method, url, headers: { host, origin } }: IncomingMessage,
  response: ServerResponse,
  files: Files,
  viewers: Set<ServerResponse>,
  secret: string,
): void {
  const verdict = judge({ method, url, host, origin }, response.socket?.localPort ?? 0, secret);
  if ('path' in verdict && verdict.path === RELOAD) follow(response, viewers);
  else if ('path' in verdict) send(response, fileAt(verdict.path, files, secret));
  else
    send(response, { status: verdict.refused, type: TYPES.txt, body: 'Niet gevonden of niet toegestaan.' });
}

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string | Uint8Array;
}

function fileAt(asked: string, files: Files, secret: string): Answer {
  if (asked === `${RELOAD}.js`) return { status: 200, type: TYPES.js, body: RELOAD_SCRIPT };
  const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  const body = files.get(path);
  if (body === undefined)
    return { status: 404, type: TYPES.html, body: files.get('404.html') ?? 'Niet gevonden.' };
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  const script = `<script src="/${secret}/${RELOAD}.js"></script></body>`;
  return {
    status: 200,
    type,
    body: type === TYPES.html ? String(body).replace('</body>', () => script) : body,
  };
}

/** Keeps the answer open: the browser hears of each change. */
function follow(response: ServerResponse, viewers: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.flushHeaders();
  viewers.add(response);
  response.once('close', () => viewers.delete(response));
}

function send(response: ServerResponse, { status, type = 'application/octet-stream', body }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': POLICY,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  response.end(body);
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
};
