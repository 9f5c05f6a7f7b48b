/** A region as a whole, for who builds all its gemeenten. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Remark } from '../../domain/remark.ts';
import { DataError } from '../../error.ts';
import { openFolder } from '../data-folder.ts';
import { readGemeente } from '../folder/read-gemeente.ts';
import { RemarkList } from '../remark-list.ts';
import { unusedByAll } from '../unused-files.ts';
import { type RegionMember, readRegion } from './read-region.ts';

export interface OpenRegion {
  readonly naam: string;
  readonly gemeenten: readonly RegionMember[];
  /** A file of the folder of one gemeente as it stands from the region: its own, or what all share. */
  placeOf(file: string, map: string): Promise<string>;
  /** A remark on the folder of one gemeente, with its file placed like that. */
  placed(remark: Remark, map: string): Promise<Remark>;
  /** Of the shared files that each gemeente does not use: those that none of them does. */
  unused(byGemeente: readonly (readonly string[])[]): readonly Remark[];
}

/** The region of a folder; undefined where there is no regio.yaml. Throws DataError when it can't be read. */
export async function openRegion(dir: string): Promise<OpenRegion | undefined> {
  const remarks = new RemarkList();
  const region = await readRegion(dir, remarks);
  if (remarks.hasErrors) throw new DataError(remarks.list());
  if (!region) return undefined;
  const gemeenten = await Promise.all(
    region.gemeenten.map(async (map) => ({ map, naam: await nameIn(join(dir, map), map) })),
  );
  const placeOf = async (file: string, map: string) => {
    const isShared =
      !(await isThere(join(dir, map, file))) && (await isThere(join(dir, region.gedeeld, file)));
    return `${isShared ? region.gedeeld : map}/${file}`;
  };
  return {
    naam: region.naam,
    gemeenten,
    placeOf,
    placed: async (remark, map) =>
      remark.file === undefined
        ? { ...remark, explanation: `${map}: ${remark.explanation}` }
        : { ...remark, file: await placeOf(remark.file, map) },
    unused: ([first = [], ...others]) =>
      first
        .filter((path) => others.every((paths) => paths.includes(path)))
        .map((path) => unusedByAll(`${region.gedeeld}/${path}`)),
  };
}

/** As gemeente.yaml has it; what is wrong with it is told when it is built. */
async function nameIn(dir: string, map: string): Promise<string> {
  const { gemeente } = await readGemeente(await openFolder(dir, new RemarkList()));
  return gemeente?.naam ?? map;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
