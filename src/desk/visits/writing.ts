import { SHEETS } from '../../assistant.ts';
import { UsageError } from '../../error.ts';
import { ABSENT, type Held } from '../folder/store.ts';
import { hrefOf, writingHref } from '../pages/places.ts';
import { adviceOf } from '../pages/remarks.ts';
import { conflictPage } from '../pages/writing/conflict.ts';
import { editorPage, roomsFor } from '../pages/writing/editor.ts';
import { type Answer, json } from '../server/answer.ts';
import type { Sent } from '../server/read-body.ts';
import { kindOf } from '../text/text-kind.ts';
import { composeText, fieldAt, firstLineOf, openText } from '../text/text-source.ts';
import type { Work } from '../visit.ts';
import type { Look } from '../work.ts';
import { approvalState, photoOf } from './approval.ts';
import { show, to } from './show.ts';
import { areasOf, fileOf } from './texts.ts';

/** Texts that people write; figures have pages of their own. */
const WRITTEN = /\.(md|ya?ml|csv)$/i;

export async function showText(work: Work): Promise<Answer> {
  const { visit, state, place } = work;
  const file = fileOf(visit);
  if (!WRITTEN.test(file)) throw new UsageError(`${file} is geen tekst die u hier kunt schrijven.`);
  const held = await place.store.read(file);
  const look = await place.look();
  const source = textOf(held);
  const kind = kindOf(file);
  const open = openText(source, file);
  const photo = kind.isInterview ? photoOf(source, file) : undefined;
  const approval =
    kind.isInterview && held.seal !== ABSENT ? await approvalState(work, file, source, look) : undefined;
  const line = Number(visit.query.get('regel') ?? 0) - firstLineOf(source, file) + 1;
  const slug = slugOfSheets(file, look);
  if (slug !== undefined) state.preview.sheets([], slug);
  const body = editorPage({
    file,
    kind,
    open,
    seal: held.seal,
    isNew: held.seal === ABSENT,
    rooms: kind.isInterview ? roomsFor(look.rooms, look.survey.gemeente.drukwerk, peopleIn(look, file)) : [],
    preview: previewOf(file, look),
    ...(slug === undefined ? {} : { sheets: `../${SHEETS}/${slug}.json` }),
    ...(photo === undefined ? {} : { photo }),
    ...(approval ? { approval } : {}),
    ...(line > 0 ? { line } : {}),
  });
  return show(visit, state, { title: titleOf(file, look), at: 'teksten', wide: true }, body);
}

function textOf({ bytes }: Held): string {
  return Buffer.from(bytes).toString('utf8');
}

function titleOf(file: string, { survey }: Look): string {
  const slug = /^wijken\/([^/]+)\//.exec(file)?.[1];
  const area = areasOf(survey).find((one) => one.slug === slug)?.name;
  return area === undefined ? kindOf(file).name : `${kindOf(file).name}, ${area}`;
}

/** Interviews of the same wijk, this one among them. */
function peopleIn({ survey }: Look, file: string): number {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const others = [...survey.inputs.keys()].filter(
    (path) => path.startsWith(`${folder}/interview-`) && path !== file,
  );
  return others.length + 1;
}

/** The wijk on whose sheets a text comes; undefined where no sheet is ordered or the text is of no wijk with a page. */
function slugOfSheets(file: string, { survey }: Look): string | undefined {
  const slug = /^wijken\/([^/]+)\//.exec(file)?.[1];
  const isKnown = areasOf(survey).some((area) => area.slug === slug);
  return isKnown && survey.gemeente.drukwerk.length > 0 ? slug : undefined;
}

/** Where in the preview a text comes. */
function previewOf(file: string, { survey }: Look): string {
  const slug = /^wijken\/([^/]+)\//.exec(file)?.[1];
  if (slug !== undefined)
    return areasOf(survey).some((area) => area.slug === slug)
      ? `../wijk/${slug}/index.html`
      : '../index.html';
  const thema = /^teksten\/thema-(.+)\.md$/.exec(file)?.[1];
  if (thema !== undefined) return `../thema/${thema}/index.html`;
  return /^teksten\/(onderzoek|weging)\.md$/.test(file)
    ? '../over-dit-onderzoek/index.html'
    : '../index.html';
}

