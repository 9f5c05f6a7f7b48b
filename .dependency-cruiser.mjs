/**
 * The direction of the house as sentences that can fail. Reasons stand with each rule; ARCHITECTURE.md tells the
 * whole. `$1` is the room of the file that imports.
 */
const ROOMS =
  'ingest|suppress|compare|style|narrate|chart|portray|compose|render|print|inspect|publish|retrieve|verify|collate|desk|office';

/** Everything of Node that touches the outside world. */
const OUTSIDE = '^(node:)?(fs|fs/promises|child_process|http|https|net|os|process)$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-knows-only-domain',
      comment:
        'The nouns are what every room shares. If they knew a room or a package, every room would know it too.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '(^|/)@types/geojson/', '^geojson$'] },
    },
    {
      name: 'rooms-know-no-neighbors',
      comment: 'A stage takes nouns and gives nouns; what another stage found out comes in as an argument.',
      severity: 'error',
      from: { path: `^src/(${ROOMS})/` },
      to: { path: `^src/(${ROOMS})/`, pathNot: '^src/$1/' },
    },
    {
      name: 'rooms-know-no-orchestrator',
      comment: 'build.ts and cli.ts know the rooms; the other way round would be a circle.',
      severity: 'error',
      from: { path: `^src/(${ROOMS}|domain)/` },
      to: { path: '^src/(build\\.ts|build/|cli\\.ts|cli/)' },
    },
    {
      name: 'only-build-opens-doors',
      comment: 'The journey is told once, in build.ts; commands and the dev server call build.ts.',
      severity: 'error',
      from: { path: '^(src/|\\.eleventy\\.ts$)', pathNot: `^src/((${ROOMS})/|build\\.ts$|build/)` },
      to: { path: `^src/(${ROOMS})/` },
    },
    {
      name: 'build-uses-the-front-door',
      comment: "A stage's door is the file with its folder's name; what lies behind it may change freely.",
      severity: 'error',
      from: { path: '^src/build(\\.ts$|/)' },
      to: { path: `^src/(${ROOMS})/`, pathNot: '^src/([^/]+)/\\1\\.ts$' },
    },
    {
      name: 'gate-files',
      comment:
        'Files are read by ingest, written by publish, and cached by print, style, chart and portray; nobody else touches a disk, so that a stage can be tested with nouns alone.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '^src/(ingest|publish|print|style|portray|chart|render|retrieve|verify|collate|desk|cli)/|^src/(cli|cache|make-folders|threads)\\.ts$',
      },
      to: { path: OUTSIDE },
    },
    {
      name: 'gate-network',
      comment:
        'Only the fetching on request reaches the network: a build gives the same bytes on a machine without it. The global fetch is held by test/house.test.ts. The desk answers on this machine alone, and asks nothing.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(retrieve/|desk/)' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dns|dns/promises|dgram)$|node_modules/undici/' },
    },
    {
      name: 'nothing-but-the-command-fetches',
      comment: 'Fetching is asked for by a person; no stage may start it.',
      severity: 'error',
      from: { path: '^(src/|seeds/|\\.eleventy\\.ts$)', pathNot: '^src/(retrieve/|build\\.ts$|build/)' },
      to: { path: '^src/retrieve/' },
    },
    {
      name: 'gate-vega',
      comment: 'Vega needs unsafe-eval and 10 MB: it lives in one room, at build time.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/chart/' },
      to: { path: '^vega|node_modules/vega' },
    },
    {
      name: 'gate-sharp',
      comment: 'Pictures are drawn and cut in two rooms; print converts the photos it is given to ink.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(chart|portray|print)/' },
      to: { path: '(^|node_modules/)sharp(/|$)' },
    },
    {
      name: 'gate-browser',
      comment: 'One file starts the browser, so that one file decides what it may reach.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/print/browser\\.ts$' },
      to: { path: 'puppeteer|sparticuz' },
    },
    {
      name: 'gate-eleventy',
      comment: 'Only render and its wiring know how pages come out of templates.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/render/' },
      to: { path: '@11ty/|nunjucks' },
    },
    {
      name: 'no-circles',
      comment: 'A circle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'A file that nobody imports is not part of the product. Type declarations are found by the compiler, and in-page scripts are read as text for the browser.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/cli[.]ts$|[.]d[.]ts$|/in-page/[^/]+[.](js|ts)$' },
      to: {},
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests look at the product; the product never looks back.',
      severity: 'error',
      from: { path: '^(src|seeds)/|^\\.eleventy\\.ts$' },
      to: { path: '^test/' },
    },
    {
      name: 'no-dev-packages-in-the-product',
      comment: 'What a build needs is a dependency; devDependencies are for checks.',
      severity: 'error',
      from: { path: '^src/|^\\.eleventy\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
    {
      name: 'no-unknown-imports',
      comment: 'Every import resolves to a file of ours or a package in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-catch-all-names',
      comment: 'A room says what it does; a barrel or a drawer of helpers says nothing.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '/(utils|util|lib|helpers|helper|common|model|index)(/|[.]ts$)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
