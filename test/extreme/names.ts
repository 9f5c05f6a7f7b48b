/** Names that a gemeente may really have, and that read like words, numbers or other names. */

export const WIJK_NAMES = [
  'Noord',
  'Het Meer',
  'Meer',
  'Beter Wonen',
  'De Steeg',
  'Bohemen en Meer en Bos',
  'Zorgvliet-Achterstand',
  'Nederland',
  'Hele gemeente',
  'Minder',
  'Lager Einde',
  'Hoger Veld',
  'Vaker-Thuis',
  'Wijk 12',
  '18 van de 100',
  'Plan 2025',
  'Een 7,5',
  'Centrum',
  'Groei en Bloei',
  'De Golf',
  'Tuig- en Zeilhoek',
  'Explosiepark',
  'Sinds 1900',
  'Toen en Nu',
  'Gelijk',
  'De Daling',
  'Stijgoord',
  'Trendwijk',
  'Top 5',
  'Inbraakhof',
  'Hotspot',
  'Onveilige Hoek',
  'St. Jan. De Beste',
  '’t Hoogst',
  "'s-Gravenmeer",
  'Aan de Maas',
  'Binnenstad',
  'Ijburg (oud) / nieuw',
  'A',
  'Œuvre & Zoon',
  'Buurt; "De Punt"',
  'Iedereen',
  'Te weinig antwoorden',
  'Geen cijfers',
  'Red',
  'Marge',
] as const;

const letters = (text: string) => text.repeat(20).slice(0, 80).trim();

/** Eighty letters, with and without places to break. */
export const LONG_NAMES = [
  letters('Kwartier aan de Verlengde Bovenmeerseweg en '),
  letters('Hooglandsewegkwartier'),
  letters('Meer '),
] as const;

export interface OwnQuestion {
  readonly code: string;
  readonly thema: string;
  readonly naam: string;
  readonly eenheid: 'procent' | 'per1000' | 'rapportcijfer' | 'schaalscore' | 'somscore';
  readonly hogerIs: 'gunstig' | 'ongunstig' | 'neutraal';
  readonly kern: 'ja' | 'nee';
  readonly gevoelig?: 'ja';
  readonly zin?: string;
  readonly complement?: string;
}

const question = (one: Omit<OwnQuestion, 'hogerIs' | 'kern'> & Partial<OwnQuestion>): OwnQuestion => ({
  hogerIs: 'ongunstig',
  kern: 'ja',
  ...one,
});

/** Own questions: names with numbers, without a predicate, of every unit, in themes that ship and that do not. */
export const OWN_QUESTIONS: readonly OwnQuestion[] = [
  ...Array.from({ length: 12 }, (_, at) =>
    question({
      code: `meetpunt-${at + 1}`,
      thema: at % 2 === 0 ? 'overlast' : 'eigen-thema-2',
      naam: `Meetpunt ${String(at + 1).padStart(2, '0')}`,
      eenheid: 'procent',
      kern: at % 3 === 0 ? 'ja' : 'nee',
      hogerIs: at % 2 === 0 ? 'gunstig' : 'neutraal',
    }),
  ),
  question({
    code: 'vooruit',
    thema: 'leefbaarheid',
    naam: 'Vindt dat de buurt vooruit is gegaan',
    eenheid: 'procent',
  }),
  question({
    code: 'vormen',
    thema: 'overlast',
    naam: 'Een of meer vormen van hinder',
    eenheid: 'procent',
    gevoelig: 'ja',
    zin: 'hebben een of meer vormen van hinder|heeft een of meer vormen van hinder',
    complement: 'hebben daar geen of een beetje hinder van|heeft daar geen of een beetje hinder van',
  }),
  question({
    code: 'beter',
    thema: 'veiligheidsbeleving',
    naam: 'Vindt het leven beter dan vroeger',
    eenheid: 'procent',
    hogerIs: 'gunstig',
    zin: 'vinden het leven hier beter dan vroeger|vindt het leven hier beter dan vroeger',
  }),
  question({
    code: 'ongeval-1000',
    thema: 'slachtofferschap',
    naam: 'Ongevallen per 1.000 bewoners',
    eenheid: 'per1000',
    zin: 'hadden een ongeval|had een ongeval',
  }),
  question({
    code: 'hinder-1000',
    thema: 'overlast',
    naam: 'Meldingen 2',
    eenheid: 'per1000',
    kern: 'nee',
    gevoelig: 'ja',
  }),
  question({
    code: 'cijfer-3',
    thema: 'leefbaarheid',
    naam: 'Cijfer 3 van 12',
    eenheid: 'rapportcijfer',
    hogerIs: 'gunstig',
  }),
  question({
    code: 'cijfer-zin',
    thema: 'politie-en-gemeente',
    naam: 'Oordeel over de gemeente',
    eenheid: 'rapportcijfer',
    hogerIs: 'gunstig',
    zin: 'geven de gemeente gemiddeld een|geeft de gemeente gemiddeld een',
  }),
  question({
    code: 'schaal',
    thema: 'leefbaarheid',
    naam: 'Samen 2.0',
    eenheid: 'schaalscore',
    hogerIs: 'gunstig',
  }),
  question({
    code: 'som',
    thema: 'preventie',
    naam: 'Aantal maatregelen',
    eenheid: 'somscore',
    hogerIs: 'neutraal',
  }),
  question({
    code: 'lang',
    thema: 'overlast',
    naam: 'Heeft in de afgelopen twaalf maanden ten minste één keer overlast gehad van geparkeerde deelscooters of bakfietsen op de stoep voor de eigen woning',
    eenheid: 'procent',
    kern: 'nee',
  }),
  question({
    code: 'green',
    thema: 'leefbaarheid',
    naam: 'Groen (zeer) tevreden',
    eenheid: 'procent',
    hogerIs: 'gunstig',
  }),
  question({
    code: 'noord',
    thema: 'onveilige-plekken',
    naam: 'Noord',
    eenheid: 'procent',
    zin: 'komen weleens in Het Meer|komt weleens in Het Meer',
  }),
];
