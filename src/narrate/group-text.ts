/** Groups of residents that differ clearly from all residents together, on kernindicatoren; both directions alike (H01). */
import { type Favour, type Finding, favourOf, type GroupFinding } from '../domain/finding.ts';
import type { Claim, Paragraph, Sentence } from '../domain/narrative.ts';
import { type Amount, aboutOf, amountOf, numberOf } from './amount.ts';
import { type Clear, isClear } from './comparison-text.ts';
import type { Asked } from './forms-nl.ts';
import { listItem } from './forms-nl.ts';
import * as nl from './group-nl.ts';
import { askedOf, tellComplement } from './level-text.ts';
import { withBehind } from './list-item.ts';
import type { Scene } from './scene.ts';

/** One group with its figure, and the figure of all residents together. */
interface Told {
  readonly who: string;
  readonly finding: Finding;
  readonly amount: Amount;
  readonly total: Amount;
  readonly comparison: Clear;
}

/** Per kernindicator and direction: a list, or sentences where one group stands alone. */
export function tellGroups(findings: readonly Finding[], scene: Scene): readonly Paragraph[] {
  return findings
    .filter(({ kern, indicator }) => kern && indicator.eenheid === 'procent' && indicator.zin)
    .flatMap((finding) => {
      const told = finding.groups.flatMap((group) => toldOf(finding, group));
      return FAVOURS.map((favour) => tellDirection(told.filter(isOf(favour)), scene));
    })
    .filter((paragraph) => paragraph.length > 0);
}

const FAVOURS: readonly Favour[] = ['gunstig', 'ongunstig', 'neutraal'];

const isOf =
  (favour: Favour) =>
  ({ comparison: { klasse, indicator } }: Told) =>
    favourOf(klasse, indicator.hogerIs) === favour;

function toldOf(finding: Finding, { measure, comparison }: GroupFinding): readonly Told[] {
  const amount = amountOf(measure);
  const total = amountOf(comparison.other);
  const who = measure.groep && nl.groupWho(measure.groep.kenmerk, measure.groep.waarde);
  if (!amount || !total || !who || !isClear(comparison)) return [];
  return [{ who, finding: { ...finding, measure }, amount, total, comparison }];
}

function tellDirection(told: readonly Told[], scene: Scene): Paragraph {
  const [first, ...more] = told;
  if (!first) return [];
  const asked = askedOf(first.finding, scene);
  if (more.length === 0) return tellAlone(first, asked, scene);
  const heading = nl.groupList(first.comparison.klasse, told.length, asked);
  const claims = told.map(
    ({ comparison, finding }): Claim => ({
      kind: 'count',
      indicator: finding.indicator.code,
      comparison,
      numbers: [],
    }),
  );
  return [scene.voice.say(heading, claims), ...told.map((one) => itemOf(one, one === first, scene))];
}

function tellAlone({ who, finding, amount, total, comparison }: Told, asked: Asked, scene: Scene): Paragraph {
  const figure = { about: aboutOf(amount), number: numberOf(amount) };
  const level = nl.groupLevel({ ...asked, who }, figure, amount.shown.number <= 1);
  return [
    scene.voice.say(level, [levelOf(finding, amount)]),
    ...tellComplement(finding, amount, scene),
    scene.voice.say(nl.groupClear(comparison.klasse, who, numberOf(total)), [
      { kind: 'comparison', indicator: finding.indicator.code, comparison, numbers: [total.shown] },
    ]),
  ];
}

/** "Vrouwen: 24 (alle bewoners 20). De andere 76 …"; the first says of how many. */
function itemOf({ who, finding, amount, total, comparison }: Told, inFull: boolean, scene: Scene): Sentence {
  const figure = inFull ? aboutOf(amount) : amount.shown.bare;
  const item = scene.voice.say(listItem(who, figure, [`alle bewoners ${total.shown.bare}`]), [
    levelOf(finding, amount),
    { kind: 'comparison', indicator: finding.indicator.code, comparison, numbers: [total.shown] },
  ]);
  return withBehind({ ...item, listed: 'figure' }, tellComplement(finding, amount, scene));
}

const levelOf = ({ indicator }: Finding, { shown }: Amount): Claim => ({
  kind: 'level',
  indicator: indicator.code,
  numbers: [shown],
});
