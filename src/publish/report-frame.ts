import { type Html, html } from '../html.ts';

const STYLE = html`
body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; margin: 0; }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; } p, li { max-width: 45rem; }
a { color: #1d4f91; }
.breed { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #c9ced6; font-weight: normal; overflow-wrap: anywhere; min-width: 4rem; }
thead th { font-weight: bold; }
td:first-of-type { min-width: 12rem; }
.vellen { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 2.5rem 1.5rem; }
.vellen--breed { grid-template-columns: repeat(auto-fill, minmax(min(100%, 32rem), 1fr)); }
.vellen > article { min-width: 0; overflow-wrap: anywhere; }
.vellen img { display: block; width: 100%; height: auto; border: 1px solid #c9ced6; }
.vellen h3 { margin: .75rem 0 .25rem; } .vellen p, .vellen ul { margin: .25rem 0; } .afgekeurd { font-weight: bold; }
.kaart { border-top: 1px solid #c9ced6; padding: .75rem 0; break-inside: avoid; } .kaart h3 { margin: 0 0 .25rem; } .kaart p { margin: .25rem 0; }
.feiten { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .15rem 1rem; margin: .5rem 0; } .feiten dt { color: #4a5360; } .feiten dd { margin: 0; }
.intern { display: inline-block; border: 2px solid #1b1f24; padding: .25rem .75rem; font-weight: bold; }
.getal { text-align: right; font-variant-numeric: tabular-nums; }
`;

/** A page of `output/rapport`: for staff, on its own, in plain markup. The title is its heading too. */
export function reportFrame(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}</main>
</body>
</html>
`.text;
}
