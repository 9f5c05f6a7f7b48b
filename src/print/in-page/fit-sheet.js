/**
 * Runs in the browser's page: makes a press sheet fit by giving things up in a fixed order. A region is an element with
 * `data-vak`. What may go: pieces with `data-afvallen` (the lowest number goes first, among equals the last in the
 * text), and settings of the plan (`data-zetten`, an attribute on the body). Without such a mark a piece stays (H02, n,
 * source).
 *
 * Interviews are never cut: they have steps (`data-trappen`), each a version that was approved, and an element with
 * `data-trap` is there at those steps alone. At each step all up to `data-voor` may go before the next is tried; the
 * rest only where no step fits. Nothing at all (`niets`) is for a sheet without room for even a short version.
 *
 * @param {{ leastWords: number }} limits_ The shortest version that is worth writing.
 * @returns {{ dropped: { kind: string, text: string }[], overflowing: string[], interviews: { naam: string, niveau:
 * string }[], room?: number, refused: boolean }} `room`: words of a short version that fits, where
 * the interviews are not whole; `refused`: no approved version fits, and one of `room` words would.
 */
export function fitSheet({ leastWords }) {
  const plan = document.querySelector('[data-plan]')?.dataset ?? {};
  const levels = (plan.trappen ?? '').split(' ').filter(Boolean);
  const before = Number(plan.voor ?? Infinity);
  const regions = [...document.querySelectorAll('[data-vak]')].reverse();
  const ways = waysToGive();
  const usual = ways.filter(({ order }) => order <= before).length;

  const overflows = (region) =>
    region.scrollHeight > region.clientHeight + 1 || region.scrollWidth > region.clientWidth + 1;
  /** Whether all fits when the first so many have been given up. */
  const fits = (count) => {
    for (const [index, way] of ways.entries()) way.give(index < count);
    return !regions.some(overflows);
  };
  /** At a step, gives up no more than is needed of the first `most`; false where that is too little. */
  const fitsAt = (step, most) => {
    setStep(step);
    if (!fits(most)) return false;
    let least = 0;
    let enough = most;
    while (least < enough) {
      const middle = (least + enough) >> 1;
      if (fits(middle)) enough = middle;
      else least = middle + 1;
    }
    fits(enough);
    takeBack(enough);
    return true;
  };
  /**
   * What fits after all comes back, the last to go first. Sentences of one paragraph come back in their order, since one
   * may lean on the one before.
   */
  const takeBack = (given) => {
    const full = new Set();
    for (const way of ways.slice(0, given).reverse()) {
      if (full.has(way.paragraph)) continue;
      way.give(false);
      if (!regions.some(overflows)) continue;
      way.give(true);
      if (way.paragraph) full.add(way.paragraph);
    }
  };

  /** Steps at which people are there. */
  const spoken = levels.filter((level) => level !== 'niets').length;
  const settled = settle();
  const niveau = levels[settled.step];
  return {
    dropped: droppedPieces(),
    overflowing: regions.filter(overflows).map((region) => region.dataset.vak),
    interviews: [...document.querySelectorAll('[data-naam]')].map(({ dataset }) => ({
      naam: dataset.naam,
      niveau,
    })),
    ...(settled.room === undefined ? {} : { room: settled.room }),
    refused: settled.refused,
  };

  function settle() {
    if (levels.length === 0) {
      fitsAt(0, ways.length);
      return { step: 0, refused: false };
    }
    for (const most of [usual, ways.length]) {
      for (let step = 0; step < spoken; step++) {
        if (fitsAt(step, most)) return settledAt(step, most);
      }
    }
    const room = roomForWords(ways.length);
    const last = levels.length - 1;
    if (!fitsAt(last, usual)) fitsAt(last, ways.length);
    return { step: last, room, refused: room >= leastWords || last < spoken };
  }

  function settledAt(step, most) {
    if (levels[step] === 'heel') return { step, refused: false };
    const room = roomForWords(most);
    // Measuring left everything given up: the step is settled once more.
    fitsAt(step, most);
    return { step, room, refused: false };
  }

  /** How many words of each interview fit when so many are given up, in fives and with some room to spare. */
  function roomForWords(given) {
    setStep(0);
    for (const element of document.querySelectorAll('.lees')) element.hidden = false;
    const texts = [...document.querySelectorAll('.tekst:not([hidden])')];
    const kept = texts.map(({ innerHTML }) => innerHTML);
    const words = texts.map(({ textContent }) => textContent.split(/\s+/).filter(Boolean));
    const hold = (count) => {
      for (const [at, text] of texts.entries()) {
        const paragraph = document.createElement('p');
        paragraph.textContent = Array.from({ length: count }, (_, n) => words[at][n % words[at].length]).join(
          ' ',
        );
        text.replaceChildren(paragraph);
      }
      return fits(given);
    };
    let most = 0;
    for (let bit = 512; bit >= 1; bit >>= 1) if (hold(most + bit)) most += bit;
    for (const [at, text] of texts.entries()) text.innerHTML = kept[at];
    return Math.floor((most * 0.95) / 5) * 5;
  }

  function setStep(step) {
    document.body.dataset.niveau = levels[step] ?? '';
    for (const element of document.querySelectorAll('[data-trap]')) {
      element.hidden = !element.dataset.trap.split(' ').includes(String(step));
    }
  }

  /** In the order in which they go. */
  function waysToGive() {
    const pieces = [...document.querySelectorAll('[data-afvallen]')].map((piece, index) => ({
      order: Number(piece.dataset.afvallen),
      index: -index,
      paragraph: piece.closest('p') ?? undefined,
      give: (given) => {
        piece.hidden = given;
      },
    }));
    const settings = (plan.zetten ?? '')
      .split(' ')
      .filter(Boolean)
      .map((setting) => {
        const [order, name] = setting.split(':');
        return {
          order: Number(order),
          index: 0,
          give: (given) => document.body.toggleAttribute(`data-${name}`, given),
        };
      });
    return [...pieces, ...settings].sort((a, b) => a.order - b.order || a.index - b.index);
  }

  function droppedPieces() {
    const hidden = [...document.querySelectorAll('[data-afvallen][hidden]')];
    const outer = hidden.filter((piece) => piece.parentElement.closest('[data-afvallen][hidden]') === null);
    return outer.map(tellPiece);
  }

  /** A part with a heading is told by it; a drawing by its label. */
  function tellPiece(piece) {
    const heading = piece.querySelector('h2');
    if (heading) return { kind: 'onderdeel', text: `onderdeel ${heading.textContent.trim()}` };
    const drawing = piece.querySelector('svg[aria-label]');
    if (drawing) return { kind: 'grafiek', text: `grafiek ${drawing.getAttribute('aria-label')}` };
    return { kind: 'zin', text: piece.textContent.replace(/\s+/g, ' ').trim() };
  }
}
