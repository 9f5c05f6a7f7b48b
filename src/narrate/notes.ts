import type { Finding } from '../domain/finding.ts';
import type { Sentence } from '../domain/narrative.ts';
import { themaOf } from '../domain/thema.ts';
import { amountOf } from './amount.ts';
import { rangeOf } from './level-text.ts';
import * as nl from './phrases-nl.ts';
import type { Scene } from './scene.ts';

/** Notes of the margin column: n and year (T08), what words mean, breaks. All but n and year once per page. */
export function notesFor(
  thema: string,
  findings: readonly Finding[],
  scene: Scene,
  told: readonly Sentence[],
): readonly nl.Note[] {
  const shown = findings.filter((finding) => amountOf(finding.measure));
  if (shown.length === 0) return [];
  const notes = [...wordNotes(thema, shown, told, scene), ...waveNotes(shown, scene, told)];
  const fresh = notes.filter(({ text }) => !scene.noted.has(text));
  for (const { text } of fresh) scene.noted.add(text);
  return [...answerNotes(shown), ...fresh];
}

function answerNotes(shown: readonly Finding[]): readonly nl.Note[] {
  const year = shown[0]?.measure.jaar;
  const counts = rangeOf(shown.flatMap(({ measure }) => amountOf(measure)?.estimate.n ?? []));
  return counts && year ? [nl.noteAnswers(counts, year)] : [];
}

function wordNotes(
  thema: string,
  shown: readonly Finding[],
  told: readonly Sentence[],
  { onderzoek }: Scene,
): readonly nl.Note[] {
  const { noot } = themaOf(onderzoek, thema);
  return [
    ...(shown.some(({ measure }) => measure.interval) ? [nl.noteMargin()] : []),
    ...(told.some(saysUnclear) ? [nl.noteUnclear()] : []),
    ...(noot ? [{ title: noot.titel, text: noot.tekst }] : []),
  ];
}

function waveNotes(shown: readonly Finding[], scene: Scene, told: readonly Sentence[]): readonly nl.Note[] {
  const said = told.some((sentence) => sentence.phrase === 'seriesBreak');
  const breaks = said ? [] : [...new Set(shown.flatMap((finding) => scene.breakOf(finding) ?? []))];
  const years = new Set(shown.flatMap(({ series }) => series.map(({ jaar }) => jaar)));
  const ofWaves = scene.onderzoek.noten.filter(({ jaar }) => years.has(jaar));
  return [
    ...breaks.sort().map(nl.noteBreak),
    ...ofWaves.map(({ titel, tekst }) => ({ title: titel, text: tekst })),
  ];
}

function saysUnclear({ claims }: Sentence): boolean {
  return claims.some(({ comparison }) => comparison?.klasse === 'geen_duidelijk_verschil');
}
