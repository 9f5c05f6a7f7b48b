/** Locator maps per area and the index map of the front page. */
import type { Boundary } from '../../domain/boundary.ts';
import type { ChartFigure, IndexMap, Placement } from '../../domain/figure.ts';
import { type Gebied, listedLevel, type Niveau } from '../../domain/gebied.ts';
import { groupBy } from '../../domain/group-by.ts';
import { LEVEL_WORDS } from '../../domain/place-words.ts';
import { areaFolder, slugsOf } from '../../domain/slug.ts';
import type { Effects } from '../../effects.ts';
import type { Content } from '../content.ts';
import { drawAll, drawOutlined, type Studio } from '../draw.ts';
import type { Size } from '../frame.ts';
import { pictureOf } from '../png.ts';
import { writeLinked } from '../svg.ts';
import { tableOf } from '../table.ts';
import { boxOf, type MapSheet, type Merges, sheetOf } from './map-shapes.ts';
import { INDEX_WIDTHS, indexMapSpec, LOCATOR_WIDTHS, locatorSpec } from './map-specs.ts';

/** Maps have places of their own, and no values. */
const ON_MAP: Placement = { page: 'own', inFullTable: true };

/** A map per profile area that has a boundary, or whose parts have one; with the picture that previews show. */
export async function drawLocators(
  content: Content,
  studio: Studio,
  effects: Effects,
): Promise<ReadonlyMap<string, ChartFigure>> {
  const sheets = new Map<string, MapSheet>();
  const maps = new Map<string, ChartFigure>();
  for (const gebied of content.profiles) {
    const codes = drawnCodes(content, gebied);
    if (codes.length === 0) continue;
    const around = neighbours(content, codes);
    const merges: Merges = codes.includes(gebied.code) ? new Map() : new Map([[gebied.code, codes]]);
    const key = JSON.stringify([around.map((boundary) => boundary.gebied), [...merges]]);
    const sheet = sheets.get(key) ?? sheetOf(around, merges);
    sheets.set(key, sheet);
    maps.set(gebied.code, await drawLocator(content, studio, gebied, sheet, effects));
  }
  return maps;
}

/** The area itself; of a reporting area its parts, so that it stands among the areas that they are. */
function drawnCodes({ survey }: Content, gebied: Gebied): readonly string[] {
  const parts = (gebied.delen ?? []).filter((code) => survey.boundaries.has(code));
  if (parts.length > 0) return parts;
  return survey.boundaries.has(gebied.code) ? [gebied.code] : [];
}

/** Outlines of the same level as what is filled, so that no area lies over another. */
function neighbours({ survey }: Content, codes: readonly string[]): readonly Boundary[] {
  const niveaus = new Set(codes.map((code) => survey.gebieden.get(code)?.niveau));
  return [...survey.boundaries.values()].filter(({ gebied }) =>
    niveaus.has(survey.gebieden.get(gebied)?.niveau),
  );
}

async function drawLocator(
  content: Content,
  studio: Studio,
  gebied: Gebied,
  sheet: MapSheet,
  effects: Effects,
): Promise<ChartFigure> {
  const { whole } = content;
  const place = placeIn(sheet, gebied.code);
  const label = `Kaart van ${whole.naam} met ${gebied.naam}, ${place}`;
  const at = (size: Size) =>
    locatorSpec(
      { sheet, name: gebied.naam, code: gebied.code },
      { ...studio.frames[size], width: LOCATOR_WIDTHS[size] },
    );
  const specs = { breed: at('breed'), smal: at('smal'), druk: at('druk') };
  const { breed: spec } = specs;
  const { drawings, scene } = drawAll(studio, { label, specs });
  return {
    id: `kaart-${gebied.code}`,
    form: 'locator',
    placement: ON_MAP,
    title: `Waar ligt ${gebied.naam}?`,
    caption:
      whole.niveau === 'gemeente'
        ? `${gebied.naam} in de gemeente ${whole.naam}`
        : `${gebied.naam} in ${whole.naam}`,
    label,
    description: `${label}. De kaart zegt alleen waar het gebied ligt.`,
    drawings,
    table: tableOf('', [], []),
    spec,
    scene,
    csv: '',
    names: [],
    areas: [whole.naam, gebied.naam],
    marks: [],
    png: await pictureOf(drawings.breed.svg, () => drawOutlined(studio, label, spec), effects),
  };
}

