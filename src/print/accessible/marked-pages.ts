/** What is known of the content of pages once it was read: which text is where, and by which tag. */
import type { Spot } from '../pdf/text-pen.ts';
import type { Dict } from '../pdf/values.ts';
import type { ContentEdit } from './content-edit.ts';

/** A piece of marked content with text, as it stands on its page. */
export interface TextPiece {
  /** What it says; line ends within it have their space. */
  text: string;
  /** Where it begins, and where its last line ends. */
  readonly from: Spot;
  to: Spot;
  /** Where its last text ends in the content. */
  end: number;
  /** The space of its last font as an operand, where the font has one. */
  space: string | undefined;
}

export interface MarkedContent {
  readonly content: Buffer;
  /** Text by marked-content id. */
  readonly pieces: ReadonlyMap<number, TextPiece>;
  /** What is still to change: spaces where a line breaks within a piece come, replacements of a space go. */
  readonly edits: readonly ContentEdit[];
  /** Where the tag of each id stands in the content: its begin and end. */
  readonly tags: ReadonlyMap<number, Place>;
  /** Text that belongs to no element, in order of painting. */
  readonly furniture: string;
  /** Names of images and forms that belong to no element. */
  readonly untaggedObjects: readonly string[];
}

/** Begin and end in the content. */
export type Place = readonly [start: number, end: number];

export interface MarkedPage extends Pick<MarkedContent, 'content' | 'pieces' | 'edits' | 'tags'> {
  readonly dict: Dict;
}

/** By object number of the page. */
export type MarkedPages = ReadonlyMap<number, MarkedPage>;
