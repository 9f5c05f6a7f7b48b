/** H04, T15: a share and its other side stand together. */
import type { Block, SentenceText } from './passage.ts';
import { compile, lexicon } from './pattern.ts';
import type { Hit, TextRule } from './rule.ts';
import { isOnTopic } from './term-rule.ts';

const SHARE = /(\d{1,3})\s+van\s+de\s+100\b/g;
const DENIAL = /\b(niet|geen|nooit|zonder|veilig)\b/i;

/** "82 van de 100 voelen zich niet onveilig" needs "18 van de 100" in the same paragraph (H04). */
export const noPositiveOnly: Omit<TextRule, 'strictness'> = {
  id: 'H04',
  name: 'no positive-only framing',
  check: (sentence, block) => [...positiveOnly(sentence, block), ...wrongComplement(sentence)],
};

function positiveOnly(sentence: SentenceText, block: Block): readonly Hit[] {
  if (!DENIAL.test(sentence.text) || !isOnTopic(sentence)) return [];
  return sharesWithoutOther(sentence, block)
    .filter(({ share }) => share > 50)
    .map(({ found, share }) => ({
      found,
      line: sentence.line,
      explanation: 'Hier staat alleen hoeveel bewoners het niet zijn.',
      proposal: `Zet in dezelfde alinea ook hoeveel het er wel zijn: ‘ongeveer ${100 - share} van de 100 bewoners’.`,
    }));
}

interface Share {
  readonly found: string;
  readonly share: number;
}

/** Shares of a sentence whose other side (100 less) stands nowhere in the paragraph. */
function sharesWithoutOther(sentence: SentenceText, block: Block): readonly Share[] {
  const told = sharesOf(block);
  return sharesIn(sentence).filter(({ share }) => share > 0 && share < 100 && !told.has(100 - share));
}

const known = new WeakMap<Block, ReadonlySet<number>>();

/** All shares of a paragraph. */
function sharesOf(block: Block): ReadonlySet<number> {
  const told =
    known.get(block) ?? new Set(block.sentences.flatMap((one) => sharesIn(one).map(({ share }) => share)));
  known.set(block, told);
  return told;
}

function sharesIn({ text }: SentenceText): readonly Share[] {
  return [...text.matchAll(SHARE)].map(([found, share]) => ({ found, share: Number(share) }));
}

/** The other side of "(zeer) tevreden" is never "ontevreden": neutral and no opinion are in it too. */
function wrongComplement(sentence: SentenceText): readonly Hit[] {
  const match =
    /\b(?:de andere|de overige|de \d+ anderen|de rest)\b[^.]{0,40}\b(ontevreden|helemaal geen overlast|geen overlast)\b/i.exec(
      sentence.text,
    );
  if (!match || /geen of een beetje overlast/i.test(match[0])) return [];
  return [
    {
      found: match[0],
      line: sentence.line,
      explanation:
        'De andere bewoners zijn niet allemaal zo: er zijn er ook neutraal, zonder mening of met een beetje overlast.',
      proposal: 'Schrijf ‘niet tevreden, neutraal of zonder mening’, of ‘geen of een beetje overlast’.',
    },
  ];
}

const negative = lexicon(
  [
    '(voelen|voelt) ~6 (onveilig|bang|angstig|bedreigd)',
    '(onveilig|bang|angstig|bedreigd) ~2 (voelen|voelt)',
    '(is|zijn) ~3 bang',
    '(werd|werden|was|waren|zijn|is) ~6 slachtoffer',
    'slachtoffer (werd|werden|zijn|is)',
  ].map((source) => compile(source, true as const)),
);

/** A feeling of unsafety or a share of victims is followed by its other side in the same paragraph (T15). */
export const noLonelyBadNews: Omit<TextRule, 'strictness'> = {
  id: 'T15',
  name: 'a negative share is followed by its complement',
  check(sentence, block) {
    if (block.kind === 'heading' || DENIAL.test(sentence.text)) return [];
    if (negative.find(sentence).length === 0) return [];
    return sharesWithoutOther(sentence, block).map(({ found, share }) => ({
      found,
      line: sentence.line,
      explanation:
        'Hier staat alleen hoeveel bewoners het wel zijn. Zo lijkt het alsof het voor iedereen geldt.',
      proposal: `Zet er in dezelfde alinea achter hoeveel het er niet zijn: ‘ongeveer ${100 - share} van de 100’.`,
    }));
  },
};
