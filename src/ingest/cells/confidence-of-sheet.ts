import type { SourceRule } from '../layouts/source-rules.ts';
import type { RemarkList } from '../remark-list.ts';
import { placeOf, type Sheet, textOf } from '../tables/sheet.ts';
import { type Level, levelsIn } from './confidence.ts';
import type { Legend } from './legend.ts';

/**
 * The confidence level of the bounds of a sheet: as bronnen.yaml says, else as its headings, its name, that of its
 * file or the notes tell. Undefined where nothing does: then the contract's 95% holds. Levels that contradict one
 * another are an error, and another level than 95% is told, for the bounds are converted.
 */
export function levelOf(
  sheet: Sheet,
  rule: SourceRule | undefined,
  legend: Legend,
  remarks: RemarkList,
): Level | undefined {
  const header = sheet.head.find(({ row }) => row === sheet.notes.roles.headerRow) ?? sheet.head[0];
  // Where no roles are known, the level may matter.
  const inCells = Object.values(rule?.tekens ?? {}).some(
    (meaning) => meaning === 'marge' || meaning === 'interval',
  );
  if (sheet.notes.roles.headerRow !== undefined && !inCells && !hasMargins(sheet)) return undefined;
  const told = rule?.zekerheid === undefined ? levelsAround(sheet, legend) : [rule.zekerheid];
  const [level, ...others] = told;
  const row = header?.row ?? 1;
  if (level !== undefined && others.length > 0) reportUnclear(sheet, row, told, remarks);
  else if (level !== undefined && level !== 95) reportConverted(sheet, row, level, remarks);
  return others.length > 0 ? undefined : level;
}

function hasMargins({ notes: { roles } }: Sheet): boolean {
  const all = [...roles.columns.values(), ...roles.cells.values()];
  return all.some(({ role }) => role === 'margin');
}

/** From near to far: the first place that tells a level counts. */
function levelsAround(sheet: Sheet, legend: Legend): readonly Level[] {
  const { headerRow = 0 } = sheet.notes.roles;
  const top = sheet.head.filter(({ row }) => row <= headerRow);
  const headings = top.flatMap(({ cells }) => cells.map(textOf));
  const places = [headings, [sheet.sheet ?? ''], [sheet.file.split('/').at(-1) ?? ''], legend.texts];
  for (const texts of places) {
    const levels = [...new Set(texts.flatMap(levelsIn))];
    if (levels.length > 0) return levels;
  }
  return [];
}

function reportUnclear(sheet: Sheet, row: number, levels: readonly Level[], remarks: RemarkList): void {
  remarks.error({
    rule: 'zekerheid-onduidelijk',
    ...placeOf(sheet),
    row,
    found: levels.map((level) => `${level}%`).join(', '),
    explanation:
      'Bij de marges staan verschillende percentages voor de zekerheid. Welke geldt, is niet te zien.',
    proposal: 'Vraag het bureau welke zekerheid de grenzen hebben en zet die in bronnen.yaml: zekerheid: 95.',
  });
}

function reportConverted(sheet: Sheet, row: number, level: Level, remarks: RemarkList): void {
  remarks.warn({
    rule: 'zekerheid-omgerekend',
    ...placeOf(sheet),
    row,
    found: `${level}%`,
    explanation: `De grenzen hebben een zekerheid van ${level}%. Zij zijn omgerekend naar 95%, zoals alle marges hier.`,
    proposal: 'Klopt dat niet? Zet dan in bronnen.yaml bij dit bestand: zekerheid: 95.',
  });
}
