/** Nearest known name for a name that was not recognised, to propose; nothing is ever replaced by it silently. */

function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();
}

/** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** A name that contains the other counts as near, behind a slip of one letter: "Wijk 03 Boschveld", "Boschveld". */
function containment(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 2 && long.includes(short)
    ? 1.5 + (long.length - short.length) / 100
    : Number.POSITIVE_INFINITY;
}

/** Longest part of a name that is compared; a cell can be huge. */
const MAX_COMPARED = 80;

/** The known name that looks most like `found`; the first of equals. Undefined when nothing is known. */
function nearestName(found: string, known: Iterable<string>): string | undefined {
  const target = bare(found.slice(0, MAX_COMPARED));
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const candidate = bare(name);
    const apart = Math.min(distance(target, candidate), containment(target, candidate));
    if (apart < bestDistance) [best, bestDistance] = [name, apart];
  }
  return best;
}

/**
 * The known name that `found` is likely a slip of: at most half of the letters differ. Undefined when none is near, so
 * that nobody is asked "Bedoelt u …?" about something else.
 */
export function similarName(found: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(found, known);
  if (nearest === undefined) return undefined;
  const [a, b] = [bare(found.slice(0, MAX_COMPARED)), bare(nearest)];
  const apart = Math.min(distance(a, b), containment(a, b));
  const most = Math.max(a.length, b.length);
  // Of two letters every other pair differs in two.
  return a !== '' && apart < most && apart <= Math.max(2, most / 2) ? nearest : undefined;
}

/** Joins names for a message: "a, b of c"; long lists are cut. */
export function listNames(names: Iterable<string>, most = 20): string {
  const all = [...names];
  if (all.length > most) return `${all.slice(0, most).join(', ')} en ${all.length - most} andere`;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} of ${all.at(-1)}`;
}
