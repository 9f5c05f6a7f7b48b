import { UsageError } from '../../error.ts';
import { html } from '../../html.ts';
import { plainName } from '../folder/safe-path.ts';
import { figureFilePage, figuresPage } from '../pages/figures.ts';
import { stepOf } from '../pages/places.ts';
import type { Answer } from '../server/answer.ts';
import type { Work } from '../visit.ts';
import { show, to } from './show.ts';
import { fileOf } from './texts.ts';

const TABLE = /\.(xlsx|xlsm|xls|ods|csv|tsv|txt|json)$/i;

export async function showFigures(work: Work): Promise<Answer> {
  const { visit, state, place } = work;
  if (visit.query.has('bestand')) return showFile(work);
  const look = await place.look();
  const names = (await place.store.list('cijfers')).filter((name) => TABLE.test(name));
  const files = names.map((name) => {
    const path = `cijfers/${name}`;
    return {
      path,
      tables: look.imports.filter(({ file }) => file === path),
      remarks: look.remarks.filter(({ file }) => file === path),
    };
  });
  const remarks = look.remarks.filter(
    (remark) => stepOf(remark) === 'cijfers' && !files.some(({ path }) => path === remark.file),
  );
  return show(visit, state, { title: 'Cijfers', at: 'cijfers' }, figuresPage({ files, remarks }));
}

async function showFile({ visit, state, place }: Work): Promise<Answer> {
  const path = figureFile(fileOf(visit));
  const { seal } = await place.store.read(path);
  const look = await place.look();
  const body = figureFilePage({
    path,
    seal,
    tables: look.imports.filter(({ file }) => file === path),
    remarks: look.remarks.filter(({ file }) => file === path),
    more: html``,
  });
  return show(visit, state, { title: path.replace('cijfers/', ''), at: 'cijfers', wide: true }, body);
}

/** A file with figures for the folder; one of the same name takes the place of the old, which the history keeps. */
export async function takeFigures({ visit, state, place }: Work): Promise<Answer> {
  const sent = visit.sent?.file('bestand');
  const name = sent && plainName(sent.name);
  if (!sent || name === undefined || !TABLE.test(name))
    throw new UsageError('Kies een bestand met cijfers: Excel (.xlsx), OpenDocument (.ods), CSV of JSON.');
  const path = `cijfers/${name}`;
  const before = await place.store.read(path);
  await place.store.save(path, sent.bytes, before.seal);
  state.notice({ kind: 'done', text: `${name} staat bij de cijfers. Kijk na of het goed is begrepen.` });
  return to(visit, `cijfers?bestand=${encodeURIComponent(path)}`);
}

export async function removeFigures({ visit, state, place }: Work): Promise<Answer> {
  const path = figureFile(fileOf(visit));
  const gone = await place.store.remove(path, visit.sent?.text('zegel') ?? '');
  if (gone.kind === 'changed') throw new UsageError(`${path} is intussen veranderd en is niet weggehaald.`);
  state.notice({ kind: 'done', text: `${path} is weggehaald. In de geschiedenis kunt u het terugzetten.` });
  return to(visit, 'cijfers');
}

/** A file with figures, and no other. */
function figureFile(file: string): string {
  if (!/^cijfers\/[^/]+$/.test(file) || !TABLE.test(file))
    throw new UsageError(`${file} is geen bestand met cijfers.`);
  return file;
}
