/** When what goes from a sheet that is too full, lowest first; what has no number here always stays (H02, n, source). */
export const ORDER = {
  /** A sentence about a figure that tells no clear difference, or about the meeting. */
  aside: 1,
  /** Answers to the second and later questions of an interview. */
  laterAnswer: 1,
  /** Items of what the gemeente did and what residents can do, after the first. */
  item: 2,
  /** What follows the first sentence of an interview's first answer. */
  firstAnswer: 2,
  /** The chart of a topic, then the topic; those without a clear difference before those with one. */
  calmTopic: 3,
  drawing: 4,
  topic: 5,
  /** The last sentence of an interview: its quote stays. */
  lastAnswer: 6,
} as const;
