/**
 * Runs in the browser's page: shortens a press sheet until it fits, by whole pieces in a fixed order. A region is
 * an element with `data-vak`; its pieces have `data-afvallen`, the lowest number goes first, and among equals the
 * last in the text. A piece without that mark always stays (H02, n, source). A group (`data-groep`) that lost all
 * its pieces goes too: no question without an answer. Inner regions come before the sheet as a whole. A sheet with
 * room to spare is set larger (`data-ruim` on the body); one that stays too full is set tighter (`data-krap`) and
 * shortened anew. `data-past` on the body says that all this is done.
 *
 * @returns {{ dropped: { region: string, text: string }[], overflowing: string[] }}
 */
export function fitSheet() {
  const regions = [...document.querySelectorAll('[data-vak]')].reverse();
  const overflows = (region) =>
    region.scrollHeight > region.clientHeight + 1 || region.scrollWidth > region.clientWidth + 1;

  const hide = (piece, hidden) => {
    piece.hidden = hidden;
    const group = piece.closest('[data-groep]');
    if (group) group.hidden = group.querySelector('[data-afvallen]:not([hidden])') === null;
  };
  const inOrder = (region) =>
    [...region.querySelectorAll('[data-afvallen]:not([hidden])')]
      .map((piece, index) => ({ piece, index, order: Number(piece.dataset.afvallen) }))
      .sort((a, b) => a.order - b.order || b.index - a.index)
      .map(({ piece }) => piece);

  /** The smallest number of pieces, in order, that makes the region fit; every piece when none does. */
  const shorten = (region) => {
    const pieces = inOrder(region);
    let least = 0;
    let most = pieces.length;
    while (least < most) {
      const middle = (least + most) >> 1;
      for (const [index, piece] of pieces.entries()) hide(piece, index < middle);
      if (overflows(region)) least = middle + 1;
      else most = middle;
    }
    for (const [index, piece] of pieces.entries()) hide(piece, index < least);
    return pieces.slice(0, least);
  };
  /** What fits after all comes back: the last to go first. */
  const refill = (region, gone) => {
    for (const piece of gone.reverse()) {
      hide(piece, false);
      if (overflows(region)) hide(piece, true);
    }
  };

  const fitRegions = () => {
    for (const region of regions) {
      if (!overflows(region)) continue;
      const gone = shorten(region);
      if (!overflows(region)) refill(region, gone);
    }
    return !regions.some(overflows);
  };

  document.body.dataset.ruim = '';
  if (regions.some(overflows)) delete document.body.dataset.ruim;
  // What is still too much is tried once more with the sheet's tighter setting.
  if (!fitRegions()) {
    for (const piece of document.querySelectorAll('[data-afvallen]')) hide(piece, false);
    document.body.dataset.krap = '';
    fitRegions();
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
