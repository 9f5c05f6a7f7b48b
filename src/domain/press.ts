/** A paper's or sheet's demands. Lengths in millimetres, type in points, ink in percent. */
export interface PressFormat {
  readonly naam: string;
  /** `krant`: advertisement in a weekly; `bijlage`: folded supplement; `vouwblad`; `gesprek`: sheet for a meeting. */
  readonly soort: 'krant' | 'bijlage' | 'vouwblad' | 'gesprek';
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
}
