/** What runs in the browser's page while it is tested: expressions, as text, since they never run here. */

/** Rules of axe that are off by default and belong to WCAG 2.2 AA. */
const SWITCHED_ON = '{ "target-size": { enabled: true } }';

/** Names of WCAG's levels among axe's tags leave only criteria (`wcag143`) and clauses (`EN-9.1.4.3`). */
const CRITERION = String.raw`/^(wcag\d{3,}|EN-\d)/`;

/**
 * A drawing is one picture to who can't see it, by its role and label, which are tested. What is inside it is a third
 * of a page's elements, of which axe can tell nothing: it does not know how SVG colours its text. Those colours are
 * judged where the house style is read, and by rule C02.
 */
const ALL_BUT_DRAWN = `{ exclude: [['svg[role="img"] > *']] }`;

/** All rules over the page as it stands, with what they found as plain facts. Needs axe in the page. */
export const RUN_AXE = `axe.run(${ALL_BUT_DRAWN}, { resultTypes: ['violations', 'incomplete'], rules: ${SWITCHED_ON} }).then((found) => {
  const told = ({ id, help, helpUrl, tags, nodes }) => ({
    rule: id,
    help,
    address: helpUrl.split('?')[0],
    criteria: tags.filter((tag) => ${CRITERION}.test(tag)),
    places: nodes.length,
    example: nodes[0].html.slice(0, 200),
  });
  return {
    passed: found.passes.map(({ id }) => id).sort(),
    violations: found.violations.map(told),
    incomplete: found.incomplete.map(told),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
})`;

export function setTextSize(percent: number): string {
  return `document.documentElement.style.setProperty('font-size', '${percent}%')`;
}

/** Keeps every stop of the Tab key, with its place and whether something shows it. */
export const WATCH_FOCUS = `(() => {
  const stops = (window.wijkprofielenStops = []);
  const seen = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height, right, bottom } = element.getBoundingClientRect();
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0 && right > 0 && bottom > 0;
  };
  document.addEventListener('focusin', ({ target }) => {
    const before = stops.at(-1)?.target;
    stops.push({
      target,
      text: target.textContent.trim(),
      markup: target.outerHTML.slice(0, 120),
      seen: seen(target),
      backwards: before ? Boolean(before.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) : false,
    });
  });
})()`;

/** How many stops the page should have at most: what can be focused and is shown. */
export const COUNT_STOPS = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  .filter((element) => element.tabIndex >= 0 && element.checkVisibility()).length`;

/** The stops so far, without the elements themselves. */
export const READ_STOPS = `window.wijkprofielenStops.map(({ text, markup, seen, backwards }) => ({ text, markup, seen, backwards }))`;

/**
 * Where the reader is: the id of the element that has the focus, once the jump to the contents is done. On a busy
 * machine it comes late, and the same page must always be told to be the same.
 */
export const FOCUSED_ID = `new Promise((done) => {
  const look = (left) => {
    const { id } = document.activeElement;
    if (id === 'inhoud' || left === 0) done(id);
    else setTimeout(look, 20, left - 1);
  };
  look(150);
})`;
