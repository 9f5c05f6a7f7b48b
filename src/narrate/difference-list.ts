import type { Comparison, Favour, Finding } from '../domain/finding.ts';
import type { Claim, Paragraph, Sentence } from '../domain/narrative.ts';
import { type Amount, aboutOf, amountOf, numberOf } from './amount.ts';
import {
  besideMain,
  type Clear,
  claimOf,
  clearOf,
  FURTHER,
  isClear,
  landOf,
  mainOf,
  otherOf,
} from './comparison-text.ts';
import * as forms from './forms-nl.ts';
import { needsComplement, tellIndicator } from './indicator-text.ts';
import { askedOf, tellComplement, tellStatus } from './level-text.ts';
import { withBehind } from './list-item.ts';
import { otherShort, otherWords, type Scene, topicNameOf, whoOf } from './scene.ts';
import { tellTrend } from './trend-text.ts';

/** Told per direction; above it the rest is announced (H02b). */
const MOST_LISTED = 6;

/** A kind of difference that lists are made of: which comparisons of a finding, with what in words. */
interface Kind {
  readonly chosen: (finding: Finding) => readonly Comparison[];
}

/** Differences with the whole, and with land in the same list where it differs alike. */
const WITH_WHOLE: Kind = {
  chosen: (finding) => {
    const main = mainOf(finding);
    const land = landOf(finding);
    if (!isClear(main)) return [];
    return isClear(land) && land.klasse === main.klasse ? [main, land] : [main];
  },
};

/** Differences with land that the first list did not tell. */
const WITH_LAND: Kind = {
  chosen: (finding) => {
    const land = landOf(finding);
    return isClear(land) && mainOf(finding)?.klasse !== land.klasse ? [land] : [];
  },
};

/** Differences with one more place, each a list of its own. */
const WITH_FURTHER: readonly Kind[] = FURTHER.map((kind) => ({
  chosen: (finding) => {
    const place = besideMain(finding, kind);
    return isClear(place) ? [place] : [];
  },
}));

/** Differences with the last wave. */
const WITH_BEFORE: Kind = {
  chosen: ({ comparisons: { vorige } }) => (isClear(vorige) ? [vorige] : []),
};

const OUTCOMES = { gunstig: 'gunstiger', ongunstig: 'ongunstiger', neutraal: 'anders' } as const;
const FAVOURS = ['gunstig', 'ongunstig', 'neutraal'] as const;

/**
 * Every clear difference of topics that are no kernindicator (H02b): with the whole, with land only, with the last
 * wave; favourable and unfavourable each in a list of their own with the same heading (H01).
 */
export function tellDifferences(
  findings: readonly Finding[],
  scene: Scene,
  further: boolean,
): readonly Paragraph[] {
  const groups: Group[] = [];
  const left = new Set<Finding>();
  for (const kind of KINDS) {
    // What stood alone was told whole: its level is not told again for another comparison (H10).
    const whole = new Set(groups.filter(isWhole).flatMap(({ group }) => group));
    const untold = findings.filter((finding) => !whole.has(finding));
    for (const favour of FAVOURS) {
      const { largest, left: rest } = directionOf(untold, kind, favour);
      groups.push(...groupsOf(largest, kind).map((group) => ({ kind, favour, group })));
      for (const finding of rest) left.add(finding);
    }
  }
  const told = groups.map((one, index) => {
    const before = groups.slice(0, index).flatMap(({ group }) => group);
    const isListed = one.group.some((finding) => before.includes(finding));
    return tellGroup(one, scene, !isListed && (further || index > 0), isListed);
  });
  const last = told.pop();
  if (!last) return [];
  return [...told, left.size > 0 ? [...last, tellLeft([...left], scene)] : last];
}

/** Topics that share a heading, or one that stands alone. */
interface Group {
  readonly kind: Kind;
  readonly favour: Favour;
  readonly group: readonly Finding[];
}

/** One topic with its first difference: everything else that is clear about it stands behind it. */
function isWhole({ kind, group }: Group): boolean {
  const [first] = group;
  const isFirst = kind === WITH_WHOLE || (kind === WITH_LAND && first && !isClear(mainOf(first)));
  return group.length === 1 && isFirst === true;
}

const KINDS: readonly Kind[] = [WITH_WHOLE, WITH_LAND, ...WITH_FURTHER, WITH_BEFORE];

/** What is listed of one kind in one direction, and what is only counted. */
function directionOf(findings: readonly Finding[], kind: Kind, favour: Favour) {
  const own = findings.filter((finding) => kind.chosen(finding)[0]?.favour === favour);
  const largest = largestOf(own, kind);
  return { largest, left: own.filter((finding) => !largest.includes(finding)) };
}

/** The largest by z, in the order of the catalogue. */
function largestOf(findings: readonly Finding[], kind: Kind): readonly Finding[] {
  const size = (finding: Finding) => Math.abs(kind.chosen(finding)[0]?.z ?? 0);
  const chosen = [...findings]
    .sort((a, b) => size(b) - size(a) || a.indicator.code.localeCompare(b.indicator.code, 'nl'))
    .slice(0, MOST_LISTED);
  return findings.filter((finding) => chosen.includes(finding));
}

