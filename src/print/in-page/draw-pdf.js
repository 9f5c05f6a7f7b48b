/**
 * Runs in the browser's page: draws the pages of a PDF beside each other, with pdf.js, which the page holds as
 * `pdfjs`. Gives a PNG as a data address.
 *
 * @param {{ pdf: string, longSide: number, gap: number }} order_ `pdf` in base64; the longest side of a page that is
 * alone on its sheet, and what lies between pages, in pixels. More pages are each drawn smaller.
 * @returns {Promise<string>}
 */
export async function drawPdf({ pdf, longSide, gap }) {
  const data = Uint8Array.from(atob(pdf), (byte) => byte.charCodeAt(0));
  // Letters are drawn as outlines: no font of the machine can slip in.
  const file = await globalThis.pdfjs.getDocument({
    data,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)));
  const [, , width, height] = pages[0].view;
  const scale = longSide / Math.max(width, height) / Math.sqrt(pages.length);
  const views = pages.map((page) => page.getViewport({ scale }));
  const sheet = canvasOf(
    views.reduce((sum, view) => sum + Math.round(view.width) + gap, -gap),
    Math.max(...views.map((view) => Math.round(view.height))),
  );
  let left = 0;
  for (const [index, page] of pages.entries()) {
    const viewport = views[index];
    const canvas = canvasOf(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas, viewport, annotationMode: 0 }).promise;
    sheet.getContext('2d').drawImage(canvas, left, 0);
    left += canvas.width + gap;
  }
  await file.destroy();
  return sheet.toDataURL('image/png');

  function canvasOf(width, height) {
    return Object.assign(document.createElement('canvas'), { width, height });
  }
}
