/** What is known of a word wherever it stands, found once for all rules: which patterns it can begin. */
import { testCount, testsThatHold } from './language/word-tests.ts';
import type { SentenceText } from './passage.ts';

export interface WordForm {
  /** Numbers of the word tests that hold. */
  readonly holds: ReadonlySet<number>;
  /** Patterns that can begin with the word, by the number of their lexicon. */
  readonly starts: ReadonlyMap<number, readonly number[]>;
}

interface Start {
  readonly lexicon: number;
  readonly pattern: number;
}

const byTest = new Map<number, Start[]>();
/** Patterns that any word can begin. */
const anywhere: Start[] = [];
let lexicons = 0;

/** The number of a new lexicon. `firsts`: for each pattern the tests of the words that can begin it. */
export function registerLexicon(firsts: readonly (readonly number[] | undefined)[]): number {
  const lexicon = lexicons;
  lexicons += 1;
  for (const [pattern, tests] of firsts.entries()) {
    if (!tests) anywhere.push({ lexicon, pattern });
    for (const test of tests ?? []) {
      const listed = byTest.get(test);
      if (listed) listed.push({ lexicon, pattern });
      else byTest.set(test, [{ lexicon, pattern }]);
    }
  }
  return lexicon;
}

/** What was read before a lexicon or test was added is read again. */
interface Dated<Value> {
  readonly lexicons: number;
  readonly tests: number;
  readonly value: Value;
}

const isFresh = (kept: Dated<unknown> | undefined) =>
  kept?.lexicons === lexicons && kept.tests === testCount();
const dated = <Value>(value: Value): Dated<Value> => ({ lexicons, tests: testCount(), value });

/** All rules read one sentence before they go on to the next. */
let last: { readonly sentence: SentenceText; readonly forms: Dated<readonly WordForm[]> } | undefined;

/** What is known of the words of a sentence, in their order. */
export function formsOf(sentence: SentenceText): readonly WordForm[] {
  if (last?.sentence === sentence && isFresh(last.forms)) return last.forms.value;
  const forms = sentence.words.map(({ norm }) => formOf(norm));
  last = { sentence, forms: dated(forms) };
  return forms;
}

const MOST_FORMS = 50_000;
const formsOfWords = new Map<string, Dated<WordForm>>();

function formOf(norm: string): WordForm {
  const known = formsOfWords.get(norm);
  if (known && isFresh(known)) return known.value;
  const holds = testsThatHold(norm);
  const made = { holds, starts: startsOf(holds) };
  if (formsOfWords.size < MOST_FORMS) formsOfWords.set(norm, dated(made));
  return made;
}

/** In the order of lexicons and of their patterns. */
function startsOf(holds: ReadonlySet<number>): WordForm['starts'] {
  const found = new Map<number, Set<number>>();
  const add = ({ lexicon, pattern }: Start) => {
    const listed = found.get(lexicon);
    if (listed) listed.add(pattern);
    else found.set(lexicon, new Set([pattern]));
  };
  for (const start of anywhere) add(start);
  for (const test of holds) for (const start of byTest.get(test) ?? []) add(start);
  return new Map([...found].map(([lexicon, patterns]) => [lexicon, [...patterns].sort((a, b) => a - b)]));
}
