/** Hidden figures as something to ask and not to read, and texts that tell one all the same. */
import { keyFrom } from '../cache.ts';
import type { Estimate, Published } from '../domain/estimate.ts';
import { roundHalfAwayFromZero, show } from '../domain/format.ts';
import type { Eenheid } from '../domain/indicator.ts';
import type { Remark } from '../domain/remark.ts';
import type { Cell, Survey } from '../domain/survey.ts';
import type { AreaTexts, Markdown } from '../domain/texts.ts';
import { isTelling, plainNumber, type Withheld } from '../domain/withheld.ts';

/** Numbers of one area, as written plainly. */
interface AreaNumbers {
  readonly hidden: Set<string>;
  readonly open: Set<string>;
}

/** Position by position: a figure as it was delivered, and what suppression left of it. */
export interface Outcome {
  readonly before: readonly Cell[];
  readonly after: readonly Cell[];
  readonly indicators: Survey['indicators'];
}

/** Hidden figures that no figure which is shown shares its digits with. */
export function withhold(outcome: Outcome): Withheld {
  const areas = [...numbersOf(outcome).values()];
  const open = new Set(areas.flatMap((area) => [...area.open]));
  const telling = new Set(
    areas.flatMap(({ hidden }) => [...hidden].filter((form) => isTelling(form) && !open.has(form))),
  );
  return {
    key: keyFrom([...telling].sort()),
    any: telling.size > 0,
    isHidden: (written) => telling.has(plainNumber(written)),
  };
}

/** By area, what is hidden and what is shown. */
function numbersOf({ before, after, indicators }: Outcome): ReadonlyMap<string, AreaNumbers> {
  const areas = new Map<string, AreaNumbers>();
  before.forEach((cell, at) => {
    const numbers = areas.get(cell.gebied) ?? { hidden: new Set<string>(), open: new Set<string>() };
    areas.set(cell.gebied, numbers);
    const left = after[at]?.estimate;
    if (left?.kind === 'published')
      addShown(left, indicators.get(cell.indicator)?.eenheid ?? 'procent', numbers.open);
    if (isHiddenIn(cell.estimate, left)) addForms(cell.estimate, numbers.hidden);
  });
  return areas;
}

/** Hidden altogether, replaced by a mean of waves, or not to be told with its decimals (method.md 2.8, 1). */
function isHiddenIn(before: Estimate, after: Estimate | undefined): before is Published {
  if (before.kind !== 'published') return false;
  return after?.kind !== 'published' || after.wholeOnly || after.value !== before.value;
}

/** As the downloads write it: rounded, and where percentages need not leave whole also in full (vergelijkingen.csv). */
function addShown(estimate: Published, eenheid: Eenheid, forms: Set<string>): void {
  const { value, wholeOnly } = estimate;
  forms.add(plainNumber(String(show(value, eenheid, wholeOnly).download)));
  if (wholeOnly) return;
  forms.add(plainNumber(String(roundHalfAwayFromZero(value, 6))));
  addForms(estimate, forms);
}

function addForms({ value, lower, upper }: Published, forms: Set<string>): void {
  for (const number of [value, lower, upper])
    if (number !== undefined) forms.add(plainNumber(String(number)));
}

/** A number with a decimal that belongs to no longer word, such as a date or a telephone number. */
const DECIMAL = /(?<![\w.,])\d{1,4}[.,]\d{1,9}(?![.,]?\w)/g;

/** Texts of an area that give a hidden figure of that very area: what is hidden in the tables may not be told beside them. */
export function hiddenInTexts({ texts, gebieden }: Survey, outcome: Outcome): readonly Remark[] {
  const areas = numbersOf(outcome);
  return [...texts.areas].flatMap(([code, written]) => {
    const numbers = areas.get(code);
    if (!numbers) return [];
    return markdownsOf(written).flatMap((text) => tellsIn(text, numbers, gebieden.get(code)?.naam ?? code));
  });
}

function markdownsOf({
  interviews,
  gemeenteDeed,
  politieDeed,
  wijkagent,
  watKuntUDoen,
  bijeenkomst,
  aandacht,
  afspraken,
  herkenning = [],
}: AreaTexts): readonly Markdown[] {
  const own = [
    gemeenteDeed,
    politieDeed,
    wijkagent?.body,
    watKuntUDoen,
    bijeenkomst?.body,
    afspraken?.body,
    aandacht?.body,
  ];
  const told = interviews.flatMap(({ body, kort, kortKrant }) => [body, kort, kortKrant]);
  const said = herkenning.map(({ toelichting = '', written: { file, row } }) => ({
    file,
    firstLine: row,
    text: toelichting,
  }));
  return [...told, ...own, ...said].flatMap((text) => text ?? []);
}

function tellsIn(text: Markdown, { hidden, open }: AreaNumbers, area: string): readonly Remark[] {
  return text.text.split('\n').flatMap((line, at): readonly Remark[] => {
    const told = [...line.matchAll(DECIMAL)].map(([written]) => plainNumber(written));
    if (!told.some((form) => form.includes('.') && hidden.has(form) && !open.has(form))) return [];
    return [
      {
        rule: 'verborgen-cijfer',
        level: 'error',
        file: text.file,
        row: text.firstLine + at,
        explanation: `In deze regel staat een cijfer van ${area} dat de site niet toont, of alleen afgerond: het rust op te weinig bewoners.`,
        proposal: 'Haal het cijfer uit de tekst.',
      },
    ];
  });
}
