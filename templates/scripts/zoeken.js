/**
 * The field of the search page: what the list below it says, found by typing. Runs on that page only, asks nobody
 * anything, and keeps nothing. Without it the list is there. No module: those are refused from a disk.
 */
(() => {
  const box = document.getElementById('zoekvak');
  const field = document.getElementById('zoek');
  const status = document.getElementById('zoek-status');
  const list = document.getElementById('zoek-uitkomst');
  if (!box || !field || !status || !list) return;

  /** More results than this are of no help. */
  const MOST = 12;
  /** Milliseconds of rest before a screen reader is told how many results there are. */
  const REST = 400;
  let index;
  let waiting;

  /** "'t Höfke" and "t hofke" are the same to whoever types. */
  const plain = (text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();

  const read = ({ areas, names, streets }) => ({
    areas,
    entries: [
      ...names.map(([name, area]) => ({ name, words: plain(name), postcode: '', numbers: '', area })),
      ...streets.map(([name, postcode, numbers, area]) => ({
        name,
        words: plain(name),
        postcode: postcode.replace(' ', '').toLowerCase(),
        shown: postcode,
        numbers,
        area,
      })),
    ],
  });

  /** "Kerkstraat 12, 5999 AB" as postcode, house number and words. */
  const parse = (typed) => {
    const [found = '', digits = '', letters = ''] =
      /\b([1-9]\d{3})\s*([a-z]{1,2})?\b/.exec(typed.toLowerCase()) ?? [];
    const rest = plain(typed.toLowerCase().replace(found, ' '));
    const [, words = rest, number] = /^(.*?)\s*\b(\d{1,5})(?: ?[a-z]{1,2})?$/.exec(rest) ?? [];
    return { postcode: digits + letters, words: words.trim(), number: number ? Number(number) : undefined };
  };

  const holds = (numbers, number) => {
    const [, from, to = from, side] = /^(\d+)(?:-(\d+))?(?: (even|oneven))?$/.exec(numbers) ?? [];
    if (from === undefined) return true;
    const even = number % 2 === 0;
    return (
      number >= Number(from) && number <= Number(to) && (side === undefined || (side === 'even') === even)
    );
  };

  /** Those that begin with the words first, then those with a word that does. */
  const find = ({ postcode, words, number }) => {
    const fits = index.entries.filter(
      (entry) =>
        (postcode === '' || entry.postcode.startsWith(postcode)) &&
        (number === undefined ||
          (entry.postcode + entry.numbers === '' ? postcode === '' : holds(entry.numbers, number))) &&
        (words === '' ? postcode !== '' : ` ${entry.words}`.includes(` ${words}`)),
    );
    return [
      ...fits.filter((entry) => entry.words.startsWith(words)),
      ...fits.filter((entry) => !entry.words.startsWith(words)),
    ];
  };

  const itemOf = ({ name, shown = '', numbers, area }) => {
    const [text, path] = index.areas[area];
    const item = document.createElement('li');
    const place = path === '' ? document.createElement('span') : document.createElement('a');
    if (path !== '') {
      place.className = 'nl-link';
      place.href = `${box.dataset.root}${path}`;
    }
    place.textContent = text;
    const own = name === text ? '' : [name, numbers].filter(Boolean).join(' ');
    const before = [own, shown].filter(Boolean).join(', ');
    item.append(before === '' ? '' : `${before}: `, place, path === '' ? ' (geen eigen pagina)' : '');
    return item;
  };

  const say = (text) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      status.textContent = text;
    }, REST);
  };

  const outcome = (number) => {
    if (number === 0) return 'Geen uitkomst. Kijk of u het goed schreef, of zoek in de lijst hieronder.';
    if (number > MOST) return `Meer dan ${MOST} uitkomsten. Typ iets meer.`;
    return number === 1 ? '1 uitkomst.' : `${number} uitkomsten.`;
  };

  const show = () => {
    if (!index) return;
    const asked = parse(field.value);
    const enough = asked.postcode !== '' || asked.words.length > 1;
    const found = enough ? find(asked) : [];
    list.replaceChildren(...found.slice(0, MOST).map(itemOf));
    say(enough ? outcome(found.length) : '');
  };

  /** The streets come as a script of this site, since the strict policy lets no page fetch data. */
  const load = () => {
    if (box.dataset.loaded) return;
    box.dataset.loaded = 'ja';
    const script = document.createElement('script');
    script.src = box.dataset.source;
    script.addEventListener('load', () => {
      index = read(window.wijkprofielenAdressen);
      show();
    });
    script.addEventListener('error', () => say('Het zoeken lukt nu niet. Kijk in de lijst hieronder.'));
    document.head.append(script);
  };

  field.addEventListener('focus', load, { once: true });
  field.addEventListener('input', () => {
    load();
    show();
  });
  // Enter goes to the results, where a link can be chosen.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    const first = list.querySelector('a');
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
  field.disabled = false;
  box.dataset.ready = '';
})();
