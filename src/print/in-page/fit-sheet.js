/**
 * Runs in the browser's page: shortens a press sheet until it fits, by whole pieces in a fixed order. A region is
 * an element with `data-vak`; its pieces have `data-afvallen`, the lowest number goes first, and among equals the
 * last in the text. A piece without that mark always stays (H02, n, source). A group (`data-groep`) that lost all
 * its pieces goes too: no question without an answer.
 *
 * @returns {{ dropped: { region: string, text: string }[], overflowing: string[] }}
 */
export function fitSheet() {
  const dropped = [];
  const regions = [...document.querySelectorAll('[data-vak]')];
  const overflows = (region) =>
    region.scrollHeight > region.clientHeight + 1 || region.scrollWidth > region.clientWidth + 1;
  const drop = (piece, region) => {
    const text = piece.textContent.replace(/\s+/g, ' ').trim();
    piece.remove();
    if (text !== '') dropped.push({ region: region.dataset.vak, text });
  };
  const inOrder = (region) =>
    [...region.querySelectorAll('[data-afvallen]')]
      .map((piece, index) => ({ piece, index, order: Number(piece.dataset.afvallen) }))
      .sort((a, b) => a.order - b.order || b.index - a.index);
  for (const region of regions) {
    for (const { piece } of inOrder(region)) {
      if (!overflows(region)) break;
      if (!piece.isConnected) continue;
      const group = piece.closest('[data-groep]');
      drop(piece, region);
      if (group && !group.querySelector('[data-afvallen]')) group.remove();
    }
  }
  return { dropped, overflowing: regions.filter(overflows).map((region) => region.dataset.vak) };
}
