/** What one gemeente of a region has to do with of what all share. */
import type { Address } from '../../domain/address.ts';
import type { Context } from '../../domain/context.ts';
import { type Gebied, isWithin, NIVEAUS } from '../../domain/gebied.ts';
import type { SurveyResponse } from '../../domain/response.ts';
import type { Cell, Survey } from '../../domain/survey.ts';

const isSmaller = ({ niveau }: Gebied) => NIVEAUS.indexOf(niveau) > NIVEAUS.indexOf('gemeente');

/**
 * The codes of areas that belong to another gemeente than `code`: that gemeente itself, what lies in it, and what is
 * made of that alone. A gemeente that makes up an area of ours (a district, a reference group) keeps its name there and
 * has no figures here.
 */
export function areasElsewhere(gebieden: ReadonlyMap<string, Gebied>, code: string): ReadonlySet<string> {
  const others = [...gebieden.values()].filter((area) => area.niveau === 'gemeente' && area.code !== code);
  const elsewhere = new Set(others.map((area) => area.code));
  const smaller = [...gebieden.values()].filter(isSmaller);
  for (const area of smaller) {
    if (others.some((other) => isWithin(gebieden, area.code, other.code))) elsewhere.add(area.code);
  }
  for (const { code: own, delen = [] } of smaller) {
    if (delen.length > 0 && delen.every((deel) => elsewhere.has(deel))) elsewhere.add(own);
  }
  return elsewhere;
}

/** The areas without those, but for gemeenten that an area of ours is made of. */
export function withoutElsewhere(
  gebieden: ReadonlyMap<string, Gebied>,
  elsewhere: ReadonlySet<string>,
): ReadonlyMap<string, Gebied> {
  const ours = [...gebieden].filter(([code]) => !elsewhere.has(code));
  const named = new Set(ours.flatMap(([, { delen = [] }]) => delen));
  return new Map([...gebieden].filter(([code]) => !elsewhere.has(code) || named.has(code)));
}

/** What is read of areas, from files that may be about more than one gemeente. */
interface OfAreas {
  readonly gebieden: ReadonlyMap<string, Gebied>;
  readonly cells: readonly Cell[];
  readonly boundaries: Survey['boundaries'];
  readonly addresses: readonly Address[];
  readonly response: readonly SurveyResponse[];
  readonly context: Context;
}

/** The same of one gemeente, with what lies around it: as it would have been read from files about it alone. */
export function ofGemeente(read: OfAreas, code: string): OfAreas {
  const elsewhere = areasElsewhere(read.gebieden, code);
  if (elsewhere.size === 0) return read;
  const isOurs = ({ gebied }: { readonly gebied: string }) => !elsewhere.has(gebied);
  return {
    gebieden: withoutElsewhere(read.gebieden, elsewhere),
    cells: read.cells.filter(isOurs),
    boundaries: new Map([...read.boundaries].filter(([gebied]) => !elsewhere.has(gebied))),
    addresses: read.addresses.filter(isOurs),
    response: read.response.filter(isOurs),
    context: { ...read.context, figures: read.context.figures.filter(isOurs) },
  };
}
