/** `doelen.csv`: what the gemeente wants to reach, one goal a row. */

import { type Indicator, scaleOf } from '../../domain/indicator.ts';
import { DOELRICHTINGEN, type Doelrichting, type Goal, ZICHTBAAR } from '../../domain/policy.ts';
import type { Groep } from '../../domain/survey.ts';
import { type FigureNames, parseGroup } from '../figures/figure-parser.ts';
import { parseNumber } from '../figures/parse-number.ts';
import { given } from '../given.ts';
import type { RemarkList } from '../remark-list.ts';
import { readTable } from '../tables/read-table.ts';
import type { Sheet } from '../tables/sheet.ts';
import { PolicyRow } from './policy-row.ts';

const COLUMNS = {
  required: ['code', 'gebied', 'indicator', 'richting', 'jaar'],
  optional: ['groep', 'basisjaar', 'waarde', 'bron', 'tonen'],
} as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS][number];
type Row = PolicyRow<Column>;

/** In file order; a row with an error is left out, and reported. */
export function readGoals(sheet: Sheet, names: FigureNames, remarks: RemarkList): readonly Goal[] {
  const seen = new Set<string>();
  return (readTable<Column>(sheet, COLUMNS, remarks) ?? []).flatMap((each) => {
    const row: Row = new PolicyRow(each, sheet.file, 'doel-ongeldig', remarks);
    const goal = goalOf(row, names);
    if (goal && seen.has(goal.code)) {
      row.refuse('code', `Het doel "${goal.code}" staat er twee keer in.`, 'Geef elk doel een eigen code.');
      return [];
    }
    if (goal) seen.add(goal.code);
    return goal ? [goal] : [];
  });
}

/** Every cell is read before the row is given up: all errors at once. */
function goalOf(row: Row, names: FigureNames): Goal | undefined {
  const code = row.filled('code');
  const gebied = row.area('gebied', names);
  const indicator = row.indicator('indicator', names);
  const richting = row.word('richting', DOELRICHTINGEN);
  const jaar = row.year('jaar');
  const tonen = row.word('tonen', ZICHTBAAR, 'intern');
  const groep = groupOf(row);
  const asked = richting && askedOf(row, richting, jaar, indicator);
  if (!code || !gebied || !indicator || !richting || !jaar || !tonen || groep === 'wrong' || !asked)
    return undefined;
  warnOfDirection(row, richting, indicator);
  return {
    code,
    gebied: gebied.code,
    indicator: indicator.code,
    ...given('groep', groep === 'total' ? undefined : groep),
    richting,
    ...asked,
    jaar,
    ...given('bron', row.text('bron') || undefined),
    tonen,
    written: row.place,
  };
}

function groupOf(row: Row): Groep | 'total' | 'wrong' {
  const group = parseGroup(row.text('groep'));
  if (group === 'wrong') {
    row.refuse(
      'groep',
      'Deze groep is niet te lezen.',
      'Laat de cel leeg, of schrijf kenmerk=waarde, zoals leeftijd=15-24.',
    );
  }
  return group;
}

/** What this direction is held against: an earlier wave, or a value. Undefined where that is wrong. */
function askedOf(
  row: Row,
  richting: Doelrichting,
  jaar: number | undefined,
  indicator: Indicator | undefined,
): Pick<Goal, 'basisjaar' | 'waarde'> | undefined {
  if (richting === 'daling' || richting === 'stijging') {
    if (row.text('waarde') !== '') tellValueUnused(row, richting);
    const basisjaar = row.year('basisjaar');
    if (basisjaar === undefined) return undefined;
    if (jaar === undefined || basisjaar < jaar) return { basisjaar };
    return row.refuse(
      'basisjaar',
      'Het basisjaar ligt niet voor het jaar van het doel.',
      'Verbeter een van de twee.',
    );
  }
  const waarde = parseNumber(row.text('waarde'), 'decimal')?.value;
  if (waarde === undefined)
    return row.refuse(
      'waarde',
      `Bij "${richting}" hoort een getal.`,
      'Vul de waarde in die u wilt halen, zoals 15.',
    );
  return indicator && isOffScale(waarde, indicator)
    ? row.refuse(
        'waarde',
        'Deze waarde kan dit onderwerp niet hebben.',
        'Verbeter de waarde. Schrijf een percentage als 15, niet als 0,15.',
      )
    : { waarde };
}

function isOffScale(value: number, { eenheid }: Indicator): boolean {
  const { min, max = Number.POSITIVE_INFINITY } = scaleOf(eenheid);
  // A share below 1 is nearly always one that was written as a fraction.
  return value < min || value > max || (eenheid === 'procent' && value > 0 && value < 1);
}

function tellValueUnused(row: Row, richting: Doelrichting): void {
  row.warn(
    'waarde',
    `Bij "${richting}" telt de waarde niet mee: alleen of er een duidelijke ${richting} is.`,
    `Wilt u een waarde halen? Maak er "${richting === 'daling' ? 'hoogstens' : 'ten-minste'}" van.`,
  );
}

const UPWARD: ReadonlySet<Doelrichting> = new Set(['stijging', 'ten-minste']);

/** Nobody wants more of what is unfavourable: likely a slip, and never ours to turn around. */
function warnOfDirection(row: Row, richting: Doelrichting, { hogerIs, naam }: Indicator): void {
  const unfavourable = UPWARD.has(richting) ? 'ongunstig' : 'gunstig';
  if (hogerIs !== unfavourable) return;
  row.warn(
    'richting',
    `Dit doel gaat de ongunstige kant op: bij "${naam}" is hoger ${hogerIs}.`,
    'Klopt de richting? Dan hoeft u niets te doen.',
  );
}
