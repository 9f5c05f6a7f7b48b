import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printNumbered } from '../../../src/print/accessible/contents.ts';
import type { Tab } from '../../../src/print/browser.ts';
import { PdfFile } from '../../../src/print/pdf/pdf-file.ts';
import { Dict, dict, Name, type Ref } from '../../../src/print/pdf/values.ts';
import { writePdf } from '../../../src/print/pdf/write.ts';

const BODY =
  '<a href="#een">Een</a> <b data-blad="een"></b> <a href="#twee">Twee</a> <b data-blad="twee"></b>';

type Starts = Readonly<Record<string, number>>;

/** A PDF of eight pages in which parts begin, as a browser writes it; its subject says which numbers it shows. */
function pdfOf(starts: Starts, shown: Starts | undefined): Uint8Array {
  const file = new PdfFile(new Map(), new Dict());
  const catalog = dict({ Type: new Name('Catalog') });
  file.trailer.set('Root', file.add(catalog));
  const pages = dict({ Type: new Name('Pages') });
  const parent = file.add(pages);
  const kids: Ref[] = Array.from({ length: 8 }, () =>
    file.add(dict({ Type: new Name('Page'), Parent: parent })),
  );
  pages.set('Kids', kids).set('Count', kids.length);
  catalog.set('Pages', parent).set('Lang', new Name(JSON.stringify(shown ?? {})));
  const places = Object.entries(starts).map(
    ([id, page]) => [id, [kids[page - 1] ?? null, new Name('Fit')]] as const,
  );
  catalog.set('Dests', new Dict(places));
  return writePdf(file, '1.4', 'table');
}

/** A tab with a document whose parts begin at `starts`; counts how often it prints. */
function tabWith(starts: Starts) {
  let shown: Starts | undefined;
  const seen = { prints: 0 };
  const tab = {
    run: async (_text: string, found: { readonly pages: Starts }) => {
      shown = found.pages;
    },
    longPdf: async () => {
      seen.prints += 1;
      return pdfOf(starts, shown);
    },
  };
  return { tab: tab as unknown as Tab, seen };
}

const fresh = () => ({ cacheDir: mkdtempSync(join(tmpdir(), 'bladen-')), program: '1' });
const SHORT = { een: 2, twee: 4 };
const LONG = { een: 2, twee: 6 };

async function printed(starts: Starts, cache: ReturnType<typeof fresh>) {
  const { tab, seen } = tabWith(starts);
  const bytes = await printNumbered(tab, BODY, cache);
  return { bytes, prints: seen.prints };
}

describe('a table of contents with numbers of pages', () => {
  test('is printed twice the first time, and once where the parts begin as they did', async () => {
    const cache = fresh();
    const first = await printed(SHORT, cache);
    expect(first).toEqual({ bytes: pdfOf(SHORT, SHORT), prints: 2 });
    expect(await printed(SHORT, cache)).toEqual({ ...first, prints: 1 });
  });

  test('never shows the numbers of an earlier document', async () => {
    const cache = fresh();
    await printed(SHORT, cache);
    const anew = await printed(LONG, fresh());
    expect(await printed(LONG, cache)).toEqual(anew);
    expect(anew).toEqual({ bytes: pdfOf(LONG, LONG), prints: 2 });
    expect((await printed(LONG, cache)).prints).toBe(1);
  });

  test('is an error of ours where a part has no page', async () => {
    await expect(printed({ een: 2 }, fresh())).rejects.toThrow('twee');
  });

  test('without numbers a document is printed once', async () => {
    const { tab, seen } = tabWith(SHORT);
    await printNumbered(tab, '<p>Geen inhoud</p>', fresh());
    expect(seen.prints).toBe(1);
  });
});
