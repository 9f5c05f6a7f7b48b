/** What a chart shows of one measure: how it is marked, where, and with which words. */

import type { MarkKind } from '../domain/figure.ts';
import type { Measure } from '../domain/finding.ts';
import type { ShownBound } from '../domain/format.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import type { Owner, Subject } from '../domain/scene.ts';
import { groepKey } from '../domain/survey.ts';

/** `incomparable`: another base, series or division than the area's own figure; told, but not drawn beside it. */
export type State = 'value' | 'indicative' | 'zero' | 'suppressed' | 'missing' | 'incomparable';

/** A measure as it is drawn. Values are those of the downloads, so chart, table and file agree (H11). */
export interface Reading {
  readonly owner: Owner;
  readonly name: string;
  readonly state: State;
  /** Absent when suppressed or missing. */
  readonly value?: number;
  /** Bare number beside the mark: "18", "7,5", "<1". */
  readonly label?: string;
  /** Absent when the margin is unknown. */
  readonly margin?: { readonly lower: number; readonly upper: number };
  /** Of a suppressed value, where it may be told: below 4 or above 96. */
  readonly bound?: ShownBound;
  readonly measure: Measure;
}

export function readingOf(measure: Measure, owner: Owner, name: string): Reading {
  const { estimate, shown, bound, interval } = measure;
  const base = { owner, name, measure };
  switch (estimate.kind) {
    case 'missing':
      return { ...base, state: 'missing' };
    case 'suppressed':
      return { ...base, state: 'suppressed', ...(bound && { bound }) };
    case 'published': {
      if (!shown) throw new Error(`a published measure without a shown value: ${measure.gebied.code}`);
      const margin = interval && {
        lower: interval.shown.lower.download,
        upper: interval.shown.upper.download,
      };
      return {
        ...base,
        state: estimate.value === 0 ? 'zero' : estimate.indicative ? 'indicative' : 'value',
        value: shown.download,
        label: shown.short,
        ...(margin && { margin }),
      };
    }
  }
}

/** The same figure beside one that it can't be compared with (T10): its number stays, its mark goes. */
export function apart(reading: Reading): Reading {
  const { value, margin, ...rest } = reading;
  return value === undefined ? reading : { ...rest, state: 'incomparable' };
}

function hiddenNote({ bound, measure: { estimate } }: Reading): string {
  if (bound) return bound.bare;
  return estimate.kind === 'suppressed' ? hiddenWords(estimate.reason) : '';
}

/** The words beside a mark that needs them; empty for an ordinary value. */
export function noteOf(reading: Reading): string {
  switch (reading.state) {
    case 'suppressed':
      return hiddenNote(reading);
    case 'missing':
      return 'niet gevraagd';
    case 'incomparable':
      return 'niet te vergelijken';
    case 'indicative':
    case 'value':
    case 'zero':
      return [isIndicative(reading) ? 'indicatie' : '', reading.margin ? '' : 'marge onbekend']
        .filter(Boolean)
        .join(', ');
  }
}

/** Nobody among few is an indication as well, though zero has a mark of its own. */
function isIndicative({ measure: { estimate } }: Reading): boolean {
  return estimate.kind === 'published' && estimate.indicative;
}

/** The marks that a reading puts on paper, for the legend. */
export function marksOf(reading: Reading): readonly MarkKind[] {
  switch (reading.state) {
    case 'suppressed':
      return [reading.bound ? 'bound' : 'suppressed'];
    case 'missing':
      return ['missing'];
    case 'incomparable':
      return [];
    case 'indicative':
      return ['indicative', ...(reading.margin ? [] : (['margin-unknown'] as const))];
    case 'zero':
      return ['zero', ...(reading.margin ? [] : (['margin-unknown'] as const))];
    case 'value':
      return [reading.owner, ...(reading.margin ? [] : (['margin-unknown'] as const))];
  }
}

/** The figure that the marks of a reading belong to; `topic` where a drawing has several indicators. */
export function subjectOf({ owner, name, margin, measure }: Reading, topic = ''): Subject {
  const { gebied, jaar, groep } = measure;
  const key = [topic, name, jaar, groepKey(groep)].join(' ');
  return { key, gebied: gebied.naam, owner, margin: margin !== undefined };
}
