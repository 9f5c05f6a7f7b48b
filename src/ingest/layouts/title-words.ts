import type { RemarkList } from '../remark-list.ts';
import { placeOf, type Sheet, textOf } from '../tables/sheet.ts';

/** Words in a title that say that the numbers below it are no figures as the contract has them, unless others say so. */
const WORDS: readonly (readonly [what: string, told: RegExp, otherwise: RegExp])[] = [
  [
    'aantallen bewoners',
    /\b(aantal(len)?|absolute? (aantallen|cijfers))\b/i,
    /%|procent|percentage|aandeel|cijfer|score|gemiddeld|aantal (respondenten|deelnemers|antwoorden)/i,
  ],
  [
    'ongewogen uitkomsten',
    /\bongewogen\b/i,
    /ongewogen (aantal|n\b|respondenten|basis)|\bgewogen\b|\(ongewogen\)/i,
  ],
  ['indexcijfers', /\bindex(cijfers?)?\b/i, /(?!)/],
  ['verschillen', /\b(verschil(len)?|afwijking(en)?) (met|ten opzichte|t\.o\.v)/i, /(?!)/],
];

/** Rows of a title at most. */
const MAX_TITLE = 2;

/** Tells where the name of a sheet or a title above the table says something else of its numbers than how they are read. */
export function reportTitleWords(sheet: Sheet, remarks: RemarkList): void {
  const { headerRow } = sheet.notes.roles;
  if (headerRow === undefined) return;
  const above = sheet.head.filter(
    ({ row, cells }) => row < headerRow && cells.filter((cell) => textOf(cell) !== '').length <= MAX_TITLE,
  );
  const titles = [sheet.sheet ?? '', ...above.map(({ cells }) => cells.map(textOf).join(' ').trim())];
  for (const [what, told, otherwise] of WORDS) {
    const title = titles.find((text) => told.test(text));
    if (title === undefined || titles.some((text) => otherwise.test(text))) continue;
    remarks.warn({
      rule: 'titel-zegt-iets-anders',
      ...placeOf(sheet),
      row: headerRow,
      found: title.slice(0, 80),
      explanation: `De titel of de naam van het blad lijkt te zeggen dat hier ${what} staan. De getallen zijn gelezen als gewogen uitkomsten: percentages, rapportcijfers of scores.`,
      proposal:
        'Kijk of dat klopt. Zo niet: sla het blad over in bronnen.yaml (overslaan: ja), of vraag het bureau om de goede tabel.',
    });
  }
}
