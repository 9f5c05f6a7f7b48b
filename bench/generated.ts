/** A generated gemeente of any size, as a data folder: wijken in a grid, figures that are the same in every run. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalogue } from '../test/narrate/survey.ts';
import { drawFrom } from './proof.ts';

const WAVES = [2021, 2023, 2025];
/** Degrees: a wijk is a square of about a kilometer. */
const SIDE = 0.01;

/** Writes the folder below the temp folder and gives its path. */
export function generateGemeente(wijken: number, indicators = 30): string {
  const dir = mkdtempSync(join(tmpdir(), `gemeente-${wijken}-`));
  const areas = Array.from({ length: wijken }, (_, at) => ({
    code: `WK9999${String(at).padStart(4, '0')}`,
    naam: `Proefwijk ${at + 1}`,
    at,
  }));
  for (const folder of ['cijfers', 'gebieden', 'teksten']) mkdirSync(join(dir, folder));
  writeFileSync(join(dir, 'gemeente.yaml'), SETTINGS);
  writeFileSync(join(dir, 'teksten', 'inleiding.md'), 'Zo is het wonen in onze wijken.\n');
  writeFileSync(join(dir, 'gebieden', 'gebieden.csv'), [HEAD, ...areas.map(rowOf)].join('\n'));
  writeFileSync(join(dir, 'gebieden', 'gebieden.geojson'), JSON.stringify(mapOf(areas)));
  writeFileSync(join(dir, 'cijfers', 'cijfers.csv'), figures(areas, indicators).join('\n'));
  return dir;
}

interface Area {
  readonly code: string;
  readonly naam: string;
  readonly at: number;
}

const SETTINGS = `naam: Maasdrecht
code: GM9999
editie: 2025
datum: 2026-03-03
site: { adres: "https://www.maasdrecht.example/wijkprofielen/" }
contact: { naam: Team Veiligheid, email: veiligheid@maasdrecht.example }
kernindicatoren: [leefbaarheid-cijfer, overlast-verkeer, onveilig-buurt, slachtoffer-totaal, gemeente-tevreden]
profielen: [wijk]
`;

const HEAD =
  'code;naam;niveau;ouder;inwoners15plus\nNL;Nederland;land;;15000000\nGM9999;Maasdrecht;gemeente;NL;900000';

function rowOf({ code, naam }: Area): string {
  return `${code};${naam};wijk;GM9999;5000`;
}

function mapOf(areas: readonly Area[]): object {
  const columns = Math.ceil(Math.sqrt(areas.length));
  const features = areas.map(({ code, at }) => {
    const [west, south] = [5 + SIDE * (at % columns), 52 + SIDE * Math.floor(at / columns)];
    const [east, north] = [west + SIDE, south + SIDE];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return {
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return { type: 'FeatureCollection', features };
}

function figures(areas: readonly Area[], count: number): readonly string[] {
  const next = drawFrom(7);
  const all = [...readCatalogue().values()].filter(({ antwoord }) => !antwoord);
  // From every theme some, in the order of the catalogue.
  const chosen = all.filter(
    (_, at) => Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length),
  );
  const places = [
    { code: 'NL', n: 100_000 },
    { code: 'GM9999', n: 3000 },
    ...areas.map(({ code }) => ({ code, n: 0 })),
  ];
  const rows = ['gebied;indicator;jaar;reeks;groep;waarde;n;sd'];
  for (const { code, eenheid } of chosen) {
    const [middle, spread, sd] = eenheid === 'procent' ? [30, 25, ''] : [6, 1, '1,4'];
    for (const jaar of WAVES) {
      for (const place of places) {
        const value = (middle + spread * (next() - 0.5)).toFixed(1).replace('.', ',');
        const n = place.n === 0 ? 60 + Math.floor(next() * 290) : place.n;
        rows.push(`${place.code};${code};${jaar};VM2021;;${value};${n};${sd}`);
      }
    }
  }
  return rows;
}
