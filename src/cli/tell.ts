import { formatNumber } from '../domain/format.ts';
import { groupBy } from '../domain/group-by.ts';
import { type Readability, readingMinutes } from '../domain/readability.ts';
import { compareRemarks, isAboutWorkbook, placeWords, type Remark, recordOf } from '../domain/remark.ts';

/** Remarks for a person: errors first, each level grouped by file, readable without color. */
export function tellRemarks(remarks: readonly Remark[]): string {
  const errors = remarks.filter((remark) => remark.level === 'error');
  const warnings = remarks.filter((remark) => remark.level === 'warn');
  return [...tellByFile(errors), ...tellByFile(warnings)].join('\n\n');
}

function tellByFile(remarks: readonly Remark[]): readonly string[] {
  const byFile = groupBy([...remarks].sort(compareRemarks), (remark) => remark.file ?? 'Algemeen');
  return [...byFile].map(([file, group]) => [file, ...group.map(tellRemark)].join('\n'));
}

function tellRemark(remark: Remark): string {
  const record = recordOf(remark);
  const place = placeWords(remark, isAboutWorkbook(remark));
  const lines = [
    `  ${record.niveau === 'error' ? 'FOUT' : 'let op'}  ${place.length > 0 ? `${place.join(', ')}: ` : ''}${record.uitleg}`,
    record.gevonden === undefined ? '' : `        gevonden: ${record.gevonden}`,
    record.voorstel === undefined ? '' : `        wat te doen: ${record.voorstel}`,
    `        (${record.regel})`,
  ];
  return lines.filter(Boolean).join('\n');
}

/** "2 fouten en 1 waarschuwing", or "geen opmerkingen". */
export function tellCounts(remarks: readonly Remark[]): string {
  const errors = remarks.filter((remark) => remark.level === 'error').length;
  const warnings = remarks.length - errors;
  const told = [
    errors === 0 ? '' : `${errors} ${errors === 1 ? 'fout' : 'fouten'}`,
    warnings === 0 ? '' : `${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}`,
  ];
  return told.filter(Boolean).join(' en ') || 'geen opmerkingen';
}

/** How long residents read on the pages of areas, and on which the longest; undefined without a page. */
export function tellReading(readability: readonly Readability[]): string | undefined {
  const pages = readability.filter(({ kind }) => kind === 'page');
  const [longest] = [...pages].sort((a, b) => b.words - a.words);
  if (!longest) return undefined;
  const minutes = pages.map(readingMinutes);
  const [low, high] = [Math.min(...minutes), Math.max(...minutes)];
  const time = low === high ? '' : `${low} tot `;
  return `Leestijd van een pagina: ${time}${high} ${high === 1 ? 'minuut' : 'minuten'}. De langste is ${longest.place} (${formatNumber(longest.words, 0)} woorden).`;
}

/** Where a withdrawn interview stood, a path a line, and what is left to do for people. */
export function tellWithdrawn(file: string, places: readonly string[]): string {
  const sheets = places.some((path) => path.startsWith('druk/'));
  return [
    places.length === 0
      ? `Ingetrokken: ${file}. Het stond nergens in deze map.`
      : `Ingetrokken: ${file}. Het stond op ${places.length} plaatsen, en is daar nu weg:`,
    ...places.map((path) => `  ${path}`),
    ...(places.length > 0 ? ['Zet de nieuwe site op de webserver, en haal oude bestanden daar weg.'] : []),
    ...(sheets ? ['Is het drukwerk al bij de krant of de drukker? Bel hen, en stuur de nieuwe vellen.'] : []),
  ].join('\n');
}

/** "312 MB". */
export function tellMegabytes(bytes: number): string {
  return `${formatNumber(bytes / 1e6, 0)} MB`;
}
