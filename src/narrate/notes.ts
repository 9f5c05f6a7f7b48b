import type { Finding } from '../domain/finding.ts';
import type { Sentence } from '../domain/narrative.ts';
import { amountOf } from './amount.ts';
import { rangeOf } from './level-text.ts';
import * as nl from './phrases-nl.ts';
import type { Scene } from './scene.ts';

/** Year of the corona measures, whose wave always carries a note (method.md 2.5). */
const CORONA = 2021;

/** Notes of the margin column: n and year (T08), what words mean, breaks. */
export function notesFor(
  thema: string,
  findings: readonly Finding[],
  scene: Scene,
  told: readonly Sentence[],
  first: boolean,
): readonly nl.Note[] {
  const shown = findings.filter((finding) => amountOf(finding.measure));
  const year = findings[0]?.measure.jaar;
  const counts = rangeOf(shown.flatMap(({ measure }) => amountOf(measure)?.estimate.n ?? []));
  const broken = shown.map(scene.breakOf).find((one) => one !== undefined);
  const said = told.some((sentence) => sentence.phrase === 'seriesBreak');
  const words = nl.THEME_NOTES[thema];
  return [
    ...(counts && year ? [nl.noteAnswers(counts, year)] : []),
    ...(first && shown.length ? [nl.noteMargin()] : []),
    ...(first && saysUnclear(told) ? [nl.noteUnclear()] : []),
    ...(words && shown.length ? [words] : []),
    ...(broken && !said ? [nl.noteBreak(broken)] : []),
    ...(shown.some(showsCorona) ? [nl.noteCorona()] : []),
  ];
}

function saysUnclear(told: readonly Sentence[]): boolean {
  return told.some(({ claims }) =>
    claims.some(({ comparison }) => comparison?.klasse === 'geen_duidelijk_verschil'),
  );
}

function showsCorona(finding: Finding): boolean {
  return finding.series.some((measure) => measure.jaar === CORONA);
}
