import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/render/guard.ts';
import { serve } from '../../src/render/serve.ts';

const SECRET = 'geheim-van-vandaag';

let dir: string;
let server: Server;
let address: string;
let word = 'Welkom';
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'voorbeeld-'));
  const files = async () => [
    { path: 'site/index.html', bytes: `<body><p>${word}</p></body>` },
    { path: 'site/wijk/a b/index.html', bytes: '<body>A</body>' },
    { path: 'site/cijfers/cijfers.csv', bytes: 'a;b' },
  ];
  server = await serve(files, {
    port: 0,
    watch: [dir],
    secret: SECRET,
    opened: (told) => {
      address = told;
    },
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A request as it is written, without the tidying of `fetch`. */
function ask(
  path: string,
  more: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<{ status: number; body: string; headers: Readonly<Record<string, unknown>> }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, ...more }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts).toString(),
          headers: answer.headers,
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

const own = (path: string) => `/${SECRET}/${path}`;

describe('the preview', () => {
  test('shows the site below the address that it told, and nothing without the secret in it', async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/geheim-van-vandaag\/$/);
    expect(await ask(own(''))).toMatchObject({ status: 200, body: expect.stringContaining('Welkom') });
    expect(await ask(own('wijk/a%20b/'))).toMatchObject({ status: 200 });
    expect(await ask(own('cijfers/cijfers.csv'))).toMatchObject({ status: 200, body: 'a;b' });
    for (const path of ['/', '/index.html', '/cijfers/cijfers.csv', '/herlaad', `/${SECRET}x/`, '//']) {
      expect((await ask(path)).status, path).toBe(403);
    }
  });

  test('listens to this machine alone', () => {
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  test.each([
    '/%E0%A4%A',
    own('%E0%A4%A'),
    '/..%2f..%2fetc/passwd',
    own('..%2f..%2fpackage.json'),
    own('../x'),
    own('..\\x'),
    own('%00'),
    own('?%'),
  ])('survives %s, and shows nothing', async (path) => {
    const { status, body } = await ask(path);
    if (path !== own('?%')) expect([400, 403, 404]).toContain(status);
    expect(body).not.toMatch(/root:|devDependencies/);
    expect((await ask(own(''))).status).toBe(200);
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost:1'])(
    'another host (%s) gets nothing',
    async (host) => {
      expect([400, 403, 404, 421]).toContain((await ask(own(''), { headers: { host } })).status);
    },
  );

  test('another origin gets nothing, and nobody can send anything', async () => {
    const headers = { origin: 'http://evil.example' };
    expect((await ask(own(''), { headers })).status).toBe(403);
    expect((await ask(own(''), { headers, method: 'POST' })).status).toBe(403);
    expect((await ask(own(''), { method: 'POST' })).status).toBe(405);
    expect((await ask(own(''), { headers: { origin: 'null' } })).status).toBe(403);
  });

  test('tells no other site where it was, and asks no other site for anything', async () => {
    const { headers } = await ask(own(''));
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('makes the pages anew when a file changes', async () => {
    word = 'Nieuw';
    for (let tries = 0; tries < 100 && !(await ask(own(''))).body.includes('Nieuw'); tries += 1) {
      writeFileSync(join(dir, 'tekst.md'), String(tries));
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    expect((await ask(own(''))).body).toContain('Nieuw');
  }, 60_000);
});

test('a host without a name is refused too', () => {
  const asked = { method: 'GET', url: own(''), host: undefined, origin: undefined };
  expect(judge(asked, 80, SECRET)).toEqual({ refused: 403 });
});