/** "rechts boven": which of the nine parts of the map holds the middle of the area. */
function placeIn({ shapes, box }: MapSheet, code: string): string {
  const own = boxOf(shapes.filter(({ gebied }) => gebied === code).map(({ geometry }) => geometry));
  const across = ((own.west + own.east) / 2 - box.west) / (box.east - box.west || 1);
  const up = ((own.south + own.north) / 2 - box.south) / (box.north - box.south || 1);
  const side = across < 0.36 ? 'links' : across > 0.64 ? 'rechts' : '';
  const height = up < 0.36 ? 'onder' : up > 0.64 ? 'boven' : '';
  return [side, height].filter(Boolean).join(' ') || 'in het midden';
}

/** The level of most areas that can be drawn. */
function mappedLevel({ profiles, survey }: Content): Niveau | undefined {
  const levels = groupBy(
    profiles.filter(({ code }) => survey.boundaries.has(code)),
    ({ niveau }) => niveau,
  );
  return [...levels].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** The front page's map; absent when no profile area has a boundary. */
export function drawIndexMap(content: Content, studio: Studio): IndexMap | undefined {
  const { profiles, survey, whole } = content;
  const niveau = mappedLevel(content);
  if (niveau === undefined) return undefined;
  const slugs = slugsOf(profiles);
  const base = [...survey.boundaries.values()].filter(
    ({ gebied }) => survey.gebieden.get(gebied)?.niveau === niveau,
  );
  const merges = mergesAmong(profiles, base);
  const drawn = new Set([...base.map(({ gebied }) => gebied), ...merges.keys()]);
  const mapped = profiles
    .map((gebied, index) => ({ gebied, number: index + 1 }))
    .filter(({ gebied }) => drawn.has(gebied.code));
  const sheet = sheetOf(base, merges);
  const areas = new Map(
    mapped.map(({ gebied, number }) => [
      gebied.code,
      {
        name: gebied.naam,
        number,
        href: `${areaFolder(listedLevel(survey.gebieden, gebied), slugs.get(gebied.code) ?? '')}/index.html`,
      },
    ]),
  );
  const label = `Kaart van ${whole.naam} met ${areas.size} ${LEVEL_WORDS[niveau].more}. Dezelfde namen staan in de lijst.`;
  const specAt = (size: Size) =>
    indexMapSpec({ sheet, areas }, { ...studio.frames[size], width: INDEX_WIDTHS[size] });
  const spec = specAt('breed');
  const narrow = specAt('smal');
  const numbers = new Set(mapped.map(({ number }) => String(number)));
  return {
    areas: mapped.map(({ gebied, number }) => ({ gebied: gebied.code, number })),
    numbered: { breed: hasLabel(spec, numbers), smal: hasLabel(narrow, numbers) },
    figure: {
      id: 'kaart',
      form: 'index-map',
      placement: ON_MAP,
      title: `${whole.naam} op de kaart`,
      caption: '',
      label,
      description: label,
      drawings: {
        breed: linkedAt(studio, label, spec),
        smal: linkedAt(studio, label, narrow),
      },
      table: tableOf('', [], []),
      spec,
      scene: studio.engine.read(spec),
      csv: '',
      names: [],
      areas: [whole.naam],
      marks: [],
    },
  };
}

function hasLabel(spec: ReturnType<typeof indexMapSpec>, texts: ReadonlySet<string>): boolean {
  return (spec.datasets.labels ?? []).some(({ name }) => texts.has(String(name)));
}

/** Reporting areas that can be put together from the outlines of the map, when their parts have no page. */
function mergesAmong(profiles: readonly Gebied[], base: readonly Boundary[]): Merges {
  const outlines = new Set(base.map(({ gebied }) => gebied));
  const pages = new Set(profiles.map(({ code }) => code));
  const made = profiles.flatMap(({ code, delen = [] }) => {
    const parts = outlines.has(code) ? [] : delen.filter((part) => outlines.has(part) && !pages.has(part));
    return parts.length === 0 ? [] : [[code, parts] as const];
  });
  return new Map(made);
}

function linkedAt(studio: Studio, label: string, spec: ReturnType<typeof indexMapSpec>) {
  const drawn = studio.engine.draw(spec);
  return { svg: writeLinked(drawn, label), width: drawn.width, height: drawn.height };
}
