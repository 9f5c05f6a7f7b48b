import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from './open-test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk('twee-wijken');
});
afterAll(() => desk.close());

const get = async (path: string) => (await fetch(`${desk.address}${path}`)).text();
/** A form as a page of the desk sends it, and the page that comes after it. */
async function send(path: string, fields: Readonly<Record<string, string | Blob>>) {
  const isFile = Object.values(fields).some((value) => typeof value !== 'string');
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const body = isFile ? form : new URLSearchParams(fields as Record<string, string>);
  const headers = { Origin: new URL(desk.address).origin, Cookie: `bureau=${desk.cookie}` };
  const answer = await fetch(`${desk.address}${path}`, { method: 'POST', body, headers });
  return { status: answer.status, text: await answer.text(), address: answer.url };
}
const onDisk = (file: string) => readFileSync(join(desk.dir, file), 'utf8');
const sealIn = (page: string) => /name="zegel" value="([^"]+)"/.exec(page)?.[1] ?? '';

describe('writing', () => {
  const file = 'wijken/noord/gemeente-deed.md';

  test('a new text is saved, and shown again', async () => {
    const page = await get(`schrijven?bestand=teksten/inleiding.md`);
    expect(sealIn(page)).toBe('geen');
    const saved = await send('bewaar', {
      bestand: 'teksten/inleiding.md',
      zegel: 'geen',
      tekst: 'Welkom.\r\n\r\nDit is het.',
    });
    expect(saved.text).toContain('De tekst is bewaard.');
    expect(onDisk('teksten/inleiding.md')).toBe('Welkom.\n\nDit is het.');
  });

  test('what changed on disk meanwhile is shown beside it, and neither is lost', async () => {
    const page = await get(`schrijven?bestand=${file}`);
    const before = existsSync(join(desk.dir, file)) ? onDisk(file) : '';
    writeFileSync(join(desk.dir, file), `${before}Een collega schreef dit.\n`);
    const saved = await send('bewaar', { bestand: file, zegel: sealIn(page), tekst: 'Ik schreef dit.' });
    expect(saved.text).toContain('intussen veranderd');
    expect(saved.text).toContain('Een collega schreef dit.');
    expect(saved.text).toContain('Ik schreef dit.');
    expect(onDisk(file)).toContain('Een collega');
    // Whoever chooses their own text keeps the other in the history.
    await send('bewaar', { bestand: file, zegel: sealIn(saved.text), bron: 'Ik schreef dit.' });
    expect(onDisk(file)).toBe('Ik schreef dit.');
    const history = await get('geschiedenis');
    expect(history).toContain(file);
  });

  test('the checker speaks while somebody types, with the line of the words and other words for it', async () => {
    const asked = {
      bestand: file,
      zegel: 'x',
      tekst: 'Goed nieuws.\n\nEr is een significante daling van de onveiligheid in Noord.',
    };
    const { text } = await send('kijk', asked);
    const { remarks } = JSON.parse(text) as {
      remarks: readonly { line?: number; found: string; instead: readonly string[] }[];
    };
    const hard = remarks.find(({ instead }) => instead.length > 0);
    expect(hard).toMatchObject({ line: 3, found: 'significante', instead: ['duidelijk'] });
    expect(onDisk(file)).toBe('Ik schreef dit.');
  });

  test('a rule that somebody lets go asks who, why and until when', async () => {
    const words = 'Dankzij de buurtwacht is de onveiligheid in Noord gedaald.';
    const page = await get(`schrijven?bestand=${file}`);
    const open = await send('bewaar', { bestand: file, zegel: sealIn(page), tekst: words });
    const examined = async () => {
      const { text } = await send('kijk', { bestand: file, zegel: 'x', tekst: words });
      return (JSON.parse(text) as { remarks: readonly { level: string; rule: string; waivable: boolean }[] })
        .remarks;
    };
    const wrong = (await examined()).find(({ waivable }) => waivable);
    expect(wrong).toBeDefined();
    const asked = await get(`uitzondering?bestand=${file}&regel=${wrong?.rule}`);
    expect(asked).toContain(`Regel ${wrong?.rule}`);
    const given = {
      bestand: file,
      regel: wrong?.rule ?? '',
      zegel: sealIn(asked),
      wie: 'K. de Wit',
      waarom: 'Dit is onderzocht.',
      tot: '2026-12-31',
    };
    expect((await send('uitzondering', { ...given, tot: '' })).status).toBe(422);
    await send('uitzondering', given);
    expect(onDisk('uitzonderingen.yaml')).toContain('wie: K. de Wit');
    expect(onDisk('uitzonderingen.yaml')).toContain('tot: 2026-12-31');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await examined()).filter(({ rule, level }) => rule === wrong?.rule && level === 'error')).toEqual(
      [],
    );
    await send('bewaar', { bestand: file, zegel: sealIn(open.text), tekst: 'Ik schreef dit.' });
  });

  test('a text that was taken away comes back from the history', async () => {
    const page = await get(`schrijven?bestand=${file}`);
    await send('weg', { bestand: file, zegel: sealIn(page) });
    expect(existsSync(join(desk.dir, file))).toBe(false);
    const link =
      /geschiedenis\/versie\?bestand=[^"]*gemeente-deed[^"]*/.exec(await get('geschiedenis'))?.[0] ?? '';
    const version = await get(link.replaceAll('&amp;', '&'));
    const versie = /name="versie" value="([^"]+)"/.exec(version)?.[1] ?? '';
    await send('geschiedenis/terug', { bestand: file, versie, zegel: sealIn(version) });
    expect(onDisk(file)).toBe('Ik schreef dit.');
  });
});

