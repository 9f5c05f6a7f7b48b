/** C01-C08: what a chart draws, judged by the scene that was read back from its drawing. */
import { compareNames } from '../domain/gebied.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Mark, Meaning, Scene, SceneAxis, ScenePanel } from '../domain/scene.ts';
import { POINTS_FOR_LINE, POINTS_FOR_TREND } from '../domain/series.ts';
import { contrastOnWhite, hslOf } from './color.ts';
import { figureRule, figuresOf, mapsOf, placedAt } from './figure-rule.ts';
import { withoutNames } from './own-words.ts';
import type { WholeRule } from './whole-rule.ts';

// ---------------------------------------------------------------- C01

/** Every value with a margin has it drawn and in the table; every value without one says so (C01). */
export const marginsDrawn = figureRule('C01', 'margins are drawn', ({ figure }) => {
  const { margins, rows } = figure.table;
  if (margins === undefined) return [];
  const silent = rows.filter(
    ({ cells }) => /\d/.test(cells[0]?.text ?? '') && (cells[margins]?.text ?? '') === '',
  );
  return [
    ...silent.map(({ header }) => ({
      found: header,
      explanation: 'Bij dit cijfer staat geen marge, en ook niet ‘marge onbekend’.',
    })),
    ...(figure.scene.panels.some(lacksMargin)
      ? [{ found: figure.title, explanation: 'De marge staat in de tabel maar niet in de grafiek.' }]
      : []),
  ];
});

/** A value has a margin, and no mark of the same figure draws it. */
function lacksMargin({ marks }: ScenePanel): boolean {
  const drawn = new Set(
    marks.flatMap(({ meaning, subject }) => (meaning === 'interval' && subject ? subject.key : [])),
  );
  return marks.some(
    ({ meaning, subject }) => meaning === 'value' && subject?.margin && !drawn.has(subject.key),
  );
}

// ---------------------------------------------------------------- C02

/** Saturated red or green; the house palette's own hues lie elsewhere. */
function isAlarming(color: string): boolean {
  if (!color.startsWith('#')) return true;
  const { hue, saturation, lightness } = hslOf(color);
  if (saturation < 0.35 || lightness < 0.12 || lightness > 0.93) return false;
  return hue >= 340 || hue <= 20 || (hue >= 80 && hue <= 160);
}

/** Marks that carry a figure. */
const CARRYING: ReadonlySet<Meaning> = new Set([
  'value',
  'interval',
  'bound',
  'stem',
  'line',
  'count',
  'absent',
]);
const LEAST_CONTRAST = 3;

/** Figures of which no mark of one meaning stands out: a tint is seen by its caps, an open mark by its outline. */
function paleMarks({ marks }: ScenePanel): readonly string[] {
  const carrying = groupBy(
    marks.filter(({ meaning }) => CARRYING.has(meaning)),
    ({ meaning, subject }) => `${meaning} ${subject?.key ?? ''}`,
  );
  return [...carrying.values()].flatMap((same) => {
    const colors = same.flatMap((mark) => mark.colors).filter((color) => color.startsWith('#'));
    const isPale = colors.every((color) => contrastOnWhite(color) < LEAST_CONTRAST);
    return isPale ? colors.slice(0, 1) : [];
  });
}

export const calmColors = figureRule(
  'C02',
  'no alarm colors, marks that can be seen',
  ({ figure: { scene } }) => [
    ...scene.colors.filter(isAlarming).map((found) => ({
      found,
      explanation: 'Rood en groen oordelen, en niet elke lezer ziet het verschil.',
    })),
    ...[...new Set(scene.panels.flatMap(paleMarks))].map((found) => ({
      found,
      explanation: 'Deze kleur is te licht voor een teken op wit: het contrast is minder dan 3 op 1.',
    })),
  ],
);

// ---------------------------------------------------------------- C03

export const fixedDomains: Omit<WholeRule, 'level'> = {
  id: 'C03',
  name: 'one fixed domain per indicator and form',
  check: (parts) => {
    const seen = new Map<string, string>();
    return figuresOf(parts).flatMap((view) => {
      const { figure } = view;
      return figure.scene.panels
        .flatMap((panel, at) =>
          panel.axes.flatMap((axis) =>
            wrongAxis(axis, panel, `${figure.form} ${figure.indicator} ${at}`, seen),
          ),
        )
        .slice(0, 1)
        .map((explanation) => placedAt(view, { found: figure.title, explanation }));
    });
  },
};

/** Stems and bars of a count begin where the axis does: at 0, or at 1 for a grade. */
const BEGINNINGS: readonly number[] = [0, 1];

/** `seen`: the domains of other areas. */
function wrongAxis(
  { channel, domain }: SceneAxis,
  { marks }: ScenePanel,
  kind: string,
  seen: Map<string, string>,
): readonly string[] {
  if (!domain) return ['De as heeft geen vast bereik: dan ziet elke wijk er anders uit.'];
  const hasBars = marks.some(({ meaning }) => meaning === 'stem' || meaning === 'count');
  const key = `${kind} ${channel}`;
  const known = seen.get(key) ?? domain.join();
  seen.set(key, known);
  return [
    ...(hasBars && !BEGINNINGS.includes(domain[0]) ? ['De balken beginnen niet bij 0.'] : []),
    ...(known === domain.join()
      ? []
      : [`Het bereik van de as (${domain.join()}) is anders dan bij andere gebieden (${known}).`]),
  ];
}

// ---------------------------------------------------------------- C04

/** Tints of areas on a map that only says where: the area itself and the others. */
const MAP_TINTS = 2;

