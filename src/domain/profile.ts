/**
 * What the templates read: everything already decided, worded and formatted, so that they compute nothing.
 * `compose` makes it; `render` pours it into pages and print documents.
 */
import type { OutputFile } from './document.ts';
import type { Drawing } from './drawing.ts';
import type { ChartFigure } from './figure.ts';
import type { HouseStyle } from './house-style.ts';
import type { Narrative } from './narrative.ts';
import type {
  AgreementsBlock,
  BackgroundBlock,
  InterviewBlock,
  LegendEntry,
  Link,
  LinkList,
  MeetingBlock,
  Note,
  Notice,
  OfficerBlock,
  PageFigure,
  PageTable,
  PolicyBlock,
  RecognitionBlock,
  SafeHtml,
  SummaryBlock,
  TextBlock,
  ThemeSection,
} from './page-blocks.ts';
import type { PressFormat } from './press.ts';
import type { SheetContent } from './sheet.ts';

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
  /** Above everything else; absent on pages that have none. */
  readonly notices?: readonly Notice[];
  /** Absolute addresses; absent without `site.adres`. */
  readonly canonical?: string;
  readonly image?: string;
}

/** The development of one area through the years: a page beside its profile, so that the profile stays calm. */
export interface YearsPage extends Page {
  readonly lead: string;
  readonly themes: readonly {
    readonly id: string;
    readonly title: SafeHtml;
    readonly figures: readonly PageFigure[];
    /** What all waves together show, a sentence per indicator. */
    readonly trends: readonly string[];
  }[];
  readonly legend: readonly LegendEntry[];
  readonly notes: readonly Note[];
  readonly back: Link;
}

/** The table of all figures of one area: a page beside its profile, one click from the first screen (H05). */
export interface FiguresPage extends Page {
  readonly lead: string;
  readonly table: PageTable;
  /** Where the figures of the table come from. */
  readonly sources: readonly string[];
  /** What may be quoted of each figure, and the address of the figure. */
  readonly quotes: readonly { readonly topic: string; readonly text: string; readonly href: string }[];
  readonly downloads: readonly Link[];
  readonly back: Link;
}

/** What the profile of an area above the wijk has beside the rest: how it stands, and how it was. */
export interface ReportContent {
  /** Stands in the summary. */
  readonly benchmark: PageTable;
  /** Absent where nothing was measured before. */
  readonly development?: PageTable;
  /** What all waves together show, a sentence per indicator. */
  readonly trends: readonly string[];
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
  /** The page of a merged area that this one is part of: more answers, narrower margins. */
  readonly together?: { readonly text: string; readonly link: Link };
  /** Table, CSV and PDF, one click from the first screen (H05). */
  readonly downloads: readonly Link[];
  readonly contents: readonly Link[];
  readonly summary: {
    /** All kernindicatoren by name; absent without one. */
    readonly overview?: PageTable;
    /** What it says of land and of the last wave. */
    readonly remarks: readonly TextBlock[];
    readonly remainder?: string;
    /** Large figures, for paper. */
    readonly blocks: readonly SummaryBlock[];
  };
  readonly interviews: readonly InterviewBlock[];
  readonly themes: readonly ThemeSection[];
  readonly gemeenteDeed?: SafeHtml;
  readonly politieDeed?: SafeHtml;
  readonly officer?: OfficerBlock;
  /** Public goals and actions of this area; absent where there are none. */
  readonly policy?: PolicyBlock;
  /** Absent where nobody was asked whether they recognise the figures. */
  readonly recognition?: RecognitionBlock;
  /** Absent until something is known of what became of them. */
  readonly agreements?: AgreementsBlock;
  readonly watKuntUDoen?: SafeHtml;
  /** The same without the parts that stand with a theme, and the way to those. */
  readonly doing?: { readonly html: SafeHtml; readonly elsewhere: readonly Link[] };
  readonly contact?: SafeHtml;
  readonly meeting?: MeetingBlock;
  readonly reactie?: SafeHtml;
  /** Figures from other sources than the survey; empty where there are none. */
  readonly background: readonly BackgroundBlock[];
  /** Absent where no indicator has an earlier wave. */
  readonly years?: YearsPage;
  readonly numbers: FiguresPage;
  /** Where the figures come from. */
  readonly sources: readonly string[];
  readonly about: readonly Note[];
  readonly colophon: string;
  /** Other areas, a list per level, with the words in front of them. */
  readonly menuTitle: string;
  readonly menu: readonly LinkList[];
  /** For press sheets: the words, the figures of this area and the page's address. */
  readonly narrative: Narrative;
  readonly figures: readonly ChartFigure[];
  readonly address?: string;
  /** Present for areas above the wijk: the profile is a kernrapport. */
  readonly report?: ReportContent;
  /** For the accessible PDF. */
  readonly paper: PaperContent;
}

