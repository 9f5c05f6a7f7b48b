import { type Sheet, textOf } from './sheet.ts';

/** Headings that tables of CBS have, beside a column of periods. */
const DIMENSION =
  /^(regio'?s|regiocode.*|wijken ?en ?buurten|marges|(persoons)?kenmerken|soortmisdrijf|soort ?misdrijf)$/i;
const PERIOD = /^perioden$/i;
/** KWB as CBS publishes it: codes and names of areas under these headings. */
const KWB = /^(gwb_code(_\d+)?|gm_code|wk_code|bu_code)$/i;
const SOURCE = /^(bron:?\s*|©\s*|\(c\)\s*)(cbs\b|centraal bureau voor de statistiek)/i;

/** Whether a table comes from CBS, by its headings, its source line or its form: then CBS's signs have CBS's meaning. */
export function isCbsTable(sheet: Sheet): boolean {
  if (sheet.notes.format.startsWith('JSON van CBS')) return true;
  return sheet.head.some(({ cells }) => {
    const texts = cells.map(textOf);
    const has = (pattern: RegExp) => texts.some((text) => pattern.test(text));
    return (has(PERIOD) && has(DIMENSION)) || has(KWB) || has(SOURCE);
  });
}
