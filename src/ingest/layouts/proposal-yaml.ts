import type { TableImport } from '../../domain/table-import.ts';
import type { NameLookup } from '../areas/name-lookup.ts';
import { signLines } from '../cells/decoration-preview.ts';
import type { FigureNames } from '../figures/figure-parser.ts';
import { seriesWords } from '../onderzoek/series-words.ts';
import { type Sheet, textOf } from '../tables/sheet.ts';
import type { TableGuess } from './guess-columns.ts';
import { parseHeading } from './heading.ts';
import { yearAround } from './year-around.ts';

/** How a sheet was understood by itself. */
type Recognised = Pick<TableImport, 'layout' | 'skipped'>;

/** What there is to say about one sheet: how it is recognised by itself, or what its columns probably are. */
export interface SheetProposal {
  readonly sheet: Sheet;
  readonly names: FigureNames;
  readonly recognised?: Recognised;
  readonly guess?: TableGuess;
}

/**
 * The proposal as YAML that can be read as it stands. What rests on the form of the file is filled in with its
 * reason; what only looks like a known name stands behind a `#`, as a question: nothing is ever matched silently.
 */
export function writeProposal(proposals: readonly SheetProposal[], figures?: number): string {
  const blocks = proposals.flatMap(blockOf);
  const active = blocks.some((line) => line.startsWith('  - '));
  return [
    '# Voorstel voor bronnen.yaml. Kijk elke regel na: het programma raadt, u beslist.',
    '# Achter VRAAG staat wat het niet zeker weet. Klopt het? Haal dan de eerste # van die regel weg, en van de regel erboven',
    '# waar hij onder hoort. Klopt het niet? Vul de goede code in.',
    '# Is alles goed? Geef dit bestand de naam bronnen.yaml, of zet het blok onder "bronnen:" in uw bronnen.yaml.',
    ...(figures === undefined ? [] : [`# Zoals het hier staat, worden er ${figures} cijfers gelezen.`]),
    active ? 'bronnen:' : 'bronnen: []',
    ...blocks,
    '',
  ].join('\n');
}

function blockOf(proposal: SheetProposal): string[] {
  const { sheet, recognised, guess } = proposal;
  const place = [`  - bestand: ${quoted(sheet.file)}`];
  if (sheet.sheet !== undefined) place.push(`    blad: ${quoted(sheet.sheet)}`);
  if (recognised) return recognisedBlock(place, recognised, proposal);
  if (!guess) {
    return [
      ...place,
      '    # Op dit blad is geen tabel gevonden: het wordt overgeslagen.',
      '    overslaan: true',
    ];
  }
  return [...place, ...guessedBlock(guess, proposal)];
}

/** A sheet that needs no mapping; headings without a known indicator may get one. */
function recognisedBlock(
  place: readonly string[],
  { layout, skipped }: Recognised,
  { names, sheet }: SheetProposal,
): string[] {
  const signs = signLines(sheet);
  const unknown = skipped.filter(({ why }) => why === 'geen bekende indicator').map(({ what }) => what);
  const known = `Deze tabel wordt vanzelf herkend: ${layout}.`;
  if (unknown.length + signs.length === 0) return [`  # ${known} Zij heeft geen regels nodig.`];
  return [...place, `    # ${known}`, ...questions('indicatoren', unknown, names.indicators), ...signs];
}

