/** Every situation in which the program has something to say, each with the richest words that a survey can give it. */
import { showBound } from '../../src/domain/bound.ts';
import type { ShownBound } from '../../src/domain/format.ts';
import * as edges from '../../src/narrate/edges-nl.ts';
import * as forms from '../../src/narrate/forms-nl.ts';
import * as groups from '../../src/narrate/group-nl.ts';
import * as nl from '../../src/narrate/phrases-nl.ts';
import { hiddenCount, together } from '../../src/narrate/together-nl.ts';
import * as trend from '../../src/narrate/trend-nl.ts';

const ASKED: forms.Asked = {
  topic: 'genoeg bankjes',
  who: 'bewoners',
  zin: { plural: 'vinden dat er genoeg bankjes zijn', singular: 'vindt dat er genoeg bankjes zijn' },
  vooraan: {
    plural: 'volgens … zijn er genoeg bankjes in de buurt',
    singular: 'volgens … zijn er genoeg bankjes in de buurt',
  },
  bijzin: 'er genoeg bankjes zijn',
};
/** An indicator of the gemeente itself, without words. */
const BARE: forms.Asked = { topic: 'last van muggen', who: 'bewoners' };
const FIGURE: forms.Figure = {
  about: 'ongeveer 18 van de 100',
  words: '18 van de 100',
  number: 'ongeveer 18',
  said: 'some',
};
const OTHER: forms.Other = {
  place: 'de hele gemeente',
  number: 'ongeveer 15',
  about: 'ongeveer 15 van de 100',
};
const LAND: forms.Other = { ...OTHER, place: 'heel Nederland' };
const EDGE = {
  ...ASKED,
  zin: { plural: 'vinden dat er genoeg bankjes zijn', singular: 'vindt dat er genoeg bankjes zijn' },
  about: 'minder dan 1 van de 100',
  number: 'minder dan 1',
};
function boundOf(value: number): ShownBound {
  const bound = showBound({ side: 'below', value }, 'procent');
  if (!bound) throw new Error('tells nothing');
  return bound;
}

const BOUND = boundOf(4);
const WHOLE: forms.Whole = { total: 8, isFirst: true };
const PERIOD: trend.Period = { from: 2017, to: 2025, count: 5 };

const FRAMES = [
  [
    'unclear',
    'even',
    'evenScore',
    'indicative',
    'inChart',
    'untold',
    'hidden',
    'private',
    'bound',
    'missing',
  ],
  ['trendGood', 'trendBad', 'trendOther', 'placeGood', 'placeBad', 'placeOther'],
] as const;

const named = FRAMES.flat().flatMap((frame) => {
  const place = frame.startsWith('trend') ? 'drie metingen sinds 2021' : 'de hele gemeente';
  const topics = ['veel overlast van horeca', 'zich vaak onveilig voelen', 'genoeg bankjes'];
  return [1, 3].map((count) => together(frame, topics.slice(0, count), place, WHOLE).phrase);
});

