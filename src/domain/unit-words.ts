import type { Eenheid } from './indicator.ts';

/** What a figure of this unit is out of, behind its number: "van de 100"; empty for a mean. */
export function outOf(eenheid: Eenheid): string {
  switch (eenheid) {
    case 'procent':
      return 'van de 100';
    case 'per1000':
      return 'per 1.000';
    case 'rapportcijfer':
    case 'schaalscore':
    case 'somscore':
      return '';
  }
}

/** "18 van de 100", "7,5 per 1.000", "7,5": a number that no line break parts from its unit. */
export function withUnit(number: string, eenheid: Eenheid): string {
  const unit = outOf(eenheid);
  return unit === '' ? number : `${number}${NBSP}${unit.replace(LAST_SPACE, NBSP)}`;
}

const NBSP = '\u00A0';
const LAST_SPACE = / (?=[\d.]+$)/;
