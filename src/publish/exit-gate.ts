/** The last look before anything leaves: hidden figures and withdrawn people are searched for in every finished file. */
import { type Cache, keptFor } from '../cache.ts';
import type { OutputFile } from '../domain/document.ts';
import type { Comparison, Findings } from '../domain/finding.ts';
import { roundHalfAwayFromZero } from '../domain/format.ts';
import type { Remark } from '../domain/remark.ts';
import type { Withdrawn } from '../domain/texts.ts';
import { isTelling, plainNumber, type Withheld } from '../domain/withheld.ts';
import { DataError } from '../error.ts';
import { hashOf, sha256 } from './contents.ts';
import { type Legible, legible } from './legible.ts';
import type { Publication } from './publication.ts';
import { traceFinder } from './traces.ts';

type Searched = Pick<Publication, 'withheld' | 'findings'> & {
  readonly survey: { readonly texts: { readonly withdrawn?: readonly Withdrawn[] } };
};

/** Something that is sought in every file, and what staff are told where it is found. */
interface Search {
  finds(read: Legible): boolean;
  tell(paths: readonly string[]): Remark;
}

/**
 * Throws DataError, which names files and never what was found, where a file tells what was hidden or withdrawn. Files
 * in which the same was sought before, and not found, are not read again.
 */
export async function stopLeaks(
  tree: readonly OutputFile[],
  publication: Searched,
  cache: Cache,
): Promise<void> {
  const searches = searchesOf(publication).map((search) => ({ ...search, paths: [] as string[] }));
  if (searches.length === 0) return;
  const { withheld, findings, survey } = publication;
  const place = keptFor<ReadonlySet<string>>(cache, 'uitgang', [
    withheld.key,
    findings.key,
    survey.texts.withdrawn ?? [],
  ]);
  const clean = await place.recall();
  const files = once(tree);
  const contents = new Set(files.map(({ hash }) => hash));
  // The site stands in the tree, and again in its zip.
  const isRead = (bytes: Uint8Array) => contents.has(sha256(bytes));
  for (const { file } of files.filter(({ path, hash }) => !clean?.has(`${hash} ${path}`))) {
    for (const read of await legible(file, isRead)) {
      for (const { finds, paths } of searches) if (finds(read)) paths.push(read.path);
    }
  }
  const remarks = searches.flatMap(({ tell, paths }) => (paths.length > 0 ? [tell(paths)] : []));
  if (remarks.length > 0) throw new DataError(remarks);
  await place.store(new Set(files.map(({ path, hash }) => `${hash} ${path}`)));
}

interface Hashed {
  readonly file: OutputFile;
  readonly path: string;
  readonly hash: string;
}

function searchesOf({ withheld, findings, survey }: Searched): readonly Search[] {
  const people = (survey.texts.withdrawn ?? []).map((interview) => ({
    finds: traceFinder(interview),
    tell: (paths: readonly string[]) => personFound(interview, paths),
  }));
  return withheld.any ? [{ finds: numberFinder(withheld, findings), tell: hiddenFound }, ...people] : people;
}

/** Files of equal contents are read once: downloads and PDFs stand at two places. */
function once(tree: readonly OutputFile[]): readonly Hashed[] {
  const hashed = tree.map((file) => ({ file, path: file.path, hash: hashOf(file) }));
  return [...new Map(hashed.map((one) => [one.hash, one])).values()];
}

/** A decimal number that is no part of a longer word, a date or a version. */
const DECIMAL = /(?<![\w.,])\d{1,9}[.,]\d{1,12}(?![\w]|[.,]\d)/g;

/** What is hidden, but for numbers that follow from figures that are shown: margins and the results of tests. */
function numberFinder(withheld: Withheld, findings: Findings): (read: Legible) => boolean {
  let computed: ReadonlySet<string> | undefined;
  const isLeak = (written: string) => {
    const plain = plainNumber(written);
    if (!isTelling(plain) || !withheld.isHidden(plain)) return false;
    computed ??= computedNumbers(findings);
    return !computed.has(plain);
  };
  return ({ text }) => [...text.matchAll(DECIMAL)].some(([written]) => isLeak(written));
}

/** Numbers of the downloads that are computed from what is shown, in the precision in which they stand there. */
function computedNumbers(findings: Findings): ReadonlySet<string> {
  const list = [...findings.areas.values()].flat();
  const comparisons = list.flatMap(({ comparisons: made, groups }) => [
    ...Object.values(made),
    ...groups.map(({ comparison }) => comparison),
  ]);
  const margins = list.flatMap(({ indicator }) =>
    findings
      .measuresOf(indicator.code)
      .flatMap(({ interval }) =>
        interval ? [interval.shown.lower.download, interval.shown.upper.download] : [],
      ),
  );
  const numbers = [...margins, ...comparisons.flatMap(testNumbers)];
  return new Set(
    numbers.flatMap((number) =>
      number === undefined ? [] : [plainNumber(String(roundHalfAwayFromZero(number, 6)))],
    ),
  );
}

function testNumbers({ difference, se, z, p, pAdjusted }: Comparison): readonly (number | undefined)[] {
  return [difference, se, z, p, pAdjusted].map((number) => number && Math.abs(number));
}

function hiddenFound(paths: readonly string[]): Remark {
  return {
    rule: 'uitgang-cijfer',
    level: 'error',
    explanation: `Er is niets gepubliceerd: een cijfer dat verborgen moet blijven, staat in ${listed(paths)}.`,
    proposal:
      'Zoek in uw teksten, bronregels en namen naar een cijfer dat de site niet toont. Vindt u niets? Meld dit dan bij de makers.',
  };
}

function personFound({ file }: Withdrawn, paths: readonly string[]): Remark {
  return {
    rule: 'uitgang-persoon',
    level: 'error',
    file,
    explanation: `Er is niets gepubliceerd: van de persoon uit dit ingetrokken interview staat nog iets in ${listed(paths)}.`,
    proposal:
      'Haal de naam en de woorden van deze persoon ook weg uit de andere teksten, en uit beschrijvingen en namen van foto’s.',
  };
}

function listed(paths: readonly string[]): string {
  const more = paths.length - 5;
  return paths.slice(0, 5).join(', ') + (more > 0 ? ` en nog ${more} bestanden` : '');
}
