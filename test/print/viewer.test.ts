import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FileError } from '../../src/error.ts';
import { openViewer } from '../../src/print/print.ts';
import { program } from '../program.ts';
import { cacheDir } from './cache-dir.ts';

const files = [{ path: 'site/index.html', bytes: '<!doctype html><title>Voorbeeld</title><p>Hallo</p>' }];

/** Ends every browser that this process started, as a system without memory does. */
function endBrowsers(): void {
  for (const id of browsersOfOurs()) process.kill(id, 'SIGKILL');
}

function browsersOfOurs(): readonly number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  const ids = children.split(' ').filter(Boolean).map(Number);
  return ids.filter((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('chromium'));
}

test.skipIf(process.platform !== 'linux')(
  'a browser that told its name before is not started until somebody looks',
  async () => {
    const first = await openViewer(files, undefined, { cacheDir, program });
    await first.close();
    const viewer = await openViewer(files, undefined, { cacheDir, program });
    try {
      expect(viewer.name).toBe(first.name);
      expect(viewer.name).toMatch(/Chrome\/\d/);
      expect(browsersOfOurs()).toEqual([]);
      const title = viewer.view(async (view) => {
        await view.open('index.html');
        return view.evaluate('document.title');
      });
      expect(await title).toBe('Voorbeeld');
    } finally {
      await viewer.close();
    }
  },
  120_000,
);

test.skipIf(process.platform !== 'linux')(
  'a browser that ends is replaced once, for all who look; the second time it is told',
  async () => {
    const viewer = await openViewer(files, undefined, { cacheDir, program });
    try {
      const looks = { first: 0, second: 0 };
      const titleOf = (name: keyof typeof looks) =>
        viewer.view(async (view) => {
          await view.open('index.html');
          looks[name] += 1;
          if (looks.first + looks.second === 1) endBrowsers();
          return view.evaluate('document.title');
        });
      expect(await Promise.all([titleOf('first'), titleOf('second')])).toEqual(['Voorbeeld', 'Voorbeeld']);
      await expect(
        viewer.view(async (view) => {
          endBrowsers();
          await view.open('index.html');
        }),
      ).rejects.toThrow(FileError);
    } finally {
      await viewer.close();
    }
  },
  120_000,
);
