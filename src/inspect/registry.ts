/** Every rule of prudence.md that can be checked on words, charts and pages, by its id. */

import type { TextRule } from './rule.ts';
import { noAlarm } from './rules-alarm.ts';
import { noBridgeOverBreak } from './rules-break.ts';
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
import { differencesAreTested, noCause, noFalseSameness, noHintOfChange } from './rules-difference.ts';
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
import { countedCrimesExplained, differencesInProse, sharesInProse } from './rules-in-prose.ts';
import { noOtherArea } from './rules-names.ts';
import { fewAnswersFewWords, noForecast, oneDenominator } from './rules-number.ts';
import {
  actionAfterBadNews,
  contactKnown,
  ownTextsWritten,
  photosDescribed,
  somethingGood,
  twoInterviews,
} from './rules-page.ts';
import { calmPictures, neutralChartTitles, neutralHeadings, plainLanguage } from './rules-plain.ts';
import { policeFiguresExplained } from './rules-police.ts';
import { policeFiguresApart } from './rules-police-chart.ts';
import { quotesHoldFigures } from './rules-quote.ts';
import { noRanking } from './rules-ranking.ts';
import type { WholeRule } from './whole-rule.ts';

/** Over sentences. */
export const TEXT_RULES: readonly TextRule[] = [
  noPositiveOnly,
  noFalseSameness,
  unclearIsNotSame,
  numbersFollowClaims,
  differencesAreTested,
  differencesInProse,
  wordsFollowClaims,
  noHintOfChange,
  noVagueClaims,
  noRanking,
  noOtherArea,
  noAlarm,
  noIncident,
  feelingIsNoFact,
  oneDenominator,
  sharesInProse,
  noCause,
  noBridgeOverBreak,
  policeFiguresExplained,
  countedCrimesExplained,
  hiddenStaysHidden,
  fewAnswersFewWords,
  noLonelyBadNews,
  plainLanguage,
  noForecast,
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
];
