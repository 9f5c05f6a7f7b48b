import { parseArgs } from 'node:util';
import { similarName } from '../domain/nearest.ts';
import type { Share } from '../domain/share.ts';
import { UsageError } from '../error.ts';

/** Options with a value, and switches without one. */
interface CommandForm {
  readonly usage: string;
  readonly does: string;
  readonly values: readonly string[];
  readonly switches: readonly string[];
  /** What must be named after the command: a folder or a file. */
  readonly argument?: string;
  /** What may be named behind the argument. */
  readonly more?: string;
  /** Any number may be named behind the argument. */
  readonly several?: boolean;
  /** The options that may stand in the place of the argument, one of them; never beside it. */
  readonly instead?: readonly string[];
  /** Options that go together or not at all, a group per use. */
  readonly together?: readonly (readonly string[])[];
}

const COMMANDS = {
  build: {
    usage:
      'npm run build -- [--data MAP] [--output MAP] [--jobs AANTAL] [--zonder pdf,druk] [--bewaar AANTAL] [--toch] [--zonder-cache] [--sleutel BESTAND] [--embargo TIJD] [--deel I/N]',
    does: 'maakt de site, de pdf’s en de downloads; met --toch ook als één foto of één vel wordt afgekeurd, dan zonder dat; met --embargo 2026-04-16T06:00 staat tot dat moment op elke bladzijde dat niets openbaar mag worden; met --deel 2/4 alleen het tweede van vier delen, in de map van --output, voor voeg-samen',
    values: ['data', 'output', 'jobs', 'zonder', 'bewaar', 'sleutel', 'embargo', 'deel'],
    switches: ['toch', 'zonder-cache'],
  },
  'voeg-samen': {
    usage:
      'npm run voeg-samen -- MAP… [--data MAP] [--output MAP] [--jobs AANTAL] [--zonder pdf,druk] [--bewaar AANTAL] [--toch] [--sleutel BESTAND] [--embargo TIJD]',
    does: 'bouwt met wat de delen van build --deel al maakten, elk in een eigen map: hetzelfde als een bouw in één keer',
    values: ['data', 'output', 'jobs', 'zonder', 'bewaar', 'sleutel', 'embargo'],
    switches: ['toch'],
    argument: 'MAP',
    several: true,
  },
  start: {
    usage: 'npm start -- [--data MAP] [--output MAP] [--port NUMMER] [--zonder-browser]',
    does: 'opent het bureau in de browser: daar doet u alles, met de site ernaast',
    values: ['data', 'output', 'port'],
    switches: ['zonder-browser'],
  },
  controleer: {
    usage: 'npm run controleer -- [--data MAP] [--output MAP] [--json] [--vooraf BESTAND]',
    does: 'controleert cijfers en teksten, en maakt alleen een blad met zinnen om mee te lezen; met --vooraf: welke verschillen een meting kan laten zien',
    values: ['data', 'output', 'vooraf'],
    switches: ['json'],
  },
  nieuw: {
    usage:
      'npm run nieuw -- MAP, of npm run nieuw -- --uit BESTAND [--data MAP], of npm run nieuw -- --interview BESTAND --wijk NAAM [--data MAP], of npm run nieuw -- --herkenning BESTAND --wijk NAAM [--data MAP], of npm run nieuw -- --sleutel BESTAND',
    does: 'begint een nieuwe, lege gegevensmap; stelt voor hoe een bestand met cijfers te lezen is; maakt van een Word-document een interview; leest het verslag van een bijeenkomst in; of maakt een sleutel om een bouw mee te ondertekenen',
    values: ['uit', 'interview', 'herkenning', 'wijk', 'data', 'sleutel'],
    switches: [],
    argument: 'MAP',
    instead: ['uit', 'interview', 'herkenning', 'sleutel'],
    together: [
      ['interview', 'wijk'],
      ['herkenning', 'wijk'],
    ],
  },
  akkoord: {
    usage: 'npm run akkoord -- BESTAND [--door NAAM] [--datum JJJJ-MM-DD] [--wijze MANIER]',
    does: 'legt vast dat de geïnterviewde akkoord is met tekst, quote, bijschrift en foto',
    values: ['door', 'datum', 'wijze'],
    switches: [],
    argument: 'BESTAND',
  },
  intrekken: {
    usage: 'npm run intrekken -- BESTAND [--data MAP] [--output MAP] [--jobs AANTAL]',
    does: 'haalt een interview uit alles wat er gemaakt is, en zegt waar het stond',
    values: ['data', 'output', 'jobs'],
    switches: [],
    argument: 'BESTAND',
  },
  terug: {
    usage: 'npm run terug -- [--output MAP]',
    does: 'zet de vorige versie terug; nog een keer draait dat om',
    values: ['output'],
    switches: [],
  },
  proef: {
    usage: 'npm run proef -- --wijk NAAM [--data MAP] [--output MAP]',
    does: 'maakt een pdf met de interviews van een wijk, precies zoals ze gedrukt worden, om te lezen en te ondertekenen',
    values: ['wijk', 'data', 'output'],
    switches: [],
  },
  vergelijk: {
    usage: 'npm run vergelijk -- MAP [MAP] [--output MAP] [--json]',
    does: 'zegt wat er veranderde tussen twee bouwen: cijfers, uitkomsten, zinnen en bestanden; zonder tweede map tegen output',
    values: ['output'],
    switches: ['json'],
    argument: 'MAP',
    more: 'MAP',
  },
  nakijken: {
    usage: 'npm run nakijken -- ADRES [--output MAP] [--sleutel BESTAND]',
    does: 'vergelijkt de site op de webserver met wat er gebouwd is, en met --sleutel ook de handtekening',
    values: ['output', 'sleutel'],
    switches: [],
    argument: 'ADRES',
  },
  archief: {
    usage: 'npm run archief -- [--output MAP] [--adres ADRES]',
    does: 'legt de site met haar pdf’s vast in één bestand voor de archivaris (WACZ)',
    values: ['output', 'adres'],
    switches: [],
  },
  haal: {
    usage:
      'npm run haal -- BRON [TABEL of KLASSE] --gebied CODES [--jaar JAREN] [--data MAP] [--odata 3|4] [--bron ADRES]',
    does: 'haalt cijfers op bij het CBS, de politie of de Leefbaarometer (statline, kwb, politie, leefbaarometer, klasse)',
    values: ['gebied', 'jaar', 'data', 'odata', 'bron'],
    switches: [],
    argument: 'BRON',
    more: 'TABEL',
  },
} as const satisfies Record<string, CommandForm>;

