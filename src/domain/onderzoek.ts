/**
 * One survey as data: who is asked, since when in the same way, about which themes, and what is always said with it.
 * Read from a folder of `seeds/onderzoek/` or of the data (decision 240); no room knows a survey by name.
 */
import type { Niveau } from './gebied.ts';
import type { Thema } from './thema.ts';

/** Waves that were done in the same way. */
export interface Reeks {
  readonly code: string;
  /** Years of its waves, oldest first. It holds from the first until a later series begins. */
  readonly jaren: readonly [number, ...number[]];
}

/** What is always said with the figures of one wave. */
export interface WaveNote {
  readonly jaar: number;
  readonly titel: string;
  readonly tekst: string;
  /** The same in one sentence, below a chart. */
  readonly kort: string;
}

/** Residents who were counted, where it is not all of them. */
export interface Basis {
  /** Of the catalogue; absent: only words in the gemeente's own. */
  readonly code?: string;
  /** Parts of words by which a basis of the gemeente's own is known. */
  readonly herken: readonly string[];
  /** Behind "van de 100". */
  readonly wie: string;
  /** The same beside a chart. */
  readonly kort?: string;
  /** Who they are, in a sentence behind the first figure over them. */
  readonly uitleg?: string;
  /** Too few of them below this level. */
  readonly vanaf?: Niveau;
}

/** Groups that come close to a person in these themes: never shown below the gemeente. */
export interface SensitiveGroups {
  readonly themas: readonly string[];
  /** Beginnings of the names of a group's `kenmerk`, in lower case. */
  readonly kenmerken: readonly string[];
}

/** A figure of the whole country (`nederland.csv`) that an explanation tells. */
export interface NationalFigure {
  readonly indicator: string;
  readonly jaar: number;
  /** Key of its group, `slachtoffer=iets`; the empty string for all residents. */
  readonly groep: string;
}

/** One kind of offence, with the codes of its questions and of the table of the police. */
export interface OffenceKind {
  readonly soort: string;
  readonly naam: string;
  readonly slachtoffer: string;
  readonly melding: string;
  readonly aangifte: string;
  /** Empty where the police count nothing that is like it. */
  readonly politie: readonly string[];
}

export interface Onderzoek {
  readonly naam: string;
  readonly lidwoord: 'de' | 'het';
  /** As headings of tables have it, in front of a year. */
  readonly kort: string;
  /** What residents tell about: "leven en veiligheid". */
  readonly onderwerp: string;
  readonly trefwoorden: readonly string[];
  /** Who take part, behind "bewoners": "van 12 jaar en ouder". */
  readonly bevolking: string;
  /** Oldest first. */
  readonly reeksen: readonly [Reeks, ...Reeks[]];
  readonly noten: readonly WaveNote[];
  /** Paragraphs of the page about the survey, with places {editie} and {gemeente}. */
  readonly methode: {
    readonly inleiding: string;
    readonly onderzoek: readonly string[];
    readonly vroeger: readonly string[];
  };
  /** In the order in which they stand everywhere (P03). */
  readonly themas: readonly Thema[];
  /** By the name of their place in an explanation. */
  readonly landelijk: ReadonlyMap<string, NationalFigure>;
  readonly basis: readonly Basis[];
  readonly gevoeligeGroepen: readonly SensitiveGroups[];
  /** Words of questions about what residents may have gone through outside their wijk; `behalve`: but not with these. */
  readonly ookElders?: { readonly woorden: readonly string[]; readonly behalve: readonly string[] };
  /** The question that stands beside the crimes that the police know (T11). */
  readonly naastPolitie?: {
    readonly indicator: string;
    readonly wie: string;
    readonly plaats: string;
    readonly titel: string;
  };
  /** Shares of this basis are drawn together as whole bars. */
  readonly gemeld?: { readonly basis: string; readonly titel: string; readonly as: string };
  /** Offences by kind: gone through, told to the police, and known to it. */
  readonly delicten?: {
    readonly soorten: readonly OffenceKind[];
    readonly uitleg: readonly string[];
    /** What is known of who tells the police. */
    readonly wie?: { readonly alineas: readonly string[]; readonly bron: string };
    /** What neither the survey nor the police sees. */
    readonly ongezien: { readonly titel: string; readonly alineas: readonly string[]; readonly bron: string };
  };
  /** Questions that stand beside the crimes that the police know, over the years. */
  readonly tweeMaten?: {
    readonly vragen: readonly string[];
    readonly uitleg: readonly string[];
    readonly toelichting: Thema['toelichting'];
  };
  /** Which themes or questions gemeenten value most and least: what they value least gives way first on a full sheet. */
  readonly waardering?: { readonly meest: readonly string[]; readonly minst: readonly string[] };
  /** Where questions and national figures come from. */
  readonly bronnen: readonly { readonly naam: string; readonly licentie?: string }[];
}

/** Names of the questions about a kind as the contract has them, where the catalogue calls them otherwise. */
export function offenceAliases(
  { delicten }: Pick<Onderzoek, 'delicten'>,
  indicator: string,
): readonly string[] {
  return (delicten?.soorten ?? []).flatMap((kind) =>
    OFFENCE_QUESTIONS.flatMap((question) =>
      kind[question] === indicator && indicator !== `${question}-${kind.soort}`
        ? [`${question}-${kind.soort}`]
        : [],
    ),
  );
}

export const OFFENCE_QUESTIONS = ['slachtoffer', 'melding', 'aangifte'] as const;

/** Whether a question is about telling the police of one kind: those stand together, on a page of their own. */
export function isToldOfKind({ delicten }: Pick<Onderzoek, 'delicten'>, indicator: string): boolean {
  return (delicten?.soorten ?? []).some(
    ({ soort, melding, aangifte }) =>
      soort !== ALL_KINDS && (melding === indicator || aangifte === indicator),
  );
}

/** All kinds together. */
const ALL_KINDS = 'totaal';

/** How much gemeenten value a question: 2 most, 1 as any, 0 least. A question's own code counts before its theme. */
export function valueOfTopic(
  { waardering }: Pick<Onderzoek, 'waardering'>,
  { code, thema }: { readonly code: string; readonly thema: string },
): 0 | 1 | 2 {
  for (const name of [code, thema]) {
    if (waardering?.meest.includes(name)) return 2;
    if (waardering?.minst.includes(name)) return 0;
  }
  return 1;
}

/** "de Buurtenquête" */
export function withArticle({ lidwoord, naam }: Pick<Onderzoek, 'lidwoord' | 'naam'>): string {
  return `${lidwoord} ${naam}`;
}

/** The survey and its wave, as a source. */
export function sourceOf({ naam }: Pick<Onderzoek, 'naam'>, jaar: number): string {
  return `${naam} ${jaar}`;
}

/** The series to which a wave belongs that names none (method.md 1.1); undefined before the survey began. */
export function reeksOf({ reeksen }: Pick<Onderzoek, 'reeksen'>, jaar: number): Reeks | undefined {
  return reeksen.findLast(({ jaren }) => jaren[0] <= jaar);
}

/** The basis of this code, or the first that is recognised in a word of the gemeente's own. */
export function basisOf({ basis }: Pick<Onderzoek, 'basis'>, code: string): Basis | undefined {
  const word = code.toLowerCase();
  return (
    basis.find((one) => one.code === word) ??
    basis.find(({ herken }) => herken.some((part) => word.includes(part)))
  );
}