/** Saves a form; when the file changed meanwhile, both versions are shown and neither is lost. */
export async function saveText({ visit, state, place }: Work): Promise<Answer> {
  const { sent } = visit;
  const file = fileOf(visit);
  if (!sent || !WRITTEN.test(file)) throw new UsageError(`${file} is geen tekst die u hier kunt schrijven.`);
  const base = await place.store.read(file);
  const source = sent.names.includes('bron')
    ? sent.text('bron').replace(/\r\n/g, '\n')
    : composed(textOf(base), file, sent);
  const saved = await place.store.save(file, Buffer.from(source), sent.text('zegel'));
  const quiet = sent.text('stil') !== '';
  if (saved.kind === 'saved') {
    if (quiet) return json({ kind: 'saved', seal: saved.seal });
    state.notice({ kind: 'done', text: 'De tekst is bewaard.' });
    return to(visit, writingHref(file));
  }
  if (quiet) return json({ kind: 'changed' });
  const body = conflictPage(file, textOf(saved.now), source, saved.now.seal);
  return show(visit, state, { title: 'Dit bestand is intussen veranderd', at: 'teksten' }, body);
}

function composed(base: string, file: string, sent: Sent): string {
  const keys = kindOf(file)
    .fields.map(({ key }) => key)
    .filter((key) => sent.names.includes(key));
  const values = new Map(keys.map((key) => [key, sent.text(key)] as const));
  return composeText(base, file, { values, text: sent.text('tekst') });
}

/** What is to say of a text as it is being written; the page of the preview follows. */
export async function examineText({ visit, state, place }: Work): Promise<Answer> {
  const { sent } = visit;
  const file = fileOf(visit);
  if (!sent) throw new UsageError('Er is geen tekst.');
  const base = textOf(await place.store.read(file));
  const source = composed(base, file, sent);
  const look = await place.look();
  if (!file.endsWith('.md')) return json({ remarks: [] });
  const remarks = await state.work.examine(place.dir, look.survey, file, source);
  if (sent.text('voorbeeld') !== '') {
    state.preview.words([[file, source]], file);
    const slug = slugOfSheets(file, look);
    if (slug !== undefined) state.preview.sheets([[file, source]], slug);
  }
  const first = firstLineOf(source, file);
  return json({
    remarks: remarks
      .filter(({ rule, level }) => rule !== 'nog-te-doen' || level === 'error')
      .map((remark) => ({
        level: remark.level,
        rule: remark.rule,
        text: remark.explanation,
        advice: adviceOf(remark),
        found: remark.found ?? '',
        sentence: remark.sentence ?? '',
        instead: remark.instead ?? [],
        waivable: remark.level === 'error' && remark.sentence !== undefined,
        ...placeIn(remark.row, first, source, file),
        href: hrefOf(remark),
      })),
  });
}

function placeIn(row: number | undefined, first: number, source: string, file: string) {
  if (row === undefined) return {};
  if (row >= first) return { line: row - first + 1 };
  const field = fieldAt(source, file, row);
  return field === undefined ? {} : { field };
}

/** Takes a text away; the history keeps it. */
export async function removeText({ visit, state, place }: Work): Promise<Answer> {
  const file = fileOf(visit);
  const gone = await place.store.remove(file, visit.sent?.text('zegel') ?? '');
  if (gone.kind === 'changed')
    throw new UsageError(`${file} is intussen veranderd en is niet weggehaald. Open de tekst opnieuw.`);
  state.notice({ kind: 'done', text: `${file} is weggehaald. In de geschiedenis kunt u het terugzetten.` });
  return to(visit, 'teksten');
}
