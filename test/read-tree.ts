import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Every file below a folder by path with forward slashes; empty when the folder is not there. */
export function readTree(dir: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(dir)) return new Map();
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(dir.length + 1).replaceAll('\\', '/'), readFileSync(path)]));
}

/** SHA-256 of every file below a folder: two trees are equal when these are. */
export function hashTree(dir: string): Readonly<Record<string, string>> {
  const hashes = [...readTree(dir)].map(([path, bytes]) => [path, sha256(bytes)] as const);
  return Object.fromEntries(hashes);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** All that can be read in a file: entries of a zip or workbook, the text of a PDF, else the bytes as text. */
export async function legibleText(path: string, bytes: Uint8Array): Promise<string> {
  if (/\.(zip|xlsx)$/.test(path)) {
    const texts: string[] = [];
    // One by one: pdf.js counts the pages of two documents that are open at once as those of one.
    for (const [name, inner] of Object.entries(unzipSync(bytes))) texts.push(await legibleText(name, inner));
    return texts.join('\n');
  }
  if (path.endsWith('.pdf')) return pdfText(bytes);
  return Buffer.from(bytes).toString('utf8');
}

/** Text, alternative texts and metadata of a PDF. */
async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const parts = [JSON.stringify(await document.getMetadata())];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const { items } = await page.getTextContent();
    parts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    parts.push(JSON.stringify(await page.getStructTree()));
  }
  await document.destroy();
  return parts.join('\n');
}

/** What stands on each page of a PDF, running lines too; a blank for every run of white space. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const { items } = await (await document.getPage(at)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  await document.destroy();
  return pages;
}