export type Command = keyof typeof COMMANDS;

/** A command line that makes sense: every option exists, and has a value where it needs one. */
export interface Request {
  readonly command: Command;
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
  /** Empty for commands without an argument. */
  readonly argument: string;
  /** What stands behind the argument, for commands that take more. */
  readonly more?: string;
  /** What stands behind the argument, for commands that take any number. */
  readonly others: readonly string[];
}

/** All commands, one a line. */
export function usage(): string {
  const lines = Object.values(COMMANDS).map((form) => `  ${form.usage}\n      ${form.does}`);
  return ['Gebruik:', ...lines].join('\n');
}

export function isCommand(name: string): name is Command {
  return Object.hasOwn(COMMANDS, name);
}

/**
 * Reads the words after the program's name. Throws UsageError, in Dutch and with the nearest name, for a command or
 * option that does not exist, a value that is absent, and words too many or too few.
 */
export function readArguments(words: readonly string[]): Request {
  const [name, ...rest] = words;
  if (name === undefined) throw new UsageError(`Noem een opdracht.\n\n${usage()}`);
  if (!isCommand(name)) {
    throw new UsageError(
      `De opdracht "${name}" bestaat niet.${didYouMean(name, Object.keys(COMMANDS))}\n\n${usage()}`,
    );
  }
  const form: CommandForm = COMMANDS[name];
  const { tokens } = parseArgs({
    args: rest,
    strict: false,
    tokens: true,
    options: Object.fromEntries([
      ...form.values.map((option) => [option, { type: 'string' }] as const),
      ...form.switches.map((option) => [option, { type: 'boolean' }] as const),
    ]),
  });
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (form.values.includes(token.name)) values[token.name] = givenValue(token, form);
    else if (form.switches.includes(token.name)) switches.add(switchOf(token, form));
    else throw unknownOption(token.rawName, name, form);
  }
  const more = form.more === undefined ? undefined : positionals.splice(1, 1)[0];
  const others = form.several ? positionals.splice(1) : [];
  const argument = argumentOf(positionals, name, form, values);
  return { command: name, values, switches, argument, others, ...(more === undefined ? {} : { more }) };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function givenValue(token: OptionToken, form: CommandForm): string {
  const { value, inlineValue, rawName } = token;
  if (value === undefined || value === '' || (value.startsWith('-') && !inlineValue)) {
    throw new UsageError(`Zet een waarde achter ${rawName}.\n\nGebruik: ${form.usage}`);
  }
  return value;
}

