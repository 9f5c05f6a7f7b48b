/** T09: no cause beside a figure. */
import type { SentenceText } from './passage.ts';
import type { TextRule } from './rule.ts';
import { ruleOfWords } from './rule-book.ts';

const causes = ruleOfWords('T09', 'no cause beside a figure');

/** A question asks for a cause and names none; "wist u dat" tells. */
const asks = ({ text }: SentenceText) =>
  /\?[’”'")]*$/.test(text) && !/^(wist|weet|is het niet)\b/i.test(text);

export const noCause: TextRule = {
  ...causes,
  check: (sentence, ...rest) => (asks(sentence) ? [] : causes.check(sentence, ...rest)),
};
