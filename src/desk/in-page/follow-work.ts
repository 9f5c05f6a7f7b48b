/** How far a build or an errand is, as it goes: the page is asked for again, and the part that tells is put in place. */
export function followWork(): void {
  const part = document.querySelector<HTMLElement>('[data-follow]');
  if (!part) return;
  const kind = part.dataset.follow;
  const events = new EventSource('../nieuws');
  events.onmessage = async ({ data }) => {
    if ((JSON.parse(data) as { kind: string }).kind !== kind) return;
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.querySelector('[data-follow]');
    if (!next) return;
    // What stays the same stays in place: who has the button under the mouse, or the focus on it, keeps it.
    const [before, after] = [[...part.childNodes], [...next.childNodes]];
    if (before.length !== after.length) return part.replaceChildren(...after);
    for (const [at, child] of after.entries()) {
      const known = before[at];
      if (!known?.isEqualNode(child)) known?.replaceWith(child);
    }
  };
}
