import { describe, expect, it } from 'vitest';
import { datasetFile } from '../../src/compose/dataset.ts';
import { CONTENT_SECURITY_POLICY, serverFiles } from '../../src/compose/web-server.ts';
import type { Gemeente } from '../../src/domain/gemeente.ts';
import { GEMEENTE } from '../narrate/survey.ts';
import { SHIPPED } from '../onderzoek.ts';
import { smallSite, smallSurvey } from './fixture.ts';

const KNOWN: Gemeente = {
  ...GEMEENTE,
  site: {
    noindex: true,
    adres: 'https://www.maasdrecht.example/wijkprofielen',
    omleidingen: [{ van: 'oude-haven', naar: 'haven' }],
  },
};

function files(gemeente: Gemeente): Record<string, string> {
  return Object.fromEntries(
    serverFiles(gemeente).map(({ path, bytes }) => [path.replace(/^(site|server)\//, ''), String(bytes)]),
  );
}

describe('settings for web servers', () => {
  it('each server is told the strict policy of the contract', () => {
    for (const name of ['.htaccess', 'web.config', 'nginx-voorbeeld.conf']) {
      expect(files(KNOWN)[name]).toContain(CONTENT_SECURITY_POLICY);
    }
  });

  it('the page for a missing address stands below the address of the site', () => {
    expect(files(KNOWN)['.htaccess']).toContain('ErrorDocument 404 /wijkprofielen/404.html');
    expect(files(GEMEENTE)['.htaccess']).toContain('ErrorDocument 404 /404.html');
  });

  it('a page that changed its name is redirected by every server', () => {
    expect(files(KNOWN)['.htaccess']).toContain(
      'RedirectMatch 301 ^/wijkprofielen/wijk/oude-haven/ /wijkprofielen/wijk/haven/index.html',
    );
    expect(files(KNOWN)['web.config']).toContain('destination="/wijkprofielen/wijk/haven/index.html"');
    expect(files(KNOWN)['nginx-voorbeeld.conf']).toContain('location ^~ "/wijkprofielen/wijk/oude-haven/"');
    expect(files(GEMEENTE)['web.config']).not.toContain('httpRedirect');
  });

  it('no server gives its own settings out: they stand beside the site', () => {
    const inside = serverFiles(KNOWN)
      .map(({ path }) => path)
      .filter((path) => path.startsWith('site/'));
    expect(inside).toEqual(['site/robots.txt']);
  });

  it.each(['.ics text/calendar', '.csv text/csv', '.jsonld application/ld+json'])(
    'nginx knows %s too',
    (line) => {
      const [extension = '', type = ''] = line.split(' ');
      expect(files(KNOWN)['nginx-voorbeeld.conf']).toMatch(
        new RegExp(
          `location ~ \\[.\\]${extension.slice(1)}\\$ \\{ types \\{ \\} default_type "${type.replace('+', '[+]')}`,
        ),
      );
    },
  );

  it.each(['https://a.example/a\'b&c<d>/"e$f{g};h/', 'https://a.example/%22%3E/', 'https://a.example/é x/'])(
    'web.config is well-formed for %s, and no server reads it as more than an address',
    (adres) => {
      const made = files({ ...KNOWN, site: { ...KNOWN.site, adres } });
      // Without its tags nothing is left that could be one, and every ampersand begins a reference.
      const text = (made['web.config'] ?? '').replace(/<!--.*?-->/g, '');
      expect(text.replace(/<[?/]?[\w.]+(?:\s+\w+="[^"<]*")*\s*[?/]?>/g, '')).not.toMatch(/[<>"]/);
      expect(text.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
      // Every quote is closed, so that no word ends before its address does.
      for (const line of (made['nginx-voorbeeld.conf'] ?? '').split('\n')) {
        expect(line.replace(/^#.*/, '').replaceAll(/\\./g, '').split('"').length % 2, line).toBe(1);
        expect(line).not.toContain('$f');
      }
    },
  );

  it('security.txt says where to report, and until when that holds', () => {
    const beveiliging = { contact: 'mailto:security@maasdrecht.example', verloopt: '2027-03-31' };
    expect(files({ ...KNOWN, beveiliging })['.well-known/security.txt']).toBe(
      [
        'Contact: mailto:security@maasdrecht.example',
        'Expires: 2027-03-31T23:59:59Z',
        'Preferred-Languages: nl, en',
        'Canonical: https://www.maasdrecht.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it('robots may read every page, so that they can read noindex', () => {
    expect(files(KNOWN)['robots.txt']).toBe(
      'User-agent: *\nAllow: /\nSitemap: https://www.maasdrecht.example/wijkprofielen/sitemap.xml\n',
    );
  });
});

describe('the data set as linked data', () => {
  it('is a DCAT and schema.org data set with every download', () => {
    const dataset: unknown = JSON.parse(String(datasetFile({ gemeente: KNOWN, onderzoek: SHIPPED }).bytes));
    expect(dataset).toMatchObject({
      '@type': ['Dataset', 'dcat:Dataset'],
      datePublished: '2025-12-31',
      publisher: { name: 'Maasdrecht' },
    });
    expect(JSON.stringify(dataset)).toContain(
      'https://www.maasdrecht.example/wijkprofielen/cijfers/cijfers.csv',
    );
  });

  it('says that invented figures are invented', () => {
    expect(String(datasetFile({ gemeente: KNOWN, onderzoek: SHIPPED }).bytes)).toContain('verzonnen cijfers');
  });
});

describe('editions', () => {
  it('other editions are linked from every page, this one is not', async () => {
    const site = await smallSite(
      smallSurvey({
        gemeente: {
          site: {
            noindex: true,
            edities: [
              { jaar: 2025, adres: '../2025/index.html' },
              { jaar: 2023, adres: 'https://maasdrecht.example/2023/' },
            ],
          },
        },
      }),
    );
    const links = site.footer.flat().filter((link) => link.text.startsWith('Editie'));
    expect(links).toEqual([
      { text: 'Editie 2023', href: 'https://maasdrecht.example/2023/', external: true },
    ]);
  });
});
