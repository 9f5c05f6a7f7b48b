/** Licences under which a gemeente may open its figures, as staff write them in gemeente.yaml. */
export const LICENTIES = ['cc0', 'cc-by'] as const;
export type Licentie = (typeof LICENTIES)[number];

/** What a licence is called, where its text is, and what it asks, in Dutch. */
export const LICENCE_WORDS: Readonly<
  Record<Licentie, { readonly naam: string; readonly adres: string; readonly uitleg: string }>
> = {
  cc0: {
    naam: 'CC0 1.0',
    adres: 'https://creativecommons.org/publicdomain/zero/1.0/',
    uitleg: 'U mag deze cijfers vrij gebruiken.',
  },
  'cc-by': {
    naam: 'CC BY 4.0',
    adres: 'https://creativecommons.org/licenses/by/4.0/',
    uitleg: 'U mag deze cijfers vrij gebruiken, als u de bron noemt.',
  },
};
