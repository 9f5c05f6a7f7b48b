/**
 * Runs in the browser's page: uses the room that is left on a press sheet that fits. Each page (`data-pagina`) sets its
 * parts (`data-groeit`, up to `data-meest` percent) larger and airier. One that still has a hole gets more to tell, until it has none: of
 * the template `data-reserve` the piece that leaves the smallest hole, at one of the page's places (`data-erbij`; `data-waar`: within these alone). `data-past` on the body says that the sheet is done.
 *
 * `window.holeOf` (measure-holes) is there.
 *
 * @param {{ mostHole: number }} limits_ A larger share of a page than this is a hole.
 * @returns {{ photos: string[], hole: number }} Files of the pictures that the sheet shows, in their order; the largest
 * share of a page that is empty.
 */
export function fillSheet({ mostHole }) {
  // In percent.
  const MOST_GROWTH = 220;
  const GROWTH_STEP = 8;
  // In millimeters, between the parts of a part.
  const MOST_AIR = 12;
  // In CSS px, between pieces of a column, above the usual: 18 mm.
  const MOST_GAP = 68;
  // Of the width, for one of two texts.
  const MOST_PART = 0.62;

  const regions = [...document.querySelectorAll('[data-vak]')].reverse();
  const overflows = (region) =>
    region.scrollHeight > region.clientHeight + 1 || region.scrollWidth > region.clientWidth + 1;
  const fits = () => !regions.some(overflows);
  const reserve = [...(document.querySelector('[data-reserve]')?.content.children ?? [])];
  /** Pieces of the reserve that stand on an earlier page. */
  const used = new Set();

  const pages = [...document.querySelectorAll('[data-pagina]')];
  const holes = fits() ? pages.map(fill) : [];
  const photos = [...document.images]
    .filter((image) => image.checkVisibility())
    .map(({ dataset }) => dataset.bestand ?? '');
  document.body.dataset.past = '';
  return { photos, hole: Math.max(0, ...holes) };

  /** Gives the hole that is left. */
  function fill(page) {
    const parts = partsOf(page);
    for (const pair of page.querySelectorAll('[data-verdeel]')) divide(pair);
    grow(parts);
    const hole = window.holeOf(page);
    if (hole <= mostHole) return hole;
    const left = tellMore(page, parts, hole);
    return left > mostHole ? spread(page) : left;
  }

  function partsOf(page) {
    const parts = [...page.querySelectorAll('[data-groeit]'), ...(page.dataset.groeit ? [page] : [])];
    return parts.sort((a, b) => Number(a.dataset.groeit) - Number(b.dataset.groeit));
  }

  /** Adds pieces until there is no hole, and takes back the last ones if they made none smaller. */
  function tellMore(page, parts, before) {
    let least = before;
    let kept = 0;
    const added = [];
    while (least > mostHole) {
      shrink(parts);
      const piece = addOne(page);
      if (!piece) break;
      added.push(piece);
      growAround(parts, added);
      const hole = window.holeOf(page);
      if (hole >= least) continue;
      least = hole;
      kept = added.length;
    }
    for (const piece of added.splice(kept)) takeAway(piece);
    shrink(parts);
    growAround(parts, added);
    return least;
  }

  /** What has several heights takes what the parts of the page leave. */
  function growAround(parts, added) {
    for (const { node } of added) setHeight(node, heightsOf(node)[0]);
    grow(parts);
    for (const piece of added) raise(piece);
  }

  /** Last of all the white below the columns goes between what stands in them. */
  function spread(page) {
    for (const list of page.querySelectorAll('[data-erbij]')) {
      const columns = Map.groupBy(piecesBelowWide(list), (piece) => piece.getBoundingClientRect().left);
      const foot = list.getBoundingClientRect().bottom;
      for (const column of columns.values()) {
        const left = foot - column.at(-1).getBoundingClientRect().bottom;
        // One piece alone stands in the middle.
        const [gaps, first] = column.length === 1 ? [2, 1] : [column.length - 1, 0];
        const gap = Math.max(0, Math.min(left / gaps, MOST_GAP));
        for (const [at, piece] of column.entries()) piece.style.insetBlockStart = `${(at + first) * gap}px`;
      }
    }
    return window.holeOf(page);
  }

  /** What stands in columns at the foot: after a piece across all of them. */
  function piecesBelowWide(list) {
    const shown = [...list.children].filter((piece) => piece.checkVisibility());
    return shown.slice(shown.findLastIndex((piece) => piece.matches('.onderdeel--breed')) + 1);
  }

  /** Two texts beside each other: the longer one gets the wider column. */
  function divide(pair) {
    const texts = [...pair.querySelectorAll('[data-deel]:not([hidden])')];
    const [first, second] = texts.map(({ innerText }) => innerText.length);
    if (!first || !second) return;
    const part = Math.min(MOST_PART, Math.max(1 - MOST_PART, first / (first + second)));
    pair.style.setProperty('--eerste', `${part}fr`);
    pair.style.setProperty('--tweede', `${1 - part}fr`);
    if (fits()) return;
    pair.style.removeProperty('--eerste');
    pair.style.removeProperty('--tweede');
  }

  /** The piece that leaves the smallest hole, at its place; absent where none fits. */
  function addOne(page) {
    const tried = reserve
      .filter((one) => !used.has(one))
      .flatMap((source) =>
        placesOf(page, source).map((place) => ({ source, place, hole: holeWith(page, source, place) })),
      );
    const [best] = tried.filter(({ hole }) => hole < 1).sort((a, b) => a.hole - b.hole);
    return best && put(best.source, best.place);
  }

  function placesOf(page, { dataset: { waar = '*' } }) {
    return [...page.querySelectorAll('[data-erbij]')].filter((place) => place.closest(waar));
  }

  /** 1 where it does not fit. */
  function holeWith(page, source, place) {
    const piece = put(source, place);
    const hole = fits() ? window.holeOf(page) : 1;
    takeAway(piece);
    return hole;
  }

  function put(source, place) {
    const node = source.cloneNode(true);
    place.append(node);
    place.hidden = false;
    setHeight(node, heightsOf(node)[0]);
    used.add(source);
    return { source, node, place };
  }

  /** In millimeters, the least first, of what may have several heights. */
  function heightsOf({ dataset: { hoogten = '' } }) {
    return hoogten.split(' ').filter(Boolean);
  }

  function setHeight(node, height) {
    if (height) node.style.setProperty('--hoogte', `${height}mm`);
  }

  /** The most of its heights that fits. */
  function raise({ node }) {
    const heights = heightsOf(node);
    for (const [at, height] of heights.entries()) {
      setHeight(node, height);
      if (fits()) continue;
      setHeight(node, heights[at - 1]);
      return;
    }
  }

  function takeAway({ source, node, place }) {
    node.remove();
    used.delete(source);
    if (place.childElementCount === 0) place.hidden = true;
  }

  /** Larger columns may fit where a little smaller ones don't, so all sizes are tried, the largest first. */
  function grow(parts) {
    for (const part of parts) {
      largest(Number(part.dataset.meest ?? MOST_GROWTH), 100, GROWTH_STEP, (percent) =>
        part.style.setProperty('--groei', `${percent / 100}`),
      );
      airiest(part);
    }
  }

  function largest(most, least, step, apply) {
    for (let value = most; value >= least; value -= step) {
      apply(value);
      if (!fits()) continue;
      // Between two steps there may be room for half of one.
      apply(Math.min(most, value + step / 2));
      if (!fits()) apply(value);
      return;
    }
  }

  function airiest(part) {
    let air = 0;
    for (const more of [8, 4, 2, 1]) {
      part.style.setProperty('--lucht', `${air + more}mm`);
      if (air + more <= MOST_AIR && fits()) air += more;
    }
    part.style.setProperty('--lucht', `${air}mm`);
  }

  function shrink(parts) {
    for (const part of parts) {
      part.style.removeProperty('--groei');
      part.style.removeProperty('--lucht');
    }
  }
}
