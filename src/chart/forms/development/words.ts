import type { FigureWords } from '../../form.ts';
import type { Reading } from '../../reading.ts';
import { cellsOf, tableOf } from '../../table.ts';
import {
  type About,
  BREAK_SENTENCE,
  captionOf,
  developmentTitle,
  fullName,
  spoken,
  unitSentence,
  valueColumn,
} from '../../words-nl.ts';
import type { DevelopmentFigure } from './figure.ts';

export function developmentWords(figure: DevelopmentFigure, about: About): FigureWords {
  const readings = figure.panels.flatMap((panel) => panel.readings);
  const { indicator, waves, panels } = figure;
  const years = waves.map(({ jaar }) => jaar);
  const title = developmentTitle(indicator, years);
  const breaks = waves.filter(({ afterBreak }) => afterBreak);
  const own = panels[0]?.readings ?? [];
  const notes = [
    ...(breaks.length > 0 ? [BREAK_SENTENCE] : []),
    ...about.onderzoek.noten.filter(({ jaar }) => years.includes(jaar)).map(({ kort }) => kort),
  ];
  return {
    id: `fig-${indicator.code}-ontwikkeling`,
    indicator: indicator.code,
    title,
    question: unitSentence(indicator, undefined, readings, about.onderzoek),
    caption: captionOf(own, about, notes.join(' ')),
    label: `${fullName(indicator)} door de jaren: ${about.area}`,
    description: panels.map((panel) => panelSpoken(panel.name, panel.readings, panel.breaks)).join(' '),
    table: tableOf(
      title,
      ['Gebied en jaar', valueColumn(indicator.eenheid), 'Marge', 'Antwoorden'],
      readings.map((reading) => ({
        header: `${reading.name} ${reading.measure.jaar}`,
        cells: cellsOf(reading),
      })),
    ),
  };
}

/** "De Kersentuin: 2017 21 van de 100, …. Daarna een andere meetmethode. 2021 …" */
function panelSpoken(name: string, readings: readonly Reading[], breaks: readonly number[]): string {
  const parts = readings.map((reading) => {
    const { jaar } = reading.measure;
    const turn = breaks.includes(jaar) ? 'Andere meetmethode. ' : '';
    return `${turn}${jaar}: ${spoken(reading)}.`;
  });
  return `${name}. ${parts.join(' ')}`;
}
