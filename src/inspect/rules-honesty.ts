/** H01-H04, H06, H09, H10, T12, T15, P03: whether the generated text tells all that it must. */
import type { Comparison, Finding } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Claim, Narrative, Paragraph } from '../domain/narrative.ts';
import type { Fault } from '../domain/remark.ts';
import { inThemeOrder, type Themas, themaOf } from '../domain/thema.ts';
import type { InspectedParts } from './parts.ts';
import type { PlacedHit, WholeRule } from './whole-rule.ts';

const isClear = ({ klasse }: Comparison) => klasse === 'hoger' || klasse === 'lager';

/** Each clear difference of a finding once: the whole and land can be the same area. */
function clearOf({ comparisons }: Finding): readonly Comparison[] {
  const { gemeente, land, plaats, referentie, vorige } = comparisons;
  const same = gemeente?.other && gemeente.other.gebied.code === land?.other?.gebied.code;
  const all = [gemeente, same ? undefined : land, plaats, referentie, vorige];
  return all.filter((one) => one !== undefined).filter(isClear);
}

interface AreaView {
  readonly code: string;
  readonly name: string;
  readonly narrative: Narrative;
  readonly findings: readonly Finding[];
}

function areasOf({ survey, findings, narratives }: InspectedParts): readonly AreaView[] {
  return [...narratives.areas].map(([code, narrative]) => ({
    code,
    name: `profiel ${survey.gebieden.get(code)?.naam ?? code}`,
    narrative,
    findings: findings.areas.get(code) ?? [],
  }));
}

const claimsIn = (paragraphs: readonly Paragraph[]): readonly Claim[] =>
  paragraphs.flat().flatMap(({ claims }) => claims);

const themeClaims = ({ themes }: Narrative) => claimsIn(themes.flatMap(({ paragraphs }) => paragraphs));

const summaryClaims = ({ summary }: Narrative) => [
  ...summary.overview.flatMap(({ claims }) => claims),
  ...claimsIn([...summary.items.map(({ sentences }) => sentences), ...summary.remarks]),
];

function tells(claims: readonly Claim[], comparison: Comparison): boolean {
  return claims.some((claim) => claim.comparison !== undefined && isSame(claim.comparison, comparison));
}

/** Comparisons are known by what they compare, not by their object. */
function isSame(a: Comparison, b: Comparison): boolean {
  return (
    a.kind === b.kind &&
    a.indicator.code === b.indicator.code &&
    a.own.gebied.code === b.own.gebied.code &&
    a.own.groep === b.own.groep
  );
}

function missing(favour: 'gunstig' | 'ongunstig', rule: string, why: string): Omit<WholeRule, 'level'> {
  return {
    id: rule,
    name: `${favour} differences on kernindicatoren are told`,
    check: (parts) =>
      areasOf(parts).flatMap(({ code, name, narrative, findings }) => {
        const text = themeClaims(narrative);
        const summary = summaryClaims(narrative);
        return findings
          .filter(({ kern }) => kern)
          .flatMap(clearOf)
          .filter((comparison) => comparison.favour === favour)
          .filter((comparison) => !tells(text, comparison) || !tells(summary, comparison))
          .map(({ indicator }) => hit(name, indicator.naam, why, inTheme(code, indicator)));
      }),
  };
}

/** These rules judge generated text, so what they find is the program's fault; `fault`: what is left out for it. */
function hit(place: string, found: string, explanation: string, fault: Fault = { block: 'none' }): PlacedHit {
  return { place, found, explanation, fault };
}

const inTheme = (gebied: string, { thema }: Pick<Indicator, 'thema'>): Fault => ({
  block: 'theme',
  gebied,
  thema,
});

/** The mirror of H02: favourable differences get the same place. */
export const symmetric = missing(
  'gunstig',
  'H01',
  'Een gunstig verschil op een hoofdonderwerp staat niet in de tekst en de samenvatting, een ongunstig wel.',
);

export const unfavourableTold = missing(
  'ongunstig',
  'H02',
  'Een ongunstig verschil op een hoofdonderwerp staat niet in de tekst en de samenvatting.',
);

const LARGEST = 2;

/** Topics, not comparisons, that differ clearly; single answers stand in the table of their question. */
function topicsLeft(findings: readonly Finding[], told: ReadonlySet<string>): number {
  return findings.filter(
    (finding) =>
      !finding.indicator.antwoord && !told.has(finding.indicator.code) && clearOf(finding).length > 0,
  ).length;
}

/** The number in digits, or to twelve in words. */
const COUNTS = (count: number) =>
  new RegExp(`(?<![\\d\\p{L}])${count > 12 ? count : `(?:${count}|${IN_WORDS[count]})`}(?![\\d\\p{L}])`, 'u');
