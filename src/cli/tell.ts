import { formatNumber } from '../domain/format.ts';
import { compareRemarks, type Remark, recordOf } from '../domain/remark.ts';

/** Remarks for a person: grouped by file, one block each, readable without color. */
export function tellRemarks(remarks: readonly Remark[]): string {
  const byFile = new Map<string, Remark[]>();
  for (const remark of [...remarks].sort(compareRemarks)) {
    const group = byFile.get(remark.file ?? '') ?? [];
    group.push(remark);
    byFile.set(remark.file ?? '', group);
  }
  const blocks = [...byFile].map(([file, group]) => {
    const head = file === '' ? 'Algemeen' : file;
    return [head, ...group.map(tellRemark)].join('\n');
  });
  return blocks.join('\n\n');
}

function tellRemark(remark: Remark): string {
  const record = recordOf(remark);
  const place = [
    record.rij === undefined ? '' : `regel ${record.rij}`,
    record.kolom === undefined ? '' : `kolom ${record.kolom}`,
  ].filter(Boolean);
  const lines = [
    `  ${record.niveau === 'error' ? 'FOUT' : 'let op'}  ${place.length > 0 ? `${place.join(', ')}: ` : ''}${record.uitleg}`,
    record.gevonden === undefined ? '' : `        gevonden: ${record.gevonden}`,
    record.voorstel === undefined ? '' : `        wat te doen: ${record.voorstel}`,
    `        (${record.regel})`,
  ];
  return lines.filter(Boolean).join('\n');
}

/** "2 fouten en 1 opmerking", or "geen fouten". */
export function tellCounts(remarks: readonly Remark[]): string {
  const errors = remarks.filter((remark) => remark.level === 'error').length;
  const warnings = remarks.length - errors;
  const told = [
    errors === 0 ? 'geen fouten' : `${errors} ${errors === 1 ? 'fout' : 'fouten'}`,
    warnings === 0 ? '' : `${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}`,
  ];
  return told.filter(Boolean).join(' en ');
}

/** "312 MB". */
export function tellMegabytes(bytes: number): string {
  return `${formatNumber(bytes / 1e6, 0)} MB`;
}
