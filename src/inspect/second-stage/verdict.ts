/**
 * The weights of the second stage: whole numbers from -127 to 127, learned by seeds/zinnen/train.ts. One table says
 * how much a sentence is like those that break a rule; one row a rule says which.
 */
import weights from './weights.json' with { type: 'json' };

/** Whole numbers of one byte, as the file holds them. */
function unpack(packed: string): Int8Array {
  return Int8Array.from(Buffer.from(packed, 'base64'));
}

const GUILT = unpack(weights.gewichten);
const BY_RULE = unpack(weights.regelgewichten);
const RULES: readonly string[] = weights.regels;
const ROW = BY_RULE.length / RULES.length;

/** How sure the second stage must be: what residents say is read more closely than what the gemeente writes. */
export type Bar = keyof typeof weights.drempels;

/** What the second stage makes of a sentence. */
export interface Verdict {
  /** Somebody should read the sentence. */
  readonly doubtful: boolean;
  /** Above 0 and larger the more the sentence is like those that break a rule; comparable between sentences. */
  readonly doubt: number;
}

/** Adds up the weights of a sentence's features; long sentences have more of them, so the bar is higher there. */
export function judge(features: ReadonlySet<number>, bar: Bar): Verdict {
  let sum = 0;
  for (const feature of features) sum += GUILT[feature % GUILT.length] ?? 0;
  const doubt = sum / Math.sqrt(Math.max(1, features.size)) - weights.drempels[bar];
  return { doubtful: doubt > 0, doubt };
}

/** The rule that a doubtful sentence most likely breaks. */
export function likeliestRule(features: ReadonlySet<number>): string {
  const sums = RULES.map((_, row) => {
    let sum = 0;
    for (const feature of features) sum += BY_RULE[row * ROW + (feature % ROW)] ?? 0;
    return sum;
  });
  return RULES[sums.indexOf(Math.max(...sums))] ?? 'T01';
}
