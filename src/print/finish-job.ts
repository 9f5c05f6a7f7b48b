/** What happens to a PDF after the browser: plain data in and out, so that a thread can do it. */
import type { DocumentMeta } from '../domain/document.ts';
import type { PressCheck } from '../domain/press.ts';
import { finishAccessible } from './accessible/finish.ts';
import { finishPress, type PressJob } from './press/finish.ts';
import type { Fitted } from './press/fit.ts';
import { preflight } from './press/preflight.ts';

export type FinishJob =
  | { readonly kind: 'accessible'; readonly raw: Uint8Array; readonly meta: DocumentMeta }
  | {
      readonly kind: 'press';
      readonly raw: Uint8Array;
      readonly job: PressJob;
      readonly html: string;
      /** What the sheet shows, and what doesn't fit however much is left out. */
      readonly fitted: Fitted;
    };

export interface FinishedJob {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly preflight?: PressCheck;
  /** Of an accessible PDF: something on it is wider than its paper. */
  readonly shrunk?: boolean;
}

/** Memory that holds these bytes and nothing else can be handed over; any other is copied. */
export function ownMemory({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  // Memory that was handed over before looks empty, and would get lost on its way without a word.
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > 0;
  return isOwn ? [buffer] : [];
}

/** Makes the final bytes, and checks a press sheet. */
export async function finish(job: FinishJob): Promise<FinishedJob> {
  if (job.kind === 'accessible') return finishAccessible(job.raw, job.meta);
  const { bytes, pages, unknown } = await finishPress(job.raw, job.job);
  const reasons = [
    ...refusedInterviews(job.fitted),
    ...job.fitted.overflowing.map(
      (region) =>
        `De tekst past niet in het vak “${region}”, ook niet na inkorten. Kies een groter formaat, of maak de teksten van dit gebied korter.`,
    ),
    ...unknown.map((hex) => unknownColor(hex, job.html)),
  ];
  return {
    bytes,
    pages,
    preflight: preflight(bytes, job.job.format, job.job.families, job.fitted.photos, reasons),
  };
}

/** No approved version of the interviews fits: a machine cuts none of them. */
function refusedInterviews({ refused, interviews, room = 0 }: Fitted): readonly string[] {
  if (!refused) return [];
  const names = interviews.map(({ naam }) => naam).join(' en ');
  const [which, each] = interviews.length > 1 ? ['De interviews', 'van beide '] : ['Het interview', ''];
  const wanted =
    room > 0 ? ` Schrijf ${each}een korte versie van ${room} woorden, en vraag daar akkoord op.` : '';
  return [`${which} met ${names} ${interviews.length > 1 ? 'passen' : 'past'} niet op dit vel.${wanted}`];
}

function unknownColor(hex: string, html: string): string {
  return `De kleur ${hex}${placeOf(hex, html)} staat niet in het kleurenpalet voor drukwerk.`;
}

/** The element that names the color, as far as the document tells; style sheets may hold it too. */
function placeOf(hex: string, html: string): string {
  const at = html.toLowerCase().indexOf(hex.toLowerCase());
  if (at < 0) return '';
  const before = html.slice(0, html.indexOf('>', at));
  const named = [...before.matchAll(/<\w+[^<]*\s(?:id|data-indicator|class)="([^"]+)"/g)].at(-1);
  return named?.[1] ? ` (in het element “${named[1]}”)` : '';
}
