/**
 * What the templates read: everything already decided, worded and formatted, so that they compute nothing.
 * `compose` makes it; `render` pours it into pages and print documents.
 */
import type { Asset, Portrait, PortraitVariant } from './asset.ts';
import type { OutputFile } from './document.ts';
import type { ChartFigure, Drawing } from './figure.ts';
import type { HouseStyle } from './house-style.ts';
import type { Narrative } from './narrative.ts';
import type { PaperContent } from './paper.ts';
import type { PressFormat } from './press.ts';
import type { SheetContent } from './sheet.ts';

/** Markup made safe by `compose` (Markdown without HTML, or our own): the only text that is not escaped. */
export type SafeHtml = string;

export interface Link {
  readonly text: string;
  /** Relative to the page that shows it, or absolute to another site. */
  readonly href: string;
  /** Absolute: no page's `root` goes in front. */
  readonly external?: boolean;
  /** The page itself (breadcrumb, menus). */
  readonly current?: boolean;
}

/** What every page of the site has. */
export interface Page {
  /** Below `output/site/`, with the file's name: `wijk/de-kersentuin/index.html`. */
  readonly path: string;
  /** Prefix from this page to the site's root: `../../`, or empty. */
  readonly root: string;
  readonly title: string;
  readonly heading: string;
  /** For search engines and previews; no numbers (P15 of method.md 3). */
  readonly description: string;
  readonly noindex: boolean;
  readonly breadcrumbs: readonly Link[];
  /** Absolute addresses; absent without `site.adres`. */
  readonly canonical?: string;
  readonly image?: string;
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

/** One large figure of "in één oogopslag". */
export interface SummaryBlock {
  readonly label: string;
  /** Words in front of the number: "ongeveer", "ongeveer een". */
  readonly about: string;
  readonly number: string;
  /** "van de 100", "per 1.000", or empty. */
  readonly unit: string;
  readonly predicate: string;
  readonly complement?: { readonly number: string; readonly unit: string; readonly predicate: string };
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

/** An action or contact block from the gemeente's own texts (P06). */
export interface ActionBlock {
  readonly html: SafeHtml;
  readonly link?: Link;
}

export interface ThemeSection {
  readonly id: string;
  readonly thema: string;
  readonly title: SafeHtml;
  readonly short: string;
  readonly opening: string;
  readonly paragraphs: readonly string[];
  readonly figures: readonly PageFigure[];
  readonly legend: readonly LegendEntry[];
  readonly notes: readonly Note[];
  readonly why: readonly WhyRecord[];
  readonly action?: ActionBlock;
  readonly themePage: Link;
  /** Its charts through the years, on the page beside this one. */
  readonly yearsPage?: Link;
}

/** The development of one area through the years: a page beside its profile, so that the profile stays calm. */
export interface YearsPage extends Page {
  readonly lead: string;
  readonly themes: readonly {
    readonly id: string;
    readonly title: SafeHtml;
    readonly figures: readonly PageFigure[];
  }[];
  readonly legend: readonly LegendEntry[];
  readonly notes: readonly Note[];
  readonly back: Link;
}

export interface InterviewBlock {
  readonly naam: string;
  readonly bijschrift?: string;
  readonly quote?: string;
  readonly html: SafeHtml;
  /** Questions with their answers, where the text has them; else `html` stands as it is. */
  readonly columns: readonly SafeHtml[];
  readonly picture?: Picture;
  /** For the press: pixels at print resolution. */
  readonly portrait?: Portrait;
  /** For the accessible PDF: sharp at its size, and no larger. */
  readonly paper?: PortraitVariant;
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

/** The page of one profile area. */
export interface Profile extends Page {
  readonly code: string;
  readonly slug: string;
  readonly naam: string;
  /** The name is long: set in a smaller size. */
  readonly longName: boolean;
  readonly lead: string;
  /** Edition, respondents and "schatting": on the first screen (T12). */
  readonly meta: string;
  readonly locator?: ChartFigure;
  /** Table, CSV and PDF, one click from the first screen (H05). */
  readonly downloads: readonly Link[];
  readonly contents: readonly Link[];
  readonly summary: {
    readonly opening: string;
    readonly blocks: readonly SummaryBlock[];
    /** A paragraph per subject. */
    readonly also: readonly string[];
    readonly remainder?: string;
  };
  readonly interviews: readonly InterviewBlock[];
  readonly themes: readonly ThemeSection[];
  readonly gemeenteDeed?: SafeHtml;
  readonly watKuntUDoen?: SafeHtml;
  readonly contact?: SafeHtml;
  readonly meeting?: MeetingBlock;
  readonly reactie?: SafeHtml;
  /** Absent where no indicator has an earlier wave. */
  readonly years?: YearsPage;
  readonly table: PageTable;
  /** Where the figures of the table come from. */
  readonly sources: readonly string[];
  readonly about: readonly Note[];
  readonly colophon: string;
  /** Other areas, alphabetical, with the words in front of them. */
  readonly menuTitle: string;
  readonly menu: readonly Link[];
  /** For press sheets: the words, the figures of this area and the page's address. */
  readonly narrative: Narrative;
  readonly figures: readonly ChartFigure[];
  readonly address?: string;
  /** For the accessible PDF. */
  readonly paper: PaperContent;
}

/** One theme over all profile areas, alphabetical; no comparison between areas. */
export interface ThemePage extends Page {
  readonly thema: string;
  readonly slug: string;
  readonly titel: SafeHtml;
  readonly uitleg: string;
  readonly opening?: string;
  readonly paragraphs: readonly string[];
  readonly own?: SafeHtml;
  readonly figures: readonly PageFigure[];
  readonly legend: readonly LegendEntry[];
  readonly context: readonly {
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly source: string;
  }[];
  readonly areasTitle: string;
  readonly areas: readonly Link[];
  readonly others: readonly Link[];
}

export interface HomePage extends Page {
  readonly intro: SafeHtml;
  readonly meta: string;
  readonly map?: ChartFigure;
  readonly areas: readonly { readonly number: number; readonly link: Link }[];
  readonly areasTitle: string;
  readonly themes: readonly { readonly link: Link; readonly uitleg: string }[];
  readonly reading: readonly Note[];
  readonly legend: readonly LegendEntry[];
}

/** All figures of all areas, per theme; a theme is chosen by its address, without script. */
export interface DataPage extends Page {
  readonly lead: string;
  readonly downloads: readonly { readonly link: Link; readonly explanation: string }[];
  readonly themes: readonly {
    readonly id: string;
    readonly title: string;
    readonly link: Link;
    readonly tables: readonly PageTable[];
  }[];
  readonly areas: readonly Link[];
  readonly sources: readonly string[];
}

/** A page of running text: method, accessibility, privacy, colophon, not found. */
export interface TextPage extends Page {
  readonly lead: string;
  readonly sections: readonly TextSection[];
}

export interface TextSection {
  readonly id: string;
  readonly title: string;
  readonly html?: SafeHtml;
  readonly paragraphs: readonly string[];
  readonly list: readonly string[];
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly links: readonly Link[];
}

/** One press sheet to render: a format and the area that it is about. */
export interface PressSheet {
  readonly format: PressFormat;
  readonly profile: Profile;
  readonly content: SheetContent;
}

/** A file used by reference that the site shows: the logo. */
export interface Copy {
  readonly asset: Asset;
  readonly path: string;
}

export interface Site {
  readonly gemeente: string;
  /** "Wijkprofielen" */
  readonly naam: string;
  readonly editie: number;
  /** ISO date of publication. */
  readonly datum: string;
  /** Text of the strip on every page, when the figures are invented. */
  readonly voorbeeld?: string;
  /** Absolute address, ending in a slash. */
  readonly adres?: string;
  readonly logo?: { readonly path: string; readonly alt: string };
  readonly contact?: { readonly naam: string; readonly email?: string; readonly telefoon?: string };
  /** Paths below the site's root: menu and footer put the page's `root` in front. */
  readonly menu: readonly Link[];
  readonly footer: readonly (readonly Link[])[];
  readonly home: HomePage;
  readonly profiles: readonly Profile[];
  /** Of the profiles that have one. */
  readonly years: readonly YearsPage[];
  readonly themes: readonly ThemePage[];
  readonly data: DataPage;
  /** By their place: over-dit-onderzoek, toegankelijkheid, privacy, colofon, 404. */
  readonly texts: readonly TextPage[];
  /** Of every page, for the sitemap: absolute where the site's address is known, else the path. */
  readonly addresses: readonly string[];
  readonly sheets: readonly PressSheet[];
  /** Files that stand beside the pages: figures, calendars, portraits; paths below `output/`. */
  readonly files: readonly OutputFile[];
  readonly copies: readonly Copy[];
  readonly houseStyle: HouseStyle;
}
