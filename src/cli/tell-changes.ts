import type { Change } from '../domain/change.ts';
import { formatNumber } from '../domain/format.ts';
import { groupBy } from '../domain/group-by.ts';

/** What `vergelijk` found, for a person: a summary first, then area by area, then the files. */
export function tellChanges(changes: readonly Change[]): string {
  if (changes.length === 0)
    return 'Er is niets veranderd: cijfers, uitkomsten, zinnen en bestanden zijn gelijk.';
  const areas = groupBy(
    changes.filter(({ area }) => area !== undefined),
    ({ area }) => area?.naam ?? '',
  );
  return [
    tellSummary(changes),
    ...[...areas].map(([naam, own]) => [naam, ...own.map((change) => `  ${lineOf(change)}`)].join('\n')),
    ...tellFiles(changes.filter(({ kind }) => kind === 'file')),
  ].join('\n\n');
}

const COUNTED: readonly (readonly [kind: Change['kind'], one: string, more: string])[] = [
  ['value', 'cijfer', 'cijfers'],
  [
    'hidden',
    'cijfer dat verborgen werd of juist niet meer',
    'cijfers die verborgen werden of juist niet meer',
  ],
  ['class', 'uitkomst van een vergelijking', 'uitkomsten van vergelijkingen'],
  ['sentence', 'zin', 'zinnen'],
  ['file', 'bestand', 'bestanden'],
];

function tellSummary(changes: readonly Change[]): string {
  const lines = COUNTED.flatMap(([kind, one, more]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`  ${formatNumber(count, 0)} ${count === 1 ? one : more}`];
  });
  return ['Veranderd:', ...lines].join('\n');
}

function lineOf(change: Change): string {
  if (change.kind === 'sentence') return sentenceLine(change);
  const { indicator, jaar, groep, met } = change;
  const what = [indicator?.naam, jaar, groep, met === undefined ? '' : `vergeleken met ${met}`];
  return `${what.filter(Boolean).join(', ')}: ${fromTo(change)}`;
}

function sentenceLine({ place, was, is }: Change): string {
  const old = was === undefined ? '' : `\n      was: ${was}`;
  const now = is === undefined ? '' : `\n      nu:  ${is}`;
  return `zin in ${place}:${old}${now}`;
}

function fromTo({ was, is }: Change): string {
  if (was === undefined) return `nieuw: ${is}`;
  return is === undefined ? `weg (was ${was})` : `${is} (was ${was})`.replaceAll('_', ' ');
}

function tellFiles(files: readonly Change[]): readonly string[] {
  const come = files.filter(({ was }) => was === undefined);
  const gone = files.filter(({ is }) => is === undefined);
  const changed = files.length - come.length - gone.length;
  const list = (title: string, some: readonly Change[]) =>
    some.length === 0 ? [] : [[title, ...some.map(({ place }) => `  ${place}`)].join('\n')];
  return [
    ...list('Nieuwe bestanden', come),
    ...list('Bestanden die er niet meer zijn', gone),
    ...(changed === 0
      ? []
      : [`${formatNumber(changed, 0)} bestanden hebben een andere inhoud; --json noemt ze alle.`]),
  ];
}
