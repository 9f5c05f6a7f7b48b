/** The whole journey of a data folder without browser and without writing: what a build does until its pages are there. */
import { join } from 'node:path';
import { chart } from '../../src/chart/chart.ts';
import { compose } from '../../src/compose/compose.ts';
import type { HouseStyle } from '../../src/domain/house-style.ts';
import type { Site } from '../../src/domain/profile.ts';
import type { Remark } from '../../src/domain/remark.ts';
import type { Survey } from '../../src/domain/survey.ts';
import { inspect, inspectSite, leaveOut, leaveOutSheets } from '../../src/inspect/inspect.ts';
import { style } from '../../src/style/style.ts';
import { silent, type Told, tellSurvey } from '../tell-survey.ts';

const effects = { ...silent, cacheDir: join(import.meta.dirname, '..', '..', '.cache') };

let neutral: Promise<HouseStyle> | undefined;

/** The neutral house style, made once. */
export function houseStyleOf({ gemeente, assets }: Survey): Promise<HouseStyle> {
  neutral ??= style(gemeente, assets, effects);
  return neutral;
}

export interface MadeSite {
  readonly told: Told;
  readonly site: Site;
  readonly remarks: readonly Remark[];
}

export async function makeSite(dir: string): Promise<MadeSite> {
  const told = await tellSurvey(dir);
  const houseStyle = await houseStyleOf(told.survey);
  const charts = await chart(told.survey, told.findings, houseStyle, effects);
  const inspected = [...told.remarks, ...inspect({ ...told, charts })];
  const made = leaveOut({ narratives: told.narratives, charts }, inspected);
  const site = compose({
    ...told,
    ...made,
    houseStyle,
    portraits: new Map(),
    remarks: inspected,
    without: new Set(['pdf', 'druk']),
    version: '0.0.0',
  });
  const remarks = [...inspected, ...inspectSite(site)];
  return { told, site: leaveOutSheets(site, remarks), remarks };
}
