/** What a press sheet sets, in its order; composed per format and area, so that templates compute nothing. */
import type { PaperPhoto, Portrait } from './asset.ts';
import type { Drawing } from './drawing.ts';
import type { LargeNumber, LegendEntry, PageTable, SafeHtml } from './page-blocks.ts';
import type { InterviewLevel, PressFormat } from './press.ts';

/**
 * A whole sentence or item. `order`: when it goes if the sheet is too full, lowest first; absent: it always stays
 * (H02, n, source).
 */
export interface SheetPiece {
  readonly text: string;
  readonly order?: number;
}

/** How the parts lie on the sheet. */
export type SheetLayout = 'hoog' | 'breed' | 'smal' | Exclude<PressFormat['soort'], 'krant'>;

/** A topic with its figure. */
export interface SheetTopic {
  readonly title: string;
  /** The question, base and unit. */
  readonly question?: string;
  readonly pieces: readonly SheetPiece[];
  readonly drawing?: Drawing;
  /** The figure goes before the words do, and the topic as a whole last. */
  readonly drawingOrder: number;
  readonly order: number;
  /** Twice as wide as the others: a development in three panels. */
  readonly wide: boolean;
}

/** What must be known first; its title always stays. */
export interface SheetNotice {
  readonly title: string;
  readonly text: string;
  /** When the text goes as a whole; absent: never. */
  readonly order?: number;
  /** In place of a text that went; absent without an address. */
  readonly readOn?: string;
}

/** The one large figure with its people. */
export interface SheetHighlight extends LargeNumber {
  readonly label: string;
  readonly complement?: LargeNumber;
  readonly people?: { readonly drawing: Drawing; readonly order: number };
  readonly pieces: readonly SheetPiece[];
}

export interface SheetInterview {
  readonly naam: string;
  readonly bijschrift?: string;
  readonly quote?: string;
  /** The approved text at each step of `SheetPeople`; absent at a step that sets none. */
  readonly texts: readonly (SafeHtml | undefined)[];
  readonly portrait?: SheetPortrait;
}

export interface SheetPortrait {
  readonly alt: string;
  /** Path of the photo relative to the data folder: named when the press refuses it. */
  readonly file: string;
  readonly print: Portrait['print'];
  /** Width up to which the press takes it, in millimetres: a sheet with room sets it no larger. */
  readonly mostMm: number;
}

/** How the interviews of a sheet give way together: from whole to less, each step approved by itself. */
export interface SheetSteps {
  readonly levels: readonly InterviewLevel[];
  /** "Lees het hele interview op …", below whole; absent without an address. */
  readonly readOn?: string;
}

/** A way of setting a sheet that makes it fit, by the name that the style sheet knows. */
export interface SheetSetting {
  readonly order: number;
  readonly name: string;
}

/** An inner page of a supplement or folder. */
export interface SheetPanel {
  readonly title: string;
  readonly topics: readonly SheetTopic[];
  readonly interviews: readonly SheetInterview[];
  /** What was done and can be done stands here, and not on the back. */
  readonly hasAction: boolean;
  /** The photo and the quote of the only person have the page; what was said stands on the other. */
  readonly face?: SheetInterview;
  /** The map has the page: there is nothing else to tell. */
  readonly hasMap?: boolean;
}

export interface SheetContent {
  readonly layout: SheetLayout;
  /** Of a paper smaller than a tabloid: set smaller. */
  readonly isSmall: boolean;
  /** Edition and gemeente; respondents and "schatting" (T12); the wijk, or that the figures are invented. */
  readonly strip: readonly [string, string, string];
  /** Of the gemeente, whose sheet it is; absent where it has none. */
  readonly logo?: { readonly file: string; readonly print: PaperPhoto };
  /** Above everything else. */
  readonly notices: readonly SheetNotice[];
  readonly headline: string;
  readonly intro: readonly SheetPiece[];
  readonly map?: { readonly drawing: Drawing; readonly caption: string; readonly order: number };
  readonly highlight?: SheetHighlight;
  /** Of a kernrapport: every main topic here and in the land, whatever the outcome; all of it stays (H02). */
  readonly overview?: PageTable;
  readonly topics: readonly SheetTopic[];
  /** What the marks of the charts mean; where there is room. */
  readonly legend: readonly LegendEntry[];
  /** A development that stands by itself: with the large figure on a cover, below the topics of a kernrapport. */
  readonly coverTopic?: SheetTopic;
  /** More topics, for a page that would have a hole without them; what is valued most first. */
  readonly spare: readonly SheetTopic[];
  readonly interviews: readonly SheetInterview[];
  readonly steps: SheetSteps;
  readonly settings: readonly SheetSetting[];
  /** Up to this order things go before an interview changes its level. */
  readonly beforeInterviews: number;
  /** The two inner pages of a sheet with four, filled whatever there is to tell. */
  readonly panels: readonly SheetPanel[];
  readonly gemeenteDeed: readonly SheetPiece[];
  readonly politieDeed: readonly SheetPiece[];
  /** The wijkagent with the hours to walk in; goes before items do. */
  readonly officer?: {
    readonly naam: string;
    readonly spreekuur?: string;
    readonly portrait?: SheetPortrait;
    readonly order: number;
    /** The photo goes before the name does. */
    readonly photoOrder: number;
  };
  readonly watKuntUDoen: readonly SheetPiece[];
  /** Of a kernrapport: public goals and agreements, in the order in which they were written. */
  readonly working: readonly SheetPiece[];
  /** Of a kernrapport: what the gemeente says to it (H08), as a whole or not at all. */
  readonly reaction?: { readonly texts: readonly string[]; readonly order: number };
  readonly meeting?: {
    readonly date?: string;
    readonly time?: string;
    readonly plaats?: string;
    readonly pieces: readonly SheetPiece[];
  };
  /** What was agreed last time, with the day: on the sheet for a meeting. */
  readonly agreements?: {
    readonly date?: string;
    /** Of some it is not known what became of them. */
    readonly open: boolean;
    /** `outcome`: what became of it, where that is known. */
    readonly pieces: readonly (SheetPiece & { readonly outcome?: string })[];
  };
  /** What residents and professionals recognised in the newest figures that they talked about. */
  readonly recognised?: { readonly title: string; readonly pieces: readonly SheetPiece[] };
  /** Who fills in the sheet for a meeting. */
  readonly audience: 'bewoners' | 'professionals';
  /** Address of the full page, as text and as a square of modules (P07). */
  readonly address?: {
    readonly text: string;
    /** The text, cut where a line may break. */
    readonly pieces: readonly string[];
    readonly qr: Drawing;
  };
  readonly contact?: string;
  /** How to read the figures; where there is room. */
  readonly notes: readonly { readonly title: string; readonly text: string }[];
  readonly colophon: readonly string[];
}
