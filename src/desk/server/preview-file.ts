/** The preview of the site, from memory: no path of it can reach a disk. */
import { CONTENT_TYPES, contentTypeOf } from '../../domain/content-type.ts';
import { html } from '../../html.ts';
import type { DeskState } from '../state.ts';
import type { Visit } from '../visit.ts';
import { type Answer, page } from './answer.ts';

/** Beside the pages: what makes a browser show them anew. In a frame of the desk, the desk does that. */
const RELOAD = 'herlaad.js';
const RELOAD_SCRIPT = `if (window.top === window)
  new EventSource(document.currentScript.src.replace(/herlaad[.]js$/, 'nieuws')).onmessage = ({ data }) => {
    if (JSON.parse(data).kind === 'preview') location.reload();
  };`;

export async function previewFile(
  { path: asked, root, isBrowser }: Visit,
  { preview }: DeskState,
): Promise<Answer> {
  if (asked === RELOAD) return { status: 200, type: CONTENT_TYPES.js, body: RELOAD_SCRIPT };
  if (!isBrowser) await preview.first();
  const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  const body = preview.file(path);
  const script = `<script src="${root}${RELOAD}"></script></body>`;
  const reloading = (text: string) => text.replace('</body>', () => script);
  if (body === undefined && preview.isEmpty) return waiting(preview.trouble, reloading);
  if (body === undefined)
    return { status: 404, type: CONTENT_TYPES.html, body: preview.file('404.html') ?? 'Niet gevonden.' };
  const type = contentTypeOf(path);
  return { status: 200, type, body: type === CONTENT_TYPES.html ? reloading(String(body)) : body };
}

function waiting(trouble: string | undefined, reloading: (text: string) => string): Answer {
  const told = page(html`<html lang="nl"><head><meta charset="utf-8"><title>Voorbeeld</title></head>
<body><h1>${trouble === undefined ? 'Het voorbeeld wordt gemaakt' : 'Er is nog geen voorbeeld'}</h1>
<p>${trouble ?? 'Dit duurt de eerste keer ongeveer een halve minuut. Deze pagina ververst vanzelf.'}</p></body></html>`);
  return { ...told, body: reloading(String(told.body)) };
}
