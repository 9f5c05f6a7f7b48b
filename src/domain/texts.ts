/** What people wrote by hand: interviews, the gemeente's own texts, waivers. Read by ingest, checked by inspect. */
import type { OwnRule } from './own-rule.ts';
import type { Recognition } from './recognition.ts';

export interface Consent {
  /** ISO dates. */
  readonly datum: string;
  readonly tot: string;
  readonly door: string;
}

/** A Markdown file with the place of its first line of text, so that remarks can name the line. */
export interface Markdown {
  /** Path relative to the data folder. */
  readonly file: string;
  /** Line of the file on which `text` starts, counted from 1. */
  readonly firstLine: number;
  /** Below the front matter, LF line ends, trimmed. */
  readonly text: string;
}

/** Part of a photo that must stay in the crop, in fractions (0-1) of width and height. */
export interface FaceArea {
  readonly x: number;
  readonly y: number;
  readonly breedte: number;
  readonly hoogte: number;
}

export interface Photo {
  /** Path relative to the data folder. */
  readonly file: string;
  readonly alt: string;
  readonly face?: FaceArea;
  /** Who took it. */
  readonly credit?: string;
}

export interface Interview {
  readonly naam: string;
  /** "woont sinds 1989 aan het Bongerdplein" */
  readonly bijschrift?: string;
  readonly quote?: string;
  readonly photo?: Photo;
  /** Shorter versions, each approved by itself: for a full sheet, and for a newspaper. */
  readonly kort?: Markdown;
  readonly kortKrant?: Markdown;
  readonly consent: Consent;
  readonly body: Markdown;
  /** Lines of the file on which texts of the front matter stand, so that remarks can name them. */
  readonly lines?: Readonly<
    Partial<Record<'naam' | 'bijschrift' | 'quote' | 'foto' | 'fotoAlt' | 'kort' | 'kortKrant', number>>
  >;
  /** Not approved, or without consent that runs: a preview shows it and says so, a build never has it. */
  readonly draft?: boolean;
}

/** The wijkagent of an area, as he or she agreed to stand on its page. */
export interface Officer {
  readonly naam: string;
  /** When and where residents can walk in: "dinsdag van 14 tot 16 uur in De Spar". */
  readonly spreekuur?: string;
  readonly photo?: Photo;
  readonly consent: Consent;
  /** How to reach him or her; the text may be empty. */
  readonly body: Markdown;
  readonly lines?: Readonly<Partial<Record<'naam' | 'spreekuur' | 'foto' | 'fotoAlt', number>>>;
  /** Without consent that runs: a preview shows it, a build never has it. */
  readonly draft?: boolean;
}

/** A meeting with residents; dates ISO, times HH:MM. */
export interface Meeting {
  readonly datum?: string;
  readonly van?: string;
  readonly tot?: string;
  readonly plaats?: string;
  readonly body: Markdown;
}

/** What residents of an area must know before they read its figures, as after something grave; the date is ISO. */
export interface Attention {
  readonly datum: string;
  readonly body: Markdown;
}

/** What residents, gemeente and police agreed at the last meeting; the date is ISO. */
export interface Agreements {
  readonly datum?: string;
  readonly body: Markdown;
}

/** Texts of one profile area; absent ones are work to do. */
export interface AreaTexts {
  /** Zero, one or two, in file order. */
  readonly interviews: readonly Interview[];
  readonly gemeenteDeed?: Markdown;
  readonly politieDeed?: Markdown;
  readonly wijkagent?: Officer;
  readonly watKuntUDoen?: Markdown;
  readonly bijeenkomst?: Meeting;
  readonly afspraken?: Agreements;
  /** What residents and professionals recognised, in file order. */
  readonly herkenning?: readonly Recognition[];
  readonly aandacht?: Attention;
}

/** Someone's decision to let a rule go in one place, printed in the colophon. */
export interface Waiver {
  readonly rule: string;
  /** File relative to the data folder, or a chart id. */
  readonly place: string;
  readonly by: string;
  readonly date: string;
  readonly reason: string;
  /** Line of its file. */
  readonly row?: number;
}

/** An interview, or a wijkagent, that was taken back: nothing of it may be in what leaves the house. */
export interface Withdrawn {
  /** Path relative to the data folder. */
  readonly file: string;
  /** Names and sentences that say whose it was. */
  readonly traces: readonly string[];
}

export interface Texts {
  /** By area code. */
  readonly areas: ReadonlyMap<string, AreaTexts>;
  readonly inleiding?: Markdown;
  readonly onderzoek?: Markdown;
  /** How answers were weighted, as the gemeente tells it. */
  readonly weging?: Markdown;
  readonly reactie?: Markdown;
  readonly contact?: Markdown;
  /** By theme code. */
  readonly themas: ReadonlyMap<string, Markdown>;
  readonly waivers: readonly Waiver[];
  /** Rules that the gemeente added to those of the checker. */
  readonly rules?: readonly OwnRule[];
  /** In the order of their files; absent where nothing was taken back. */
  readonly withdrawn?: readonly Withdrawn[];
}
