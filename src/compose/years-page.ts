import type { ChartFigure } from '../domain/figure.ts';
import type { Trend } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import { withArticle } from '../domain/onderzoek.ts';
import type { YearsPage } from '../domain/profile.ts';
import { POINTS_FOR_TREND } from '../domain/series.ts';
import { inThemeOrder, themaOf } from '../domain/thema.ts';
import { pageOf } from './address.ts';
import { crumbsTo } from './area-lists.ts';
import { legendOf, placeFigure } from './figures.ts';
import { besideNames } from './full-table.ts';
import { hyphenateTitle } from './hyphens.ts';
import type { Parts } from './parts.ts';
import { pathOfArea, type SiteNames, wordsOf } from './site-names.ts';

/** Folder of the page below the area's own. */
export const YEARS_FOLDER = 'door-de-jaren';

/**
 * Which charts through the years stand on the profile itself: the one of the indicator with the large figure, or
 * else the first. It depends on the plan of figures, which is the same for all areas, and never on a value.
 */
export function splitByYears(figures: readonly ChartFigure[]): {
  readonly here: readonly ChartFigure[];
  readonly years: readonly ChartFigure[];
} {
  const years = figures.filter(({ placement }) => placement.page === 'years');
  const large = figures.find(({ placement }) => placement.summary === 'wide');
  const kept = years.find(({ indicator }) => indicator === large?.indicator) ?? years[0];
  return {
    here: figures.filter((figure) => figure === kept || !years.includes(figure)),
    years: years.filter((figure) => figure !== kept),
  };
}

/** A kernrapport has all its charts on its own page. */
export function figuresOfPage(
  figures: readonly ChartFigure[],
  isReport: boolean,
): ReturnType<typeof splitByYears> {
  return isReport ? { here: figures, years: [] } : splitByYears(figures);
}

/** All charts through the years of one area that its profile does not show. */
export function composeYears(
  parts: Parts,
  names: SiteNames,
  area: Gebied,
  figures: readonly ChartFigure[],
): YearsPage | undefined {
  if (figures.length === 0) return undefined;
  const { gemeente, onderzoek } = parts.survey;
  const { the, one } = wordsOf(names, area);
  const profile = pathOfArea(names, area);
  const path = profile.replace('index.html', `${YEARS_FOLDER}/index.html`);
  const themes = [...new Set(figures.map((figure) => figure.thema ?? ''))].sort(inThemeOrder(onderzoek));
  return {
    ...pageOf(gemeente, {
      path,
      heading: `${area.naam} door de jaren`,
      description: `Wat bewoners van ${area.naam} door de jaren vertelden in ${withArticle(onderzoek)}.`,
      breadcrumbs: [
        ...crumbsTo(names, area, path),
        { text: area.naam, href: '../index.html' },
        { text: 'Door de jaren', href: '#inhoud', current: true },
      ],
      noindex: gemeente.site.noindex,
    }),
    lead: 'Hier ziet u hoe de antwoorden eerder waren. Elk cijfer is een schatting, met een marge.',
    themes: themes.map((thema) => ({
      id: `thema-${thema}`,
      title: hyphenateTitle(themaOf(onderzoek, thema).titel),
      figures: figures.filter((figure) => figure.thema === thema).map((figure) => placeFigure(figure)),
      trends: trendsOf(parts, area, thema),
    })),
    legend: legendOf(
      parts,
      figures.flatMap((figure) => figure.marks),
      { area: area.naam, ...besideNames(parts.findings.areas.get(area.code) ?? [], names) },
    ),
    notes: [
      {
        title: 'Wat is een verschil?',
        text: `Een lijn die omhoog of omlaag gaat, kan toeval zijn. Op de pagina van ${the} ${one} staat of het verschil met de vorige meting duidelijk is. Onder de grafieken staat of er door de jaren iets duidelijk anders werd.`,
      },
    ],
    back: { text: `Terug naar ${area.naam}`, href: '../index.html' },
  };
}

/** What all waves together show: each clear change, and in one sentence the topics without one; of one theme or all. */
export function trendsOf(parts: Parts, area: Gebied, thema?: string): readonly string[] {
  const trends = (parts.findings.areas.get(area.code) ?? [])
    .filter(({ indicator }) => thema === undefined || indicator.thema === thema)
    .flatMap(({ trend }) => trend ?? []);
  const clear = trends.filter(({ klasse }) => klasse !== 'geen_duidelijk_verschil');
  const others = trends.length - clear.length;
  return [...clear.map(trendSentence), ...(others > 0 ? [othersSentence(others, clear.length > 0)] : [])];
}

/** The word "trend" only from five waves on (C06). */
function trendSentence({ indicator, waves, klasse }: Trend): string {
  const period = `${waves.length} metingen, ${waves[0]?.jaar} tot en met ${waves.at(-1)?.jaar}`;
  const way = klasse === 'hoger' ? 'omhoog' : 'omlaag';
  const words =
    waves.length >= POINTS_FOR_TREND ? `de trend gaat duidelijk ${way}` : `duidelijk ${klasse} geworden`;
  return `${indicator.naam} (${period}): ${words}.`;
}

function othersSentence(count: number, others: boolean): string {
  const which = count === 1 ? 'Bij het ene onderwerp' : `Bij geen van de ${count} onderwerpen`;
  const rest = count === 1 ? 'Bij het andere onderwerp' : `Bij geen van de andere ${count} onderwerpen`;
  const what = count === 1 ? 'geen duidelijk verschil' : 'een duidelijk verschil';
  return `${others ? rest : which} zien wij door de jaren ${what}.`;
}
