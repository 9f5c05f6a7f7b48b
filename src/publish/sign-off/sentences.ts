import type { Claim, Narrative, Paragraph } from '../../domain/narrative.ts';
import { type Themas, themaOf } from '../../domain/thema.ts';

/** A sentence of a page with what it claims. */
export interface SignedSentence {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** Every generated sentence of an area by where it stands, in the order of the page; sheets set shorter layers of them. */
export function sentencesOf(
  { lead, summary, themes, newsletter, press, quotes }: Narrative,
  themas: Themas,
): readonly {
  readonly place: string;
  readonly sentences: readonly SignedSentence[];
}[] {
  const overview = summary.overview.map(({ topic, outcome, claims }) => ({
    text: `${topic}: ${outcome}`,
    claims,
  }));
  return [
    { place: 'Opening', sentences: lead },
    {
      place: 'In één oogopslag',
      sentences: [...overview, ...summary.remarks.flat(), ...(summary.remainder ? [summary.remainder] : [])],
    },
    ...themes.map(({ thema, paragraphs }) => ({
      place: themaOf(themas, thema).titel,
      sentences: paragraphs.flat(),
    })),
    { place: 'Grote cijfers (pdf)', sentences: summary.items.flatMap(({ sentences }) => sentences) },
    { place: 'Nieuwsbrief', sentences: newsletter },
    { place: 'Om te citeren (open data)', sentences: [...quotes.values()].flat() },
    ...[...press].map(([format, { headline, intro }]): { place: string; sentences: Paragraph } => ({
      place: `Drukwerk ${format}`,
      sentences: [headline, ...intro],
    })),
  ].filter(({ sentences }) => sentences.length > 0);
}
