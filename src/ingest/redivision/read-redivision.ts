import type { Gebied } from '../../domain/gebied.ts';
import type { Merge } from '../../domain/gemeente.ts';
import { groupBy } from '../../domain/group-by.ts';
import { parseNumber } from '../figures/parse-number.ts';
import { yearOfCell } from '../layouts/year-around.ts';
import { folded, similarArea } from '../names/folded.ts';
import type { RemarkList } from '../remark-list.ts';
import { isFilled } from '../tables/check-cells.ts';
import { readTable, type TableRow } from '../tables/read-table.ts';
import type { Sheet } from '../tables/sheet.ts';

/** Codes of areas that changed (`gebieden/omzetting.csv`), and what that means for figures of earlier waves. */
export interface Redivision {
  /** Old codes by the code of the area that they became as a whole. */
  readonly oldCodes: ReadonlyMap<string, readonly string[]>;
  /** Areas that were formed of several whole ones, which gebieden.csv still has with their residents. */
  readonly merges: readonly Merge[];
  /** Old codes whose figures are of no area of now, folded. */
  readonly gone: ReadonlySet<string>;
  /** Codes that stayed while their area changed: from which year on the code means the area of now. */
  readonly since: ReadonlyMap<string, number>;
}

export const NO_REDIVISION: Redivision = {
  oldCodes: new Map(),
  merges: [],
  gone: new Set(),
  since: new Map(),
};

const COLUMNS = { required: ['oud', 'nieuw', 'jaar'], optional: ['aandeel'] } as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS][number];

interface Change {
  readonly oud: string;
  readonly nieuw: string;
  readonly jaar: number;
  /** Share of the residents of the old area that came to the new one. */
  readonly aandeel: number;
  readonly row: number;
}

/**
 * Reads the table. A whole area that only got another code is followed. Of an area that was split, and of one that was
 * put together without its parts being known, earlier figures are of no area of now: told with the reason.
 */
export function readRedivision(
  sheet: Sheet,
  gebieden: ReadonlyMap<string, Gebied>,
  remarks: RemarkList,
): Redivision {
  const rows = readTable<Column>(sheet, COLUMNS, remarks) ?? [];
  const changes = rows.flatMap((row) => changeOf(row, sheet.file, gebieden, remarks) ?? []);
  const byOld = groupBy(changes, ({ oud }) => folded(oud));
  const byNew = groupBy(changes, ({ nieuw }) => nieuw);
  const found: Found = { oldCodes: new Map(), merges: [], gone: new Set(), file: sheet.file, remarks };
  for (const parts of byOld.values()) split(parts, found);
  for (const [nieuw, parts] of byNew) {
    if (parts.length > 1) formed(nieuw, parts, gebieden, found);
    else renamed(parts[0], gebieden, found);
  }
  const kept = changes.filter(({ oud, nieuw }) => folded(oud) === folded(nieuw));
  const changed = kept.filter(
    ({ oud, nieuw }) => (byNew.get(nieuw)?.length ?? 0) + (byOld.get(folded(oud))?.length ?? 0) > 2,
  );
  return { ...found, since: new Map(changed.map(({ nieuw, jaar }) => [nieuw, jaar])) };
}

/** What is made out so far. */
interface Found {
  readonly oldCodes: Map<string, string[]>;
  readonly merges: Merge[];
  readonly gone: Set<string>;
  readonly file: string;
  readonly remarks: RemarkList;
}

/** An area that went to several others, or for a part only. */
function split(parts: readonly Change[], { gone, file, remarks }: Found): void {
  const [first] = parts;
  if (!first || (parts.length === 1 && first.aandeel === 1)) return;
  gone.add(folded(first.oud));
  tellSplit(parts, file, remarks);
}

/** A whole area with another code than before. */
function renamed(
  change: Change | undefined,
  gebieden: ReadonlyMap<string, Gebied>,
  { oldCodes, gone, file, remarks }: Found,
): void {
  if (!change || gone.has(folded(change.oud)) || folded(change.oud) === folded(change.nieuw)) return;
  if (gebieden.has(change.oud)) tellTwice(change, file, remarks);
  else oldCodes.set(change.nieuw, [...(oldCodes.get(change.nieuw) ?? []), change.oud]);
}

