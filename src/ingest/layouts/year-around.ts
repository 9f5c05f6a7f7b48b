import type { Onderzoek } from '../../domain/onderzoek.ts';
import type { RawFigures } from '../figures/raw-figure.ts';
import type { RemarkList } from '../remark-list.ts';
import { placeOf, type Sheet, textOf } from '../tables/sheet.ts';
import { yearIn } from './heading.ts';

const NAMED = /^(.*?)\s*((?:19|20)\d\d)(?:[.,]0+)?$/;
const WAVE_WORDS = new Set(['', 'meting', 'wave', 'editie', 'jaar', 'peiljaar', 'najaar', 'voorjaar']);

/**
 * The wave that a cell names: "2025", "2025,0", "meting 2025", a day in that year, or the name of the survey in front of
 * it. Undefined for anything else.
 */
export function yearOfCell(text: string, survey?: Pick<Onderzoek, 'naam' | 'kort'>): number | undefined {
  const [, before = '', wave] = NAMED.exec(text) ?? [];
  const words = before.toLowerCase();
  const names = survey ? [survey.naam, survey.kort].map((name) => name.toLowerCase()) : [];
  const isWave = WAVE_WORDS.has(words) || names.some((name) => name === words.replace(/-?meting$/, ''));
  const day = /^((?:19|20)\d\d)-\d\d-\d\d$/.exec(text);
  const year = (isWave ? wave : undefined) ?? day?.[1];
  return year === undefined ? undefined : Number(year);
}

const MONTHS = '(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\\.?';
/** A day: when a file was made, and not of which wave it is. */
const DAYS = new RegExp(
  `(?<!\\d)(?:\\d{1,2}[-_./ ]\\d{1,2}[-_./ ](?:19|20)\\d\\d|(?:19|20)\\d\\d[-_.]\\d{1,2}[-_.]\\d{1,2}|\\d{1,2} ${MONTHS} (?:19|20)\\d\\d)(?!\\d)`,
  'gi',
);

function withoutDays(text: string): string {
  return text.replace(DAYS, ' ');
}

/** The year that the name of the sheet, the title above the header or the name of the file tells; else nothing. */
export function yearAround(sheet: Sheet, headerRow: number): string {
  return String(yearsAround(sheet, headerRow)[0] ?? '');
}

/** The years that each of them names by itself, the one that counts first. */
function yearsAround(sheet: Sheet, headerRow: number): readonly number[] {
  const title = sheet.head
    .filter(({ row }) => row < headerRow)
    .flatMap(({ cells }) => cells.map(textOf))
    .join(' ');
  return [sheet.sheet ?? '', title, sheet.file].flatMap((text) => yearIn(withoutDays(text)) ?? []);
}

/** Tells where the sheet, the title and the file name different years: a title of the wave before is easily left. */
export function reportYears(sheet: Sheet, headerRow: number, remarks: RemarkList): void {
  const [counts, ...others] = new Set(yearsAround(sheet, headerRow));
  if (counts === undefined || others.length === 0) return;
  remarks.warn({
    rule: 'jaren-verschillen',
    ...placeOf(sheet),
    row: headerRow,
    found: [counts, ...others].join(', '),
    explanation: `De naam van het blad, de titel en de naam van het bestand noemen niet hetzelfde jaar. De cijfers zijn gelezen als die van ${counts}.`,
    proposal:
      'Klopt dat niet? Verbeter de titel of de naam, of zet het jaar in bronnen.yaml bij "vast": vast: { jaar: JAAR }.',
  });
}

/** No figures, and an error: a table that nowhere tells of which wave it is can't be read. */
export function withoutYear(sheet: Sheet, row: number, remarks: RemarkList): RawFigures {
  remarks.error({
    rule: 'jaar-onbekend',
    ...placeOf(sheet),
    row,
    explanation:
      'Van welk jaar deze tabel is, staat er niet in. Verwacht: een kolom "jaar", of het jaar in de kop, de titel, de naam van het blad of van het bestand.',
    proposal: 'Zet het jaar in de naam van het bestand, of in bronnen.yaml bij "vast".',
  });
  return { sheet, columnOf: () => undefined, each: () => {} };
}
