/**
 * "Waarom staat dit hier": which rule gave a comparison its class, one plain sentence each. These sentences use
 * no difference words, so that they are true of both directions and can stand beside any figure.
 */
import type { SuppressionReason } from '../domain/estimate.ts';
import type { Incomparability } from '../domain/series.ts';

export const REASONS = {
  clearCorrected:
    'Toeval is geen goede verklaring voor dit verschil, ook niet na correctie voor het aantal vergelijkingen.',
  clearFixed: 'Toeval is geen goede verklaring voor dit verschil.',
  equivalent: 'De cijfers liggen aantoonbaar dicht bij elkaar.',
  unclear: 'Het verschil is te klein om zeker te zijn: het kan ook toeval zijn.',
  sameShown: 'Na afronding is er geen verschil te zien.',
  indicative: 'Een van de cijfers is een indicatie: er zijn te weinig antwoorden om te vergelijken.',
  noFigure: 'Hier is geen cijfer.',
  noOther: 'Er is geen cijfer om mee te vergelijken.',
  model: 'Een van de cijfers is berekend met een model. Zo’n cijfer vergelijken wij niet.',
  marginUnknown: 'De marge van een van de cijfers is onbekend. Daarom is dit verschil niet getoetst.',
  tooFew: 'Er zijn te weinig antwoorden om dit verschil te toetsen.',
  sameArea: 'Dit gebied is zo goed als het hele gebied waarmee het is vergeleken.',
  otherSuppressed: 'Het cijfer om mee te vergelijken laten wij niet zien.',
} as const;

/** Which rule gave a goal its verdict, where that is no comparison of two waves. */
export const GOAL_REASONS = {
  notYet: (jaar: number) => `De meting van ${jaar} is er nog niet.`,
  noFigure: (jaar: number) => `Van ${jaar} is er geen cijfer.`,
  noMargin: 'De marge van dit cijfer is onbekend.',
  good: 'Het cijfer ligt met de hele marge aan de goede kant.',
  wrong: 'Ook de hele marge ligt aan de verkeerde kant van het doel.',
  both: 'De waarde ligt binnen de marge, of op de rand ervan.',
} as const;

/** Why the area's own figure is hidden. */
export function suppressedReason(reason: SuppressionReason): string {
  switch (reason) {
    case 'betrouwbaarheid':
      return 'Er zijn te weinig antwoorden om dit cijfer te laten zien.';
    case 'herleidbaarheid':
      return 'Wij laten dit cijfer niet zien, zodat niemand te herkennen is.';
  }
}

/** Why two figures are not comparable. */
export function incomparableReason(why: Incomparability): string {
  switch (why.kind) {
    case 'reeks':
      return 'De cijfers zijn op een andere manier gemeten. U kunt ze niet vergelijken.';
    case 'basis':
      return 'De cijfers gaan over verschillende groepen bewoners. U kunt ze niet vergelijken.';
    case 'indeling':
      return 'De grenzen van het gebied zijn veranderd. U kunt de cijfers niet vergelijken.';
    case 'overlap':
      return 'Het ene cijfer zit ook in het andere. U kunt ze niet vergelijken.';
    case 'breuk':
      return `De vraag is in ${why.jaar} veranderd. U kunt de cijfers niet vergelijken.`;
  }
}
