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
    const bytes = await bodyOf(answer);
    const header = (name: string) => answer.headers.get(name) ?? undefined;
    return { status: answer.status, type: header('content-type') ?? '', bytes, header };
  } catch {
    throw new FileError(url, `${url}: de webserver geeft geen antwoord. Klopt het adres?`);
  }
}

/** Bytes of an answer that are read at most: more than any file of a site. */
const MOST = 500_000_000;

/** The whole body; a server that never stops sending is cut off, and so differs from what was built. */
async function bodyOf({ body }: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    pieces.push(piece);
    size += piece.length;
    if (size > MOST) break;
  }
  return Buffer.concat(pieces);
}
