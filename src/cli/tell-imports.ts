import { CELL_ROLES, ROLE_WORDS } from '../domain/cell-role.ts';
import { roundingWords } from '../domain/rounding-words.ts';
import type { MatchedBy, TableImport } from '../domain/table-import.ts';

/** How the tables were understood, a few lines each: shown before anything is made of them. */
export function tellImports(imports: readonly TableImport[]): string {
  return ['Zo zijn de cijfers gelezen:', ...imports.map(tellImport)].join('\n');
}

function tellImport(table: TableImport): string {
  const { file, sheet, format, encoding, delimiter, layout, headerRow, figures } = table;
  const place = sheet === undefined ? file : `${file}, blad "${sheet}"`;
  const source = [format, encoding, delimiter].filter((part) => part !== undefined).join(', ');
  const lines = [`  ${place} (${source})`];
  if (layout === undefined) return [...lines, '    niet gelezen: zie de opmerkingen'].join('\n');
  lines.push(`    ${layout}; kop op rij ${headerRow}; ${figures} ${figures === 1 ? 'cijfer' : 'cijfers'}`);
  lines.push(`    cellen: ${tellCells(table)}`, ...tellMatches(table));
  if (table.rounding.length > 0) lines.push(`    afronding: ${roundingWords(table.rounding).join('; ')}`);
  const signs = table.symbols.map(
    ({ symbol, meaning, count }) => `${symbol || 'leeg'} (${count}): ${meaning}`,
  );
  if (signs.length > 0) lines.push(`    tekens: ${signs.join('; ')}`);
  if (table.skipped.length > 0)
    lines.push(`    niet gelezen: ${listed(table.skipped.map(({ what }) => what))}`);
  return lines.join('\n');
}

/** What all the filled cells of a table came to: together they are all of it. */
function tellCells({ cells: { counts } }: TableImport): string {
  return CELL_ROLES.filter((role) => counts[role] > 0)
    .map((role) => `${counts[role]} ${ROLE_WORDS[role]}`)
    .join(', ');
}

/** Most names that are listed on one line. */
const MOST = 6;

/** What was matched by its code needs no checking; what was matched otherwise is listed. */
function tellMatches({ matches }: TableImport): readonly string[] {
  const byCode = matches.filter(({ by }) => by === 'code').length;
  const others = (['naam', 'bekende naam', 'bronnen.yaml'] as const satisfies readonly MatchedBy[]).flatMap(
    (way) => {
      const pairs = matches.filter(({ by }) => by === way).map(({ found, code }) => `${found} = ${code}`);
      return pairs.length === 0 ? [] : [`    herkend (${way}): ${listed(pairs)}`];
    },
  );
  return byCode === 0 ? others : [`    herkend (code): ${byCode} gebieden en indicatoren`, ...others];
}

function listed(names: readonly string[]): string {
  const rest = names.length - MOST;
  return names.slice(0, MOST).join('; ') + (rest > 0 ? ` en nog ${rest}` : '');
}
