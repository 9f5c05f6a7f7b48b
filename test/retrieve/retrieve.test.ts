import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tellReference } from '../../src/cli/tell-reference.ts';
import { DataError, FileError, UsageError } from '../../src/error.ts';
import { type RetrieveRequest, retrieve } from '../../src/retrieve/retrieve.ts';
import { ingestWith, SOUND } from '../ingest/folder.ts';
import { runCli } from '../run-cli.ts';
import { type Answer, breaksOff, endsHalfway, fails, inTurn, json, serve, silent, slowly } from './server.ts';
import {
  classTable,
  KWB_PROPERTIES,
  KWB_ROWS,
  kwbTable,
  livability,
  paged,
  policeTable,
  VM_PROPERTIES,
  v4Table,
  vmRows,
  vmTable,
} from './tables.ts';

let dir: string;
let waits: number[];
let told: string[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'haal-'));
  waits = [];
  told = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function haal(
  answers: Readonly<Record<string, Answer>>,
  request: Partial<RetrieveRequest>,
  patience = 5000,
) {
  const server = await serve(answers);
  const log = {
    info: (message: string) => told.push(message),
    warn: (message: string) => told.push(message),
  };
  const effects = {
    ...{ log, patience, today: '2026-01-12', cacheDir: join(dir, '.cache') },
    wait: async (milliseconds: number) => {
      waits.push(milliseconds);
    },
  };
  const path = request.source === 'leefbaarometer' ? '/ows' : '';
  const run = () =>
    retrieve(
      {
        source: 'statline',
        table: '85146NED',
        areas: 'GM0855,NL00',
        dataDir: dir,
        base: `${server.base}${path}`,
        ...request,
      },
      effects,
    );
  return { server, run };
}

const read = (name: string) => JSON.parse(readFileSync(join(dir, 'cijfers', 'bron', name), 'utf8'));
const present = () => (existsSync(join(dir, 'cijfers')) ? readdirSync(join(dir, 'cijfers', 'bron')) : []);

describe('statline: a table of the Veiligheidsmonitor', () => {
  test('OData v3: all pages of the areas that were asked for, with provenance, and nothing else', async () => {
    const { server, run } = await haal(vmTable(), {});
    const { file, rows } = await run();
    expect(rows).toBe(6);
    expect(present()).toEqual(['85146NED.bron.json', '85146NED.json']);
    expect(read('85146NED.json').value).toEqual(vmRows(['NL01  ', 'GM0855']));
    expect(read('85146NED.bron.json')).toEqual({
      ...{ tabel: '85146NED', titel: 'Veiligheidsmonitor; regio', licentie: 'CC BY 4.0, CBS' },
      ...{ adres: `${server.base}/85146NED`, opgehaald: '2026-01-12' },
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
      onderwerpen: {
        RapportcijferLeefbaarheidWoonbuurt_18:
          'Leefbaarheid en overlast in woonbuurt > Rapportcijfer leefbaarheid woonbuurt',
        VoeltZichWeleensOnveiligInBuurt_50: 'Veiligheidsbeleving > Voelt zich weleens onveilig in buurt',
        Slachtoffers_92: 'Vermogensdelicten > Fietsdiefstal > Slachtoffers',
      },
    });
    const data = server.asked.filter((path) => path.includes('TypedDataSet'));
    expect(data).toHaveLength(3);
    expect(data[0]).toContain("(RegioS eq 'GM0855' or RegioS eq 'NL01  ')");
  });

  test('what was fetched is read by ingest as ordinary figures, by the titles of the topics', async () => {
    const { run } = await haal(vmTable(), { areas: 'NL00' });
    await run();
    const bron = (name: string) => readFileSync(join(dir, 'cijfers', 'bron', name), 'utf8');
    const { survey } = await ingestWith({
      'cijfers/bron/85146NED.json': bron('85146NED.json'),
      'cijfers/bron/85146NED.bron.json': bron('85146NED.bron.json'),
    });
    const national = survey.cells.filter(({ gebied }) => gebied === 'NL');
    expect(national.map(({ indicator }) => indicator).sort()).toEqual([
      'fietsdiefstal',
      'leefbaarheid-cijfer',
      'onveilig-buurt',
    ]);
  });

  test('OData v4: observations by @odata.nextLink, with titles of the measures', async () => {
    const { run } = await haal(v4Table(), { version: '4' });
    expect((await run()).rows).toBe(2);
    expect(read('85146NED.bron.json').onderwerpen).toEqual({
      M003141: 'Veiligheidsbeleving > Voelt zich weleens onveilig in buurt',
    });
  });

  test('a link to the next page never leads to another server', async () => {
    const { server, run } = await haal(vmTable(paged(vmRows(['NL01  ', 'GM0855']), 5)), {});
    await run();
    expect(server.asked.filter((path) => path.includes('$skip=5'))).toHaveLength(1);
  });

  test('pages without a link go on by $skip as long as they are full', async () => {
    const many = Array.from({ length: 10_001 }, (_, ID) => ({ ID, RegioS: ID % 2 ? 'GM0855' : 'NL01  ' }));
    const bySkip: Answer = (request, response, url) => {
      const skip = Number(url.searchParams.get('$skip') ?? 0);
      json({ value: many.slice(skip, skip + 10_000) })(request, response, url);
    };
    const { run } = await haal(vmTable(bySkip), {});
    expect((await run()).rows).toBe(10_001);
  });
});

