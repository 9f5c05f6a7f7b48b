/**
 * Figures of an area from other sources than the survey: register counts and classes. They stand beside the
 * survey's figures with a source and a definition of their own; never tested, never compared, never among the cells.
 */
import { type Shown, show } from './format.ts';
import type { Drempels } from './gemeente.ts';
import type { OwnSource } from './own-source.ts';

export const CONTEXT_CODES = ['inwoners', 'woningen', 'misdrijven', 'leefbaarometer'] as const;
export type ContextCode = (typeof CONTEXT_CODES)[number];

/** What a context figure is about, with the fixed note on how it was counted (T11). */
export interface ContextTopic {
  readonly code: ContextCode;
  readonly naam: string;
  /** A count, or a class from 1 to 9. */
  readonly soort: 'aantal' | 'klasse';
  /** The parts of an area add up to the area. */
  readonly optelbaar: boolean;
  /** Who keeps the figures, for the source line. */
  readonly bron: string;
  readonly licentie: string;
  /** Dutch, for residents: what was counted and what was not. */
  readonly uitleg: string;
}

export interface ContextFigure {
  readonly gebied: string;
  readonly topic: ContextCode;
  /** Of registered crimes: one kind, by the code of the police; absent for all kinds together. */
  readonly soort?: string;
  readonly jaar: number;
  /** A whole number: a count, or a class. */
  readonly value: number;
  readonly provisional: boolean;
  /** Areas that were added up to this figure; absent for a figure as it was published. */
  readonly parts?: number;
  /** Path relative to the data folder, and the row in it. */
  readonly file: string;
  readonly row: number;
}

/** A file of `cijfers/bron/`: what was read from it, and where it came from as far as its provenance says. */
export interface ContextSource {
  /** Path relative to the data folder. */
  readonly file: string;
  /** Dutch: what it was recognised as. */
  readonly soort: string;
  /** Figures of areas of this gemeente. */
  readonly figures: number;
  readonly provenance?: Provenance;
}

/** Where a fetched file came from, as `<file>.bron.json` beside it tells. */
export interface Provenance {
  readonly tabel: string;
  readonly titel: string;
  readonly adres: string;
  /** ISO date on which it was fetched. */
  readonly opgehaald: string;
  readonly licentie: string;
  readonly sha256: string;
  /** Year of the figures, for tables without a column of years. */
  readonly jaar?: number;
  /** Years whose figures are provisional. */
  readonly voorlopig?: readonly number[];
  /** Titles of the topics by their key or code, as the source gives them. */
  readonly onderwerpen?: Readonly<Record<string, string>>;
}

export interface OwnFigure {
  readonly gebied: string;
  readonly jaar: number;
  readonly value: number;
  readonly decimals: number;
}

export interface Context {
  /** Sources of the gemeente's own, in the order of gemeente.yaml. */
  readonly own?: readonly { readonly source: OwnSource; readonly figures: readonly OwnFigure[] }[];
  readonly topics: ReadonlyMap<ContextCode, ContextTopic>;
  readonly figures: readonly ContextFigure[];
  readonly sources: readonly ContextSource[];
}

/** The classes of the Leefbaarometer, from 1 to 9, as its legend names them. */
const CLASSES = [
  'zeer onvoldoende',
  'ruim onvoldoende',
  'onvoldoende',
  'zwak',
  'voldoende',
  'ruim voldoende',
  'goed',
  'zeer goed',
  'uitstekend',
] as const;

/** Name of a class of the Leefbaarometer. */
export function className(value: number): string {
  return CLASSES[value - 1] ?? String(value);
}

/** The figure to show in an edition: the newest that is not newer than its wave, else the oldest after it. */
export function contextFigure(
  { figures }: Context,
  gebied: string,
  topic: ContextCode,
  editie: number,
): ContextFigure | undefined {
  const own = figures.filter(
    (figure) => figure.gebied === gebied && figure.topic === topic && figure.soort === undefined,
  );
  const sorted = own.toSorted((a, b) => a.jaar - b.jaar);
  return sorted.findLast(({ jaar }) => jaar <= editie) ?? sorted[0];
}

/** Least number of inhabitants for a figure per 1.000, unless `drempels.per_1000` says otherwise. */
export const LEAST_INHABITANTS = 1000;

/** Registered crime in one area, as it may be told. */
export interface RegisteredCrime {
  readonly figure: ContextFigure;
  /** Smaller counts than `drempels.gevoelig` are not told: in a small area everyone knows whom they are about. */
  readonly below?: number;
  readonly inwoners?: ContextFigure;
  /** Present only where the count is told and there are enough inhabitants. */
  readonly per1000?: Shown;
  /** Why there is no figure per 1.000. */
  readonly why?: 'klein-aantal' | 'weinig-inwoners' | 'inwoners-onbekend';
  /** Inhabitants that a figure per 1.000 asks for. */
  readonly least: number;
}

/**
 * Registered crimes of an area with, where the denominator allows, their number per 1.000 inhabitants. Inhabitants
 * are those of 1 January of the same year, or else of a year beside it.
 */
export function registeredCrime(
  context: Context,
  gebied: string,
  editie: number,
  drempels: Drempels,
): RegisteredCrime | undefined {
  const figure = contextFigure(context, gebied, 'misdrijven', editie);
  if (!figure) return undefined;
  const least = drempels.per1000 ?? LEAST_INHABITANTS;
  if (figure.value < drempels.gevoelig) {
    return { figure, below: drempels.gevoelig, why: 'klein-aantal', least };
  }
  const inwoners = inhabitantsBeside(context, figure);
  if (!inwoners) return { figure, why: 'inwoners-onbekend', least };
  if (inwoners.value < least) return { figure, inwoners, why: 'weinig-inwoners', least };
  return { figure, inwoners, per1000: show((figure.value / inwoners.value) * 1000, 'per1000'), least };
}

function inhabitantsBeside({ figures }: Context, { gebied, jaar }: ContextFigure): ContextFigure | undefined {
  const own = figures.filter((figure) => figure.gebied === gebied && figure.topic === 'inwoners');
  return [jaar, jaar + 1, jaar - 1]
    .map((year) => own.find((figure) => figure.jaar === year))
    .find((found) => found !== undefined);
}
