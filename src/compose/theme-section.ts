import type { ChartFigure } from '../domain/figure.ts';
import type { Finding } from '../domain/finding.ts';
import { type Narrative, textOf } from '../domain/narrative.ts';
import type { ThemeSection } from '../domain/profile.ts';
import { slugOf } from '../domain/slug.ts';
import { themaOf } from '../domain/thema.ts';
import { actionFor } from './action.ts';
import { linkFrom, themePath } from './address.ts';
import { legendOf, placeFigure } from './figures.ts';
import { hyphenateTitle } from './hyphens.ts';
import type { Parts } from './parts.ts';
import { whyRecords } from './why.ts';

/** What the sections of one area's page are made of. */
export interface AreaParts {
  readonly path: string;
  readonly names: { readonly area: string; readonly whole: string };
  readonly findings: readonly Finding[];
  readonly narrative: Narrative;
  /** Charts that stand in the themes, not in the summary. */
  readonly figures: readonly ChartFigure[];
  readonly code: string;
}

/** The themes of one area that have a figure or a sentence, in the narrative's fixed order (P03). */
export function composeThemes(parts: Parts, area: AreaParts): readonly ThemeSection[] {
  const explained = new Set<string>();
  return area.narrative.themes.map((theme) => {
    const findings = area.findings.filter((finding) => finding.indicator.thema === theme.thema);
    const figures = area.figures.filter((figure) => figure.thema === theme.thema);
    const [first, ...others] = theme.paragraphs;
    const { titel, kort } = themaOf(theme.thema);
    const { texts } = parts.survey;
    const action = theme.unfavourable
      ? actionFor(theme.thema, texts.areas.get(area.code), texts.contact)
      : undefined;
    // A mark is explained beside the first theme in which it occurs: the legend is a reminder.
    const marks = figures.flatMap((figure) => figure.marks).filter((mark) => !explained.has(mark));
    for (const mark of marks) explained.add(mark);
    return {
      id: `thema-${theme.thema}`,
      thema: theme.thema,
      title: hyphenateTitle(titel),
      short: kort,
      opening: first ? textOf(first) : '',
      paragraphs: others.map(textOf),
      figures: figures.map((figure) => placeFigure(figure)),
      legend: legendOf(parts, marks, area.names),
      notes: theme.notes,
      why: whyRecords(findings),
      ...(action ? { action } : {}),
      themePage: {
        text: `${titel} in alle gebieden`,
        href: linkFrom(area.path, themePath(slugOf(theme.thema))),
      },
    };
  });
}
