import { z } from 'zod';
import type { Waiver } from '../../domain/texts.ts';
import { given } from '../given.ts';
import type { RemarkList } from '../remark-list.ts';
import { readYamlLines } from '../settings/read-yaml.ts';
import { datum, textThat } from '../settings/yaml-values.ts';

const schema = z.array(
  z.strictObject(
    {
      regel: textThat('de regel die u laat gaan, zoals T05'),
      plaats: textThat('het bestand of de grafiek, zoals wijken/binnenstad/gemeente-deed.md'),
      wie: textThat('de naam van wie dit besloot'),
      datum,
      waarom: textThat('in één zin waarom de regel hier niet geldt, zoals: Het is de naam van een project'),
    },
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