/** A chart in the width of a column, or for a development of the page. Its alternative text holds every value that it shows. */
export interface PaperFigure {
  readonly title: string;
  /** The question, base and unit. */
  readonly question?: string;
  /** n, year, source. */
  readonly caption: string;
  readonly drawing: Drawing;
  /** For large print, of a wide one: its panels below one another. */
  readonly large?: Drawing;
  /** Needs both columns. */
  readonly wide: boolean;
}

/** A theme with all its words, and the charts that stand beside them. */
export interface PaperTheme extends Omit<ThemeSection, 'figures'> {
  readonly figures: readonly PaperFigure[];
}

/** What the accessible PDF of one area sets beside its page's words. */
export interface PaperContent {
  /** Size of the area's name, so that it stays on one or two lines beside the map. */
  readonly name: 'groot' | 'midden' | 'klein';
  /** The large figure with its people; absent where none can be counted. */
  readonly highlight?: { readonly block: SummaryBlock; readonly people: Drawing };
  /** The other large figures, in the order of the summary. */
  readonly blocks: readonly SummaryBlock[];
  /** How many of them stand beside each other. */
  readonly across: 2 | 3;
  /** The one chart through the years of the page; absent where nothing was measured before. */
  readonly development?: PaperFigure;
  /** Edition and respondents, for the foot of every page. */
  readonly answered: string;
  readonly themes: readonly PaperTheme[];
  readonly legend: readonly LegendEntry[];
  /** Every figure of the area with its margin and number of answers. */
  readonly table: PageTable;
  /** Address of the full page, without its scheme: people type it (P07). */
  readonly address?: {
    readonly text: string;
    /** The text, cut where a line may break. */
    readonly pieces: readonly string[];
    readonly href: string;
    readonly qr: Drawing;
  };
}

/** One theme over all profile areas, alphabetical; no comparison between areas. */
export interface ThemePage extends Page {
  readonly thema: string;
  readonly slug: string;
  readonly titel: SafeHtml;
  readonly uitleg: string;
  /** The themarapport; absent in a build without PDFs. */
  readonly pdf?: Link;
  readonly opening?: string;
  readonly paragraphs: readonly TextBlock[];
  readonly own?: SafeHtml;
  /** Per area, alphabetical. */
  readonly figures: readonly PageFigure[];
  /** Of all areas together: every topic, through the years, and groups of residents. */
  readonly wholeTitle: string;
  readonly wholeFigures: readonly PageFigure[];
  readonly paper: {
    readonly figures: readonly PaperFigure[];
    /** Every topic of the whole. */
    readonly table?: PageTable;
    readonly sources: readonly string[];
  };
  readonly legend: readonly LegendEntry[];
  readonly context: readonly {
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly source: string;
  }[];
  readonly areas: readonly LinkList[];
  readonly others: readonly Link[];
}

/** An area in the list of the front page. */
export interface AreaEntry {
  readonly name: string;
  /** Absent where it has no page and shares none. */
  readonly href?: string;
  /** Its number on the map; absent where it is not drawn. */
  readonly number?: number;
  /** An area without a page of its own: which page it shares; or why it has no figures. */
  readonly note?: string;
}

export interface HomePage extends Page {
  readonly intro: SafeHtml;
  readonly meta: string;
  readonly map?: ChartFigure;
  /** A list per level: that of the map first. */
  readonly lists: readonly {
    readonly id: string;
    readonly title: string;
    readonly areas: readonly AreaEntry[];
  }[];
  /** The kernrapport of all areas together; absent where the whole has no figures. */
  readonly whole?: Link;
  /** In which drawings of the map numbers stand for names: the list shows them there too. */
  readonly numbered: { readonly breed: boolean; readonly smal: boolean };
  /** The field is there where there are addresses to search in; else the way to the list. */
  readonly search: Link;
  readonly hasField: boolean;
  readonly themes: readonly { readonly link: Link; readonly uitleg: string }[];
  readonly reading: readonly Note[];
  readonly legend: readonly LegendEntry[];
}

