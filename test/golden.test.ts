import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backgroundBlocks } from '../src/compose/background.ts';
import { composeAgreements, composeRecognition } from '../src/compose/recognition.ts';
import { compareNames } from '../src/domain/gebied.ts';
import { type Narrative, type Paragraph, textOf } from '../src/domain/narrative.ts';
import { recordOf } from '../src/domain/remark.ts';
import { profileAreas } from '../src/domain/survey.ts';
import { downloads } from '../src/publish/publish.ts';
import { silent, type Told, tellSurvey } from './tell-survey.ts';

const seeds = join(import.meta.dirname, '..', 'seeds');
const golden = join(import.meta.dirname, 'golden');

/** Folders of `seeds/` that are no case: parts of the product, and broken data with its own test. */
const NO_CASE = /^(taal|regels|zinnen|demo|drukwerk|leeg|onderzoek|referentie|vijandig|kapot-.*)$/;

const cases = readdirSync(seeds, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !NO_CASE.test(entry.name))
  .map((entry) => entry.name);

const update = process.env.UPDATE_GOLDENS === '1';

test('a check on a server never writes goldens', () => {
  expect(update && Boolean(process.env.CI)).toBe(false);
});

test('there are cases, and every golden tree belongs to one', () => {
  expect(cases.length).toBeGreaterThanOrEqual(10);
  expect(existsSync(golden) ? readdirSync(golden).filter((name) => !cases.includes(name)) : []).toEqual([]);
});

describe.each(cases)('seeds/%s', (name) => {
  test('gives the tree of test/golden, with nothing missing and nothing unexpected', async () => {
    const made = await treeOf(await tellSurvey(join(seeds, name)));
    if (update && !process.env.CI) write(join(golden, name), made);
    expect(made).toEqual(read(join(golden, name)));
    expect(made['opmerkingen.txt']).not.toContain('FOUT IN HET PROGRAMMA');
  });
});

/** What an editor and a statistician review in a diff: every sentence, figure, comparison and remark. */
async function treeOf(told: Told): Promise<Record<string, string>> {
  const csv = (await downloads(told, silent)).filter(({ path }) => path.endsWith('.csv'));
  const { areas, themes } = told.narratives;
  const remarks = told.remarks.map(recordOf).map((record) => Object.values(record).join(' · '));
  return {
    ...Object.fromEntries(csv.map(({ path, bytes }) => [path.replace('site/cijfers/', ''), plain(bytes)])),
    ...Object.fromEntries([...areas].map(([code, narrative]) => [`zinnen/${code}.txt`, linesOf(narrative)])),
    'zinnen/themas.txt': [...themes.values()]
      .map(({ thema, paragraphs }) => `## ${thema}\n\n${paragraphs.map(textOf).join('\n\n')}\n`)
      .join('\n'),
    ...backgroundOf(told),
    ...policyOf(told),
    ...talkedOf(told),
    'opmerkingen.txt': remarks.map((line) => `${line}\n`).join(''),
  };
}

/** What other sources say about each area; no file where nothing was read. */
function backgroundOf(told: Told): Record<string, string> {
  const texts = profileAreas(told.survey, compareNames).flatMap((area) => {
    const blocks = backgroundBlocks(told, area).map(({ title, facts, sentences, note, sources }) =>
      [
        `## ${title}`,
        ...facts.map(({ term, value, detail }) => `${term}: ${value} (${detail})`),
        ...sentences,
        note,
        ...sources,
      ].join('\n'),
    );
    return blocks.length > 0 ? [`# ${area.naam}\n\n${blocks.join('\n\n')}\n`] : [];
  });
  return texts.length > 0 ? { 'achtergrond.txt': texts.join('\n') } : {};
}

/** Goals with their verdicts and priorities with their figures, internal ones too; no file where there are none. */
function policyOf({ narratives: { policy } }: Told): Record<string, string> {
  if (!policy) return {};
  const goals = policy.goals.map(({ finding: { goal, gebied }, topic, aim, verdict, facts, why }) => [
    `## ${goal.code} (${goal.tonen}): ${gebied.naam}, ${topic}`,
    `${aim}: ${verdict}`,
    ...facts.map(({ term, value }) => `${term}: ${value}`),
    ...why,
  ]);
  const priorities = policy.priorities.map(({ finding: { priority, gebied }, topic, facts, outcome }) => [
    `## ${gebied.naam}, ${topic} (${priority.tonen})`,
    ...facts.map(({ term, value }) => `${term}: ${value}`),
    ...(outcome === undefined ? [] : [outcome]),
  ]);
  return { 'beleid.txt': [...goals, ...priorities].map((lines) => `${lines.join('\n')}\n`).join('\n') };
}

/** What was recognised and agreed, by area; no file where nobody talked about the figures. */
function talkedOf({ survey }: Told): Record<string, string> {
  const texts = profileAreas(survey, compareNames).flatMap(({ code, naam }) => {
    const recognition = composeRecognition(survey, code);
    const agreements = composeAgreements(survey.texts.areas.get(code)?.afspraken);
    const rounds = (recognition?.rounds ?? []).map(({ title, about, topics }) =>
      [
        `## ${title}`,
        about,
        ...topics.map(({ topic, answers, remarks }) =>
          [topic, ...answers, ...remarks.map(({ who, texts }) => `${who}: ${texts.join(' / ')}`)].join(' · '),
        ),
      ].join('\n'),
    );
    const agreed = (agreements?.items ?? []).map(({ text, outcome }) => `- ${text} ${outcome}`);
    const blocks = [...rounds, ...(agreed.length > 0 ? [agreed.join('\n')] : [])];
    return blocks.length > 0 ? [`# ${naam}\n\n${blocks.join('\n\n')}\n`] : [];
  });
  return texts.length > 0 ? { 'gesprekken.txt': texts.join('\n') } : {};
}

/** Git keeps text with LF and without a byte order mark. */
function plain(bytes: Uint8Array | string): string {
  return String(bytes).replace('\uFEFF', '').replaceAll('\r\n', '\n');
}

function linesOf(narrative: Narrative): string {
  const { lead, summary, themes, newsletter, press } = narrative;
  const blocks: (readonly [title: string, paragraphs: readonly Paragraph[]])[] = [
    ['Inleiding', [lead]],
    ['In één oogopslag', [...summary.remarks, ...(summary.remainder ? [[summary.remainder]] : [])]],
    ['Grote cijfers', summary.items.map(({ sentences }) => sentences)],
    ...themes.map((theme): [string, readonly Paragraph[]] => [theme.thema, theme.paragraphs]),
    ...[...press].map(([format, { intro }]): [string, readonly Paragraph[]] => [
      `Drukwerk ${format}`,
      [intro],
    ]),
  ];
  const texts = blocks.map(([title, paragraphs]) => {
    const filled = paragraphs.filter((paragraph) => paragraph.length > 0);
    return `## ${title}\n\n${filled.map(sentencesOf).join('\n\n')}\n`;
  });
  return [...texts, `## Nieuwsbrief\n\n${textOf(newsletter).replaceAll('\u00A0', ' ')}\n`].join('\n');
}

/** A sentence a line, so that a diff shows the sentence that changed. */
function sentencesOf(paragraph: Paragraph): string {
  return paragraph.map((sentence) => sentence.text).join('\n');
}

function read(dir: string): Record<string, string> {
  if (!existsSync(dir)) return {};
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(dir.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

function write(dir: string, tree: Record<string, string>): void {
  rmSync(dir, { recursive: true, force: true });
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}
