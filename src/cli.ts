/** Commands, surroundings and the one catch. Clock, randomness and environment are known here and nowhere else. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import manifest from '../package.json' with { type: 'json' };
import {
  check,
  compareBuilds,
  convertInterview,
  convertRecognition,
  fetchSource,
  foresight,
  gatherShares,
  goBack,
  makeProof,
  openPreview,
  preserveBuild,
  propose,
  rebuildWithout,
  verifySite,
} from './build.ts';
import { type Command, type Request, readArguments, shareOf, usage, wholeNumber } from './cli/arguments.ts';
import { NO_REQUEST, PREVIEW_FOR_DESK, previewForDesk, tellDesk, troubleOf } from './cli/beside-desk.ts';
import { startDesk } from './cli/desk.ts';
import { effectsOf, tidyCache } from './cli/effects.ts';
import { embargoThatStands } from './cli/embargo.ts';
import { buildAll, buildShare } from './cli/make.ts';
import {
  dataFolderAround,
  dataFolderOf,
  keepInterview,
  keepProposal,
  replaceFile,
  startDataFolder,
} from './cli/nieuw.ts';
import { home, pathOf, shortest } from './cli/paths.ts';
import { makeKey, signatureCheck } from './cli/sleutel.ts';
import { tellCounts, tellReading, tellWithdrawn } from './cli/tell.ts';
import { tellChanges } from './cli/tell-changes.ts';
import { tellForesight } from './cli/tell-foresight.ts';
import { tellImports } from './cli/tell-imports.ts';
import { tellReference } from './cli/tell-reference.ts';
import { complain, EXIT, explain, report, say } from './cli/voice.ts';
import { formatNumber } from './domain/format.ts';
import { DataError, UsageError } from './error.ts';

// Drawing leaves much garbage behind, and a browser needs memory beside us: clean up sooner than Node would.
setFlagsFromString('--heap-growing-percent=30');

const commands: Readonly<Record<Command, (request: Request) => Promise<void>>> = {
  async build(request) {
    const { deel } = request.values;
    if (deel !== undefined) return buildShare(shareOf(deel), request);
    // Started by the desk, it tells how far it is.
    const effects = { ...effectsOf(request, home), follow: tellDesk };
    await buildAll(request, effects);
  },

  async 'voeg-samen'(request) {
    const folders = [request.argument, ...request.others].map((folder) => pathOf(folder, folder));
    const effects = effectsOf(request, home);
    await gatherShares(folders, { dataDir: pathOf(request.values.data, 'data') }, effects);
    await buildAll(request, effects);
  },

  async start(request) {
    const given = request.values.data;
    const dataDir = pathOf(given, 'data');
    const known = given !== undefined || existsSync(join(dataDir, 'gemeente.yaml'));
    await startDesk({
      ...(known ? { dataDir } : {}),
      outputDir: pathOf(request.values.output, 'output'),
      port: wholeNumber('port', request.values.port ?? '8080', 0, 65_535),
      opensBrowser: !request.switches.has('zonder-browser'),
      home,
      effects: effectsOf(request, home),
    });
  },

  async controleer(request) {
    if (request.values.vooraf !== undefined) {
      const plan = pathOf(request.values.vooraf, request.values.vooraf);
      const areas = await foresight(plan, pathOf(request.values.data, 'data'));
      say(request.switches.has('json') ? JSON.stringify(areas, null, 2) : tellForesight(areas));
      return;
    }
    const options = {
      dataDir: pathOf(request.values.data, 'data'),
      outputDir: pathOf(request.values.output, 'output'),
    };
    const { remarks, imports, readability, sheet } = await check(options, effectsOf(request, home));
    if (!request.switches.has('json')) say(tellImports(imports));
    report(remarks, request);
    if (request.switches.has('json')) return;
    const reading = tellReading(readability);
    if (reading !== undefined) say(reading);
    say(`Gecontroleerd: ${tellCounts(remarks)}.`);
    if (sheet !== undefined) say(`Zinnen om mee te lezen staan in ${shortest(sheet)}.`);
  },

  async nieuw(request) {
    const { uit, interview, herkenning, wijk, data, sleutel } = request.values;
    if (sleutel !== undefined) return startKey(pathOf(sleutel, sleutel));
    if (uit !== undefined) return proposeFrom(uit, data);
    if (interview !== undefined && wijk !== undefined) return startInterview(interview, wijk, data);
    if (herkenning !== undefined && wijk !== undefined)
      return takeRecognition(herkenning, wijk, data, effectsOf(request, home).today);
    const dir = pathOf(request.argument, request.argument);
    await startDataFolder(join(home, 'seeds', 'leeg'), dir);
    say(
      `Klaar: ${shortest(dir)}. Begin met gemeente.yaml; README.md in die map vertelt wat waar komt te staan.`,
    );
  },

  async akkoord(request) {
    const file = pathOf(request.argument, request.argument);
    const today = new Date().toISOString().slice(0, 10);
    const date = request.values.datum;
    if (date !== undefined && !isDate(date)) throw new UsageError(`"${date}" is geen datum zoals ${today}.`);
    const { approve } = await import('./cli/akkoord.ts');
    const { by, covers, hash, ...known } = await approve(file, {
      by: request.values.door,
      date,
      way: request.values.wijze,
    });
    const when = known.date === undefined ? '' : ` op ${known.date}`;
    const how = known.way === undefined ? '' : ` (${known.way})`;
    say(
      `Vastgelegd in ${shortest(file)}: ${by} is${when}${how} akkoord met ${covers.join(', ')} (${hash.slice(0, 12)}…).`,
    );
    if (known.date === undefined || known.way === undefined) {
      say('Leg ook vast wanneer en hoe: --datum JJJJ-MM-DD --wijze "per mail".');
    }
  },

  async intrekken(request) {
    const file = pathOf(request.argument, request.argument);
    const own = request.values.data === undefined ? dataFolderOf(file) : undefined;
    const dataDir = own ?? pathOf(request.values.data, 'data');
    const path = relative(dataDir, file).replaceAll('\\', '/');
    if (!/^wijken\/[^/]+\/(interview-[12]|wijkagent)\.md$/.test(path)) {
      throw new UsageError(
        `${request.argument} is geen interview of wijkagent in ${shortest(dataDir)}. Noem het bestand, zoals ${shortest(join(dataDir, 'wijken', 'naam', 'interview-1.md'))}.`,
      );
    }
    const effects = effectsOf(request, home);
    const { withdraw } = await import('./cli/akkoord.ts');
    await withdraw(file, effects.today);
    const outputDir = pathOf(request.values.output, 'output');
    const embargo = await embargoThatStands(outputDir, Date.now());
    const stood = await rebuildWithout(
      path,
      { dataDir, outputDir, version: manifest.version, ...(embargo ? { embargo } : {}) },
      effects,
    ).finally(() => tidyCache(home));
    say(tellWithdrawn(path, stood));
  },

  async terug(request) {
    const outputDir = pathOf(request.values.output, 'output');
    await goBack(outputDir, effectsOf(request, home));
    say(
      `Klaar: in ${shortest(outputDir)} staat weer de vorige versie. Nog een keer npm run terug draait dit om.`,
    );
  },

  async proef(request) {
    const outputDir = pathOf(request.values.output, 'output');
    const { wijk, data } = request.values;
    if (wijk === undefined) throw new UsageError('Noem een wijk: npm run proef -- --wijk NAAM');
    const effects = effectsOf(request, home);
    const proof = await makeProof(wijk, pathOf(data, 'data'), effects).finally(() => tidyCache(home));
    // Beside the output and not in it: nobody approved these words yet.
    say(shortest(await replaceFile(join(`${outputDir}-proef`, `${proof.slug}.pdf`), proof.bytes)));
  },

  async vergelijk(request) {
    const after = pathOf(request.more ?? request.values.output, 'output');
    const changes = await compareBuilds(pathOf(request.argument, request.argument), after);
    say(request.switches.has('json') ? JSON.stringify(changes, null, 2) : tellChanges(changes));
  },

  async nakijken(request) {
    if (!/^https?:\/\//i.test(request.argument)) {
      throw new UsageError(
        `"${request.argument}" is geen webadres. Noem het adres van de site, met https://.`,
      );
    }
    const outputDir = pathOf(request.values.output, 'output');
    const key = request.values.sleutel;
    const isSigned = key === undefined ? undefined : await signatureCheck(pathOf(key, key));
    const asked = { url: request.argument, outputDir, jobs: 4, ...(isSigned ? { isSigned } : {}) };
    const { files, remarks } = await verifySite(asked);
    if (remarks.some(({ level }) => level === 'error')) throw new DataError(remarks);
    report(remarks, request);
    say(`Nagekeken: ${formatNumber(files, 0)} bestanden op ${request.argument} zijn zoals gebouwd.`);
  },

  async archief(request) {
    const { adres, output } = request.values;
    if (adres !== undefined && !/^https?:\/\//i.test(adres)) {
      throw new UsageError(`"${adres}" is geen webadres. Noem het adres van de site, met https://.`);
    }
    const outputDir = pathOf(output, 'output');
    const moment = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const { name, bytes, files, documents, embargo } = await preserveBuild({
      outputDir,
      ...(adres === undefined ? {} : { url: adres }),
      moment,
      version: manifest.version,
    });
    const written = await replaceFile(join(`${outputDir}-archief`, name), bytes);
    say(
      `Klaar: ${shortest(written)} (${formatNumber(files, 0)} bestanden van de site, ${documents} pdf’s, het manifest).`,
    );
    if (embargo !== undefined) say(`Er geldt een embargo tot ${embargo}: houd dit bestand tot dan binnen.`);
  },

  async haal(request) {
    const { gebied: areas, jaar: years, odata: version, bron: base } = request.values;
    const place = { dataDir: pathOf(request.values.data, 'data'), source: request.argument };
    const { file, title, rows, reference } = await fetchSource(
      { ...place, table: request.more, areas, years, version, base },
      {
        ...effectsOf(request, home),
        wait: (milliseconds) => setTimeout(milliseconds),
        patience: 30_000,
      },
    );
    say(`Klaar: ${shortest(file)} (${title}, ${formatNumber(rows, 0)} rijen).`);
    say('Waar de cijfers vandaan komen, staat ernaast. Bekijk ze met npm run controleer.');
    if (reference) say(tellReference(reference));
  },
};

/** A day that is on the calendar, written as 2026-01-31: 31 February would be read as a day in March. */
function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** Standard output holds the proposal alone; it is written down too where the data folder is known. */
async function proposeFrom(given: string, data: string | undefined): Promise<void> {
  const file = pathOf(given, given);
  const own = data === undefined ? dataFolderAround(file) : pathOf(data, data);
  const { yaml, figures } = await propose(file, own ?? pathOf(undefined, 'data'));
  say(yaml);
  complain(`Met dit voorstel worden er nu ${figures} cijfers gelezen. Kijk elke regel na.`);
  if (own === undefined) {
    complain(
      'Er is niets opgeslagen. Noem uw gegevensmap met --data MAP, dan komt het voorstel daarin te staan.',
    );
    return;
  }
  const written = await keepProposal(own, yaml);
  complain(`Opgeslagen als ${shortest(written)}. Klopt alles? Geef het dan de naam bronnen.yaml.`);
  if (dataFolderAround(file) !== own) complain(`Zet ook ${given} in ${shortest(join(own, 'cijfers'))}.`);
}

