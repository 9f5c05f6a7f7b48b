/** What a chart form is: when it applies, its spec, its words and table, and where its figures stand. */
import type { ChartFigure, MarkKind, Placement } from '../domain/figure.ts';
import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Onderzoek } from '../domain/onderzoek.ts';
import type { Content } from './content.ts';
import type { Frame } from './frame.ts';
import type { Spec } from './spec.ts';
import type { Entry } from './table.ts';
import type { About } from './words-nl.ts';

/** The area whose page is made. */
export interface AreaView {
  readonly content: Content;
  readonly gebied: Gebied;
  /** The page is about the whole itself: it takes the whole's mark, and has no wijk beside it. */
  readonly isWhole: boolean;
}

/**
 * The places of a page at which a form may give figures; at each place the forms follow each other in the order of the
 * registry. What is given depends on what was asked, and never on a value (H09, H10).
 */
export interface When<Figure> {
  /** Each kernindicator of a theme; `isFirst`: it opens the theme. */
  kern?(view: AreaView, finding: Finding, isFirst: boolean): readonly Figure[];
  /** Once per theme, after its kernindicatoren; with all its findings, the answers to questions among them. */
  theme?(view: AreaView, findings: readonly Finding[]): readonly Figure[];
  /** Other indicators of one unit and one base, which can share an axis. */
  others?(view: AreaView, group: readonly Finding[]): readonly Figure[];
  /** Once per theme, at its end; with all its findings. */
  end?(view: AreaView, findings: readonly Finding[]): readonly Figure[];
  /** The page of the theme: one indicator over all areas. */
  areas?(content: Content, indicator: Indicator): readonly Figure[];
}

/** The words around a figure and its table. */
export type FigureWords = Pick<
  ChartFigure,
  'id' | 'title' | 'question' | 'caption' | 'label' | 'description' | 'table'
> & {
  /** Absent where the figure is not of the survey alone: its numbers are not all in cijfers.csv. */
  readonly indicator?: string;
};

/** `Figure`: what is drawn, before any lay-out. */
export interface Form<Figure = unknown> {
  /** English, in kebab-case; unique. */
  readonly name: string;
  readonly placement: Placement;
  /** Width of the print drawing in CSS px, where it is not one column. */
  readonly printWidth?: number;
  readonly when: When<Figure>;
  /** Shows these other indicators together: they are in no group of others. */
  claims?(indicator: Indicator, onderzoek: Onderzoek): boolean;
  /** Pure; the layers carry their meaning as a name. */
  spec(figure: Figure, frame: Frame): Spec;
  /** Every figure of the survey that the drawing shows, in its order: for the CSV, the legend and the names. */
  entries(figure: Figure): readonly Entry[];
  words(figure: Figure, about: About): FigureWords;
  /** Marks beside those of the entries. */
  marks?(figure: Figure): readonly MarkKind[];
  /** Names in the words that are not ours, beside those of the entries. */
  names?(figure: Figure): readonly string[];
  /** The figure of a register beside that of the survey (T11): its lines below those of the CSV. */
  registerCsv?(figure: Figure): string;
}

/** A figure with its form. */
export interface Figure<Content = unknown> {
  readonly form: Form<Content>;
  readonly content: Content;
}

/** Whether a figure is of this form, with what it draws. */
export function isOf<Content>(form: Form<Content>, figure: Figure): figure is Figure<Content> {
  return figure.form === form;
}
