import { type Sheet, textOf } from '../sheet.ts';
import { type Decorated, decorationOf } from './decoration.ts';

/** Signs that a proposal names. */
const MAX_SIGNS = 20;

/**
 * Lines for a proposal of bronnen.yaml: every sign that stands around numbers of a sheet, with an example of what the
 * number becomes. What may surely be left off is told; the others are a question, wholly behind `#`.
 */
export function signLines(sheet: Sheet): readonly string[] {
  const signs = new Map<string, { found: Decorated; example: string }>();
  sheet.each((cells) => {
    for (const cell of cells) {
      const found = decorationOf(cell);
      if (found && !signs.has(found.sign) && signs.size < MAX_SIGNS)
        signs.set(found.sign, { found, example: textOf(cell) });
    }
  });
  const all = [...signs.values()];
  const sure = all.filter(({ found }) => isSure(found));
  const asked = all.filter(({ found }) => !isSure(found));
  return [
    ...sure.map(
      ({ found, example }) =>
        `    # ${quoted(example)} wordt ${found.bare}: wat erbij staat is van een toets of noot, en blijft weg.`,
    ),
    ...(asked.length === 0 ? [] : ['    # tekens:']),
    ...asked.map(({ found, example }) =>
      found.kind === 'bound'
        ? `    #   ${quoted(found.sign)}: ontbreekt   # VRAAG: ${quoted(example)} is dan een cijfer dat er niet is`
        : `    #   ${quoted(found.sign)}: weg   # VRAAG: ${quoted(example)} wordt dan ${found.bare}; geen cijfer? zet dan ontbreekt`,
    ),
  ];
}

function isSure({ kind }: Decorated): boolean {
  return kind === 'test' || kind === 'note';
}

/** A double-quoted YAML text: JSON's is one. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
