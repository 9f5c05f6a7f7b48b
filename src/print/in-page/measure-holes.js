/**
 * Runs in the browser's page: gives it `window.holeOf`, which tells how large the hole in a page of a press sheet is.
 */
export function measureHoles() {
  // Of the grid on which holes are looked for, in CSS px: 1,5 mm.
  const CELL = 5.67;

  /** The share of a page that its largest empty rectangle takes: nothing written, drawn or edged lies in it. */
  window.holeOf = (page) => {
    const frame = page.getBoundingClientRect();
    const across = Math.floor(frame.width / CELL);
    const down = Math.floor(frame.height / CELL);
    const full = new Uint8Array(across * down);
    for (const { left, top, right, bottom } of painted(page)) {
      const first = Math.max(0, Math.floor((left - frame.left) / CELL));
      const last = Math.min(across - 1, Math.floor((right - frame.left) / CELL));
      const lowest = Math.min(down - 1, Math.floor((bottom - frame.top) / CELL));
      for (let y = Math.max(0, Math.floor((top - frame.top) / CELL)); y <= lowest; y++)
        full.fill(1, y * across + first, y * across + last + 1);
    }
    return largestEmpty(full, across, down) / (across * down);
  };

  /** Boxes of lines of text, pictures, charts, areas of a map, and edges of what has a background or a rule. */
  function painted(page) {
    const boxes = [];
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: ({ parentNode, hidden }) =>
        hidden || parentNode.nodeName === 'svg' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    });
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      boxes.push(...(node.nodeType === Node.TEXT_NODE ? lines(node) : shapes(node)));
    return boxes;
  }

  function lines(text) {
    if (text.data.trim() === '') return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    return range.getClientRects();
  }

  function shapes(element) {
    if (element.matches('.kaart > svg, .kaart__vlak > svg'))
      return [...element.querySelectorAll('path')].map((path) => path.getBoundingClientRect());
    return element.matches('img, svg') ? [element.getBoundingClientRect()] : edges(element);
  }

  function edges(element) {
    const style = getComputedStyle(element);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)')
      return [
        { left, right, top, bottom: top },
        { left, right, top: bottom, bottom },
        { left, right: left, top, bottom },
        { left: right, right, top, bottom },
      ];
    return [
      ...(Number.parseFloat(style.borderTopWidth) > 0 ? [{ left, right, top, bottom: top }] : []),
      ...(Number.parseFloat(style.borderBottomWidth) > 0 ? [{ left, right, top: bottom, bottom }] : []),
    ];
  }

  /** In cells: the largest rectangle below a skyline, line by line. */
  function largestEmpty(full, across, down) {
    const depth = new Int32Array(across + 1);
    let most = 0;
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++) depth[x] = full[y * across + x] ? 0 : depth[x] + 1;
      most = Math.max(most, largestBelow(depth));
    }
    return most;
  }

  /** The skyline ends at 0. */
  function largestBelow(skyline) {
    const open = [];
    let most = 0;
    for (const [x, height] of skyline.entries()) {
      let start = x;
      for (let last = open.at(-1); last && last.height >= height; last = open.at(-1)) {
        most = Math.max(most, last.height * (x - last.start));
        start = last.start;
        open.pop();
      }
      open.push({ start, height });
    }
    return most;
  }
}
