import type { Indicator } from '../../domain/indicator.ts';
import { slugOf } from '../../domain/slug.ts';
import { answerPlace } from '../names/answer-place.ts';
import { folded } from '../names/folded.ts';
import { type CellValue, textOf } from '../tables/sheet.ts';
import { type Match, NameLookup } from './name-lookup.ts';

/** Between a question and one of its answers: "gemeente-tevreden=zeer tevreden". */
export const ANSWER_SIGN = '=';

/**
 * Indicators by their names, and the answers to their questions: "code=antwoord" is the share of that answer. It is the
 * catalogue's own indicator where that has one for it, and else one that is made of the question's.
 */
export class IndicatorLookup extends NameLookup<Indicator> {
  readonly #all: readonly Indicator[];
  readonly #made = new Map<string, Indicator>();

  constructor(items: Iterable<Indicator>, synonymsOf: (item: Indicator) => readonly string[]) {
    const all = [...items];
    super(all, synonymsOf);
    this.#all = all;
  }

  /** The answers that tables named and no catalogue has, by code. */
  get made(): ReadonlyMap<string, Indicator> {
    return this.#made;
  }

  override find(cell: CellValue): Match<Indicator> {
    const match = super.find(cell);
    if (match.kind !== 'unknown') return match;
    const [question = '', ...rest] = textOf(cell).split(ANSWER_SIGN);
    const label = rest.join(ANSWER_SIGN).trim();
    const asked = label === '' ? match : super.find(question.trim());
    if (asked.kind !== 'found') return match;
    const item = this.#known(asked.item, label) ?? this.#make(asked.item, label);
    return item ? { kind: 'found', item, by: asked.by } : match;
  }

  /** The answer as the catalogue has it: of the same question, by its short name. */
  #known(question: Indicator, label: string): Indicator | undefined {
    return this.#all.find(
      ({ antwoord, vraag, kort, naam }) =>
        antwoord !== undefined &&
        (antwoord.vraag === question.code || (vraag !== undefined && vraag === question.vraag)) &&
        [kort ?? '', naam.slice(naam.indexOf(':') + 1)].some((name) => folded(name) === folded(label)),
    );
  }

  #make(question: Indicator, label: string): Indicator | undefined {
    const code = `${question.code}${ANSWER_SIGN}${slugOf(label)}`;
    const known = this.#made.get(code);
    if (known) return known;
    const plaats = answerPlace(label, question.hogerIs);
    // An answer of an answer is none, and of a mark or score only the mean is a figure.
    if (plaats === undefined || question.antwoord || question.eenheid !== 'procent') return undefined;
    const { thema, naam, vraag, basis, gevoelig, bron, vanaf, breuken } = question;
    const made: Indicator = {
      code,
      thema,
      naam: `${naam.replaceAll(':', ',')}: ${label.toLowerCase()}`,
      kort: label.charAt(0).toUpperCase() + label.slice(1),
      eenheid: 'procent',
      hogerIs: 'neutraal',
      ...(vraag === undefined ? {} : { vraag }),
      basis,
      kern: false,
      gevoelig,
      ...(bron === undefined ? {} : { bron }),
      ...(vanaf === undefined ? {} : { vanaf }),
      breuken,
      antwoord: { vraag: question.code, plaats },
    };
    this.#made.set(code, made);
    return made;
  }
}
