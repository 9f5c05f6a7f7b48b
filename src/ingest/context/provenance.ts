import { z } from 'zod';
import type { Provenance } from '../../domain/context.ts';
import { parsedJson } from '../../domain/parsed-json.ts';
import { type DataFolder, readText } from '../data-folder.ts';
import { given } from '../given.ts';
import { datum } from '../settings/yaml-values.ts';

/** Ends the name of the file that tells where the file of the same name beside it came from. */
export const PROVENANCE = '.bron.json';

const text = z.string().min(1);
const schema = z.object({
  tabel: text,
  titel: text,
  adres: text,
  opgehaald: datum,
  licentie: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  jaar: z.number().int().optional(),
  voorlopig: z.array(z.number().int()).optional(),
  onderwerpen: z.record(text, z.string()).optional(),
});

/** The provenance of a file in `cijfers/bron/`, from the file beside it; undefined when there is none. */
export async function readProvenance(folder: DataFolder, file: string): Promise<Provenance | undefined> {
  const beside = `${file.replace(/\.[^./]+$/, '')}${PROVENANCE}`;
  const content = await readText(folder, beside);
  if (content === undefined) return undefined;
  const read = schema.safeParse(parsedJson(content));
  if (read.success) {
    const { tabel, titel, adres, opgehaald, licentie, sha256, jaar, voorlopig, onderwerpen } = read.data;
    return {
      ...{ tabel, titel, adres, opgehaald, licentie, sha256 },
      ...given('jaar', jaar),
      ...given('voorlopig', voorlopig),
      ...given('onderwerpen', onderwerpen),
    };
  }
  folder.remarks.error({
    rule: 'bron-herkomst',
    file: beside,
    found: read.error.issues.map(({ path }) => path.join('.')).join(', ') || 'geen JSON',
    explanation: `Dit bestand hoort te zeggen waar ${file} vandaan komt, maar het is niet te lezen.`,
    proposal: 'Haal de cijfers opnieuw op met npm run haal, of haal dit bestand weg.',
  });
  return undefined;
}

/** A file that was changed after it was fetched is told: its figures are no longer those of the source. */
export function checkSum(folder: DataFolder, file: string, { sha256, opgehaald }: Provenance): void {
  const found = folder.inputs.get(file);
  if (found === undefined || found === sha256) return;
  folder.remarks.error({
    rule: 'bron-controlegetal',
    file,
    found: `${found.slice(0, 12)}…`,
    explanation: `Dit bestand is veranderd sinds het op ${opgehaald} werd opgehaald: het controlegetal klopt niet. Verwacht: ${sha256.slice(0, 12)}….`,
    proposal:
      'Haal de cijfers opnieuw op met npm run haal. Hebt u het bestand zelf verbeterd? Haal dan het bestand met de herkomst (.bron.json) weg.',
  });
}