/** Said wherever figures ask for it, and so more than once on a page: four forms or more. */
export const SITUATIONS: readonly nl.Phrase[] = [
  forms.levelForms(ASKED, FIGURE),
  forms.levelForms(ASKED, { ...FIGURE, said: 'most' }),
  forms.levelForms(ASKED, { ...FIGURE, said: 'half' }),
  forms.levelForms(BARE, FIGURE),
  forms.scoreForms(ASKED, '7,3', true),
  forms.scoreForms(BARE, '7,3', true),
  forms.scoreForms(ASKED, '2,1', false),
  forms.scoreForms(BARE, '2,1', false),
  forms.rateForms(BARE, 'ongeveer 12 per 1.000 inwoners'),
  forms.complementForms('82', 'hebben daar geen of een beetje overlast van', 'bewoners'),
  forms.complementForms('82', 'zijn niet gemeld', 'misdrijven'),
  forms.clearForms('hoger', OTHER),
  forms.clearForms('lager', OTHER, LAND),
  forms.clearAgainForms('hoger', ASKED, OTHER),
  forms.clearAgainForms('hoger', BARE, OTHER),
  forms.clearAlsoForms('hoger', LAND, true),
  forms.clearAlsoForms('lager', LAND, false),
  forms.changeForms('hoger', 2023, 'ongeveer 14'),
  forms.evenForms(OTHER),
  forms.evenAgainForms(ASKED, OTHER),
  forms.evenAgainForms(BARE, OTHER),
  forms.unclearForms(OTHER, true, 'level'),
  forms.unclearForms(OTHER, true, 'other'),
  forms.scoreClearForms('hoger', OTHER),
  forms.scoreClearForms('hoger', OTHER, LAND),
  forms.scoreAlsoForms('hoger', LAND, true),
  forms.scoreChangeForms('lager', 2023, 'een 7,1'),
  forms.scoreEvenForms(OTHER),
  forms.listForms('gunstiger', 3, ['de hele gemeente'], true),
  forms.overviewCount('ongunstiger', 2, WHOLE, '2023'),
  forms.noneChanged(WHOLE, 2023),
  forms.noneChanged({ total: 1, isFirst: true }, 2023),
  forms.othersUnchanged(5, true, 2023),
  ...(['hidden', 'private', 'missing'] as const).map((frame) => hiddenCount(frame, 7, 'in deze wijk')),
  ...named,
  trend.shareForms('hoger', PERIOD, { isTrend: true, isAlso: false }),
  trend.shareForms('hoger', PERIOD, { isTrend: false, isAlso: true }),
  trend.scoreForms('lager', PERIOD, { isTrend: true, isAlso: false }),
  trend.scoreForms('lager', PERIOD, { isTrend: false, isAlso: true }),
  edges.levelOne(EDGE),
  edges.levelUnderOne(EDGE),
  edges.levelNone(EDGE),
  edges.levelOver99(EDGE),
  edges.levelAll(EDGE),
  edges.levelBound(BOUND, EDGE),
  edges.boundTopic('minder dan 4 van de 100', 'last van muggen', 'bewoners'),
  nl.marginUnknown(1),
  nl.marginUnknown(3),
  nl.indicative('72', ['genoeg bankjes']),
  nl.indicative(undefined, ['genoeg bankjes']),
  nl.pooled([2021, 2023], 'de hele gemeente'),
  nl.modelled(),
  nl.provisional(),
  nl.elsewhere('buiten de wijk'),
  nl.namedCount('gunstiger', 'drie onderwerpen', false, 'in de hele gemeente'),
  nl.namedOne('ongunstiger', 'één onderwerp', 'genoeg bankjes', 'in 2023'),
  nl.namedTopics(['genoeg bankjes'], 0),
  nl.namedTopics(['genoeg bankjes'], 1),
  groups.groupLevel(ASKED, FIGURE, false),
  groups.groupClear('hoger', 'vrouwen', 'ongeveer 18'),
  groups.groupList('lager', 2, ASKED),
];

/** Fixed formulas; the reasons stand in decision 390, which names each of them. */
export const FIXED: readonly string[] = [
  // Once on a page, sheet or newsletter.
  'question',
  'respondents',
  'onlyIndications',
  'indicationMeans',
  'estimates',
  'nothingToShow',
  'remainder',
  'boundWhy',
  'whichInTable',
  'othersInTable',
  'whoTheyAre',
  'reason',
  'aboutWhole',
  'noOrder',
  'newsletterOpening',
  'newsletterCounts',
  'newsletterClose',
  'newsletterCloseShort',
  'quoteOpening',
  'estimate',
  // Items of a list.
  'topicItem',
  'listItem',
  'changeItem',
  // The words of method.md.
  'seriesBreak',
  'listRest',
  'marginShort',
  'marginNarrow',
  // What is left at the edge of a hundred.
  'complementOne',
  'complementUnderOne',
  'complementOver99',
];
