/** Fetching figures and withdrawing an interview from the desk: the words of the command, its progress and its end. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { openTestDesk, type TestDesk } from './open-test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk('twee-wijken', { program: join(import.meta.dirname, 'errand-program.mjs') });
});
afterAll(() => desk.close());

const get = async (path: string) => (await fetch(`${desk.address}${path}`)).text();

async function send(path: string, fields: Readonly<Record<string, string>>) {
  const headers = { Origin: new URL(desk.address).origin, Cookie: `bureau=${desk.cookie}` };
  const body = new URLSearchParams(fields);
  const answer = await fetch(`${desk.address}${path}`, { method: 'POST', body, headers });
  return { status: answer.status, text: await answer.text() };
}

/** The page of the errand, once it says this. */
async function until(words: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = await get('taak');
    if (page.includes(words)) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never told: ${words}`);
}

/** What the program was asked: its words come back as what it said. */
function wordsIn(page: string): readonly string[] {
  const [, json = '[]'] = /<li>(\[.*?\])<\/li>/.exec(page) ?? [];
  return JSON.parse(json.replaceAll('&quot;', '"')) as readonly string[];
}

describe('fetching figures', () => {
  test('asks the command with what the form says, and tells what came', async () => {
    const form = await get('cijfers');
    for (const name of ['kwb', 'politie', 'leefbaarometer', 'statline'])
      expect(form).toContain(`value="${name}"`);
    await send('haal', { bron: 'statline', gebied: 'GM0855, NL00', jaar: '', tabel: '85146NED' });
    const words = wordsIn(await until('Klaar.'));
    expect(words).toEqual(['haal', 'statline', '85146NED', '--gebied=GM0855, NL00', `--data=${desk.dir}`]);
    // The command knows every word of it.
    expect(readArguments(words).values.gebied).toBe('GM0855, NL00');
  });

  test('a table is asked of StatLine alone, and a source or area that is not there is refused', async () => {
    await send('haal', { bron: 'kwb', gebied: 'GM0855', jaar: '2024', tabel: '85146NED' });
    const words = wordsIn(await until('&quot;kwb&quot;'));
    expect(words).toEqual(['haal', 'kwb', '--gebied=GM0855', '--jaar=2024', `--data=${desk.dir}`]);
    expect((await send('haal', { bron: 'toString', gebied: 'GM0855' })).status).toBe(422);
    expect((await send('haal', { bron: 'kwb', gebied: ' ' })).status).toBe(422);
  });

  test('what goes wrong is told in its own words', async () => {
    await send('haal', { bron: 'kwb', gebied: 'GM0855', jaar: '1901' });
    expect(await until('De bron antwoordt niet.')).toContain('notice wrong');
  });

  test('shows how far it is, lets nothing else begin meanwhile, and stops', async () => {
    await send('haal', { bron: 'kwb', gebied: 'GM0855', jaar: '1900' });
    expect(await until('100 rijen opgehaald…')).toContain('Stop');
    const refused = await send('maken', { pdf: 'ja' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Er is nog iets bezig');
    await send('taak/stop', {});
    expect(await get('taak')).toContain('Gestopt.');
  });
});

describe('withdrawing an interview', () => {
  const file = 'wijken/noord/interview-1.md';
  const sealNow = async () =>
    /name="zegel" value="([^"]+)"/.exec(await get(`schrijven?bestand=${file}`))?.[1] ?? '';

  test('asks the command for that interview, in this folder and this output', async () => {
    expect(await get(`schrijven?bestand=${file}`)).toContain('Trek het interview in');
    await send('intrekken', { bestand: file, zegel: await sealNow(), zeker: 'ja' });
    const words = wordsIn(await until('&quot;intrekken&quot;'));
    expect(words).toEqual([
      'intrekken',
      join(desk.dir, file),
      `--data=${desk.dir}`,
      `--output=${desk.outputDir}`,
    ]);
    expect(readArguments(words).argument).toBe(join(desk.dir, file));
  });

  test('not without the box ticked, not of another file, not of one that changed', async () => {
    const zegel = await sealNow();
    expect((await send('intrekken', { bestand: file, zegel })).text).toContain('Zet een vinkje');
    expect((await send('intrekken', { bestand: file, zegel: 'oud', zeker: 'ja' })).text).toContain(
      'veranderd',
    );
    const other = { bestand: 'wijken/noord/gemeente-deed.md', zegel, zeker: 'ja' };
    expect((await send('intrekken', other)).text).toContain('geen interview');
    const outside = { bestand: 'wijken/../../interview-1.md', zegel, zeker: 'ja' };
    expect((await send('intrekken', outside)).status).toBe(422);
  });
});

test('the first figures of a file are shown with their values', async () => {
  const page = await get('cijfers?bestand=cijfers/cijfers.csv');
  expect(page).toContain('<th scope="col">Cijfer</th>');
  const values = [...page.matchAll(/<td class="number">(\d+(?:,\d+)?)<\/td><\/tr>/g)];
  expect(values).toHaveLength(10);
});
