import type { Gebied } from '../../domain/gebied.ts';
import type { Gemeente } from '../../domain/gemeente.ts';
import { slugsOf } from '../../domain/slug.ts';
import type { AreaTexts, Interview, Markdown, Officer, Texts, Withdrawn } from '../../domain/texts.ts';
import { type DataFolder, type FolderEntry, hashIfThere, listFolder, readWritten } from '../data-folder.ts';
import { given } from '../given.ts';
import { readTextSheet } from '../tables/read-sheets.ts';
import { OWN_PAGES } from './own-page-texts.ts';
import { readInterview } from './read-interview.ts';
import { readOfficer } from './read-officer.ts';
import { readRecognition, type Topics } from './read-recognition.ts';
import { reportToDo, reportUnknownFile, reportUnknownFolder } from './text-remarks.ts';
import { readAgreements, readAttention, readMarkdown, readMeeting } from './written-texts.ts';

/** What texts are matched with. */
export interface TextContext {
  readonly gemeente: Gemeente;
  /** ISO date of today, which consent is held against. */
  readonly today: string;
  /** Areas that get a page, in alphabetical order: that order decides on equal slugs. */
  readonly profiles: readonly Gebied[];
  /** Areas that would get a page if they had figures. */
  readonly withoutFigures: readonly Gebied[];
  readonly themas: ReadonlySet<string>;
  /** What conversations about the figures can be about. */
  readonly topics: Topics;
  /** A sheet for a meeting is ordered: it asks what was agreed last time. */
  readonly hasMeetingSheet: boolean;
}

const AREA_FILES = [
  'interview-1.md',
  'interview-2.md',
  'gemeente-deed.md',
  'politie-deed.md',
  'wijkagent.md',
  'wat-kunt-u-doen.md',
  'bijeenkomst.md',
  'afspraken.md',
  'aandacht.md',
];
/** Texts, and what staff write texts in: a Word file that lies here was meant to be read. */
const TEXT_NAME = /\.(md|markdown|docx?|odt|rtf|txt)$/i;
/** A table, under every ending that one comes with. */
const RECOGNITION = /^herkenning\./i;
const PAGES = ['inleiding', 'onderzoek', 'reactie', 'contact'] as const;
/** Texts that a gemeente may write, but need not. */
const EXTRA_PAGES = ['weging'] as const;

/** All texts of data/wijken and data/teksten; those that are not written yet are listed as work to do. */
export async function readTexts(folder: DataFolder, context: TextContext): Promise<Omit<Texts, 'waivers'>> {
  const pages = await readPages(folder, context.themas);
  const withdrawn: Withdrawn[] = [];
  const areas = await readAreaFolders(folder, context, withdrawn);
  const { themas, ...named } = pages;
  return {
    areas,
    themas,
    ...named,
    ...(withdrawn.length > 0 ? { withdrawn: unshared(withdrawn, areas) } : {}),
  };
}

async function readPages(
  folder: DataFolder,
  themas: ReadonlySet<string>,
): Promise<Omit<Texts, 'areas' | 'waivers'>> {
  const written = [...PAGES, ...EXTRA_PAGES, ...[...themas].map((thema) => `thema-${thema}`)];
  const known = [...written, ...OWN_PAGES].map((name) => `${name}.md`);
  const themaTexts = new Map<string, Markdown>();
  const pages = new Map<string, Markdown>();
  for (const entry of await listFolder(folder, 'teksten')) {
    if (!known.includes(entry.name)) {
      reportUnknownFile(folder, entry, known);
      continue;
    }
    if (!written.some((name) => `${name}.md` === entry.name)) continue;
    const text = await readMarkdown(folder, entry.path);
    const name = entry.name.replace(/\.md$/, '');
    if (text && name.startsWith('thema-')) themaTexts.set(name.slice('thema-'.length), text);
    else if (text) pages.set(name, text);
  }
  for (const page of PAGES) {
    if (!pages.has(page))
      reportToDo(folder, `teksten/${page}.md`, `De tekst "${page}" is nog niet geschreven`);
  }
  return {
    themas: themaTexts,
    ...given('inleiding', pages.get('inleiding')),
    ...given('onderzoek', pages.get('onderzoek')),
    ...given('weging', pages.get('weging')),
    ...given('reactie', pages.get('reactie')),
    ...given('contact', pages.get('contact')),
  };
}

async function readAreaFolders(
  folder: DataFolder,
  context: TextContext,
  withdrawn: Withdrawn[],
): Promise<ReadonlyMap<string, AreaTexts>> {
  const slugs = slugsOf(context.profiles);
  const entries = new Map((await listFolder(folder, 'wijken')).map((entry) => [entry.name, entry]));
  const texts = new Map<string, AreaTexts>();
  for (const area of context.profiles) {
    const slug = slugs.get(area.code) ?? '';
    const entry = entries.get(slug);
    texts.set(area.code, await readArea(folder, area, `wijken/${slug}`, entry, context, withdrawn));
    entries.delete(slug);
  }
  const waiting = [...slugsOf(context.withoutFigures).values()];
  for (const entry of entries.values()) {
    reportUnknownFolder(folder, entry, { editie: context.gemeente.editie, waiting }, [...slugs.values()]);
  }
  return texts;
}

