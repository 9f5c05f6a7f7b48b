/** Holds a published site against the build that it came from: what visitors get is what was made, and no more. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parsedJson } from '../domain/parsed-json.ts';
import type { Remark } from '../domain/remark.ts';
import { FileError, fileErrorOf } from '../error.ts';
import { inTurns } from '../in-turns.ts';
import { type Fetched, get } from './get.ts';

export interface VerifyRequest {
  /** Address of the site's root. */
  readonly url: string;
  /** The build that was published. */
  readonly outputDir: string;
  /** Requests at once. */
  readonly jobs: number;
  /** Whether a signature is that of whoever should have signed; without it none is asked for. */
  readonly isSigned?: (bytes: Uint8Array, signature: Uint8Array) => boolean;
}

/** What the manifest of a build is read for. */
const manifestForm = z.object({ uitvoer: z.record(z.string(), z.string()) });

/** Headers that every page should have (server/ in the output), and what must be in them. */
const HEADERS: readonly (readonly [name: string, holds: RegExp])[] = [
  ['content-security-policy', /default-src 'none'.*frame-ancestors/],
  ['x-content-type-options', /nosniff/],
  ['referrer-policy', /./],
  ['permissions-policy', /./],
];

/** Types by which browsers know a file. */
const TYPES: readonly (readonly [file: RegExp, type: RegExp])[] = [
  [/\.html$/, /^text\/html/],
  [/\.css$/, /^text\/css/],
  [/\.js$/, /^(text|application)\/javascript/],
  [/\.csv$/, /^text\/csv/],
  [/\.ics$/, /^text\/calendar/],
  [/\.jsonld$/, /^application\/ld\+json/],
  [/\.svg$/, /^image\/svg\+xml/],
  [/\.woff2$/, /^font\/woff2/],
  [/\.pdf$/, /^application\/pdf/],
];

/** What belongs to the web manager or the build, and to no visitor. */
const HIDDEN = [
  ...['.htaccess', 'web.config', 'nginx-voorbeeld.conf', '.git/config', '.env'],
  ...[
    'manifest.json',
    'manifest.sig',
    'rapport/index.html',
    'rapport/rapport.json',
    'server/nginx-voorbeeld.conf',
    'druk/',
  ],
];
/** An address that no site has. */
const NOWHERE = 'bestaat-niet-3f9a/index.html';

/**
 * Asks a web server for every file of a build's site and holds bytes, types and headers against it; also for what
 * should not be there. Throws FileError when the build's manifest or the server can't be read.
 */
