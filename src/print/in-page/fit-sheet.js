/**
 * Runs in the browser's page: shortens a press sheet until it fits, by whole pieces in a fixed order. A region is
 * an element with `data-vak`; its pieces have `data-afvallen`, the lowest number goes first, and among equals the
 * last in the text. A piece without that mark always stays (H02, n, source). A group (`data-groep`) that lost all
 * its pieces goes too: no question without an answer. Inner regions come before the sheet as a whole. A sheet with
 * room to spare is set larger (`data-ruim` on the body). One that stays too full, or would lose what it is made for, is
 * set tighter (`data-krap`) and shortened anew. `data-past` on the body says that all this is done.
 *
 * @returns {{ dropped: { region: string, text: string }[], overflowing: string[] }}
 */
export function fitSheet() {
  /** From this number on a piece is what the sheet is made for: a first answer, a chart of a clear difference. */
  const VITAL = 6;
  const regions = [...document.querySelectorAll('[data-vak]')].reverse();
  const overflows = (region) =>
    region.scrollHeight > region.clientHeight + 1 || region.scrollWidth > region.clientWidth + 1;

  const hide = (piece, hidden) => {
    piece.hidden = hidden;
    const group = piece.closest('[data-groep]');
    if (group) group.hidden = group.querySelector('[data-afvallen]:not([hidden])') === null;
  };
  /** Pieces in the order in which they go. */
  const inOrder = (pieces) =>
    [...pieces]
      .map((piece, index) => ({ piece, index, order: Number(piece.dataset.afvallen) }))
      .sort((a, b) => a.order - b.order || b.index - a.index)
      .map(({ piece }) => piece);

  /** Hides the smallest number of pieces, in order, that makes the region fit; every piece when none does. */
  const shorten = (region) => {
    const pieces = inOrder(region.querySelectorAll('[data-afvallen]:not([hidden])'));
    let least = 0;
    let most = pieces.length;
    while (least < most) {
      const middle = (least + most) >> 1;
      for (const [index, piece] of pieces.entries()) hide(piece, index < middle);
      if (overflows(region)) least = middle + 1;
      else most = middle;
    }
    for (const [index, piece] of pieces.entries()) hide(piece, index < least);
  };
  /**
   * One region's loss is another's room: what fits after all comes back, the last to go first. Sentences of one
   * paragraph come back in their order, since one may lean on the one before.
   */
  const bringBack = () => {
    const full = new Set();
    for (const piece of inOrder(document.querySelectorAll('[data-afvallen][hidden]')).reverse()) {
      const paragraph = piece.closest('p') ?? piece;
      if (full.has(paragraph)) continue;
      hide(piece, false);
      if (!regions.some(overflows)) continue;
      hide(piece, true);
      full.add(paragraph);
    }
  };

  const fitRegions = () => {
    for (const region of regions) if (overflows(region)) shorten(region);
    if (regions.some(overflows)) return false;
    bringBack();
    return true;
  };

  /** Shortens the sheet in one of its settings; the number of vital pieces lost, endless where it doesn't fit. */
  const lossWhen = (tight) => {
    for (const piece of document.querySelectorAll('[data-afvallen]')) hide(piece, false);
    document.body.toggleAttribute('data-krap', tight);
    if (!fitRegions()) return Infinity;
    const gone = [...document.querySelectorAll('[data-afvallen][hidden]')];
    return gone.filter(({ dataset }) => Number(dataset.afvallen) >= VITAL).length;
  };

  document.body.dataset.ruim = '';
  if (regions.some(overflows)) {
    delete document.body.dataset.ruim;
    const loss = lossWhen(false);
    if (loss > 0 && lossWhen(true) >= loss && loss < Infinity) lossWhen(false);
  }
  const hidden = [...document.querySelectorAll('[data-afvallen][hidden]')];
  const outer = hidden.filter((piece) => piece.parentElement.closest('[hidden]:not([data-groep])') === null);
  const dropped = outer.map((piece) => ({
    region: piece.closest('[data-vak]').dataset.vak,
    text: titleOf(piece) ?? piece.textContent.replace(/\s+/g, ' ').trim(),
  }));
  const overflowing = regions.filter(overflows).map((region) => region.dataset.vak);
  document.body.dataset.past = '';
  return { dropped, overflowing };

  /** A part with a heading is told by it; a drawing by its label. */
  function titleOf(piece) {
    const heading = piece.querySelector('h2');
    if (heading) return `onderdeel ${heading.textContent.trim()}`;
    const drawing = piece.querySelector('svg[aria-label]');
    return drawing ? `grafiek ${drawing.getAttribute('aria-label')}` : undefined;
  }
}
