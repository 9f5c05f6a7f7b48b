import type { Address } from './address.ts';
import type { Asset } from './asset.ts';
import type { Boundary } from './boundary.ts';
import type { Context } from './context.ts';
import type { Estimate } from './estimate.ts';
import type { Gebied } from './gebied.ts';
import type { Gemeente } from './gemeente.ts';
import type { Groep } from './groep.ts';
import type { Indicator } from './indicator.ts';
import type { Onderzoek } from './onderzoek.ts';
import type { PageTexts } from './page-text.ts';
import type { Policy } from './policy.ts';
import type { PressFormat } from './press.ts';
import type { SurveyResponse } from './response.ts';
import type { Texts } from './texts.ts';

export type { Groep };

/** Where a row was read, for errors and provenance. */
export interface Origin {
  /** Path relative to the data folder, or within `seeds/` of what ships. */
  readonly file: string;
  readonly sheet?: string;
  readonly row: number;
  /** Of a text file: the heading of the column in which its value stands, where it has one. */
  readonly heading?: string;
  /** Of a workbook: the letters of the columns in which its numbers stand. */
  readonly columns?: Readonly<Partial<Record<'waarde' | 'n' | 'se' | 'ondergrens' | 'bovengrens', string>>>;
}

/** One figure of the survey. Its key is gebied × indicator × jaar × reeks × groep (method.md 0.2). */
export interface Cell {
  readonly gebied: string;
  readonly indicator: string;
  /** Wave: the year of the fieldwork. */
  readonly jaar: number;
  /** Measurement series: figures of different series are never compared (method.md 1.1). */
  readonly reeks: string;
  readonly groep?: Groep;
  readonly estimate: Estimate;
  /** Who was counted, where the row differs from the catalogue. */
  readonly basis?: string;
  /** Version of the area division, where it changed between waves. */
  readonly indeling?: string;
  /** Source line of this figure. */
  readonly bron?: string;
  readonly origin: Origin;
}

/** Everything that was read from the data folder, validated and complete. */
export interface Survey {
  readonly gemeente: Gemeente;
  /** What was asked, of whom and since when: the survey as data. */
  readonly onderzoek: Onderzoek;
  /** By code, in the order of gebieden.csv. */
  readonly gebieden: ReadonlyMap<string, Gebied>;
  /** By code: the shipped catalogue and the gemeente's own, in catalogue order. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly cells: readonly Cell[];
  /** By area code; areas without a boundary have no map. */
  readonly boundaries: ReadonlyMap<string, Boundary>;
  /** How many residents were asked and took part, where the gemeente tells. */
  readonly response?: readonly SurveyResponse[];
  /** Streets with their areas, for residents who look for their wijk. */
  readonly addresses?: readonly Address[];
  /** National figures of the survey (`nederland.csv` beside it): context with a source, never compared or merged. */
  readonly reference: readonly Cell[];
  /** Figures from other sources, from `cijfers/bron/`: shown beside the survey, never compared or merged. */
  readonly context?: Context;
  /** Goals and priorities; absent where the gemeente wrote none, and of internal ones once they are judged. */
  readonly policy?: Policy;
  readonly texts: Texts;
  /** The standing prose of pages, with sections that the gemeente wrote itself. */
  readonly pageTexts: PageTexts;
  /** Press formats by name: the shipped ones and those in data/drukwerk. */
  readonly pressFormats: ReadonlyMap<string, PressFormat>;
  /** Files used by reference, by path relative to the data folder. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** SHA-256 of each input file by path relative to the data folder. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** `leeftijd=15-24`, or the empty string for the total: as in the data files. */
export function groepKey(groep: Groep | undefined): string {
  return groep ? `${groep.kenmerk}=${groep.waarde}` : '';
}

/** Text form of a cell's key; equal for equal keys. */
export function cellKey(cell: Pick<Cell, 'gebied' | 'indicator' | 'jaar' | 'reeks' | 'groep'>): string {
  return `${cell.gebied}\t${cell.indicator}\t${cell.jaar}\t${cell.reeks}\t${groepKey(cell.groep)}`;
}

/** The area that profiles are compared with: named by `code` in gemeente.yaml (a gemeente, or land). */
export function wholeOf(survey: Survey): Gebied {
  const whole = survey.gebieden.get(survey.gemeente.code);
  if (!whole) throw new Error(`ingest let an unknown gemeente code through: ${survey.gemeente.code}`);
  return whole;
}

/**
 * Areas that get a profile page, in alphabetical order: their level is configured and they have at least one
 * cell of any kind in the edition's wave. The whole itself never is one.
 */
export function profileAreas(
  survey: Pick<Survey, 'gemeente' | 'gebieden' | 'cells'>,
  order: (a: string, b: string) => number,
): readonly Gebied[] {
  const levels = new Set(survey.gemeente.profielen);
  const withFigures = new Set<string>();
  for (const cell of survey.cells) {
    if (cell.jaar === survey.gemeente.editie) withFigures.add(cell.gebied);
  }
  return [...survey.gebieden.values()]
    .filter((gebied) => levels.has(gebied.niveau) && withFigures.has(gebied.code))
    .filter((gebied) => gebied.code !== survey.gemeente.code)
    .sort((a, b) => order(a.naam, b.naam));
}