describe('klasse: a class of gemeenten, from the table of the survey by characteristics', () => {
  const asked = { source: 'klasse', table: 'Matig stedelijk', areas: 'RG01' };

  test('becomes figures of the group of that code, read by ingest as any other', async () => {
    const { run } = await haal(classTable(), asked);
    expect((await run()).rows).toBe(3);
    expect(present()).toEqual(['85844NED-RG01.bron.json', '85844NED-RG01.json']);
    expect(read('85844NED-RG01.bron.json')).toMatchObject({
      titel: 'Veiligheidsmonitor; persoonskenmerken, Gemeente: matig stedelijk',
    });
    const bron = (name: string) => readFileSync(join(dir, 'cijfers', 'bron', name), 'utf8');
    const { survey } = await ingestWith({
      'gebieden/gebieden.csv': `${SOUND['gebieden/gebieden.csv']}\nRG01;Matig stedelijke gemeenten;referentie;;\n`,
      'gebieden/samenstelling.csv': 'gebied;deel\nRG01;GM9998\n',
      'cijfers/bron/85844NED-RG01.json': bron('85844NED-RG01.json'),
      'cijfers/bron/85844NED-RG01.bron.json': bron('85844NED-RG01.bron.json'),
    });
    const own = survey.cells.filter(({ gebied }) => gebied === 'RG01');
    expect(own.find(({ indicator }) => indicator === 'onveilig-buurt')?.estimate).toMatchObject({
      kind: 'published',
      value: 17.2,
      lower: 16.4,
      upper: 18.1,
    });
    expect(own).toHaveLength(3);
  });

  test('is refused where the table has no such class, with the classes that it has', async () => {
    const { run } = await haal(classTable(), { ...asked, table: 'mannen' });
    await expect(run()).rejects.toThrow(/geen klasse.*"mannen".*sterk stedelijk.*matig stedelijk/);
    expect(present()).toEqual([]);
  });

  test('is refused where the table no longer tells of gemeenten', async () => {
    const { run } = await haal(classTable(['Geslacht: Mannen']), asked);
    await expect(run()).rejects.toThrow(DataError);
  });

  test.each([
    { areas: '' },
    { areas: 'RG01,RG02' },
    { areas: 'RG 01' },
    { table: undefined },
    { years: '2025' },
  ])('asks for one class and one group: not %o', async (part) => {
    const { run } = await haal(classTable(), { ...asked, ...part });
    await expect(run()).rejects.toThrow(UsageError);
  });
});

