import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareNames } from '../../domain/gebied.ts';
import { slugsOf } from '../../domain/slug.ts';
import { profileAreas, type Survey } from '../../domain/survey.ts';
import { UsageError } from '../../error.ts';
import { plainName } from '../folder/safe-path.ts';
import { ABSENT } from '../folder/store.ts';
import { writingHref } from '../pages/places.ts';
import { type TextStand, textsPage } from '../pages/writing/texts.ts';
import type { Answer } from '../server/answer.ts';
import { PAGE_TEXTS, TEXTS_OF_AREA } from '../text/text-kind.ts';
import type { Visit, Work } from '../visit.ts';
import type { Look } from '../work.ts';
import { show, to } from './show.ts';

export async function showTexts({ visit, state, place }: Work): Promise<Answer> {
  const look = await place.look();
  const { survey } = look;
  const standing = standingIn(look);
  const areas = areasOf(survey).map(({ name, slug }) => ({
    name,
    slug,
    texts: TEXTS_OF_AREA.map((file) => standing(`wijken/${slug}/${file}`)),
  }));
  const body = textsPage({
    areas,
    themes: survey.onderzoek.themas.map(({ code, titel }) => ({
      title: titel,
      text: standing(`teksten/thema-${code}.md`),
    })),
    pages: Object.keys(PAGE_TEXTS).map((name) => standing(`teksten/${name}`)),
  });
  return show(visit, state, { title: 'Teksten en interviews', at: 'teksten', wide: true }, body);
}

/** Areas with a page, by name. */
export function areasOf(
  survey: Survey,
): readonly { readonly code: string; readonly name: string; readonly slug: string }[] {
  const areas = profileAreas(survey, compareNames);
  const slugs = slugsOf(areas);
  return areas.map(({ code, naam }) => ({ code, name: naam, slug: slugs.get(code) ?? '' }));
}

function standingIn({ survey, remarks }: Look): (file: string) => TextStand {
  const interviews = [...survey.texts.areas.values()].flatMap((area) => area.interviews);
  return (file) => {
    const interview = interviews.find(({ body }) => body.file === file);
    const errors = remarks.filter((remark) => remark.file === file && remark.level === 'error');
    const waits =
      errors.length > 0 && errors.every(({ rule }) => rule === 'P02' || rule.startsWith('toestemming'));
    const stand = !survey.inputs.has(file) ? 'none' : waits ? 'waits' : errors.length > 0 ? 'wrong' : 'fine';
    return { file, stand, ...(interview ? { name: interview.naam } : {}) };
  };
}

/** A document of Word becomes an interview, at the first of the two places that is free. */
export async function takeInterview({ visit, state, place }: Work): Promise<Answer> {
  const document = visit.sent?.file('document');
  const wijk = visit.sent?.text('wijk') ?? '';
  const name = document && plainName(document.name);
  if (!document || name === undefined) throw new UsageError('Kies een document.');
  const made = await beside(name, document.bytes, (file) =>
    state.work.convertInterview(file, wijk, place.dir),
  );
  if (made.photo) await place.store.save(made.photo.path, made.photo.bytes, ABSENT);
  const saved = await place.store.save(made.path, Buffer.from(made.text), ABSENT);
  if (saved.kind === 'changed') throw new UsageError(`${made.path} is er al.`);
  state.notice({
    kind: 'done',
    text: `Van ${name} is een interview gemaakt. Lees het na, en vul in wat nog leeg is.`,
    more: made.told,
  });
  return to(visit, writingHref(made.path));
}

/** Other rooms read files: what was sent is one for a moment, outside the data folder. */
export async function beside<T>(
  name: string,
  bytes: Uint8Array,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bureau-'));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function fileOf(visit: Visit): string {
  return visit.sent?.text('bestand') ?? visit.query.get('bestand') ?? '';
}
