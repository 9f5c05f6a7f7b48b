/** `wijken/<slug>/herkenning.csv`: what residents and professionals recognised in the figures of their area. */
import { formatDate } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { HERKEND, type Herkend, type Recognition, WIE, type Wie } from '../../domain/recognition.ts';
import type { Thema } from '../../domain/thema.ts';
import { NameLookup } from '../areas/name-lookup.ts';
import { dayIn } from '../cells/day.ts';
import { given } from '../given.ts';
import { synonymsOf } from '../layouts/indicator-synonyms.ts';
import { peopleInText } from '../person/person-in-text.ts';
import { PolicyRow } from '../policy/policy-row.ts';
import type { RemarkList } from '../remark-list.ts';
import { readTable } from '../tables/read-table.ts';
import type { Sheet } from '../tables/sheet.ts';

const COLUMNS = {
  required: ['onderwerp', 'wie', 'herkend', 'datum'],
  optional: ['toelichting'],
} as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS][number];
const RULE = 'herkenning-ongeldig';

interface Topic {
  readonly code: string;
  readonly naam: string;
  readonly others: readonly string[];
}
/** What may stand in `onderwerp`: a topic of the survey as the sheet prints it, or a theme. */
export type Topics = NameLookup<Topic>;

/** Topics by code and by every name under which pages and sheets show them; a theme gives way to a topic of its name. */
export function topicsOf(indicators: Iterable<Indicator>, themas: readonly Thema[]): Topics {
  const asked = [...indicators].map((one) => ({ code: one.code, naam: one.naam, others: synonymsOf(one) }));
  const taken = new Set(asked.flatMap(({ code, naam, others }) => [code, naam, ...others]).map(lower));
  const themes = themas
    .filter(({ titel }) => !taken.has(lower(titel)))
    .map(({ code, titel, kort }) => ({ code, naam: titel, others: taken.has(lower(kort)) ? [] : [kort] }));
  return new NameLookup([...asked, ...themes], ({ others }) => others);
}

const lower = (text: string) => text.toLowerCase();

/** In file order; a row with an error is left out, and reported. */
export function readRecognition(
  sheet: Sheet,
  topics: Topics,
  today: string,
  remarks: RemarkList,
): readonly Recognition[] {
  return (readTable<Column>(sheet, COLUMNS, remarks) ?? []).flatMap((each) => {
    const row = new PolicyRow(each, sheet.file, RULE, remarks);
    // A row with a name in it is told of without a word of it.
    if (tellsPeople(row, remarks)) return [];
    return recognitionOf(row, topics, today) ?? [];
  });
}

/** Every cell is read before the row is given up: all errors at once. */
function recognitionOf(row: PolicyRow<Column>, topics: Topics, today: string): Recognition | undefined {
  const onderwerp = topicOf(row, topics);
  const wie = oneOf(row, 'wie', WHO_WORDS, WIE);
  const herkend = oneOf(row, 'herkend', ANSWER_WORDS, HERKEND);
  const datum = dayOf(row, today);
  if (!onderwerp || !wie || !herkend || !datum) return undefined;
  const toelichting = row.text('toelichting');
  return {
    onderwerp,
    wie,
    herkend,
    ...given('toelichting', toelichting === '' ? undefined : toelichting),
    datum,
    written: row.place,
  };
}

function tellsPeople(row: PolicyRow<Column>, remarks: RemarkList): boolean {
  const told = (['onderwerp', 'wie', 'toelichting'] as const).filter((column) => {
    const found = peopleInText(row.text(column));
    if (found.length === 0) return false;
    remarks.error({
      rule: 'persoonsgegevens',
      ...row.place,
      column,
      explanation: `In de kolom "${column}" staan persoonsgegevens: ${found.join(', ')}. Bij herkenning komt nooit een naam (de AVG); deze rij is niet gelezen.`,
      proposal: 'Haal de naam, het nummer of het adres weg. Schrijf alleen op wat er gezegd is.',
    });
    return true;
  });
  return told.length > 0;
}

function topicOf(row: PolicyRow<Column>, topics: Topics): string | undefined {
  const match = topics.find(row.text('onderwerp'));
  if (match.kind === 'found') return match.item.code;
  if (match.kind === 'ambiguous')
    return row.refuse(
      'onderwerp',
      `Dit kan meer dan één onderwerp zijn: ${match.codes.join(', ')}.`,
      'Vul de code in.',
    );
  if (row.text('onderwerp') === '') return row.filled('onderwerp');
  return row.refuse(
    'onderwerp',
    'Dit is geen onderwerp of thema van het onderzoek.',
    match.nearest === undefined
      ? 'Neem het onderwerp over van het gespreksblad, of vul de code in. Iets anders dat ter sprake kwam, schrijft u op bij afspraken.md.'
      : `Bedoelt u ${match.nearest}?`,
  );
}

/** Words that people use for one of the known ones. */
const WHO_WORDS: Readonly<Record<string, Wie>> = {
  bewoner: 'bewoners',
  buurtbewoners: 'bewoners',
  inwoners: 'bewoners',
  wijkagenten: 'wijkagent',
  woningcorporatie: 'corporatie',
  corporaties: 'corporatie',
  welzijnswerk: 'welzijn',
  welzijnsorganisatie: 'welzijn',
};
const ANSWER_WORDS: Readonly<Record<string, Herkend>> = {
  'een beetje': 'deels',
  beetje: 'deels',
  gedeeltelijk: 'deels',
  j: 'ja',
  n: 'nee',
};

function oneOf<W extends string>(
  row: PolicyRow<Column>,
  column: Column,
  words: Readonly<Record<string, W>>,
  known: readonly W[],
): W | undefined {
  const written = row.text(column).toLowerCase().replace(/\s+/g, ' ');
  return Object.hasOwn(words, written) ? words[written] : row.word(column, known);
}

function dayOf(row: PolicyRow<Column>, today: string): string | undefined {
  if (row.text('datum') === '') return row.filled('datum');
  const day = dayIn(row.text('datum'));
  if (day === undefined)
    return row.refuse(
      'datum',
      'Dit is geen datum die bestaat.',
      'Vul de dag van het gesprek in, zoals 14-04-2026.',
    );
  if (day <= today) return day;
  return row.refuse(
    'datum',
    `Deze dag (${formatDate(day)}) moet nog komen.`,
    'Vul de dag in waarop het gesprek was.',
  );
}
