/** Holds the numbers of a profile beside cijfers.csv: each must be there, rounded as residents see it. */
import { roundHalfAwayFromZero } from '../../src/domain/format.ts';

interface Row {
  readonly gebied: string;
  readonly indicator: string;
  readonly jaar: string;
  readonly groep: string;
  readonly numbers: readonly number[];
}

const NUMBERS = ['waarde', 'ondergrens', 'bovengrens', 'n', 'grens'];

/** Rows of cijfers.csv (semicolons, decimal comma) with their numbers. */
export function readFigures(csv: string): readonly Row[] {
  const [head = '', ...lines] = csv.replace('\uFEFF', '').trim().split(/\r?\n/);
  const names = head.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    return {
      gebied: cell('gebied'),
      indicator: cell('indicator'),
      jaar: cell('jaar'),
      groep: cell('groep'),
      numbers: NUMBERS.flatMap((name) => numbersIn(cell(name).replace(',', '.'))),
    };
  });
}

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}

/** Numbers that may stand for these rows: shown whole or with one decimal. */
function shownFor(rows: readonly Row[]): ReadonlySet<number> {
  return new Set(
    rows.flatMap((row) =>
      row.numbers.flatMap((number) => [
        number,
        roundHalfAwayFromZero(number, 0),
        roundHalfAwayFromZero(number, 1),
        // A rounded nought reads "minder dan 1".
        ...(number === 0 ? [1] : []),
      ]),
    ),
  );
}

/** "1.234" and "7,5" as residents read them. */
function readDutch(text: string): readonly number[] {
  return [...text.matchAll(/\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?/g)].map(([number]) =>
    Number(number.replaceAll('.', '').replace(',', '.')),
  );
}

function textOf(html: string): string {
  return html
    .replace(/<span class="visually-hidden">.*?<\/span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ');
}

/** Rows of the full table with a number that cijfers.csv does not have for that indicator in these waves. */
export function strangersInTable(
  html: string,
  figures: readonly Row[],
  areas: readonly string[],
  jaren: readonly string[],
): readonly string[] {
  const rows = [...html.matchAll(/<tr id="cijfer-([^"]+)"[^>]*>([\s\S]*?)<\/tr>/g)];
  if (rows.length === 0) return ['the page has no full table'];
  return rows.flatMap(([, indicator = '', row = '']) => {
    const known = shownFor(
      figures.filter(
        (one) =>
          one.indicator === indicator &&
          areas.includes(one.gebied) &&
          jaren.includes(one.jaar) &&
          one.groep === '',
      ),
    );
    const cells = [...row.matchAll(/<td[^>]*class="num[^"]*">([\s\S]*?)<\/td>/g)];
    return cells
      .flatMap(([, cell = '']) => readDutch(textOf(cell)))
      .filter((number) => !known.has(number))
      .map((number) => `${indicator}: ${number}`);
  });
}

/** Numbers in the tables of figures that cijfers.csv has for none of the area, the gemeente and Nederland. */
export function strangersInFigures(
  html: string,
  figures: readonly Row[],
  areas: readonly string[],
): readonly string[] {
  const known = shownFor(figures.filter((one) => areas.includes(one.gebied)));
  const tables = [
    ...html.matchAll(/<figure [^>]*id="([^"]+)" data-indicator[\s\S]*?<tbody>([\s\S]*?)<\/table>/g),
  ];
  if (tables.length < 6) return [`only ${tables.length} figures with a table`];
  return tables.flatMap(([, figure = '', body = '']) =>
    [...body.matchAll(/<td[^>]*class="num[^"]*">([\s\S]*?)<\/td>/g)]
      .flatMap(([, cell = '']) => readDutch(textOf(cell)))
      .filter((number) => !known.has(number))
      .map((number) => `${figure}: ${number}`),
  );
}

/** "x van de 100" and the like in sentences: a value, a bound, or what is left of a hundred. */
export function strangersInText(
  html: string,
  figures: readonly Row[],
  areas: readonly string[],
): readonly string[] {
  const known = shownFor(figures.filter((one) => areas.includes(one.gebied)));
  const body = textOf(html.replace(/<(table|svg|details)[\s\S]*?<\/\1>/g, ' '));
  return [...body.matchAll(/(\d+(?:,\d+)?)\s+van\s+de\s+100/g)]
    .map(([, number = '']) => Number(number.replace(',', '.')))
    .filter((number) => !known.has(number) && !known.has(100 - number))
    .map(String);
}
