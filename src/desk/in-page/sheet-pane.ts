/** The sheets beside the words, as the press would print them; anew whenever the desk printed them. */
import type { SheetShown } from '../../assistant.ts';

let round = 0;

export async function showSheets(): Promise<void> {
  const pane = document.querySelector<HTMLElement>('[data-sheets]');
  const address = pane?.dataset.sheets;
  if (!pane || address === undefined) return;
  const answer = await fetch(address).catch(() => undefined);
  // Not printed yet.
  if (!answer?.ok) return;
  const sheets = (await answer.json()) as readonly SheetShown[];
  round += 1;
  const own = round;
  const shown = await Promise.all(sheets.map(sheetOf));
  // A later one may have been quicker.
  if (own === round) pane.replaceChildren(...shown);
}

async function sheetOf({ format, picture, wrong, left }: SheetShown): Promise<HTMLElement> {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = picture === undefined ? `${format}: dit vel wordt afgekeurd` : format;
  figure.append(caption);
  if (picture !== undefined) figure.append(await imageOf(picture, format));
  if (wrong.length > 0) figure.append(listOf(wrong));
  if (left.length > 0) figure.append(foldOf(`Dit past er niet op: ${left.length}`, left));
  return figure;
}

/** Drawn before it takes the place of the one before: nothing blinks. */
async function imageOf(picture: string, format: string): Promise<HTMLElement> {
  const image = document.createElement('img');
  // Another address each time: the picture behind it is another.
  image.src = `../${picture}?${round}`;
  image.alt = `Het vel ${format} met deze tekst`;
  await image.decode().catch(() => undefined);
  return image;
}

function foldOf(title: string, lines: readonly string[]): HTMLElement {
  const fold = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = title;
  fold.append(summary, listOf(lines));
  return fold;
}

function listOf(lines: readonly string[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'small';
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  }
  return list;
}
