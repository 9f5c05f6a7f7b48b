/** The site of the demo gemeente without its PDFs, in a folder of its own: made once for the tests of pages. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chart } from '../../src/chart/chart.ts';
import { compose } from '../../src/compose/compose.ts';
import { portray } from '../../src/portray/portray.ts';
import { downloads } from '../../src/publish/publish.ts';
import { render } from '../../src/render/render.ts';
import { style } from '../../src/style/style.ts';
import { silent, tellSurvey } from '../tell-survey.ts';

export interface DemoSite {
  /** Folder that holds `site/`. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  remove(): Promise<void>;
}

export async function makeDemoSite(): Promise<DemoSite> {
  const told = await tellSurvey(join(import.meta.dirname, '..', '..', 'data'));
  const { survey, findings } = told;
  const houseStyle = await style(survey.gemeente, survey.assets, silent);
  const charts = await chart(survey, findings, houseStyle, silent);
  const portraits = await portray(survey, silent);
  const site = compose({ ...told, charts, portraits, houseStyle, version: '0.0.0' });
  const { files } = await render(site, silent);
  const all = [...files, ...(await downloads(told, silent))];
  const folder = await mkdtemp(join(tmpdir(), 'wijkprofielen-paginas-'));
  for (const { path, bytes } of all) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return {
    folder,
    files: new Map(all.map(({ path, bytes }) => [path, bytes])),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
