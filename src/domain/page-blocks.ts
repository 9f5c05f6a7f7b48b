/** Pieces of a page, worded and formatted by `compose`: what profiles, theme pages and paper are made of. */
import type { Portrait } from './asset.ts';
import type { Drawing } from './drawing.ts';
import type { ChartFigure } from './figure.ts';

/** Markup made safe by `compose` (Markdown without HTML, or our own): the only text that is not escaped. */
export type SafeHtml = string;

/** What a reader of a page must know first: a word of the gemeente, or what changed since an earlier edition. */
export interface Notice {
  readonly title: string;
  /** In words: "16 april 2026". */
  readonly date?: string;
  readonly html: SafeHtml;
}

export interface Link {
  readonly text: string;
  /** Relative to the page that shows it, or absolute to another site. */
  readonly href: string;
  /** Absolute: no page's `root` goes in front. */
  readonly external?: boolean;
  /** The page itself (breadcrumb, menus). */
  readonly current?: boolean;
}

/** Links under one title: areas of one level. */
export interface LinkList {
  readonly title: string;
  readonly links: readonly Link[];
}

export interface TableRow {
  /** Id of the row, so that it has an address. */
  readonly id?: string;
  readonly header: string;
  readonly href?: string;
  readonly cells: readonly PageCell[];
}

export interface PageCell {
  readonly text: string;
  /** Second text in a lighter voice: the margin behind a value. */
  readonly detail?: string;
  readonly numeric: boolean;
  /** Words in a column of numbers: why there is no number. */
  readonly said?: boolean;
  /** The area's own figure: printed in its colour. */
  readonly own?: boolean;
  /** Column title, repeated where a narrow screen stacks the cells. */
  readonly column: string;
}

export interface PageTable {
  readonly id: string;
  readonly caption: string;
  /** Title of the column of row headers. */
  readonly corner: string;
  readonly columns: readonly { readonly text: string; readonly numeric: boolean }[];
  readonly groups: readonly {
    readonly id?: string;
    readonly title?: string;
    readonly rows: readonly TableRow[];
  }[];
}

/** A chart as it stands on one page, with its downloads beside it. */
export interface PageFigure {
  readonly figure: ChartFigure;
  readonly table: PageTable;
  /** Its own address, and the data and drawing as files. */
  readonly links: readonly Link[];
  /** The narrow drawing only: for a block of half a page's width. */
  readonly compact: boolean;
  /** On paper the table stands below the chart: its values are not all in the full table. */
  readonly paperTable: boolean;
}

export interface LegendEntry {
  readonly drawing?: Drawing;
  readonly text: string;
}

export interface Note {
  readonly title: string;
  readonly text: string;
}

/** A paragraph, and the list that it opens; without one `items` is empty. */
export interface TextBlock {
  readonly text: string;
  readonly items: readonly string[];
  /** Instead of items: names without figures, which run on behind the text. */
  readonly names: readonly ListedName[];
}

/** "veel overlast van parkeren" with "hondenpoep" behind it: a new name is parted from the last by a semicolon. */
export interface ListedName {
  readonly text: string;
  /** What parts it from the next, or ends the list. */
  readonly end: ',' | ';' | '.';
}

/** A number in large type and what it says. */
export interface LargeNumber {
  /** Words in front of the number: "ongeveer", "ongeveer een", "minder dan". */
  readonly about: string;
  readonly number: string;
  /** "van de 100", "per 1.000", or empty. */
  readonly unit: string;
  readonly predicate: string;
}

/** One large figure of "in één oogopslag". */
export interface SummaryBlock extends LargeNumber {
  readonly label: string;
  readonly complement?: LargeNumber;
  readonly sentences: readonly string[];
  readonly figure?: PageFigure;
  /** Columns of twelve. */
  readonly span: 5 | 6 | 7;
}

/** "Waarom staat dit hier?": all that a comparison rests on (issue 3, 9). */
export interface WhyRecord {
  readonly id: string;
  readonly subject: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
}

