/** Of a yes to at least one of several things: the column of the catalogue that says what those are. */
import { type Indicator, type Made, SLOT } from '../domain/indicator.ts';
import { similarName } from '../domain/nearest.ts';
import type { RemarkList } from './remark-list.ts';

/**
 * "geluid, stank, horeca": all there is; "online-oplichting, online-bedreiging, …": there are more. Undefined for an
 * empty cell.
 */
export function partsOf(cell: string): Made | undefined {
  const named = cell
    .replaceAll('...', SLOT)
    .split(/[,\s]+/)
    .filter(Boolean);
  const delen = [...new Set(named.filter((name) => name !== SLOT))];
  return named.length === 0 ? undefined : { delen, isAll: !named.includes(SLOT) };
}

/** What can't be the part of a whole is an error, where the gemeente wrote it; what ships is held by a test. */
export function checkMade(indicators: ReadonlyMap<string, Indicator>, remarks: RemarkList): void {
  for (const whole of indicators.values()) {
    for (const code of whole.omvat?.delen ?? []) {
      const wrong = whyNoPart(code, whole, indicators);
      if (wrong === undefined) continue;
      remarks.error({
        rule: 'onderdeel-onbekend',
        ...(whole.written ?? { file: 'indicatoren.csv' }),
        column: 'omvat',
        found: code,
        explanation: `"${code}" kan geen onderdeel zijn van "${whole.code}": ${wrong.why}`,
        proposal: wrong.proposal,
      });
    }
  }
}

function whyNoPart(
  code: string,
  whole: Indicator,
  indicators: ReadonlyMap<string, Indicator>,
): { readonly why: string; readonly proposal: string } | undefined {
  const part = indicators.get(code);
  if (!part) {
    const near = similarName(code, indicators.keys());
    return {
      why: 'die code is er niet.',
      proposal: near ? `Bedoelt u "${near}"?` : 'Verbeter de code, of haal haar weg uit de kolom omvat.',
    };
  }
  if (part.eenheid !== 'procent' || whole.eenheid !== 'procent') {
    return {
      why: 'alleen percentages hebben onderdelen.',
      proposal: 'Haal de code weg uit de kolom omvat.',
    };
  }
  if (part.basis !== whole.basis) {
    return {
      why: `het gaat over anderen (basis "${part.basis}" en "${whole.basis}").`,
      proposal: 'Verbeter de kolom basis, of haal de code weg uit de kolom omvat.',
    };
  }
  return reaches(part, whole.code, indicators)
    ? {
        why: 'het omvat dat zelf ook.',
        proposal:
          'Laat in de kolom omvat alleen onderdelen staan: wie bij een onderdeel ja zegt, telt mee in het geheel.',
      }
    : undefined;
}

/** Whether the parts of `from`, or theirs, come back to `code`. */
function reaches(from: Indicator, code: string, indicators: ReadonlyMap<string, Indicator>): boolean {
  const seen = new Set([from.code]);
  for (const at of seen) for (const part of indicators.get(at)?.omvat?.delen ?? []) seen.add(part);
  return seen.has(code);
}
