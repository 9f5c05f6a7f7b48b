import { ownColumn } from '../cells/cell-accounts.ts';
import { signKey } from '../cells/compound.ts';
import { levelOf } from '../cells/confidence-of-sheet.ts';
import { Legend } from '../cells/legend.ts';
import type { RawFigure, RawFigures, SignMeaning } from '../figures/raw-figure.ts';
import { given } from '../given.ts';
import { folded } from '../names/folded.ts';
import type { RemarkList } from '../remark-list.ts';
import { isCbsTable } from '../tables/cbs-table.ts';
import { pivotMargins } from '../tables/pivot-margins.ts';
import { type CellValue, placeOf, type Sheet, textOf } from '../tables/sheet.ts';
import { readBureau } from './bureau-layouts.ts';
import { reportGroupsInColumns } from './groups-in-columns.ts';
import { byFoldedName, type LayoutContext } from './layout-context.ts';
import { readCross } from './layout-cross.ts';
import { findLongHeader, readLong } from './layout-long.ts';
import { readWide } from './layout-wide.ts';
import { ruleFor, type SourceRule } from './source-rules.ts';
import { reportTitleWords } from './title-words.ts';
import { checkUnitColumn } from './unit-column.ts';

/**
 * The figures of the sheets of one file, each by the layout that it turns out to have. A sheet without figures is
 * passed over with a remark when another sheet of the file has them; a file in which nothing is recognised is an
 * error that says how to map it.
 */
export function readLayouts(sheets: readonly Sheet[], context: LayoutContext): RawFigures[] {
  const read = sheets.map((sheet) => ({ sheet, rule: ruleFor(context.rules, sheet) }));
  const wanted = read.filter(({ rule }) => !rule?.overslaan);
  for (const { sheet } of read.filter(({ rule }) => rule?.overslaan)) reportSkipped(sheet, context.remarks);
  const recognised = wanted.map(({ sheet, rule }) => ({
    sheet,
    rule,
    figures: recognise(sheet, rule, { ...context, beside: sheets }),
  }));
  const legend = new Legend(sheets);
  const some = recognised.some(({ figures }) => figures !== undefined);
  return recognised.flatMap(({ sheet, rule, figures }) => {
    if (figures === undefined && some) reportNoFigures(sheet, context.remarks);
    else if (figures === undefined) reportUnknown(sheet, context.remarks);
    if (!figures || figures === 'wrong') return [];
    reportTitleWords(sheet, context.remarks);
    const signs = signsOf(figures.sheet, rule);
    const level = levelOf(sheet, rule, legend, context.remarks);
    const own = { legend, ...given('level', level), ...(signs.size > 0 && { signs }) };
    return [{ ...known(renamed(figures, rule), rule, context), ...own }];
  });
}

/** In tables of CBS a hyphen is nil and a nought less than half a unit; bronnen.yaml knows better of its own file. */
function signsOf(sheet: Sheet, rule: SourceRule | undefined): ReadonlyMap<string, SignMeaning> {
  const ofCbs = isCbsTable(sheet) ? CBS_SIGNS : [];
  const own = Object.entries(rule?.tekens ?? {});
  return new Map([...ofCbs, ...own].map(([sign, meaning]) => [signKey(sign), meaning]));
}

const CBS_SIGNS: readonly (readonly [string, SignMeaning])[] = [
  ['-', 'nul'],
  ['\u2013', 'nul'],
  ['0', 'bijna-nul'],
  ['0.0', 'bijna-nul'],
  ['0,0', 'bijna-nul'],
];

/** Undefined when no layout fits; `wrong` when one does, but with an error that is reported. */
function recognise(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): RawFigures | 'wrong' | undefined {
  const bureau = readBureau(sheet, rule, context);
  if (bureau) return bureau;
  if (sheet.head.length === 0 || findLongHeader(sheet, rule) || rule?.kolommen.waarde !== undefined) {
    const figures = readLong(sheet, context.remarks, rule);
    if (figures) checkUnitColumn(figures, rule, context);
    return figures ?? 'wrong';
  }
  const whole = pivotMargins(sheet);
  // Without a column of areas any row looks like a header of indicators: a tabellenboek is tried first then.
  const layouts = rule?.vast.gebied === undefined ? [readWide, readCross] : [readCross, readWide];
  return layouts[0]?.(whole, rule, context) ?? layouts[1]?.(whole, rule, context);
}

