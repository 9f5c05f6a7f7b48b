import { formatDate } from '../../domain/format.ts';
import type { Gemeente } from '../../domain/gemeente.ts';
import type { RemarkList } from '../remark-list.ts';
import type { YamlSource } from './yaml-source.ts';

const KEY = ['beveiliging', 'verloopt'];

/** A security.txt that has run out is one that nobody believes (RFC 9116, 2.5.5): told, for it is of today. */
export function checkSecurity(
  { beveiliging }: Gemeente,
  today: string,
  lineOf: YamlSource['lineOf'],
  remarks: RemarkList,
): void {
  if (!beveiliging || beveiliging.verloopt >= today) return;
  const row = lineOf(KEY);
  remarks.warnToday({
    rule: 'beveiliging-verlopen',
    file: 'gemeente.yaml',
    ...(row === undefined ? {} : { row }),
    found: beveiliging.verloopt,
    explanation: `security.txt is verlopen op ${formatDate(beveiliging.verloopt)}.`,
    proposal: 'Kijk of het meldpunt nog klopt, en vul een nieuwe datum in: hoogstens een jaar vooruit.',
  });
}