/** A figure of another source, with its name in front and its moment behind. */
export interface BackgroundFact {
  readonly term: string;
  readonly value: string;
  readonly detail: string;
  /** The value is words, not a number: set smaller. */
  readonly words?: boolean;
}

/** Figures that don't come from the survey, with their definition and source (T11). */
export interface BackgroundBlock {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly BackgroundFact[];
  readonly sentences: readonly string[];
  /** What was counted, and what was not. */
  readonly note: string;
  readonly sources: readonly string[];
}

/** What the gemeente wants to reach in an area, and what it does about it. */
export interface PolicyBlock {
  readonly goals: readonly {
    readonly topic: string;
    readonly aim: string;
    readonly verdict: string;
    readonly facts: readonly Fact[];
    readonly why: readonly string[];
    readonly source?: string;
  }[];
  readonly actions: readonly {
    readonly topic: string;
    readonly action: string;
    readonly who: string;
    readonly when: string;
    readonly facts: readonly Fact[];
    readonly outcome?: string;
  }[];
  /** What figures can't tell of actions; empty without actions. */
  readonly note: string;
}

/** What residents and professionals recognised, in words; nothing of it is tested. */
export interface RecognitionBlock {
  readonly lead: string;
  /** One per wave that was talked about, the newest first. */
  readonly rounds: readonly {
    readonly title: string;
    readonly about: string;
    readonly topics: readonly {
      readonly topic: string;
      /** A sentence of residents, and one of professionals. */
      readonly answers: readonly string[];
      /** What they said with it. */
      readonly remarks: readonly { readonly who: string; readonly texts: readonly string[] }[];
    }[];
  }[];
}

/** Agreements of the last meeting with what became of them. */
export interface AgreementsBlock {
  readonly date?: string;
  readonly items: readonly { readonly text: string; readonly outcome: string }[];
}

export interface Fact {
  readonly term: string;
  readonly value: string;
}

/** An action or contact block from the gemeente's own texts (P06). */
export interface ActionBlock {
  readonly html: SafeHtml;
  /** Title of the part of the gemeente's text that stands here. */
  readonly part?: string;
  readonly link?: Link;
}

export interface ThemeSection {
  readonly id: string;
  readonly thema: string;
  readonly title: SafeHtml;
  readonly short: string;
  readonly opening: string;
  readonly paragraphs: readonly TextBlock[];
  readonly figures: readonly PageFigure[];
  readonly legend: readonly LegendEntry[];
  readonly notes: readonly Note[];
  readonly why: readonly WhyRecord[];
  readonly action?: ActionBlock;
  readonly themePage: Link;
  /** Its charts through the years, on the page beside this one. */
  readonly yearsPage?: Link;
}

export interface InterviewBlock {
  readonly naam: string;
  /** In a preview only: not approved, or without consent. */
  readonly draft?: boolean;
  readonly bijschrift?: string;
  readonly quote?: string;
  readonly html: SafeHtml;
  /** Questions with their answers, where the text has them; else `html` stands as it is. */
  readonly columns: readonly SafeHtml[];
  readonly picture?: Picture;
  /** For paper. */
  readonly portrait?: Portrait;
}

/** The wijkagent: who it is, when to walk in, and how to reach. */
export interface OfficerBlock {
  readonly naam: string;
  readonly spreekuur?: string;
  readonly draft?: boolean;
  readonly html: SafeHtml;
  readonly picture?: Picture;
  /** For paper. */
  readonly portrait?: Portrait;
}

/** A photo in several sizes; addresses relative to the page. */
export interface Picture {
  readonly alt: string;
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
}

export interface MeetingBlock {
  /** "Dinsdag 14 april 2026" */
  readonly date?: string;
  /** "19.30 tot 21.00 uur" */
  readonly time?: string;
  readonly plaats?: string;
  readonly html: SafeHtml;
  readonly calendar?: Link;
}