export async function verify(
  request: VerifyRequest,
): Promise<{ readonly files: number; readonly remarks: readonly Remark[] }> {
  const base = new URL(request.url.replace(/\/*$/, '/'));
  const expected = await siteFiles(request.outputDir);
  const ask = (path: string) => get(new URL(path.split('/').map(encodeURIComponent).join('/'), base).href);
  const files = await inTurns([...expected], request.jobs, async ([path, hash]) =>
    fileRemarks(path, hash, await ask(path)),
  );
  const hidden = await inTurns(HIDDEN, request.jobs, async (path) => hiddenRemarks(path, await ask(path)));
  return {
    files: expected.size,
    remarks: [
      ...(await signatureRemarks(request)),
      ...files.flat(),
      ...headerRemarks(await ask('index.html'), base.protocol),
      ...hidden.flat(),
      ...nowhereRemarks(await ask(NOWHERE)),
      ...securityRemarks(await get(new URL('/.well-known/security.txt', base).href)),
    ],
  };
}

async function siteFiles(outputDir: string): Promise<ReadonlyMap<string, string>> {
  const path = join(outputDir, 'manifest.json');
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw fileErrorOf(cause, path) ?? cause;
  });
  const manifest = manifestForm.safeParse(parsedJson(text));
  if (!manifest.success) throw new FileError(path, `${path} is geen manifest van een bouw. Bouw eerst.`);
  const files = Object.entries(manifest.data.uitvoer).filter(([name]) => name.startsWith('site/'));
  return new Map(files.map(([name, hash]) => [name.slice('site/'.length), hash]));
}

async function signatureRemarks({ outputDir, isSigned }: VerifyRequest): Promise<readonly Remark[]> {
  if (!isSigned) return [];
  const [manifest, signature] = await Promise.all(
    ['manifest.json', 'manifest.sig'].map((name) => readFile(join(outputDir, name)).catch(() => undefined)),
  );
  if (manifest && signature && isSigned(manifest, signature)) return [];
  return [
    remark(
      'bouw-handtekening',
      'manifest.sig',
      signature
        ? 'De handtekening past niet bij deze bouw en deze sleutel: iemand anders heeft ondertekend, of er is daarna iets veranderd.'
        : 'Deze bouw is niet ondertekend.',
      'Bouw opnieuw met uw eigen sleutel, en zet die bouw op de webserver.',
    ),
  ];
}

function remark(rule: string, file: string, explanation: string, proposal: string, found?: string): Remark {
  return { rule, level: 'error', file, explanation, proposal, ...(found === undefined ? {} : { found }) };
}

function fileRemarks(path: string, hash: string, { status, bytes, type }: Fetched): readonly Remark[] {
  const again = 'Zet de site van de laatste bouw opnieuw op de webserver.';
  if (status !== 200) {
    return [
      remark('site-ontbreekt', path, 'Dit bestand staat niet op de webserver.', again, `antwoord ${status}`),
    ];
  }
  const same = createHash('sha256').update(bytes).digest('hex') === hash;
  const known = TYPES.find(([file]) => file.test(path))?.[1];
  return [
    ...(same
      ? []
      : [remark('site-anders', path, 'Op de webserver staat iets anders dan er gebouwd is.', again)]),
    ...(!known || known.test(type)
      ? []
      : [
          remark(
            'site-type',
            path,
            'De webserver zegt van dit bestand het verkeerde type.',
            SETTINGS,
            type || 'geen',
          ),
        ]),
  ];
}

const SETTINGS = 'Neem de instellingen over uit output/server/.';

/** Browsers heed it on a secure connection alone (RFC 6797, 8.1). */
const SECURE = [['strict-transport-security', /max-age=[1-9]/]] as const;

function headerRemarks({ header }: Fetched, protocol: string): readonly Remark[] {
  return [...HEADERS, ...(protocol === 'https:' ? SECURE : [])].flatMap(([name, holds]) =>
    holds.test(header(name) ?? '')
      ? []
      : [
          remark(
            'site-kop',
            'index.html',
            `De kop ${name} ontbreekt of is anders.`,
            SETTINGS,
            header(name) ?? 'geen',
          ),
        ],
  );
}

function hiddenRemarks(path: string, { status }: Fetched): readonly Remark[] {
  if (status !== 200) return [];
  return [
    remark(
      'site-te-veel',
      path,
      'Dit hoort niet op de webserver te staan.',
      'Haal het weg: alleen de map site hoort daar.',
    ),
  ];
}

function nowhereRemarks({ status }: Fetched): readonly Remark[] {
  if (status === 404) return [];
  return [
    remark(
      'site-404',
      NOWHERE,
      'Een adres dat niet bestaat, hoort 404 te geven.',
      SETTINGS,
      `antwoord ${status}`,
    ),
  ];
}

function securityRemarks({ status, bytes }: Fetched): readonly Remark[] {
  const text = Buffer.from(bytes).toString('utf8');
  if (status === 200 && /^Contact: \S/m.test(text) && /^Expires: \d{4}/m.test(text)) return [];
  return [
    {
      rule: 'site-security-txt',
      level: 'warn',
      file: '.well-known/security.txt',
      explanation: 'Op dit domein staat geen security.txt. Voor sites van de overheid is dat verplicht.',
      proposal: 'Vul beveiliging in gemeente.yaml in, en zet security.txt in de hoofdmap van het domein.',
    },
  ];
}
