import { formatDate } from '../domain/format.ts';
import type { Notice } from '../domain/page-blocks.ts';
import type { Page } from '../domain/profile.ts';
import { changedNotice } from './changed.ts';
import { toHtml } from './markdown.ts';
import type { Parts } from './parts.ts';

/** What stands above the page of an area: a word of the gemeente first, then what changed in its figures. */
export function noticesOf(parts: Parts, code: string, path: string): Pick<Page, 'notices'> {
  const attention = parts.survey.texts.areas.get(code)?.aandacht;
  return withNotices([
    ...(attention
      ? [
          {
            title: 'Bericht van de gemeente',
            date: formatDate(attention.datum),
            html: toHtml(attention.body),
          },
        ]
      : []),
    ...changedNotice(parts, path, ({ area }) => area?.code === code),
  ]);
}

/** The field of a page; absent without any notice. */
export function withNotices(notices: readonly Notice[]): Pick<Page, 'notices'> {
  return notices.length > 0 ? { notices } : {};
}
