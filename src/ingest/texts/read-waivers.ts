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
      tot: datum.optional(),
      waarom: textThat('in één zin waarom de regel hier niet geldt, zoals: Het is de naam van een project'),
    },
    { error: 'een uitzondering met regel, plaats, wie, datum en waarom' },
  ),
  { error: 'een lijst van uitzonderingen, elk met regel, plaats, wie, datum en waarom' },
);

/**
 * Decisions to let a rule go in one place (uitzonderingen.yaml); each says who, when and why, and may say until when.
 * One that ended before today counts no more: what it let go is judged again, and that is told.
 */
export function readWaivers(text: string, file: string, remarks: RemarkList, today: string): Waiver[] {
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') return [];
  const read = readYamlLines(text, file, schema, remarks);
  if (!read) return [];
  return read.value.flatMap(({ regel, plaats, wie, datum: date, tot, waarom }, index) => {
    const row = read.lineOf([index, 'regel']);
    if (tot !== undefined && tot < today) {
      remarks.warnToday({
        rule: 'uitzondering-verlopen',
        file,
        ...given('row', row),
        found: tot,
        explanation: `De uitzondering op ${regel} in ${plaats} gold tot en met ${tot}, en telt niet meer.`,
        proposal: 'Verander de tekst. Of besluit opnieuw, en zet dan een latere dag bij tot.',
      });
      return [];
    }
    return [{ rule: regel, place: plaats, by: wie, date, reason: waarom, ...given('row', row) }];
  });
}
