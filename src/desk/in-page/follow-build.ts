/** How far a build is, as it goes: the page is asked for again, and the part that tells is put in place. */
export function followBuild(): void {
  const part = document.querySelector<HTMLElement>('[data-follow="build"]');
  if (!part) return;
  const events = new EventSource('../nieuws');
  events.onmessage = async ({ data }) => {
    if ((JSON.parse(data) as { kind: string }).kind !== 'build') return;
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.querySelector('[data-follow="build"]');
    if (!next) return;
    part.replaceChildren(...next.childNodes);
  };
}
