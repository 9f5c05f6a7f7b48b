import type { ContextSource } from '../domain/context.ts';
import type { PrintedFile } from '../domain/document.ts';
import type { ComparisonKind } from '../domain/finding.ts';
import type { Foresight } from '../domain/foresight.ts';
import type { Preflight } from '../domain/press.ts';
import { type Readability, readingMinutes } from '../domain/readability.ts';
import { compareRemarks, type Remark, type RemarkRecord, recordOf } from '../domain/remark.ts';
import { type AccessibilityReport, accessibilityOf } from './accessibility.ts';
import type { Publication } from './publication.ts';

/** What `rapport/` tells, as data: the page and the JSON say the same. Keys are Dutch, for staff read them. */
export interface Report {
  readonly gemeente: string;
  readonly code: string;
  readonly editie: number;
  readonly versie: string;
  /** Tot wanneer niets openbaar mag worden, in woorden; ontbreekt als er geen embargo geldt. */
  readonly embargo?: string;
  readonly gelezen: {
    readonly cijfers: number;
    readonly metingen: readonly number[];
    readonly gebieden: number;
    readonly indicatoren: number;
    readonly bestanden: readonly string[];
    /** Files of `cijfers/bron/`: figures that stand beside the survey. */
    readonly bronnen: readonly {
      readonly bestand: string;
      readonly soort: string;
      readonly cijfers: number;
      readonly tabel?: string;
      readonly opgehaald?: string;
      readonly licentie?: string;
    }[];
  };
  readonly verborgen: {
    readonly betrouwbaarheid: number;
    readonly herleidbaarheid: number;
    readonly waarvanAanvullend: number;
    readonly indicatief: number;
    readonly relaties: number;
    readonly relatiesMetVerborgen: number;
    readonly doorNacontrole: number;
    readonly breedteNagerekend: number;
    readonly breedteOnbekend: number;
    readonly doorBreedte: number;
    readonly helePercentages: readonly {
      indicator: string;
      onderwerp: string;
      jaar: number;
      groep: string;
    }[];
  };
  readonly getoetst: readonly {
    readonly familie: string;
    readonly omschrijving: string;
    readonly toetsen: number;
    readonly duidelijk: number;
  }[];
  /** Vanaf welk verschil deze meting iets kon laten zien, per gebied met een profiel. */
  readonly aantoonbaar: readonly Foresight[];
  /** Duidelijke verschillen die er bij een hoger ontwerpeffect niet zouden zijn. */
  readonly gevoeligheid: {
    readonly ontwerpeffect: number;
    readonly vervalt: readonly {
      readonly gebied: string;
      readonly indicator: string;
      readonly onderwerp: string;
      readonly met: ComparisonKind;
    }[];
  };
  readonly uitzonderingen: readonly {
    readonly regel: string;
    readonly plaats: string;
    readonly wie: string;
    readonly datum: string;
    readonly waarom: string;
  }[];
  readonly drukwerk: readonly {
    readonly bestand: string;
    readonly titel: string;
    readonly paginas: number;
    /** Path of the picture below `rapport/`. */
    readonly beeld?: string;
    readonly preflight: Preflight;
  }[];
  readonly pdf: readonly { readonly bestand: string; readonly paginas: number }[];
  readonly leesbaarheid: readonly {
    readonly plaats: string;
    readonly zinnen: number;
    readonly woorden: number;
    readonly leestijdMinuten: number;
    readonly woordenPerZin: number;
    readonly langeZinnen: readonly string[];
    readonly lijdendeZinnen: readonly string[];
    readonly moeilijkeWoorden: readonly {
      readonly woord: string;
      readonly beter: string;
      readonly aantal: number;
    }[];
  }[];
  readonly toegankelijkheid: AccessibilityReport;
  /** What was left out of this edition: broken blocks, refused sheets and photos, areas that are held back. */
  readonly tegengehouden: readonly RemarkRecord[];
  readonly werk: readonly RemarkRecord[];
  readonly waarschuwingen: readonly RemarkRecord[];
}

/** Rules about texts that the gemeente has yet to write: listed apart, as work to do. */
const WORK = new Set(['nog-te-doen', 'P01', 'P02', 'P06']);

/** Rules of which the thing itself stays out of the edition. */
const LEFT_OUT = new Set([
  'drukwerk-afgekeurd',
  'drukwerk-profiel',
  'foto-onleesbaar',
  'foto-te-klein',
  'vasthouden',
]);

const isLeftOut = ({ rule, fault }: Remark) => fault !== undefined || LEFT_OUT.has(rule);

/** A design effect at the high side for a wijk (method.md 2.1 has 1.3 as an assumption). */
const SEVERE_DEFF = 1.6;

