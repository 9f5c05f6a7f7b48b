/** What the accessible PDF of one area sets beside its page's words; composed, so that templates compute nothing. */
import type { Drawing } from './figure.ts';
import type { LegendEntry, PageTable, SummaryBlock, ThemeSection } from './profile.ts';

/** A chart in the width of a column, or for a development of the page. Its alternative text holds every value that it shows. */
export interface PaperFigure {
  readonly title: string;
  /** The question, base and unit. */
  readonly question?: string;
  /** n, year, source. */
  readonly caption: string;
  readonly drawing: Drawing;
}

/** A theme with all its words, and the charts that stand beside them. */
export interface PaperTheme extends Omit<ThemeSection, 'figures'> {
  readonly figures: readonly PaperFigure[];
}

export interface PaperContent {
  /** The large figure with its people; absent where none can be counted. */
  readonly highlight?: { readonly block: SummaryBlock; readonly people: Drawing };
  /** The other large figures, in the order of the summary. */
  readonly blocks: readonly SummaryBlock[];
  /** How many of them stand beside each other. */
  readonly across: 2 | 3;
  /** The one chart through the years of the page; absent where nothing was measured before. */
  readonly development?: PaperFigure;
  readonly themes: readonly PaperTheme[];
  readonly legend: readonly LegendEntry[];
  /** Every figure of the area with its margin and number of answers. */
  readonly table: PageTable;
  /** Address of the full page, without its scheme: people type it (P07). */
  readonly address?: { readonly text: string; readonly href: string; readonly qr: Drawing };
}
