/**
 * Runs in the browser's page: swaps the document in the shell and waits until its type and pictures are there.
 * Gives the addresses of pictures that can't be shown, so that no sheet leaves with a hole in it.
 *
 * @param {{ title: string, css: string, body: string }} document_
 * @returns {Promise<string[]>}
 */
export async function showDocument({ title, css, body }) {
  document.title = title;
  document.getElementById('document-css').textContent = css;
  document.body.innerHTML = body;
  for (const mark of Object.keys(document.body.dataset)) delete document.body.dataset[mark];
  // Type is loaded when it is first used, which is too late for whoever measures: all of it now.
  await Promise.all([...document.fonts].map((face) => face.load()));
  const pictures = [...document.images];
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  return pictures
    .filter((picture) => picture.naturalWidth === 0)
    .map((picture) => picture.getAttribute('src'));
}
