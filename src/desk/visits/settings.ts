import type { SettingChange } from '../../domain/setting.ts';
import { settingsPage } from '../pages/settings.ts';
import { conflictPage } from '../pages/writing/conflict.ts';
import type { Answer } from '../server/answer.ts';
import type { Sent } from '../server/read-body.ts';
import type { Work } from '../visit.ts';
import type { SettingsForm } from '../work.ts';
import { show, to } from './show.ts';

const FILE = 'gemeente.yaml';
const LOGO = /\.(svg|png|jpe?g|webp)$/i;
const CSS = /\.css$/i;

export async function showSettings({ visit, state, place }: Work): Promise<Answer> {
  const { bytes, seal } = await place.store.read(FILE);
  const form = await state.work.settings(Buffer.from(bytes).toString('utf8'));
  return page({ visit, state, place }, form, seal, []);
}

/** Saves what the schema takes; what it refuses is shown at its field, and nothing is written. */
export async function saveSettings(work: Work): Promise<Answer> {
  const { visit, state, place } = work;
  const { sent } = visit;
  const { bytes } = await place.store.read(FILE);
  const form = await state.work.settings(Buffer.from(bytes).toString('utf8'));
  const changes = sent ? changesIn(sent, form) : [];
  const { source, problems } = await state.work.changeSettings(Buffer.from(bytes).toString('utf8'), changes);
  const seal = sent?.text('zegel') ?? '';
  if (problems.length > 0) {
    const values = new Map([...form.values, ...changes.map(({ key, value }) => [key, value] as const)]);
    return page(work, { ...form, values }, seal, problems);
  }
  const saved = await place.store.save(FILE, Buffer.from(source), seal);
  if (saved.kind === 'changed') {
    const body = conflictPage(FILE, Buffer.from(saved.now.bytes).toString('utf8'), source, saved.now.seal);
    return show(visit, state, { title: 'Dit bestand is intussen veranderd', at: 'gemeente' }, body);
  }
  state.notice({ kind: 'done', text: 'Bewaard. Wat er verder in gemeente.yaml staat, is niet veranderd.' });
  return to(visit, 'gemeente');
}

/** What was sent for each field; a standard that was not filled in before stays out of the file. */
function changesIn(sent: Sent, { fields, values }: SettingsForm): readonly SettingChange[] {
  return fields.flatMap(({ key, kind, standard }): readonly SettingChange[] => {
    const isTicked = sent.names.includes(`${key}:gevraagd`);
    if (!isTicked && !sent.names.includes(key)) return [];
    const lines = isTicked
      ? sent.all(key)
      : sent
          .text(key)
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter(Boolean);
    const value = isTicked || kind === 'list' ? lines : sent.text(key).trim();
    const isStandard = standard !== undefined && !values.has(key) && [value].flat().join(', ') === standard;
    return isStandard ? [] : [{ key, value }];
  });
}

async function page(
  { visit, state, place }: Work,
  form: SettingsForm,
  seal: string,
  problems: Parameters<typeof settingsPage>[0]['problems'],
): Promise<Answer> {
  const look = await place.look();
  const files = await place.store.list('');
  const body = settingsPage({
    ...form,
    seal,
    problems,
    // What is still empty is a field below, and no fault of whoever just began.
    remarks: look.remarks.filter(({ file, rule }) => file === FILE && rule !== 'sleutel-ontbreekt'),
    isBegun: form.fields.every(({ key, required }) => !required || form.values.has(key)),
    formats: look.survey.pressFormats,
    known: {
      'huisstijl.tokens': [...(await state.work.tokens()), ...files.filter((name) => CSS.test(name))],
      'huisstijl.logo': files.filter((name) => LOGO.test(name)),
    },
  });
  return show(
    visit,
    state,
    {
      title: 'Gemeente',
      at: 'gemeente',
      wide: true,
      ...(problems.length > 0
        ? {
            notice: { kind: 'wrong', text: 'Er is nog niets bewaard: kijk bij de velden met een opmerking.' },
          }
        : {}),
    },
    body,
  );
}
