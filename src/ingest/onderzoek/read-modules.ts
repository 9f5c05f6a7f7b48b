/** Ready modules: a theme with its questions, words, thresholds and note, beside those of the survey (`modules` in gemeente.yaml). */
import { readdir, readFile } from 'node:fs/promises';
import type { Indicator } from '../../domain/indicator.ts';
import { listNames, similarName } from '../../domain/nearest.ts';
import type { Onderzoek } from '../../domain/onderzoek.ts';
import type { Thema } from '../../domain/thema.ts';
import { readCatalogue } from '../read-catalogue.ts';
import { RemarkList } from '../remark-list.ts';
import { readYaml } from '../settings/read-yaml.ts';
import { readDelimited } from '../tables/read-delimited.ts';
import { themaSchema, toThema } from './onderzoek-schema.ts';

/** They ship beside the surveys that they belong to; a survey of the gemeente's own may use them too. */
const SHIPPED = new URL('../../../seeds/onderzoek/', import.meta.url);

interface Module {
  readonly thema: Thema;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

interface Asked {
  readonly onderzoek: Onderzoek;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/**
 * The survey with the themes and questions of these modules behind its own. A name that is not known is an error that
 * proposes the nearest; what ships is never wrong.
 */
export async function withModules<S extends Asked>(
  survey: S,
  names: readonly string[],
  remarks: RemarkList,
): Promise<S> {
  if (names.length === 0) return survey;
  const known = await knownModules();
  const modules: Module[] = [];
  for (const name of new Set(names)) {
    const path = known.get(name);
    if (path) modules.push(await readModule(path));
    else reportUnknown(name, [...known.keys()], remarks);
  }
  const own = new Set(survey.onderzoek.themas.map(({ code }) => code));
  const themas = modules.map(({ thema }) => thema).filter(({ code }) => !own.has(code));
  return {
    ...survey,
    onderzoek: { ...survey.onderzoek, themas: [...survey.onderzoek.themas, ...themas] },
    indicators: new Map([...modules.flatMap(({ indicators }) => [...indicators]), ...survey.indicators]),
  };
}

/** Names of the modules that ship, each with the address of its files without their ending. */
async function knownModules(): Promise<ReadonlyMap<string, string>> {
  const surveys = (await readdir(SHIPPED, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const found = await Promise.all(
    surveys.map(async ({ name }) => {
      const files = await readdir(new URL(`${name}/modules/`, SHIPPED)).catch(() => []);
      return files
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => file.replace(/\.yaml$/, ''))
        .map((module) => [module, `${name}/modules/${module}`] as const);
    }),
  );
  return new Map(found.flat().sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Errors in what ships are bugs. */
async function readModule(path: string): Promise<Module> {
  const remarks = new RemarkList();
  const text = (ending: string) => readFile(new URL(`${path}.${ending}`, SHIPPED), 'utf8');
  const read = readYaml(await text('yaml'), `${path}.yaml`, themaSchema, remarks);
  const indicators = readCatalogue(readDelimited(await text('csv'), `${path}.csv`, remarks), remarks);
  const [first] = remarks.list('error');
  if (!read || first) throw new Error(`a module that ships is wrong: ${path}: ${first?.explanation}`);
  const plain = [...indicators].map(
    ([code, { written: _place, ...indicator }]) => [code, indicator] as const,
  );
  return { thema: toThema(read), indicators: new Map(plain) };
}

function reportUnknown(found: string, known: readonly string[], remarks: RemarkList): void {
  const near = similarName(found, known);
  remarks.error({
    rule: 'module-onbekend',
    file: 'gemeente.yaml',
    column: 'modules',
    found,
    explanation: `De module "${found}" is niet bekend. Bekend: ${listNames(known)}.`,
    proposal: near ? `Bedoelt u "${near}"?` : 'Verbeter de naam. Eigen vragen zet u in indicatoren.csv.',
  });
}
