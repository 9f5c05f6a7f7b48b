import type { Form } from './form.ts';
import { answers } from './forms/answers/answers.ts';
import { breakdown } from './forms/breakdown/breakdown.ts';
import { development } from './forms/development/development.ts';
import { level } from './forms/level/level.ts';
import { overview } from './forms/overview/overview.ts';
import { pictogram } from './forms/pictogram/pictogram.ts';
import { registered } from './forms/registered/registered.ts';
import { reported } from './forms/reported/reported.ts';
import { smallMultiples } from './forms/small-multiples/small-multiples.ts';

/** Every form of a chart, in the order in which they stand at one place of a page. */
export const FORMS: readonly Form[] = [
  pictogram,
  level,
  development,
  registered,
  answers,
  overview,
  reported,
  breakdown,
  smallMultiples,
];
