/** The files of `data/` that are made by script, by path. */
import { addressesCsv } from './addresses.ts';
import { boundariesGeojson } from './boundaries.ts';
import { contextFiles } from './context.ts';
import { figuresCsv } from './csv.ts';
import { waveRows } from './figures.ts';
import { waveGroupRows } from './groups.ts';
import { AROUND, GEMEENTE, LAND, PARTS, PLACES } from './places.ts';
import { PEOPLE } from './portraits/people.ts';
import { portraitSvg } from './portraits/portrait.ts';

function gebiedenCsv(): string {
  const total = PLACES.reduce((sum, place) => sum + place.inwoners, 0);
  const wijken = [
    ...PLACES.filter(({ code }) => code.startsWith('WK')),
    ...PARTS.map((part) => ({ ...part, code: part.code })),
  ];
  const lines = [
    'code;naam;niveau;ouder;inwoners15plus',
    `${LAND.code};${LAND.naam};land;;${LAND.inwoners}`,
    ...AROUND.map(
      ({ code, naam, niveau, ouder = '', inwoners }) => `${code};${naam};${niveau};${ouder};${inwoners}`,
    ),
    `${GEMEENTE.code};${GEMEENTE.naam};gemeente;BT99;${total}`,
    ...AROUND.flatMap(({ members = [] }) => members)
      .filter(({ code }) => code !== GEMEENTE.code)
      .map(({ code, naam }) => `${code};${naam};gemeente;${LAND.code};`),
    ...wijken.map(({ code, naam, inwoners }) => `${code};${naam};wijk;${GEMEENTE.code};${inwoners}`),
    ...PLACES.filter(({ code }) => !code.startsWith('WK')).map(
      ({ code, naam, inwoners }) => `${code};${naam};eigen;${GEMEENTE.code};${inwoners}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function samenstellingCsv(): string {
  const members = AROUND.flatMap(({ code, members: own = [] }) => own.map((one) => `${code};${one.code}`));
  return `${['gebied;deel', ...PARTS.map(({ whole, code }) => `${whole};${code}`), ...members].join('\n')}\n`;
}

/** Every made file with its content, by path relative to `data/`. */
export function madeFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['gebieden/gebieden.csv', gebiedenCsv()],
    ['gebieden/samenstelling.csv', samenstellingCsv()],
    ['gebieden/adressen.csv', addressesCsv()],
    ['gebieden/gebieden.geojson', boundariesGeojson()],
    ['cijfers/meting-2017.csv', figuresCsv(waveRows(2017))],
    ['cijfers/meting-2019.csv', figuresCsv(waveRows(2019))],
    ['cijfers/meting-2021.csv', figuresCsv(waveRows(2021))],
    ['cijfers/meting-2023.csv', figuresCsv([...waveRows(2023), ...waveGroupRows(2023)])],
    ['cijfers/meting-2025.csv', figuresCsv([...waveRows(2025), ...waveGroupRows(2025)])],
    ...contextFiles(),
    ...PEOPLE.map((person): [string, string] => [`wijken/${person.file}.svg`, portraitSvg(person)]),
  ]);
}
