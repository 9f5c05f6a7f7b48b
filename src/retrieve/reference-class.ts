/** Which gemeenten resemble one: the classes of urbanity and size of CBS, as its key figures tell them. */
import type { ReferenceClass } from '../domain/reference-class.ts';
import { cellOf } from './odata.ts';
import type { Row } from './pages.ts';

/** Classes of CBS, by addresses around: "Mate van stedelijkheid" 1 to 5. */
const URBANITY = [
  'zeer sterk stedelijk',
  'sterk stedelijk',
  'matig stedelijk',
  'weinig stedelijk',
  'niet stedelijk',
];
/** Where a class of size begins (CBS, gemeentegrootte), as it is written. */
const SIZES = [
  [0, 'minder dan 5.000'],
  [5000, '5.000 tot 10.000'],
  [10_000, '10.000 tot 20.000'],
  [20_000, '20.000 tot 50.000'],
  [50_000, '50.000 tot 100.000'],
  [100_000, '100.000 tot 150.000'],
  [150_000, '150.000 tot 250.000'],
  [250_000, '250.000 of meer'],
] as const;

/** The class of the first gemeente among the rows; undefined where they hold none, or not how many live there. */
export function referenceClassOf(
  rows: readonly Row[],
  keys: { readonly geo: string; readonly inhabitants: string; readonly urbanity: string | undefined },
): ReferenceClass | undefined {
  const gemeenten = rows.flatMap((row) => {
    const code = cellOf(row, keys.geo).trim();
    const urbanity = keys.urbanity === undefined ? 0 : Number(cellOf(row, keys.urbanity));
    const inwoners = Number(cellOf(row, keys.inhabitants));
    return /^GM\d{4}$/.test(code) ? [{ code, urbanity, inwoners }] : [];
  });
  const [own] = gemeenten;
  if (!own || !(own.inwoners > 0)) return undefined;
  const stedelijkheid = URBANITY[own.urbanity - 1];
  return {
    gemeente: own.code,
    ...(stedelijkheid === undefined ? {} : { stedelijkheid }),
    inwoners: own.inwoners,
    grootte: SIZES.findLast(([from]) => own.inwoners >= from)?.[1] ?? '',
    leden:
      stedelijkheid === undefined
        ? []
        : gemeenten.flatMap(({ code, urbanity }) => (urbanity === own.urbanity ? [code] : [])),
  };
}
