/** One small edition, told and composed for real; charts are stood in for by one plain drawing. */
import { compare } from '../../src/compare/compare.ts';
import { compose } from '../../src/compose/compose.ts';
import type { ChartFigure, Charts } from '../../src/domain/figure.ts';
import type { Profile, Site } from '../../src/domain/profile.ts';
import type { Survey } from '../../src/domain/survey.ts';
import type { Markdown } from '../../src/domain/texts.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { style } from '../../src/style/style.ts';
import { suppress } from '../../src/suppress/suppress.ts';
import { surveyOf, wijk } from '../narrate/survey.ts';
import { effects } from '../print/fixture.ts';

export const AREAS = [
  { code: 'NL', naam: 'Nederland', niveau: 'land', inwoners15plus: 15_000_000 },
  { code: 'GM9999', naam: 'Maasdrecht', niveau: 'gemeente', ouder: 'NL', inwoners15plus: 60_000 },
  wijk('WK1', 'De Kersentuin'),
  wijk('WK2', 'Aan de Maas'),
] as const;

export function markdown(text: string, file = 'teksten/proef.md'): Markdown {
  return { file, firstLine: 1, text };
}

/** Four indicators: published, hidden for too few answers, indicative, and empty in one wijk. */
export function smallSurvey(over: Parameters<typeof surveyOf>[1] = {}): Survey {
  const all = (indicator: string, values: readonly [number, number, number, number], ns: readonly number[]) =>
    ['NL', 'GM9999', 'WK1', 'WK2'].map((gebied, at) => ({
      gebied,
      indicator,
      value: values[at] ?? 0,
      n: ns[at] ?? 200,
    }));
  return surveyOf(
    [
      ...all('overlast-verkeer', [32, 31, 60, 30], [65_000, 2640, 212, 230]),
      ...all('onveilig-buurt', [17, 15, 18, 14], [65_000, 2640, 212, 40]),
      ...all('overlast-verloedering', [23, 21, 24, 20], [65_000, 2640, 72, 230]),
      { gebied: 'WK1', indicator: 'politie-buurt-tevreden', estimate: { kind: 'missing' } },
      { gebied: 'GM9999', indicator: 'politie-buurt-tevreden', value: 37, n: 2600 },
      { gebied: 'WK1', indicator: 'onveilig-buurt', jaar: 2023, value: 20, n: 200 },
    ],
    { gebieden: AREAS, ...over },
  );
}

export function plainFigure(over: Partial<ChartFigure> = {}): ChartFigure {
  const drawing = {
    svg: '<svg role="img" aria-label="Weleens onveilig" width="288" height="80" viewBox="0 0 288 80"><rect width="50" height="20" fill="#0E5F70"/></svg>',
    width: 288,
    height: 80,
  };
  return {
    id: 'fig-onveilig-buurt',
    form: 'level',
    placement: { page: 'own', summary: 'narrow', pdf: 'theme', sheet: 'topic', inFullTable: true },
    indicator: 'onveilig-buurt',
    thema: 'veiligheidsbeleving',
    title: 'Weleens onveilig in de buurt',
    question: 'Van de 100 bewoners, met marge. 2025.',
    caption: '212 antwoorden in De Kersentuin. Bron: Veiligheidsmonitor 2025.',
    label: 'Weleens onveilig in de buurt',
    description: 'De Kersentuin 18 van de 100.',
    drawings: { breed: drawing, smal: drawing },
    table: {
      caption: 'Weleens onveilig in de buurt',
      columns: ['Gebied', 'Cijfer', 'Marge'],
      rows: [
        {
          header: 'De Kersentuin',
          cells: [
            { text: '18%', numeric: true },
            { text: '13–25', numeric: true },
          ],
        },
      ],
    },
    spec: {},
    scene: { panels: [], colors: [] },
    csv: 'gebied;waarde\r\nDe Kersentuin;18\r\n',
    names: [],
    areas: ['De Kersentuin'],
    marks: ['wijk', 'gemeente'],
    ...over,
  };
}

export function noCharts(areas: Charts['areas'] = new Map()): Charts {
  return { areas, themes: new Map(), locators: new Map(), legend: new Map() };
}

/** Everything that compose is given, made by the real stages before it. */
export async function partsOf(given: Survey, charts: Charts = noCharts()) {
  const { survey, report } = suppress(given);
  const findings = compare(survey);
  return {
    survey,
    suppression: report,
    findings,
    narratives: narrate(survey, findings),
    charts,
    portraits: new Map(),
    houseStyle: await style(survey.gemeente, survey.assets, effects),
    remarks: [],
    version: '1.2.3',
  };
}

export async function smallSite(given: Survey = smallSurvey(), charts?: Charts): Promise<Site> {
  return compose(await partsOf(given, charts));
}

export function profileOf(site: Site, code: string): Profile {
  const profile = site.profiles.find((candidate) => candidate.code === code);
  if (!profile) throw new Error(`no profile ${code}`);
  return profile;
}

/** Text of a row of the full table, by the start of its header. */
export function rowText(profile: Profile, header: string): string {
  const row = profile.numbers.table.groups
    .flatMap((group) => group.rows)
    .find((one) => one.header.startsWith(header));
  return (row?.cells ?? []).map((cell) => [cell.text, cell.detail].filter(Boolean).join(' ')).join(' | ');
}
