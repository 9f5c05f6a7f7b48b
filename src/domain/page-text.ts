/** The standing prose of a page: Markdown with places to fill in, ours in `templates/teksten`, or the gemeente's own. */
import { fill, placesIn } from './fill.ts';
import type { Markdown } from './texts.ts';

interface PageTextForm {
  /** Sections that the page may show, by their id. */
  readonly parts: readonly string[];
  /** What a text may fill in or ask about. */
  readonly places: readonly string[];
  /**
   * Whether the gemeente may write sections of its own. Not where a text tells what the program does: what is generated
   * can't be changed (prudence H08).
   */
  readonly own: boolean;
}

/** The pages, and what their texts may name: the one list that reader and writer share. */
export const PAGE_TEXTS = {
  methode: {
    parts: [
      ...['onderzoek', 'gemeente', 'respons', 'weging', 'marge', 'verschil', 'marges-vergelijken'],
      ...['aantoonbaar', 'toetsen', 'weglaten', 'vroeger', 'afronden', 'lezen'],
    ],
    places: [
      ...['deff-wijk', 'deff-gemeente', 'deff-land', 'eindige-populatie', 'niveau', 'correctie'],
      ...[
        'toets-score',
        'toets-gepoold',
        'toets-ongepoold',
        'getoetst',
        'samen-gecorrigeerd',
        'los-getoetst',
      ],
      ...['tonen', 'indicatie-tot', 'cel', 'gevoelig', 'te-weinig-antwoorden', 'anders-herkenbaar'],
      ...['reeksen', 'alleen-heel', 'gebied'],
    ],
    own: false,
  },
  'over-deze-cijfers': {
    parts: ['schatting', 'verschil', 'weglaten', 'vroeger', 'referentie'],
    places: [
      ...['deden-mee', 'tonen', 'te-weinig-antwoorden', 'anders-herkenbaar', 'niet-gevraagd', 'indicatie'],
      ...['marge-onbekend', 'niets', 'nieuwe-reeks', 'groep', 'leden', 'bron'],
    ],
    own: false,
  },
  colofon: {
    parts: ['uitgave', 'instellingen', 'uitzonderingen', 'gemaakt-met'],
    places: ['gemeente', 'uitzonderingen'],
    own: false,
  },
  privacy: {
    parts: ['bezoek', 'cijfers', 'beveiliging', 'interviews'],
    places: ['zoeken', 'tonen'],
    own: true,
  },
  toegankelijkheid: {
    parts: ['gedaan', 'getest', 'melden'],
    places: ['pdf', 'getest', 'verklaring', 'contact'],
    own: true,
  },
  'niet-gevonden': { parts: ['verder'], places: [], own: true },
} as const satisfies Readonly<Record<string, PageTextForm>>;

export type PageTextName = keyof typeof PAGE_TEXTS;

/** A paragraph, or an item of a list, that stands there always, or only when something is, or is not, so. */
export interface PageTextBlock {
  readonly kind: 'paragraph' | 'item';
  readonly text: string;
  readonly when?: { readonly place: string; readonly holds: boolean };
}

export interface PageTextPart {
  readonly title: string;
  readonly blocks: readonly PageTextBlock[];
  /** The gemeente's own words in place of ours, with Markdown in them. */
  readonly own?: true;
}

export interface PageText {
  readonly kop: string;
  readonly beschrijving: string;
  readonly lead: string;
  /** By id. */
  readonly parts: ReadonlyMap<string, PageTextPart>;
  /** What the gemeente wrote for this page, to be read as every text of its own. */
  readonly own?: Markdown;
}

export type PageTexts = Readonly<Record<PageTextName, PageText>>;

/** What a place stands for; without a value, what speaks of it is left out. */
export type PlaceValues = Readonly<Record<string, string | undefined>>;

/** A value for what is so or not so, without words of its own. */
export const whether = (holds: boolean): string | undefined => (holds ? '' : undefined);

/** The blocks that hold, filled in. A value with an empty line in it becomes more than one block. */
export function heldBlocks(blocks: readonly PageTextBlock[], values: PlaceValues): readonly PageTextBlock[] {
  const known = Object.fromEntries(
    Object.entries(values).flatMap(([place, value]) => (value === undefined ? [] : [[place, value]])),
  );
  return blocks
    .filter((block) => holds(block, known))
    .flatMap(({ kind, text }) =>
      fill(text, known)
        .split('\n\n')
        .map((filled) => ({ kind, text: filled })),
    )
    .filter(({ text }) => text !== '');
}

function holds({ text, when }: PageTextBlock, known: Readonly<Record<string, string>>): boolean {
  if (when && Object.hasOwn(known, when.place) !== when.holds) return false;
  return placesIn(text).every((place) => Object.hasOwn(known, place));
}
