import type { HouseStyle } from '../domain/house-style.ts';
import { Html, html } from '../html.ts';

/** Colors where no house style is known, as for the sheet that `controleer` writes. */
const NEUTRAL =
  ':root { --inkt: #1b1f24; --grijs: #4a5360; --lijn: #c9ced6; --accent: #1d4f91; --donker: #16324f; --tint: #eef3f8; --zand: #f6f1e7; --wit: #ffffff; }';

const STYLE = html`
* { box-sizing: border-box; }
body { font: 1rem/1.55 system-ui, "Segoe UI", sans-serif; color: var(--inkt); background: var(--wit); margin: 0; }
.kop { background: var(--donker); color: var(--wit); padding: 2rem 1.5rem 1.75rem; }
.kop h1 { max-width: 70rem; margin: 0 auto; font-size: clamp(1.6rem, 4vw, 2.4rem); line-height: 1.15; font-weight: 650; }
main { max-width: 73rem; margin: 0 auto; padding: 1.5rem 1.5rem 4rem; }
h2 { margin: 0 0 .75rem; font-size: 1.45rem; line-height: 1.25; } h3 { line-height: 1.3; } p, li { max-width: 46rem; }
section { margin-top: 2.75rem; border-top: 3px solid var(--donker); padding-top: 1rem; }
section section { margin-top: 1.5rem; border-top-width: 1px; }
a { color: var(--accent); }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; margin: 1.25rem 0 0; }
.breed { overflow-x: auto; }
table { border-collapse: collapse; margin: .75rem 0 1rem; min-width: min(100%, 30rem); }
caption { text-align: left; font-weight: 650; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .45rem 1.25rem .45rem 0; border-bottom: 1px solid var(--lijn); font-weight: normal; overflow-wrap: normal; hyphens: manual; max-width: 36rem; }
thead th { font-weight: 650; white-space: nowrap; border-bottom-color: var(--inkt); }
tbody th { min-width: 9rem; }
.getal { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
details { border: 1px solid var(--lijn); border-radius: 4px; margin: .5rem 0; background: var(--wit); }
summary { padding: .6rem .9rem; cursor: pointer; font-weight: 600; } details[open] > summary { border-bottom: 1px solid var(--lijn); background: var(--tint); }
details > :not(summary) { margin-left: .9rem; margin-right: .9rem; }
.kolommen { columns: 14rem; padding-left: 1.2rem; } .aantal { display: inline-block; min-width: 1.9em; padding: 0 .45em; border-radius: 1em; background: var(--tint); color: var(--inkt); font-weight: 600; text-align: center; font-variant-numeric: tabular-nums; }
.kort { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1rem; margin: 1.5rem 0; }
.kort > div { background: var(--tint); border-left: 5px solid var(--accent); padding: 1rem 1.25rem; border-radius: 0 4px 4px 0; }
.kort h2 { font-size: 1.1rem; margin: 0 0 .35rem; } .kort .groot { font-size: 2rem; font-weight: 650; line-height: 1.1; margin: 0; } .kort ul { padding-left: 1.1rem; margin: .5rem 0 0; }
.kort .stil { border-left-color: var(--lijn); }
.overzicht dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1rem 0 0; } .overzicht dt { color: var(--grijs); } .overzicht dd { margin: 0; font-size: 1.6rem; font-weight: 650; }
.tekenen dl > div { display: grid; grid-template-columns: 10rem 1fr 8rem 1fr; gap: .25rem 1rem; align-items: end; margin: .5rem 0; }
.teken { border-bottom: 1px solid var(--inkt); min-height: 2rem; margin: 0; }
.zinnen > li { margin: .6rem 0; } .zinnen p { margin: 0; } .bewijs { color: var(--grijs); font-size: .9rem; margin: .15rem 0 0; padding-left: 1.1rem; }
blockquote { margin: .75rem 0; padding: .5rem 1rem; border-left: 4px solid var(--lijn); white-space: pre-line; max-width: 46rem; }
.waar { color: var(--grijs); font-size: .92rem; } .melding { padding: .6rem 0; border-top: 1px solid var(--lijn); } .melding:first-of-type { border-top: 0; } .melding p { margin: .1rem 0; }
.vellen { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 2.5rem 1.5rem; }
.vellen--breed { grid-template-columns: repeat(auto-fill, minmax(min(100%, 32rem), 1fr)); }
.vellen > article { min-width: 0; overflow-wrap: break-word; }
.vellen img { display: block; width: 100%; height: auto; border: 1px solid var(--lijn); }
.vellen h3 { margin: .75rem 0 .25rem; } .vellen p, .vellen ul { margin: .25rem 0; } .afgekeurd { font-weight: bold; }
.kaart { border-top: 1px solid var(--lijn); padding: .75rem 0; break-inside: avoid; } .kaart h3 { margin: 0 0 .25rem; } .kaart p { margin: .25rem 0; }
.feiten { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .15rem 1rem; margin: .5rem 0; } .feiten dt { color: var(--grijs); } .feiten dd { margin: 0; }
.intern { display: inline-block; border: 2px solid var(--inkt); padding: .25rem .75rem; font-weight: bold; }
@media (max-width: 600px) { .tekenen dl > div { grid-template-columns: 1fr; } th, td { padding-right: .75rem; } }
@media print { .kop { background: none; color: var(--inkt); padding: 0; } details { border: 0; } section, .kaart, .melding { break-inside: auto; } a { color: inherit; } }
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
<style>${new Html(NEUTRAL)}${STYLE}</style>
</head>
<body>
<header class="kop"><h1>${title}</h1></header>
<main>
${body}</main>
</body>
</html>
`.text;
}

/** The page in the colors of the house. */
export function dressed(page: string, { palette }: Pick<HouseStyle, 'palette'>): string {
  const { inkt, grijs, lijn, link, wijkDonker, wijkLicht, zand, wit } = palette;
  return page.replace(
    NEUTRAL,
    `:root { --inkt: ${inkt}; --grijs: ${grijs}; --lijn: ${lijn}; --accent: ${link}; --donker: ${wijkDonker}; --tint: ${wijkLicht}; --zand: ${zand}; --wit: ${wit}; }`,
  );
}