describe('tables of wijken and buurten', () => {
  test('key figures: two topics only, a gemeente with all its wijken', async () => {
    const { server, run } = await haal(kwbTable(), {
      source: 'kwb',
      table: undefined,
      areas: 'GM0957',
      years: '2024',
    });
    await run();
    expect(read('kwb-2024.json').value).toEqual(KWB_ROWS);
    expect(read('kwb-2024.bron.json')).toMatchObject({ tabel: '85984NED', jaar: 2024 });
    const [data] = server.asked.filter((path) => path.includes('TypedDataSet'));
    expect(data).toContain("substring(WijkenEnBuurten,2,4) eq '0957'");
    expect(data).toContain('$select=WijkenEnBuurten,AantalInwoners_5,Woningvoorraad_35');
  });

  test('key figures propose a reference group: urbanity, size, and which of the fetched gemeenten share it', async () => {
    const urban = { 'odata.type': 'Cbs.OData.Topic', Type: 'Topic', Key: 'MateVanStedelijkheid_117' };
    const properties = [...KWB_PROPERTIES, { ...urban, ID: 9, Title: 'Mate van stedelijkheid' }];
    const row = (code: string, inwoners: number, urbanity: number | null) => ({
      ...{ WijkenEnBuurten: code.padEnd(10), AantalInwoners_5: inwoners, Woningvoorraad_35: 9 },
      MateVanStedelijkheid_117: urbanity,
    });
    const rows = [row('GM0957', 60_755, 3), row('WK095709', 115, 5), row('GM0855', 230_359, 3)];
    const asked = { source: 'kwb', table: undefined, areas: 'GM0957,GM0855', years: '2024' };
    const { run } = await haal(kwbTable(rows, properties), asked);
    const { reference } = await run();
    expect(reference).toEqual({
      gemeente: 'GM0957',
      stedelijkheid: 'matig stedelijk',
      inwoners: 60_755,
      grootte: '50.000 tot 100.000',
      leden: ['GM0957', 'GM0855'],
    });
    expect(reference && tellReference(reference)).toMatch(
      /RG01;Matig stedelijke gemeenten;referentie;;[\s\S]*RG01;GM0957\n {2}RG01;GM0855\n.*klasse "matig stedelijk" --gebied RG01$/,
    );
    // Without the topic, or without its value, the size alone.
    const plain = await haal(kwbTable(), { ...asked, areas: 'GM0957' });
    expect((await plain.run()).reference).toMatchObject({ grootte: '50.000 tot 100.000', leden: [] });
    const empty = await haal(kwbTable([row('GM0957', 4_999, null)], properties), {
      ...asked,
      areas: 'GM0957',
    });
    const small = (await empty.run()).reference;
    expect(small).toEqual({ gemeente: 'GM0957', inwoners: 4999, grootte: 'minder dan 5.000', leden: [] });
    expect(small && tellReference(small)).toContain(
      'RG01;Gemeenten met minder dan 5.000 inwoners;referentie;;',
    );
  });

  test('police: the total of all kinds, kinds of the gemeente alone, the last three years, provisional ones known', async () => {
    const { server, run } = await haal(policeTable(), {
      source: 'politie',
      table: undefined,
      areas: 'GM0957',
    });
    await run();
    expect(read('47018NED.bron.json')).toMatchObject({ licentie: 'CC0, Politie', voorlopig: [2025] });
    const [data] = server.asked.filter((path) => path.includes('TypedDataSet'));
    expect(data).toContain("((SoortMisdrijf eq '0.0.0 ') or (WijkenEnBuurten eq 'GM0957    '))");
    expect(data).toContain("(Perioden eq '2023JJ00' or Perioden eq '2024JJ00' or Perioden eq '2025JJ00')");
  });

  test('Leefbaarometer: classes of wijken and buurten, without their outlines', async () => {
    const { server, run } = await haal(livability(), {
      source: 'leefbaarometer',
      table: undefined,
      areas: 'GM0957',
    });
    expect((await run()).rows).toBe(2);
    expect(read('leefbaarometer-2024.json').features[0].properties).toMatchObject({
      id: 'WK095709',
      kscore: 7,
    });
    expect(server.asked[0]).toContain("cql_filter=id+LIKE+'WK0957%'");
    expect(server.asked[0]).toContain('propertyName=id,name,kscore');
  });

  test('a wijk that the table does not know: the nearest one that it does', async () => {
    const { run } = await haal(kwbTable([]), {
      source: 'kwb',
      table: undefined,
      areas: 'GM0956',
      years: '2024',
    });
    await expect(run()).rejects.toThrow(/geen gebied met de code GM0956\. Bedoelt u GM0957 \(Roermond\)\?/);
    expect(present()).toEqual([]);
  });
});

