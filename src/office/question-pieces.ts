/** An approved text as questions and answers, every word of it and nothing else. */
import MarkdownIt from 'markdown-it';
import type { Markdown } from '../domain/texts.ts';
import { type Piece, paragraph } from './pieces.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: '“”‘’' }).disable(
  'image',
);

/** Headings become questions, the rest answers; emphasis is lost, as a desk wants plain words. */
export function questionPieces({ text }: Markdown): readonly Piece[] {
  let isQuestion = false;
  return markdown.parse(text, {}).flatMap(({ type, children }): readonly Piece[] => {
    if (type === 'heading_open') isQuestion = true;
    if (type === 'heading_close') isQuestion = false;
    if (type !== 'inline') return [];
    const words = (children ?? [])
      .map((token) =>
        /break$/.test(token.type)
          ? ' '
          : token.type === 'text' || token.type === 'code_inline'
            ? token.content
            : '',
      )
      .join('');
    // A line that is bold as a whole is a question too.
    const shown = (children ?? []).filter(
      ({ content, type: kind }) => content !== '' || kind.startsWith('strong'),
    );
    const isBold = shown[0]?.type === 'strong_open' && shown.at(-1)?.type === 'strong_close';
    return paragraph(words, isQuestion || isBold ? 'Vraag' : 'Antwoord');
  });
}
