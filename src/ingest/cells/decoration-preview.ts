import { type CellValue, type Sheet, textOf } from '../tables/sheet.ts';
import { type Companion, companionsOf, compoundOf, isRange } from './compound.ts';
import { type Decorated, decorationOf } from './decoration.ts';

/** Signs that a proposal names. */
const MAX_SIGNS = 20;

/**
 * Lines for a proposal of bronnen.yaml: every sign that stands around numbers of a sheet, with an example of what the
 * number becomes. What may surely be left off is told; the others are a question, wholly behind `#`.
 */
export function signLines(sheet: Sheet): readonly string[] {
  const signs = new Map<string, { found: Decorated; example: string }>();
  const asked = new Map<string, string>();
  sheet.each((cells) => {
    for (const cell of cells) {
      const found = decorationOf(cell);
      const key =
        found?.sign ?? compoundOf(cell)?.sign ?? (MISSING.test(textOf(cell)) ? textOf(cell) : undefined);
      if (key === undefined || signs.has(key) || asked.has(key) || signs.size + asked.size >= MAX_SIGNS)
        continue;
      if (found && isSure(found)) signs.set(key, { found, example: textOf(cell) });
      else asked.set(key, lineOf(cell, found));
    }
  });
  return [
    ...[...signs.values()].map(
      ({ found, example }) =>
        `    # ${quoted(example)} wordt ${found.bare}: wat erbij staat is van een toets of noot, en blijft weg.`,
    ),
    ...(asked.size === 0 ? [] : ['    # tekens:']),
    ...asked.values(),
  ];
}

/** Words and signs by which bureaus say that there is no figure. */
const MISSING =
  /^(n\.? ?v\.? ?t\.?|n\.? ?b\.?|n\/?a|[-\u2013\u2014*]|\.\.|te weinig.{0,40}|onbekend|geen (data|gegevens|cijfers?))$/i;

const COMPANION_WORDS: Readonly<Record<Companion, string>> = {
  marge: 'de marge aan elke kant',
  interval: 'de grenzen van de marge',
  n: 'het aantal antwoorden (n)',
};

/** A sign as a question, with what the cell becomes by the likeliest answer. */
function lineOf(cell: CellValue, found: Decorated | undefined): string {
  const example = quoted(textOf(cell));
  const compound = found ? undefined : compoundOf(cell);
  if (compound && !isRange(compound)) {
    const [likely = 'weg'] = companionsOf(compound);
    const others = compound.others.join(' en ');
    const what = likely === 'weg' ? `telt ${others} niet mee` : `is ${others} ${COMPANION_WORDS[likely]}`;
    return `    #   ${quoted(compound.sign)}: ${likely}   # VRAAG: ${example} wordt dan ${compound.bare}, en dan ${what}; geen cijfer? zet dan ontbreekt`;
  }
  if (!found || found.kind === 'bound')
    return `    #   ${quoted(found?.sign ?? compound?.sign ?? textOf(cell))}: ontbreekt   # VRAAG: ${example} is dan een cijfer dat er niet is`;
  return `    #   ${quoted(found.sign)}: weg   # VRAAG: ${example} wordt dan ${found.bare}; geen cijfer? zet dan ontbreekt`;
}

function isSure({ kind }: Decorated): boolean {
  return kind === 'test' || kind === 'note';
}

/** A double-quoted YAML text: JSON's is one. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