describe('a server in trouble', () => {
  const rows = vmRows(['NL01  ', 'GM0855']);
  const whole = json({ value: rows });

  test.each<[string, Answer, readonly number[]]>([
    ['429 with Retry-After', inTurn(fails(429, { 'retry-after': '7' }), whole), [7000]],
    [
      '503 with Retry-After as a moment',
      inTurn(
        fails(503, { date: 'Mon, 12 Jan 2026 10:00:00 GMT', 'retry-after': 'Mon, 12 Jan 2026 10:00:30 GMT' }),
        whole,
      ),
      [30_000],
    ],
    [
      '500, three times, later each time',
      inTurn(fails(500), fails(500), fails(502), whole),
      [1000, 2000, 4000],
    ],
    ['an answer that breaks off', inTurn(breaksOff({ value: rows }), whole), [1000]],
    ['an answer that ends halfway', inTurn(endsHalfway({ value: rows }), whole), [1000]],
  ])('%s: asked again', async (_, answer, pauses) => {
    const { run } = await haal(vmTable(answer), {});
    expect((await run()).rows).toBe(6);
    expect(waits).toEqual(pauses);
    expect(told.some((line) => /Poging 1 van 5; over \d+ s opnieuw/.test(line))).toBe(true);
  });

  test('a slow answer is waited for as long as something comes', async () => {
    const { run } = await haal(vmTable(slowly({ value: rows }, 500)), {}, 2000);
    expect((await run()).rows).toBe(6);
    expect(waits).toEqual([]);
  });

  test('a server that says nothing is asked again', async () => {
    const { run } = await haal(vmTable(inTurn(silent, whole)), {}, 1500);
    expect((await run()).rows).toBe(6);
    expect(waits).toEqual([1000]);
  });

  test('after five times it is an error with the address, and nothing is written', async () => {
    const { run, server } = await haal(vmTable(fails(503)), {});
    const error = await run().catch((cause) => cause);
    expect(error).toBeInstanceOf(FileError);
    expect(error.message).toContain(`${server.base}/85146NED/TypedDataSet`);
    expect(error.message).toContain('storing aan (503)');
    expect(present()).toEqual([]);
  });

  test('a fetch that broke off goes on where it was', async () => {
    const good = paged(rows, 2);
    let broken = true;
    const halfway: Answer = (request, response, url) =>
      (broken && url.searchParams.get('$skip') === '4' ? fails(500) : good)(request, response, url);
    const { run, server } = await haal(vmTable(halfway), {});
    await expect(run()).rejects.toBeInstanceOf(FileError);
    broken = false;
    const before = server.asked.length;
    expect((await run()).rows).toBe(6);
    const again = server.asked.slice(before).filter((path) => path.includes('TypedDataSet'));
    expect(again).toHaveLength(1);
    expect(again[0]).toContain('$skip=4');
    expect(existsSync(join(dir, '.cache', 'haal')) ? readdirSync(join(dir, '.cache', 'haal')) : []).toEqual(
      [],
    );
  });

  test('a page of a website in the place of a table is not asked again', async () => {
    const page: Answer = (_request, response) => response.end('<!doctype html><title>Onderhoud</title>');
    const { run } = await haal(vmTable(page), {});
    await expect(run()).rejects.toThrow(/een webpagina en geen tabel/);
    expect(waits).toEqual([]);
  });

  test('the last good file stays when a new fetch fails', async () => {
    const first = await haal(vmTable(whole), {});
    await first.run();
    const before = readFileSync(join(dir, 'cijfers', 'bron', '85146NED.json'), 'utf8');
    const second = await haal(vmTable(fails(400)), {});
    await expect(second.run()).rejects.toBeInstanceOf(FileError);
    expect(readFileSync(join(dir, 'cijfers', 'bron', '85146NED.json'), 'utf8')).toBe(before);
    expect(present()).toEqual(['85146NED.bron.json', '85146NED.json']);
  });
});