export const mapsOnlyLocate: Omit<WholeRule, 'level'> = {
  id: 'C04',
  name: 'maps locate and never measure',
  check: (parts) => {
    return [...mapsOf(parts), ...figuresOf(parts)]
      .filter(({ figure }) => figure.scene.panels.some(isMeasuringMap))
      .map((view) => ({
        ...placedAt(view, {
          found: view.figure.title,
          explanation: 'Een kaart met kleuren per wijk maakt een ranglijst van wijken.',
        }),
        place: `kaart ${view.figure.id}`,
      }));
  },
};

function isMeasuringMap({ marks, hasColorScale }: ScenePanel): boolean {
  const areas = marks.filter(({ meaning }) => meaning === 'area');
  const tints = new Set(areas.map(({ colors }) => colors[0]));
  return areas.length > 0 && (hasColorScale || tints.size > MAP_TINTS);
}

// ---------------------------------------------------------------- C05

/** Wijken that a figure sets beside each other, in the order in which they are read. */
function wijkenIn({ panels }: Scene): readonly string[] {
  const marks = panels.flatMap((panel) => panel.marks);
  const read = marks.toSorted((a, b) => Math.round(middleOf(a) - middleOf(b)) || a.x[0] - b.x[0]);
  return [
    ...new Set(
      read.flatMap(({ meaning, subject }) =>
        subject?.owner === 'wijk' && (meaning === 'value' || meaning === 'absent' || meaning === 'bound')
          ? subject.gebied
          : [],
      ),
    ),
  ];
}

function middleOf({ y: [from, to] }: Mark): number {
  return (from + to) / 2;
}

/** Areas beside each other stand in alphabetical order, in the drawing and in its table. */
export const fixedOrder = figureRule('C05', 'areas in a fixed order', ({ figure }) => {
  const headers = figure.table.rows.map(({ header }) => header);
  const drawn = wijkenIn(figure.scene);
  const isSorted = drawn.join() === drawn.toSorted(compareNames).join();
  return isSorted && standInOrder(drawn, headers)
    ? []
    : [{ found: figure.title, explanation: 'De gebieden staan niet in de vaste volgorde (op alfabet).' }];
});

/** Whether names follow each other among the rows; a row of the gemeente may bear the name of a wijk, and stands apart. */
function standInOrder(names: readonly string[], headers: readonly string[]): boolean {
  const told = names.filter((name) => headers.includes(name));
  return headers.reduce((at, header) => (header === told[at] ? at + 1 : at), 0) === told.length;
}

// ---------------------------------------------------------------- C06

/** Less than rounding makes of a place in the drawing, in px. */
const HAIR = 0.01;

/** A line that runs over the place of a break. */
function joinsOverBreak({ marks }: ScenePanel): boolean {
  const breaks = marks.filter(({ meaning }) => meaning === 'break').map(({ x }) => x[0]);
  return linesIn(marks).some(({ x: [from, to] }) => breaks.some((at) => from + HAIR < at && at < to - HAIR));
}

function linesIn(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(({ meaning }) => meaning === 'line');
}

export const breaksAreGaps = figureRule('C06', 'a break is a gap', ({ figure }) => {
  const words = withoutNames(`${figure.title} ${figure.caption} ${figure.description}`, [
    ...figure.names,
    ...figure.areas,
  ]);
  const { panels } = figure.scene;
  const isShort = panels.some(({ marks }) =>
    linesIn(marks).some(({ points = 0 }) => points < POINTS_FOR_LINE),
  );
  return [
    ...(panels.some(joinsOverBreak)
      ? [{ found: figure.title, explanation: 'Een lijn loopt door over een andere meetmethode.' }]
      : []),
    ...(isShort ? [{ found: figure.title, explanation: 'Een lijn heeft minder dan drie metingen.' }] : []),
    ...(/\btrend\b/i.test(words) && figure.table.rows.length < POINTS_FOR_TREND
      ? [{ found: 'trend', explanation: 'Onder vijf metingen is er geen trend.' }]
      : []),
  ];
});

// ---------------------------------------------------------------- C07

/** Missing, suppressed and zero are three different marks, and every mark is explained (C07). */
export const marksExplained: Omit<WholeRule, 'level'> = {
  id: 'C07',
  name: 'marks are distinct and explained',
  check: (parts) => {
    const legend = parts.charts?.legend;
    if (!legend) return [];
    const unexplained = figuresOf(parts).flatMap((view) =>
      view.figure.marks
        .filter((mark) => !legend.has(mark))
        .map((mark) => placedAt(view, { found: mark, explanation: 'Dit teken staat niet in de legenda.' })),
    );
    const three = (['zero', 'suppressed', 'missing'] as const).flatMap((mark) => legend.get(mark)?.svg ?? []);
    const alike = new Set(three).size < three.length;
    return alike
      ? [
          ...unexplained,
          {
            place: 'legenda',
            found: 'legenda',
            explanation: 'Nul, verborgen en niet gevraagd hebben hetzelfde teken.',
            fault: { block: 'none' } as const,
          },
        ]
      : unexplained;
  },
};

// ---------------------------------------------------------------- C08

export const textAlternative = figureRule('C08', 'a text alternative, a table and a file', ({ figure }) => {
  const { label, description, caption, table, csv } = figure;
  const lacks = [
    label.trim() === '' ? 'een naam' : '',
    description.trim() === '' || description === caption ? 'een beschrijving die niet het bijschrift is' : '',
    table.columns.length === 0 || table.rows.length === 0 ? 'een tabel' : '',
    table.caption.trim() === '' ? 'een titel boven de tabel' : '',
    csv.trim().split('\n').length < 2 ? 'een bestand met de cijfers' : '',
  ].filter(Boolean);
  return lacks.map((lack) => ({ found: figure.title, explanation: `Deze grafiek heeft niet: ${lack}.` }));
});
