import type { Preflight, PressFormat } from './press.ts';
import type { Remark } from './remark.ts';

/** A file that leaves the house. */
export interface OutputFile {
  /** Path relative to `output/`, forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** What the printed document says about itself: title, language, running lines. */
export interface DocumentMeta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO date of the edition; no clock. */
  readonly date: string;
  /** Running header and footer; "bladzijde x van y" is added by print. */
  readonly header: string;
  readonly footer: string;
  /** Running lines of chapters that have pages of their own, in the document's own style sheet. */
  readonly chapters?: readonly { readonly header: string; readonly footer: string }[];
}

/** HTML of one document to print; styles and fonts come from the shell. */
export interface PrintDocument {
  readonly slug: string;
  /**
   * `accessible`: PDF/UA of a wijk for the site, on a few pages; `report`: of a larger area, with a page per theme;
   * `theme`: of one theme; `large`: an area's in 18 pt; `edition`: all profiles in one; `council`: for council and
   * driehoek; `proof`: interviews for those who told them; `press`: for the printer.
   */
  readonly kind: 'accessible' | 'report' | 'theme' | 'large' | 'edition' | 'council' | 'proof' | 'press';
  /** Where it stands in the site, below `site/`; absent for the printer's and for what is internal. */
  readonly onSite?: string;
  /** Someone is named in it: a resident who told something, or the wijkagent. */
  readonly named?: boolean;
  readonly format?: PressFormat;
  /** Contents of `<body>`. */
  readonly body: string;
  readonly css: string;
  readonly meta: DocumentMeta;
}

export interface PrintedFile extends OutputFile {
  readonly bytes: Uint8Array;
  /** Where it stands in the site too, below `site/`. */
  readonly onSite?: string;
  readonly named?: boolean;
  /** What the document calls itself. */
  readonly title: string;
  readonly pages: number;
  /** Preflight of a press sheet, as it goes into `<slug>.preflight.json`. */
  readonly preflight?: Preflight;
  /** PNG of a press sheet's pages beside each other, as a press would print them: for the report. */
  readonly picture?: Uint8Array;
  /** Errors stop the build with their reason. */
  readonly remarks: readonly Remark[];
}
