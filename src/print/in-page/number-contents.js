/**
 * Runs in the browser's page: fills in on which page each part of the document begins, where its contents ask for it.
 *
 * @param {{ pages: Record<string, number> }} found_ By id of the part.
 */
export function numberContents({ pages }) {
  for (const place of document.querySelectorAll('[data-blad]')) {
    place.textContent = String(pages[place.dataset.blad] ?? '');
  }
}
