/** What the program made wrong stays out, so that valid data always give a publication. */
import type { Charts } from '../domain/figure.ts';
import type { Narrative, Narratives, Paragraph, Summary } from '../domain/narrative.ts';
import type { Site } from '../domain/profile.ts';
import type { Fault, Remark } from '../domain/remark.ts';

/** The places of faults among remarks. */
function faultsIn(remarks: readonly Remark[]): readonly Fault[] {
  return remarks.flatMap(({ fault }) => fault ?? []);
}

export interface Made {
  readonly narratives: Narratives;
  readonly charts: Charts;
}

/** Words and charts without the blocks in which a remark tells of a fault. */
export function leaveOut({ narratives, charts }: Made, remarks: readonly Remark[]): Made {
  const faults = faultsIn(remarks);
  if (faults.length === 0) return { narratives, charts };
  const areas = new Map(
    [...narratives.areas].map(([code, narrative]) => [
      code,
      faults.filter((fault) => 'gebied' in fault && fault.gebied === code).reduce(withoutText, narrative),
    ]),
  );
  const themes = new Map(
    [...narratives.themes].map(([code, theme]) => [
      code,
      { ...theme, paragraphs: theme.paragraphs.filter((_, at) => !faults.some(isParagraph(code, at))) },
    ]),
  );
  return { narratives: { ...narratives, areas, themes }, charts: withoutFigures(charts, faults) };
}

const isParagraph = (thema: string, at: number) => (fault: Fault) =>
  fault.block === 'theme-page' && fault.thema === thema && fault.at === at;

function withoutText(narrative: Narrative, fault: Fault): Narrative {
  switch (fault.block) {
    case 'lead':
      return { ...narrative, lead: [] };
    case 'newsletter':
      return { ...narrative, newsletter: [] };
    case 'quote':
      return {
        ...narrative,
        quotes: new Map([...narrative.quotes].filter(([code]) => code !== fault.indicator)),
      };
    case 'summary':
      return { ...narrative, summary: withoutBlock(narrative.summary, fault.at) };
    case 'press':
      return { ...narrative, press: new Map([...narrative.press].filter(([name]) => name !== fault.format)) };
    case 'theme':
      return {
        ...narrative,
        themes: narrative.themes.map((theme) =>
          theme.thema === fault.thema ? { ...theme, paragraphs: without(theme.paragraphs, fault.at) } : theme,
        ),
      };
    default:
      return narrative;
  }
}

/** An emptied paragraph keeps the places of the others, which later faults may name. */
function without(paragraphs: readonly Paragraph[], at: number | undefined): readonly Paragraph[] {
  return at === undefined ? [] : paragraphs.map((paragraph, index) => (index === at ? [] : paragraph));
}

/** The blocks of a summary as the checker reads them: remarks, items, remainder; the overview is a table. */
function withoutBlock(summary: Summary, at: number | undefined): Summary {
  const { remarks, items, remainder: _remainder, ...table } = summary;
  if (at === undefined) return { ...table, remarks: [], items: [] };
  const place = at - remarks.length;
  return {
    ...(place === items.length ? table : { ...summary }),
    remarks: without(remarks, at),
    items: items.map((item, index) => (index === place ? { ...item, sentences: [] } : item)),
  };
}

function withoutFigures(charts: Charts, faults: readonly Fault[]): Charts {
  const faulty = new Set(faults.flatMap((fault) => (fault.block === 'figure' ? [keyOf(fault)] : [])));
  const left = <Figure extends { readonly id: string }>(figures: readonly Figure[], page: string) =>
    figures.filter(({ id }) => !faulty.has(keyOf({ page, id })));
  const { index, ...others } = charts;
  return {
    ...others,
    areas: new Map([...charts.areas].map(([code, figures]) => [code, left(figures, code)])),
    themes: new Map([...charts.themes].map(([code, figures]) => [code, left(figures, code)])),
    locators: new Map(
      [...charts.locators].filter(([code, { id }]) => !faulty.has(keyOf({ page: code, id }))),
    ),
    ...(index && !faulty.has(keyOf({ page: '', id: index.figure.id })) ? { index } : {}),
  };
}

const keyOf = ({ page, id }: { readonly page: string; readonly id: string }) => `${page} ${id}`;

/** The site without the press sheets that lack what every sheet must have. */
export function leaveOutSheets(site: Site, remarks: readonly Remark[]): Site {
  const faults = faultsIn(remarks);
  const isFaulty = (format: string, gebied: string) =>
    faults.some((fault) => fault.block === 'sheet' && fault.format === format && fault.gebied === gebied);
  return {
    ...site,
    sheets: site.sheets.filter(({ format, profile }) => !isFaulty(format.naam, profile.code)),
  };
}
