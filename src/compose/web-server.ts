import type { OutputFile } from '../domain/document.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { NOT_FOUND } from './address.ts';
import { escapeHtml } from './markdown.ts';
import { pathOfArea, type SiteNames, slugOfArea } from './site-names.ts';

/** The strictest policy under which the site works; contract, "Out". */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** Headers for every page. Who wants to show a figure on another site widens `frame-ancestors`. */
const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', `${CONTENT_SECURITY_POLICY}; frame-ancestors 'self'`],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Assets have a hash in their name: a year; pages are asked for anew. */
const YEAR = 'public, max-age=31536000, immutable';
const ANEW = 'no-cache';

/** Types that older servers don't know. */
const TYPES: readonly (readonly [extension: string, type: string])[] = [
  ['woff2', 'font/woff2'],
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
  ['csv', 'text/csv; charset=utf-8'],
  ['ics', 'text/calendar; charset=utf-8'],
  ['jsonld', 'application/ld+json'],
];

/** Where the site stands on its server: "/wijkprofielen/", or "/" when the address is unknown. */
function basePath({ site: { adres } }: Gemeente): string {
  // nginx would take a dollar sign for a variable.
  return adres ? new URL(adres.replace(/\/*$/, '/')).pathname.replaceAll('$', '%24') : '/';
}

/** Slug of a page that stood among the wijken before levels had addresses of their own, and its path now. */
export interface MovedPage {
  readonly slug: string;
  readonly path: string;
}

/** Profiles of levels other than wijk and buurt. */
export function movedPages(names: SiteNames): readonly MovedPage[] {
  return names.areas
    .map((area) => ({ slug: slugOfArea(names, area.code), path: pathOfArea(names, area) }))
    .filter(({ path }) => !path.startsWith('wijk/'));
}

interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Old and new address of pages whose name (`site.omleidingen`) or level changed its address. */
function redirectsOf(gemeente: Gemeente, moved: readonly MovedPage[]): readonly Redirect[] {
  const base = basePath(gemeente);
  const pathNow = (slug: string) =>
    moved.find((page) => page.slug === slug)?.path ?? `wijk/${slug}/index.html`;
  const renamed = (gemeente.site.omleidingen ?? []).map(({ van, naar }) => ({
    slug: van,
    path: pathNow(naar),
  }));
  const known = new Set(renamed.map(({ slug }) => slug));
  return [...renamed, ...moved.filter(({ slug }) => !known.has(slug))].map(({ slug, path }) => ({
    from: `${base}wijk/${slug}/`,
    to: `${base}${path}`,
  }));
}

/**
 * Settings for three kinds of web server, beside the site and not in it: they are for the web manager, and no server
 * should give them out. In the site only what is to be read there: robots.txt, and security.txt where it is known
 * (RFC 9116). `sitemaps`: others than that of the pages. Paths below `output/`.
 */
export function serverFiles(
  gemeente: Gemeente,
  moved: readonly MovedPage[] = [],
  sitemaps: readonly string[] = [],
): readonly OutputFile[] {
  const { beveiliging } = gemeente;
  const redirects = redirectsOf(gemeente, moved);
  return [
    { path: 'server/.htaccess', bytes: apache(gemeente, redirects) },
    { path: 'server/web.config', bytes: iis(gemeente, redirects) },
    { path: 'server/nginx-voorbeeld.conf', bytes: nginx(gemeente, redirects) },
    { path: 'site/robots.txt', bytes: robots(gemeente, sitemaps) },
    ...(beveiliging
      ? [{ path: 'site/.well-known/security.txt', bytes: securityText(gemeente, beveiliging) }]
      : []),
  ];
}

/** Belongs at the root of the domain: where the site stands deeper, the web manager copies it there. */
function securityText(
  { site: { adres } }: Gemeente,
  { contact, verloopt }: NonNullable<Gemeente['beveiliging']>,
) {
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${verloopt}T23:59:59Z`,
    'Preferred-Languages: nl, en',
    ...(adres ? [`Canonical: ${new URL('/.well-known/security.txt', adres).href}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function apache(gemeente: Gemeente, redirects: readonly Redirect[]): string {
  const lines = [
    '# Voor Apache: zet dit bestand bij de site. AllowOverride moet aan staan.',
    `ErrorDocument 404 ${basePath(gemeente)}${NOT_FOUND}`,
    'Options -Indexes',
    ...TYPES.map(([extension, type]) => `AddType "${type}" .${extension}`),
    '<IfModule mod_headers.c>',
    ...HEADERS.map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header set Cache-Control "${ANEW}"`,
    '  <FilesMatch "\\.[0-9a-f]{10}\\.(css|svg|woff2)$">',
    `    Header set Cache-Control "${YEAR}"`,
    '  </FilesMatch>',
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    '  AddOutputFilterByType DEFLATE text/html text/css text/csv image/svg+xml application/json',
    '</IfModule>',
    ...redirects.map(({ from, to }) => `RedirectMatch 301 ^${escapePattern(from)} ${to}`),
  ];
  return `${lines.join('\n')}\n`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function iis(gemeente: Gemeente, redirects: readonly Redirect[]): string {
  const base = basePath(gemeente);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- Voor IIS: zet dit bestand bij de site. -->',
    '<configuration>',
    '  <system.webServer>',
    '    <httpErrors errorMode="Custom" existingResponse="Replace">',
    '      <remove statusCode="404"/>',
    `      <error statusCode="404" path="${escapeHtml(base)}${NOT_FOUND}" responseMode="ExecuteURL"/>`,
    '    </httpErrors>',
    '    <httpProtocol>',
    '      <customHeaders>',
    ...HEADERS.map(([name, value]) => `        <add name="${name}" value="${escapeHtml(value)}"/>`),
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <staticContent>',
    ...TYPES.flatMap(([extension, type]) => [
      `      <remove fileExtension=".${extension}"/>`,
      `      <mimeMap fileExtension=".${extension}" mimeType="${type}"/>`,
    ]),
    '    </staticContent>',
    ...iisRedirects(redirects),
    '  </system.webServer>',
    '  <location path="assets">',
    '    <system.webServer>',
    '      <staticContent>',
    '        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00"/>',
    '      </staticContent>',
    '    </system.webServer>',
    '  </location>',
    '</configuration>',
  ];
  return `${lines.join('\n')}\n`;
}

/** IIS knows redirects only by exact folder; without any, the section is left out. */
function iisRedirects(redirects: readonly Redirect[]): readonly string[] {
  if (redirects.length === 0) return [];
  return [
    '    <httpRedirect enabled="true" httpResponseStatus="Permanent" exactDestination="true">',
    ...redirects.map(
      ({ from, to }) => `      <add wildcard="${escapeHtml(from)}*" destination="${escapeHtml(to)}"/>`,
    ),
    '    </httpRedirect>',
  ];
}

function nginx(gemeente: Gemeente, redirects: readonly Redirect[]): string {
  const base = basePath(gemeente);
  const headers = (indent: string) =>
    HEADERS.map(([name, value]) => `${indent}add_header ${name} "${value}" always;`);
  const lines = [
    '# Voor nginx: zet dit in het server-blok. nginx leest dit bestand niet uit zichzelf.',
    ...redirects.map(
      ({ from, to }) => `location ^~ ${nginxWord(decoded(from))} { return 301 ${nginxWord(to)}; }`,
    ),
    `location ${nginxWord(decoded(base))} {`,
    '    index index.html;',
    `    error_page 404 ${nginxWord(`${base}${NOT_FOUND}`)};`,
    ...headers('    '),
    `    add_header Cache-Control "${ANEW}";`,
    ...typesOf('    '),
    '}',
    `location ${nginxWord(`${decoded(base)}assets/`)} {`,
    ...headers('    '),
    `    add_header Cache-Control "${YEAR}";`,
    ...typesOf('    '),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** nginx holds locations against the decoded address; one with a broken percent sign stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** A place in a location without headers of its own, which has those around it; an empty list lets the type through. */
function typesOf(indent: string): readonly string[] {
  return TYPES.map(
    ([extension, type]) => `${indent}location ~ [.]${extension}$ { types { } default_type "${type}"; }`,
  );
}

/** nginx parts words at blanks, semicolons and braces. */
function nginxWord(text: string): string {
  return `"${text.replace(/(["\\])/g, '\\$1')}"`;
}

/** Pages that may not be listed say so themselves (`noindex`): a robot must be able to read that. */
function robots({ site: { adres } }: Gemeente, sitemaps: readonly string[]): string {
  const root = adres?.replace(/\/*$/, '/');
  const listed = root ? ['sitemap.xml', ...sitemaps].map((file) => `Sitemap: ${root}${file}`) : [];
  return `${['User-agent: *', 'Allow: /', ...listed].join('\n')}\n`;
}
