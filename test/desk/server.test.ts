import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from './open-test-desk.ts';

let outside: string;
let desk: TestDesk;
beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'buiten-'));
  writeFileSync(join(outside, 'geheim.md'), 'Dit is van niemand anders.');
  desk = await openTestDesk('twee-wijken');
  symlinkSync(join(outside, 'geheim.md'), join(desk.dir, 'teksten', 'koppeling.md'));
  symlinkSync(outside, join(desk.dir, 'wijken', 'ernaast'));
  symlinkSync(join(outside, 'bestaat-niet'), join(desk.dir, 'wijken', 'nergens'));
});
afterAll(async () => {
  await desk.close();
  rmSync(outside, { recursive: true, force: true });
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A request as it is written, without the tidying of `fetch`. */
function ask(path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  return new Promise<{ status: number; body: string; headers: Readonly<Record<string, unknown>> }>(
    (resolve, reject) => {
      const asked = request({ hostname: '127.0.0.1', port: desk.port, path, method, headers }, (answer) => {
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
      asked.end(body);
    },
  );
}

const own = (path: string) => `/${desk.secret}/${path}`;
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
/** What a page of the desk sends along. */
const ours = () => ({ ...FORM, Origin: `http://127.0.0.1:${desk.port}`, Cookie: `bureau=${desk.cookie}` });
const save = (file: string, body = 'Tekst') =>
  `bestand=${encodeURIComponent(file)}&zegel=geen&tekst=${encodeURIComponent(body)}`;

test('a page of the report may hold its own style sheet, and no script of others', async () => {
  mkdirSync(join(desk.outputDir, 'rapport'), { recursive: true });
  writeFileSync(
    join(desk.outputDir, 'rapport', 'index.html'),
    '<style>h1 { color: red }</style><h1>Verslag</h1>',
  );
  const { status, headers } = await ask(own('bureau/gemaakt/rapport/index.html'));
  expect(status).toBe(200);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("default-src 'none'");
});

describe('who may come in', () => {
  test('a page of the desk, with headers that keep it to itself', async () => {
    const answer = await ask(own('bureau/'));
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('Overzicht') });
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
    });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe/);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /HttpOnly; SameSite=Strict; Path=\/[\w-]+\/bureau\//,
    );
  });

  test.each(['', 'bureau/', 'index.html', 'bureau/schrijven?bestand=gemeente.yaml', 'nieuws', 'herlaad.js'])(
    'nothing without the secret: /%s',
    async (path) => {
      for (const before of ['/', '/geraden/', `/${desk.secret}x/`, '//', `/${desk.secret.slice(0, -1)}/`]) {
        expect((await ask(`${before}${path}`)).status).toBe(403);
      }
    },
  );

  test.each([
    'kwaad.example',
    'kwaad.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.kwaad.example:8080',
    'x',
  ])('no other host, or a name that points here could read along (DNS rebinding): %s', async (host) => {
    const answer = await ask(own('bureau/'), { headers: { Host: host } });
    expect([400, 403]).toContain(answer.status);
    expect(answer.body).not.toContain('Overzicht');
  });

  test.each([
    'https://kwaad.example',
    'null',
    'http://localhost',
    'file://',
    'http://127.0.0.1:1',
    'http://127.0.0.1:80@kwaad.example',
  ])('no other origin may send or read: %s', async (origin) => {
    const headers = { ...ours(), Origin: origin };
    const sent = await ask(own('bureau/bewaar'), { method: 'POST', headers, body: save('teksten/x.md') });
    expect(sent.status).toBe(403);
    expect((await ask(own('bureau/'), { headers: { Origin: origin } })).status).toBe(403);
  });

  test.each(['cross-site', 'same-site', 'none'])('a form of another site: %s', async (site) => {
    const headers = { ...ours(), 'Sec-Fetch-Site': site };
    const sent = await ask(own('bureau/bewaar'), { method: 'POST', headers, body: save('teksten/x.md') });
    expect(sent.status).toBe(403);
  });

  test('nothing is written without origin, or without the cookie of this start', async () => {
    const { Origin: _, ...withoutOrigin } = ours();
    const { Cookie: __, ...withoutCookie } = ours();
    for (const headers of [withoutOrigin, withoutCookie, { ...withoutCookie, Cookie: 'bureau=geraden' }]) {
      const sent = await ask(own('bureau/bewaar'), { method: 'POST', headers, body: save('teksten/x.md') });
      expect(sent.status).toBe(403);
    }
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is no method of ours',
    async (method) => {
      expect((await ask(own('bureau/'), { method })).status).toBe(405);
    },
  );

  test('nobody else on the network', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((faces) => faces ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const refused = await new Promise((resolve) => {
        const socket = connect({ host: address, port: desk.port }, () => resolve(false));
        socket.on('error', () => resolve(true));
      });
      expect(refused).toBe(true);
    }
    expect(desk.boundTo).toBe('127.0.0.1');
  });
});

