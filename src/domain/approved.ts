import { cleanText } from './clean-text.ts';

/** What a resident reads and approves of an interview: all of it stands in print under their name. */
export interface Approved {
  readonly text: string;
  readonly quote?: string | undefined;
  readonly bijschrift?: string | undefined;
  /** SHA-256 (hex) of the photo's file. */
  readonly photo?: string | undefined;
}

/**
 * The words of which `akkoord` is the SHA-256: the text below the front matter (LF line ends, trimmed) where there is
 * nothing else, so that older approvals of a text alone hold; with a quote, a caption or a photo, those belong to it.
 */
export function approvedForm({ text, quote, bijschrift, photo }: Approved): string {
  const body = approvedText(text);
  if (quote === undefined && bijschrift === undefined && photo === undefined) return body;
  return JSON.stringify({ tekst: body, quote: asRead(quote), bijschrift: asRead(bijschrift), foto: photo });
}

/** As the reader of the data folder takes it: signs that can't be seen are no part of what was approved. */
function asRead(line: string | undefined): string | undefined {
  return line && cleanText(line).trim();
}

/** A text or shorter version as it is approved: LF line ends, trimmed. */
export function approvedText(text: string): string {
  return cleanText(text).replace(/\r\n?/g, '\n').trim();
}
