/**
 * A file with a fixed address for every figure that is shown of an area, to cite: what the downloads tell of it, the
 * sentences that may be quoted, source and licence. No file tells more than `cijfers.csv` and `vergelijkingen.csv`.
 */
import type { OutputFile } from '../domain/document.ts';
import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { LICENCE_WORDS } from '../domain/licence.ts';
import { textOf } from '../domain/narrative.ts';
import { recordsOf, type Tested, tablesOfFinding } from '../domain/tables.ts';
import { absoluteOr } from './address.ts';
import { figurePath, isApart, listPath } from './figure-address.ts';
import { figuresPath } from './figures-page.ts';
import { sourceOf } from './full-table.ts';
import type { Parts } from './parts.ts';
import type { SiteNames } from './site-names.ts';
import { plainSpaces } from './words-nl.ts';

/** Of a figure of another wave or of a hidden one there is nothing to cite. */
const isShown = ({ measure }: Finding) => measure.estimate.kind === 'published';

/** The list of an area's figures, and each of them; paths below `output/`. */
export function citableFiles(
  parts: Parts,
  names: SiteNames,
  area: Gebied,
  telling: ReadonlySet<Tested>,
): readonly OutputFile[] {
  const shown = (parts.findings.areas.get(area.code) ?? []).filter(isShown);
  const records = shown.map((finding) => recordOf(parts, names, finding, telling));
  const list = {
    gebied: areaRecord(area),
    ...editionOf(parts),
    pagina: addressOf(parts, figuresPath(names, area)),
    cijfers: isApart(names) ? records.map(inShort) : records,
  };
  return [
    { path: `site/${listPath(names, area)}`, bytes: json(list) },
    ...(isApart(names)
      ? records.map((record, at) => ({
          path: `site/${figurePath(names, area, shown[at]?.indicator.code ?? '')}`,
          bytes: json(record),
        }))
      : []),
  ];
}

function recordOf(parts: Parts, names: SiteNames, finding: Finding, telling: ReadonlySet<Tested>) {
  const { gebied, indicator } = finding;
  const { code, naam, thema, eenheid, hogerIs, vraag } = indicator;
  const [figures, comparisons] = tablesOfFinding(finding, telling).map(recordsOf);
  const quote = parts.narratives.areas.get(gebied.code)?.quotes.get(code);
  return {
    adres: addressOf(parts, figurePath(names, gebied, code)),
    pagina: `${addressOf(parts, figuresPath(names, gebied))}#cijfer-${code}`,
    gebied: areaRecord(gebied),
    indicator: { code, naam, thema, eenheid, hoger_is: hogerIs, ...(vraag && { vraag }) },
    ...without(figures?.[0] ?? {}, ['gebied', 'naam', 'niveau', 'indicator']),
    vergelijkingen: (comparisons ?? []).map((row) => without(row, ['gebied', 'indicator', 'jaar', 'reeks'])),
    ...(quote && { zin: plainSpaces(textOf(quote)) }),
    ...editionOf(parts),
    bron: sourceOf(finding, names.source),
  };
}

function inShort({ adres, indicator, waarde, zin }: Readonly<Record<string, unknown>>): object {
  return { adres, indicator, waarde, ...(zin === undefined ? {} : { zin }) };
}

function areaRecord({ code, naam, niveau }: Gebied): object {
  return { code, naam, niveau };
}

/** What holds for all figures of an edition. */
function editionOf({ survey: { gemeente }, embargo }: Parts): object {
  const { naam, editie, datum, voorbeeld } = gemeente;
  return {
    gemeente: naam,
    editie,
    datum,
    ...(voorbeeld && { voorbeeld: 'De cijfers zijn verzonnen.' }),
    ...(embargo && { embargo: embargo.words }),
    ...licenceOf(gemeente),
  };
}

function licenceOf({ licentie }: Gemeente): object {
  return licentie ? { licentie: LICENCE_WORDS[licentie].adres } : {};
}

const addressOf = ({ survey }: Parts, path: string) => absoluteOr(survey.gemeente, path, path);

function without(record: Readonly<Record<string, unknown>>, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

function json(record: object): string {
  return `${JSON.stringify(record, undefined, 1)}\n`;
}