function guessedBlock(guess: TableGuess, { sheet, names }: SheetProposal): string[] {
  const own = guess.columns.filter(({ field }) => field !== 'figures');
  const has = (wanted: string) => own.some(({ field }) => field === wanted);
  const asked = askedNames(guess, names);
  const columns = own.flatMap(({ field, heading, why }) => [
    `      # Kolom ${quoted(heading)}: ${why}.`,
    `      ${field}: ${quoted(lastPart(heading))}`,
  ]);
  return [
    '    # De kop: de eerste rij met teksten die boven getallen staat.',
    `    kop: ${guess.headerRow}`,
    ...(columns.length === 0 ? [] : ['    kolommen:', ...columns]),
    ...fixed(guess, sheet, has),
    ...signLines(sheet),
    `    # Waar geen reeks staat, geldt ${seriesWords(names.onderzoek)}.`,
    ...questions('gebieden', asked.gebieden, names.areas),
    ...questions('indicatoren', asked.indicatoren, names.indicators),
    '    # Gebieden en onderwerpen die niet bekend zijn, worden overgeslagen. Met "fout" leest u welke dat zijn.',
    '    onbekend: overslaan',
  ];
}

/** What a column is, as guessed or told. */
type AskedOf = Pick<TableGuess['columns'][number], 'index' | 'heading'> & { readonly field: string };

/** Names in a guessed table that are no area or indicator by themselves. */
export function askedNames(
  { columns, rows }: Pick<TableGuess, 'rows'> & { readonly columns: readonly AskedOf[] },
  { areas, indicators }: FigureNames,
) {
  const cellsOf = (wanted: string) => {
    const index = columns.find(({ field }) => field === wanted)?.index;
    return index === undefined ? [] : rows.map(({ cells }) => textOf(cells[index]));
  };
  const topics = columns.flatMap(({ field, heading }) => (field === 'figures' ? topicOf(heading) : []));
  return {
    gebieden: unknown(cellsOf('gebied'), areas),
    indicatoren: unknown([...cellsOf('indicator'), ...topics], indicators),
  };
}

/** What the table has no column for and holds for all of it. */
function fixed(guess: TableGuess, sheet: Sheet, has: (field: string) => boolean): string[] {
  const lines: string[] = [];
  const year = yearAround(sheet, guess.headerRow);
  const inHeadings = guess.columns.some(({ heading }) => parseHeading(heading).year !== undefined);
  if (!has('jaar') && !inHeadings && year !== '') {
    lines.push(
      '    # Het jaar staat in de naam van het bestand of het blad, of in de titel.',
      '    vast:',
      `      jaar: ${year}`,
    );
  }
  if (!has('jaar') && !inHeadings && year === '') {
    lines.push('    # VRAAG: van welk jaar is deze tabel?', '    # vast:', '    #   jaar: 2025');
  }
  if (!has('gebied'))
    lines.push('    # VRAAG: over welk gebied gaat deze tabel? Zet de code bij "vast": gebied: CODE');
  return lines;
}

/** A block of names with the code that each may mean; wholly behind `#`, since none of them is sure. */
function questions(
  key: string,
  names: readonly string[],
  lookup: NameLookup<{ code: string; naam: string }>,
): string[] {
  if (names.length === 0) return [];
  const lines = names.map((name) => {
    const match = lookup.find(name);
    const near = match.kind === 'unknown' ? match.near : undefined;
    if (!near) return `    #   ${quoted(name)}: CODE   # VRAAG: niets lijkt hierop; vul de code in`;
    return `    #   ${quoted(name)}: ${quoted(near.code)}   # VRAAG: is dit ${quoted(near.naam)}?`;
  });
  return [`    # ${key}:`, ...lines];
}

function unknown(cells: readonly string[], lookup: NameLookup<{ code: string; naam: string }>): string[] {
  return [...new Set(cells)].filter((cell) => cell !== '' && lookup.find(cell).kind === 'unknown');
}

/** What the heading of a column of figures is about, without year and measure. */
function topicOf(heading: string): string[] {
  const { names } = parseHeading(heading);
  const name = names.find((candidate) => !candidate.includes('/') && /\p{L}/u.test(candidate)) ?? names[0];
  return name === undefined ? [] : [name];
}

/** Of two header rows, the lower one names what a row is about. */
function lastPart(heading: string): string {
  return heading.split('/').at(-1) ?? heading;
}

/** A double-quoted YAML text: JSON's is one. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
