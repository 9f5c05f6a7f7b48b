/** Whether the person in an interview agreed with it as it is now, and the one button that records it. */
import { type Html, html } from '../../../html.ts';
import type { Piece } from '../../text/changes.ts';
import { changesPart } from './conflict.ts';

export interface ApprovalState {
  /** `none`: never; `broken`: something changed since. */
  readonly kind: 'none' | 'broken' | 'whole';
  readonly by: string;
  readonly date: string;
  readonly way: string;
  /** What a new approval would cover, in Dutch. */
  readonly covers: readonly string[];
  /** What changed since the approval; absent when the text of then is not kept. */
  readonly changes?: readonly Piece[];
  readonly today: string;
}

export function approvalPart(state: ApprovalState, hidden: Html): Html {
  const { by, date, way, covers, today } = state;
  return html`<section class="ruled" aria-labelledby="akkoord"><h2 id="akkoord">Akkoord van de bewoner</h2>
${standing(state)}
<form method="post" action="akkoord" data-after-save>${hidden}
<div class="pair"><div class="field"><label for="door">Wie is akkoord</label><input id="door" name="door" value="${by}" required autocomplete="off"></div>
<div class="field"><label for="datum">Op welke dag</label><input id="datum" type="date" name="datum" value="${state.kind === 'none' ? today : date}" max="${today}" required></div>
<div class="field"><label for="wijze">Hoe</label><input id="wijze" name="wijze" value="${way}" list="wijzen" placeholder="per mail" required autocomplete="off"><datalist id="wijzen"><option value="per mail"><option value="per telefoon"><option value="op papier"></datalist></div></div>
<p>Met deze knop legt u vast dat de bewoner akkoord is met: ${covers.join(', ')}. Verandert daarna iets daarvan, dan geldt het akkoord niet meer.</p>
<p><button>Leg het akkoord vast</button></p></form></section>`;
}

function standing({ kind, by, date, way, changes }: ApprovalState): Html {
  const told = [date === '' ? '' : `op ${date}`, way].filter(Boolean).join(', ');
  if (kind === 'none')
    return html`<p>Er is nog geen akkoord vastgelegd. Leg de tekst eerst voor aan de bewoner.</p>`;
  if (kind === 'whole')
    return html`<p><strong>${by} is akkoord</strong>${told === '' ? '' : ` (${told})`}. Sindsdien is er niets veranderd.</p>`;
  return html`<p><strong>Het akkoord geldt niet meer.</strong> Sinds ${by} akkoord gaf${told === '' ? '' : ` (${told})`} is er iets veranderd. Leg het interview opnieuw voor.</p>
${changes === undefined ? html`<p class="small">De tekst van toen is niet bewaard, dus het verschil is niet te laten zien.</p>` : changesPart('Dit veranderde er in de tekst', changes)}`;
}
