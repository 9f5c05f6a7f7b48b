import type { Comparison, Finding, GoalFinding, PriorityFinding, Trend } from './finding.ts';
import type { Shown } from './format.ts';

/** What a sentence asserts: the checker and the tests read this beside the text. */
export interface Claim {
  readonly kind:
    | 'level'
    | 'complement'
    | 'comparison'
    | 'trend'
    | 'break'
    | 'margin'
    | 'indicative'
    | 'suppressed'
    | 'missing'
    | 'count';
  /** Code of the indicator; absent for counts over indicators. */
  readonly indicator?: string;
  readonly comparison?: Comparison;
  /** What all waves together show. */
  readonly trend?: Trend;
  /** The words of difference are said of the other side: own hoger is "in de hele gemeente zijn dat er minder". */
  readonly side?: 'other';
  /** Every number the sentence shows. */
  readonly numbers: readonly Shown[];
}

/**
 * A stretch of a sentence by what it is: the name of an area or of a topic, what a question asked (the catalogue's
 * words), a number, or our own words.
 */
export interface Part {
  readonly kind: 'area' | 'topic' | 'predicate' | 'number' | 'words';
  readonly text: string;
}

export interface Sentence {
  /** All parts in a row. */
  readonly text: string;
  readonly parts: readonly Part[];
  readonly claims: readonly Claim[];
  /** Name of the wording that made it, with the label of its form: "level-B". */
  readonly phrase: string;
  /**
   * An item of the list that the sentence before the items opens: a figure in words, or the bare name of one or more
   * topics.
   */
  readonly listed?: 'figure' | 'name';
}

export type Paragraph = readonly Sentence[];

/** One block of "in één oogopslag": a large figure with its sentences. */
export interface SummaryItem {
  readonly indicator: string;
  /** Neutral label (P04). */
  readonly label: string;
  readonly shown: Shown;
  /** What stands behind the large figure: "bewoners voelen zich weleens onveilig in hun buurt." */
  readonly predicate: string;
  readonly complement?: { readonly shown: Shown; readonly predicate: string };
  /** Full sentences with the comparison, margin or change. */
  readonly sentences: Paragraph;
}

/** One kernindicator of the overview, in its fixed order: here, beside it, and the outcome in words. */
export interface OverviewRow {
  readonly finding: Finding;
  /** "veel overlast van verkeer", with a capital. */
  readonly topic: string;
  /** "minder: ongunstiger", "geen duidelijk verschil", "te weinig antwoorden". */
  readonly outcome: string;
  /** Rests on these comparisons: the outcome in words, and the sentences below the overview. */
  readonly claims: readonly Claim[];
}

/** "In één oogopslag": all kernindicatoren by name, whatever their outcome (H02, H03). */
export interface Summary {
  readonly overview: readonly OverviewRow[];
  /** With what the outcome compares: "de hele gemeente"; absent where nothing was compared. */
  readonly against?: string;
  /** Which of them differ from land, and since the last wave. */
  readonly remarks: readonly Paragraph[];
  /** "Nog 13 onderwerpen laten een duidelijk verschil zien." */
  readonly remainder?: Sentence;
  /** Large figures for paper, chosen by a fixed rule. */
  readonly items: readonly SummaryItem[];
}

export interface ThemeText {
  readonly thema: string;
  /** The first paragraph opens the theme in large type. */
  readonly paragraphs: readonly Paragraph[];
  /** An unfavourable clear difference stands in it: an action block must follow (P06). */
  readonly unfavourable: boolean;
  /** Notes for the margin column: what words mean, breaks, base. */
  readonly notes: readonly { readonly title: string; readonly text: string }[];
}

/** Headline and intro for a printed sheet, chosen to fit. */
export interface PressText {
  readonly headline: Sentence;
  readonly intro: Paragraph;
}

/** All generated words of one profile area. */
export interface Narrative {
  readonly gebied: string;
  /** Respondents of the edition's wave: the largest item n; undefined when unknown. */
  readonly respondents?: number;
  /** What the page is about and how many residents answered. */
  readonly lead: Paragraph;
  readonly summary: Summary;
  readonly themes: readonly ThemeText[];
  /** At most 300 characters, for the gemeente's newsletter. */
  readonly newsletter: Paragraph;
  /** What may be quoted of one figure as it is, by indicator: beside the figure in the open data. */
  readonly quotes: ReadonlyMap<string, Paragraph>;
  /** By press format name. */
  readonly press: ReadonlyMap<string, PressText>;
}

/** Words of a theme page over all areas, without any comparison between areas. */
export interface ThemeNarrative {
  readonly thema: string;
  readonly paragraphs: readonly Paragraph[];
  /** Explanations with the seed's figures, each with its source line. */
  readonly context: readonly {
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly source: string;
  }[];
}

/** A figure of one wave beside its name: "In 2021", "24 van de 100 (marge 20 tot 28), 812 antwoorden". */
export interface WaveFact {
  readonly term: string;
  readonly value: string;
}

/** A goal in words: what was asked, what came of it, and what that rests on. */
export interface GoalText {
  readonly finding: GoalFinding;
  /** "Weleens onveilig in de buurt", of a group with who it is about. */
  readonly topic: string;
  /** "daling tussen 2021 en 2025" */
  readonly aim: string;
  /** "gehaald" */
  readonly verdict: string;
  /** The figures, the oldest first. */
  readonly facts: readonly WaveFact[];
  /** Why, and from where on this survey could have seen it. */
  readonly why: readonly string[];
}

/** A priority in words: the figure of then and now beside what the gemeente does. */
export interface PriorityText {
  readonly finding: PriorityFinding;
  readonly topic: string;
  readonly facts: readonly WaveFact[];
  /** What the test says of then and now; absent where there was no earlier wave. */
  readonly outcome?: string;
}

export interface PolicyText {
  readonly goals: readonly GoalText[];
  readonly priorities: readonly PriorityText[];
  /** What figures can't tell of actions; empty where there are none. */
  readonly note: string;
}

/** A question of the explainer "twee maten", with what the test says of its last change. */
export interface MeasureText {
  readonly finding: Finding;
  readonly topic: string;
  readonly outcome?: string;
}

export interface TwoMeasuresText {
  readonly measures: readonly MeasureText[];
  /** What is known of the whole country, each with its source. */
  readonly context: ThemeNarrative['context'];
}

export interface Narratives {
  readonly areas: ReadonlyMap<string, Narrative>;
  readonly themes: ReadonlyMap<string, ThemeNarrative>;
  /** Public goals and priorities; absent where there are none. */
  readonly policy?: PolicyText;
  /** Feeling and crime beside each other; absent where the survey asks nothing of the kind. */
  readonly twoMeasures?: TwoMeasuresText;
}

/** Plain text of a paragraph. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.map((sentence) => sentence.text).join(' ');
}
