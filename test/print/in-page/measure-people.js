/**
 * Runs in the browser's page, on a sheet that was made to fit: of each interview that it shows the size of its quote and
 * answers and the top of its portrait, in CSS pixels, and whether they stand beside each other.
 */
export function measurePeople() {
  const { past } = document.body.dataset;
  delete document.body.dataset.past;
  const shown = [...document.querySelectorAll('.verhaal')].filter((person) => person.checkVisibility());
  const size = (part) => (part ? Number.parseFloat(getComputedStyle(part).fontSize) : 0);
  const people = shown.map((person) => ({
    // Of one person the quote may have a page of its own.
    quote: size(person.querySelector('.citaat') ?? document.querySelector('.gezicht .citaat')),
    answers: size(person.querySelector('.tekst:not([hidden]) p')),
    top: (person.querySelector('.portret') ?? person).getBoundingClientRect().top,
  }));
  const [first, second] = shown.map((one) => one.getBoundingClientRect());
  const beside = first !== undefined && second !== undefined && second.left >= first.right;
  document.body.dataset.past = past ?? '';
  return { people, beside };
}