/** The way to all figures: files, a page per theme and a page per area. */
export interface DataPage extends Page {
  readonly lead: string;
  readonly downloads: readonly { readonly link: Link; readonly explanation: string }[];
  readonly themes: readonly { readonly id: string; readonly link: Link }[];
  readonly areas: readonly LinkList[];
}

/** The figures of one theme for all areas: a table per indicator. */
export interface ThemeDataPage extends Page {
  readonly lead: string;
  readonly tables: readonly PageTable[];
  /** The pages of all themes, this one among them. */
  readonly others: readonly Link[];
  readonly sources: readonly string[];
}

/** A page of tables over the whole, with what must be known to read them. */
export interface TablesPage extends Page {
  readonly lead: string;
  readonly sections: readonly TablesSection[];
}

export interface TablesSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
  readonly table?: PageTable;
  readonly sources: readonly string[];
}

/** Every public goal and action, by area: the gemeente first, then the others by name. */
export interface GoalsPage extends Page {
  readonly lead: string;
  readonly areas: readonly {
    readonly id: string;
    readonly title: string;
    readonly link?: Link;
    readonly policy: PolicyBlock;
  }[];
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

/** A street, or an area without a page of its own, with the pages to go to. */
export interface SearchEntry {
  readonly name: string;
  /** The page of this name itself. */
  readonly href?: string;
  readonly places: readonly SearchPlace[];
}

export interface SearchPlace {
  readonly text: string;
  /** Absent: that area has no page. */
  readonly href?: string;
  /** Which part of the street: "1-45 oneven", "5999 AB". */
  readonly part?: string;
}

/** Find your wijk: everything as an alphabetical list; with script a field as well. */
export interface SearchPage extends Page {
  readonly lead: string;
  /** Long lists have a page for each letter. */
  readonly letters: readonly Link[];
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly entries: readonly SearchEntry[];
  }[];
  /** The areas by name; on the first page only. */
  readonly areas: readonly SearchEntry[];
  readonly areasTitle: string;
  /** By their four digits; on the first page only. */
  readonly postcodes: readonly SearchEntry[];
}

/** One press sheet to render: a format and the area that it is about. */
export interface PressSheet {
  readonly format: PressFormat;
  readonly profile: Profile;
  readonly content: SheetContent;
}

export interface Site {
  readonly gemeente: string;
  /** "Wijkprofielen" */
  readonly naam: string;
  readonly editie: number;
  /** The survey and its wave. */
  readonly bron: string;
  /** ISO date of publication. */
  readonly datum: string;
  /** Text of the strip on every page, when the figures are invented. */
  readonly voorbeeld?: string;
  /** On every page and sheet: until when nothing may be made public. */
  readonly embargo?: string;
  /** Absolute address, ending in a slash. */
  readonly adres?: string;
  readonly logo?: { readonly path: string; readonly alt: string };
  readonly contact?: { readonly naam: string; readonly email?: string; readonly telefoon?: string };
  /** Paths below the site's root: menu and footer put the page's `root` in front. */
  readonly menu: readonly Link[];
  readonly footer: readonly (readonly Link[])[];
  readonly home: HomePage;
  readonly profiles: readonly Profile[];
  /** The profiles, and the kernrapport of the whole where it has figures. */
  readonly reports: readonly Profile[];
  /** Of the profiles that have one. */
  readonly years: readonly YearsPage[];
  /** Of every profile. */
  readonly figures: readonly FiguresPage[];
  readonly themes: readonly ThemePage[];
  readonly data: DataPage;
  /** Offences by kind, and two measures beside each other: those that there are figures for. */
  readonly tables: readonly TablesPage[];
  readonly themeData: readonly ThemeDataPage[];
  /** Empty where the gemeente made no goal or priority public. */
  readonly goals: readonly GoalsPage[];
  /** Empty where the gemeente gave no addresses. */
  readonly search: readonly SearchPage[];
  /** What the script of the search page reads, as JSON; absent with the pages. */
  readonly searchData?: string;
  /** By their place: over-dit-onderzoek, toegankelijkheid, privacy, colofon, 404. */
  readonly texts: readonly TextPage[];
  /** Of every page, for the sitemap: absolute where the site's address is known, else the path. */
  readonly addresses: readonly string[];
  readonly sheets: readonly PressSheet[];
  /** Files that stand beside the pages: figures, calendars, portraits, the logo; paths below `output/`. */
  readonly files: readonly OutputFile[];
  readonly houseStyle: HouseStyle;
}
