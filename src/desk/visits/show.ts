import type { Html } from '../../html.ts';
import { type Frame, framed } from '../pages/frame.ts';
import { type Answer, goTo, page } from '../server/answer.ts';
import type { DeskState } from '../state.ts';
import type { Visit } from '../visit.ts';

/** A page in its frame, with the notice that waits for it. */
export async function show(visit: Visit, state: DeskState, frame: Frame, body: Html): Promise<Answer> {
  const gemeente = frame.gemeente ?? (await nameOf(state));
  const notice = frame.notice ?? state.takeNotice();
  return page(framed({ ...frame, gemeente, notice }, placeOf(visit), body));
}

/** To another page of the desk, by its path below it. */
export function to(visit: Visit, path: string): Answer {
  return goTo(`${visit.root}bureau/${path}`);
}

async function nameOf({ workplace }: DeskState): Promise<string | undefined> {
  if (!workplace) return undefined;
  const look = await workplace.look().catch(() => undefined);
  return look?.survey.gemeente.naam ?? 'Uw gemeente';
}

/** Links within a page name its own address, since all others start at the desk. */
export function placeOf({ root, path, query }: Visit): { readonly root: string; readonly own: string } {
  const asked = query.size === 0 ? '' : `?${query}`;
  return { root: `${root}bureau/`, own: `${root}${path}${asked}` };
}
