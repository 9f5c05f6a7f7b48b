/** Invented figures from other sources than the survey, in the shape in which the real ones are fetched. */
import { createHash } from 'node:crypto';
import { EDITION, GEMEENTE, PARTS, PLACES, type Place } from './places.ts';
import { normalOf } from './random.ts';

/** Registered crimes per inhabitant where nothing is out of the ordinary. */
const USUAL = 0.038;
/** Children and residents of institutions come on top of those of 15 and older in private households. */
const ALL_AGES = 1.16;
const PERSONS_PER_DWELLING = 2.12;

interface Counted {
  readonly code: string;
  readonly inwoners: number;
  readonly traits: Place['traits'];
}

/** The wijken; a reporting area of several has no figures of its own in these sources. */
function wijken(): readonly Counted[] {
  const parts = PARTS.map(({ whole, code, inwoners }) => ({
    code,
    inwoners,
    traits: PLACES.find((place) => place.code === whole)?.traits ?? {},
  }));
  return [...PLACES.filter(({ code }) => code.startsWith('WK')), ...parts].toSorted((a, b) =>
    a.code < b.code ? -1 : 1,
  );
}

/** CBS rounds inhabitants to fives. A new wijk has hardly any children yet. */
function inhabitants({ inwoners }: Counted): number {
  const factor = inwoners < 1000 ? 1.05 : ALL_AGES;
  return Math.round((inwoners * factor) / 5) * 5;
}

function crimes(wijk: Counted, year: number): number {
  const { crime = 0, nuisance = 0 } = wijk.traits;
  const chance = normalOf(`misdrijven ${wijk.code} ${year}`) * 0.06;
  return Math.round(inhabitants(wijk) * USUAL * Math.exp(1.1 * crime + 0.9 * nuisance + chance));
}

function livability({ traits }: Counted): number {
  const { social = 0, upkeep = 0, nuisance = 0 } = traits;
  return Math.min(9, Math.max(1, Math.round(6.5 + 1.6 * social + 1.4 * upkeep - 1.2 * nuisance)));
}

/** As a table of CBS spells a code: padded to ten. */
const padded = (code: string) => code.padEnd(10);

function keyFigures(): object {
  const rows = wijken().map((wijk) => ({
    code: wijk.code,
    people: inhabitants(wijk),
    homes: Math.round(inhabitants(wijk) / PERSONS_PER_DWELLING),
  }));
  const whole = {
    code: GEMEENTE.code,
    people: rows.reduce((sum, { people }) => sum + people, 0),
    homes: rows.reduce((sum, { homes }) => sum + homes, 0),
  };
  return {
    value: [whole, ...rows].map(({ code, people, homes }) => ({
      WijkenEnBuurten: padded(code),
      AantalInwoners_5: people,
      Woningvoorraad_35: homes,
    })),
  };
}

function police(): object {
  const years = [EDITION - 1, EDITION];
  return {
    value: years.flatMap((year) => {
      const rows = wijken().map((wijk) => ({ code: wijk.code, count: crimes(wijk, year) }));
      const whole = { code: GEMEENTE.code, count: rows.reduce((sum, { count }) => sum + count, 0) };
      return [whole, ...rows].map(({ code, count }) => policeRow('0.0.0', code, year, count));
    }),
  };
}

function policeRow(soort: string, code: string, year: number, count: number): object {
  return {
    SoortMisdrijf: soort.padEnd(6),
    WijkenEnBuurten: padded(code),
    Perioden: `${year}JJ00`,
    GeregistreerdeMisdrijven_1: count,
  };
}

/** Kinds of crime with their share of all: of the gemeente alone, and the years before those of the wijken. */
const KINDS: readonly (readonly [soort: string, share: number])[] = [
  ['1.1.1', 0.041],
  ['1.2.1', 0.058],
  ['1.2.3', 0.102],
  ['1.2.4', 0.024],
  ['1.4.3', 0.006],
  ['1.4.4', 0.027],
  ['1.4.5', 0.052],
  ['1.4.6', 0.003],
  ['2.2.1', 0.098],
  ['3.7.4', 0.016],
];
/** Fewer by the year, as the police counted in most of the country. */
const FEWER = 0.975;
const FIRST_YEAR = 2017;

/** The gemeente's own row of a year before those of the wijken; and every kind of each year. */
function policeKinds(): object {
  const total = wijken().reduce((sum, wijk) => sum + crimes(wijk, EDITION), 0);
  const years = Array.from({ length: EDITION - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
  const around = (label: string, count: number) =>
    Math.max(0, Math.round(count * (1 + 0.05 * normalOf(label))));
  return {
    value: years.flatMap((year) => {
      const all = total / FEWER ** (EDITION - year);
      const earlier =
        year < EDITION - 1 ? [policeRow('0.0.0', GEMEENTE.code, year, around(`politie ${year}`, all))] : [];
      return [
        ...earlier,
        ...KINDS.map(([soort, share]) =>
          policeRow(soort, GEMEENTE.code, year, around(`politie ${soort} ${year}`, all * share)),
        ),
      ];
    }),
  };
}

function livabilityMap(): object {
  const features = wijken().map((wijk) => ({
    type: 'Feature',
    geometry: null,
    properties: { id: wijk.code, year: EDITION - 1, kscore: livability(wijk) },
  }));
  return { type: 'FeatureCollection', features };
}

/** The files of `cijfers/bron/`, each with where it came from: nowhere. */
export function contextFiles(): readonly (readonly [path: string, content: string])[] {
  return [
    ...fileWith('kwb', 'Kerncijfers wijken en buurten', keyFigures(), { jaar: EDITION }),
    ...fileWith('politie', 'Geregistreerde misdrijven', police(), { voorlopig: [EDITION] }),
    ...fileWith('politie-soorten', 'Geregistreerde misdrijven', policeKinds(), { voorlopig: [EDITION] }),
    ...fileWith('leefbaarometer', 'Leefbaarometer', livabilityMap()),
  ];
}

function fileWith(name: string, title: string, table: object, more: object = {}) {
  const content = `${JSON.stringify(table, undefined, 1)}\n`;
  const provenance = {
    tabel: 'verzonnen',
    titel: `Verzonnen cijfers, in de vorm van: ${title}`,
    adres: 'https://www.maasdrecht.example/',
    opgehaald: '2026-01-12',
    licentie: 'EUPL-1.2',
    sha256: createHash('sha256').update(content).digest('hex'),
    ...more,
  };
  return [
    [`cijfers/bron/${name}.json`, content],
    [`cijfers/bron/${name}.bron.json`, `${JSON.stringify(provenance, undefined, 2)}\n`],
  ] as const;
}
