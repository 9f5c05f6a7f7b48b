import type { Estimate } from '../../domain/estimate.ts';
import type { TableAnswers, TableQuestions } from '../../domain/sheet-picture.ts';
import { groepKey } from '../../domain/survey.ts';
import type { ImportedFigure } from '../../domain/table-import.ts';
import { UsageError } from '../../error.ts';
import { html } from '../../html.ts';
import { plainName } from '../folder/safe-path.ts';
import { figureFilePage, figuresPage } from '../pages/figures.ts';
import { stepOf } from '../pages/places.ts';
import { questionsPart } from '../pages/questions.ts';
import { sheetPictures } from '../pages/sheet.ts';
import type { Answer } from '../server/answer.ts';
import type { Sent } from '../server/read-body.ts';
import type { Work } from '../visit.ts';
import type { Look } from '../work.ts';
import { show, to } from './show.ts';
import { fileOf } from './texts.ts';

/** How figures are to be read, where that does not follow from the file itself. */
const RULES = 'bronnen.yaml';
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
  return show(
    visit,
    state,
    { title: 'Cijfers', at: 'cijfers' },
    figuresPage({ files, remarks, area: codeOfCbs(look) }),
  );
}

async function showFile({ visit, state, place }: Work): Promise<Answer> {
  const path = figureFile(fileOf(visit));
  const { seal } = await place.store.read(path);
  const look = await place.look();
  const { pictures, questions } = await state.work.lookAtTables(place.dir, path);
  const more = html`${questionsPart({
    path,
    seal: (await place.store.read(RULES)).seal,
    tables: questions,
    areas: [...look.survey.gebieden.values()],
    topics: [...look.survey.indicators.values()],
  })}
${sheetPictures(pictures)}`;
  const values = new Map(
    look.survey.cells
      .filter(({ origin }) => origin.file === path)
      .map((cell) => [keyOf(path, { ...cell, groep: groepKey(cell.groep) }), valueWords(cell.estimate)]),
  );
  const body = figureFilePage({
    path,
    seal,
    tables: look.imports.filter(({ file }) => file === path),
    remarks: look.remarks.filter(({ file }) => file === path),
    more,
    wordsOf: (figure) => values.get(keyOf(path, figure)) ?? '',
  });
  return show(visit, state, { title: path.replace('cijfers/', ''), at: 'cijfers', wide: true }, body);
}

/** Which figure of a file it is, within all that was read. */
function keyOf(
  file: string,
  {
    gebied,
    indicator,
    jaar,
    reeks,
    groep,
  }: Pick<ImportedFigure, 'gebied' | 'indicator' | 'jaar' | 'reeks' | 'groep'>,
): string {
  return [file, gebied, indicator, jaar, reeks, groep].join('\u0000');
}

/** As delivered: whoever reads it has the file itself. */
function valueWords(estimate: Estimate): string {
  return estimate.kind === 'published' ? String(estimate.value).replace('.', ',') : 'geen';
}

function codeOfCbs({ survey: { gemeente } }: Look): string {
  return /^GM\d{4}$/.test(gemeente.code) ? gemeente.code : '';
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

/** What staff confirmed goes into bronnen.yaml; the file with the figures stays as it came. */
export async function answerFigures({ visit, state, place }: Work): Promise<Answer> {
  const { sent } = visit;
  const path = figureFile(fileOf(visit));
  const { questions } = await state.work.lookAtTables(place.dir, path);
  const held = await place.store.read(RULES);
  const answers = questions.map((table, at) => answersIn(sent, table, at));
  const source = Buffer.from(held.bytes).toString('utf8');
  const written = await state.work.answerQuestions(source, path.replace('cijfers/', ''), answers);
  const saved = await place.store.save(RULES, Buffer.from(written), sent?.text('zegel') ?? '');
  if (saved.kind === 'changed')
    throw new UsageError('bronnen.yaml is intussen veranderd. Open het bestand opnieuw, en bevestig dan.');
  state.notice({
    kind: 'done',
    text: 'Vastgelegd in bronnen.yaml. Kijk na of de cijfers nu goed gelezen zijn.',
  });
  return to(visit, `cijfers?bestand=${encodeURIComponent(path)}`);
}

/** The fields of one table, by the name that the form gave them: `0:kolom:Wijk`. */
function answersIn(sent: Sent | undefined, { sheet, headerRow }: TableQuestions, at: number): TableAnswers {
  const under = (kind: string) => {
    const start = `${at}:${kind}:`;
    const names = (sent?.names ?? []).filter((name) => name.startsWith(start));
    return Object.fromEntries(names.map((name) => [name.slice(start.length), sent?.text(name).trim() ?? '']));
  };
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    columns: under('kolom'),
    fixed: under('vast'),
    gebieden: under('gebieden'),
    indicatoren: under('indicatoren'),
  };
}