async function readArea(
  folder: DataFolder,
  area: Gebied,
  path: string,
  entry: FolderEntry | undefined,
  context: TextContext,
  withdrawn: Withdrawn[],
): Promise<AreaTexts> {
  for (const file of entry ? await listFolder(folder, path) : []) {
    if (TEXT_NAME.test(file.name) && !AREA_FILES.includes(file.name) && !RECOGNITION.test(file.name))
      reportUnknownFile(folder, file, AREA_FILES);
  }
  const interviews = await readInterviews(folder, area, path, context, withdrawn);
  const gemeenteDeed = await readMarkdown(folder, `${path}/gemeente-deed.md`);
  const politieDeed = await readMarkdown(folder, `${path}/politie-deed.md`);
  const wijkagent = await readWijkagent(folder, `${path}/wijkagent.md`, context, withdrawn);
  const watKuntUDoen = await readMarkdown(folder, `${path}/wat-kunt-u-doen.md`);
  const bijeenkomst = await readMeeting(folder, `${path}/bijeenkomst.md`);
  const afspraken = await readAgreements(folder, `${path}/afspraken.md`, context.gemeente);
  const aandacht = await readAttention(folder, `${path}/aandacht.md`);
  const answers = entry && (await readTextSheet(folder, `${path}/herkenning.csv`));
  const herkenning = answers && readRecognition(answers, context.topics, context.today, folder.remarks);
  const toDo = [
    { file: 'gemeente-deed.md', text: gemeenteDeed, what: 'de tekst over wat de gemeente deed' },
    { file: 'wat-kunt-u-doen.md', text: watKuntUDoen, what: 'de tekst over wat bewoners kunnen doen' },
    { file: 'bijeenkomst.md', text: bijeenkomst, what: 'de bijeenkomst' },
  ].filter(({ text }) => text === undefined);
  for (const { file, what } of toDo) {
    reportToDo(folder, `${path}/${file}`, `Voor ${area.naam} ontbreekt nog ${what}`);
  }
  if (context.hasMeetingSheet && !afspraken) {
    const what = `Voor ${area.naam} ontbreekt nog wat er de vorige keer is afgesproken`;
    reportToDo(folder, `${path}/afspraken.md`, what, 'Dit blok blijft weg van het gespreksblad.');
  }
  return {
    interviews,
    ...given('gemeenteDeed', gemeenteDeed),
    ...given('politieDeed', politieDeed),
    ...given('wijkagent', wijkagent),
    ...given('watKuntUDoen', watKuntUDoen),
    ...given('bijeenkomst', bijeenkomst),
    ...given('afspraken', afspraken),
    ...given('aandacht', aandacht),
    ...given('herkenning', herkenning?.length ? herkenning : undefined),
  };
}

/** Two are asked for; one is shown alone, none leaves the block out (P02). */
async function readInterviews(
  folder: DataFolder,
  area: Gebied,
  path: string,
  { gemeente, today }: TextContext,
  withdrawn: Withdrawn[],
): Promise<Interview[]> {
  const interviews: Interview[] = [];
  const absent: string[] = [];
  for (const file of [`${path}/interview-1.md`, `${path}/interview-2.md`]) {
    const source = await readWritten(folder, file);
    if (source === undefined) absent.push(file);
    const days = { published: gemeente.datum, today };
    const read =
      source === undefined
        ? undefined
        : await readInterview(source, file, days, (photo) => hashIfThere(folder, photo), folder.remarks);
    if (read?.kind === 'interview') interviews.push(read.interview);
    if (read?.kind === 'withdrawn') {
      withdrawn.push(read.withdrawn);
      absent.push(file);
    }
  }
  const [first, second] = absent;
  if (first !== undefined && second !== undefined) {
    reportToDo(folder, first, `Voor ${area.naam} zijn er nog geen interviews`);
  } else if (first !== undefined) {
    reportToDo(
      folder,
      first,
      `Voor ${area.naam} is er nog één interview nodig`,
      'Het andere staat nu alleen.',
    );
  }
  return interviews;
}

async function readWijkagent(
  folder: DataFolder,
  file: string,
  { gemeente, today }: TextContext,
  withdrawn: Withdrawn[],
): Promise<Officer | undefined> {
  const source = await readWritten(folder, file);
  const days = { published: gemeente.datum, today };
  const read = source === undefined ? undefined : readOfficer(source, file, days, folder.remarks);
  if (read?.kind === 'withdrawn') withdrawn.push(read.withdrawn);
  return read?.kind === 'officer' ? read.officer : undefined;
}

/** Traces of people who are gone, without the names of those who still tell their story: they may share one. */
function unshared(
  withdrawn: readonly Withdrawn[],
  areas: ReadonlyMap<string, AreaTexts>,
): readonly Withdrawn[] {
  const names = [...areas.values()].flatMap(({ interviews, wijkagent }) =>
    [...interviews, ...(wijkagent ? [wijkagent] : [])].flatMap(({ naam, consent }) => [naam, consent.door]),
  );
  const texts = [...areas.values()].flatMap(({ interviews }) => interviews.map(({ body }) => body.text));
  const shared = (trace: string) =>
    names.some((name) => name.toLowerCase().startsWith(trace.toLowerCase())) ||
    (trace.includes(' ') && texts.some((text) => text.includes(trace)));
  return withdrawn.map(({ file, traces }) => ({ file, traces: traces.filter((trace) => !shared(trace)) }));
}
