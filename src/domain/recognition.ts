/** Whether residents and professionals recognised what the figures of their area say: counted in words, never tested. */
import type { Written } from './policy.ts';

/** Who said it: residents, or a professional of this kind. */
export const WIE = ['bewoners', 'wijkagent', 'corporatie', 'welzijn', 'gemeente'] as const;
export type Wie = (typeof WIE)[number];

export const HERKEND = ['ja', 'deels', 'nee'] as const;
export type Herkend = (typeof HERKEND)[number];

/** One answer of a conversation about the figures (`herkenning.csv`). */
export interface Recognition {
  /** Code of an indicator or a theme. */
  readonly onderwerp: string;
  readonly wie: Wie;
  readonly herkend: Herkend;
  /** What was said with it, without names. */
  readonly toelichting?: string;
  /** ISO date of the conversation. */
  readonly datum: string;
  readonly written: Written;
}

/** The last wave before the year of a conversation: the figures that it was about. Undefined where there is none. */
export function waveTalkedAbout(datum: string, waves: Iterable<number>): number | undefined {
  const year = Number(datum.slice(0, 4));
  const before = [...waves].filter((wave) => wave < year);
  return before.length === 0 ? undefined : Math.max(...before);
}
