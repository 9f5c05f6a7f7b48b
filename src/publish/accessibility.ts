import type { PageEvidence, RuleFound, TestedPage } from '../domain/page-test.ts';

/** What was measured on the pages, as data for the gemeente's own statement. Keys are Dutch, for staff read them. */
export interface AccessibilityReport {
  readonly uitkomst: 'getoetst' | 'niet getoetst';
  readonly axe?: string;
  readonly browser?: string;
  readonly paginas: readonly {
    readonly soort: string;
    readonly pagina: string;
    /** Over all circumstances: a rule that is broken in two counts twice. */
    readonly overtredingen: number;
    readonly metingen: readonly {
      readonly omstandigheid: string;
      readonly regelsGoed: readonly string[];
      readonly overtredingen: readonly RuleRow[];
      readonly zelfNakijken: readonly RuleRow[];
      readonly pixelsTeBreed: number;
    }[];
    readonly toetsenbord: {
      readonly haltes: number;
      readonly haltesOpDePagina: number;
      readonly eersteHalte: string;
      readonly brengtNaarDeInhoud: boolean;
      readonly zonderZichtbareFocus: readonly string[];
      readonly buitenVolgorde: readonly string[];
    };
  }[];
}

interface RuleRow {
  readonly regel: string;
  readonly uitleg: string;
  readonly adres: string;
  /** Criteria of WCAG 2.2 and clauses of EN 301 549. */
  readonly eisen: readonly string[];
  readonly plaatsen: number;
  readonly voorbeeld: string;
}

export function accessibilityOf(evidence: PageEvidence | undefined): AccessibilityReport {
  if (!evidence) return { uitkomst: 'niet getoetst', paginas: [] };
  const { axe, browser, pages } = evidence;
  return { uitkomst: 'getoetst', axe, browser, paginas: pages.map(pageRow) };
}

function pageRow({ kind, path, measured, keyboard }: TestedPage): AccessibilityReport['paginas'][number] {
  return {
    soort: kind,
    pagina: `site/${path}`,
    overtredingen: measured.reduce((sum, { violations }) => sum + violations.length, 0),
    metingen: measured.map(({ circumstance, passed, violations, incomplete, overflow }) => ({
      omstandigheid: circumstance.name,
      regelsGoed: passed,
      overtredingen: violations.map(ruleRow),
      zelfNakijken: incomplete.map(ruleRow),
      pixelsTeBreed: overflow,
    })),
    toetsenbord: {
      haltes: keyboard.stops,
      haltesOpDePagina: keyboard.total,
      eersteHalte: keyboard.first,
      brengtNaarDeInhoud: keyboard.skips,
      zonderZichtbareFocus: keyboard.unseen,
      buitenVolgorde: keyboard.backwards,
    },
  };
}

function ruleRow({ rule, help, address, criteria, places, example }: RuleFound): RuleRow {
  return {
    regel: rule,
    uitleg: help,
    adres: address,
    eisen: criteria,
    plaatsen: places,
    voorbeeld: example,
  };
}
