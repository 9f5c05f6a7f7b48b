/**
 * Which figures stand on a page: one fixed plan, the same for all areas, whatever their values (H09, H10). Per theme:
 * each kernindicator, what is told once, the other indicators in groups, and what closes the theme. At each of these
 * places the forms say for themselves whether they apply.
 */
import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import { inThemeOrder } from '../domain/thema.ts';
import type { Content } from './content.ts';
import type { AreaView, Figure, Form, When } from './form.ts';
import { FORMS } from './forms.ts';

export interface Planned {
  readonly thema: string;
  readonly figure: Figure;
}

export function planArea(content: Content, gebied: Gebied): readonly Planned[] {
  const list = content.findings.areas.get(gebied.code) ?? [];
  const view: AreaView = { content, gebied, isWhole: gebied.code === content.whole.code };
  const themas = [...new Set(list.map(({ indicator }) => indicator.thema))].toSorted(
    inThemeOrder(content.survey.onderzoek),
  );
  return themas.flatMap((thema) => {
    const own = list.filter(({ indicator }) => indicator.thema === thema);
    return planTheme(view, own).map((figure) => ({ thema, figure }));
  });
}

/** The theme's page: the kernindicatoren over all areas, or the first indicator where it has none. */
export function planThemePage(content: Content, thema: string): readonly Planned[] {
  const asked = [...content.survey.indicators.values()].filter(
    (indicator) => indicator.thema === thema && !indicator.antwoord && content.years.has(indicator.code),
  );
  const kern = asked.filter((indicator) => isKern(content, indicator));
  return (kern.length > 0 ? kern : asked.slice(0, 1)).flatMap((indicator) =>
    each(({ areas }) => areas?.(content, indicator)).map((figure) => ({ thema, figure })),
  );
}

function planTheme(view: AreaView, findings: readonly Finding[]): readonly Figure[] {
  const single = findings.filter(({ indicator }) => !indicator.antwoord);
  const kern = single.filter((finding) => finding.kern);
  const others = single.filter((finding) => !finding.kern && !isClaimed(view, finding.indicator));
  return [
    ...kern.flatMap((finding, place) => each((when) => when.kern?.(view, finding, place === 0))),
    ...each(({ theme }) => theme?.(view, findings)),
    ...grouped(others).flatMap((group) => each((when) => when.others?.(view, group))),
    ...each(({ end }) => end?.(view, findings)),
  ];
}

/** What each form gives at one place. */
function each(at: (when: When<unknown>) => readonly unknown[] | undefined): readonly Figure[] {
  return FORMS.flatMap((form: Form) => (at(form.when) ?? []).map((content) => ({ form, content })));
}

function isClaimed({ content }: AreaView, indicator: Indicator): boolean {
  return FORMS.some((form) => form.claims?.(indicator, content.survey.onderzoek));
}

/** Indicators of one unit and one base can share an axis. */
function grouped(others: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of others) {
    const key = `${finding.indicator.eenheid} ${finding.indicator.basis}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function isKern({ findings }: Content, indicator: Indicator): boolean {
  for (const list of findings.areas.values()) {
    const finding = list.find((candidate) => candidate.indicator.code === indicator.code);
    if (finding) return finding.kern;
  }
  return indicator.kern;
}
