import type { CellRole } from '../../domain/cell-role.ts';
import { ownColumn } from '../cells/cell-accounts.ts';
import { placeOf, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import type { Role, Roles } from './column-roles.ts';
import type { LayoutContext } from './layout-context.ts';
import { isNote } from './layout-long.ts';
import { answerIn, hasAnswers, type LongTable } from './long-rows.ts';
import { reportLayout, reportLeftOut } from './report-layout.ts';
import type { SourceRule } from './source-rules.ts';

/** Tells how a table with one figure a row was understood, and what its cells come to. */
export function tellLayout(
  sheet: Sheet,
  table: LongTable,
  rule: SourceRule | undefined,
  context: LayoutContext,
): void {
  const { header, roles, subjectOf } = table;
  const headings = header.cells.map(textOf);
  const layout = hasAnswers(sheet)
    ? 'lange tabel van een GGD of bureau: één antwoord per rij'
    : headings.some((heading) => /^gebiedcode\d+$/i.test(heading))
      ? 'BBGA (Amsterdam): één cijfer per rij'
      : 'één cijfer per rij, met kolomnamen van een bureau';
  const meanings = new Map([...roles].map(([role, index]) => [index, MEANINGS[role]]));
  const skipped = new Set<string>();
  sheet.each((cells, row) => {
    if (row <= header.row || isNote(cells)) return;
    const { variable, code, label } = answerIn(cells, roles);
    const answer = label || code;
    const name = answer === '' ? variable : `${variable}=${answer}`;
    const subject = subjectOf(cells);
    if (subject === 'no') sheet.notes.skipped(name, 'het andere antwoord op een ja-neevraag');
    else if (subject === undefined) skipped.add(name);
    else
      sheet.notes.settled(
        'indicator',
        variable,
        subject,
        rule?.indicatoren[name] ? 'bronnen.yaml' : 'bekende naam',
      );
  });
  const columns = new Map([...roles].map(([role, index]) => [index, CELL_ROLES[role] ?? 'heading'] as const));
  reportLayout(sheet, { layout, row: header.row, headings, meanings, roles: columns }, context);
  reportLeftOut(
    sheet,
    header.row,
    [...skipped].filter((name) => name !== ''),
    context.remarks,
  );
  markUnused(sheet, table);
  tellBesides(sheet, header, roles, context);
}

const MEANINGS: Readonly<Record<Role, string>> = {
  gebied: 'gebied',
  gebiednaam: 'naam van het gebied',
  indicator: 'indicator',
  antwoordcode: 'code van het antwoord',
  antwoord: 'antwoord',
  waarde: 'waarde',
  ondergrens: 'ondergrens',
  bovengrens: 'bovengrens',
  se: 'standaardfout',
  n: 'n',
  gewogen: 'gewogen aantal (niet gebruikt)',
  jaar: 'jaar',
  groep: 'groep',
};

/** What the numbers of a column come to; the others hold names. */
const CELL_ROLES: Partial<Readonly<Record<Role, CellRole>>> = {
  waarde: 'figure',
  ondergrens: 'margin',
  bovengrens: 'margin',
  se: 'margin',
  n: 'n',
  gewogen: 'unread',
};

/** The figures of an answer that is no indicator are passed over, as a remark or the report tells. */
function markUnused(sheet: Sheet, { header, roles, subjectOf }: LongTable): void {
  // Not the n: that of another answer may be part of that of the question.
  const figures = [...roles].filter(([role]) => CELL_ROLES[role] !== undefined && role !== 'n');
  sheet.each((cells, row) => {
    if (row <= header.row || isNote(cells) || (subjectOf(cells) ?? 'no') !== 'no') return;
    for (const [, index] of figures) sheet.notes.roles.cell(row, ownColumn(sheet, index), 'unread', true);
  });
}

/** A column of figures that has no role is told: nobody should think that it counted. */
function tellBesides(sheet: Sheet, header: SheetRow, roles: Roles, context: LayoutContext): void {
  const used = new Set(roles.values());
  const others = header.cells.flatMap((cell, index) =>
    used.has(index) || textOf(cell) === '' ? [] : [textOf(cell)],
  );
  for (const heading of others) sheet.notes.skipped(heading, 'kolom niet gebruikt');
  if (!roles.has('gewogen')) return;
  const weighted = textOf(header.cells[roles.get('gewogen') ?? -1]);
  context.remarks.warn({
    rule: 'n-gewogen',
    ...placeOf(sheet),
    row: header.row,
    column: weighted,
    explanation: `De kolom "${weighted}" is het gewogen aantal, want er is ook een ongewogen aantal. Alleen dat laatste is gelezen als n.`,
    proposal: 'Klopt dat niet? Zet dan in bronnen.yaml welke kolom n is.',
  });
}
