/** The versions before, newest first; each can be looked at and put back. */
import { formatDate } from '../../domain/format.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { Version } from '../folder/history.ts';
import type { Seal } from '../folder/store.ts';
import type { Piece } from '../text/changes.ts';
import { changesPart } from './writing/conflict.ts';

/** Versions that one page shows. */
const MOST = 200;

export function historyPage(versions: readonly Version[]): Html {
  if (versions.length === 0)
    return html`<p class="lead">Er is nog niets veranderd.</p>
<p>Elke keer dat u iets bewaart, blijft de versie ervoor hier staan. U kunt haar terugzetten.</p>`;
  const rows = versions
    .slice(0, MOST)
    .map(
      ({ path, name, moment }) =>
        html`<tr><th scope="row">${path}</th><td>${momentWords(moment)}</td><td><a href="geschiedenis/versie?bestand=${encodeURIComponent(path)}&amp;versie=${encodeURIComponent(name)}" aria-label="Bekijk ${path} van voor ${momentWords(moment)}">Bekijk</a></td></tr>\n`,
    );
  return html`<p class="lead">De versies van voor elke verandering. Terugzetten is ook een verandering: u kunt altijd weer terug.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Versies"><table><thead><tr><th scope="col">Bestand</th><th scope="col">Vervangen op</th><th scope="col">Versie</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
<p class="small">Per bestand blijven 50 versies staan, en samen hoogstens 300 MB. Daarna gaan de oudste weg.</p>`;
}

export interface VersionPage {
  readonly version: Version;
  readonly seal: Seal;
  /** From the version to the file as it is; absent for a file that is no text. */
  readonly changes?: readonly Piece[];
}

export function versionPage({ version: { path, name, moment, bytes }, seal, changes }: VersionPage): Html {
  return html`<p class="lead">${path}, zoals het was tot ${momentWords(moment)}.</p>
${changes ? changesPart('Wat er sindsdien veranderde', changes) : html`<p>Dit is geen tekst (${Math.ceil(bytes / 1000)} kB).</p>`}
<form method="post" action="geschiedenis/terug"><input type="hidden" name="bestand" value="${path}"><input type="hidden" name="versie" value="${name}"><input type="hidden" name="zegel" value="${seal}">
<p class="row"><button class="primary">Zet deze versie terug</button> <a class="button" href="geschiedenis">Laat zo</a></p></form>`;
}

/** "3 maart 2026, 14:05"; the moment is told as it was kept, in universal time, where the machine's is not known. */
export function momentWords(moment: string): string {
  const [day = '', time = ''] = moment.split('T');
  return `${formatDate(day)}, ${time.slice(0, 5)}`;
}
