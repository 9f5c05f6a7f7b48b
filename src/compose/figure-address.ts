/** Where a figure that may be cited stands, by the codes of its area and indicator: these outlive names. */
import type { Gebied } from '../domain/gebied.ts';
import { LIST_OF_FIGURES, type SiteNames } from './site-names.ts';

/** With more areas than this a file per figure would be more files than a web server is given: one per area holds all. */
const MOST_APART = 400;

/** Path of the list of an area's figures, below `output/site/`. */
export function listPath({ codes }: SiteNames, { code }: Gebied): string {
  return `cijfers/${codes.areas.get(code)}/${LIST_OF_FIGURES}.json`;
}

/** Path of one figure below `output/site/`: of its file, or of its place in the list. */
export function figurePath(names: SiteNames, area: Gebied, indicator: string): string {
  const name = names.codes.indicators.get(indicator);
  return isApart(names)
    ? `cijfers/${names.codes.areas.get(area.code)}/${name}.json`
    : `${listPath(names, area)}#${name}`;
}

/** Whether each figure has a file of its own. */
export const isApart = ({ areas }: SiteNames) => areas.length <= MOST_APART;
