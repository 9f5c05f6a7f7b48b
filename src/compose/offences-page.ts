/** Offences by kind: gone through, told to the police, signed for, and known to the police; never taken off each other. */
import { type Finding, findingOf, type Measure } from '../domain/finding.ts';
import { formatNumber } from '../domain/format.ts';
import { basisOf, OFFENCE_QUESTIONS, type OffenceKind } from '../domain/onderzoek.ts';
import type { PageCell } from '../domain/page-blocks.ts';
import type { TablesPage, TablesSection } from '../domain/profile.ts';
import { groepKey } from '../domain/survey.ts';
import { OFFENCES } from './address.ts';
import { sourceLines } from './background.ts';
import { sourcesOf, valueCell } from './full-table.ts';
import type { Parts } from './parts.ts';
import type { SiteNames } from './site-names.ts';
import { simpleTable, tablesPage } from './tables-page.ts';
import { capitalize, DASH, klasseWords } from './words-nl.ts';

type Cell = Omit<PageCell, 'column' | 'numeric'>;

/** The page; none where the survey asks no kinds, or the whole has no figure of any. */
export function composeOffences(parts: Parts, names: SiteNames): readonly TablesPage[] {
  const { gemeente, onderzoek } = parts.survey;
  const kinds = (onderzoek.delicten?.soorten ?? []).filter((kind) => isAsked(kind, parts, names));
  if (!onderzoek.delicten || kinds.length === 0) return [];
  const { uitleg, ongezien } = onderzoek.delicten;
  return [
    tablesPage(gemeente, {
      path: OFFENCES,
      heading: 'Meegemaakt, gemeld en bekend',
      description: `Wat bewoners van ${gemeente.naam} meemaakten, wat zij meldden, en wat de politie kent.`,
      lead: 'Niet elk misdrijf komt bij de politie terecht. Hier staat per soort wat bewoners meemaakten en wat zij ervan meldden.',
      sections: [
        {
          id: 'soorten',
          title: 'Per soort misdrijf',
          paragraphs: uitleg,
          table: kindsTable(parts, names, kinds),
          sources: [
            ...sourcesOf(
              kinds.flatMap((kind) => findingsOf(kind, parts, names)),
              names.source,
            ).map((source) => `Meegemaakt, gemeld en aangegeven: ${source}.`),
            ...policeSources(parts, names, kinds),
          ],
        },
        ...yearsSection(parts, names, kinds),
        ...whoTellsSection(parts, names, kinds),
        {
          id: 'ongezien',
          title: ongezien.titel,
          paragraphs: ongezien.alineas,
          sources: [ongezien.bron],
        },
      ],
    }),
  ];
}

function isAsked(kind: OffenceKind, parts: Parts, names: SiteNames): boolean {
  return findingsOf(kind, parts, names).length > 0;
}

function findingsOf(kind: OffenceKind, { findings }: Parts, { whole }: SiteNames): readonly Finding[] {
  return OFFENCE_QUESTIONS.flatMap((question) => findingOf(findings, whole.code, kind[question]) ?? []);
}

function kindsTable(parts: Parts, names: SiteNames, kinds: readonly OffenceKind[]) {
  const cell = (kind: OffenceKind, question: (typeof OFFENCE_QUESTIONS)[number]) =>
    measureCell(findingOf(parts.findings, names.whole.code, kind[question])?.measure, parts);
  return simpleTable({
    id: 'tabel-soorten',
    caption: `${names.whole.naam}. Schattingen, met de marge erachter. De politie telt zelf: daar is geen marge.`,
    corner: 'Soort',
    columns: [
      { text: 'Meegemaakt, van de 100 bewoners', numeric: true },
      { text: 'Gemeld, van de 100 slachtoffers', numeric: true },
      { text: 'Aangifte gedaan, van de 100 slachtoffers', numeric: true },
      { text: 'Bij de politie bekend, aantal', numeric: true },
    ],
    rows: kinds.map((kind) => ({
      header: kind.naam,
      cells: [
        cell(kind, 'slachtoffer'),
        cell(kind, 'melding'),
        cell(kind, 'aangifte'),
        policeCell(newestCount(parts, names, kind)),
      ],
    })),
  });
}

/** Who was counted is said where it is neither all residents nor the victims of the heading. */
function measureCell(measure: Measure | undefined, { survey: { onderzoek } }: Parts): Cell {
  const { column: _column, numeric: _numeric, ...value } = valueCell(measure, '');
  const basis = measure && basisOf(onderzoek, measure.basis);
  if (!basis || basis.code !== undefined) return value;
  return { ...value, detail: [value.detail, `van de 100 ${basis.wie}`].filter(Boolean).join(', ') };
}

// ---------------------------------------------------------------- what the police count

interface Count {
  readonly jaar: number;
  readonly value: number;
  /** Fewer than this are not told. */
  readonly below?: number;
  readonly provisional: boolean;
}

/** The counts of a year, added up over the codes of a kind; undefined where one of them is not there. */
function countIn(
  { survey }: Parts,
  { whole }: SiteNames,
  { politie }: OffenceKind,
  jaar: number,
): Count | undefined {
  const figures = politie.flatMap(
    (soort) =>
      survey.context?.figures.find(
        (one) =>
          one.gebied === whole.code && one.topic === 'misdrijven' && one.soort === soort && one.jaar === jaar,
      ) ?? [],
  );
  if (politie.length === 0 || figures.length < politie.length) return undefined;
  const value = figures.reduce((sum, figure) => sum + figure.value, 0);
  const { gevoelig } = survey.gemeente.drempels;
  return {
    jaar,
    value,
    ...(value < gevoelig ? { below: gevoelig } : {}),
    provisional: figures.some(({ provisional }) => provisional),
  };
}

