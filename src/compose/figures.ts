import type { OutputFile } from '../domain/document.ts';
import { SVG_NAMESPACE } from '../domain/drawing.ts';
import type { ChartFigure, FigureTable, MarkKind } from '../domain/figure.ts';
import type { LegendEntry, PageFigure, PageTable } from '../domain/page-blocks.ts';
import type { Parts } from './parts.ts';
import { type MarkNames, markWords } from './words-nl.ts';

/** Folder of a page's figures, beside its `index.html`. */
const FOLDER = 'grafieken';

/** A chart on its page: the table beside it, its own address, and its data and drawing as files. */
export function placeFigure(figure: ChartFigure, compact = false): PageFigure {
  const file = `${FOLDER}/${figure.id}`;
  return {
    figure,
    table: tableOf(figure.table, `${figure.id}-tabel`),
    compact,
    paperTable: !figure.placement.inFullTable,
    links: [
      { text: 'CSV', href: `${file}.csv` },
      { text: 'SVG', href: `${file}.svg` },
      ...(figure.png ? [{ text: 'PNG', href: `${file}.png` }] : []),
      { text: 'Vega-Lite', href: `${file}.vl.json` },
      { text: 'Link naar deze grafiek', href: `#${figure.id}` },
    ],
  };
}

/** Files of a figure; `folder` is the page's folder below `output/`, with a slash behind it. */
export function filesOf(figure: ChartFigure, folder: string): readonly OutputFile[] {
  const file = `${folder}${FOLDER}/${figure.id}`;
  return [
    { path: `${file}.csv`, bytes: figure.csv },
    { path: `${file}.svg`, bytes: standalone(figure.drawings.breed.svg) },
    ...(figure.png ? [{ path: `${file}.png`, bytes: figure.png }] : []),
    { path: `${file}.vl.json`, bytes: `${JSON.stringify(figure.spec)}\n` },
  ];
}

/** A drawing as a file of its own: it needs the namespace that HTML does without. */
function standalone(svg: string): string {
  const named = svg.includes(SVG_NAMESPACE) ? svg : svg.replace('<svg', `<svg${SVG_NAMESPACE}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${named}\n`;
}

function tableOf(table: FigureTable, id: string): PageTable {
  const [corner = '', ...titles] = table.columns;
  const first = table.rows[0];
  return {
    id,
    caption: table.caption,
    corner,
    columns: titles.map((text, at) => ({ text, numeric: first?.cells[at]?.numeric ?? false })),
    groups: [
      {
        rows: table.rows.map((row) => ({
          header: row.header,
          cells: row.cells.map((cell, at) => ({
            text: cell.text,
            numeric: cell.numeric ?? false,
            column: titles[at] ?? '',
          })),
        })),
      },
    ],
  };
}

/** Order in which marks are explained. */
const ORDER: readonly MarkKind[] = [
  'wijk',
  'gemeente',
  'plaats',
  'land',
  'indicative',
  'zero',
  'suppressed',
  'bound',
  'missing',
  'margin-unknown',
  'margin-narrow',
  'break',
];

/** Legend of the marks that occur in `marks`, with the words of this area. */
export function legendOf(parts: Parts, marks: Iterable<MarkKind>, names: MarkNames): readonly LegendEntry[] {
  const occurring = new Set(marks);
  const { tonen, indicatief } = parts.survey.gemeente.drempels;
  return ORDER.filter((mark) => occurring.has(mark)).map((mark) => {
    const drawing = parts.charts.legend.get(mark);
    const text = markWords(mark, { ...names, indicatief: `${tonen} tot ${indicatief - 1} antwoorden` });
    return drawing ? { drawing, text } : { text };
  });
}
