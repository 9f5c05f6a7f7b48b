import { similarName } from '../domain/nearest.ts';
import { UsageError } from '../error.ts';

/** An area that was asked for, and how. */
export interface Wanted {
  readonly code: string;
  /** Four digits of the gemeente; absent for the land and regions. */
  readonly gemeente?: string;
  /** A gemeente: tables of wijken and buurten give all of it. */
  readonly whole: boolean;
}

const EXAMPLE = 'GM0855, WK085510, BU08551001 of NL00';

/** Reads `--gebied GM0855,NL00`. Throws UsageError where there is none, or a code that no CBS code looks like. */
export function readWanted(text: string | undefined): readonly Wanted[] {
  const codes = (text ?? '')
    .split(/[,;\s]+/)
    .map((code) => code.trim().toUpperCase())
    .filter(Boolean);
  if (codes.length === 0) {
    throw new UsageError(`Noem de gebieden met hun code van het CBS: --gebied ${EXAMPLE}.`);
  }
  return [...new Set(codes)].map((code) => {
    if (!/^(GM\d{4}|WK\d{6}|BU\d{8}|NL\d{2}|(LD|PV|PO|PD|PE|RE|BT)\d{2,6})$/.test(code)) {
      throw new UsageError(`"${code}" is geen code van een gebied. Verwacht: een code zoals ${EXAMPLE}.`);
    }
    const gemeente = /^(?:GM|WK|BU)(\d{4})/.exec(code)?.[1];
    return { code, whole: code.startsWith('GM'), ...(gemeente === undefined ? {} : { gemeente }) };
  });
}

/** Reads `--gebied RG01`: the one area of the gemeente's own that figures are for. Throws UsageError. */
export function ownArea(text: string | undefined): readonly Wanted[] {
  const code = (text ?? '').trim();
  if (!/^[A-Za-z0-9]{2,12}$/.test(code)) {
    throw new UsageError(
      'Noem bij --gebied de code van de groep vergelijkbare gemeenten in gebieden.csv, zoals --gebied RG01.',
    );
  }
  return [{ code, whole: false }];
}

/** An area of a table, with its key as the table spells it: padded with spaces. */
export interface Region {
  readonly key: string;
  readonly title: string;
}

/** Error for a code that the table does not know; names the nearest one that it does. */
export function unknownRegion(code: string, table: string, known: readonly Region[]): UsageError {
  const labels = new Map(known.map(({ key, title }) => [key.trim(), `${key.trim()} (${title})`]));
  const kind = code.slice(0, 2);
  const alike = [...labels.keys()].filter((key) => key.startsWith(kind));
  const nearest = similarName(code, alike.length > 0 ? alike : labels.keys());
  return new UsageError(
    `De tabel ${table} heeft geen gebied met de code ${code}.${nearest ? ` Bedoelt u ${labels.get(nearest)}?` : ''} ` +
      'Codes veranderen soms als gemeenten samengaan of wijken anders worden ingedeeld.',
  );
}

/** The keys of the wanted areas. CBS writes the land as NL00 or NL01, by table. */
export function keysOf(
  wanted: readonly Wanted[],
  table: string,
  known: readonly Region[],
): readonly string[] {
  return wanted.map(({ code }) => {
    const found = known.find(({ key }) =>
      /^NL/.test(code) ? /^NL0[01]$/.test(key.trim()) : key.trim() === code,
    );
    if (!found) throw unknownRegion(code, table, known);
    return found.key;
  });
}