/** Names that bronnen.yaml knows become codes. */
function renamed(figures: RawFigures, rule: SourceRule | undefined): RawFigures {
  if (!rule) return figures;
  const areas = byFoldedName(rule.gebieden);
  const indicators = byFoldedName(rule.indicatoren);
  const { notes } = figures.sheet;
  const name = (kind: 'gebied' | 'indicator', names: ReadonlyMap<string, string>, cell: CellValue) => {
    const code = names.size === 0 ? undefined : names.get(folded(textOf(cell)));
    if (code !== undefined) notes.settled(kind, textOf(cell), code, 'bronnen.yaml');
    return code ?? cell;
  };
  return {
    ...figures,
    each: (visit) =>
      figures.each((figure) =>
        visit({
          ...figure,
          gebied: name('gebied', areas, figure.gebied),
          indicator: name('indicator', indicators, figure.indicator),
        }),
      ),
  };
}

/** Where bronnen.yaml says so, figures of unknown areas and indicators are passed over, told in one remark. */
function known(figures: RawFigures, rule: SourceRule | undefined, context: LayoutContext): RawFigures {
  if (rule?.onbekend !== 'overslaan') return figures;
  const isKnown = ({ gebied, indicator }: RawFigure) =>
    context.areas.find(gebied).kind !== 'unknown' && context.indicators.find(indicator).kind !== 'unknown';
  let skipped = 0;
  figures.each((figure) => {
    if (isKnown(figure)) return;
    skipped += 1;
    markSkipped(figures.sheet, figure);
    const unknown = (['gebied', 'indicator'] as const).filter(
      (field) => context[field === 'gebied' ? 'areas' : 'indicators'].find(figure[field]).kind === 'unknown',
    );
    for (const field of unknown) figures.sheet.notes.skipped(textOf(figure[field]), `${field} niet bekend`);
  });
  if (skipped > 0) {
    context.remarks.warn({
      rule: 'cijfers-overgeslagen',
      ...placeOf(figures.sheet),
      found: String(skipped),
      explanation: `${skipped} cijfers van onbekende gebieden of indicatoren zijn niet gelezen, zoals bronnen.yaml vraagt.`,
      proposal: 'Zet "onbekend: fout" om ze te zien.',
    });
  }
  return {
    ...figures,
    each: (visit) =>
      figures.each((figure) => {
        if (isKnown(figure)) visit(figure);
      }),
  };
}

/** The cells of a figure that is passed over, as the remark on all of them tells. */
function markSkipped(sheet: Sheet, { row, taken }: RawFigure): void {
  const { roles } = sheet.notes;
  if (!taken) roles.row(row, 'unread', true);
  else for (const index of taken) roles.cell(row, ownColumn(sheet, index), 'unread', true);
}

function reportSkipped(sheet: Sheet, remarks: RemarkList): void {
  remarks.warn({
    rule: 'bron-overgeslagen',
    ...placeOf(sheet),
    explanation: 'Dit wordt niet gelezen: in bronnen.yaml staat overslaan.',
    proposal: 'Haal overslaan weg als de cijfers mee moeten doen.',
  });
}

function reportNoFigures(sheet: Sheet, remarks: RemarkList): void {
  remarks.warn({
    rule: 'blad-zonder-cijfers',
    ...placeOf(sheet),
    explanation: 'Op dit blad zijn geen cijfers herkend; het wordt niet gelezen.',
    proposal: 'Staan er wel cijfers op? Beschrijf de kolommen dan in bronnen.yaml.',
  });
}

function reportUnknown(sheet: Sheet, remarks: RemarkList): void {
  const first = sheet.head[0];
  const all = new Set((first?.cells ?? []).keys());
  if (first && reportGroupsInColumns(sheet, first, all, remarks)) return;
  remarks.error({
    rule: 'indeling-onbekend',
    ...placeOf(sheet),
    row: first?.row ?? 1,
    found: (first?.cells ?? []).map(textOf).join(';').slice(0, 200),
    explanation:
      'De indeling van deze tabel is niet herkend. Verwacht: kolommen gebied;indicator;jaar;reeks;groep;waarde;n, of een tabel met gebieden en bekende indicatoren.',
    proposal:
      'Zet de kolomnamen erboven, of beschrijf in bronnen.yaml welke kolom wat is. Een voorstel daarvoor maakt u met npm run nieuw -- --uit BESTAND --data MAP.',
  });
}