const IN_WORDS = 'geen één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');

/** The overview names every kernindicator, and what it leaves out is announced by number of topics. */
export const summaryBalanced: Omit<WholeRule, 'level'> = {
  id: 'H03',
  name: 'the summary announces what it leaves out',
  check: (parts) =>
    areasOf(parts).flatMap(({ code, name, narrative, findings }) => {
      const told = new Set(narrative.summary.overview.map(({ finding }) => finding.indicator.code));
      const left = topicsLeft(findings, told);
      const said = narrative.summary.remainder?.text ?? '';
      const counted = new Set(narrative.summary.remainder?.claims.map(({ indicator }) => indicator));
      return counted.size === left && (left === 0 || COUNTS(left).test(said))
        ? []
        : [
            hit(
              name,
              said || `${left} onderwerpen`,
              'De samenvatting zegt niet hoeveel onderwerpen er nog verschillen.',
              { block: 'summary', gebied: code },
            ),
          ];
    }),
};

/** Every other clear difference is told or counted in its theme; H01 and H02 are about the kernindicatoren. */
export const everyDifferenceTold: Omit<WholeRule, 'level'> = {
  id: 'H02b',
  name: 'every clear difference is told or counted',
  check: (parts) =>
    areasOf(parts).flatMap(({ code, name, narrative, findings }) => {
      const told = themeClaims(narrative);
      return findings
        .filter(({ indicator, kern }) => !indicator.antwoord && !kern)
        .flatMap(clearOf)
        .filter((comparison) => !tells(told, comparison))
        .map(({ indicator }) =>
          hit(
            name,
            indicator.naam,
            'Dit duidelijke verschil staat niet in de tekst en is daar ook niet meegeteld.',
            inTheme(code, indicator),
          ),
        );
    }),
};

/** A complement never stands without the level it belongs to (H04). */
export const complementHasLevel: Omit<WholeRule, 'level'> = {
  id: 'H04',
  name: 'no complement without its level',
  check: (parts) =>
    areasOf(parts).flatMap(({ name, narrative }) =>
      paragraphsOf(narrative).flatMap((paragraph) => {
        const claims = claimsIn([paragraph]);
        return claims
          .filter(({ kind }) => kind === 'complement')
          .filter(
            ({ indicator }) => !claims.some((one) => one.kind === 'level' && one.indicator === indicator),
          )
          .map(({ indicator }) =>
            hit(name, indicator ?? '', 'Hier staat alleen hoeveel bewoners het niet zijn.'),
          );
      }),
    ),
};

function paragraphsOf({ themes, summary, press }: Narrative): readonly Paragraph[] {
  return [
    ...themes.flatMap(({ paragraphs }) => paragraphs),
    ...summary.remarks,
    ...[...press.values()].map(({ intro }) => intro),
  ];
}

/** Hidden and missing figures are named or counted in their theme (H06). */
export const nothingSilentlyHidden: Omit<WholeRule, 'level'> = {
  id: 'H06',
  name: 'hidden figures are told',
  check: (parts) =>
    areasOf(parts).flatMap(({ code, name, narrative, findings }) => {
      const told = new Set(
        themeClaims(narrative).flatMap(({ kind, indicator }) =>
          kind === 'suppressed' || kind === 'missing' ? [indicator] : [],
        ),
      );
      return findings
        .filter(({ measure, indicator }) => measure.estimate.kind !== 'published' && !indicator.antwoord)
        .filter(({ indicator }) => !told.has(indicator.code))
        .map(({ indicator }) =>
          hit(
            name,
            indicator.naam,
            'Dit cijfer ontbreekt zonder dat de tekst het zegt.',
            inTheme(code, indicator),
          ),
        );
    }),
};

/** Kernindicatoren are the same for all areas (H09). */
export const sameForAll: Omit<WholeRule, 'level'> = {
  id: 'H09',
  name: 'kernindicatoren are the same for all areas',
  check: ({ findings }) => {
    const kern = new Map<string, boolean>();
    const hits: PlacedHit[] = [];
    for (const finding of [...findings.areas.values()].flat()) {
      const { code, naam } = finding.indicator;
      const known = kern.get(code) ?? finding.kern;
      kern.set(code, known);
      if (known !== finding.kern) hits.push(hit(naam, code, 'Dit is niet overal een hoofdonderwerp.'));
    }
    return hits;
  },
};

