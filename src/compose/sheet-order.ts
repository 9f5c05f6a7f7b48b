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
  /** A topic without a clear difference, with its chart. */
  calmTopic: 3,
  /** The chart of a topic with a clear difference, then the topic. */
  drawing: 4,
  topic: 5,
  /** What was agreed, after the first. */
  agreement: 5,
  /** The first few topics with a clear difference keep their charts: a sheet without any only tells. */
  keyTopic: 6,
  /** The last sentence of an interview: its quote stays. */
  lastAnswer: 6,
  /** A clear difference beside the large figure, which the introduction tells as well. */
  toldAbove: 9,
} as const;
