/** What Dutch sentences need of an indicator: the columns of the catalogue with words in them. */
import { type Indicator, type Predicate, SLOT } from '../domain/indicator.ts';
import { given } from './given.ts';
import type { RemarkList } from './remark-list.ts';
import type { TableRow } from './tables/read-table.ts';

export const WORDING_COLUMNS = ['zin', 'complement', 'zinsdeel', 'vooraan', 'bijzin'] as const;
type Column = (typeof WORDING_COLUMNS)[number];

/** The words of one row; a place of the figure that is missing or stands twice becomes an error. */
export function readWording(
  row: TableRow<Column>,
  file: string,
  remarks: RemarkList,
): Pick<Indicator, Column> {
  const vooraan = predicate(withSlot(row.cell('vooraan')));
  if (vooraan && ![vooraan.plural, vooraan.singular].every(hasOneSlot)) {
    remarks.error({
      rule: 'waarde-onbekend',
      file,
      row: row.row,
      column: 'vooraan',
      found: row.cell('vooraan'),
      explanation: `In ‘vooraan’ staat het teken ${SLOT} op de plaats van het cijfer, in het meervoud en in het enkelvoud precies één keer.`,
      proposal: `Verbeter de cel, bijvoorbeeld: van horeca hebben ${SLOT} veel overlast|van horeca heeft ${SLOT} veel overlast.`,
    });
  }
  return {
    ...given('zin', predicate(row.cell('zin'))),
    ...given('complement', predicate(row.cell('complement'))),
    ...given('zinsdeel', row.cell('zinsdeel') || undefined),
    ...given('vooraan', vooraan),
    ...given('bijzin', withSlot(row.cell('bijzin')) || undefined),
  };
}

/** Three points are as good as the one character. */
const withSlot = (cell: string) => cell.replaceAll('...', SLOT);
const hasOneSlot = (text: string) => text.split(SLOT).length === 2;

/** Plural, with the singular after a `|`; without one the plural serves for both. */
function predicate(cell: string): Predicate | undefined {
  const [plural = '', singular = ''] = cell.split('|').map((part) => part.trim());
  return plural === '' ? undefined : { plural, singular: singular || plural };
}

/** Columns without which the text still reads, but with fewer forms or with the short name for a phrase. */
const WANTED = ['zin', 'zinsdeel', 'vooraan', 'bijzin'] as const;

/** Indicators that are named in the remark; the others are counted. */
const MOST_NAMED = 12;

/** One remark on the own indicators that lack words, since the page tells them in a stiffer way; after what is wrong. */
export function reportMissingWords(
  own: ReadonlyMap<string, Indicator>,
  file: string,
  remarks: RemarkList,
): void {
  if (remarks.hasErrors) return;
  const missing = [...own.values()].flatMap((indicator) => {
    const columns = indicator.antwoord ? [] : WANTED.filter((column) => indicator[column] === undefined);
    return columns.length > 0 ? [`${indicator.code} (${listed(columns)})`] : [];
  });
  if (missing.length === 0) return;
  const more = missing.length - MOST_NAMED;
  remarks.warn({
    rule: 'woorden-ontbreken',
    file,
    found: `${missing.slice(0, MOST_NAMED).join('; ')}${more > 0 ? ` en nog ${more}` : ''}`,
    explanation:
      'Bij deze eigen indicatoren zijn de genoemde kolommen leeg. De tekst noemt het onderwerp dan bij zijn korte naam en kent minder manieren om het te zeggen.',
    proposal:
      'Vul de kolommen zoals in de meegeleverde lijst: zinsdeel ‘veel overlast van horeca’, vooraan ‘van horeca hebben … veel overlast’, bijzin ‘zij veel overlast van horeca hebben’.',
  });
}

function listed(columns: readonly string[]): string {
  const last = columns.at(-1) ?? '';
  return columns.length > 1 ? `${columns.slice(0, -1).join(', ')} en ${last}` : last;
}
