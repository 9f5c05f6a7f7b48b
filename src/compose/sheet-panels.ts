/** The two inner pages of a supplement or folder: never an empty one, whatever an area or a part has to tell. */
import type { SheetContent, SheetInterview, SheetPanel, SheetTopic } from '../domain/sheet.ts';

/**
 * Figures on the left and people on the right; where one of them is lacking the other gets both pages. A development goes
 * to the cover, with the large figure that it is about.
 */
export function panelsOf(
  topics: readonly SheetTopic[],
  interviews: readonly SheetInterview[],
): Pick<SheetContent, 'panels' | 'coverTopic'> {
  const coverTopic = topics.find(({ wide }) => wide);
  const inner = topics.filter((topic) => topic !== coverTopic);
  return { panels: innerPanels(inner, interviews), ...(coverTopic ? { coverTopic } : {}) };
}

function innerPanels(
  topics: readonly SheetTopic[],
  interviews: readonly SheetInterview[],
): readonly SheetPanel[] {
  if (interviews.length === 0) return figurePanels(topics);
  return topics.length === 0 ? storyPanels(interviews) : [figures(topics), stories(interviews)];
}

function figurePanels(topics: readonly SheetTopic[]): readonly SheetPanel[] {
  const half = Math.ceil(topics.length / 2);
  const rest = topics.slice(half);
  return [
    figures(topics.slice(0, half)),
    rest.length > 0 ? { ...figures(rest), title: 'Meer antwoorden van bewoners' } : action(),
  ];
}

function storyPanels(interviews: readonly SheetInterview[]): readonly SheetPanel[] {
  const [first, ...others] = interviews;
  if (!first || others.length === 0) return [stories(interviews), action()];
  return [stories([first]), { ...stories(others), title: 'Nog een bewoner vertelt' }];
}

function figures(topics: readonly SheetTopic[]): SheetPanel {
  return { title: 'Wat bewoners antwoordden', topics, interviews: [], hasAction: false };
}

function stories(interviews: readonly SheetInterview[]): SheetPanel {
  const title = interviews.length > 1 ? 'Wat bewoners vertellen' : 'Een bewoner vertelt';
  return { title, topics: [], interviews, hasAction: false };
}

function action(): SheetPanel {
  return { title: 'Wat er in de wijk gebeurt', topics: [], interviews: [], hasAction: true };
}
