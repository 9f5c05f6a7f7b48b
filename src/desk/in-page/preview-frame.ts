import { showSheets } from './sheet-pane.ts';

/** The page beside the words: shown anew when the desk made it anew, at the place where the reader was. */
export function followPreview(): void {
  const frame = document.querySelector<HTMLIFrameElement>('[data-preview]');
  if (!frame) return;
  void showSheets();
  new EventSource('../nieuws').onmessage = ({ data }) => {
    const { kind } = JSON.parse(data) as { kind: string };
    if (kind === 'preview') void refresh(frame);
    else if (kind === 'sheets') void showSheets();
  };
}

/** The new page takes the place of the old one without a blink. */
async function refresh(frame: HTMLIFrameElement): Promise<void> {
  const [inside, place] = [frame.contentWindow, frame.contentDocument];
  const answer = await fetch(inside?.location.href ?? frame.src).catch(() => undefined);
  if (!answer || !inside || !place) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const sheet = (from: Document) => from.querySelector('link[rel="stylesheet"]')?.getAttribute('href');
  if (sheet(page) !== sheet(place)) return inside.location.reload();
  const top = inside.scrollY;
  place.body.replaceWith(place.adoptNode(page.body));
  inside.scrollTo(0, top);
}
