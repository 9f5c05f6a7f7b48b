/** A web server on this machine that serves a folder below a sub-folder, compressed and under the strict policy. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CONTENT_SECURITY_POLICY } from '../../src/compose/web-server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

export interface Server {
  readonly address: string;
  close(): Promise<void>;
}

export async function serveFolder(folder: string, below = '/ergens/diep/'): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = normalize(join(folder, path.replace(below, '/')));
    const bytes = path.startsWith(below) ? await readFile(file).catch(() => undefined) : undefined;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const compressed = bytes !== undefined && /^text|svg/.test(type);
    response.writeHead(bytes ? 200 : 404, {
      'Content-Type': type,
      ...(compressed ? { 'Content-Encoding': 'gzip' } : {}),
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    });
    response.end(compressed ? gzipSync(bytes) : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}${below}`,
    close: () =>
      new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
