/** T07: how safe people feel is told as a feeling. */
import type { Block, Passage, SentenceText } from './passage.ts';
import { compile, lexicon } from './pattern.ts';
import type { Hit, Surroundings, TextRule } from './rule.ts';
import { ruleOfWords } from './rule-book.ts';
import { words } from './word-groups.ts';

const FEELING_WHY = 'Hoe veilig mensen zich voelen, zegt niet hoe veilig een plek is.';
const FEELING_BETTER =
  'Schrijf ‘bewoners voelen zich weleens onveilig in hun buurt’, met het cijfer. Schrijf ook niet ‘veilige wijk’.';

const labels = ruleOfWords('T07', 'feeling is not fact');

const isUnsafe = lexicon([compile(`${words('is')} ~3 (on)?veilig`, true as const)]);
const feeling = lexicon([compile(words('gevoel'), true as const)]);

/** "De Kersentuin is onveilig": an area by its name. */
function namedPlaceIsUnsafe(sentence: SentenceText, survey: Surroundings['survey']): readonly Hit[] {
  const match = isUnsafe.find(sentence)[0];
  if (!match || feeling.find(sentence).length > 0) return [];
  const before = sentence.text.slice(0, match.words[0].start);
  const named = [...survey.gebieden.values()].some(({ naam }) => before.includes(naam));
  return named
    ? [{ found: match.found, line: match.words[0].line, explanation: FEELING_WHY, proposal: FEELING_BETTER }]
    : [];
}

export const feelingIsNoFact: TextRule = {
  ...labels,
  check(sentence: SentenceText, block: Block, passage: Passage, around: Surroundings) {
    const hits = labels.check(sentence, block, passage, around);
    return hits.length ? hits : namedPlaceIsUnsafe(sentence, around.survey);
  },
};