function changeOf(
  row: TableRow<Column>,
  file: string,
  gebieden: ReadonlyMap<string, Gebied>,
  remarks: RemarkList,
): Change | undefined {
  const filled = (['oud', 'nieuw'] as const).map((column) => isFilled(row, column, file, remarks));
  const [oud, nieuw] = [row.cell('oud'), row.cell('nieuw')];
  const jaar = yearOfCell(row.cell('jaar'));
  const aandeel = shareIn(row.cell('aandeel'));
  const tell = (rule: string, column: Column, explanation: string, proposal: string) =>
    remarks.error({ rule, file, row: row.row, column, found: row.cell(column), explanation, proposal });
  if (jaar === undefined)
    tell(
      'jaar-ongeldig',
      'jaar',
      'Dit is geen jaartal. Verwacht: het jaar waarin de indeling veranderde.',
      'Vul het jaar in, zoals 2024.',
    );
  if (aandeel === undefined)
    tell(
      'aandeel-ongeldig',
      'aandeel',
      'Dit is geen aandeel. Verwacht: het deel van de inwoners van het oude gebied, boven 0 en hoogstens 1.',
      'Vul een getal in, zoals 0,4, of laat de cel leeg als het hele gebied overging.',
    );
  const known = [...gebieden.values()].find(({ code }) => folded(code) === folded(nieuw));
  if (nieuw !== '' && !known) {
    const nearest = similarArea(nieuw, gebieden.keys());
    tell(
      'gebied-onbekend',
      'nieuw',
      `De code "${nieuw}" staat niet in gebieden/gebieden.csv.`,
      nearest === undefined
        ? 'Verbeter de code, of zet het gebied in gebieden.csv.'
        : `Bedoelt u "${nearest}"?`,
    );
  }
  if (filled.includes(false) || jaar === undefined || aandeel === undefined || !known) return undefined;
  return { oud, nieuw: known.code, jaar, aandeel, row: row.row };
}

/** Empty is the whole area; "40%" is 0.4. Undefined for anything else. */
function shareIn(cell: string): number | undefined {
  if (cell === '') return 1;
  const value = parseNumber(cell, 'decimal')?.value;
  const share = value === undefined ? 0 : cell.includes('%') ? value / 100 : value;
  return share > 0 && share <= 1 ? share : undefined;
}

/** An area that was put together: weighted by residents where all its parts are whole and known (method.md 2.6). */
function formed(
  nieuw: string,
  parts: readonly Change[],
  gebieden: ReadonlyMap<string, Gebied>,
  { merges, gone, file, remarks }: Found,
): void {
  const whole = parts.filter(({ oud }) => !gone.has(folded(oud)));
  const delen = whole.map(({ oud }) => oud);
  const isKnown = delen.every((oud) => oud !== nieuw && (gebieden.get(oud)?.inwoners15plus ?? 0) > 0);
  if (whole.length === parts.length && isKnown) {
    merges.push({ code: nieuw, delen });
    return;
  }
  for (const { oud } of whole) if (!gebieden.has(oud)) gone.add(folded(oud));
  const [first] = parts;
  remarks.warn({
    rule: 'gebied-samengevoegd',
    file,
    row: first?.row ?? 1,
    found: nieuw,
    explanation: `Het gebied ${nieuw} is in ${first?.jaar} gevormd uit ${parts.map(({ oud }) => oud).join(' en ')}. Cijfers van eerdere metingen zijn niet op te tellen en worden niet gelezen.`,
    proposal:
      'Zet alle delen in gebieden.csv met hun inwoners15plus van toen, als elk deel in zijn geheel overging: dan worden hun cijfers gewogen samengenomen. Of vraag het bureau om cijfers in de nieuwe indeling.',
  });
}

function tellSplit(parts: readonly Change[], file: string, remarks: RemarkList): void {
  const [first] = parts;
  if (!first) return;
  remarks.warn({
    rule: 'gebied-gesplitst',
    file,
    row: first.row,
    found: first.oud,
    explanation: `Het gebied ${first.oud} is in ${first.jaar} verdeeld over ${parts.map(({ nieuw }) => nieuw).join(' en ')}, of ging er maar voor een deel in op. Een cijfer van het oude gebied geldt niet voor een deel ervan, dus eerdere metingen worden niet gelezen.`,
    proposal: 'Vraag het bureau om de eerdere cijfers in de nieuwe indeling.',
  });
}

function tellTwice({ oud, nieuw, row }: Change, file: string, remarks: RemarkList): void {
  remarks.error({
    rule: 'gebied-dubbel',
    file,
    row,
    column: 'oud',
    found: oud,
    explanation: `De code ${oud} is hier een oude code van ${nieuw}, maar staat ook als gebied van nu in gebieden.csv. Dan is van een cijfer niet te zeggen welk gebied het is.`,
    proposal: `Haal ${oud} weg uit gebieden.csv, of haal deze rij weg.`,
  });
}
