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
Wilt u zich met die groep vergelijken? Zet haar dan in gebieden/gebieden.csv:
  RG01;${name};referentie;;
en de gemeenten erin in gebieden/samenstelling.csv, deze erbij:
${members.map((code) => `  RG01;${code}`).join('\n')}${fetchWords(stedelijkheid)}`;
}

/** StatLine has figures of classes of urbanity. */
function fetchWords(stedelijkheid: string | undefined): string {
  return stedelijkheid === undefined
    ? ''
    : `\nDe cijfers van ${stedelijkheid}e gemeenten haalt u op met: npm run haal -- klasse "${stedelijkheid}" --gebied RG01`;
}