/** What the figures are tested anew for; it follows from them alone. */
export function testedAnew({
  findings,
}: Pick<Publication, 'findings'>): Pick<Report, 'aantoonbaar' | 'gevoeligheid'> {
  return {
    aantoonbaar: findings.foreseen(),
    gevoeligheid: {
      ontwerpeffect: SEVERE_DEFF,
      vervalt: findings.fragile(SEVERE_DEFF).map(({ own, indicator, kind }) => ({
        gebied: own.gebied.naam,
        indicator: indicator.code,
        onderwerp: indicator.naam,
        met: kind,
      })),
    },
  };
}

export function reportOf(publication: Publication, anew = testedAnew(publication)): Report {
  const { survey, suppression, findings, version } = publication;
  const remarks = [...publication.remarks].sort(compareRemarks);
  const printed = [...publication.printed].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    gemeente: survey.gemeente.naam,
    code: survey.gemeente.code,
    editie: survey.gemeente.editie,
    versie: version,
    ...(publication.embargo ? { embargo: publication.embargo.words } : {}),
    gelezen: {
      cijfers: survey.cells.length,
      metingen: [...new Set(survey.cells.map((cell) => cell.jaar))].sort((a, b) => a - b),
      gebieden: survey.gebieden.size,
      indicatoren: new Set(survey.cells.map((cell) => cell.indicator)).size,
      bestanden: [...survey.inputs.keys()].sort(),
      bronnen: (survey.context?.sources ?? []).map(sourceRow),
    },
    verborgen: {
      betrouwbaarheid: suppression.counts.betrouwbaarheid,
      herleidbaarheid: suppression.counts.herleidbaarheid,
      waarvanAanvullend: suppression.complementary,
      indicatief: suppression.indicative,
      relaties: suppression.relations,
      relatiesMetVerborgen: suppression.relationsWithHidden,
      doorNacontrole: suppression.addedByAudit,
      breedteNagerekend: suppression.widthsChecked,
      breedteOnbekend: suppression.widthsUnknown,
      doorBreedte: suppression.addedByWidth,
      helePercentages: suppression.wholeOnly.map((one) => ({
        ...one,
        onderwerp: survey.indicators.get(one.indicator)?.naam ?? one.indicator,
      })),
    },
    getoetst: findings.families.map((family) => ({
      familie: family.name,
      omschrijving: family.description,
      toetsen: family.tests,
      duidelijk: family.clear,
    })),
    ...anew,
    uitzonderingen: survey.texts.waivers.map((waiver) => ({
      regel: waiver.rule,
      plaats: waiver.place,
      wie: waiver.by,
      datum: waiver.date,
      waarom: waiver.reason,
    })),
    drukwerk: printed.flatMap(pressRow),
    pdf: printed
      .filter((file) => !file.preflight)
      .map((file) => ({ bestand: file.path, paginas: file.pages })),
    leesbaarheid: (publication.readability ?? []).map(readabilityRow),
    toegankelijkheid: accessibilityOf(publication.evidence),
    tegengehouden: remarks.filter(isLeftOut).map(recordOf),
    werk: remarks.filter(({ rule }) => WORK.has(rule)).map(recordOf),
    waarschuwingen: remarks.filter((remark) => !WORK.has(remark.rule) && !isLeftOut(remark)).map(recordOf),
  };
}

function sourceRow({
  file,
  soort,
  figures,
  provenance,
}: ContextSource): Report['gelezen']['bronnen'][number] {
  const { tabel, opgehaald, licentie } = provenance ?? {};
  return {
    bestand: file,
    soort,
    cijfers: figures,
    ...(tabel === undefined ? {} : { tabel }),
    ...(opgehaald === undefined ? {} : { opgehaald }),
    ...(licentie === undefined ? {} : { licentie }),
  };
}

function readabilityRow({
  place,
  sentences,
  words,
  meanLength,
  long,
  passive,
  hardWords,
}: Readability): Report['leesbaarheid'][number] {
  return {
    plaats: place,
    zinnen: sentences,
    woorden: words,
    leestijdMinuten: readingMinutes({ words }),
    woordenPerZin: meanLength,
    langeZinnen: long,
    lijdendeZinnen: passive,
    moeilijkeWoorden: hardWords.map(({ word, better, count }) => ({
      woord: word,
      beter: better,
      aantal: count,
    })),
  };
}

function pressRow(file: PrintedFile): Report['drukwerk'] {
  const { path, title, pages, preflight, picture } = file;
  if (!preflight) return [];
  const beeld = picture ? { beeld: pictureOf(file) } : {};
  return [{ bestand: path, titel: title, paginas: pages, ...beeld, preflight }];
}

/** Where the picture of a sheet stands, below `rapport/`. */
export function pictureOf({ path }: PrintedFile): string {
  return path.replace(/\.pdf$/, '.png');
}
