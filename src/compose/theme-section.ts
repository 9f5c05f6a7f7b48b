import type { ChartFigure } from '../domain/figure.ts';
import type { Finding } from '../domain/finding.ts';
import { type Claim, type Narrative, type Paragraph, textOf } from '../domain/narrative.ts';
import type { ThemeSection } from '../domain/page-blocks.ts';
import { slugOf } from '../domain/slug.ts';
import type { Tested } from '../domain/tables.ts';
import { themaOf } from '../domain/thema.ts';
import { actionFor } from './action.ts';
import { linkFrom, themePath } from './address.ts';
import { legendOf, placeFigure } from './figures.ts';
import { hyphenateTitle } from './hyphens.ts';
import type { Parts } from './parts.ts';
import { textBlocks } from './text-block.ts';
import { claimedIn, whyRecords } from './why.ts';
import type { MarkNames } from './words-nl.ts';
import { YEARS_FOLDER } from './years-page.ts';

/** What the sections of one area's page are made of. */
export interface AreaParts {
  readonly path: string;
  readonly names: MarkNames & { readonly more: string };
  readonly findings: readonly Finding[];
  readonly narrative: Narrative;
  /** Charts that stand in the themes, not in the summary. */
  readonly figures: readonly ChartFigure[];
  /** Charts that stand on the page through the years. */
  readonly years: readonly ChartFigure[];
  readonly code: string;
  /** Comparisons whose adjusted p stays in. */
  readonly telling: ReadonlySet<Tested>;
}

/** The themes of one area that have a figure or a sentence, in the narrative's fixed order (P03). */
export function composeThemes(parts: Parts, area: AreaParts): readonly ThemeSection[] {
  const explained = new Set<string>();
  let contactAt: string | undefined;
  return area.narrative.themes.map((theme) => {
    const findings = area.findings.filter((finding) => finding.indicator.thema === theme.thema);
    const figures = area.figures.filter((figure) => figure.thema === theme.thema);
    const { opening, rest } = splitOpening(theme.paragraphs[0] ?? []);
    const others = [...(rest.length > 0 ? [rest] : []), ...theme.paragraphs.slice(1)];
    const { texts, onderzoek } = parts.survey;
    const own = themaOf(onderzoek, theme.thema);
    const { titel, kort } = own;
    const action = theme.unfavourable
      ? actionFor(own, texts.areas.get(area.code), texts.contact, contactAt)
      : undefined;
    // No part of its own: what stands here is the contact text.
    if (action?.html && action.part === undefined) contactAt ??= `#thema-${theme.thema}-doen`;
    // A mark is explained beside the first theme in which it occurs: the legend is a reminder.
    const marks = figures.flatMap((figure) => figure.marks).filter((mark) => !explained.has(mark));
    for (const mark of marks) explained.add(mark);
    return {
      id: `thema-${theme.thema}`,
      thema: theme.thema,
      title: hyphenateTitle(titel),
      short: kort,
      opening: textOf(opening),
      paragraphs: others.flatMap(textBlocks),
      figures: figures.map((figure) => placeFigure(figure)),
      legend: legendOf(parts, marks, area.names),
      notes: theme.notes,
      why: whyRecords(findings, claimedIn(area.narrative, theme), area.telling),
      ...(action ? { action } : {}),
      ...(area.years.some((figure) => figure.thema === theme.thema)
        ? {
            yearsPage: {
              text: 'Door de jaren',
              href: `${YEARS_FOLDER}/index.html#thema-${theme.thema}`,
            },
          }
        : {}),
      themePage: {
        text: `In alle ${area.names.more}`,
        href: linkFrom(area.path, themePath(slugOf(theme.thema))),
      },
    };
  });
}

/**
 * What is set in large type: the first figure with its margin and its complement, which belong together (H04, T15).
 * How it compares follows in running text.
 */
export function splitOpening(paragraph: Paragraph): {
  readonly opening: Paragraph;
  readonly rest: Paragraph;
} {
  const subject = paragraph[0]?.claims[0]?.indicator;
  const told = (kind: Claim['kind']) =>
    paragraph.findLastIndex(({ claims }) =>
      claims.some((claim) => claim.kind === kind && claim.indicator === subject),
    ) + 1;
  const list = paragraph.findIndex(({ listed }) => listed !== undefined);
  // A list keeps the sentence that opens it.
  const whole = list < 0 ? paragraph.length : list - 1;
  const end = told('complement') || told('level') || whole;
  return { opening: paragraph.slice(0, end), rest: paragraph.slice(end) };
}
