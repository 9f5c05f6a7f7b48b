/** Every rule of prudence.md that can be checked on words, charts and pages, by its id. */

import type { TextRule } from './rule.ts';
import { levelByBook, ruleOfWords, strictByBook } from './rule-book.ts';
import { noBridgeOverBreak } from './rules-break.ts';
import { noCause } from './rules-cause.ts';
import {
  breaksAreGaps,
  calmColors,
  fixedDomains,
  fixedOrder,
  mapsOnlyLocate,
  marginsDrawn,
  marksExplained,
  textAlternative,
} from './rules-chart.ts';
import {
  hiddenStaysHidden,
  noVagueClaims,
  numbersFollowClaims,
  unclearIsNotSame,
  wordsFollowClaims,
} from './rules-claims.ts';
import { noLonelyBadNews, noPositiveOnly } from './rules-complement.ts';
import { noIncident } from './rules-crime.ts';
import { feelingIsNoFact } from './rules-feeling.ts';
import {
  cappedAlike,
  complementFollows,
  complementHasLevel,
  estimateSaid,
  everyDifferenceTold,
  levelAndChangeTogether,
  nothingSilentlyHidden,
  sameForAll,
  summaryBalanced,
  symmetric,
  themesInOrder,
  unfavourableTold,
} from './rules-honesty.ts';
import { noOtherArea } from './rules-names.ts';
import {
  actionAfterBadNews,
  contactKnown,
  ownTextsWritten,
  photosDescribed,
  somethingGood,
  twoInterviews,
} from './rules-page.ts';
import { calmPictures, neutralChartTitles, neutralHeadings, plainLanguage } from './rules-plain.ts';
import { policeFiguresApart } from './rules-police-chart.ts';
import { quotesHoldFigures } from './rules-quote.ts';
import type { WholeRule } from './whole-rule.ts';

/** Over sentences. */
export const TEXT_RULES: readonly TextRule[] = [
  strictByBook(noPositiveOnly),
  ruleOfWords('H07', 'unclear is not the same'),
  strictByBook(unclearIsNotSame),
  strictByBook(numbersFollowClaims),
  ruleOfWords('T01', 'differences are tested'),
  ruleOfWords('T01', 'differences in prose are tested'),
  ruleOfWords('T01', 'images of change follow tested comparisons'),
  strictByBook(wordsFollowClaims),
  ruleOfWords('T02', 'no hint of a difference'),
  strictByBook(noVagueClaims),
  ruleOfWords('T03', 'no ranking'),
  strictByBook(noOtherArea),
  ruleOfWords('T05', 'no alarm or label words'),
  noIncident,
  feelingIsNoFact,
  ruleOfWords('T08', 'of the 100, and no relative change'),
  ruleOfWords('T08', 'shares of the 100 in prose'),
  noCause,
  noBridgeOverBreak,
  ruleOfWords('T11', 'police figures with their definition'),
  ruleOfWords('T11', 'counted crimes with their definition'),
  strictByBook(hiddenStaysHidden),
  ruleOfWords('T13', 'too few answers: no number, no direction'),
  strictByBook(noLonelyBadNews),
  plainLanguage,
  ruleOfWords('T16', 'no risk out of a prevalence'),
  neutralHeadings,
  neutralChartTitles,
  calmPictures,
];

/** Over profiles, texts and charts as a whole. */
export const WHOLE_RULES: readonly WholeRule[] = [
  symmetric,
  unfavourableTold,
  everyDifferenceTold,
  summaryBalanced,
  cappedAlike,
  complementHasLevel,
  nothingSilentlyHidden,
  sameForAll,
  levelAndChangeTogether,
  estimateSaid,
  complementFollows,
  themesInOrder,
  ownTextsWritten,
  contactKnown,
  somethingGood,
  twoInterviews,
  actionAfterBadNews,
  photosDescribed,
  quotesHoldFigures,
  marginsDrawn,
  calmColors,
  fixedDomains,
  mapsOnlyLocate,
  fixedOrder,
  breaksAreGaps,
  marksExplained,
  textAlternative,
  policeFiguresApart,
].map(levelByBook);
