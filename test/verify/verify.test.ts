import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeKey, signatureCheck, signer } from '../../src/cli/sleutel.ts';
import { FileError } from '../../src/error.ts';
import { verify } from '../../src/verify/verify.ts';

const BUILT: Readonly<Record<string, string>> = {
  'index.html': '<p>Welkom</p>',
  'cijfers/cijfers.csv': 'a;b',
};
const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=()',
};
const SECURITY = 'Contact: mailto:a@b.example\nExpires: 2027-01-01T00:00:00Z\n';

let dir: string;
let server: Server;
let url: string;
/** What the server has, by path; a type may be told apart. */
let served: Map<string, { body: string; type?: string }>;
let headers: Readonly<Record<string, string>>;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'nakijken-'));
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  const uitvoer = Object.fromEntries(
    Object.entries(BUILT).map(([path, text]) => [`site/${path}`, sha(text)]),
  );
  writeFileSync(
    join(dir, 'manifest.json'),
    JSON.stringify({ uitvoer: { ...uitvoer, 'rapport/index.html': 'x' } }),
  );
  served = new Map(Object.entries(BUILT).map(([path, body]) => [`/wijk/${path}`, { body }]));
  served.set('/.well-known/security.txt', { body: SECURITY });
  headers = HEADERS;
  server = createServer(({ url: asked = '' }, answer) => {
    const found = served.get(asked);
    const type = found?.type ?? (asked.endsWith('.csv') ? 'text/csv' : 'text/html');
    answer.writeHead(found ? 200 : 404, { ...headers, 'content-type': type });
    answer.end(found?.body ?? 'weg');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/wijk`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

const rules = async () => {
  const { remarks } = await verify({ url, outputDir: dir, jobs: 2 });
  return remarks.map(({ rule, file }) => `${rule} ${file}`);
};

test('a site that is what was built has no remarks', async () => {
  expect(await verify({ url, outputDir: dir, jobs: 2 })).toEqual({ files: 2, remarks: [] });
});

test('changed bytes, a missing file and a wrong type are named', async () => {
  served.set('/wijk/index.html', { body: '<p>Gehackt</p>' });
  served.set('/wijk/cijfers/cijfers.csv', { body: 'a;b', type: 'application/octet-stream' });
  expect(await rules()).toEqual(['site-anders index.html', 'site-type cijfers/cijfers.csv']);
  served.delete('/wijk/cijfers/cijfers.csv');
  expect(await rules()).toEqual(['site-anders index.html', 'site-ontbreekt cijfers/cijfers.csv']);
});

test('missing headers are named, each', async () => {
  headers = { ...HEADERS, 'content-security-policy': 'default-src *', 'referrer-policy': '' };
  expect(await rules()).toEqual(['site-kop index.html', 'site-kop index.html']);
});

test('what should not be there, and a missing page that is none', async () => {
  served.set('/wijk/.git/config', { body: '[core]' });
  served.set('/wijk/bestaat-niet-3f9a/index.html', { body: 'Welkom' });
  served.delete('/.well-known/security.txt');
  expect(await rules()).toEqual([
    'site-te-veel .git/config',
    'site-404 bestaat-niet-3f9a/index.html',
    'site-security-txt .well-known/security.txt',
  ]);
});

test('a signature is asked for where there is a key, and holds for these bytes and this key alone', async () => {
  const [path, other] = [join(dir, 'sleutel'), join(dir, 'andere')];
  await makeKey(path);
  await makeKey(other);
  const manifest = readFileSync(join(dir, 'manifest.json'));
  const rulesWith = async (key: string) => {
    const isSigned = await signatureCheck(`${key}.openbaar`);
    const { remarks } = await verify({ url, outputDir: dir, jobs: 2, isSigned });
    return remarks.map(({ rule }) => rule);
  };
  expect(await rulesWith(path)).toEqual(['bouw-handtekening']);
  const sign = await signer(path, []);
  writeFileSync(join(dir, 'manifest.sig'), sign(manifest));
  expect(await rulesWith(path)).toEqual([]);
  expect(await rulesWith(other)).toEqual(['bouw-handtekening']);
  writeFileSync(join(dir, 'manifest.json'), Buffer.concat([manifest, Buffer.from(' ')]));
  expect(await rulesWith(path)).toEqual(['bouw-handtekening']);
});

test('a key is made once, read by its owner alone, and kept out of folders that are shared', async () => {
  const path = join(dir, 'sleutel');
  await makeKey(path);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  await expect(makeKey(path)).rejects.toThrow(FileError);
  await expect(signer(path, [dir])).rejects.toThrow(/Zet haar ergens anders/);
  writeFileSync(join(dir, 'geen'), 'geen sleutel');
  await expect(signer(join(dir, 'geen'), [])).rejects.toThrow(/npm run nieuw -- --sleutel/);
  await expect(signer(`${path}.openbaar`, [])).rejects.toThrow(/geen sleutel/);
  await expect(signer(join(dir, 'weg'), [])).rejects.toThrow(FileError);
});

test('a server that does not answer, and a folder without a build, are told with their place', async () => {
  await expect(verify({ url: 'http://127.0.0.1:9/', outputDir: dir, jobs: 1 })).rejects.toThrow(
    /127\.0\.0\.1:9/,
  );
  await expect(verify({ url, outputDir: join(dir, 'leeg'), jobs: 1 })).rejects.toThrow(/manifest\.json/);
});
