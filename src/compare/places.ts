/** Which areas are compared with which (method.md 2.8, 7). */
import { ancestorAt, compareNames, type Gebied, isLargerLevel } from '../domain/gebied.ts';
import { profileAreas, type Survey, wholeOf } from '../domain/survey.ts';

export interface Places {
  /** The area that gemeente.yaml names: only with it is the overlap with land worth counting. */
  readonly configured: Gebied;
  /** Codes of the areas with a profile page. */
  readonly profiles: ReadonlySet<string>;
  /** Codes of the areas that profile areas are compared with, themselves no profile area. */
  readonly wholes: ReadonlySet<string>;
  /** The area of level land, where it has a figure in the edition's wave. */
  readonly land?: Gebied;
  /** The whole that an area is part of: its gemeente, else the configured area. Nothing is its own whole. */
  wholeOf(gebied: Gebied): Gebied | undefined;
  /** Whether an area lies around another one: as gebieden.csv says, else by their levels. */
  contains(outer: Gebied, inner: Gebied): boolean;
  /** Residents of 15 and older: as given, else the sum over the areas that it is made of. */
  residentsOf(gebied: Gebied): number | undefined;
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
  const configured = wholeOf(survey);
  const profiles = new Set(profileAreas(survey, compareNames).map(({ code }) => code));
  const wholes = wholesOf(survey, present);
  const areas = [...survey.gebieden.values()];
  const land = areas.find(({ niveau, code }) => niveau === 'land' && present.has(code));
  const used = [configured, ...[...profiles].flatMap((code) => wholes.get(code) ?? [])];
  return {
    configured,
    profiles,
    wholes: new Set(used.map(({ code }) => code).filter((code) => !profiles.has(code))),
    ...(land && { land }),
    wholeOf: ({ code }) => wholes.get(code),
    contains: (outer, inner) =>
      ancestorAt(survey.gebieden, inner.code, outer.niveau)?.code === outer.code ||
      isLargerLevel(outer.niveau, inner.niveau),
    residentsOf: (gebied) => residentsOf(gebied, survey),
    earlierWaves,
  };
}

/** By code of the part. A gemeente without figures says nothing: then the configured area is the whole. */
function wholesOf(survey: Survey, present: ReadonlySet<string>): ReadonlyMap<string, Gebied> {
  const configured = wholeOf(survey);
  const wholes = new Map<string, Gebied>();
  for (const { code } of survey.gebieden.values()) {
    const gemeente = ancestorAt(survey.gebieden, code, 'gemeente');
    const isUsable = gemeente && gemeente.code !== code && present.has(gemeente.code);
    const whole = isUsable ? gemeente : configured;
    if (whole.code !== code) wholes.set(code, whole);
  }
  return wholes;
}

/** Residents of 15 and older: as given, else the sum over the areas that it is made of. */
export function residentsOf(gebied: Gebied, survey: Survey): number | undefined {
  return gebied.inwoners15plus ?? residentsOfParts(gebied, survey);
}

function residentsOfParts({ code, delen }: Gebied, { gebieden, gemeente }: Survey): number | undefined {
  const parts = delen ?? gemeente.samenvoegen.find((merge) => merge.code === code)?.delen;
  const residents = parts?.map((part) => gebieden.get(part)?.inwoners15plus ?? Number.NaN);
  const sum = residents?.reduce((total, each) => total + each, 0);
  return Number.isNaN(sum) ? undefined : sum;
}
