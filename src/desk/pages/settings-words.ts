/** What each setting is called and what it does, in the groups of the form. A setting that is not here is still asked. */
export interface SettingGroup {
  readonly title: string;
  readonly about?: string;
  readonly keys: readonly string[];
  /** Seldom changed: behind a fold. */
  readonly folded?: true;
}

export const GROUPS: readonly SettingGroup[] = [
  { title: 'Gemeente', keys: ['naam', 'code', 'editie', 'datum', 'voorbeeld'] },
  {
    title: 'Contact',
    about: 'Dit staat onder aan elke pagina.',
    keys: ['contact.naam', 'contact.email', 'contact.telefoon'],
  },
  { title: 'Huisstijl', keys: ['huisstijl.tokens', 'huisstijl.logo'] },
  {
    title: 'Site',
    keys: [
      'site.adres',
      'site.noindex',
      'beveiliging.contact',
      'beveiliging.verloopt',
      'toegankelijkheid.verklaring',
      'licentie',
    ],
  },
  { title: 'Pagina’s', keys: ['profielen', 'kernindicatoren', 'vasthouden'] },
  {
    title: 'Drukwerk',
    about: 'Kies voor welke formaten er vellen komen.',
    keys: ['drukwerk'],
  },
  {
    title: 'Drempels',
    folded: true,
    about:
      'Onder deze aantallen laat het programma een cijfer niet zien, of alleen als indicatie. Verander ze alleen met de onderzoeker.',
    keys: [
      'drempels.tonen',
      'drempels.indicatief',
      'drempels.cel',
      'drempels.gevoelig',
      'drempels.per_1000',
      'drempels.zonder_n',
    ],
  },
  {
    title: 'Vergelijken',
    folded: true,
    about: 'Hoe het programma toetst of een verschil duidelijk is. Verander dit alleen met de onderzoeker.',
    keys: [
      'vergelijking.methode',
      'vergelijking.q',
      'vergelijking.alfa',
      'vergelijking.toets',
      'vergelijking.eindige_populatie',
      'vergelijking.deff.wijk',
      'vergelijking.deff.gemeente',
      'vergelijking.deff.land',
    ],
  },
];

export interface SettingWords {
  readonly label: string;
  readonly help?: string;
}

export const WORDS: Readonly<Record<string, SettingWords>> = {
  naam: { label: 'Naam van de gemeente' },
  code: { label: 'Code', help: 'Zoals in de lijst van gebieden, bijvoorbeeld GM0855.' },
  editie: { label: 'Jaar van de meting', help: 'De meting die u publiceert.' },
  datum: {
    label: 'Dag van publicatie',
    help: 'Toestemmingen moeten tot na die dag lopen. Leeg: 31 december van het jaar van de meting.',
  },
  voorbeeld: { label: 'De cijfers zijn verzonnen', help: 'Zet dat op elke pagina en elk vel.' },
  'contact.naam': { label: 'Naam van het team' },
  'contact.email': { label: 'E-mailadres' },
  'contact.telefoon': { label: 'Telefoonnummer' },
  'huisstijl.tokens': {
    label: 'Huisstijl',
    help: 'Neutraal, of de design tokens van uw gemeente. Het voorbeeld rechts verandert mee als u bewaart.',
  },
  'huisstijl.logo': {
    label: 'Logo',
    help: 'Naam van een bestand in de map, zoals logo.svg. Leeg: geen logo.',
  },
  'site.adres': { label: 'Adres van de site', help: 'Waar de site komt te staan, met https:// ervoor.' },
  'site.noindex': { label: 'Zoekmachines laten de pagina’s van wijken weg' },
  licentie: {
    label: 'Licentie van de cijfers',
    help: 'cc0: iedereen mag ze vrij gebruiken. cc-by: ook, met de bron erbij. Dit staat bij de open data.',
  },
  'beveiliging.contact': {
    label: 'Waar meldt iemand een lek?',
    help: 'Een adres dat begint met https:// of mailto:.',
  },
  'toegankelijkheid.verklaring': {
    label: 'Adres van uw toegankelijkheidsverklaring in het register',
  },
  'beveiliging.verloopt': { label: 'Tot welke dag geldt dat?' },
  profielen: { label: 'Welke gebieden krijgen een pagina?' },
  kernindicatoren: {
    label: 'Hoofdonderwerpen',
    help: 'Codes, elk op een eigen regel. Leeg: die van de meegeleverde lijst.',
  },
  vasthouden: { label: 'Gebieden die u nu niet laat zien', help: 'Codes, elk op een eigen regel.' },
  drukwerk: { label: 'Formaten' },
  'drempels.tonen': { label: 'Tonen vanaf', help: 'Met minder antwoorden wordt een cijfer verborgen.' },
  'drempels.indicatief': {
    label: 'Gewoon vanaf',
    help: 'Met minder antwoorden is een cijfer een indicatie: wel te zien, niet vergeleken.',
  },
  'drempels.cel': {
    label: 'Kleinste groep',
    help: 'Zeggen minder bewoners dan dit hetzelfde, dan wordt het cijfer verborgen.',
  },
  'drempels.gevoelig': { label: 'Kleinste groep bij gevoelige vragen' },
  'drempels.per_1000': { label: 'Misdrijven per 1.000: vanaf zoveel inwoners' },
  'drempels.zonder_n': {
    label: 'Een cijfer van een wijk zonder aantal',
    help: 'Een fout, of toch tonen met een opmerking.',
  },
  'vergelijking.methode': {
    label: 'Methode',
    help: 'bh: streng voor alle vergelijkingen samen. vast: elke vergelijking op zich.',
  },
  'vergelijking.q': { label: 'Grens bij bh' },
  'vergelijking.alfa': { label: 'Grens bij vast' },
  'vergelijking.toets': {
    label: 'Toets',
    help: 'score is de gewone. De andere maken een oudere editie nog eens; elk heeft een bekende fout.',
  },
  'vergelijking.eindige_populatie': { label: 'Kleinere marge als veel bewoners meededen' },
  'vergelijking.deff.wijk': { label: 'Ontwerpeffect wijk' },
  'vergelijking.deff.gemeente': { label: 'Ontwerpeffect gemeente' },
  'vergelijking.deff.land': { label: 'Ontwerpeffect land' },
  onderzoek: { label: 'Onderzoek', help: 'Alleen als u een ander onderzoek gebruikt dan het gewone.' },
  erratum: {
    label: 'Map van een uitgave die al verschenen is',
    help: 'Pagina’s zeggen dan wat er sindsdien veranderde.',
  },
};

/** Choices as people call them; the value itself where it has no other name. */
export const OPTION_WORDS: Readonly<Record<string, string>> = {
  'drempels.zonder_n:fout': 'is een fout',
  'drempels.zonder_n:tonen': 'tonen met een opmerking',
  'huisstijl.tokens:neutraal': 'neutraal',
};
