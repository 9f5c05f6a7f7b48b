import { type Gebied, NIVEAUS } from '../../domain/gebied.ts';
import type { Gemeente } from '../../domain/gemeente.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { listNames, similarName } from '../../domain/nearest.ts';
import type { PressFormat } from '../../domain/press.ts';
import type { Remark } from '../../domain/remark.ts';
import { given } from '../given.ts';
import { isAreaCode, looselyFolded } from '../names/folded.ts';
import type { RemarkList } from '../remark-list.ts';
import type { YamlSource } from './yaml-source.ts';

const FILE = 'gemeente.yaml';
/** Longer lists of known names would only bury the message. */
const MAX_LISTED = 20;

/** What names in gemeente.yaml must refer to. */
export interface KnownNames {
  readonly gebieden: ReadonlyMap<string, Gebied>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly pressFormats: ReadonlyMap<string, PressFormat>;
}

/** Where a name stands in gemeente.yaml; the first part is the key that a remark names. */
type Path = readonly [string, ...PropertyKey[]];

/** Thresholds of method.md 2.3: below these a figure may be too uncertain, or tell something about a person. */
const ADVISED = { tonen: 50, indicatief: 100, cel: 5, gevoelig: 10 } as const;

/**
 * Every code and name in gemeente.yaml must exist; an error names its line and proposes the nearest one. A threshold
 * below the advised one is allowed, and said.
 */
export function checkGemeente(
  gemeente: Gemeente,
  known: KnownNames,
  lineOf: YamlSource['lineOf'],
  remarks: RemarkList,
): void {
  const tell = (path: Path, problem: Problem) =>
    remarks.error({ ...problem, file: FILE, ...given('row', lineOf(path)) });
  const check = (code: string, path: Path, names: ReadonlyMap<string, unknown>, rule: string) => {
    if (!names.has(code)) tell(path, unknownName(rule, path[0], code, names.keys()));
  };
  const whole = unknownWhole(gemeente, known.gebieden);
  if (whole) tell(['code'], whole);
  const other = otherName(gemeente, known.gebieden);
  if (other) remarks.warn({ ...other, file: FILE, ...given('row', lineOf(['naam'])) });
  gemeente.kernindicatoren?.forEach((code, at) => {
    check(code, ['kernindicatoren', at], known.indicators, 'kernindicator-onbekend');
  });
  gemeente.drukwerk.forEach((name, at) => {
    if (!known.pressFormats.has(name)) tell(['drukwerk', at], unknownFormat(name, known.pressFormats));
  });
  gemeente.samenvoegen.forEach(({ code, delen }, at) => {
    check(code, ['samenvoegen', at, 'code'], known.gebieden, 'gebied-onbekend');
    delen.forEach((deel, place) => {
      check(deel, ['samenvoegen', at, 'delen', place], known.gebieden, 'gebied-onbekend');
    });
  });
  const named = gemeente.middelen === 'regel' ? [] : gemeente.middelen;
  named.forEach((code, at) => {
    check(code, ['middelen', at], known.gebieden, 'gebied-onbekend');
  });
  gemeente.vasthouden.forEach((code, at) => {
    check(code, ['vasthouden', at], known.gebieden, 'gebied-onbekend');
    const area = known.gebieden.get(code);
    if (area && !hasPage(area, gemeente)) tell(['vasthouden', at], unheld(area));
  });
  for (const { key, ...problem } of lowThresholds(gemeente.drempels)) {
    remarks.warn({ ...problem, file: FILE, ...given('row', lineOf(['drempels', key])) });
  }
}

function hasPage({ code, niveau }: Gebied, gemeente: Gemeente): boolean {
  return code !== gemeente.code && gemeente.profielen.includes(niveau);
}

/** The figures of such an area stand beside those of every other one. */
function unheld({ code, naam }: Gebied): Problem {
  return {
    rule: 'vasthouden-zonder-pagina',
    found: code,
    explanation: `${naam} heeft geen eigen pagina. De cijfers staan naast die van andere gebieden, en zijn niet vast te houden.`,
    proposal: 'Noem alleen gebieden met een eigen pagina.',
  };
}

function lowThresholds(drempels: Gemeente['drempels']): readonly (Problem & { readonly key: string })[] {
  const keys = ['tonen', 'indicatief', 'cel', 'gevoelig'] as const;
  return keys
    .filter((key) => drempels[key] < ADVISED[key])
    .map((key) => ({
      key,
      rule: 'drempel-laag',
      found: `${key}: ${drempels[key]}`,
      explanation: `De drempel "${key}" staat op ${drempels[key]}. Gewoon is ${ADVISED[key]}. Zo kan een cijfer op de site komen dat te onzeker is, of dat iets over personen vertelt.`,
      proposal: 'Overleg met de onderzoeker en de privacyadviseur, of haal deze instelling weg.',
    }));
}

type Problem = Pick<Remark, 'rule' | 'found' | 'explanation' | 'proposal'>;

/** The whole that the profiles are compared with. */
function unknownWhole(gemeente: Gemeente, gebieden: ReadonlyMap<string, Gebied>): Problem | undefined {
  if (gebieden.size === 0 || gebieden.has(gemeente.code)) return undefined;
  const large = [...gebieden.values()].filter(
    ({ niveau }) => NIVEAUS.indexOf(niveau) <= NIVEAUS.indexOf('gemeente'),
  );
  return unknownName(
    'gebied-onbekend',
    'code',
    gemeente.code,
    large.map(({ code }) => code),
  );
}

/** The name of the gemeente as gebieden.csv has it, where that is another one: perhaps the code is of another gemeente. */
function otherName({ naam, code }: Gemeente, gebieden: ReadonlyMap<string, Gebied>): Problem | undefined {
  const area = gebieden.get(code);
  const bare = (name: string) => looselyFolded(name).replace(/^gemeente /, '');
  if (!area || bare(area.naam) === bare(naam)) return undefined;
  return {
    rule: 'naam-verschilt',
    found: naam,
    explanation: `De gemeente heet hier "${naam}". In gebieden.csv heet ${code} "${area.naam}".`,
    proposal: 'Kijk of de code bij deze gemeente hoort, en schrijf de naam overal hetzelfde.',
  };
}

/** Lists the whole sheets; their parts are named by rule. */
function unknownFormat(found: string, formats: KnownNames['pressFormats']): Problem {
  const nearest = similarName(found, [...formats.keys()]);
  const whole = [...formats.values()].filter(({ deelVan }) => deelVan === undefined);
  return {
    rule: 'drukwerk-onbekend',
    found,
    explanation: `Bij "drukwerk" staat "${found}", maar dat is niet bekend. Bekend: ${listNames(whole.map(({ naam }) => naam))}; met -interviews of -cijfers erachter alleen dat deel.`,
    proposal: nearest === undefined ? 'Verbeter de naam.' : `Bedoelt u "${nearest}"?`,
  };
}

function unknownName(rule: string, key: string, found: string, known: Iterable<string>): Problem {
  const names = [...known];
  const isArea = rule === 'gebied-onbekend';
  const nearest = isArea && isAreaCode(found) ? undefined : similarName(found, names);
  const otherwise = isArea
    ? 'Neem een code uit gebieden.csv, of zet het gebied daarin.'
    : 'Verbeter de naam.';
  const list = names.length > MAX_LISTED ? `${names.length} namen` : listNames(names) || 'niets';
  return {
    rule,
    found,
    explanation: `Bij "${key}" staat "${found}", maar dat is niet bekend. Bekend: ${list}.`,
    proposal: nearest === undefined ? otherwise : `Bedoelt u "${nearest}"?`,
  };
}
