/** Where the work of a remark is done: which step, and the page with the field or sentence. */
import type { Remark } from '../../domain/remark.ts';

export const STEPS = ['gemeente', 'gebieden', 'cijfers', 'teksten', 'interviews', 'drukwerk'] as const;
export type Step = (typeof STEPS)[number];

export function stepOf({ file = '', rule }: Pick<Remark, 'file' | 'rule'>): Step {
  if (rule.startsWith('drukwerk') || rule.startsWith('foto-te-klein')) return 'drukwerk';
  if (/^wijken\/[^/]+\/interview-\d\.md$/.test(file)) return 'interviews';
  if (/^(wijken|teksten)(\/|$)/.test(file)) return 'teksten';
  if (/^(cijfers(\/|$)|bronnen\.yaml|indicatoren\.csv|onderzoek\/)/.test(file)) return 'cijfers';
  if (/^gebieden(\/|$)/.test(file)) return 'gebieden';
  return file === '' && rule.startsWith('gebied') ? 'gebieden' : 'gemeente';
}

/** Address of the place, below the desk. */
export function hrefOf(remark: Pick<Remark, 'file' | 'rule' | 'row'>): string {
  const { file = '', row } = remark;
  if (file === 'gemeente.yaml') return row === undefined ? 'gemeente' : `gemeente?regel=${row}`;
  if (/\.(md|ya?ml)$/.test(file)) return writingHref(file, row);
  const step = stepOf(remark);
  if (step === 'cijfers' && /^cijfers\/[^/]+\.\w+$/.test(file))
    return `cijfers?bestand=${encodeURIComponent(file)}`;
  if (/^gebieden\/\w+\.csv$/.test(file) || file === 'indicatoren.csv') return writingHref(file, row);
  return step === 'interviews' || step === 'drukwerk' ? 'teksten' : step;
}

export function writingHref(file: string, row?: number): string {
  const at = row === undefined ? '' : `&regel=${row}`;
  return `schrijven?bestand=${encodeURIComponent(file)}${at}`;
}
