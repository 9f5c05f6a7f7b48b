/** Rules that a gemeente adds to those of the checker: data/regels, a list of rules in each file. */
import { z } from 'zod';
import { type OwnRule, partsOfWording } from '../../domain/own-rule.ts';
import { type DataFolder, listFolder, readText } from '../data-folder.ts';
import { given } from '../given.ts';
import { readYamlLines } from '../settings/read-yaml.ts';
import { textThat } from '../settings/yaml-values.ts';

const MOST_RULES = 100;
const MOST_WORDINGS = 50;

const WORDING =
  'woorden zoals ze in de tekst staan, hoogstens tien, zoals krachtwijk*: een * voor of achter een woord staat voor andere letters, en … voor hoogstens vijf woorden ertussen';

const wordings = z
  .array(
    textThat(WORDING).refine((text) => partsOfWording(text) !== undefined, { error: WORDING }),
    {
      error: 'een lijst van woorden, met een streepje voor elk',
    },
  )
  .min(1, { error: WORDING })
  .max(MOST_WORDINGS, { error: `hoogstens ${MOST_WORDINGS} woorden of uitdrukkingen in een regel` });

const sentences = (what: string) =>
  z.array(textThat(what), { error: 'een lijst van zinnen, met een streepje voor elke' }).max(MOST_WORDINGS, {
    error: `hoogstens ${MOST_WORDINGS} zinnen`,
  });

const rule = z.strictObject(
  {
    naam: z
      .string({ error: 'een korte naam, zoals bijnaam' })
      .regex(/^[a-z][a-z0-9-]{1,30}$/, { error: 'een korte naam van kleine letters, zoals bijnaam' }),
    niveau: z.enum(['fout', 'let op'], { error: 'fout of let op' }).default('let op'),
    woorden: wordings,
    tenzij: wordings.default([]),
    waarom: textThat('in één zin waarom u deze woorden niet wilt'),
    beter: textThat('wat iemand beter kan schrijven'),
    fout: sentences('een zin waarin de regel iets moet vinden').min(1, {
      error: 'minstens één zin waarin de regel iets moet vinden',
    }),
    goed: sentences('een zin waarin de regel niets mag vinden').default([]),
  },
  { error: 'een regel met naam, woorden, waarom, beter en fout' },
);

const schema = z
  .array(rule, { error: 'een lijst van regels, met een streepje voor elke' })
  .max(MOST_RULES, { error: `hoogstens ${MOST_RULES} regels` });

/** All rules of the folder, in the order of their files. Two of one name are an error. */
export async function readOwnRules(folder: DataFolder): Promise<readonly OwnRule[]> {
  const rules: OwnRule[] = [];
  for (const entry of await listFolder(folder, 'regels')) {
    if (!/\.ya?ml$/i.test(entry.name)) continue;
    const text = await readText(folder, entry.path);
    if (text !== undefined) rules.push(...rulesIn(text, entry.path, folder));
  }
  for (const [at, one] of rules.entries()) {
    const first = rules.findIndex(({ id }) => id === one.id);
    if (first < at) tellDoubled(one, rules[first], folder);
  }
  return rules;
}

function rulesIn(text: string, file: string, { remarks }: DataFolder): readonly OwnRule[] {
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') return [];
  const read = readYamlLines(text, file, schema, remarks);
  if (!read) return [];
  return read.value.map(({ naam, niveau, woorden, tenzij, waarom, beter, fout, goed }, index) => ({
    id: `eigen-${naam}`,
    level: niveau === 'fout' ? ('error' as const) : ('warn' as const),
    wordings: woorden,
    unless: tenzij,
    why: waarom,
    better: beter,
    guilty: fout,
    innocent: goed,
    file,
    ...given('row', read.lineOf([index, 'naam'])),
  }));
}

function tellDoubled({ id, file, row }: OwnRule, first: OwnRule | undefined, { remarks }: DataFolder): void {
  remarks.error({
    rule: 'regel-dubbel',
    file,
    ...given('row', row),
    found: id.replace('eigen-', ''),
    explanation: `Er zijn twee regels met deze naam, ook op regel ${first?.row ?? 1} van ${first?.file}.`,
    proposal: 'Geef een van de twee een andere naam.',
  });
}
