import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PRESS_KINDS, type PressFormat } from '../../domain/press.ts';
import { DataError } from '../../error.ts';
import { type DataFolder, listFolder, readText } from '../data-folder.ts';
import { bestandsnaam } from '../file-name-pattern.ts';
import { given } from '../given.ts';
import { RemarkList } from '../remark-list.ts';
import { isPrintingCondition, printingConditionWords } from './printing-conditions.ts';
import { readYaml } from './read-yaml.ts';
import { geheel, jaNee, positief, tekst, textThat } from './yaml-values.ts';

/** Folder of the formats that ship. */
const SHIPPED = new URL('../../../seeds/drukwerk/', import.meta.url);

const lengteWords = 'een maat van 0 tot en met 200 mm';
const lengte = z
  .number({ error: lengteWords })
  .min(0, { error: lengteWords })
  .max(200, { error: lengteWords });

const schema = z.strictObject(
  {
    soort: z.enum(PRESS_KINDS, { error: PRESS_KINDS.join(', ').replace(/, (?=[^,]*$)/, ' of ') }),
    breedteMm: positief(2000),
    hoogteMm: positief(2000),
    paginas: geheel(1, 16),
    afloopMm: lengte,
    snijtekens: jaNee,
    kolommen: geheel(1, 12),
    margeMm: lengte,
    // Smallest type that newsprint holds: print.md.
    minimumPt: z
      .strictObject({ vol: positief(72), tint: positief(72), kleur: positief(72) })
      .default({ vol: 6, tint: 8, kleur: 10 }),
    inktlimiet: positief(400).default(220),
    standaard: z
      .enum(['PDF/X-1a:2003', 'PDF/X-3:2003', 'PDF/X-4'], { error: 'PDF/X-1a:2003, PDF/X-3:2003 of PDF/X-4' })
      .default('PDF/X-3:2003'),
    profiel: tekst.optional(),
    minimumPpi: geheel(1, 1200).default(200),
    conditie: textThat(
      'de drukconditie (voor welke pers en welk papier de pdf is), zoals WAN-IFRAnewspaper26v5 voor een krant of FOGRA52 voor ongestreken papier. Vraag de drukker: “Voor welke drukconditie wilt u de pdf?”, en neem het antwoord letterlijk over',
    ).refine(isPrintingCondition, {
      error: ({ input }) => printingConditionWords(String(input)),
    }),
    bestandsnaam: bestandsnaam.default('{gemeente}_{editie}_{wijk}_{breedte}x{hoogte}mm.pdf'),
    voor: z.enum(['bewoners', 'professionals'], { error: 'bewoners of professionals' }).optional(),
    inhoud: z.enum(['alles', 'interviews', 'cijfers'], { error: 'alles, interviews of cijfers' }).optional(),
  },
  { error: 'de maten van het drukwerk, zoals in seeds/drukwerk' },
);

/**
 * Press formats by name: the shipped ones, and the gemeente's own in data/drukwerk, which win. Each also comes with
 * the interviews or the figures alone: `weekblad-tabloid-interviews`, `weekblad-tabloid-cijfers`.
 */
export async function readPressFormats(folder: DataFolder): Promise<ReadonlyMap<string, PressFormat>> {
  const formats = new Map(await readShipped());
  for (const entry of await listFolder(folder, 'drukwerk')) {
    const naam = entry.name.match(/^(.+)\.ya?ml$/i)?.[1];
    if (naam !== undefined && !NAME.test(naam)) {
      reportName(entry.path, folder.remarks);
      continue;
    }
    const text = naam === undefined ? undefined : await readText(folder, entry.path);
    const format = naam && text !== undefined ? toFormat(naam, text, entry.path, folder.remarks) : undefined;
    if (format) formats.set(format.naam, format);
  }
  const parts = [...formats.values()].flatMap(partsOf).filter(({ naam }) => !formats.has(naam));
  return new Map([...formats, ...parts.map((part): [string, PressFormat] => [part.naam, part])]);
}

/** Folders and files are called after a format, also on the systems of the printer. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/i;

function reportName(file: string, remarks: RemarkList): void {
  remarks.error({
    rule: 'drukwerk-naam',
    file,
    explanation: 'De naam van dit drukwerk kan geen naam van een map worden.',
    proposal: 'Noem het bestand met letters, cijfers en streepjes, zoals weekblad-half.yaml.',
  });
}

/** Kinds without interviews, or with a page for either already. */
const UNDIVIDED: ReadonlySet<PressFormat['soort']> = new Set([
  'gesprek',
  'kaart',
  'poster',
  'spread',
  'gemeente',
]);

/** What is a part already has no parts. */
function partsOf(format: PressFormat): readonly PressFormat[] {
  if (UNDIVIDED.has(format.soort) || (format.inhoud ?? 'alles') !== 'alles') return [];
  return (['interviews', 'cijfers'] as const).map((inhoud) => ({
    ...format,
    naam: `${format.naam}-${inhoud}`,
    inhoud,
    deelVan: format.naam,
  }));
}

async function readShipped(): Promise<[string, PressFormat][]> {
  const remarks = new RemarkList();
  const names = (await readdir(SHIPPED)).filter((name) => name.endsWith('.yaml')).sort();
  const formats = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, SHIPPED), 'utf8');
      return toFormat(name.replace(/\.yaml$/, ''), text, `drukwerk/${name}`, remarks);
    }),
  );
  if (remarks.hasErrors)
    throw new Error(`a shipped press format is wrong: ${new DataError(remarks.list()).message}`);
  return formats.flatMap((format) => (format ? [[format.naam, format]] : []));
}

function toFormat(naam: string, text: string, file: string, remarks: RemarkList): PressFormat | undefined {
  const read = readYaml(text, file, schema, remarks);
  if (!read) return undefined;
  const { profiel, inhoud, voor, ...rest } = read;
  return {
    naam,
    ...rest,
    ...given('profiel', profiel),
    ...given('inhoud', inhoud),
    ...given('voor', voor),
  };
}
