/**
 * Tests of one word, each with a number. Which of them hold for a word is found once, whatever the number of rules that
 * ask: patterns then read a table.
 */
import { shapesOf } from './literals.ts';
import { classesOf } from './word-classes.ts';

/** A test that could not be written out as words, and is searched for. */
interface Searched {
  readonly test: number;
  readonly word: RegExp;
  /** Names a class of words. */
  readonly classes: boolean;
}

const numbers = new Map<string, number>();
const whole = new Map<string, number[]>();
const begins = new Map<string, number[]>();
const ends = new Map<string, number[]>();
const holds: { readonly part: string; readonly test: number }[] = [];
const searched: Searched[] = [];
/** Sources of the tests, by their number. */
const sources: string[] = [];

/** How many tests there are: what was kept of words before the last one was added is out of date. */
export function testCount(): number {
  return sources.length;
}

/** The number of a test by its source: a regular expression on the normalized word, from begin to end. */
export function wordTest(source: string): number {
  const known = numbers.get(source);
  if (known !== undefined) return known;
  const test = sources.length;
  sources.push(source);
  numbers.set(source, test);
  register(source, test);
  return test;
}

function register(source: string, test: number): void {
  const shapes = shapesOf(source);
  if (!shapes) {
    searched.push({ test, word: new RegExp(`^(?:${source})$`), classes: source.includes('@') });
    return;
  }
  for (const word of shapes.whole) listed(whole, word).push(test);
  for (const part of shapes.begins) listed(begins, part).push(test);
  for (const part of shapes.ends) listed(ends, part).push(test);
  for (const part of shapes.holds) holds.push({ part, test });
}

function listed(index: Map<string, number[]>, key: string): number[] {
  const known = index.get(key);
  if (known) return known;
  const made: number[] = [];
  index.set(key, made);
  return made;
}

/** Letters and digits alone: the rest of a word is `\w*`. */
const PLAIN = /^\w*$/;

/** The numbers of the tests that hold for a normalized word. */
export function testsThatHold(norm: string): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (tests: readonly number[] | undefined) => {
    for (const test of tests ?? []) found.add(test);
  };
  const forms = [norm, ...classesOf(norm)];
  for (const form of forms) add(whole.get(form));
  addParts(norm, add);
  for (const { test, word, classes } of searched) {
    if (word.test(norm) || (classes && forms.some((form) => word.test(form)))) found.add(test);
  }
  return found;
}

/** What words begin with, end in or hold: letters and digits alone may stand around it. */
function addParts(norm: string, add: (tests: readonly number[] | undefined) => void): void {
  if (!PLAIN.test(norm)) return;
  for (let at = 0; at <= norm.length; at += 1) {
    add(ends.get(norm.slice(at)));
    add(begins.get(norm.slice(0, at)));
  }
  for (const { part, test } of holds) if (norm.includes(part)) add([test]);
}
