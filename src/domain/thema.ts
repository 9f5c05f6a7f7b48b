/** The themes of a profile, in the fixed order of P03; themes of the gemeente's own come last, by name. */

export interface Thema {
  readonly code: string;
  /** Neutral title (P04). */
  readonly titel: string;
  /** Title for the menu "op deze pagina". */
  readonly kort: string;
  /** One line for the front page and the theme page. */
  readonly uitleg: string;
}

const FIXED: readonly Thema[] = [
  {
    code: 'leefbaarheid',
    titel: 'Samenleven en leefbaarheid',
    kort: 'Samenleven',
    uitleg: 'Hoe bewoners met elkaar omgaan, en wat zij vinden van straten, groen en speelplekken.',
  },
  {
    code: 'overlast',
    titel: 'Overlast',
    kort: 'Overlast',
    uitleg: 'Verkeer, rommel, geluid en andere dingen waar bewoners last van hebben.',
  },
  {
    code: 'veiligheidsbeleving',
    titel: 'Veiligheidsgevoel',
    kort: 'Veiligheidsgevoel',
    uitleg: 'Hoeveel bewoners zich weleens onveilig voelen, en hoeveel bewoners niet.',
  },
  {
    code: 'onveilige-plekken',
    titel: 'Plekken in de woonplaats',
    kort: 'Plekken',
    uitleg: 'Hoe bewoners zich voelen op plekken waar zij komen, zoals het station of het centrum.',
  },
  {
    code: 'slachtofferschap',
    titel: 'Slachtoffer van een misdrijf',
    kort: 'Slachtoffer van een misdrijf',
    uitleg: 'Wat bewoners zelf meemaakten in 12 maanden, binnen of buiten de wijk.',
  },
  {
    code: 'respectloos-gedrag',
    titel: 'Omgang op straat en in winkels',
    kort: 'Omgang',
    uitleg: 'Hoeveel bewoners weleens zonder respect worden behandeld.',
  },
  {
    code: 'politie-en-gemeente',
    titel: 'Politie en gemeente',
    kort: 'Politie en gemeente',
    uitleg: 'Hoe tevreden bewoners zijn over de politie in hun buurt en over de gemeente.',
  },
  {
    code: 'preventie',
    titel: 'Wat bewoners zelf doen',
    kort: 'Wat bewoners doen',
    uitleg: 'Wat bewoners zelf doen om inbraak en diefstal te voorkomen.',
  },
];

/** Theme of this code; an unknown code is a theme of the gemeente's own, titled after its code. */
export function themaOf(code: string): Thema {
  const known = FIXED.find((thema) => thema.code === code);
  if (known) return known;
  const titel = code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');
  return { code, titel, kort: titel, uitleg: '' };
}

/** Order P03: the fixed themes first, then the gemeente's own by code. */
export function compareThemas(a: string, b: string): number {
  const place = (code: string) => {
    const index = FIXED.findIndex((thema) => thema.code === code);
    return index < 0 ? FIXED.length : index;
  };
  return place(a) - place(b) || a.localeCompare(b, 'nl');
}
