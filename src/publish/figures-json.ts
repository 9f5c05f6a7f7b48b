import type { Gebied } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Survey } from '../domain/survey.ts';
import { recordsOf } from '../domain/tables.ts';
import { formedFigures } from './formed-figures.ts';
import type { Figures } from './publication.ts';

/** The same figures for programs. A key without a value is absent: nothing here is null. */
export function figuresJson(survey: Survey, { cijfers, vergelijkingen }: Figures): string {
  const { naam, code, editie, datum, voorbeeld } = survey.gemeente;
  const formed = formedFigures(survey);
  const record = {
    gemeente: naam,
    code,
    editie,
    datum,
    ...(voorbeeld && { voorbeeld: 'De cijfers zijn verzonnen.' }),
    ...(formed.length > 0 && { berekend: formed }),
    gebieden: [...survey.gebieden.values()].map(areaRecord),
    indicatoren: indicatorsOf(survey).map(indicatorRecord),
    cijfers: recordsOf(cijfers),
    vergelijkingen: recordsOf(vergelijkingen),
  };
  return `${JSON.stringify(record, undefined, 1)}\n`;
}

/** Indicators that have a figure, in catalogue order. */
export function indicatorsOf(survey: Survey): readonly Indicator[] {
  const used = new Set(survey.cells.map((cell) => cell.indicator));
  return [...survey.indicators.values()].filter(({ code }) => used.has(code));
}

function areaRecord({ code, naam, niveau, ouder, inwoners15plus }: Gebied): object {
  return {
    code,
    naam,
    niveau,
    ...(ouder && { ouder }),
    ...(inwoners15plus !== undefined && { inwoners15plus }),
  };
}

function indicatorRecord({ code, thema, naam, eenheid, hogerIs, vraag, basis, bron }: Indicator): object {
  return {
    code,
    thema,
    naam,
    eenheid,
    hoger_is: hogerIs,
    ...(vraag && { vraag }),
    basis,
    ...(bron && { bron }),
  };
}
