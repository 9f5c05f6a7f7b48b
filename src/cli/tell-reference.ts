import { formatNumber } from '../domain/format.ts';
import type { ReferenceClass } from '../domain/reference-class.ts';

/** Proposes a group of gemeenten to compare with, as the lines that gebieden.csv and samenstelling.csv need. */
export function tellReference({ gemeente, stedelijkheid, inwoners, grootte, leden }: ReferenceClass): string {
  const urban = stedelijkheid === undefined ? '' : `${stedelijkheid}, met `;
  const name =
    stedelijkheid === undefined
      ? `Gemeenten met ${grootte} inwoners`
      : `${stedelijkheid.charAt(0).toUpperCase()}${stedelijkheid.slice(1)}e gemeenten`;
  const members = leden.length > 1 ? leden : [gemeente];
  return `Vergelijkbare gemeenten: volgens het CBS is ${gemeente} ${urban}${formatNumber(inwoners, 0)} inwoners (klasse ${grootte}).
Hebt u cijfers van die groep, van uw bureau of uit StatLine? Zet haar dan in gebieden/gebieden.csv:
  RG01;${name};referentie;;
en de gemeenten erin in gebieden/samenstelling.csv, deze erbij:
${members.map((code) => `  RG01;${code}`).join('\n')}`;
}
