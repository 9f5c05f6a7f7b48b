/** What is sent back, and the headers that keep a page from doing anything it was not made for. */
import type { ServerResponse } from 'node:http';
import { CONTENT_TYPES } from '../../domain/content-type.ts';
import type { Html } from '../../html.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page of the desk. */
export function page(body: Html, status = 200): Answer {
  return { status, type: CONTENT_TYPES.html, body: `<!doctype html>\n${body.text}` };
}

/** After a form: the browser asks for the next page itself, so that reloading sends nothing twice. */
export function goTo(address: string): Answer {
  return { status: 303, type: CONTENT_TYPES.txt, body: '', headers: { Location: address } };
}

export function json(value: unknown, status = 200): Answer {
  return { status, type: CONTENT_TYPES.json, body: JSON.stringify(value) };
}

export function refusal(status: number): Answer {
  return { status, type: CONTENT_TYPES.txt, body: 'Niet gevonden of niet toegestaan.' };
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
