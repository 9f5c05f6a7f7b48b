/** Which areas are compared with which (method.md 2.8, 7). */
import { ancestorAt, compareNames, type Gebied } from '../domain/gebied.ts';
import { profileAreas, type Survey, wholeOf } from '../domain/survey.ts';

export interface Places {
  /** Codes of the areas with a profile page. */
  readonly profiles: ReadonlySet<string>;
  /** Codes of the areas that profile areas are compared with, themselves no profile area. */
  readonly wholes: ReadonlySet<string>;
  /** The area of level land, where it has a figure in the edition's wave. */
  readonly land?: Gebied;
  /** The whole that a profile area is part of: its gemeente, else the configured area. */
  wholeOf(gebied: Gebied): Gebied | undefined;
  /** There is an earlier wave in the data at all. */
  readonly earlierWaves: boolean;
}

export function placesOf(survey: Survey): Places {
  const { editie } = survey.gemeente;
  const present = new Set<string>();
  let earlierWaves = false;
  for (const { jaar, gebied } of survey.cells) {
    if (jaar === editie) present.add(gebied);
    else if (jaar < editie) earlierWaves = true;
  }
  const wholeFor = (gebied: Gebied) => wholeIn(survey, present, gebied);
  const profiles = profileAreas(survey, compareNames);
  const wholes = new Set([wholeOf(survey), ...profiles.flatMap((gebied) => wholeFor(gebied) ?? [])]);
  const codes = new Set(profiles.map((gebied) => gebied.code));
  const land = [...survey.gebieden.values()].find(
    ({ niveau, code }) => niveau === 'land' && present.has(code),
  );
  return {
    profiles: codes,
    wholes: new Set([...wholes].map(({ code }) => code).filter((code) => !codes.has(code))),
    ...(land && { land }),
    wholeOf: wholeFor,
    earlierWaves,
  };
}

/** A gemeente without figures says nothing: then the configured area is the whole. Nothing is its own whole. */
function wholeIn(survey: Survey, present: ReadonlySet<string>, gebied: Gebied): Gebied | undefined {
  const gemeente = ancestorAt(survey.gebieden, gebied.code, 'gemeente');
  const usable = gemeente && gemeente.code !== gebied.code && present.has(gemeente.code);
  const whole = usable ? gemeente : wholeOf(survey);
  return whole.code === gebied.code ? undefined : whole;
}
