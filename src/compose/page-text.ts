/** Standing prose (domain/page-text.ts) as sections of a page. */
import {
  heldBlocks,
  type PAGE_TEXTS,
  type PageText,
  type PageTextName,
  type PageTextPart,
  type PageTexts,
  type PlaceValues,
} from '../domain/page-text.ts';
import type { TextSection } from '../domain/profile.ts';
import { toHtml } from './markdown.ts';
import { section } from './text-page.ts';

type PartOf<Name extends PageTextName> = (typeof PAGE_TEXTS)[Name]['parts'][number];
type PlaceOf<Name extends PageTextName> = (typeof PAGE_TEXTS)[Name]['places'][number];

/** Of every place of a page, what stands there; none where there is nothing to say. */
export type ValuesOf<Name extends PageTextName> = Readonly<Record<PlaceOf<Name>, string | undefined>>;

type Rest = Partial<Omit<TextSection, 'id' | 'title'>>;

export interface FilledText<Name extends PageTextName> {
  readonly heading: string;
  readonly description: string;
  readonly lead: string;
  /** A section with its words, and what is not words (facts, links) beside them. */
  section(id: PartOf<Name>, rest?: Rest): TextSection;
  /** The same words as one text. */
  words(id: PartOf<Name>): { readonly title: string; readonly text: string };
}

/** The prose of a page with its places filled. */
export function pageText<Name extends PageTextName>(
  texts: PageTexts,
  name: Name,
  values: ValuesOf<Name>,
): FilledText<Name> {
  const { kop, beschrijving, lead, parts }: PageText = texts[name];
  const part = (id: string): PageTextPart => {
    const found = parts.get(id);
    if (!found) throw new Error(`the text ${name} has no section ${id}`);
    return found;
  };
  const textOf = (text: string) =>
    heldBlocks([{ kind: 'paragraph', text }], values)
      .map((block) => block.text)
      .join(' ');
  return {
    heading: textOf(kop),
    description: textOf(beschrijving),
    lead: textOf(lead),
    section: (id, rest = {}) => toSection(id, part(id), values, rest),
    words: (id) => ({
      title: part(id).title,
      text: heldBlocks(part(id).blocks, values)
        .map(({ text }) => text)
        .join(' '),
    }),
  };
}

function toSection(id: string, part: PageTextPart, values: PlaceValues, rest: Rest): TextSection {
  const held = heldBlocks(part.blocks, values);
  if (part.own) return section(id, part.title, { html: ownHtml(held), paragraphs: [OWN_WORDS], ...rest });
  const texts = (kind: 'paragraph' | 'item') =>
    held.filter((block) => block.kind === kind).map(({ text }) => text.replaceAll('\n', ' '));
  return section(id, part.title, {
    ...rest,
    paragraphs: [...texts('paragraph'), ...(rest.paragraphs ?? [])],
    list: [...texts('item'), ...(rest.list ?? [])],
  });
}

/** Says whose words these are (prudence H08). */
const OWN_WORDS = 'Deze tekst is van de gemeente.';

function ownHtml(blocks: ReturnType<typeof heldBlocks>): string {
  const lines = blocks.map(({ kind, text }, index) => {
    const isNextItem = blocks[index + 1]?.kind === 'item';
    return kind === 'item' ? `- ${text}${isNextItem ? '\n' : '\n\n'}` : `${text}\n\n`;
  });
  return toHtml({ file: '', firstLine: 1, text: lines.join('') });
}
