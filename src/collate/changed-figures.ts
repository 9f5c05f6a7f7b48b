import type { Change, Release, WrittenTable } from '../domain/change.ts';
import { formatNumber, roundHalfAwayFromZero } from '../domain/format.ts';

/** What a figure is about; and what can change about it. */
const FIGURE_KEY = ['gebied', 'indicator', 'jaar', 'reeks', 'groep'] as const;
const VALUES = ['waarde', 'n', 'ondergrens', 'bovengrens'] as const;
const CLASS_KEY = [...FIGURE_KEY, 'met', 'jaar_met'] as const;
/** Status words of cijfers.csv that stand for a figure that is shown. */
const SHOWN: ReadonlySet<string> = new Set(['gepubliceerd', 'indicatief']);

type Row = (column: string) => string;

/** Figures whose value, number of answers, margin or status is another; also those that are new or gone. */
export function changedFigures(before: Release, after: Release): readonly Change[] {
  return pairs(before.figures, after.figures, FIGURE_KEY).flatMap(({ was, is }): readonly Change[] => {
    const [wasWords, isWords] = [figureWords(was), figureWords(is)];
    if (wasWords === isWords) return [];
    const hidden = isHidden(was) !== isHidden(is);
    return [
      {
        kind: hidden ? 'hidden' : 'value',
        ...about(was ?? is, before, after),
        ...values(wasWords, isWords),
        value: values(readable(was, is), readable(is, is)),
      },
    ];
  });
}

/** Comparisons whose outcome is another, or that were made in one of the builds only. */
export function changedClasses(before: Release, after: Release): readonly Change[] {
  return pairs(before.comparisons, after.comparisons, CLASS_KEY).flatMap(({ was, is }): readonly Change[] => {
    const [wasClass, isClass] = [was?.('klasse'), is?.('klasse')];
    if (wasClass === isClass) return [];
    const row = was ?? is;
    const met = row?.('met') ?? '';
    const name = after.areas.get(met) ?? before.areas.get(met) ?? met;
    return [{ kind: 'class', ...about(row, before, after), met: name, ...values(wasClass, isClass) }];
  });
}

function isHidden(row: Row | undefined): boolean {
  return row?.('status') === 'onderdrukt';
}

/** The value alone; of an earlier build in no more decimals than are shown now. */
function readable(row: Row | undefined, now: Row | undefined): string | undefined {
  if (!row || !SHOWN.has(row('status'))) return undefined;
  const value = row('waarde');
  if (row === now || now === undefined || now('waarde').includes(',')) return value;
  return formatNumber(roundHalfAwayFromZero(Number(value.replace(',', '.')), 0), 0);
}

/** "31,2 (25,4 tot 36,2; n 415; indicatief)", or why there is none. */
function figureWords(row: Row | undefined): string | undefined {
  if (!row) return undefined;
  const status = row('status');
  if (!SHOWN.has(status)) return [status, row('reden'), row('grens')].filter(Boolean).join(', ');
  const [value = '', n = '', lower = '', upper = ''] = VALUES.map(row);
  const details = [
    lower === '' ? '' : `${lower} tot ${upper}`,
    n === '' ? '' : `n ${n}`,
    status === 'indicatief' ? status : '',
  ].filter(Boolean);
  return details.length === 0 ? value : `${value} (${details.join('; ')})`;
}

function about(row: Row | undefined, before: Release, after: Release): Omit<Change, 'kind'> {
  if (!row) return {};
  const [gebied, indicator, groep] = [row('gebied'), row('indicator'), row('groep')];
  const named = (names: (release: Release) => ReadonlyMap<string, string>, code: string) =>
    names(after).get(code) ?? names(before).get(code) ?? code;
  return {
    area: { code: gebied, naam: named(({ areas }) => areas, gebied) },
    indicator: { code: indicator, naam: named(({ indicators }) => indicators, indicator) },
    jaar: row('jaar'),
    ...(groep === '' ? {} : { groep }),
  };
}

function values(was: string | undefined, is: string | undefined): Pick<Change, 'was' | 'is'> {
  return { ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) };
}

/** Rows of both tables by their key, in the order of the newer table; those that are gone come last. */
function pairs(
  before: WrittenTable,
  after: WrittenTable,
  key: readonly string[],
): readonly { readonly was?: Row; readonly is?: Row }[] {
  const old = rowsByKey(before, key);
  const now = rowsByKey(after, key);
  const gone = [...old].filter(([name]) => !now.has(name));
  return [
    ...[...now].map(([name, is]) => {
      const was = old.get(name);
      return was ? { was, is } : { is };
    }),
    ...gone.map(([, was]) => ({ was })),
  ];
}

/** A column that a table does not have is empty in each of its rows: an older version wrote fewer. */
function rowsByKey({ columns, rows }: WrittenTable, key: readonly string[]): ReadonlyMap<string, Row> {
  const at = new Map(columns.map((column, index) => [column, index]));
  return new Map(
    rows.map((row) => {
      const read: Row = (column) => row[at.get(column) ?? -1] ?? '';
      return [key.map(read).join('\t'), read];
    }),
  );
}
