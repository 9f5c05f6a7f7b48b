import { type Cause, keepValue } from '../cache.ts';
import type { ChartFigure, Charts } from '../domain/figure.ts';
import type { Findings } from '../domain/finding.ts';
import { compareNames } from '../domain/gebied.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import { profileAreas, type Survey, wholeOf } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { inTurns } from '../in-turns.ts';
import type { DrawingRoom, SiteDrawings } from './draw-figures.ts';

/**
 * Every figure of the publication: drawings in fixed sizes, each with its text alternative, table and CSV.
 * Which figures stand where is the same for all areas; domains are shared by all (C03, H10). Pages whose figures and
 * house style did not change are as they were kept; only for others is the drawing room opened. With `taken`, pages of
 * other areas (by code) and themes have no figures: another share of the build draws them.
 */
export async function chart(
  survey: Survey,
  findings: Findings,
  houseStyle: HouseStyle,
  effects: Effects,
  taken?: ReadonlySet<string>,
): Promise<Charts> {
  const opened = new Set<Promise<DrawingRoom>>();
  const open = () => {
    const [room = openRoom(survey, findings, houseStyle, effects)] = opened;
    opened.add(room);
    return room;
  };
  const common = [findings.key, styleCause(houseStyle)];
  const kept = <Value>(page: readonly Cause[], draw: (room: DrawingRoom) => Promise<Value>) =>
    keepValue(effects, 'figuren', [...common, ...page], async () => draw(await open()));
  const figures: KeptFigures = async (kind, name, draw) =>
    taken && !taken.has(name) ? [] : kept([kind, name], draw);
  try {
    const [pages, site] = await Promise.all([
      figuresOfPages(survey, findings, effects, figures),
      kept<SiteDrawings>(['site'], (room) => room.site()),
    ]);
    return { ...pages, ...site };
  } finally {
    for (const room of opened) await (await room).close();
  }
}

type KeptFigures = (
  kind: 'area' | 'theme',
  name: string,
  draw: (room: DrawingRoom) => Promise<readonly ChartFigure[]>,
) => Promise<readonly ChartFigure[]>;

/** Pages that are underway at once, per thread: one is drawn while the next is planned. */
const AHEAD = 2;

async function figuresOfPages(
  survey: Survey,
  findings: Findings,
  { jobs }: Effects,
  kept: KeptFigures,
): Promise<Pick<Charts, 'areas' | 'themes'>> {
  const profiles = profileAreas(survey, compareNames);
  const areas = await inTurns([wholeOf(survey), ...profiles], AHEAD * jobs, async (gebied) => {
    return [gebied.code, await kept('area', gebied.code, (room) => room.area(gebied))] as const;
  });
  const themas = new Set([...findings.areas.values()].flat().map(({ indicator }) => indicator.thema));
  const themes = await inTurns([...themas], AHEAD * jobs, async (thema) => {
    return [thema, await kept('theme', thema, (room) => room.theme(thema))] as const;
  });
  return { areas: new Map(areas), themes: new Map(themes) };
}

/** Drawing is loaded where there is something to draw: it takes longer than reading what was kept. */
async function openRoom(...parts: Parameters<typeof import('./draw-figures.ts').openDrawingRoom>) {
  const { openDrawingRoom } = await import('./draw-figures.ts');
  return openDrawingRoom(...parts);
}

/** The house style with its fonts by their names, which have a hash of their contents. */
function styleCause({ fonts, ...style }: HouseStyle): Cause {
  return { ...style, fonts: fonts.map(({ fileName }) => fileName) };
}
