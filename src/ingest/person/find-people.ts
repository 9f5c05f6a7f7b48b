import { YEAR_HEADING } from '../layouts/dimension-headings.ts';
import { columnLetter, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { GroupWatch } from './person-groups.ts';
import { hasRowPerPerson, SAMPLE_ROWS } from './person-rows.ts';
import { isFreeText, personalHeading } from './personal-headings.ts';
import { isName, type PersonalKind, personalKinds } from './personal-values.ts';

/** What of single people a table holds: words and places, never a value. */
export interface PeopleFound {
  /** Dutch, plural: "burgerservicenummers". */
  readonly what: string;
  /** Letter of the column; absent where it is the table as a whole. */
  readonly column?: string;
  /** Row of the header that tells it. */
  readonly row?: number;
}

/** Rows at the top among which headings are looked for. */
const HEADER_ROWS = 30;
/** Distinct texts that are worked out once. */
const MAX_REMEMBERED = 50_000;

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  bsn: 'burgerservicenummers',
  email: 'e-mailadressen',
  telephone: 'telefoonnummers',
  postcode: 'volledige postcodes',
  birthday: 'geboortedata',
  name: 'namen van personen',
  numbered: 'nummers van respondenten',
};

/** What a table is for: a list of streets has postcodes, a table of CBS large numbers. */
interface Purpose {
  readonly isAddressList: boolean;
  readonly isSource: boolean;
}

/** Everything of single people that a sheet holds; empty for aggregates. Goes through the whole sheet once. */
export function findPeople(sheet: Sheet): readonly PeopleFound[] {
  const purpose = {
    isAddressList: /(^|\/)adressen\.\w+$/i.test(sheet.file),
    isSource: sheet.file.startsWith('cijfers/bron/'),
  };
  const header = headerOf(sheet);
  const named = headingsIn(sheet, purpose);
  const watch = new PersonWatch(header?.cells.map(textOf) ?? []);
  sheet.each((cells, row) => watch.see({ cells, row }, row <= (header?.row ?? 0)));
  const found = [...named, ...watch.found(purpose)];
  return found.filter(
    ({ what, column }, at) => found.findIndex((one) => one.what === what && one.column === column) === at,
  );
}

/** The first row with at least two texts: what a table without a known layout has for a header. */
function headerOf(sheet: Sheet): SheetRow | undefined {
  return sheet.head.find(({ cells }) => cells.filter((cell) => /\p{L}/u.test(textOf(cell))).length >= 2);
}

function headingsIn(sheet: Sheet, { isAddressList }: Purpose): readonly PeopleFound[] {
  return sheet.head.slice(0, HEADER_ROWS).flatMap(({ cells, row }) => {
    if (cells.filter((cell) => /\p{L}/u.test(textOf(cell))).length < 2) return [];
    return cells.flatMap((cell, index) => {
      const what = personalHeading(textOf(cell), isAddressList);
      return what === undefined ? [] : [{ what, column: sheet.letters?.[index] ?? columnLetter(index), row }];
    });
  });
}

interface ColumnSeen {
  filled: number;
  /** The text of its last filled cell. */
  last: string;
  readonly distinct: Map<PersonalKind, Set<string>>;
}

/** Looks at every cell of one table, column by column. */
class PersonWatch {
  readonly #headings: readonly string[];
  readonly #columns: ColumnSeen[] = [];
  readonly #known = new Map<string, readonly PersonalKind[]>();
  readonly #sample: SheetRow[] = [];
  readonly #groups = new GroupWatch();
  readonly #group: number;
  readonly #n: number;
  #rows = 0;
  #ones = 0;

  constructor(headings: readonly string[]) {
    this.#headings = headings;
    const place = (name: string) => headings.findIndex((heading) => heading.toLowerCase() === name);
    this.#group = place('groep');
    this.#n = place('n');
  }

  see(row: SheetRow, isHeader: boolean): void {
    const { cells } = row;
    for (let index = 0; index < cells.length; index += 1) {
      const text = textOf(cells[index]);
      if (text !== '') this.#seeCell(index, text);
    }
    if (isHeader) return;
    this.#rows += 1;
    const n = textOf(cells[this.#n]);
    if (/^1([.,]0+)?$/.test(n)) this.#ones += 1;
    if (this.#group >= 0) this.#groups.see(textOf(cells[this.#group]), n);
    if (this.#sample.length < SAMPLE_ROWS) this.#sample.push(row);
  }

  #seeCell(index: number, text: string): void {
    this.#columns[index] ??= { filled: 0, last: '', distinct: new Map() };
    const column = this.#columns[index];
    column.filled += 1;
    if (text === column.last) return;
    column.last = text;
    for (const kind of this.#kindsOf(text, index)) {
      const distinct = column.distinct.get(kind) ?? new Set<string>();
      if (distinct.size < 100) distinct.add(text);
      column.distinct.set(kind, distinct);
    }
  }

  #kindsOf(text: string, index: number): readonly PersonalKind[] {
    let kinds = this.#known.get(text);
    if (!kinds) {
      kinds = personalKinds(text);
      if (this.#known.size < MAX_REMEMBERED) this.#known.set(text, kinds);
    }
    return isFreeText(this.#headings[index] ?? '') && isName(text) ? [...kinds, 'name'] : kinds;
  }

  found(purpose: Purpose): readonly PeopleFound[] {
    const inColumns = this.#columns.flatMap((column, index) =>
      kindsIn(column, this.#headings[index] ?? '', purpose).map((kind) => ({
        what: KIND_WORDS[kind],
        column: columnLetter(index),
      })),
    );
    const whole = this.#isPerPerson(purpose) ? [{ what: 'een rij per persoon' }] : [];
    return [...inColumns, ...whole];
  }

  #isPerPerson({ isAddressList, isSource }: Purpose): boolean {
    if (isAddressList || isSource) return false;
    const allOnes = this.#rows >= 5 && this.#ones > 0.8 * this.#rows;
    return allOnes || this.#groups.hasPeople || hasRowPerPerson(this.#headings, this.#sample);
  }
}

type Kind = Exclude<PersonalKind, 'number'>;

/** What a column holds of single people: one value that can't be anything else, or several of a looser form. */
function kindsIn({ filled, distinct }: ColumnSeen, heading: string, purpose: Purpose): readonly Kind[] {
  const count = (kind: PersonalKind) => distinct.get(kind)?.size ?? 0;
  const { isAddressList, isSource } = purpose;
  const counts = isSource || /^n$|aantal|inwoners|waarde|oppervlakte|shape/i.test(heading);
  // One number in eleven passes the test by chance: all of them must, and of counts more than a few.
  const least: Readonly<Record<Kind, number>> = {
    bsn: Math.max(counts ? 3 : 1, 0.9 * count('number')),
    email: isAddressList ? 1 : 3,
    telephone: isSource ? 3 : 1,
    name: 1,
    numbered: isSource ? Number.POSITIVE_INFINITY : 1,
    postcode: isAddressList || isSource ? Number.POSITIVE_INFINITY : most(filled),
    birthday: isSource || YEAR_HEADING.test(heading) ? Number.POSITIVE_INFINITY : most(filled),
  };
  return KINDS.filter((kind) => count(kind) >= least[kind]);
}

const KINDS: readonly Kind[] = ['bsn', 'email', 'telephone', 'name', 'numbered', 'postcode', 'birthday'];

/** Distinct values that are more than chance in a column of so many cells. */
function most(filled: number): number {
  return Math.max(3, Math.min(80, 0.5 * filled));
}
