/** A field for a file is also a place to drop one; a chosen file is sent at once. */
export function startDrops(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.drop')) {
    const field = form.querySelector<HTMLInputElement>('input[type="file"]');
    if (!field) continue;
    field.addEventListener('change', () => {
      if (field.files?.length && !form.hasAttribute('data-waits')) form.requestSubmit();
    });
    const over = (is: boolean) => (event: DragEvent) => {
      event.preventDefault();
      form.classList.toggle('over', is);
    };
    form.addEventListener('dragover', over(true));
    form.addEventListener('dragleave', over(false));
    form.addEventListener('drop', (event) => {
      over(false)(event);
      if (!event.dataTransfer?.files.length) return;
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event('change'));
    });
  }
  // What is dropped beside it would open in the place of the desk.
  for (const kind of ['dragover', 'drop'] as const)
    window.addEventListener(kind, (event) => event.preventDefault());
}
