/** Letting a rule go in one place: somebody's decision, with name, reason and end. */
import { type Html, html } from '../../html.ts';
import { writingHref } from './places.ts';

export interface WaiverPage {
  readonly file: string;
  readonly rule: string;
  /** What the rule says here, in Dutch; empty where it has nothing to say any more. */
  readonly explanation: string;
  /** Seal of uitzonderingen.yaml. */
  readonly seal: string;
  readonly today: string;
}

export function waiverPage({ file, rule, explanation, seal, today }: WaiverPage): Html {
  return html`<p class="lead">Soms is een regel hier niet van toepassing, bijvoorbeeld omdat het woord de naam van een project is. Dan kan iemand besluiten hem te laten gaan. Dat besluit staat met naam in het colofon.</p>
<p><strong>Regel ${rule}</strong> in ${file}${explanation === '' ? '' : `: ${explanation}`}</p>
<form method="post" action="uitzondering"><input type="hidden" name="bestand" value="${file}"><input type="hidden" name="regel" value="${rule}"><input type="hidden" name="zegel" value="${seal}">
<div class="field"><label for="wie">Wie besluit dit?</label><input id="wie" name="wie" required autocomplete="name"></div>
<div class="field"><label for="waarom">Waarom geldt de regel hier niet?</label><textarea id="waarom" name="waarom" rows="3" required></textarea></div>
<div class="field"><label for="tot">Tot en met welke dag?</label><span class="help">Daarna wordt de zin opnieuw beoordeeld.</span><input id="tot" type="date" name="tot" min="${today}" required></div>
<p class="row"><button class="primary">Leg het besluit vast</button> <a class="button" href="${writingHref(file)}">Toch niet</a></p></form>`;
}
