import type { OutputFile } from '../domain/document.ts';
import type { ChartFigure } from '../domain/figure.ts';
import { textOf } from '../domain/narrative.ts';
import { withArticle } from '../domain/onderzoek.ts';
import type { ThemePage } from '../domain/profile.ts';
import { slugOf } from '../domain/slug.ts';
import { themaOf } from '../domain/thema.ts';
import { HOME, linkFrom, pageOf, themePath } from './address.ts';
import { linkLists } from './area-lists.ts';
import { changedNotice } from './changed.ts';
import { filesOf, legendOf, placeFigure } from './figures.ts';
import { besideNames, paperTable, sourcesOf } from './full-table.ts';
import { themesOf } from './home.ts';
import { hyphenateTitle } from './hyphens.ts';
import { toHtml } from './markdown.ts';
import { withNotices } from './notices.ts';
import type { Parts } from './parts.ts';
import { paperFigure, paperFigures } from './pdf.ts';
import { pathOfArea, type SiteNames } from './site-names.ts';
import { textBlocks } from './text-block.ts';
import { wholeLinkWords } from './words-nl.ts';

/** One theme over all areas, alphabetical and without comparing them with each other (P05). */
export function composeTheme(parts: Parts, names: SiteNames, code: string): ThemePage {
  const { gemeente, texts, onderzoek } = parts.survey;
  const { titel, uitleg } = themaOf(onderzoek, code);
  const slug = slugOf(code);
  const path = themePath(slug);
  const figures = parts.charts.themes.get(code) ?? [];
  const narrative = parts.narratives.themes.get(code);
  const ofWhole = wholeFigures(parts, names, code);
  const wholeFindings = (parts.findings.areas.get(names.whole.code) ?? []).filter(
    ({ indicator }) => indicator.thema === code,
  );
  const [first, ...others] = narrative?.paragraphs ?? [];
  const own = texts.themas.get(code);
  return {
    ...pageOf(gemeente, {
      path,
      heading: titel,
      description: `${titel}: wat bewoners van ${gemeente.naam} vertelden in ${withArticle(onderzoek)} ${gemeente.editie}.`,
      breadcrumbs: [
        { text: 'Wijkprofielen', href: linkFrom(path, HOME) },
        { text: 'Thema’s', href: `${linkFrom(path, HOME)}#themas` },
        { text: titel, href: '#inhoud', current: true },
      ],
      noindex: gemeente.site.noindex,
    }),
    ...withNotices(changedNotice(parts, path, ({ indicator }) => isOfTheme(parts, code, indicator?.code))),
    thema: code,
    slug,
    titel: hyphenateTitle(titel),
    uitleg,
    ...(first ? { opening: textOf(first) } : {}),
    paragraphs: others.flatMap(textBlocks),
    ...(own ? { own: toHtml(own) } : {}),
    figures: figures.map((figure) => placeFigure(figure)),
    wholeTitle: wholeLinkWords(names.whole),
    wholeFigures: ofWhole.map((figure) => placeFigure(figure)),
    legend: legendOf(
      parts,
      [...figures, ...ofWhole].flatMap((figure) => figure.marks),
      { area: `Een ${names.areaWords.one}`, ...besideNames(wholeFindings, names) },
    ),
    ...(parts.without?.has('pdf') ? {} : { pdf: { text: 'Themarapport als PDF', href: `${slug}.pdf` } }),
    paper: {
      figures: [...paperFigures(ofWhole), ...figures.map((figure) => paperFigure(figure))],
      ...(wholeFindings.length > 0 ? { table: paperTable(names.whole, names, wholeFindings) } : {}),
      sources: sourcesOf(wholeFindings, names.source),
    },
    context: narrative?.context ?? [],
    areas: linkLists(names, path, {
      to: (area) => `${pathOfArea(names, area)}#thema-${code}`,
      keep: (area) => tellsTheme(parts, area.code, code),
    }),
    others: themesOf(parts).map((other) => ({
      text: themaOf(onderzoek, other).titel,
      href: linkFrom(path, themePath(slugOf(other))),
      ...(other === code ? { current: true } : {}),
    })),
  };
}

/** Some areas have no figure in a theme, and no section on their page. */
function tellsTheme(parts: Parts, area: string, code: string): boolean {
  return parts.narratives.areas.get(area)?.themes.some((theme) => theme.thema === code) ?? false;
}

/** The charts of all areas together: development, every other topic, and groups. */
function wholeFigures({ charts }: Parts, { whole }: SiteNames, code: string): readonly ChartFigure[] {
  return (charts.areas.get(whole.code) ?? []).filter(({ thema }) => thema === code);
}

/** Files of a theme's figures; paths below `output/`. */
export function themeFiles(parts: Parts, names: SiteNames, code: string): readonly OutputFile[] {
  const figures = [...(parts.charts.themes.get(code) ?? []), ...wholeFigures(parts, names, code)];
  return figures.flatMap((figure) => filesOf(figure, `site/thema/${slugOf(code)}/`));
}

function isOfTheme({ survey }: Parts, thema: string, indicator = ''): boolean {
  return survey.indicators.get(indicator)?.thema === thema;
}
