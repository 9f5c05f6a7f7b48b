import { writingHref } from '../pages/places.ts';
import type { Answer } from '../server/answer.ts';
import type { Work } from '../visit.ts';
import { to } from './show.ts';

export async function showSettings({ visit }: Work): Promise<Answer> {
  const row = Number(visit.query.get('regel') ?? 0);
  return to(visit, writingHref('gemeente.yaml', row > 0 ? row : undefined));
}
