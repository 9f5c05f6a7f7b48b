/** Levels and places that gemeente.yaml names, held against the areas and figures that there are. */
import { type Gebied, NIVEAUS, type Niveau } from '../../domain/gebied.ts';
import type { Gemeente } from '../../domain/gemeente.ts';
import { listNames, similarName } from '../../domain/nearest.ts';
import { LEVEL_WORDS } from '../../domain/place-words.ts';
import type { Cell } from '../../domain/survey.ts';
import { given } from '../given.ts';
import type { RemarkList } from '../remark-list.ts';
import { PROFIELEN } from './gemeente-schema.ts';
import type { YamlSource } from './yaml-source.ts';

const FILE = 'gemeente.yaml';

/** Levels of which one more place may be: a wijk is never held against another one (T04). */
const COMPARED: readonly Niveau[] = [
  'provincie',
  'regionale-eenheid',
  'district',
  'basisteam',
  'stadsdeel',
  'referentie',
];

interface Known {
  readonly gebieden: ReadonlyMap<string, Gebied>;
  readonly cells: readonly Pick<Cell, 'gebied' | 'jaar'>[];
}

/**
 * `vergelijken` names an area or a level that can be compared with; that it, or a level that `profielen` names, has no
 * figures in this edition is told.
 */
export function checkLevels(
  gemeente: Gemeente,
  { gebieden, cells }: Known,
  lineOf: YamlSource['lineOf'],
  remarks: RemarkList,
): void {
  const current = cells.filter(({ jaar }) => jaar === gemeente.editie);
  const present = new Set(current.flatMap(({ gebied }) => gebieden.get(gebied)?.niveau ?? []));
  const made = gemeente.samenvoegen.flatMap(({ code }) => gebieden.get(code)?.niveau ?? []);
  const at = (key: 'profielen' | 'vergelijken') => ({
    file: FILE,
    ...given('row', lineOf([key])),
    column: key,
  });
  // The usual list names levels that many gemeenten don't have.
  if (lineOf(['profielen']) !== undefined && gemeente.profielen.join() !== PROFIELEN.join()) {
    for (const niveau of gemeente.profielen) {
      if (!present.has(niveau) && !made.includes(niveau)) {
        remarks.warn({ ...at('profielen'), ...withoutFigures(niveau, gemeente.editie) });
      }
    }
  }
  const { vergelijken } = gemeente;
  if (vergelijken === undefined || gebieden.size === 0) return;
  const known = [...gebieden.values()].filter(({ niveau }) => COMPARED.includes(niveau));
  const isLevel = COMPARED.some((niveau) => niveau === vergelijken);
  const place = known.find(({ code }) => code === vergelijken);
  if (!place && !isLevel) {
    remarks.error({ ...at('vergelijken'), ...unknownPlace(vergelijken, known, gebieden.get(vergelijken)) });
    return;
  }
  const hasFigures = current.some(
    ({ gebied }) => gebied === vergelijken || gebieden.get(gebied)?.niveau === vergelijken,
  );
  if (!hasFigures) {
    remarks.warn({
      ...at('vergelijken'),
      rule: 'vergelijken-zonder-cijfers',
      found: vergelijken,
      explanation: `Van "${place?.naam ?? vergelijken}" zijn er geen cijfers van ${gemeente.editie}. Daarom is er niets mee vergeleken.`,
      proposal: 'Lever de cijfers van dit gebied aan, of haal het weg bij "vergelijken".',
    });
  }
}

function withoutFigures(niveau: Niveau, editie: number) {
  const { more } = LEVEL_WORDS[niveau];
  return {
    rule: 'niveau-zonder-cijfers',
    found: niveau,
    explanation: `Bij "profielen" staat "${niveau}", maar van ${more} zijn er geen cijfers van ${editie}. Er komen geen pagina’s van ${more}.`,
    proposal: 'Lever de cijfers aan, of haal dit niveau weg bij "profielen".',
  };
}

function unknownPlace(found: string, known: readonly Gebied[], other: Gebied | undefined) {
  const codes = known.map(({ code }) => code);
  const levels = NIVEAUS.filter((niveau) => COMPARED.includes(niveau));
  const nearest = similarName(found, [...codes, ...levels]);
  return {
    rule: 'vergelijken-onbekend',
    found,
    explanation: other
      ? `Bij "vergelijken" staat ${other.naam} (${other.niveau}). Met een gebied van dat niveau vergelijken wij geen andere gebieden.`
      : `Bij "vergelijken" staat "${found}", maar dat is niet bekend. Het kan een niveau zijn (${listNames(levels)})${codes.length > 0 ? ` of een code: ${listNames(codes)}` : ''}.`,
    proposal:
      other || nearest === undefined ? 'Kies een van deze niveaus of codes.' : `Bedoelt u "${nearest}"?`,
  };
}
