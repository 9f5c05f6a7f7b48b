import { KLASSEN } from '../domain/finding.ts';
import type { COMPARISON_COLUMNS, FIGURE_COLUMNS } from '../domain/tables.ts';

/** What stands in a column, told to people (Leeswijzer) and to programs (datapackage.json) alike. */
export interface ColumnMeaning {
  readonly type: 'string' | 'number' | 'integer';
  readonly uitleg: string;
  /** The only values that occur. */
  readonly waarden?: readonly string[];
}

const KLASSE_UITLEG =
  'Uitkomst van de vergelijking. Alleen bij hoger en lager is het verschil duidelijk; geen_duidelijk_verschil betekent niet: gelijk.';

type ColumnName = (typeof FIGURE_COLUMNS)[number] | (typeof COMPARISON_COLUMNS)[number];

const MEANINGS: Readonly<Record<ColumnName, ColumnMeaning>> = {
  gebied: { type: 'string', uitleg: 'Code van het gebied.' },
  naam: { type: 'string', uitleg: 'Naam van het gebied.' },
  niveau: { type: 'string', uitleg: 'Soort gebied, zoals wijk, gemeente of land.' },
  indicator: {
    type: 'string',
    uitleg: 'Code van het onderwerp; het blad Indicatoren vertelt de vraag en de eenheid.',
  },
  jaar: { type: 'integer', uitleg: 'Jaar van de meting.' },
  reeks: {
    type: 'string',
    uitleg: 'Meetreeks. Cijfers uit verschillende reeksen zijn anders gemeten en niet te vergelijken.',
  },
  groep: { type: 'string', uitleg: 'Groep bewoners, zoals leeftijd=15-24. Leeg: alle bewoners.' },
  waarde: {
    type: 'number',
    uitleg: 'Schatting, in de eenheid van het onderwerp. Percentages in punten: 18,1 betekent 18,1 procent.',
  },
  n: { type: 'integer', uitleg: 'Aantal bewoners dat deze vraag invulde.' },
  ondergrens: { type: 'number', uitleg: 'Laagste waarde van de marge (95 procent zekerheid).' },
  bovengrens: { type: 'number', uitleg: 'Hoogste waarde van de marge (95 procent zekerheid).' },
  status: {
    type: 'string',
    uitleg:
      'Gepubliceerd; indicatief: een indicatie, want 50 tot 100 antwoorden; onderdrukt: niet getoond; ontbreekt: niet geleverd. De grenzen van 50 en 100 zijn in te stellen.',
    waarden: ['gepubliceerd', 'indicatief', 'onderdrukt', 'ontbreekt'],
  },
  reden: {
    type: 'string',
    uitleg:
      'Waarom een cijfer niet getoond wordt: te weinig antwoorden, of het kan iets over personen vertellen.',
    waarden: ['betrouwbaarheid', 'herleidbaarheid'],
  },
  grens: {
    type: 'string',
    uitleg:
      'Wat wel verteld mag worden van een onderdrukt cijfer, in de eenheid van het onderwerp: <4 is minder dan 4 van de 100, of minder dan 4 per 1.000.',
  },
  met: {
    type: 'string',
    uitleg:
      'Waarmee vergeleken is: de code van een gebied, "vorige meting", "totaal" (een groep met alle bewoners), of "trend" (alle metingen samen die u mag vergelijken).',
  },
  jaar_met: {
    type: 'integer',
    uitleg: 'Jaar van de meting waarmee vergeleken is; bij "trend" het eerste jaar.',
  },
  waarde_met: { type: 'number', uitleg: 'Schatting waarmee vergeleken is.' },
  verschil: {
    type: 'number',
    uitleg:
      'Waarde min waarde_met; bij "trend" de verandering van de eerste tot de laatste meting, volgens een rechte lijn door alle metingen.',
  },
  se: { type: 'number', uitleg: 'Standaardfout van het verschil als er geen verschil zou zijn.' },
  z: {
    type: 'number',
    uitleg: 'Toetsingsgrootheid waar p bij hoort, bij percentages gecorrigeerd voor scheefheid.',
  },
  p: { type: 'number', uitleg: 'Tweezijdige overschrijdingskans van deze ene toets.' },
  p_aangepast: {
    type: 'number',
    uitleg: 'Dezelfde kans, aangepast voor het aantal toetsen (Benjamini-Hochberg), zoals ingesteld.',
  },
  klasse: { type: 'string', uitleg: KLASSE_UITLEG, waarden: KLASSEN },
  aantoonbaar_vanaf: {
    type: 'number',
    uitleg:
      'Het kleinste verschil dat bij deze aantallen antwoorden duidelijk zou zijn geweest, in de eenheid van het onderwerp en naar boven afgerond.',
  },
};

/** Meaning of a column of `figureTable` or `comparisonTable`. */
export function meaningOf(column: string): ColumnMeaning {
  const meaning = new Map<string, ColumnMeaning>(Object.entries(MEANINGS)).get(column);
  if (!meaning) throw new Error(`column ${column} of a download has no meaning told`);
  return meaning;
}
