/** Learns the weights of the checker's second stage. The same sentences give the same weights, on any machine. */
import { featuresOf } from '../../src/inspect/second-stage/features.ts';
import { namesOf } from '../../src/inspect/second-stage/second-stage.ts';
import { plainSentences } from '../../src/inspect/words.ts';
import type { Labelled } from './read-sentences.ts';

/** Places in the table that tells guilt, and in the row of each rule. */
const PLACES = 2 ** 15;
const PLACES_BY_RULE = 2 ** 12;
const ROUNDS = 8;
const STEP = 0.15;
/** Pulls every weight towards 0 a little, so that one sentence can't decide. */
const DECAY = 0.009;

/** Hard words and long sentences say nothing of what is claimed: they teach nothing. */
const STYLE = 'T14';

interface Example {
  readonly features: readonly number[];
  /** 1 or -1. */
  readonly sign: number;
}

/** Features of all that stands in a row of the file; some hold two sentences. */
function featuresIn({ text, own }: Labelled): ReadonlySet<number> {
  const names = namesOf(own);
  return new Set(plainSentences(text).flatMap((sentence) => [...featuresOf(sentence, names)]));
}

/** The order of a round: shuffled by a fixed series of numbers. */
function shuffler(): (count: number) => readonly number[] {
  let state = 12_345;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return (count) => {
    const order = Array.from({ length: count }, (_, index) => index);
    for (let at = count - 1; at > 0; at -= 1) {
      const other = next(at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    return order;
  };
}

/**
 * Squared hinge loss, in steps that shrink as a weight has moved more (AdaGrad). Only sums, products and square roots
 * are used: those give the same on every machine.
 */
function weigh(examples: readonly Example[], places: number): { weights: Float64Array; base: number } {
  const weights = new Float64Array(places);
  const moved = new Float64Array(places).fill(1e-8);
  const shuffle = shuffler();
  let base = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of shuffle(examples.length)) {
      const { features, sign } = examples[index] ?? { features: [], sign: 1 };
      const share = 1 / Math.sqrt(Math.max(1, features.length));
      const sum = features.reduce((total, place) => total + (weights[place] ?? 0) * share, base);
      const slope = Math.max(0, 1 - sign * sum) * -sign;
      for (const place of features) {
        const gradient = slope * share + DECAY * (weights[place] ?? 0);
        moved[place] = (moved[place] ?? 0) + gradient * gradient;
        weights[place] = (weights[place] ?? 0) - (STEP * gradient) / Math.sqrt(moved[place] ?? 1);
      }
      base -= 0.01 * slope;
    }
  }
  return { weights, base };
}

const placesOf = (features: ReadonlySet<number>, places: number) => [
  ...new Set([...features].map((feature) => feature % places)),
];

/** To whole numbers of one byte; the very largest weights are cut off. */
function packed(weights: Float64Array, scale: number): Uint8Array {
  const whole = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight * scale))),
  );
  return new Uint8Array(whole.buffer);
}

/** The scale at which all but one in a thousand weights fit a byte. */
function scaleOf(weights: Float64Array): number {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  return 127 / (sizes[Math.floor(sizes.length * 0.999)] ?? 1);
}

/** How sure the second stage must be before it says something, by what it reads; 0 is undecided. */
export interface Bars {
  readonly tekst: number;
  readonly interview: number;
}

/** The file with the weights. */
export function learn(sentences: readonly Labelled[], bars: Bars): string {
  const judged = sentences.filter(({ rule }) => rule !== STYLE);
  const seen = judged.map((one) => ({ ...one, features: featuresIn(one) }));
  const guilt = weigh(
    seen.map(({ features, guilty }) => ({ features: placesOf(features, PLACES), sign: guilty ? 1 : -1 })),
    PLACES,
  );
  const scale = scaleOf(guilt.weights);
  const barOf = (sure: number) => Math.round((sure - guilt.base) * scale);
  const rules = [...new Set(judged.map(({ rule }) => rule).filter(Boolean))].sort();
  const guilty = seen
    .filter(({ rule }) => rule !== '')
    .map(({ rule, features }) => ({ rule, features: placesOf(features, PLACES_BY_RULE) }));
  const rows = rules.map((rule) =>
    weigh(
      guilty.map(({ rule: own, features }) => ({ features, sign: own === rule ? 1 : -1 })),
      PLACES_BY_RULE,
    ),
  );
  const rowScale = Math.min(...rows.map(({ weights }) => scaleOf(weights)));
  return `${JSON.stringify(
    {
      drempels: { tekst: barOf(bars.tekst), interview: barOf(bars.interview) },
      gewichten: Buffer.from(packed(guilt.weights, scale)).toString('base64'),
      regels: rules,
      regelgewichten: Buffer.concat(rows.map(({ weights }) => packed(weights, rowScale))).toString('base64'),
    },
    undefined,
    1,
  )}\n`;
}
