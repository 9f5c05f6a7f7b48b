import { z } from 'zod';
import type { Waiver } from '../domain/texts.ts';
import { given } from './given.ts';
import { readYamlLines } from './read-yaml.ts';
import type { RemarkList } from './remark-list.ts';
import { datum, tekst } from './yaml-values.ts';

const schema = z.array(
  z.strictObject(
    { regel: tekst, plaats: tekst, wie: tekst, datum, waarom: tekst },
    { error: 'een uitzondering met regel, plaats, wie, datum en waarom' },
  ),
  { error: 'een lijst van uitzonderingen, elk met regel, plaats, wie, datum en waarom' },
);

/** Decisions to let a rule go in one place (uitzonderingen.yaml); each says who, when and why. */
export function readWaivers(text: string, file: string, remarks: RemarkList): Waiver[] {
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') return [];
  const read = readYamlLines(text, file, schema, remarks);
  if (!read) return [];
  return read.value.map(({ regel, plaats, wie, datum: date, waarom }, index) => ({
    rule: regel,
    place: plaats,
    by: wie,
    date,
    reason: waarom,
    ...given('row', read.lineOf([index, 'regel'])),
  }));
}
