import type { Measured, RuleFound, TestedPage } from '../domain/page-test.ts';
import type { Remark } from '../domain/remark.ts';

const RULE = 'toegankelijkheid';
const WHERE = 'Zie rapport/toegankelijkheid.html.';

/** What a page breaks, once for each rule with the circumstances in which it does. Warnings: the gemeente judges. */
export function remarksOn(pages: readonly TestedPage[]): readonly Remark[] {
  return pages.flatMap((page) => [...violationsOf(page), ...overflowOf(page), ...keyboardOf(page)]);
}

function violationsOf(page: TestedPage): readonly Remark[] {
  const byRule = new Map<string, { readonly found: RuleFound; readonly where: string[] }>();
  for (const { circumstance, violations } of page.measured) {
    for (const found of violations) {
      const known = byRule.get(found.rule) ?? { found, where: [] };
      known.where.push(circumstance.name);
      byRule.set(found.rule, known);
    }
  }
  return [...byRule.values()].map(({ found, where }) => ({
    ...remarkOn(page, `axe vindt een overtreding van de regel "${found.rule}" (${where.join(', ')}).`),
    found: found.example,
    proposal: `${found.help}. ${found.address} ${WHERE}`,
  }));
}

function overflowOf(page: TestedPage): readonly Remark[] {
  const wide = page.measured.filter(({ overflow }) => overflow > 0).map(nameOf);
  if (wide.length === 0) return [];
  return [{ ...remarkOn(page, `De pagina is breder dan het scherm (${wide.join(', ')}).`), proposal: WHERE }];
}

const nameOf = ({ circumstance, overflow }: Measured) => `${circumstance.name}: ${overflow} pixels te breed`;

function keyboardOf(page: TestedPage): readonly Remark[] {
  const { unseen, backwards, skips } = page.keyboard;
  return [
    ...unseen.map((found) => ({
      ...remarkOn(page, 'Met het toetsenbord is hier niet te zien waar u bent.'),
      found,
    })),
    ...backwards.map((found) => ({
      ...remarkOn(page, 'Met het toetsenbord komt dit eerder dan wat erboven staat.'),
      found,
    })),
    ...(skips ? [] : [remarkOn(page, 'De link "Naar de inhoud" brengt het toetsenbord niet bij de inhoud.')]),
  ];
}

function remarkOn({ path }: TestedPage, explanation: string): Remark {
  return { rule: RULE, level: 'warn', explanation: `Op site/${path}: ${explanation}` };
}
