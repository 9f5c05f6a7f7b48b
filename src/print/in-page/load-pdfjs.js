/**
 * Runs in the browser's page: puts pdf.js in it, from the text of its two modules. With the worker's module at hand
 * pdf.js works in the page itself, and asks for no file.
 *
 * @param {{ library: string, worker: string }} modules_
 */
export async function loadPdfjs({ library, worker }) {
  const load = (text) => import(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  globalThis.pdfjsWorker = await load(worker);
  globalThis.pdfjs = await load(library);
}
