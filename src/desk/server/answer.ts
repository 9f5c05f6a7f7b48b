/** What is sent back, and the headers that keep a page from doing anything it was not made for. */
import type { ServerResponse } from 'node:http';
import type { Html } from '../../html.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page of the desk. */
export function page(body: Html, status = 200): Answer {
  return { status, type: TYPES.html, body: `<!doctype html>\n${body.text}` };
}

/** After a form: the browser asks for the next page itself, so that reloading sends nothing twice. */
export function goTo(address: string): Answer {
  return { status: 303, type: TYPES.txt, body: '', headers: { Location: address } };
}

export function json(value: unknown, status = 200): Answer {
  return { status, type: TYPES.json, body: JSON.stringify(value) };
}

export function refusal(status: number): Answer {
  return { status, type: TYPES.txt, body: 'Niet gevonden of niet toegestaan.' };
}

/** Content type by extension; anything else is bytes that a browser saves and never runs. */
export function typeOf(path: string): string {
  return (
    (TYPES as Readonly<Record<string, string>>)[path.slice(path.lastIndexOf('.') + 1)] ??
    'application/octet-stream'
  );
}

/**
 * No script but our own files, no request to another machine, no frame around us but our own. `nonce`: the editor sets
 * its styles in an element of its own.
 */
function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    "img-src 'self' data: blob:",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

export function send(response: ServerResponse, answer: Answer, nonce: string): void {
  const { status, type, body, headers } = answer;
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policyOf(nonce),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...headers,
  });
  response.end(typeof body === 'string' ? body.replaceAll(NONCE, nonce) : body);
}

/** Stands in a page where the nonce of its answer comes. */
export const NONCE = '__nonce__';

export const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const;
