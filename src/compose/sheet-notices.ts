/** What a reader of a sheet must know first: a word of the gemeente, and what changed since an edition that is out. */
import { changedTitle } from '../domain/change-words.ts';
import { formatDate } from '../domain/format.ts';
import type { SheetNotice } from '../domain/sheet.ts';
import { changedTopics } from './changed.ts';
import type { Parts } from './parts.ts';
import { ORDER } from './sheet-order.ts';
import { blocksOf } from './sheet-text.ts';

/** More topics than this are counted, not named. */
const MOST_NAMED = 4;

/**
 * The same notices as on the page of the area. Their titles always stay; what the gemeente wrote stands there whole, or
 * where nothing else can give way not at all, with the address where it can be read.
 */
export function sheetNotices(
  parts: Parts,
  code: string,
  address: string | undefined,
): readonly SheetNotice[] {
  const attention = parts.survey.texts.areas.get(code)?.aandacht;
  const topics = changedTopics(parts, ({ area }) => area?.code === code);
  return [
    ...(attention
      ? [
          {
            title: `Bericht van de gemeente, ${formatDate(attention.datum)}`,
            text: blocksOf(attention.body).join(' '),
            order: ORDER.notice,
            ...(address === undefined ? {} : { readOn: `Lees het op ${address}` }),
          },
        ]
      : []),
    ...(topics.length > 0 ? [{ title: changedTitle(parts.erratum?.since), text: changedText(topics) }] : []),
  ];
}

function changedText(topics: readonly string[]): string {
  return topics.length > MOST_NAMED
    ? `De cijfers over ${topics.length} onderwerpen zijn anders dan eerst. Dit vel heeft de nieuwe cijfers.`
    : `De cijfers zijn anders dan eerst. Dit gaat over: ${topics.join('; ')}. Dit vel heeft de nieuwe cijfers.`;
}
