/** One address, asked for until it answers whole: the only place of the house that reaches the network. */
import { FileError } from '../error.ts';
import type { RetrieveEffects } from './effects.ts';

/** Times that an address is asked before giving up. */
const ATTEMPTS = 5;
const FIRST_WAIT = 1000;
/** Longest wait between two attempts, also where the server asks for more, in ms. */
const LONGEST_WAIT = 120_000;
/** Bytes of one answer that are taken at most. */
const MAX_BYTES = 100_000_000;
/** Servers say this when they are busy or down for a moment: asking again helps. */
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);

/** An answer that can't be used: what went wrong, and whether asking again may help. */
class Refused extends Error {
  readonly again: boolean;
  readonly pause: number | undefined;
  constructor(message: string, again: boolean, pause?: number) {
    super(message);
    this.again = again;
    this.pause = pause;
  }
}

/**
 * The JSON at an address. Asks again, each time later, when the server is busy, the answer breaks off or nothing
 * comes. Throws FileError, in Dutch and with the address, when it goes on like that.
 */
export async function getJson(url: string, effects: RetrieveEffects): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return parse(await getText(url, effects.patience));
    } catch (cause) {
      const refused = cause instanceof Refused ? cause : new Refused(reasonOf(cause), true);
      if (!refused.again || attempt === ATTEMPTS) throw new FileError(url, `${url}: ${refused.message}`);
      const pause = Math.min(refused.pause ?? FIRST_WAIT * 2 ** (attempt - 1), LONGEST_WAIT);
      effects.log.warn(
        `${refused.message} Poging ${attempt} van ${ATTEMPTS}; over ${Math.ceil(pause / 1000)} s opnieuw.`,
      );
      await effects.wait(pause);
    }
  }
}

async function getText(url: string, patience: number): Promise<string> {
  const stuck = new AbortController();
  let timer = setTimeout(() => stuck.abort(), patience);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stuck.abort(), patience);
  };
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: stuck.signal,
    });
    if (!response.ok) throw await refusalOf(response);
    return await readWhole(response, alive);
  } finally {
    clearTimeout(timer);
  }
}

async function readWhole({ body }: Response, alive: () => void): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body ?? []) {
    alive();
    bytes += chunk.length;
    if (bytes > MAX_BYTES) {
      throw new Refused(
        `het antwoord is groter dan ${MAX_BYTES / 1e6} MB. Vraag minder gebieden tegelijk met --gebied.`,
        false,
      );
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Half a JSON means that the line broke, so asking again may help. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const isPage = /^\s*</.test(text);
    throw new Refused(
      isPage
        ? 'het antwoord is een webpagina en geen tabel. Klopt het adres?'
        : 'het antwoord breekt halverwege af.',
      !isPage,
    );
  }
}

async function refusalOf(response: Response): Promise<Refused> {
  const { status } = response;
  await response.body?.cancel();
  if (status === 404) {
    return new Refused('dit adres bestaat niet (404). Klopt de code van de tabel, en het jaar?', false);
  }
  if (status === 429)
    return new Refused('de server vraagt om even te wachten (429).', true, pauseOf(response));
  if (TRANSIENT.has(status)) {
    return new Refused(`de server geeft een storing aan (${status}).`, true, pauseOf(response));
  }
  return new Refused(`de server weigert deze vraag (${status}).`, false);
}

/** What `Retry-After` asks for in ms: seconds, or a moment beside the server's own clock. */
function pauseOf({ headers }: Response): number | undefined {
  const asked = headers.get('retry-after');
  if (asked === null) return undefined;
  if (/^\d+$/.test(asked)) return Number(asked) * 1000;
  const wait = Date.parse(asked) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(wait) ? Math.max(wait, FIRST_WAIT) : undefined;
}

function reasonOf(cause: unknown): string {
  if (cause instanceof Error && cause.name === 'AbortError')
    return 'er kwam te lang geen antwoord van de server.';
  const code = codeOf(cause);
  return REASONS[code] ?? `de verbinding brak af${code ? ` (${code})` : ''}.`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'dit adres is niet te vinden. Hebt u verbinding met internet?',
  EAI_AGAIN: 'dit adres is niet te vinden. Hebt u verbinding met internet?',
  ECONNREFUSED: 'de server neemt niet op.',
  CERT_HAS_EXPIRED: 'het certificaat van de server is verlopen.',
};

/** Node hides what the network said in the cause of a TypeError. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error ? String(error.code) : codeOf(error.cause);
}
