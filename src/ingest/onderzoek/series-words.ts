import type { Onderzoek } from '../../domain/onderzoek.ts';

/** Which series holds where a table names none: "VM2021 vanaf 2021 en VM2012 van 2012 tot en met 2019". */
export function seriesWords({ reeksen }: Pick<Onderzoek, 'reeksen'>): string {
  const [now, before] = reeksen.toReversed();
  const current = now ? `${now.code} vanaf ${now.jaren[0]}` : '';
  return before
    ? `${current} en ${before.code} van ${before.jaren[0]} tot en met ${before.jaren.at(-1)}`
    : current;
}
