/**
 * `krant`: advertisement in a weekly; `spread`: two of its pages beside each other; `bijlage`: folded supplement;
 * `vouwblad`; `gesprek`: sheet for a meeting; `kaart` and `poster`: one figure, the meeting and a QR code; `gemeente`:
 * the kernrapport of the gemeente, and of other areas above the wijk, on a newspaper page.
 */
export const PRESS_KINDS = [
  'krant',
  'spread',
  'bijlage',
  'vouwblad',
  'gesprek',
  'kaart',
  'poster',
  'gemeente',
] as const;

/** A paper's or sheet's demands. Lengths in millimetres, type in points, ink in percent. */
export interface PressFormat {
  readonly naam: string;
  readonly soort: (typeof PRESS_KINDS)[number];
  readonly breedteMm: number;
  readonly hoogteMm: number;
  readonly paginas: number;
  readonly afloopMm: number;
  readonly snijtekens: boolean;
  readonly kolommen: number;
  readonly margeMm: number;
  /** Smallest type: solid one-colour, tinted, and four-colour or reversed (print.md). */
  readonly minimumPt: { readonly vol: number; readonly tint: number; readonly kleur: number };
  /** Total ink limit in percent. */
  readonly inktlimiet: number;
  readonly standaard: 'PDF/X-1a:2003' | 'PDF/X-3:2003' | 'PDF/X-4';
  /** Path of an ICC profile relative to the data folder. */
  readonly profiel?: string;
  readonly minimumPpi: number;
  /** Name of the printing condition in the output intent. */
  readonly conditie: string;
  /** Only the interviews or only the figures; default everything. */
  readonly inhoud?: 'alles' | 'interviews' | 'cijfers';
  /** Of a sheet for a meeting: who fills it in; default residents. */
  readonly voor?: 'bewoners' | 'professionals';
  /** The format that this one is a part of: the same sheet with the interviews or the figures alone. */
  readonly deelVan?: string;
  /** Until when nothing may be made public: stands below each page, outside what is printed. */
  readonly embargo?: string;
  /** How the paper wants its files named, with the fields of `FILE_NAME_FIELDS` between braces. */
  readonly bestandsnaam: string;
}

/** What a file name may be made of. */
export const FILE_NAME_FIELDS = [
  'gemeente',
  'editie',
  'wijk',
  'formaat',
  'breedte',
  'hoogte',
  'datum',
] as const;
export type FileNameField = (typeof FILE_NAME_FIELDS)[number];

/** How type is inked: one ink in full, one ink as a tint, or more inks or left white. */
export type TypeClass = 'vol' | 'tint' | 'kleur';

export interface PhotoCheck {
  /** Path relative to the data folder, where the sheet tells. */
  readonly bestand?: string;
  readonly ppi: number;
  /** Highest total ink of a pixel, in percent. */
  readonly inkt: number;
  readonly kleuren: 'zwart' | 'cmyk';
}

/** What was measured on a finished sheet. Lengths in millimetres and points, ink in percent. */
export interface PressCheck {
  readonly uitslag: 'goedgekeurd' | 'afgekeurd';
  readonly formaat: string;
  readonly standaard: PressFormat['standaard'];
  readonly conditie: string;
  readonly trim: { readonly breedteMm: number; readonly hoogteMm: number };
  readonly afloopMm: number;
  readonly snijtekens: boolean;
  readonly paginas: number;
  readonly redenen: readonly string[];
  readonly inkt: { readonly limiet: number; readonly palet: number; readonly fotos: number };
  readonly kleinsteLetterPt: Readonly<Partial<Record<TypeClass, number>>>;
  readonly dunsteLijnPt?: number;
  readonly fotos: readonly PhotoCheck[];
}

/** How much of an interview a sheet sets: each is approved as it is, and none is cut by a machine. */
export type InterviewLevel = 'heel' | 'kort' | 'quote' | 'niets';

export interface PlacedInterview {
  readonly naam: string;
  readonly niveau: InterviewLevel;
}

/** As it goes into `<slug>.preflight.json`, with what fell out to make the sheet fit, in the order in which it went. */
export interface Preflight extends PressCheck {
  readonly weggelaten: readonly string[];
  /** At which level each interview stands; empty where the sheet has none. */
  readonly interviews: readonly PlacedInterview[];
}
