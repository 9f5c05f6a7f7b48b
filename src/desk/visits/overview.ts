import { overview } from '../pages/overview.ts';
import type { Answer } from '../server/answer.ts';
import type { Work } from '../visit.ts';
import { show } from './show.ts';

export async function showOverview({ visit, state, place }: Work): Promise<Answer> {
  const look = await place.look();
  const body = overview(look, state.preview.trouble);
  return show(visit, state, { title: 'Overzicht', at: '', gemeente: look.survey.gemeente.naam }, body);
}
