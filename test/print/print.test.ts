import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintDocument, PrintedFile } from '../../src/domain/document.ts';
import type { HouseStyle } from '../../src/domain/house-style.ts';
import { FileError } from '../../src/error.ts';
import type { Tab } from '../../src/print/browser.ts';
import { print } from '../../src/print/print.ts';
import { openPrinter, type TabTask } from '../../src/print/printer.ts';
import { shellHtml } from '../../src/print/shell.ts';
import { effects, neutralStyle, profileDocument, sheetDocument } from './fixture.ts';

let houseStyle: HouseStyle;
beforeAll(async () => {
  houseStyle = await neutralStyle();
});

const hash = ({ bytes }: PrintedFile) => createHash('sha256').update(bytes).digest('hex');
const byPath = (files: readonly PrintedFile[]) => new Map(files.map((file) => [file.path, hash(file)]));

describe('print', () => {
  it('gives the same bytes with one tab or two, in any order, here or in threads', async () => {
    const documents: PrintDocument[] = [
      ...Array.from({ length: 9 }, (_, at) => profileDocument(at + 1)),
      sheetDocument(),
    ];
    const one = await print(documents, houseStyle, new Map(), { ...effects, jobs: 1 });
    const two = await print([...documents].reverse(), houseStyle, new Map(), { ...effects, jobs: 2 });
    expect(byPath(two).size).toBe(documents.length);
    expect(byPath(two)).toEqual(byPath([...one].reverse()));
  });

  it('keeps the order of the documents', async () => {
    const documents = [profileDocument(2), sheetDocument(), profileDocument(1)];
    const files = await print(documents, houseStyle, new Map(), effects);
    expect(files.map(({ path }) => path)).toEqual([
      'pdf/wijk-2.pdf',
      'druk/proefvel/proef.pdf',
      'pdf/wijk-1.pdf',
    ]);
  });

  it('puts the whole edition apart from the areas', async () => {
    const edition: PrintDocument = { ...profileDocument(), slug: 'maasdrecht-2025', kind: 'edition' };
    const [file] = await print([edition], houseStyle, new Map(), effects);
    expect(file?.path).toBe('pdf/editie/maasdrecht-2025.pdf');
  });

  it('says which picture can not be shown', async () => {
    const document = profileDocument();
    const body = `${document.body}<img alt="Foto" src="weg.jpg">`;
    await expect(print([{ ...document, body }], houseStyle, new Map(), effects)).rejects.toThrow(
      /can't be shown in pdf\/wijk-1.pdf: weg.jpg/,
    );
  });

  it('needs no browser for nothing', async () => {
    expect(await print([], houseStyle, new Map(), { ...effects, browserPath: '/nergens' })).toEqual([]);
  });
});

describe('a tab that gives up', () => {
  /** The answers to one document of a task that may close the tab under the printer's hands: so looks a crash. */
  async function answers(
    make: TabTask<PrintDocument, unknown>['make'],
    log = effects.log,
  ): Promise<readonly unknown[]> {
    const printer = openPrinter({ ...effects, log });
    const task = {
      prepare: (tab: Tab) => tab.show(shellHtml(houseStyle)),
      make,
      fileOf: ({ slug }: PrintDocument) => `${slug}.pdf`,
    };
    try {
      return await printer.each([profileDocument(7)], task);
    } finally {
      await printer.close();
    }
  }

  it('is replaced, and its document tried once more', async () => {
    const warned: string[] = [];
    const log = { info: () => {}, warn: (message: string) => warned.push(message) };
    let times = 0;
    const printed = await answers(async ({ slug }, tab) => {
      if (times++ === 0) await tab.close();
      return { slug, answer: await tab.run('() => 6 * 7') };
    }, log);
    expect(printed).toEqual([{ slug: 'wijk-7', answer: 42 }]);
    expect(warned).toEqual([expect.stringContaining('wijk-7.pdf: de browser haperde')]);
  });

  it('twice is an error that names the document', async () => {
    const run = answers(async (_, tab) => {
      await tab.close();
      return tab.run('() => 1');
    });
    await expect(run).rejects.toBeInstanceOf(FileError);
    await expect(run).rejects.toThrow(/wijk-7.pdf kan niet worden gemaakt: de browser gaf twee keer op/);
  });

  it('leaves a bug of ours alone', async () => {
    const run = answers(async () => {
      throw new Error('bug');
    });
    await expect(run).rejects.toThrow(/^bug$/);
  });
});
