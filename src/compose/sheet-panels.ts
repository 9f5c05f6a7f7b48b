/** The two inner pages of a supplement or folder: never an empty one, whatever an area or a part has to tell. */
import type { SheetContent, SheetInterview, SheetPanel, SheetTopic } from '../domain/sheet.ts';

/**
 * Figures on the left and people on the right; where one of them is lacking the other gets both pages. A development goes
 * to the cover, with the large figure that it is about.
 */
export function panelsOf(
  topics: readonly SheetTopic[],
  interviews: readonly SheetInterview[],
  hasAction: boolean,
): Pick<SheetContent, 'panels' | 'coverTopic'> {
  const coverTopic = topics.find(({ wide }) => wide);
  const inner = topics.filter((topic) => topic !== coverTopic);
  return { panels: innerPanels(inner, interviews, hasAction), ...(coverTopic ? { coverTopic } : {}) };
}

function innerPanels(
  topics: readonly SheetTopic[],
  interviews: readonly SheetInterview[],
  hasAction: boolean,
): readonly SheetPanel[] {
  if (interviews.length === 0) return figurePanels(topics, hasAction);
  return topics.length === 0 ? storyPanels(interviews, hasAction) : [figures(topics), stories(interviews)];
}

function figurePanels(topics: readonly SheetTopic[], hasAction: boolean): readonly SheetPanel[] {
  const half = Math.ceil(topics.length / 2);
  const rest = topics.slice(half);
  return [
    figures(topics.slice(0, half)),
    rest.length > 0 ? { ...figures(rest), title: 'Meer antwoorden van bewoners' } : action(hasAction),
  ];
}

/** One person with a photo and a quote has both pages: those on the first, and what was said on the second. */
function storyPanels(interviews: readonly SheetInterview[], hasAction: boolean): readonly SheetPanel[] {
  const [first, ...others] = interviews;
  const onOnePage = [stories(interviews), action(hasAction)];
  if (!first) return onOnePage;
  if (others.length > 0) {
    const apart = [stories([first]), { ...stories(others), title: 'Nog een bewoner vertelt' }];
    return isLittle(interviews) ? onOnePage : apart;
  }
  const { quote, portrait, ...said } = first;
  if (!quote || !portrait || !isOfOnePage(first)) return onOnePage;
  return [
    { ...stories([]), face: first },
    { ...stories([said]), title: '' },
  ];
}

/** Whole, without its photo, in the smallest type. */
function isOfOnePage({ texts: [whole = ''] }: SheetInterview): boolean {
  return whole.length < ONE_PAGE;
}

/** Of HTML, some 700 words. */
const ONE_PAGE = 4_500;

/** One of them would leave a page white, and together they go on one. */
function isLittle(interviews: readonly SheetInterview[]): boolean {
  const lengths = interviews.map(({ texts: [whole = ''] }) => whole.length);
  return Math.min(...lengths) < LITTLE && lengths.reduce((sum, length) => sum + length, 0) < ONE_PAGE;
}

/** Of HTML, some 45 words. */
const LITTLE = 330;

function figures(topics: readonly SheetTopic[]): SheetPanel {
  return { title: 'Wat bewoners antwoordden', topics, interviews: [], hasAction: false };
}

function stories(interviews: readonly SheetInterview[]): SheetPanel {
  const title = interviews.length > 1 ? 'Wat bewoners vertellen' : 'Een bewoner vertelt';
  return { title, topics: [], interviews, hasAction: false };
}

/** Without anything to tell of it the map has the page. */
function action(hasAction: boolean): SheetPanel {
  if (!hasAction) return onMap();
  return { title: 'Wat er in de wijk gebeurt', topics: [], interviews: [], hasAction: true };
}

function onMap(): SheetPanel {
  return { title: 'De wijk op de kaart', topics: [], interviews: [], hasAction: false, hasMap: true };
}
