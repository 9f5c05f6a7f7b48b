import type { Indicator } from '../../domain/indicator.ts';

/**
 * Names by which an indicator goes in exports: its short name, its question, and the title that CBS gives it, which
 * the catalogue's source line quotes ("CBS 85146NED: Rapportcijfer leefbaarheid woonbuurt"). Keys of OData
 * ("RapportcijferLeefbaarheidWoonbuurt_18") are that title without spaces; the number behind it shifts between
 * versions of a table and says nothing (method.md 0.6).
 */
export function synonymsOf({ kort, vraag, bron }: Indicator): readonly string[] {
  const title = /^CBS \d+NED: (.+)$/.exec(bron ?? '')?.[1];
  return [kort, vraag, title, title === undefined ? undefined : topicStem(title)].filter(
    (name) => name !== undefined,
  );
}

/** A CBS title as its OData key spells it: every word with a capital, nothing but letters and digits. */
export function topicStem(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/_\d+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