describe('an interview', () => {
  const file = 'wijken/noord/interview-2.md';
  const source =
    'Hoe gaat het?\nGoed, dank u. We wonen hier al dertig jaar.\nWat wenst u?\nEen bankje bij de vijver.\n';

  test('comes out of a document, and is read over', async () => {
    if (existsSync(join(desk.dir, file))) writeFileSync(join(desk.dir, 'wijken/noord/_weg.md'), '');
    const { text } = await send('interview', {
      wijk: 'noord',
      document: new File([source], 'Gesprek met Ans.txt'),
    });
    expect(text).toContain('is een interview gemaakt');
    expect(text).toContain('## Hoe gaat het?');
  });

  test('is approved by one button, which says what it records, and no longer holds after a change', async () => {
    const place =
      ['wijken/noord/interview-1.md', file].find(
        (one) => existsSync(join(desk.dir, one)) && onDisk(one).includes('bankje'),
      ) ?? '';
    const open = await get(`schrijven?bestand=${place}`);
    const fields = {
      bestand: place,
      naam: 'Ans Blok',
      'toestemming.datum': '2026-01-10',
      'toestemming.tot': '2028-12-31',
      'toestemming.door': 'Ans Blok',
      tekst: '## Hoe gaat het?\n\nGoed, dank u.',
    };
    const saved = await send('bewaar', { ...fields, zegel: sealIn(open) });
    expect(saved.text).toContain('Er is nog geen akkoord vastgelegd');
    const approved = await send('akkoord', {
      bestand: place,
      zegel: sealIn(saved.text),
      door: 'Ans Blok',
      datum: '2026-02-01',
      wijze: 'per mail',
    });
    expect(approved.text).toContain('Ans Blok is akkoord');
    expect(onDisk(place)).toMatch(/akkoord: [0-9a-f]{64}/);
    const changed = await send('bewaar', {
      ...fields,
      zegel: sealIn(approved.text),
      tekst: '## Hoe gaat het?\n\nSlecht, helaas.',
    });
    expect(changed.text).toContain('Het akkoord geldt niet meer');
    expect(changed.text).toContain('<del>Goed, dank u.</del>');
    expect(changed.text).toContain('<ins>Slecht, helaas.</ins>');
  });

  test('takes a photo, and asks what is on it', async () => {
    const place =
      ['wijken/noord/interview-1.md', file].find(
        (one) => existsSync(join(desk.dir, one)) && onDisk(one).includes('helaas'),
      ) ?? '';
    const page = await get(`schrijven?bestand=${place}`);
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const taken = await send('foto', {
      bestand: place,
      zegel: sealIn(page),
      foto: new File([png], 'Foto van Ans.png'),
    });
    expect(taken.text).toContain('De foto is bewaard');
    expect(onDisk(place)).toContain('foto: foto-van-ans.png');
    const picture = await fetch(`${desk.address}foto?bestand=wijken/noord/foto-van-ans.png`);
    expect(picture.headers.get('content-type')).toBe('image/png');
  });
});

/** What staff would choose. */
function answerTo(name: string): string {
  const [, kind, what = ''] = name.split(':');
  if (kind === 'gebieden') return what.includes('Noord') ? 'WK990101' : 'WK990102';
  if (kind === 'indicatoren') return 'onveilig-buurt';
  return { Deelgebied: 'gebied', Wat: 'indicator', Meting: 'waarde' }[what] ?? '';
}

