/** The frame of every page of the desk: where you are, what comes next, and what was just done. */
import { type Html, html } from '../../html.ts';
import { NONCE } from '../server/answer.ts';

export interface Frame {
  readonly title: string;
  /** Name of the gemeente, where a folder is open. */
  readonly gemeente?: string | undefined;
  /** Which entry of the menu this page is. */
  readonly at?: string;
  /** Shown once: what was done, or why it could not be. */
  readonly notice?: Notice | undefined;
  /** Uses the whole width of the window. */
  readonly wide?: boolean;
}

export interface Notice {
  readonly kind: 'done' | 'wrong';
  readonly text: string;
  /** Lines below it. */
  readonly more?: readonly string[];
}

/** In the order of the work. */
const MENU = [
  ['', 'Overzicht'],
  ['gemeente', 'Gemeente'],
  ['gebieden', 'Gebieden'],
  ['cijfers', 'Cijfers'],
  ['teksten', 'Teksten en interviews'],
  ['maken', 'Maken'],
  ['geschiedenis', 'Geschiedenis'],
] as const;

/** `root`: where the desk stands, below which every address is; `own`: the address of this page below it. */
export function framed(
  { title, gemeente, at, notice, wide }: Frame,
  { root, own }: { readonly root: string; readonly own: string },
  body: Html,
): Html {
  return html`<html lang="nl">
<head>
<meta charset="utf-8">
<title>${title}${gemeente === undefined ? '' : ` – ${gemeente}`} – Wijkprofielen</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<base href="${root}">
<link rel="icon" href="uit/bureau.svg" type="image/svg+xml">
<link rel="stylesheet" href="uit/bureau.css">
<meta name="nonce" content="${NONCE}">
<script src="uit/bureau.js" defer></script>
</head>
<body>
<a class="skip" href="${own}#inhoud">Naar de inhoud</a>
<header class="top">
<p class="brand"><a href="./">${gemeente ?? 'Wijkprofielen'}</a> <span>wijkprofielen</span></p>
${gemeente === undefined ? html`` : menu(at)}
</header>
<main id="inhoud" tabindex="-1"${wide ? html` class="wide"` : html``}>
${noticeOf(notice)}<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}

function menu(at: string | undefined): Html {
  const items = MENU.map(([path, name]) => {
    const current = path === at ? html` aria-current="page"` : html``;
    return html`<li><a href="./${path}"${current}>${name}</a></li>\n`;
  });
  return html`<nav aria-label="Stappen"><ol>
${items}</ol></nav>
<p class="aside"><a href="../" target="voorbeeld">Bekijk het voorbeeld van de site</a></p>
<p class="aside"><a href="welkom">Een andere map</a></p>`;
}

function noticeOf(notice: Notice | undefined): Html {
  if (!notice) return html``;
  const more = (notice.more ?? []).map((line) => html`<li>${line}</li>\n`);
  return html`<div class="notice ${notice.kind}" role="${notice.kind === 'done' ? 'status' : 'alert'}"><p>${notice.text}</p>
${more.length > 0 ? html`<ul>${more}</ul>` : html``}</div>
`;
}