describe('a table that looks otherwise than it did', () => {
  const changedTo = async (
    answers: Readonly<Record<string, Answer>>,
    request: Partial<RetrieveRequest> = {},
  ): Promise<string> => {
    const { run } = await haal(answers, request);
    const error = await run().catch((cause) => cause);
    expect(error).toBeInstanceOf(DataError);
    expect(present()).toEqual([]);
    const [remark] = error.remarks;
    return `${remark.explanation} Gevonden: ${remark.found}`;
  };

  test('another title of a topic', async () => {
    const renamed = VM_PROPERTIES.map((row) =>
      row.ID === 6 ? { ...row, Title: 'Voelt zich soms onveilig' } : row,
    );
    const told = await changedTo({ ...vmTable(), '/85146NED/DataProperties': json({ value: renamed }) });
    expect(told).toMatch(/Verwacht: een onderwerp "Voelt zich weleens onveilig in buurt".*soms onveilig/);
  });

  test('a dimension that is gone', async () => {
    const fewer = VM_PROPERTIES.filter(({ Key }) => Key !== 'Marges');
    const told = await changedTo({ ...vmTable(), '/85146NED/DataProperties': json({ value: fewer }) });
    expect(told).toMatch(/Verwacht: de dimensies Marges, RegioS, Perioden\. Gevonden: RegioS, Perioden/);
  });

  test('rows that are not where they were', async () => {
    expect(await changedTo(vmTable(json({ rows: [] })))).toContain('rijen onder "value"');
    expect(await changedTo(vmTable(json({ value: [] })))).toContain('cijfers van GM0855, NL01');
  });

  test('police figures without their total, key figures without a column', async () => {
    const police = policeTable([{ Key: '1.1.1 ', Title: '1.1.1 Diefstal/inbraak woning' }]);
    expect(await changedTo(police, { source: 'politie', table: undefined, areas: 'GM0957' })).toContain(
      '"Totaal misdrijven"',
    );
    const kwb = kwbTable([{ WijkenEnBuurten: 'GM0957    ', AantalInwoners_5: 1 }]);
    expect(
      await changedTo(kwb, { source: 'kwb', table: undefined, areas: 'GM0957', years: '2024' }),
    ).toContain('Woningvoorraad_35');
  });

  test('a class that is none', async () => {
    expect(
      await changedTo(livability(12), { source: 'leefbaarometer', table: undefined, areas: 'GM0957' }),
    ).toContain('van 1 tot en met 9');
  });
});

describe('wrong use is told before anything is asked', () => {
  test.each<[Partial<RetrieveRequest>, RegExp]>([
    [{ source: 'statlin' }, /De bron "statlin" bestaat niet.*Bedoelt u "statline"\?/],
    [{ areas: undefined }, /Noem de gebieden/],
    [{ areas: 'Tilburg' }, /"TILBURG" is geen code van een gebied/],
    [{ table: undefined }, /Noem de tabel achter statline/],
    [{ table: '85146' }, /"85146" is geen code van een tabel/],
    [{ version: '5' }, /Achter --odata kan 3 of 4 staan/],
    [{ base: 'ftp://x' }, /geen adres/],
    [{ years: '2024' }, /hoort geen --jaar/],
    [{ source: 'kwb', table: undefined, years: '1999' }, /"1999" is geen jaar/],
    [{ source: 'kwb', table: undefined, years: '2010' }, /Van 2010 kent dit programma geen tabel/],
    [{ source: 'leefbaarometer', table: undefined, areas: 'NL00' }, /alleen gemeenten/],
  ])('%o', async (request, message) => {
    const { run, server } = await haal(vmTable(), request);
    const error = await run().catch((cause) => cause);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toMatch(message);
    expect(server.asked).toEqual([]);
  });

  test('an area that the table does not have names the nearest one', async () => {
    const { run } = await haal(vmTable(), { areas: 'GM0856' });
    await expect(run()).rejects.toThrow(/Bedoelt u GM0855 \(Tilburg\)\?/);
  });
});

describe('npm run haal', () => {
  test('fetches into the data folder and says where; exit codes of the contract', async () => {
    const { base } = await serve(vmTable());
    const words = ['haal', 'statline', '85146NED', '--gebied', 'GM0855,NL00', '--data', dir];
    const good = await runCli([...words, '--bron', base]);
    expect(good.code, good.err).toBe(0);
    expect(good.out).toMatch(/^Klaar: .*85146NED\.json \(Veiligheidsmonitor; regio, 6 rijen\)\./);
    const wrong = await runCli(['haal', 'statline', '--gebied', 'GM0855', '--data', dir, '--bron', base]);
    expect(wrong.code).toBe(2);
    const gone = await runCli([...words, '--bron', `${base}/weg`]);
    expect(gone.code).toBe(74);
    expect(gone.err).toContain(`${base}/weg/85146NED/TableInfos`);
    writeFileSync(join(dir, 'bestand'), '');
    const noFolder = await runCli([...words.slice(0, -1), join(dir, 'bestand'), '--bron', base]);
    expect(noFolder.code).toBe(74);
  }, 60_000);
});