async function startKey(file: string): Promise<void> {
  const [secret = '', open = ''] = await makeKey(file);
  say(`Klaar: ${shortest(secret)} is de sleutel, ${shortest(open)} de openbare helft.`);
  say(
    'Bewaar de sleutel waar alleen u bij kunt, en maak er een kopie van: zij kan niet opnieuw worden gemaakt. Geef de openbare helft aan wie de site nakijkt.',
  );
  say(
    'Ondertekenen: npm run build -- --sleutel BESTAND. Nakijken: npm run nakijken -- ADRES --sleutel BESTAND.openbaar',
  );
}

/** Makes the file of an interview, and tells what is still to be done before it may be shown. */
async function takeRecognition(
  given: string,
  wijk: string,
  data: string | undefined,
  today: string,
): Promise<void> {
  const dataDir = pathOf(data, 'data');
  const { path, text, answers } = await convertRecognition(pathOf(given, given), wijk, dataDir, today);
  const written = await replaceFile(join(dataDir, path), text);
  say(`Klaar: ${answers === 1 ? '1 antwoord' : `${answers} antwoorden`} in ${shortest(written)}.`);
  say('Lees na of er nergens een naam staat. Daarna: npm run controleer.');
}

async function startInterview(given: string, wijk: string, data: string | undefined): Promise<void> {
  const dataDir = pathOf(data, 'data');
  const converted = await convertInterview(pathOf(given, given), wijk, dataDir);
  const written = await keepInterview(dataDir, converted);
  for (const sentence of converted.told) complain(sentence);
  say(`Klaar: ${written.map(shortest).join(' en ')}.`);
  say(
    'Lees de tekst na, vul boven in het bestand de naam en de toestemming in, en leg de tekst voor aan de bewoner. Daarna: npm run akkoord -- BESTAND.',
  );
}

