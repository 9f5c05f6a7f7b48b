/** A finished build for the archivist: the site as a web archive (WACZ 1.1.1), with its PDFs and manifest beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../../domain/document.ts';
import { embargoIn } from '../../domain/embargo.ts';
import { FileError, fileErrorOf } from '../../error.ts';
import { archive } from '../archive.ts';
import { bytesOf, sha256 } from '../contents.ts';
import { madeByUs, resolveOutput } from '../place.ts';
import { cdxOf, packageOf, pagesOf } from './wacz.ts';
import { type Resource, webArchive } from './warc.ts';

export interface PreserveRequest {
  readonly outputDir: string;
  /** Where the site stood; absent: where its own pages say that it stands. */
  readonly url?: string;
  /** When it is laid down, ISO to the second: "2026-04-16T06:00:00Z". */
  readonly moment: string;
  readonly version: string;
}

export interface Preserved {
  /** Name of the file: that of the site's zip. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Pages and files of the site in it. */
  readonly files: number;
  readonly documents: number;
  /** Until when nothing of it may be made public, as it was written. */
  readonly embargo?: string;
}

/**
 * Reads the build in a folder back and lays it down. Throws FileError where none stands, where a file is no longer what
 * its manifest says, and where nobody knows the address of the site.
 */
export async function preserve({ outputDir, url, moment, version }: PreserveRequest): Promise<Preserved> {
  const output = await resolveOutput(outputDir);
  const files = await filesOfBuild(output);
  const site = files.filter(({ path }) => path.startsWith('site/'));
  const root = (url ?? addressOf(site, output)).replace(/\/*$/, '/');
  const software = `wijkprofielen ${version}`;
  const resources = site.map((file): Resource => {
    const path = file.path.slice('site/'.length);
    return {
      url: new URL(path.split('/').map(encodeURIComponent).join('/'), root).href,
      path,
      bytes: bytesOf(file),
    };
  });
  const { bytes, placed } = webArchive(resources, moment, software);
  const manifest = readFileSync(join(output, 'manifest.json'));
  const documents = files.filter(({ path }) => path.startsWith('pdf/'));
  const parts: readonly OutputFile[] = [
    { path: 'archive/site.warc.gz', bytes },
    { path: 'indexes/index.cdx', bytes: cdxOf(placed, moment) },
    { path: 'pages/pages.jsonl', bytes: pagesOf(resources, moment) },
    { path: 'manifest.json', bytes: manifest },
    ...documents,
  ];
  const described = packageOf(parts, { root, moment, software });
  const embargo = embargoIn(String(manifest));
  const zip = [...(await madeByUs(output)).keys()].find((path) => /^[^/]+\.zip$/.test(path));
  return {
    name: `${(zip ?? 'site.zip').replace(/\.zip$/, '')}.wacz`,
    bytes: await archive([...parts, ...described]),
    files: site.length,
    documents: documents.length,
    ...(embargo === undefined ? {} : { embargo }),
  };
}

/** Every file that the manifest lists, as it was made. */
async function filesOfBuild(output: string): Promise<readonly OutputFile[]> {
  const made = [...(await madeByUs(output))].flatMap(([path, hash]) =>
    hash === undefined ? [] : [{ path, hash }],
  );
  if (made.length === 0)
    throw new FileError(output, `In ${output} staat geen bouw. Bouw eerst, of noem de map met --output.`);
  return made
    .filter(({ path }) => /^(site|pdf)\//.test(path))
    .map(({ path, hash }) => {
      const file = join(output, path);
      const bytes = read(file);
      if (sha256(bytes) !== hash)
        throw new FileError(
          file,
          `${file} is veranderd na het bouwen. Bouw opnieuw: in het archief hoort wat er gebouwd is.`,
        );
      return { path, bytes };
    });
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw fileErrorOf(cause, file) ?? cause;
  }
}

/** As the front page says it. */
function addressOf(site: readonly OutputFile[], output: string): string {
  const front = site.find(({ path }) => path === 'site/index.html');
  const [, address] = /<link rel="canonical" href="([^"]+)"/.exec(front ? String(front.bytes) : '') ?? [];
  if (address !== undefined) return address.replaceAll('&amp;', '&');
  throw new FileError(
    output,
    'Het adres van de site staat niet in de pagina’s. Noem het: npm run archief -- --adres https://…',
  );
}
