import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutputFile } from '../../src/domain/document.ts';
import type { Site } from '../../src/domain/profile.ts';
import { office } from '../../src/office/office.ts';
import { markdown, smallSite, smallSurvey } from '../compose/fixture.ts';
import { forgetful, silent } from '../tell-survey.ts';

let cacheDir: string;
beforeAll(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'kantoor-'));
});
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

const survey = (did: string) => {
  const plain = smallSurvey();
  const meeting = { datum: '2026-04-16', plaats: 'De Brug', body: markdown('Kom ook.') };
  const areas = new Map([
    ['WK1', { interviews: [], gemeenteDeed: markdown(`- ${did}`), bijeenkomst: meeting }],
  ]);
  return { ...plain, texts: { ...plain.texts, areas } };
};

async function documents(did: string, effects: typeof silent): Promise<readonly OutputFile[]> {
  const told = survey(did);
  const site: Site = await smallSite(told);
  return office({ site, survey: told, photos: new Map(), papers: [] }, effects);
}

const bytesOf = (files: readonly OutputFile[]) =>
  files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]);

describe('documents that were made before', () => {
  test('are the bytes that they would be now; of a text only what tells it is made anew', async () => {
    const keeping = { ...silent, cacheDir };
    const made = () => readdir(join(cacheDir, 'kantoor'));
    expect(bytesOf(await documents('Er hangen lampen.', keeping))).toEqual(
      bytesOf(await documents('Er hangen lampen.', forgetful)),
    );
    const first = await made();
    expect(bytesOf(await documents('Er staan banken.', keeping))).toEqual(
      bytesOf(await documents('Er staan banken.', forgetful)),
    );
    // The area's Word file and its slides tell of it; invitation, sheet and form do not.
    expect((await made()).length - first.length).toBe(2);
    await documents('Er staan banken.', keeping);
    expect((await made()).length - first.length).toBe(2);
  });
});
