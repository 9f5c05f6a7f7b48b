import type { SheetSetting } from '../domain/sheet.ts';

/**
 * When what gives way on a sheet that is too full, lowest first; what has no number here always stays (H02, n,
 * source). Interviews have none: they change level as a whole, when all up to `BEFORE_INTERVIEWS` has gone.
 */
export const ORDER = {
  /** A sentence about a figure that tells no clear difference, or about the meeting. */
  aside: 1,
  /** The large figure as people, two rows across the page: half as wide, beside its note. */
  smallerPeople: 2,
  /** A topic without a clear difference, with its chart. */
  calmTopic: 3,
  /** Items of what the gemeente did and what residents can do, after the first. */
  item: 4,
  /** The photo of the wijkagent; name and hours stay longer. */
  officerPhoto: 3,
  map: 5,
  officer: 6,
  /** The figure stands there in words and numbers too. */
  people: 6,
  smallerType: 7,
  smallestType: 8,
  /** Headline, large figure and quotes. */
  smallerDisplay: 9,
  /** The chart of a topic with a clear difference; the first few keep theirs longest. */
  drawing: 10,
  keyDrawing: 11,
  /** The words of such a topic, which the introduction tells as well. */
  topic: 13,
  /** What was agreed, after the first. */
  agreement: 13,
  keyTopic: 14,
  /** A clear difference beside the large figure, which the introduction tells as well. */
  toldAbove: 15,
  /** What the gemeente says of this area: the last of all, and only as a whole. */
  notice: 16,
} as const;

/** An interview changes level before the words about a clear difference go. */
export const BEFORE_INTERVIEWS = ORDER.keyDrawing;

/** Names of settings in templates/druk/vel.css. */
export const SETTINGS: readonly SheetSetting[] = [
  { order: ORDER.smallerPeople, name: 'mensjes-klein' },
  { order: ORDER.smallerType, name: 'letter-kleiner' },
  { order: ORDER.smallestType, name: 'letter-kleinst' },
  { order: ORDER.smallerDisplay, name: 'krap' },
];

/** A card or poster has room for its map when its display is set smaller. */
export const CARD_SETTINGS: readonly SheetSetting[] = [{ order: ORDER.calmTopic, name: 'krap' }];
