import type { Gebied } from '../../domain/gebied.ts';
import { type Html, html, tableOf } from '../../html.ts';
import { formedFigures } from '../formed-figures.ts';
import type { Publication } from '../publication.ts';

/** Response, weighting and method in one place. */
export function methodSection(
  gebied: Gebied,
  { survey, suppression }: Pick<Publication, 'survey' | 'suppression'>,
): Html {
  const { response = [], texts, gemeente } = survey;
  const own = response.filter(({ gebied: code }) => code === gebied.code);
  const rows = own.map(({ jaar, invited, completed }) => [
    String(jaar),
    invited,
    completed,
    `${Math.round((1000 * completed) / invited) / 10}%`.replace('.', ','),
  ]);
  const formed = formedFigures(survey).filter((sentence) => sentence.includes(`(${gebied.code})`));
  const { vergelijking, drempels } = gemeente;
  const comma = (value: number) => String(value).replace('.', ',');
  const facts: readonly (readonly [string, string])[] = [
    ['Toets', vergelijking.toets],
    [
      'Correctie',
      vergelijking.methode === 'bh'
        ? `Benjamini-Hochberg, q = ${comma(vergelijking.niveau)}`
        : `geen, alfa = ${comma(vergelijking.niveau)}`,
    ],
    [
      'Ontwerpeffect',
      `wijk ${comma(vergelijking.deff.wijk)}, gemeente ${comma(vergelijking.deff.gemeente)}, land ${comma(vergelijking.deff.land)}`,
    ],
    [
      'Drempels',
      `tonen ${drempels.tonen}, indicatief ${drempels.indicatief}, cel ${drempels.cel}, gevoelig ${drempels.gevoelig}`,
    ],
    [
      'Verborgen in de hele uitgave',
      `${suppression.counts.betrouwbaarheid} om betrouwbaarheid, ${suppression.counts.herleidbaarheid} om herleidbaarheid, waarvan ${suppression.complementary} om een ander cijfer te beschermen`,
    ],
  ];
  return html`<section id="methode"><h2>Respons, weging en methode</h2>
${rows.length === 0 ? html`<p>De respons van dit gebied staat niet in gebieden/respons.csv.</p>\n` : tableOf('Respons', ['Meting', 'Uitgenodigd', 'Meegedaan', 'Aandeel'], rows)}
${texts.weging ? html`<blockquote>${texts.weging.text}</blockquote>\n` : html`<p>Hoe er is gewogen, staat nog niet in teksten/weging.md.</p>\n`}
${formed.map((sentence) => html`<p>${sentence}</p>\n`)}${tableOf('Hoe er gerekend is', ['Wat', 'Hoe'], facts)}
</section>
`;
}
