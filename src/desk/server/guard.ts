/** Who may ask something of the desk: a browser on this very machine, that was given the address. */

/** What is known of a request before it is answered. */
export interface Asked {
  readonly method: string | undefined;
  /** As it came: path and query, possibly malformed. */
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** What the browser itself says of where the request comes from (Sec-Fetch-Site). */
  readonly site?: string | undefined;
  readonly cookie?: string | undefined;
}

/** What is secret of one start: begins every address, and stands in a cookie that only our pages send along. */
export interface Secrets {
  readonly path: string;
  readonly cookie: string;
}

/** A path below the secret, decoded, with its query; or the status with which the request is refused. */
export type Verdict =
  | { readonly path: string; readonly query: URLSearchParams; readonly writes: boolean }
  | { readonly refused: 400 | 403 | 404 | 405 };

/** Addresses longer than this come from no page of ours. */
const MAX_URL = 2000;
export const COOKIE = 'bureau';

/**
 * Judges a request to a server on `port`. Names of other hosts are refused, or a page elsewhere could point its own
 * name here (DNS rebinding); so are other origins. What changes something must come from a page of this server: it
 * names its origin and brings the cookie. No path goes upwards.
 */
export function judge(asked: Asked, port: number, secrets: Secrets): Verdict {
  const { method, url = '', host = '', origin } = asked;
  const own = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  if (!own.includes(host.toLowerCase())) return { refused: 403 };
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`)
    return { refused: 403 };
  const writes = method === 'POST';
  if (!writes && method !== 'GET' && method !== 'HEAD') return { refused: 405 };
  if (url.length > MAX_URL) return { refused: 400 };
  const [before = '', query = ''] = url.replace(/#.*$/s, '').split(/\?(.*)/s);
  const path = decoded(before);
  if (path === undefined || /\p{Cc}/u.test(path)) return { refused: 400 };
  if (!path.startsWith(`/${secrets.path}/`)) return { refused: 403 };
  const below = path.slice(secrets.path.length + 2);
  if (below.split(/[/\\]/).includes('..')) return { refused: 404 };
  if (writes && !comesFromUs(asked, secrets)) return { refused: 403 };
  return { path: below, query: new URLSearchParams(query), writes };
}

/** A page elsewhere can send a form here, but can't hide its origin nor bring a cookie that is for this site alone. */
function comesFromUs({ origin, site, cookie }: Asked, secrets: Secrets): boolean {
  if (origin === undefined) return false;
  if (site !== undefined && site !== 'same-origin') return false;
  return (cookie ?? '').split(/;\s*/).includes(`${COOKIE}=${secrets.cookie}`);
}

/** Undefined for an address that is no text, such as /%E0%A4%A. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
