/** Who may ask something of the preview: a browser on this very machine, that was given the address. */

/** What is known of a request before it is answered. */
export interface Asked {
  readonly method: string | undefined;
  /** As it came: path and query, possibly malformed. */
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/** A path below the site, decoded; or the status with which the request is refused. */
export type Verdict = { readonly path: string } | { readonly refused: 400 | 403 | 404 | 405 };

/**
 * Judges a request to a server on `port` whose address begins with a secret. Names of other hosts are refused, or a
 * page elsewhere could point its own name here (DNS rebinding); so are other origins. The server has its files in
 * memory, so that no path can reach a disk.
 */
export function judge({ method, url = '', host = '', origin }: Asked, port: number, secret: string): Verdict {
  const own = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  if (!own.includes(host.toLowerCase())) return { refused: 403 };
  if (origin !== undefined && !own.some((name) => origin.toLowerCase() === `http://${name}`))
    return { refused: 403 };
  if (method !== 'GET' && method !== 'HEAD') return { refused: 405 };
  const path = decoded(url.replace(/[?#].*$/s, ''));
  if (path === undefined) return { refused: 400 };
  if (!path.startsWith(`/${secret}/`)) return { refused: 403 };
  const below = path.slice(secret.length + 2);
  return below.split(/[/\\]/).includes('..') ? { refused: 404 } : { path: below };
}

/** Undefined for an address that is no text, such as /%E0%A4%A. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
