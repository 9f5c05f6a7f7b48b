import { type Gebied, NIVEAUS } from '../domain/gebied.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import type { Indicator } from '../domain/indicator.ts';
import { listNames, nearestName } from '../domain/nearest.ts';
import type { PressFormat } from '../domain/press.ts';
import type { RemarkList } from './remark-list.ts';

const FILE = 'gemeente.yaml';
/** Longer lists of known names would only bury the message. */
const MAX_LISTED = 20;

/** What names in gemeente.yaml must refer to. */
export interface KnownNames {
  readonly gebieden: ReadonlyMap<string, Gebied>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly pressFormats: ReadonlyMap<string, PressFormat>;
}

/** Every code and name in gemeente.yaml must exist; an error proposes the nearest one. */
export function checkGemeente(gemeente: Gemeente, known: KnownNames, remarks: RemarkList): void {
  checkCode(gemeente, known.gebieden, remarks);
  for (const code of gemeente.kernindicatoren ?? []) {
    if (!known.indicators.has(code)) {
      report('kernindicator-onbekend', 'kernindicatoren', code, known.indicators.keys(), remarks);
    }
  }
  for (const name of gemeente.drukwerk) {
    if (!known.pressFormats.has(name)) {
      reportFormat(name, known.pressFormats, remarks);
    }
  }
  const merged = gemeente.samenvoegen.flatMap(({ code, delen }) => [code, ...delen]);
  for (const code of merged) {
    if (!known.gebieden.has(code))
      report('gebied-onbekend', 'samenvoegen', code, known.gebieden.keys(), remarks);
  }
  for (const code of gemeente.middelen) {
    if (!known.gebieden.has(code))
      report('gebied-onbekend', 'middelen', code, known.gebieden.keys(), remarks);
  }
}

/** The whole that the profiles are compared with. */
function checkCode(gemeente: Gemeente, gebieden: ReadonlyMap<string, Gebied>, remarks: RemarkList): void {
  if (gebieden.size === 0 || gebieden.has(gemeente.code)) return;
  const large = [...gebieden.values()].filter(
    ({ niveau }) => NIVEAUS.indexOf(niveau) <= NIVEAUS.indexOf('gemeente'),
  );
  report(
    'gebied-onbekend',
    'code',
    gemeente.code,
    large.map(({ code }) => code),
    remarks,
  );
}

/** Lists the whole sheets; their parts are named by rule. */
function reportFormat(found: string, formats: KnownNames['pressFormats'], remarks: RemarkList): void {
  const nearest = nearestName(found, [...formats.keys()]);
  const whole = [...formats.values()].filter(({ deelVan }) => deelVan === undefined);
  remarks.error({
    rule: 'drukwerk-onbekend',
    file: FILE,
    found,
    explanation: `Bij "drukwerk" staat "${found}", maar dat is niet bekend. Bekend: ${listNames(whole.map(({ naam }) => naam))}; met -interviews of -cijfers erachter alleen dat deel.`,
    proposal: nearest === undefined ? 'Verbeter de naam.' : `Bedoelt u "${nearest}"?`,
  });
}

function report(
  rule: string,
  key: string,
  found: string,
  known: Iterable<string>,
  remarks: RemarkList,
): void {
  const names = [...known];
  const nearest = nearestName(found, names);
  const list = names.length > MAX_LISTED ? `${names.length} namen` : listNames(names) || 'niets';
  remarks.error({
    rule,
    file: FILE,
    found,
    explanation: `Bij "${key}" staat "${found}", maar dat is niet bekend. Bekend: ${list}.`,
    proposal: nearest === undefined ? 'Verbeter de naam.' : `Bedoelt u "${nearest}"?`,
  });
}
