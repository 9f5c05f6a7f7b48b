/**
 * Shapes of our own, as SVG paths in Vega's symbol square (-1 to 1). Each part starts with an absolute move and
 * goes on in relative steps, so that the writer can set many of them into one path.
 */

/** Zero: a ring with a point in it. */
export const RING_WITH_DOT = 'M-1,0a1,1 0 1 1 2,0a1,1 0 1 1 -2,0zM-.1,0a.1,.1 0 1 1 .2,0a.1,.1 0 1 1 -.2,0z';

/** Suppressed: a hatched box. */
export const HATCHED_BOX = 'M-1,-.6h2v1.2h-2zM-.7,.6l.9,-1.2M-.1,.6l.9,-1.2';

/** Missing: a cross. */
export const CROSS = 'M-1,-1l2,2M1,-1l-2,2';

/**
 * One resident of the pictogram: head and shoulders. Twice as high as wide. In curves, since a browser writes an arc
 * into a PDF as more and longer pieces, and there are a hundred.
 */
export const PERSON =
  'M0,-.922c.138,0 .249,.111 .249,.249s-.111,.249 -.249,.249s-.249,-.111 -.249,-.249s.111,-.249 .249,-.249z' +
  'M-.358,.09c0,-.198 .16,-.358 .358,-.358s.358,.16 .358,.358v.739c0,.051 -.042,.093 -.093,.093h-.53c-.051,0 -.093,-.042 -.093,-.093z';
