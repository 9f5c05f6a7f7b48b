/** The desk with the rooms behind it: what it has others do, it gets as functions. */
import type { DeskOptions, DeskWork, Look, OpenDesk } from '../desk/desk.ts';
import type { Markdown, Texts } from '../domain/texts.ts';
import type { Effects } from '../effects.ts';
import { convertInterview } from './commands.ts';
import { examinePieces } from './pipeline.ts';

/** What the commands know how to do already. */
export type FromCommands = Pick<DeskWork, 'approve' | 'start'>;

/** Opens the desk. Throws the system's error when no port is free, and FileError when another desk has the folder. */
export async function openDesk(
  options: DeskOptions,
  effects: Effects,
  commands: FromCommands,
): Promise<OpenDesk> {
  const { desk } = await import('../desk/desk.ts');
  return desk(options, {
    ...commands,
    convertInterview,
    look: (dir) => look(dir, effects),
    async settings(source) {
      const { settingFields, settingValues } = await import('../ingest/ingest.ts');
      return { fields: settingFields(), values: settingValues(source) };
    },
    async changeSettings(source, changes) {
      const ingest = await import('../ingest/ingest.ts');
      return ingest.changeSettings(source, changes);
    },
    async lookAtTables(dir, file) {
      const ingest = await import('../ingest/ingest.ts');
      return ingest.lookAtTables(dir, file);
    },
    async answerQuestions(source, file, tables) {
      const { withAnswers } = await import('../ingest/ingest.ts');
      return withAnswers(source, file, tables);
    },
    async tokens() {
      const { installedTokens } = await import('../style/style.ts');
      return installedTokens();
    },
    async examine(dir, survey, file, source) {
      const { readWords } = await import('../ingest/ingest.ts');
      const { inspectWritten } = await import('../inspect/inspect.ts');
      const read = await readWords(dir, survey, new Map([[file, source]]), effects);
      const texts = only(read.survey.texts, file);
      const found = [...read.remarks, ...inspectWritten({ ...read.survey, texts })];
      return found.filter((remark) => remark.file === file);
    },
  });
}

/** Everything that can be told of a folder within a second, errors and all. */
async function look(dir: string, effects: Effects): Promise<Look> {
  const { ingest } = await import('../ingest/ingest.ts');
  const { inspectWritten } = await import('../inspect/inspect.ts');
  const { pressRoom, wordsFor } = await import('../compose/compose.ts');
  const { survey, remarks, passing, imports } = await ingest(dir, effects, undefined, () => true);
  const pieces = await examinePieces(survey, true);
  const withPeople = new Set(pressRoom(survey).map(({ found }) => found));
  const rooms = [...survey.pressFormats]
    .filter(([name]) => withPeople.has(name))
    .map(([name, format]) => ({ format: name, two: wordsFor(format, 2), one: wordsFor(format, 1) }));
  return { survey, remarks: [...remarks, ...passing, ...inspectWritten(survey), ...pieces], imports, rooms };
}

/** One file among the texts, and no other: the checker need not read the rest again. */
function only(texts: Texts, file: string): Texts {
  const own = (text: Markdown | undefined) => (text?.file === file ? text : undefined);
  const areas = [...texts.areas].map(([code, area]) => {
    const { interviews, bijeenkomst, afspraken, aandacht } = area;
    const kept = {
      interviews: interviews.filter(({ body }) => body.file === file),
      gemeenteDeed: own(area.gemeenteDeed),
      politieDeed: own(area.politieDeed),
      wijkagent: own(area.wijkagent?.body) && area.wijkagent,
      watKuntUDoen: own(area.watKuntUDoen),
      bijeenkomst: own(bijeenkomst?.body) && bijeenkomst,
      afspraken: own(afspraken?.body) && afspraken,
      aandacht: own(aandacht?.body) && aandacht,
    };
    return [code, present(kept)] as const;
  });
  const { inleiding, onderzoek, weging, reactie, contact, rules } = texts;
  const pages = { inleiding, onderzoek, weging, reactie, contact };
  return {
    ...present(Object.fromEntries(Object.entries(pages).map(([key, text]) => [key, own(text)]))),
    areas: new Map(areas),
    themas: new Map([...texts.themas].filter(([, text]) => own(text))),
    waivers: texts.waivers,
    ...(rules ? { rules } : {}),
  };
}

/** Without the keys that have no value. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}
