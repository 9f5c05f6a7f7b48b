import type { Gemeente } from '../../domain/gemeente.ts';
import type { PressFormat } from '../../domain/press.ts';
import type { Texts } from '../../domain/texts.ts';
import { given } from '../given.ts';
import type { RemarkList } from '../remark-list.ts';
import { type Reference, resolvePath } from './assets.ts';

const FILE = 'gemeente.yaml';

/** Every file that the data refers to: logo, token CSS, photos, ICC profiles. */
export function referencesOf(
  parts: {
    readonly gemeente: Gemeente;
    readonly texts: Pick<Texts, 'areas'>;
    readonly pressFormats: ReadonlyMap<string, PressFormat>;
  },
  remarks: RemarkList,
): Reference[] {
  const { tokens, logo } = parts.gemeente.huisstijl;
  const css = tokens.toLowerCase().endsWith('.css') ? tokens : undefined;
  const style = [
    { key: 'huisstijl.logo', path: logo },
    { key: 'huisstijl.tokens', path: css },
  ].flatMap(({ key, path }) => refer(path, key, FILE, remarks));
  const profiles = parts.gemeente.drukwerk.flatMap((name) =>
    refer(parts.pressFormats.get(name)?.profiel, 'profiel', FILE, remarks),
  );
  const photos = [...parts.texts.areas.values()]
    .flatMap(({ interviews, wijkagent }) => [...interviews, ...(wijkagent ? [wijkagent] : [])])
    .flatMap(({ photo, body, lines }) =>
      photo ? [{ path: photo.file, from: body.file, key: 'foto', ...given('row', lines?.foto) }] : [],
    );
  return [...style, ...profiles, ...photos];
}

function refer(written: string | undefined, key: string, from: string, remarks: RemarkList): Reference[] {
  const path = written === undefined ? undefined : resolvePath(written, from, key, remarks);
  return path === undefined ? [] : [{ path, from, key }];
}
