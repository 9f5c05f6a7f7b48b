/**
 * What the accessible PDF sets, on four to six pages: all words of the page, a few charts, and every figure in one
 * table. Which charts is one rule for all areas, and never depends on a value (H09, H10).
 */
import { type Drawing, renamed } from '../domain/drawing.ts';
import type { ChartFigure } from '../domain/figure.ts';
import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { PaperContent, PaperFigure, Profile } from '../domain/profile.ts';
import { legendOf } from './figures.ts';
import { besideNames, paperTable } from './full-table.ts';
import type { Parts } from './parts.ts';
import { qrCode } from './qr-code.ts';
import type { SiteNames } from './site-names.ts';

export interface PaperParts {
  readonly findings: readonly Finding[];
  /** Charts that stand on the area's own page, in the order of the plan. */
  readonly figures: readonly ChartFigure[];
  readonly summary: Profile['summary'];
  readonly themes: Profile['themes'];
  readonly address?: string | undefined;
  /** Edition and respondents. */
  readonly answered: string;
  /** A kernrapport: every theme has all its charts, through the years and of groups too. */
  readonly isReport: boolean;
}

/** The PDF of one area: selection and lay-out; its words are those of the page. */
export function composePaper(parts: Parts, names: SiteNames, area: Gebied, own: PaperParts): PaperContent {
  const { findings, summary, address, answered, isReport } = own;
  const development = isReport ? undefined : own.figures.find(({ placement }) => placement.pdf === 'cover');
  const kern = new Set(findings.filter((finding) => finding.kern).map(({ indicator }) => indicator.code));
  kern.delete(development?.indicator ?? '');
  const highlight = isReport ? undefined : highlightOf(summary, own.figures);
  const blocks = isReport ? [] : summary.blocks.filter((block) => block !== highlight?.block);
  const themes = own.themes.map((theme) => {
    const figures = own.figures.filter(({ thema }) => thema === theme.thema);
    return { theme, chosen: isReport ? chartsOfReport(figures) : chartOf(figures, kern) };
  });
  const shown = [...(development ? [development] : []), ...themes.flatMap(({ chosen }) => chosen)];
  return {
    name: nameSize(area.naam),
    ...(highlight ? { highlight } : {}),
    blocks,
    across: blocks.length % 2 === 0 ? 2 : 3,
    themes: themes.map(({ theme, chosen }) => ({
      ...theme,
      title: withoutSoftHyphens(theme.title),
      figures: chosen.map((figure) => paperFigure(figure)),
    })),
    ...(development ? { development: paperFigure(development) } : {}),
    answered,
    legend: legendOf(
      parts,
      shown.flatMap(({ marks }) => marks),
      { area: area.naam, ...besideNames(findings, names) },
    ),
    table: paperTable(area, names, findings),
    ...(address ? { address: addressOf(address, parts.houseStyle.palette.inkt) } : {}),
  };
}

/** In 120 mm go some 16 letters of 40 pt, and some 26 of 30 pt. */
function nameSize({ length }: string): PaperContent['name'] {
  if (length <= 16) return 'groot';
  return length <= 26 ? 'midden' : 'klein';
}

/**
 * The chart of the theme's first kernindicator, but for the one whose development stands on the cover. A theme
 * without one has its figures in words and in the table.
 */
function chartOf(figures: readonly ChartFigure[], kern: ReadonlySet<string>): readonly ChartFigure[] {
  return figures
    .filter(({ placement, indicator }) => placement.pdf === 'theme' && kern.has(indicator ?? ''))
    .slice(0, 1);
}

/** All of a theme but a hundred people: the figures of now, then the years, then groups of residents. */
function chartsOfReport(figures: readonly ChartFigure[]): readonly ChartFigure[] {
  const place = ({ placement: { pdf } }: ChartFigure) => (pdf === 'groups' ? 2 : pdf === 'cover' ? 1 : 0);
  return figures.filter(({ placement }) => placement.pdf !== 'highlight').sort((a, b) => place(a) - place(b));
}

/** All of a theme but a hundred people, and but a level whose development stands there: that ends in the same figure. */
function chartsOfTheme(figures: readonly ChartFigure[]): readonly ChartFigure[] {
  const developed = new Set(
    figures.flatMap(({ placement, indicator }) => (placement.pdf === 'cover' ? [indicator] : [])),
  );
  return figures.filter(
    ({ placement: { pdf }, indicator }) =>
      pdf !== 'highlight' && !(pdf === 'theme' && developed.has(indicator)),
  );
}

function highlightOf(
  { blocks }: Profile['summary'],
  figures: readonly ChartFigure[],
): PaperContent['highlight'] | undefined {
  const people = figures.find(({ placement }) => placement.pdf === 'highlight');
  const block = blocks.find(({ figure }) => people !== undefined && figure?.figure.id === people.id);
  return people && block ? { block, people: told(people, people.drawings.smal) } : undefined;
}

/** A column of paper is wide enough; in a PDF a soft hyphen is a space to who listens. */
function withoutSoftHyphens(title: string): string {
  return title.replaceAll('\u00AD', '');
}

/** The charts of a theme as its report on paper sets them. */
export function paperFigures(figures: readonly ChartFigure[]): readonly PaperFigure[] {
  return chartsOfTheme(figures).map((figure) => paperFigure(figure));
}

export function paperFigure(figure: ChartFigure): PaperFigure {
  const { title, question, caption, drawings } = figure;
  const wide = figure.placement.sheet === 'wide';
  return {
    title,
    ...(question ? { question } : {}),
    caption,
    drawing: told(figure, drawings.druk ?? drawings.smal),
    ...(wide ? { large: told(figure, drawings.smal) } : {}),
    wide,
  };
}

/** The chart's own table stays behind on the page, so its alternative text tells all values (C08). */
function told({ label, description }: ChartFigure, drawing: Drawing): Drawing {
  return renamed(drawing, `${label}. ${description}`);
}

function addressOf(href: string, ink: string): NonNullable<PaperContent['address']> {
  const text = href.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return { text, pieces: text.split(/(?<=\/)/), href, qr: qrCode(href, ink) };
}
