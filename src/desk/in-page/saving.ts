/** Saving without leaving the page; where the file changed meanwhile, the page that shows both versions. */
const MODIFIED = 'Nog niet bewaard.';

export function startSaving(form: HTMLFormElement): { changed(): void } {
  const told = form.querySelector<HTMLElement>('[data-state]');
  const seal = form.querySelector<HTMLInputElement>('[name="zegel"]');
  const isNew = seal?.value === 'geen';
  let dirty = false;
  const tell = (text: string) => {
    if (told) told.textContent = text;
  };
  const save = async () => {
    dirty = false;
    tell('Bezig met bewaren …');
    const result = await send(form);
    if (result?.kind === 'changed') return form.submit();
    dirty ||= result === undefined;
    if (result === undefined) return tell('Bewaren lukte niet. Draait het bureau nog?');
    for (const field of document.querySelectorAll<HTMLInputElement>('[name="zegel"]'))
      field.value = result.seal;
    if (!dirty) tell('Alles is bewaard.');
    // What can be done with a text that is there stands on its page.
    if (isNew) location.reload();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void save();
  });
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
    event.preventDefault();
    void save();
  });
  window.addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault();
  });
  afterSave(() => dirty, save);
  return {
    changed() {
      dirty = true;
      tell(MODIFIED);
    },
  };
}

type Result = { readonly kind: 'saved'; readonly seal: string } | { readonly kind: 'changed' };

/** Undefined where the desk gave no answer. */
async function send(form: HTMLFormElement): Promise<Result | undefined> {
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  body.set('stil', 'ja');
  const answer = await fetch('bewaar', { method: 'POST', body }).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Result) : undefined;
}

/** A photo or an approval is about what stands in the file: the words are saved before it. */
function afterSave(isDirty: () => boolean, save: () => Promise<void>): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-after-save]')) {
    form.addEventListener('submit', (event) => {
      if (!isDirty()) return;
      event.preventDefault();
      void save().then(() => form.submit());
    });
  }
}
