/** What staff should know about a press sheet: why it is refused, and what was left out to make it fit. */
import type { PrintDocument } from '../../domain/document.ts';
import type { PressCheck } from '../../domain/press.ts';
import type { Remark } from '../../domain/remark.ts';
import { type Fitted, MOST_HOLE } from './fit.ts';

/** Errors for each reason of preflight, one warning for what was left out, one for interviews without their text. */
export function sheetRemarks(
  name: string,
  document: PrintDocument,
  checked: PressCheck,
  fitted: Fitted,
): readonly Remark[] {
  const { dropped } = fitted;
  const refused = checked.redenen.map((reason): Remark => {
    const photo = checked.fotos.find(({ bestand }) => bestand && reason.includes(bestand))?.bestand;
    return {
      rule: 'drukwerk-afgekeurd',
      level: 'error',
      ...(photo ? { file: photo } : {}),
      found: name,
      explanation: `Het vel ${name} (${document.meta.title}) is afgekeurd. ${reason}`,
      proposal: 'Verbeter dit. Met --toch bouwt u alles zonder dit vel, met --zonder druk zonder drukwerk.',
    };
  });
  const told = [
    ...refused,
    ...(fitted.refused ? [] : [...interviewRemarks(name, fitted), ...holeRemarks(name, fitted)]),
  ];
  if (dropped.length === 0) return told;
  return [
    ...told,
    {
      rule: 'drukwerk-ingekort',
      level: 'warn',
      found: name,
      explanation: `Niet alles paste op het vel ${name}. Weggelaten: ${byKind(dropped)}. Op de website staat alles.`,
      proposal:
        'Kijk in rapport/drukwerk.html bij dit vel wat er wegviel. Is dat goed, dan hoeft u niets te doen. Moet er iets terug? Maak de teksten van dit gebied korter, of kies bij ‘drukwerk’ in gemeente.yaml een groter formaat.',
    },
  ];
}

/** Interviews of which no text that was approved fits. */
function interviewRemarks(name: string, { interviews, room = 0 }: Fitted): readonly Remark[] {
  const [first] = interviews;
  if (!first || first.niveau === 'heel' || first.niveau === 'kort') return [];
  const names = interviews.map(({ naam }) => naam).join(' en ');
  const shown = first.niveau === 'quote' ? 'alleen de quote' : 'niets';
  return [
    {
      rule: 'drukwerk-interview',
      level: 'warn',
      found: name,
      explanation: `Van het interview met ${names} staat op het vel ${name} ${shown}: wat bewoners goedkeurden, past niet.`,
      proposal:
        room > 0
          ? `Wilt u er meer van? Schrijf een korte versie van ${room} woorden (kort of kortKrant), en vraag daar akkoord op.`
          : 'Kies een groter formaat als u er meer van wilt.',
    },
  ];
}

/** A page that stays empty for more than it should, whatever was put there. */
function holeRemarks(name: string, { hole }: Fitted): readonly Remark[] {
  if (hole <= MOST_HOLE) return [];
  return [
    {
      rule: 'drukwerk-wit',
      level: 'warn',
      found: name,
      explanation: `Op het vel ${name} blijft ${Math.round(hole * 100)}% van een bladzijde leeg: er is te weinig om het te vullen.`,
      proposal: 'Kies een kleiner formaat, of schrijf meer teksten voor dit gebied.',
    },
  ];
}

type Kind = Fitted['dropped'][number]['kind'];

const KINDS: readonly (readonly [kind: Kind, many: string])[] = [
  ['onderdeel', 'onderdelen'],
  ['grafiek', 'grafieken'],
  ['zin', 'zinnen'],
];

/** "6 onderdelen, 1 grafiek en 5 zinnen": what was left out, as the list in the report names it. */
function byKind(dropped: Fitted['dropped']): string {
  const parts = KINDS.flatMap(([kind, many]) => {
    const count = dropped.filter((piece) => piece.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? kind : many}`];
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
}
