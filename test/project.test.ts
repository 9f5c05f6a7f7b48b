/** What the project says of itself: its description, its licences and its links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(text('package.json')) as {
  readonly version: string;
  readonly license: string;
  readonly engines: { readonly node: string };
};

test('publiccode.yml tells the version, licence and Node of package.json', () => {
  const { softwareVersion, legal, dependsOn } = parse(text('publiccode.yml')) as {
    readonly softwareVersion: string;
    readonly legal: { readonly license: string };
    readonly dependsOn: { readonly open: readonly { readonly name: string; readonly versionMin: string }[] };
  };
  expect(softwareVersion).toBe(manifest.version);
  expect(legal.license).toBe(manifest.license);
  expect(`>=${dependsOn.open.find(({ name }) => name === 'Node.js')?.versionMin}`).toBe(
    manifest.engines.node,
  );
});

describe('every file has its licence (REUSE 3.3)', () => {
  const annotations = [
    ...text('REUSE.toml').matchAll(/^path = "(.+)"\n.+\nSPDX-License-Identifier = "(.+)"$/gm),
  ];
  const named = new Set(annotations.map(([, , licence]) => licence));

  test('REUSE.toml covers all of them, and names files that are there', () => {
    expect(annotations[0]?.slice(1)).toEqual(['**', manifest.license]);
    for (const [, path = ''] of annotations.slice(1)) expect(existsSync(join(root, path)), path).toBe(true);
  });

  test('LICENSES/ holds the text of each licence and no other', () => {
    const held = readdirSync(join(root, 'LICENSES')).map((name) => name.replace(/\.txt$/, ''));
    expect(new Set(held)).toEqual(named);
    expect(text('LICENSES/EUPL-1.2.txt')).toBe(text('LICENSE'));
  });
});

const documents = ['', 'docs', 'docs/decisions', 'data'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

test.each(documents)('%s links to what is there', (path) => {
  const links = [...text(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
});
