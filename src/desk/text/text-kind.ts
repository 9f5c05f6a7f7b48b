/** What a text is, by where it stands: its name for people, the fields above it, and the page on which it comes. */

export interface TextField {
  /** Key in the front matter, with dots for keys within keys. */
  readonly key: string;
  readonly label: string;
  readonly kind: 'line' | 'long' | 'date' | 'time' | 'share';
  readonly help?: string;
}

export interface TextKind {
  readonly name: string;
  readonly about: string;
  readonly fields: readonly TextField[];
  readonly isInterview?: true;
  /** Not for people: edited as it stands. */
  readonly raw?: true;
}

const INTERVIEW: readonly TextField[] = [
  {
    key: 'naam',
    label: 'Naam',
    kind: 'line',
    help: 'Zoals die op de pagina komt, bijvoorbeeld: Ans Blok (71).',
  },
  {
    key: 'bijschrift',
    label: 'Bijschrift',
    kind: 'line',
    help: 'Bijvoorbeeld: woont sinds 1989 aan het Bongerdplein.',
  },
  { key: 'quote', label: 'Uitspraak', kind: 'long', help: 'De zin die groot boven het interview staat.' },
  {
    key: 'kort.tekst',
    label: 'Korte versie',
    kind: 'long',
    help: 'Voor een vel waar het hele interview niet op past. Laat leeg als u haar niet nodig hebt.',
  },
  {
    key: 'kortKrant.tekst',
    label: 'Korte versie voor de krant',
    kind: 'long',
    help: 'Alleen als die anders is dan de korte versie.',
  },
  {
    key: 'fotoAlt',
    label: 'Wat staat er op de foto?',
    kind: 'line',
    help: 'Voor wie de foto niet ziet, in één zin.',
  },
  { key: 'gezicht.x', label: 'Links', kind: 'share' },
  { key: 'gezicht.y', label: 'Boven', kind: 'share' },
  { key: 'gezicht.breedte', label: 'Breedte', kind: 'share' },
  { key: 'gezicht.hoogte', label: 'Hoogte', kind: 'share' },
  { key: 'toestemming.datum', label: 'Toestemming gegeven op', kind: 'date' },
  { key: 'toestemming.tot', label: 'Geldig tot en met', kind: 'date', help: 'Tot na de dag van publicatie.' },
  { key: 'toestemming.door', label: 'Gegeven door', kind: 'line' },
];

const AREA_TEXTS: Readonly<Record<string, TextKind>> = {
  'gemeente-deed.md': {
    name: 'Wat deed de gemeente',
    about: 'Schrijf wat er is gedaan, en niet wat daardoor zou zijn veranderd.',
    fields: [],
  },
  'politie-deed.md': {
    name: 'Wat deed de politie',
    about: 'Schrijf wat de politie in de wijk deed, als lijstje. Noem geen misdrijven en geen personen.',
    fields: [],
  },
  'wijkagent.md': {
    name: 'De wijkagent',
    about: 'Wie is de wijkagent, wanneer is er spreekuur, en hoe bereiken bewoners hem of haar?',
    fields: [
      { key: 'naam', label: 'Naam', kind: 'line' },
      {
        key: 'spreekuur',
        label: 'Spreekuur',
        kind: 'line',
        help: 'Bijvoorbeeld: dinsdag van 14 tot 16 uur in De Spar.',
      },
      ...INTERVIEW.filter(({ key }) => /^(fotoAlt|gezicht|toestemming)/.test(key)),
    ],
  },
  'wat-kunt-u-doen.md': {
    name: 'Wat kunt u doen',
    about: 'Wat kan een bewoner zelf doen, en bij wie?',
    fields: [],
  },
  'bijeenkomst.md': {
    name: 'Bijeenkomst',
    about: 'Wanneer en waar praten bewoners en gemeente over de cijfers?',
    fields: [
      { key: 'datum', label: 'Datum', kind: 'date' },
      { key: 'van', label: 'Van', kind: 'time' },
      { key: 'tot', label: 'Tot', kind: 'time' },
      { key: 'plaats', label: 'Plaats', kind: 'line' },
    ],
  },
  'afspraken.md': {
    name: 'Afspraken',
    about: 'Wat is er de vorige keer afgesproken? Dit staat op het vel voor de bijeenkomst.',
    fields: [{ key: 'datum', label: 'Datum van de bijeenkomst', kind: 'date' }],
  },
  'aandacht.md': {
    name: 'Bericht boven de pagina',
    about: 'Alleen als er iets ergs is gebeurd dat bewoners eerst moeten lezen.',
    fields: [{ key: 'datum', label: 'Datum', kind: 'date' }],
  },
};

/** Texts of the gemeente that every edition has. */
export const PAGE_TEXTS: Readonly<Record<string, TextKind>> = {
  'inleiding.md': { name: 'Inleiding', about: 'De tekst op de voorpagina.', fields: [] },
  'onderzoek.md': { name: 'Over het onderzoek', about: 'Hoe is de enquête gehouden?', fields: [] },
  'reactie.md': {
    name: 'Reactie van de gemeente',
    about: 'Wat zegt het bestuur bij deze cijfers?',
    fields: [],
  },
  'contact.md': { name: 'Contact', about: 'Bij wie kunnen bewoners terecht?', fields: [] },
};

/** Texts of a wijk, in the order of its page. */
export const TEXTS_OF_AREA = [
  'interview-1.md',
  'interview-2.md',
  'gemeente-deed.md',
  'wat-kunt-u-doen.md',
  'bijeenkomst.md',
] as const;

export function kindOf(file: string): TextKind {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const number = /^wijken\/[^/]+\/interview-(\d)\.md$/.exec(file)?.[1];
  if (number !== undefined)
    return {
      name: `Interview ${number}`,
      about: 'Een bewoner vertelt. Zet vragen op een eigen regel met ## ervoor.',
      fields: INTERVIEW,
      isInterview: true,
    };
  const ofArea = file.startsWith('wijken/') ? AREA_TEXTS[name] : undefined;
  const ofPage = file.startsWith('teksten/') ? PAGE_TEXTS[name] : undefined;
  if (ofArea ?? ofPage) return (ofArea ?? ofPage) as TextKind;
  const thema = /^teksten\/thema-(.+)\.md$/.exec(file)?.[1];
  if (thema !== undefined)
    return {
      name: `Thema ${thema.replaceAll('-', ' ')}`,
      about: 'Een tekst van de gemeente bij dit thema.',
      fields: [],
    };
  return { name, about: 'Dit bestand ziet u zoals het is opgeslagen.', fields: [], raw: true };
}