function switchOf(token: OptionToken, form: CommandForm): string {
  if (token.value !== undefined) {
    throw new UsageError(`Achter ${token.rawName} hoort geen waarde.\n\nGebruik: ${form.usage}`);
  }
  return token.name;
}

function unknownOption(rawName: string, command: Command, form: CommandForm): UsageError {
  const known = [...form.values, ...form.switches].map((option) => `--${option}`);
  return new UsageError(
    `De opdracht ${command} kent de optie "${rawName}" niet.${didYouMean(rawName, known)}\n\nGebruik: ${form.usage}`,
  );
}

function argumentOf(
  positionals: readonly string[],
  command: Command,
  form: CommandForm,
  values: Readonly<Record<string, string>>,
): string {
  const [first, ...more] = positionals;
  const instead = (form.instead ?? []).filter((option) => values[option] !== undefined);
  const replaced = instead.length > 0;
  checkTogether(form, values);
  if (instead.length > 1) {
    const both = instead.map((option) => `--${option}`).join(' en ');
    throw new UsageError(`${both} gaan niet samen.\n\nGebruik: ${form.usage}`);
  }
  if (form.instead && !replaced && values.data !== undefined) {
    const options = form.instead.map((option) => `--${option} BESTAND`).join(' of ');
    throw new UsageError(`Zet ${options} bij --data.\n\nGebruik: ${form.usage}`);
  }
  const tooMany = form.argument && !replaced ? more[0] : first;
  if (tooMany !== undefined) {
    throw new UsageError(`De opdracht ${command} kan niets met "${tooMany}".\n\nGebruik: ${form.usage}`);
  }
  if (form.argument && first === undefined && !replaced) {
    throw new UsageError(
      `Noem een ${form.argument.toLowerCase()} achter ${command}.\n\nGebruik: ${form.usage}`,
    );
  }
  return first ?? '';
}

/** Throws UsageError when one of a pair of options is there without the other. */
function checkTogether(form: CommandForm, values: Readonly<Record<string, string>>): void {
  const isGiven = (option: string) => values[option] !== undefined;
  const groups = form.together ?? [];
  const begun = groups.some((group) => group.every(isGiven))
    ? undefined
    : groups.find((group) => group.some(isGiven));
  const missing = begun?.filter((option) => !isGiven(option)) ?? [];
  if (missing.length === 0) return;
  const names = missing.map((option) => `--${option}`).join(' en ');
  throw new UsageError(`Zet er ook ${names} bij.\n\nGebruik: ${form.usage}`);
}

function didYouMean(name: string, names: readonly string[]): string {
  const nearest = similarName(name, names);
  return nearest ? ` Bedoelt u "${nearest}"?` : '';
}

/** A whole number from `least` up, for `--jobs` and `--port`. Throws UsageError. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(
      `Achter --${option} hoort een geheel getal van ${least} tot en met ${most}; "${text}" kan niet.`,
    );
  }
  return value;
}

/** The share that `--deel 2/4` names. Throws UsageError. */
export function shareOf(text: string): Share {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of) {
    throw new UsageError(
      `Achter --deel hoort welk deel van hoeveel, zoals 2/4 voor het tweede van vier; "${text}" kan niet.`,
    );
  }
  return { number, of };
}

const PARTS = ['pdf', 'druk'] as const;
export type Part = (typeof PARTS)[number];

/** The parts of `--zonder pdf,druk`. Throws UsageError for another name. */
export function partsOf(text: string | undefined): ReadonlySet<Part> {
  const names = (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const parts = new Set<Part>();
  for (const name of names) {
    const part = PARTS.find((known) => known === name.toLowerCase());
    if (!part) {
      throw new UsageError(
        `Achter --zonder kan pdf of druk staan; "${name}" kan niet.${didYouMean(name, PARTS)}`,
      );
    }
    parts.add(part);
  }
  return parts;
}