/** Topics that differ from the same areas share a heading. */
function groupsOf(findings: readonly Finding[], kind: Kind): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = kind
      .chosen(finding)
      .map(({ kind: one }) => one)
      .join();
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function tellGroup(told: Group, scene: Scene, further: boolean, isListed: boolean): Paragraph {
  const { group, kind, favour } = told;
  const [first] = group;
  if (!first) return [];
  if (group.length === 1) return tellAlone(first, told, scene, isListed);
  const outcome = OUTCOMES[favour];
  const chosen = group.flatMap(kind.chosen);
  const heading = forms.listForms(outcome, group.length, withWords(kind.chosen(first)), further);
  const firstShare = group.find(({ indicator }) => indicator.eenheid === 'procent');
  return [
    scene.voice.say(heading, chosen.map(headingClaim)),
    ...group.map((finding) => itemOf(finding, kind, finding === firstShare, scene)),
  ];
}

/** The heading speaks of our own side. */
function headingClaim(comparison: Comparison): Claim {
  return { kind: 'count', indicator: comparison.indicator.code, comparison, numbers: [] };
}

/** One topic is told in sentences: whole, or what an earlier list did not say of it (`isListed`: its level was). */
function tellAlone(finding: Finding, told: Group, scene: Scene, isListed: boolean): Paragraph {
  if (isWhole(told))
    return [...tellIndicator(finding, scene, { comparisons: 'clear' }), ...tellTrend(finding, scene)];
  const [first] = told.kind.chosen(finding);
  if (isListed && first && isClear(first)) {
    const also = tellAgain(first, askedOf(finding, scene), scene);
    if (also) return [also];
  }
  const comparisons = first ? { [first.kind]: first } : {};
  return tellIndicator({ ...finding, comparisons }, scene, { comparisons: 'clear' });
}

/** Another place of a share with words, without the level again. */
function tellAgain(first: Clear, asked: forms.Asked, scene: Scene): Sentence | undefined {
  const other = otherOf(first);
  const isPlace = first.kind !== 'vorige' && first.indicator.eenheid === 'procent';
  if (!isPlace || !other || !asked.zin) return undefined;
  return scene.voice.say(forms.clearAgainForms(first.klasse, asked, other), [claimOf(first)]);
}

function withWords(chosen: readonly Comparison[]): readonly string[] {
  return chosen.flatMap((comparison) => {
    const { kind, other } = comparison;
    return (kind === 'vorige' && other ? String(other.jaar) : otherWords(comparison)) ?? [];
  });
}

/** "Veel overlast van horeca: 11 (gemeente 5, Nederland 4)."; the first share of a list says of how many. */
function itemOf(finding: Finding, kind: Kind, inFull: boolean, scene: Scene): Sentence {
  const amount = amountOf(finding.measure);
  if (!amount) throw new Error(`no figure of ${finding.indicator.code}`);
  const chosen = kind.chosen(finding);
  const beside =
    kind === WITH_WHOLE || kind === WITH_LAND
      ? [mainOf(finding), landOf(finding)].filter((one) => one !== undefined)
      : chosen;
  const words = beside.flatMap((comparison) => besideWords(comparison));
  const { code } = finding.indicator;
  const claims: Claim[] = [
    { kind: 'level', indicator: code, numbers: [amount.shown] },
    ...beside.map((comparison) =>
      chosen.includes(comparison) ? claimOf(comparison) : shownBeside(comparison),
    ),
  ];
  const item = forms.listItem(topicNameOf(finding, scene), figureIn(finding, amount, inFull, scene), words);
  const said = scene.voice.say(item, claims);
  return withComplement({ ...said, listed: 'figure' }, finding, amount, scene);
}

function shownBeside({ indicator, other }: Comparison): Claim {
  return { kind: 'level', indicator: indicator.code, numbers: other?.shown ? [other.shown] : [] };
}

function figureIn({ indicator, measure }: Finding, amount: Amount, inFull: boolean, scene: Scene): string {
  if (indicator.eenheid !== 'procent') return aboutOf(amount);
  const who = whoOf(measure, scene);
  return inFull || who !== 'bewoners' ? `${aboutOf(amount)} ${who}` : bareOf(amount);
}

const bareOf = (amount: Amount) => amount.shown.bare;

function besideWords({ other, kind, lie }: Comparison): readonly string[] {
  const amount = amountOf(other);
  if (!other || !amount) return [];
  const number = amount.shown.eenheid === 'procent' ? amount.shown.bare : numberOf(amount);
  return [kind === 'vorige' ? `in ${other.jaar}: ${number}` : `${otherShort(other.gebied, lie)} ${number}`];
}

/** A feeling or victim figure has its other side in the same item (T15). */
function withComplement(item: Sentence, finding: Finding, amount: Amount, scene: Scene): Sentence {
  const other = needsComplement(finding, scene) ? tellComplement(finding, amount, scene) : [];
  return withBehind(item, [...other, ...tellStatus(amount, finding, scene)]);
}

function tellLeft(left: readonly Finding[], scene: Scene): Sentence {
  const claims = left.flatMap((finding) =>
    clearOf(finding).map(
      (comparison): Claim => ({ kind: 'count', indicator: finding.indicator.code, comparison, numbers: [] }),
    ),
  );
  return scene.voice.say(forms.listRest(left.length), claims);
}
