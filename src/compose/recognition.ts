/** What residents and professionals recognised in the figures, counted in words; and what became of agreements. */
import { type Agreement, agreementsIn, type Uitkomst } from '../domain/agreement.ts';
import { formatDate } from '../domain/format.ts';
import { groupBy } from '../domain/group-by.ts';
import type { AgreementsBlock, RecognitionBlock } from '../domain/page-blocks.ts';
import {
  HERKEND,
  type Herkend,
  type Recognition,
  WIE,
  type Wie,
  waveTalkedAbout,
} from '../domain/recognition.ts';
import type { Survey } from '../domain/survey.ts';
import type { Agreements } from '../domain/texts.ts';
import { inThemeOrder, themaOf } from '../domain/thema.ts';

type Known = Pick<Survey, 'indicators' | 'onderzoek' | 'cells' | 'texts'>;
type Round = RecognitionBlock['rounds'][number];

/** The conversations about one area, those about the newest figures first; undefined where there were none. */
export function composeRecognition(survey: Known, code: string): RecognitionBlock | undefined {
  const answers = survey.texts.areas.get(code)?.herkenning ?? [];
  if (answers.length === 0) return undefined;
  const waves = new Set(survey.cells.filter(({ gebied }) => gebied === code).map(({ jaar }) => jaar));
  const byWave = groupBy(answers, ({ datum }) => waveTalkedAbout(datum, waves) ?? 0);
  const rounds = [...byWave].sort(([a], [b]) => b - a);
  return {
    lead: 'Na het onderzoek praten wij met bewoners en professionals. Wij vragen: herkent u de cijfers? Dit zijn gesprekken met een paar mensen. Zij zeggen niets over alle bewoners.',
    rounds: rounds.map(([wave, said]) => roundOf(wave, said, survey)),
  };
}

function roundOf(wave: number, said: readonly Recognition[], survey: Known): Round {
  const days = [...new Set(said.map(({ datum }) => datum))].sort().map((day) => formatDate(day));
  const present = WIE.filter((wie) => said.some((one) => one.wie === wie)).map((wie) => WIE_WORDS[wie]);
  const topics = [...groupBy(said, ({ onderwerp }) => onderwerp)].sort(inPageOrder(survey));
  return {
    title: wave === 0 ? 'Gesprekken over de cijfers' : `Gesprekken over de cijfers van ${wave}`,
    about: `${days.length > 1 ? 'De gesprekken waren' : 'Het gesprek was'} op ${listed(days)}. Er ${plural(present, said) ? 'waren' : 'was'} ${listed(present)} bij.`,
    topics: topics.map(([onderwerp, answers]) => ({
      topic: topicName(onderwerp, survey),
      answers: GROUPS.flatMap((group) => groupAnswer(group, answers)),
      remarks: GROUPS.flatMap((group) => groupRemarks(group, answers)),
    })),
  };
}

const WIE_WORDS: Readonly<Record<Wie, string>> = {
  bewoners: 'bewoners',
  wijkagent: 'de wijkagent',
  corporatie: 'de woningcorporatie',
  welzijn: 'welzijnswerk',
  gemeente: 'de gemeente',
};

const plural = (present: readonly string[], said: readonly Recognition[]) =>
  present.length > 1 || said.some(({ wie }) => wie === 'bewoners');

/** A professional of one kind is one person in a wijk: all professionals are told of together. */
const GROUPS = [
  { name: 'Bewoners', holds: ({ wie }: Recognition) => wie === 'bewoners' },
  { name: 'Professionals', holds: ({ wie }: Recognition) => wie !== 'bewoners' },
] as const;
type Group = (typeof GROUPS)[number];

const ANSWER_WORDS: Readonly<Record<Herkend, string>> = { ja: 'ja', deels: 'een beetje', nee: 'nee' };

/** "Bewoners zeiden drie keer ja en één keer een beetje." Always in the same order, whatever the answers are. */
function groupAnswer({ name, holds }: Group, answers: readonly Recognition[]): readonly string[] {
  const own = answers.filter(holds);
  if (own.length === 0) return [];
  const counts = HERKEND.map(
    (herkend) => [own.filter((one) => one.herkend === herkend).length, herkend] as const,
  );
  const told = counts
    .filter(([number]) => number > 0)
    .map(([number, herkend]) => `${times(number)} ${ANSWER_WORDS[herkend]}`);
  return [`${name} zeiden ${listed(told)}.`];
}

function groupRemarks(
  { name, holds }: Group,
  answers: readonly Recognition[],
): Round['topics'][number]['remarks'] {
  const texts = answers.filter(holds).flatMap(({ toelichting }) => toelichting ?? []);
  return texts.length === 0 ? [] : [{ who: name, texts: texts.map(withoutQuotes) }];
}

const withoutQuotes = (text: string) => text.replace(/^["'‘’“”„]+|["'‘’“”]+$/g, '');

const NUMBERS =
  'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  );

/** "drie keer"; what nobody counts by heart is a round word. */
function times(number: number): string {
  return number < NUMBERS.length ? `${NUMBERS[number]} keer` : 'meer dan twintig keer';
}

/** "a, b en c" */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}

/** As charts and sheets title it: without what stands in brackets behind it. */
function topicName(code: string, { indicators, onderzoek }: Known): string {
  return indicators.get(code)?.naam.replace(/\s*\([^()]*\)$/, '') ?? themaOf(onderzoek, code).titel;
}

/** By theme, then as the catalogue has them: never by what was answered. */
function inPageOrder({ indicators, onderzoek }: Known) {
  const inOrder = inThemeOrder(onderzoek);
  const places = new Map([...indicators.keys()].map((code, at) => [code, at]));
  const themeOf = (code: string) => indicators.get(code)?.thema ?? code;
  return ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
    inOrder(themeOf(a), themeOf(b)) || (places.get(a) ?? -1) - (places.get(b) ?? -1);
}

const OUTCOME_WORDS: Readonly<Record<Uitkomst, string>> = {
  gedaan: 'Gedaan.',
  'deels gedaan': 'Deels gedaan.',
  loopt: 'Loopt nog.',
  'niet gedaan': 'Niet gedaan.',
};

/** "Gedaan. De borden staan er."; nothing where nobody wrote what became of it. */
export function outcomeWords({ outcome }: Agreement): string | undefined {
  return outcome && `${OUTCOME_WORDS[outcome.kind]} ${outcome.text}`.trim();
}

/** What was agreed and what became of it, once there is something to tell; what is only agreed stands on the sheet. */
export function composeAgreements(agreed: Agreements | undefined): AgreementsBlock | undefined {
  const { agreements } = agreed ? agreementsIn(agreed.body) : { agreements: [] };
  if (!agreements.some(({ outcome }) => outcome)) return undefined;
  return {
    ...(agreed?.datum ? { date: formatDate(agreed.datum) } : {}),
    items: agreements.map((one) => ({ text: one.text, outcome: outcomeWords(one) ?? 'Nog niet bekend.' })),
  };
}
