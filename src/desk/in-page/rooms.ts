/** How many words there are, and for how many there is room on each sheet that is ordered. */

function countWords(text: string): number {
  return text
    .replaceAll(/[#>*_[\]()]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

export function showRooms(words: HTMLTextAreaElement): void {
  const place = document.querySelector<HTMLElement>('[data-count]');
  if (!place) return;
  const count = countWords(words.value);
  const rooms = (words.dataset.rooms ?? '')
    .split(' ')
    .filter(Boolean)
    .map((one) => one.split(':'));
  const told = rooms.map(([format = '', room = '0']) => {
    const over = count - Number(room);
    const span = document.createElement('span');
    span.className = over > 0 ? 'over' : '';
    span.textContent =
      over > 0
        ? ` ${format}: ${over} woorden te veel (ruimte voor ${room}).`
        : ` ${format}: past (ruimte voor ${room}).`;
    return span;
  });
  place.replaceChildren(`${count} woorden.`, ...told);
}