/** All kinds together is the total of the police itself. */
function totalIn({ survey }: Parts, { whole }: SiteNames, jaar: number): Count | undefined {
  const figure = survey.context?.figures.find(
    (one) =>
      one.gebied === whole.code && one.topic === 'misdrijven' && one.soort === undefined && one.jaar === jaar,
  );
  return figure && { jaar, value: figure.value, provisional: figure.provisional };
}

function policeYears({ survey }: Parts, { whole }: SiteNames): readonly number[] {
  const own = (survey.context?.figures ?? []).filter(
    ({ gebied, topic, jaar }) =>
      gebied === whole.code && topic === 'misdrijven' && jaar <= survey.gemeente.editie,
  );
  return [...new Set(own.map(({ jaar }) => jaar))].sort((a, b) => a - b);
}

function newestCount(parts: Parts, names: SiteNames, kind: OffenceKind): Count | undefined {
  return policeYears(parts, names)
    .map((jaar) => countIn(parts, names, kind, jaar))
    .findLast((count) => count !== undefined);
}

function policeCell(count: Count | undefined): Cell {
  if (!count) return { text: DASH };
  const detail = `${count.jaar}${count.provisional ? ', voorlopig' : ''}`;
  return { ...countWords(count), detail };
}

function countWords({ value, below }: Count): Cell {
  return below === undefined ? { text: formatNumber(value, 0) } : { text: `minder dan ${below}`, said: true };
}

/** Every year of the police's counts; they are counted and not estimated, so nothing is tested. */
function yearsSection(
  parts: Parts,
  names: SiteNames,
  kinds: readonly OffenceKind[],
): readonly TablesSection[] {
  const years = policeYears(parts, names);
  const counted = kinds.filter((kind) => newestCount(parts, names, kind));
  if (years.length === 0 || counted.length === 0) return [];
  const cells = (count: (jaar: number) => Count | undefined): readonly Cell[] =>
    years.map((jaar) => {
      const found = count(jaar);
      return found ? countWords(found) : { text: DASH };
    });
  return [
    {
      id: 'politie',
      title: 'Bij de politie bekend, per jaar',
      paragraphs: ['Dit zijn getelde misdrijven, op de plek waar zij gebeurden. Zij zijn niet getoetst.'],
      table: simpleTable({
        id: 'tabel-politie',
        caption: `Misdrijven in ${names.whole.naam} die bij de politie bekend zijn.`,
        corner: 'Soort',
        columns: years.map((jaar) => ({ text: String(jaar), numeric: true })),
        rows: [
          {
            header: 'Alle misdrijven die de politie kent',
            cells: cells((jaar) => totalIn(parts, names, jaar)),
          },
          ...counted.map((kind) => ({
            header: kind.naam,
            cells: cells((jaar) => countIn(parts, names, kind, jaar)),
          })),
        ],
      }),
      sources: policeSources(parts, names, kinds),
    },
  ];
}

function policeSources(parts: Parts, names: SiteNames, kinds: readonly OffenceKind[]): readonly string[] {
  const { context, gemeente } = parts.survey;
  const codes = new Set(kinds.flatMap(({ politie }) => politie));
  const used = (context?.figures ?? []).filter(
    ({ gebied, soort, jaar }) =>
      gebied === names.whole.code && soort !== undefined && codes.has(soort) && jaar <= gemeente.editie,
  );
  return sourceLines(parts, used);
}

// ---------------------------------------------------------------- who tells

/** Who told the police, by group; also where there is no clear difference. Only of all kinds together. */
function whoTellsSection(
  parts: Parts,
  names: SiteNames,
  kinds: readonly OffenceKind[],
): readonly TablesSection[] {
  const [all] = kinds;
  const { wie } = parts.survey.onderzoek.delicten ?? {};
  const told = all && findingOf(parts.findings, names.whole.code, all.melding);
  const signed = all && findingOf(parts.findings, names.whole.code, all.aangifte);
  const groups = [
    ...new Set(
      [told, signed].flatMap((one) => one?.groups ?? []).map(({ measure }) => groepKey(measure.groep)),
    ),
  ];
  if (!all || groups.length === 0) return [];
  const groupIn = (finding: Finding | undefined, key: string) =>
    finding?.groups.find(({ measure }) => groepKey(measure.groep) === key);
  const cells = (key: string): readonly Cell[] =>
    [told, signed].flatMap((finding) => {
      const group = groupIn(finding, key);
      return [measureCell(group?.measure, parts), { text: group ? klasseWords(group.comparison) : DASH }];
    });
  return [
    {
      id: 'wie',
      title: 'Wie meldt, en wie niet',
      paragraphs: ['Elke groep is vergeleken met alle slachtoffers samen.', ...(wie?.alineas ?? [])],
      table: simpleTable({
        id: 'tabel-wie',
        caption: `${all.naam}, ${names.whole.naam}. Van de 100 slachtoffers in de groep, met de marge erachter.`,
        corner: 'Groep',
        columns: [
          { text: 'Gemeld', numeric: true },
          { text: 'Vergeleken met alle slachtoffers', numeric: false },
          { text: 'Aangifte gedaan', numeric: true },
          { text: 'Vergeleken met alle slachtoffers', numeric: false },
        ],
        rows: groups.map((key) => ({ header: capitalize(key.replace('=', ': ')), cells: cells(key) })),
      }),
      sources: [
        ...sourcesOf(
          [told, signed].flatMap((one) => one ?? []),
          names.source,
        ).map((source) => `Bron: ${source}.`),
        ...(wie ? [wie.bron] : []),
      ],
    },
  ];
}
