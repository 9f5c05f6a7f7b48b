import { FileError } from '../error.ts';

/** What a web server gave for an address. */
export interface Fetched {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
  header(name: string): string | undefined;
}

/** Milliseconds that a server may take. */
const PATIENCE = 30_000;

/** Asks for an address as a visitor does, without following it elsewhere. Throws FileError when nobody answers. */
export async function get(url: string): Promise<Fetched> {
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const header = (name: string) => answer.headers.get(name) ?? undefined;
    return { status: answer.status, type: header('content-type') ?? '', bytes, header };
  } catch {
    throw new FileError(url, `${url}: de webserver geeft geen antwoord. Klopt het adres?`);
  }
}
