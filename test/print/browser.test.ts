import { chmod, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileError } from '../../src/error.ts';
import { type Browser, openBrowser, resolveBrowser, screenshotFile } from '../../src/print/browser.ts';
import { cacheDir } from './cache-dir.ts';

describe('resolveBrowser', () => {
  it('takes the explicit setting first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'browser-'));
    const path = join(folder, 'mijn-browser');
    await writeFile(path, '');
    await chmod(path, 0o755);
    expect(await resolveBrowser({ browserPath: path, cacheDir })).toMatchObject({ path });
    await rm(folder, { recursive: true });
  });

  it('names an explicit browser that is not there', async () => {
    await expect(resolveBrowser({ browserPath: '/nergens/chrome', cacheDir })).rejects.toThrow(
      /\/nergens\/chrome bestaat niet/,
    );
  });

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'unpacks the bundled browser to a folder of its version and leaves nothing half done',
    async () => {
      const choice = await resolveBrowser({ cacheDir });
      expect(choice.path).toMatch(/chromium-\d+\.\d+\.\d+[/\\]chromium$/);
      expect((await readdir(cacheDir)).filter((name) => /chromium-.*\.\d{2,}$/.test(name))).toEqual([]);
    },
  );

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'unpacks anew where a file of the browser was emptied',
    async () => {
      const own = await mkdtemp(join(tmpdir(), 'browser-'));
      const { path } = await resolveBrowser({ cacheDir: own });
      const { size } = await stat(path);
      await truncate(path, 0);
      await resolveBrowser({ cacheDir: own });
      expect((await stat(path)).size).toBe(size);
      await rm(own, { recursive: true });
    },
  );

  it('says in Dutch what to install where no browser is found', async () => {
    const search = resolveBrowser({ cacheDir }, { platform: 'sunos', arch: 'x64' });
    await expect(search).rejects.toBeInstanceOf(FileError);
    await expect(search).rejects.toThrow(/Installeer Google Chrome, Microsoft Edge of Chromium/);
  });
});

describe('openBrowser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser({ cacheDir });
  });
  afterAll(async () => {
    await browser.close();
  });

  it('lets no request leave, not even to this machine', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(String(request.url));
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const tab = await browser.newTab();
    await tab.show(
      `<img src="http://127.0.0.1:${port}/plaatje.png"><link rel=stylesheet href="http://localhost:${port}/a.css">`,
    );
    await tab.close();
    server.close();
    expect(asked).toEqual([]);
  });

  it('makes a screenshot of a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pagina-'));
    await writeFile(join(folder, 'pagina.html'), '<h1>Wijkprofiel</h1>');
    const png = await screenshotFile(browser, join(folder, 'pagina.html'), 320);
    expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    await rm(folder, { recursive: true });
  });
});
