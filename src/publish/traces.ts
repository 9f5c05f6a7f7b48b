import type { Withdrawn } from '../domain/texts.ts';
import type { Legible } from './legible.ts';

/** A trace of this many letters is found however it is broken over lines, tags or hyphens. */
const LONG = 8;

/**
 * Finds the person of a withdrawn interview. A long name or sentence is sought by its letters alone, so that a line
 * break or hyphen doesn't hide it; a short one (Anke) as a whole word, since it may be a part of others (banken).
 */
export function traceFinder({ traces }: Pick<Withdrawn, 'traces'>): (read: Legible) => boolean {
  const long = traces.map(lettersOf).filter((letters) => letters.length >= LONG);
  const short = traces.filter((trace) => lettersOf(trace).length < LONG && lettersOf(trace).length > 1);
  const words = short.map(
    (trace) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(trace.trim())}(?![\\p{L}\\p{N}])`, 'iu'),
  );
  return ({ path, text, raw }) => {
    const letters = lettersOf(`${path} ${text}`);
    return (
      long.some((trace) => letters.includes(trace)) ||
      words.some((word) => word.test(`${path} ${text}`)) ||
      (text === '' && long.some((trace) => lettersOf(raw).includes(trace)))
    );
  };
}

/** Letters and digits in lower case without their marks, character references read. */
function lettersOf(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
    .replace(/&[a-z]+;/gi, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
