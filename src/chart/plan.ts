/**
 * Which figures stand on a page: one fixed plan, the same for all areas, whatever their values (H09, H10).
 * Per theme: each kernindicator as level (as people first where the theme is the feeling of safety), its
 * development, what the police registered beside the total of victims, the answers to a question, the other indicators together, what victims reported, and for the
 * whole the groups of residents.
 */
import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import { inThemeOrder, themaOf } from '../domain/thema.ts';
import type { Content } from './content.ts';
import type { DataFigure } from './figures.ts';
import { answersFigure } from './gather/answers.ts';
import { breakdownFigure } from './gather/breakdown.ts';
import { developmentFigure } from './gather/development.ts';
import { type AreaView, readingsOf } from './gather/readings.ts';
import { registeredFigure } from './gather/registered.ts';
import { smallMultiplesFigure } from './gather/small-multiples.ts';

export interface Planned {
  readonly thema: string;
  readonly figure: DataFigure;
}

export function planArea(content: Content, gebied: Gebied): readonly Planned[] {
  const list = content.findings.areas.get(gebied.code) ?? [];
  const { onderzoek } = content.survey;
  const view: AreaView = { content, gebied, isWhole: gebied.code === content.whole.code };
  const themas = [...new Set(list.map(({ indicator }) => indicator.thema))].toSorted(inThemeOrder(onderzoek));
  return themas.flatMap((thema) => {
    const own = list.filter(({ indicator }) => indicator.thema === thema);
    return planTheme(view, own, themaOf(onderzoek, thema).mensen).map((figure) => ({ thema, figure }));
  });
}

/** The theme's page: the kernindicatoren over all areas, or the first indicator where it has none. */
export function planThemePage(content: Content, thema: string): readonly Planned[] {
  const asked = [...content.survey.indicators.values()].filter(
    (indicator) => indicator.thema === thema && !indicator.antwoord && content.years.has(indicator.code),
  );
  const kern = asked.filter((indicator) => isKern(content, indicator));
  return (kern.length > 0 ? kern : asked.slice(0, 1)).flatMap((indicator) =>
    smallMultiplesFigure(content, indicator).map((figure) => ({ thema, figure })),
  );
}

function planTheme(view: AreaView, list: readonly Finding[], people: boolean): readonly DataFigure[] {
  const single = list.filter(({ indicator }) => !indicator.antwoord);
  const kern = single.filter((finding) => finding.kern);
  const { gemeld } = view.content.survey.onderzoek;
  const isReported = ({ basis, eenheid }: Indicator) => basis === gemeld?.basis && eenheid === 'procent';
  const reported = single.filter((finding) => !finding.kern && isReported(finding.indicator));
  const others = single.filter((finding) => !finding.kern && !isReported(finding.indicator));
  return [
    ...kern.flatMap((finding, place) => planKern(view, finding, people && place === 0 && !view.isWhole)),
    ...registeredFigure(view, single),
    ...answersFigures(view, list),
    ...groupedOthers(others).flatMap((group) => planOthers(view, group)),
    ...(gemeld && reported.length > 0
      ? [{ form: 'reported' as const, ...gemeld, rows: reported.map((finding) => rowOf(view, finding)) }]
      : []),
    ...(view.isWhole ? kern.flatMap((finding) => breakdownFigure(view, finding)) : []),
  ];
}

function planKern(view: AreaView, finding: Finding, people: boolean): readonly DataFigure[] {
  const [own] = readingsOf(view, finding);
  const countable =
    finding.indicator.eenheid === 'procent' && (own?.state === 'value' || own?.state === 'zero');
  return [
    ...(people && own && countable
      ? [{ form: 'pictogram' as const, indicator: finding.indicator, reading: own }]
      : []),
    levelFigure(view, finding),
    ...developmentFigure(view, finding),
  ];
}

function levelFigure(view: AreaView, finding: Finding): DataFigure {
  const { indicator } = finding;
  const domain = view.content.domains.level(indicator);
  return { form: 'level', indicator, domain, readings: readingsOf(view, finding) };
}

/** One question, one figure; its answers stand in the catalogue as indicators of their own. */
function answersFigures(view: AreaView, list: readonly Finding[]): readonly DataFigure[] {
  const questions = new Set(list.flatMap(({ indicator }) => indicator.antwoord?.vraag ?? []));
  return [...questions].flatMap((vraag) => answersFigure(view, vraag));
}

/** Indicators of one unit and one base can share an axis. */
function groupedOthers(others: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of others) {
    const key = `${finding.indicator.eenheid} ${finding.indicator.basis}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function planOthers(view: AreaView, group: readonly Finding[]): readonly DataFigure[] {
  const [first] = group;
  if (!first) return [];
  if (group.length === 1) return [levelFigure(view, first)];
  const domain = view.content.domains.level(first.indicator);
  return [{ form: 'overview', domain, rows: group.map((finding) => rowOf(view, finding)) }];
}

function rowOf(view: AreaView, finding: Finding) {
  return { indicator: finding.indicator, readings: readingsOf(view, finding) };
}

function isKern({ findings }: Content, indicator: Indicator): boolean {
  for (const list of findings.areas.values()) {
    const finding = list.find((candidate) => candidate.indicator.code === indicator.code);
    if (finding) return finding.kern;
  }
  return indicator.kern;
}
