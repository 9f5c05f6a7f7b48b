import type { Gemeente } from '../domain/gemeente.ts';
import type { TextPage, TextSection } from '../domain/profile.ts';
import { pageBelowHome } from './address.ts';

/** A section of running text; what is not given is empty. */
export function section(
  id: string,
  title: string,
  rest: Partial<Omit<TextSection, 'id' | 'title'>>,
): TextSection {
  return { id, title, paragraphs: [], list: [], facts: [], links: [], ...rest };
}

/** A page of running text below the home page. */
export function textPage(
  gemeente: Gemeente,
  text: {
    readonly path: string;
    readonly heading: string;
    readonly description: string;
    readonly lead: string;
    readonly sections: readonly TextSection[];
  },
): TextPage {
  const { path, heading, description, lead, sections } = text;
  return {
    ...pageBelowHome(gemeente, { path, heading, description }),
    lead,
    sections,
  };
}