/** Fills in what a page asks of the file with strange headings. */
async function answer(page: string) {
  const names = [...page.matchAll(/<select id="[^"]*" name="([^"]+)"/g)].map(([, name = '']) => name);
  const answers = Object.fromEntries(names.map((name) => [name, answerTo(name)]));
  const zegel = /antwoord">.*?name="zegel" value="([^"]+)"/s.exec(page)?.[1] ?? '';
  return send('cijfers/antwoord', {
    bestand: 'cijfers/vreemd.csv',
    zegel,
    ...answers,
    '0:vast:jaar': '2021',
  });
}

describe('figures', () => {
  test('a table that is dropped is read at once, and can be taken away again', async () => {
    const rows = 'gebied;indicator;jaar;reeks;groep;waarde;n\nNoord;onveilig-buurt;2021;VM2021;;18,1;212\n';
    const { text, address } = await send('cijfers', { bestand: new File([rows], '..\\Meting 2021.csv') });
    expect(decodeURIComponent(address)).toContain('cijfers/Meting 2021.csv');
    expect(text).toContain('cijfers gelezen');
    await send('cijfers/weg', { bestand: 'cijfers/Meting 2021.csv', zegel: sealIn(text) });
    expect(existsSync(join(desk.dir, 'cijfers/Meting 2021.csv'))).toBe(false);
  });

  test('what the program does not know is asked, and the answers go into bronnen.yaml beside what stood there', async () => {
    writeFileSync(
      join(desk.dir, 'bronnen.yaml'),
      '# Onze leveringen\nbronnen:\n  - bestand: oud.csv   # van 2019\n    overslaan: true\n',
    );
    const rows =
      'Deelgebied;Wat;Meting\nWijk 1 Noord;Onveilig gevoel;18,1\nWijk 2 Zuid;Onveilig gevoel;12,4\n';
    const { text } = await send('cijfers', { bestand: new File([rows], 'vreemd.csv') });
    expect(text).toContain('Wat het programma niet zeker weet');
    expect(text).toContain('class="cell heading"');
    // The columns first; then the names in them.
    const first = await answer(text);
    expect(first.text).toContain('Vastgelegd in bronnen.yaml');
    const answered = await answer(first.text);
    expect(answered.text).toContain('2 cijfers gelezen');
    expect(answered.text).not.toContain('niet zeker weet');
    expect(onDisk('bronnen.yaml')).toContain('# Onze leveringen');
    expect(onDisk('bronnen.yaml')).toContain('# van 2019');
    expect(onDisk('bronnen.yaml')).toContain('Onveilig gevoel: onveilig-buurt');
    await send('cijfers/weg', {
      bestand: 'cijfers/vreemd.csv',
      zegel: sealIn(answered.text.slice(answered.text.indexOf('cijfers/weg'))),
    });
  });

  test('an area that nobody chose stays an error and is asked again; one that is passed over is told', async () => {
    const rows = ['Gebied;Onderwerp;Jaar;Percentage;Aantal respondenten'];
    for (const name of ['Noord', 'Zuid', 'De hele stad'])
      rows.push(`${name};Weleens onveilig in de buurt;2021;18,1;212`);
    const { text } = await send('cijfers', { bestand: new File([`${rows.join('\n')}\n`], 'stad.csv') });
    const choose = async (page: string, choice: string) => {
      const zegel = /antwoord">.*?name="zegel" value="([^"]+)"/s.exec(page)?.[1] ?? '';
      const answers = { '0:gebieden:De hele stad': choice };
      return (await send('cijfers/antwoord', { bestand: 'cijfers/stad.csv', zegel, ...answers })).text;
    };
    const isWrong = (page: string) => /<li class="error">.*De hele stad/.test(page);
    const open = await choose(text, '');
    expect(isWrong(open)).toBe(true);
    expect(open).toContain('name="0:gebieden:De hele stad"');
    const passed = await choose(open, '-');
    expect(isWrong(passed)).toBe(false);
    expect(passed).toContain('niet gelezen');
    expect(onDisk('bronnen.yaml')).not.toContain('De hele stad: ');
    const seal = sealIn(passed.slice(passed.indexOf('cijfers/weg')));
    await send('cijfers/weg', { bestand: 'cijfers/stad.csv', zegel: seal });
  });

  test('tables of single people are refused, and no answer of theirs is shown', async () => {
    const rows = `respnr;geslacht;leeftijd;postcode;v1\n${Array.from({ length: 40 }, (_, at) => `${at + 1};V;${20 + at};1234AB;3`).join('\n')}\n`;
    const { text } = await send('cijfers', { bestand: new File([rows], 'ruw.csv') });
    expect(text).toMatch(/personen|AVG/);
    expect(text).not.toContain('1234AB');
    await send('cijfers/weg', { bestand: 'cijfers/ruw.csv', zegel: sealIn(text) });
  });
});

test('who just began sees fields to fill in, and no faults', async () => {
  const before = onDisk('gemeente.yaml');
  writeFileSync(join(desk.dir, 'gemeente.yaml'), '# Leeg\n');
  let page = '';
  for (let tries = 0; tries < 40 && !page.includes('Begin met de naam'); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    page = await get('gemeente');
  }
  expect(page).toContain('Begin met de naam, de code en het jaar.');
  expect(page).not.toContain('De sleutel');
  writeFileSync(join(desk.dir, 'gemeente.yaml'), before);
  await new Promise((resolve) => setTimeout(resolve, 500));
});

test('the overview leads from every remark to its place', async () => {
  const page = await get('');
  expect(page).toContain('<h1>Overzicht</h1>');
  const links = [...page.matchAll(/<li class="(?:error|warn)"><a href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  expect(links.length).toBeGreaterThan(0);
  for (const href of new Set(links)) expect((await fetch(`${desk.address}${href}`)).status, href).toBe(200);
});