describe('no path leads out of the folder', () => {
  const OUT = [
    '../buiten.md',
    'teksten/../../buiten.md',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    '..\\buiten.md',
    'teksten\\..\\..\\buiten.md',
    'teksten/x.md:stroom',
    'teksten/con.md',
    'teksten/nul',
    'teksten/x.md.',
    'teksten/x.md ',
    'teksten//x.md',
    './teksten/x.md',
    '.geschiedenis/x.md',
    '.git/config',
    'teksten/\u0000.md',
    'teksten/koppeling.md',
    'wijken/ernaast/geheim.md',
    'wijken/ernaast/nieuw/diep.md',
    'wijken/nergens/x.md',
    '',
    `teksten/${'x'.repeat(300)}.md`,
  ];
  test.each(OUT)('write %j', async (file) => {
    const sent = await ask(own('bureau/bewaar'), {
      method: 'POST',
      headers: ours(),
      body: save(file, 'kwaad'),
    });
    expect([400, 404, 422]).toContain(sent.status);
    expect(readFileSync(join(outside, 'geheim.md'), 'utf8')).toBe('Dit is van niemand anders.');
  });

  test.each(OUT.filter((file) => file !== ''))('read %j', async (file) => {
    for (const page of ['schrijven', 'foto', 'bestand']) {
      const answer = await ask(own(`bureau/${page}?bestand=${encodeURIComponent(file)}`));
      expect([400, 404, 422]).toContain(answer.status);
      expect(answer.body).not.toContain('van niemand anders');
    }
  });

  test.each([
    '/%E0%A4%A',
    'bureau/%2e%2e/%2e%2e/etc/passwd',
    '..%2f..%2fetc/passwd',
    'bureau/..%5c..%5cwin.ini',
    'bureau/uit/..%2f..%2fpackage.json',
    'bureau/uit/__proto__',
    'bureau/gemaakt/..%2f..%2fpackage.json',
    'bureau/%00',
  ])('address %s', async (path) => {
    expect([400, 403, 404]).toContain((await ask(own(path))).status);
  });
});

describe('too much, too slow, or no form at all', () => {
  test('a body that says it is larger than anything', async () => {
    const headers = { ...ours(), 'Content-Length': '99999999999' };
    const sent = ask(own('bureau/bewaar'), { method: 'POST', headers, body: 'x' });
    expect(
      await sent.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
  });

  test('a body that is larger and does not say so', async () => {
    const headers = { ...ours(), 'Transfer-Encoding': 'chunked' };
    const body = Buffer.alloc(3_000_000, 'a');
    const sent = ask(own('bureau/bewaar'), { method: 'POST', headers, body });
    expect(
      await sent.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
  });

  test.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])(
    'a body of type %j',
    async (type) => {
      const headers = { ...ours(), 'Content-Type': type };
      const sent = await ask(own('bureau/bewaar'), {
        method: 'POST',
        headers,
        body: '{"bestand":"teksten/x.md"}',
      });
      expect(sent.status).toBe(413);
    },
  );

  test('an address longer than a page of ours has', async () => {
    expect((await ask(own(`bureau/?x=${'a'.repeat(5000)}`))).status).toBe(400);
  });

  test('a head without end', async () => {
    const answer = await ask(own('bureau/'), { headers: { 'X-Veel': 'a'.repeat(20_000) } }).catch(() => ({
      status: 431,
    }));
    expect(answer.status).toBe(431);
  });

  test('a page that was damaged on the way is no answer of ours, and the desk stays up', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: desk.port }, () => socket.end('GARBAGE\r\n\r\n'));
      socket.on('close', () => resolve());
      socket.resume();
    });
    expect((await ask(own('bureau/'))).status).toBe(200);
  });
});

test('a file that can not be shown as a page of ours: what was dropped runs nothing', async () => {
  mkdirSync(join(desk.dir, 'wijken', 'noord'), { recursive: true });
  writeFileSync(
    join(desk.dir, 'wijken', 'noord', 'foto.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  );
  const { headers, status } = await ask(own('bureau/foto?bestand=wijken%2Fnoord%2Ffoto.svg'));
  expect(status).toBe(200);
  expect(String(headers['content-security-policy'])).toContain('sandbox');
});
