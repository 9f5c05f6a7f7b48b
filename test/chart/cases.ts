/** The seed cases with everything that is drawn of them: what the chart tests look at. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, contentOf } from '../../src/chart/content.ts';
import { openStudio, type Studio, specOf } from '../../src/chart/draw.ts';
import type { Figure } from '../../src/chart/form.ts';
import { SIZES, type Size } from '../../src/chart/frame.ts';
import { planArea, planThemePage } from '../../src/chart/plan.ts';
import type { Spec } from '../../src/chart/spec.ts';
import type { HouseStyle } from '../../src/domain/house-style.ts';
import { style } from '../../src/style/style.ts';
import { silent, tellSurvey } from '../tell-survey.ts';
import { isThorough } from '../thorough.ts';

const seeds = join(import.meta.dirname, '..', '..', 'seeds');
/** Folders of `seeds/` that are no case, and cases without figures of their own to look at. */
const NO_CASE =
  /^(taal|regels|zinnen|demo|drukwerk|leeg|onderzoek|referentie|bureau-.*|kapot-.*|vijandig|zonder-teksten)$/;

export const CASES = readdirSync(seeds, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !NO_CASE.test(entry.name))
  .map((entry) => entry.name);

/** Of these every drawing is looked at; of all of them when more is asked for, and in the golden pictures. */
export const LOOKED_AT = isThorough
  ? CASES
  : CASES.filter((name) => /^(nationaal|breuk|groepen|gezondheid|nullen|lange-namen)$/.test(name));

export interface Case {
  readonly content: Content;
  readonly houseStyle: HouseStyle;
  readonly studio: Studio;
  /** Every figure of every page, with the page's name. */
  readonly figures: readonly { readonly page: string; readonly figure: Figure }[];
}

export async function readCase(name: string): Promise<Case> {
  const { survey, findings } = await tellSurvey(join(seeds, name));
  const houseStyle = await style(survey.gemeente, survey.assets, silent);
  const content = contentOf(survey, findings);
  const themas = new Set([...findings.areas.values()].flat().map(({ indicator }) => indicator.thema));
  return {
    content,
    houseStyle,
    studio: openStudio(houseStyle),
    figures: [
      ...[content.whole, ...content.profiles].flatMap((gebied) =>
        planArea(content, gebied).map(({ figure }) => ({ page: gebied.code, figure })),
      ),
      ...[...themas].flatMap((thema) =>
        planThemePage(content, thema).map(({ figure }) => ({ page: `thema-${thema}`, figure })),
      ),
    ],
  };
}

export interface Drawn {
  readonly page: string;
  readonly figure: Figure;
  readonly size: Size;
  readonly spec: Spec;
}

/** Every figure at every size. */
export function specsOf({ figures, studio }: Case): readonly Drawn[] {
  return figures.flatMap(({ page, figure }) =>
    SIZES.map((size) => ({ page, figure, size, spec: specOf(figure, size, studio) })),
  );
}
