/** Locator maps per area and the index map of the front page. */
import type { Boundary } from '../domain/boundary.ts';
import type { ChartFigure, IndexMap } from '../domain/figure.ts';
import type { Gebied } from '../domain/gebied.ts';
import { slugsOf } from '../domain/slug.ts';
import type { Content } from './content.ts';
import { drawAll, type Studio } from './draw.ts';
import { INDEX_WIDTHS, indexMapSpec, LOCATOR_WIDTHS, locatorSpec } from './forms/maps.ts';
import type { Size } from './frame.ts';
import { boxOf, type MapSheet, sheetOf } from './map-shapes.ts';
import { writeLinked } from './svg.ts';
import { tableOf } from './table.ts';
import { NIVEAU_WORDS } from './words-nl.ts';

/** A map per profile area that has a boundary, or whose parts have one. */
export function drawLocators(content: Content, studio: Studio): ReadonlyMap<string, ChartFigure> {
  const sheets = new Map<string, MapSheet>();
  const maps = new Map<string, ChartFigure>();
  for (const gebied of content.profiles) {
    const codes = drawnCodes(content, gebied);
    if (codes.size === 0) continue;
    const around = neighbours(content, gebied, codes);
    const key = around.map(({ gebied: code }) => code).join(' ');
    const sheet = sheets.get(key) ?? sheetOf(around);
    sheets.set(key, sheet);
    maps.set(gebied.code, drawLocator(content, studio, gebied, codes, sheet));
  }
  return maps;
}

/** The area itself, or the parts that a reporting area was made of. */
function drawnCodes({ survey }: Content, gebied: Gebied): ReadonlySet<string> {
  const own = survey.boundaries.has(gebied.code) ? [gebied.code] : (gebied.delen ?? []);
  return new Set(own.filter((code) => survey.boundaries.has(code)));
}

/** Outlines of the same level as what is filled, so that no area lies over another. */
function neighbours({ survey }: Content, gebied: Gebied, codes: ReadonlySet<string>): readonly Boundary[] {
  const [first = gebied.code] = codes;
  const niveau = survey.gebieden.get(first)?.niveau ?? gebied.niveau;
  return [...survey.boundaries.values()].filter(
    (boundary) => codes.has(boundary.gebied) || survey.gebieden.get(boundary.gebied)?.niveau === niveau,
  );
}

function drawLocator(
  content: Content,
  studio: Studio,
  gebied: Gebied,
  codes: ReadonlySet<string>,
  sheet: MapSheet,
): ChartFigure {
  const { whole } = content;
  const place = placeIn(sheet, codes);
  const label = `Kaart van ${whole.naam} met ${gebied.naam}, ${place}`;
  const { drawings, spec } = drawAll(studio, label, (size) =>
    locatorSpec({ sheet, name: gebied.naam, codes }, { ...studio.frames[size], width: LOCATOR_WIDTHS[size] }),
  );
  return {
    id: `kaart-${gebied.code}`,
    form: 'locator',
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
    csv: '',
    marks: [],
  };
}

/** "rechts boven": which of the nine parts of the map holds the middle of the area. */
function placeIn({ shapes, box }: MapSheet, codes: ReadonlySet<string>): string {
  const own = boxOf(shapes.filter(({ gebied }) => codes.has(gebied)).map(({ geometry }) => geometry));
  const across = ((own.west + own.east) / 2 - box.west) / (box.east - box.west || 1);
  const up = ((own.south + own.north) / 2 - box.south) / (box.north - box.south || 1);
  const side = across < 0.36 ? 'links' : across > 0.64 ? 'rechts' : '';
  const height = up < 0.36 ? 'onder' : up > 0.64 ? 'boven' : '';
  return [side, height].filter(Boolean).join(' ') || 'in het midden';
}

/** The front page's map; absent when no profile area has a boundary. */
export function drawIndexMap(content: Content, studio: Studio): IndexMap | undefined {
  const { profiles, survey, whole } = content;
  const slugs = slugsOf(profiles);
  const listed = profiles.map((gebied, index) => ({ gebied, number: index + 1 }));
  const drawn = listed.filter(({ gebied }) => survey.boundaries.has(gebied.code));
  const niveau = drawn[0]?.gebied.niveau;
  if (niveau === undefined) return undefined;
  const mapped = drawn.filter(({ gebied }) => gebied.niveau === niveau);
  const sheet = sheetOf(
    [...survey.boundaries.values()].filter(({ gebied }) => survey.gebieden.get(gebied)?.niveau === niveau),
  );
  const areas = new Map(
    mapped.map(({ gebied, number }) => [
      gebied.code,
      { name: gebied.naam, number, href: `wijk/${slugs.get(gebied.code) ?? ''}/index.html` },
    ]),
  );
  const label = `Kaart van ${whole.naam} met ${areas.size} ${NIVEAU_WORDS[niveau].plural}. Dezelfde namen staan in de lijst.`;
  const specAt = (size: Size) =>
    indexMapSpec({ sheet, areas }, { ...studio.frames[size], width: INDEX_WIDTHS[size] });
  return {
    areas: mapped.map(({ gebied, number }) => ({ gebied: gebied.code, number })),
    figure: {
      id: 'kaart',
      form: 'index-map',
      title: `${whole.naam} op de kaart`,
      caption: '',
      label,
      description: label,
      drawings: {
        breed: linkedAt(studio, label, specAt('breed')),
        smal: linkedAt(studio, label, specAt('smal')),
      },
      table: tableOf('', [], []),
      spec: specAt('breed'),
      csv: '',
      marks: [],
    },
  };
}

function linkedAt(studio: Studio, label: string, spec: ReturnType<typeof indexMapSpec>) {
  const { marks, width, height } = studio.engine.draw(spec);
  return { svg: writeLinked(marks, label, width, height), width, height };
}
