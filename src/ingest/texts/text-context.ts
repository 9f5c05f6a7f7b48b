import { compareNames } from '../../domain/gebied.ts';
import { type Cell, profileAreas, type Survey } from '../../domain/survey.ts';
import { topicsOf } from './read-recognition.ts';
import type { TextContext } from './read-texts.ts';

/** What texts are matched with: which areas get a page, and which would with figures. */
export function textContext(
  survey: Pick<Survey, 'gemeente' | 'onderzoek' | 'gebieden' | 'indicators' | 'cells' | 'pressFormats'>,
): Omit<TextContext, 'today'> {
  const profiles = profileAreas(
    { ...survey, cells: [...survey.cells, ...mergedCells(survey)] },
    compareNames,
  );
  const levels = new Set(survey.gemeente.profielen);
  const withoutFigures = [...survey.gebieden.values()]
    .filter((gebied) => levels.has(gebied.niveau) && !profiles.includes(gebied))
    .sort((a, b) => compareNames(a.naam, b.naam));
  const themas = new Set([...survey.indicators.values()].map(({ thema }) => thema));
  const hasMeetingSheet = survey.gemeente.drukwerk.some(
    (name) => survey.pressFormats.get(name)?.soort === 'gesprek',
  );
  const topics = topicsOf(survey.indicators.values(), survey.onderzoek.themas);
  return { gemeente: survey.gemeente, topics, profiles, withoutFigures, themas, hasMeetingSheet };
}

/** Areas that will get their figures from their parts get a page too: a cell of each, as if it were theirs. */
function mergedCells({ gemeente, cells }: Pick<Survey, 'gemeente' | 'cells'>): Cell[] {
  if (gemeente.samenvoegen.length === 0) return [];
  const current = new Map(
    cells.filter(({ jaar }) => jaar === gemeente.editie).map((cell) => [cell.gebied, cell]),
  );
  return gemeente.samenvoegen.flatMap(({ code, delen }) => {
    const parts = delen.map((deel) => current.get(deel));
    return parts[0] && !parts.includes(undefined) ? [{ ...parts[0], gebied: code }] : [];
  });
}
