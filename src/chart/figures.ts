/** What each form draws: the contents of a figure, before any layout. */
import type { ContextTopic, RegisteredCrime } from '../domain/context.ts';
import type { Niveau } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Onderzoek } from '../domain/onderzoek.ts';
import type { Domain } from './domains.ts';
import type { Owner, Reading } from './reading.ts';

/** Wijk, gemeente and Nederland beside each other, in this order. */
export interface LevelFigure {
  readonly form: 'level';
  readonly indicator: Indicator;
  readonly domain: Domain;
  readonly readings: readonly Reading[];
}

/** Several indicators of one theme and one unit, each with the same owners. */
export interface OverviewFigure {
  readonly form: 'overview';
  readonly domain: Domain;
  readonly rows: readonly { readonly indicator: Indicator; readonly readings: readonly Reading[] }[];
}

/** One indicator through the waves, a panel per owner. */
export interface DevelopmentFigure {
  readonly form: 'development';
  readonly indicator: Indicator;
  readonly domain: Domain;
  /** Every wave of any owner, oldest first. */
  readonly waves: readonly Wave[];
  readonly panels: readonly DevelopmentPanel[];
}

export interface Wave {
  readonly jaar: number;
  /** Some panel breaks before this wave: all of them leave room there, so that years stay in line. */
  readonly afterBreak: boolean;
}

export interface DevelopmentPanel {
  readonly owner: Owner;
  readonly name: string;
  readonly readings: readonly Reading[];
  /** Years that are not comparable with the wave before: lines stop, and a dotted line stands between. */
  readonly breaks: readonly number[];
  /** Runs of comparable waves that a line may join (C06), as years. */
  readonly lines: readonly (readonly number[])[];
}

/** A share as people: so many of a hundred, with the margin as a line under them. */
export interface PictogramFigure {
  readonly form: 'pictogram';
  readonly indicator: Indicator;
  readonly reading: Reading;
}

/** The answers to one question, as parts of a hundred, per owner. */
export interface AnswersFigure {
  readonly form: 'answers';
  /** From most unfavourable to most favourable; "weet niet" last. */
  readonly answers: readonly Indicator[];
  /** Widest sides over all areas, in points left and right of the middle of neutral (C03). */
  readonly reach: { readonly left: number; readonly right: number };
  readonly rows: readonly {
    readonly owner: Owner;
    readonly name: string;
    /** Same order as `answers`; undefined where there is no figure. */
    readonly readings: readonly (Reading | undefined)[];
  }[];
}

/** One indicator for groups of residents, beside the total. */
export interface BreakdownFigure {
  readonly form: 'breakdown';
  readonly indicator: Indicator;
  readonly domain: Domain;
  readonly total: Reading;
  readonly kenmerken: readonly { readonly title: string; readonly readings: readonly Reading[] }[];
}

/** One indicator for every area, alphabetical, each beside the whole. */
export interface SmallMultiplesFigure {
  readonly form: 'small-multiples';
  readonly indicator: Indicator;
  readonly niveau: Niveau;
  readonly domain: Domain;
  readonly areas: readonly Reading[];
  readonly whole: Reading | undefined;
}

/** Shares of one basis, such as victims who told the police: whole bars of who did and who did not. */
export interface ReportedFigure {
  readonly form: 'reported';
  readonly titel: string;
  /** Below the axis: "van de 100 …". */
  readonly as: string;
  readonly rows: readonly { readonly indicator: Indicator; readonly readings: readonly Reading[] }[];
}

/** What residents went through beside what the police registered: two ways of counting, never on one axis. */
export interface RegisteredFigure {
  readonly form: 'registered';
  readonly beside: NonNullable<Onderzoek['naastPolitie']>;
  readonly indicator: Indicator;
  readonly reading: Reading;
  readonly domain: Domain;
  /** The count as it is told: "364", "minder dan 10". */
  readonly count: string;
  /** Per 1.000 inhabitants, where that may be told. */
  readonly rate?: { readonly value: number; readonly label: string };
  /** One scale for all areas. */
  readonly perThousand: Domain;
  /** Why there is no rate; empty where there is one. */
  readonly why: string;
  readonly crime: RegisteredCrime;
  readonly topic: ContextTopic;
}

export type DataFigure =
  | LevelFigure
  | OverviewFigure
  | DevelopmentFigure
  | PictogramFigure
  | AnswersFigure
  | BreakdownFigure
  | SmallMultiplesFigure
  | ReportedFigure
  | RegisteredFigure;