/** A kernindicator with a clear change and a clear level tells both in one paragraph (H10). */
export const levelAndChangeTogether: Omit<WholeRule, 'level'> = {
  id: 'H10',
  name: 'level and change are told together',
  check: (parts) =>
    areasOf(parts).flatMap(({ code, name, narrative, findings }) => {
      const paragraphs = narrative.themes.flatMap(({ paragraphs: all }) => all).map((one) => claimsIn([one]));
      return findings
        .filter((finding) => finding.kern && clearOf(finding).length > 1)
        .filter(
          (finding) => !paragraphs.some((claims) => clearOf(finding).every((one) => tells(claims, one))),
        )
        .map(({ indicator }) =>
          hit(
            name,
            indicator.naam,
            'Het niveau en de verandering staan niet bij elkaar.',
            inTheme(code, indicator),
          ),
        );
    }),
};

/** A page without a figure says why instead. */
const NO_FIGURES = /te weinig antwoorden|geen cijfers/;

/** "schatting", the number of respondents and the year on the first screen (T12). */
export const estimateSaid: Omit<WholeRule, 'level'> = {
  id: 'T12',
  name: 'estimate, respondents and year come first',
  check: (parts) =>
    areasOf(parts).flatMap(({ name, narrative }) => {
      const lead = narrative.lead.map(({ text }) => text).join(' ');
      if (NO_FIGURES.test(lead)) return [];
      const year = lead.includes(String(parts.survey.gemeente.editie));
      const respondents = narrative.respondents === undefined || /\d[\d.]* bewoners/.test(lead);
      return year && respondents && /schatting/.test(lead)
        ? []
        : [hit(name, lead, 'Vooraan staan het jaar, het aantal bewoners en het woord schatting.')];
    }),
};

/** A negative feeling or victim figure is followed by its complement in the same paragraph (T15). */
export const complementFollows: Omit<WholeRule, 'level'> = {
  id: 'T15',
  name: 'negative figures are followed by their complement',
  check: (parts) =>
    areasOf(parts).flatMap(({ name, narrative, findings }) => {
      const byCode = new Map(findings.map((finding) => [finding.indicator.code, finding]));
      return narrative.themes
        .flatMap(({ paragraphs }) => paragraphs)
        .flatMap((paragraph) => lonelyLevels(paragraph, byCode, parts.survey.onderzoek))
        .map(({ indicator }) =>
          hit(name, indicator.naam, 'Bij dit cijfer hoort hoeveel bewoners het niet zijn.'),
        );
    }),
};

function lonelyLevels(
  paragraph: Paragraph,
  findings: ReadonlyMap<string, Finding>,
  themas: Themas,
): readonly Finding[] {
  const claims = claimsIn([paragraph]);
  const complements = new Set(claims.flatMap((one) => (one.kind === 'complement' ? [one.indicator] : [])));
  return claims
    .filter(({ kind, indicator }) => kind === 'level' && !complements.has(indicator))
    .flatMap(({ indicator }) => findings.get(indicator ?? '') ?? [])
    .filter(({ indicator, measure }) => {
      const { shown } = measure;
      const partial = shown && (shown.edge !== undefined || (shown.number > 0 && shown.number < 100));
      return (
        themaOf(themas, indicator.thema).tegendeel &&
        indicator.hogerIs === 'ongunstig' &&
        indicator.complement &&
        partial
      );
    });
}

/** Themes stand in the fixed order (P03). */
export const themesInOrder: Omit<WholeRule, 'level'> = {
  id: 'P03',
  name: 'themes stand in the fixed order',
  check: (parts) =>
    areasOf(parts).flatMap(({ name, narrative }) => {
      const codes = narrative.themes.map(({ thema }) => thema);
      const sorted = [...codes].sort(inThemeOrder(parts.survey.onderzoek));
      return codes.join() === sorted.join()
        ? []
        : [hit(name, codes.join(', '), 'De thema’s staan niet in de vaste volgorde.')];
    }),
};

/** Items beyond the fixed list, per direction. */
export const cappedAlike: Omit<WholeRule, 'level'> = {
  id: 'H03',
  name: 'the summary has the same maximum per direction',
  check: (parts) =>
    areasOf(parts).flatMap(({ code, name, narrative }) => {
      const favours = narrative.summary.items.map(
        ({ sentences }) => claimsIn([sentences])[0]?.comparison?.favour,
      );
      const over = (favour: string) =>
        favours.filter((one) => one === favour).length > LARGEST + favours.length / 2;
      return over('gunstig') || over('ongunstig')
        ? [
            hit(
              name,
              'samenvatting',
              'De samenvatting telt niet evenveel gunstige als ongunstige verschillen.',
              { block: 'summary', gebied: code },
            ),
          ]
        : [];
    }),
};
