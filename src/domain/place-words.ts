/** What areas are called: by their level, and as something to compare with. Shared by text, charts and tables (H11). */
import type { Gebied, Lie, Niveau } from './gebied.ts';

/** Article, singular and plural of a level. */
export interface LevelWords {
  readonly the: 'de' | 'het';
  readonly one: string;
  readonly more: string;
}

export const LEVEL_WORDS: Readonly<Record<Niveau, LevelWords>> = {
  land: { the: 'het', one: 'land', more: 'landen' },
  provincie: { the: 'de', one: 'provincie', more: 'provincies' },
  'regionale-eenheid': { the: 'de', one: 'regionale eenheid', more: 'regionale eenheden' },
  district: { the: 'het', one: 'district', more: 'districten' },
  basisteam: { the: 'het', one: 'basisteam', more: 'basisteams' },
  referentie: { the: 'de', one: 'groep gemeenten', more: 'groepen gemeenten' },
  gemeente: { the: 'de', one: 'gemeente', more: 'gemeenten' },
  stadsdeel: { the: 'het', one: 'stadsdeel', more: 'stadsdelen' },
  wijk: { the: 'de', one: 'wijk', more: 'wijken' },
  buurt: { the: 'de', one: 'buurt', more: 'buurten' },
  eigen: { the: 'het', one: 'gebied', more: 'gebieden' },
};

/** Words in front of an area's name, and the name where it is said. */
export interface PlaceName {
  readonly words: string;
  readonly name?: string;
}

/**
 * An area that another one is compared with: "de hele gemeente" only where it lies around it, "heel Nederland",
 * "vergelijkbare gemeenten"; any other area by its name.
 */
export function placeName({ niveau, naam }: Pick<Gebied, 'niveau' | 'naam'>, lie: Lie = 'around'): PlaceName {
  const { the, one } = LEVEL_WORDS[niveau];
  if (niveau === 'land') return { words: 'heel', name: naam };
  if (niveau === 'referentie') return { words: 'vergelijkbare gemeenten' };
  if (lie === 'around') return { words: `${the} hele ${one}` };
  const saysLevel = naam.toLowerCase().startsWith(one);
  return { words: saysLevel ? the : `${the} ${one}`, name: naam };
}

/** The same as one text. */
export function placeText(gebied: Pick<Gebied, 'niveau' | 'naam'>, lie?: Lie): string {
  const { words, name } = placeName(gebied, lie);
  return name === undefined ? words : `${words} ${name}`;
}

/** Beside a figure, where room is short: "gemeente", "Nederland", "vergelijkbare gemeenten". */
export function placeShort(gebied: Pick<Gebied, 'niveau' | 'naam'>, lie?: Lie): string {
  const { words, name } = placeName(gebied, lie);
  return name ?? words.replace(/^(de|het) hele /, '');
}

/** The title of its row or column: "Hele gemeente", "Nederland", "District Heide". */
export function placeTitle(gebied: Pick<Gebied, 'niveau' | 'naam'>, lie: Lie = 'around'): string {
  const { niveau, naam } = gebied;
  if (niveau === 'referentie') return 'Vergelijkbare gemeenten';
  if (niveau !== 'gemeente') return naam;
  return lie === 'around' ? 'Hele gemeente' : `Gemeente ${naam}`;
}
