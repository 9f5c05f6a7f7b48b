import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/domain/document.ts';
import type { PageEvidence } from '../../src/domain/page-test.ts';
import type { Site } from '../../src/domain/profile.ts';
import type { Remark } from '../../src/domain/remark.ts';
import type { PageViewer } from '../../src/effects.ts';
import { inspectPages } from '../../src/inspect/inspect.ts';
import { openViewer } from '../../src/print/print.ts';
import { render } from '../../src/render/render.ts';
import { noCharts, smallSite, smallSurvey } from '../compose/fixture.ts';
import { effects } from '../print/fixture.ts';

let cacheDir: string;
let site: Site;
let files: readonly OutputFile[];
beforeAll(async () => {
  cacheDir = mkdtempSync(join(tmpdir(), 'toetsen-'));
  site = await smallSite(smallSurvey(), noCharts());
  files = (await render(site, effects)).files;
}, 120_000);
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

async function testAll(made: readonly OutputFile[]) {
  const viewer = await openViewer(made, site.adres, effects);
  try {
    return await inspectPages(site, made, viewer, { cacheDir, jobs: 2 });
  } finally {
    await viewer.close();
  }
}

function withHome(change: (html: string) => string): readonly OutputFile[] {
  return files.map((file) =>
    file.path === 'site/index.html' ? { ...file, bytes: change(String(file.bytes)) } : file,
  );
}

describe('evidence of the pages', () => {
  let found: { readonly evidence: PageEvidence; readonly remarks: readonly Remark[] };
  beforeAll(async () => {
    found = await testAll(files);
  }, 120_000);

  it('has one page of every kind, as a phone, a tablet, a desktop, with large letters and on paper', () => {
    const { pages } = found.evidence;
    expect(pages.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['Voorpagina', 'Profiel', 'Thema', 'Cijfers', 'Privacy', 'Colofon']),
    );
    expect(new Set(pages.map(({ kind }) => kind)).size).toBe(pages.length);
    for (const { kind, measured } of pages) {
      expect(
        measured.map(({ circumstance: { width, media, text } }) => [width, media, text]),
        kind,
      ).toEqual([
        [320, 'screen', 100],
        [768, 'screen', 100],
        [1280, 'screen', 100],
        [1280, 'screen', 200],
        [794, 'print', 100],
      ]);
    }
  });

  it('names the rules that held, and those of axe and the browser that judged', () => {
    expect(found.evidence.axe).toMatch(/^\d+\.\d+\.\d+$/);
    expect(found.evidence.browser).toMatch(/\d+\.\d+/);
    for (const { measured } of found.evidence.pages) {
      expect(measured[2]?.passed).toEqual(
        expect.arrayContaining(['color-contrast', 'html-has-lang', 'target-size', 'region']),
      );
    }
  });

  it('finds no violation, no sideways scrolling and no lost focus in our own pages', () => {
    expect(found.remarks).toEqual([]);
    for (const { keyboard, kind } of found.evidence.pages) {
      expect(keyboard, kind).toMatchObject({
        first: 'Naar de inhoud',
        skips: true,
        unseen: [],
        backwards: [],
      });
      expect(keyboard.stops, kind).toBe(keyboard.total);
    }
  });

  it('tests nothing anew while pages stay the same, and says the same', async () => {
    const blind: PageViewer = {
      name: found.evidence.browser,
      view: () => Promise.reject(new Error('looked again')),
    };
    expect(await inspectPages(site, files, blind, { cacheDir, jobs: 1 })).toEqual(found);
  });
});

describe('what a page breaks is told', () => {
  it('names the rule of axe, where it was found, and where it is explained', async () => {
    const broken = withHome((html) => html.replace('<h1>', '<img src="beeld/x.png"><h1>'));
    const { remarks, evidence } = await testAll(broken);
    expect(remarks).toEqual([
      {
        rule: 'toegankelijkheid',
        level: 'warn',
        explanation: expect.stringMatching(/^Op site\/index\.html: .*"image-alt".*320 pixels.*op papier/),
        found: expect.stringContaining('<img src="beeld/x.png">'),
        proposal: expect.stringContaining('https://dequeuniversity.com/rules/axe/'),
      },
    ]);
    expect(evidence.pages[0]?.measured[0]?.violations[0]?.criteria).toEqual(
      expect.arrayContaining(['wcag111', 'EN-9.1.1.1']),
    );
  });

  it('tells of a drawing without words, and of text that is too pale beside it but not of letters inside it', async () => {
    const drawn = '<text x="9" y="9" fill="#eee" style="color:#eee">12</text>';
    const broken = withHome((html) =>
      html.replace(
        '</h1>',
        `</h1><svg role="img" width="60" height="60">${drawn}</svg><svg role="img" aria-label="Een balk">${drawn}</svg><p style="color:#eee">bleek</p>`,
      ),
    );
    const { remarks } = await testAll(broken);
    expect(remarks.map(({ explanation }) => /"([\w-]+)"/.exec(explanation)?.[1]).sort()).toEqual([
      'color-contrast',
      'svg-img-alt',
    ]);
  });

  it('tells of a page that is wider than a phone', async () => {
    const broken = withHome((html) => html.replace('</h1>', `</h1><pre>${'breed'.repeat(12)}</pre>`));
    const { remarks } = await testAll(broken);
    expect(remarks.map(({ explanation }) => explanation)).toEqual([
      expect.stringMatching(/breder dan het scherm \(320 pixels breed: \d+ pixels te breed\)/),
    ]);
  });

  it('tells of a stop that comes too early, and a skip link that leads nowhere', async () => {
    const broken = withHome((html) =>
      html
        .replace('<main id="inhoud" tabindex="-1">', '<main id="inhoud">')
        .replace('</main>', '<a href="#inhoud" tabindex="3">Eerst dit</a></main>'),
    );
    const told = (await testAll(broken)).remarks.map(({ explanation }) => explanation);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/komt dit eerder/),
        expect.stringMatching(/"Naar de inhoud" brengt/),
      ]),
    );
  });
});
