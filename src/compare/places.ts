/** Which areas are compared with which (method.md 2.8, 7). */
import { ancestorAt, compareNames, type Gebied, isReference, type Lie, lieOf } from '../domain/gebied.ts';
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
  /** The place that `vergelijken` names, as it is for this area; undefined where there is none. */
  placeOf(gebied: Gebied): Gebied | undefined;
  /** The group of gemeenten that a gemeente is held against. */
  referenceOf(gebied: Gebied): Gebied | undefined;
  /** How another area lies to one. */
  lieOf(own: Gebied, other: Gebied): Lie;
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
  const references = areas.filter((area) => isReference(area) && present.has(area.code));
  return {
    configured,
    profiles,
    wholes: new Set(used.map(({ code }) => code).filter((code) => !profiles.has(code))),
    ...(land && { land }),
    wholeOf: ({ code }) => wholes.get(code),
    placeOf: (gebied) => namedPlace(gebied, survey, present),
    referenceOf: (gebied) => referenceOf(gebied, references),
    lieOf: (own, other) => lieOf(survey.gebieden, own, other, configured.code),
    residentsOf: (gebied) => residentsOf(gebied, survey),
    earlierWaves,
  };
}

/** Of a level it is the area around this one, or the only one there is. */
function namedPlace(
  gebied: Gebied,
  { gebieden, gemeente: { vergelijken } }: Survey,
  present: ReadonlySet<string>,
): Gebied | undefined {
  if (vergelijken === undefined) return undefined;
  const ofLevel = [...gebieden.values()].filter(
    ({ niveau, code }) => niveau === vergelijken && present.has(code),
  );
  const place =
    gebieden.get(vergelijken) ??
    ofLevel.find((area) => lieOf(gebieden, gebied, area, '') === 'around') ??
    (ofLevel.length === 1 ? ofLevel[0] : undefined);
  return place && place.code !== gebied.code ? place : undefined;
}

/** The group that it is a member of, or the only one there is. */
function referenceOf({ code, niveau }: Gebied, references: readonly Gebied[]): Gebied | undefined {
  if (niveau !== 'gemeente') return undefined;
  const own = references.find(({ delen }) => delen?.includes(code));
  return own ?? (references.length === 1 ? references[0] : undefined);
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
  return Number.isNaN(sum) || sum === 0 ? undefined : sum;
}
