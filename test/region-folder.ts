/** A small region as a data folder: one delivery and one list of areas that its gemeenten share. */
import { drawFrom } from '../bench/proof.ts';

export interface RegionPlan {
  /** By the name of its folder, how many wijken it has. */
  readonly gemeenten: Readonly<Record<string, number>>;
}

const INDICATORS: readonly (readonly [code: string, level: number, sd?: number])[] = [
  ['leefbaarheid-cijfer', 7.4, 1.3],
  ['onveilig-buurt', 18],
  ['slachtoffer-totaal', 20],
  ['gemeente-tevreden', 45],
];

interface Area {
  readonly code: string;
  readonly naam: string;
  readonly niveau: string;
  readonly ouder: string;
  readonly inwoners: number;
  readonly n: number;
}

const titled = (name: string) => name[0]?.toUpperCase() + name.slice(1);

function areasOf({ gemeenten }: RegionPlan): readonly Area[] {
  const own = Object.entries(gemeenten).flatMap(([map, wijken], at): Area[] => {
    const code = `GM${9100 + at}`;
    const naam = titled(map);
    return [
      { code, naam, niveau: 'gemeente', ouder: 'D1', inwoners: 6000 * wijken, n: 300 * wijken },
      ...Array.from({ length: wijken }, (_, index): Area => {
        const wijk = `WK${9100 + at}${String(index).padStart(2, '0')}`;
        return {
          code: wijk,
          naam: `${naam} ${index + 1}`,
          niveau: 'wijk',
          ouder: code,
          inwoners: 6000,
          n: 300,
        };
      }),
    ];
  });
  return [
    { code: 'NL', naam: 'Nederland', niveau: 'land', ouder: '', inwoners: 15_000_000, n: 180_000 },
    { code: 'D1', naam: 'Heuvelrand', niveau: 'district', ouder: 'NL', inwoners: 500_000, n: 9000 },
    ...own,
  ];
}

function listOf(areas: readonly Area[]): string {
  const rows = areas.map(
    ({ code, naam, niveau, ouder, inwoners }) => `${code};${naam};${niveau};${ouder};${inwoners}`,
  );
  return ['code;naam;niveau;ouder;inwoners15plus', ...rows].join('\n');
}

function deliveryOf(areas: readonly Area[], seed: number): string {
  const next = drawFrom(seed);
  const rows = areas.flatMap(({ code, n }) =>
    INDICATORS.flatMap(([indicator, level, sd]) =>
      [2023, 2025].map((jaar) => {
        const value = (level * (0.7 + 0.6 * next())).toFixed(1).replace('.', ',');
        return `${code};${indicator};${jaar};VM2021;;${value};${n};${sd ?? ''}`;
      }),
    ),
  );
  return ['gebied;indicator;jaar;reeks;groep;waarde;n;sd', ...rows].join('\n');
}

/** Contents by path: `regio.yaml`, what is shared, and a folder per gemeente. */
export function regionFolder(plan: RegionPlan, seed = 11): Readonly<Record<string, string>> {
  const areas = areasOf(plan);
  const own = Object.keys(plan.gemeenten).map((map, at) => [
    `${map}/gemeente.yaml`,
    `naam: ${titled(map)}\ncode: GM${9100 + at}\n`,
  ]);
  return {
    'regio.yaml': 'naam: Heuvelrand\nstandaard: { editie: 2025, datum: 2026-03-03, profielen: [wijk] }\n',
    'gedeeld/gebieden/gebieden.csv': listOf(areas),
    'gedeeld/cijfers/levering.csv': deliveryOf(areas, seed),
    'gedeeld/teksten/contact.md': 'Bel 14 0123.',
    ...Object.fromEntries(own),
  };
}

/** The folder of one gemeente by itself, as the bureau would have delivered it. */
export function aloneFolder(plan: RegionPlan, map: string, seed = 11): Readonly<Record<string, string>> {
  const whole = regionFolder(plan, seed);
  const at = Object.keys(plan.gemeenten).indexOf(map);
  const others = Object.keys(plan.gemeenten).flatMap((_, index) => (index === at ? [] : [9100 + index]));
  const isOurs = (row: string) => !others.some((number) => new RegExp(`^(GM|WK)${number}`).test(row));
  const rows = (path: string) => (whole[path] ?? '').split('\n').filter(isOurs).join('\n');
  return {
    'gemeente.yaml': `${whole[`${map}/gemeente.yaml`]}editie: 2025\ndatum: 2026-03-03\nprofielen: [wijk]\n`,
    'gebieden/gebieden.csv': rows('gedeeld/gebieden/gebieden.csv'),
    'cijfers/levering.csv': rows('gedeeld/cijfers/levering.csv'),
    'teksten/contact.md': whole['gedeeld/teksten/contact.md'] ?? '',
  };
}