/** Without `--`, npm keeps our options to itself: then they never reach us, and the user should know. */
function refuseSwallowedOptions(): void {
  const swallowed = [
    'data',
    'output',
    'uit',
    'interview',
    'herkenning',
    'wijk',
    'zonder',
    'door',
    'datum',
    'wijze',
    'port',
    'gebied',
    'jaar',
    'odata',
    'bron',
    'sleutel',
    'embargo',
    'adres',
    'deel',
  ].find((name) => process.env[`npm_config_${name}`] !== undefined);
  if (swallowed && Object.hasOwn(commands, process.env.npm_lifecycle_event ?? '')) {
    throw new UsageError(
      `Zet -- voor --${swallowed}, anders krijgt dit programma de optie niet te zien.\n\n${usage()}`,
    );
  }
}

/** Runs one command; gives its exit code. */
async function run(words: readonly string[]): Promise<number> {
  let request: Request | undefined;
  try {
    if (words.includes('--help') || words[0] === 'help') {
      say(usage());
      return EXIT.done;
    }
    refuseSwallowedOptions();
    if (words[0] === PREVIEW_FOR_DESK) {
      await previewForDesk((dataDir) =>
        openPreview({ dataDir, version: manifest.version }, effectsOf(NO_REQUEST, home)),
      );
      return EXIT.done;
    }
    request = readArguments(words);
    await commands[request.command](request);
    return EXIT.done;
  } catch (cause) {
    tellDesk({ kind: 'stopped', ...troubleOf(cause) });
    return explain(cause, request);
  }
}

let finished = false;
process.on('SIGINT', () => {
  complain('Afgebroken. Wat er al stond, is niet veranderd.');
  finished = true;
  process.exit(EXIT.interrupted);
});
process.once('exit', () => {
  if (finished) return;
  // Nothing is left to do, and yet the command did not come to its end: something was waited for in vain.
  complain('Het programma bleef steken. Dit is een fout in het programma; meld haar bij de makers.');
  process.exitCode = EXIT.bug;
});
// Setting the code, and not leaving at once, lets a full pipe be read to its end.
process.exitCode = await run(process.argv.slice(2));
finished = true;
