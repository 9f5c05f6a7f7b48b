import type { Erratum } from '../domain/change.ts';
import { changedIntro, changedLists, changedTitle } from '../domain/change-words.ts';
import type { Survey } from '../domain/survey.ts';
import { html } from '../html.ts';
import { reportFrame } from './report-frame.ts';

/** `output/erratum.html`: what to send to who has the earlier edition, as a paper or the council. */
export function erratumPage(erratum: Erratum, { gemeente, indicators }: Survey): string {
  const areas = changedLists(erratum, indicators).map(
    ({ area, lines }) => html`<h2>${area}</h2>\n<ul>${lines.map((line) => html`<li>${line}</li>\n`)}</ul>\n`,
  );
  return reportFrame(
    `Erratum bij de wijkprofielen van ${gemeente.naam}, ${gemeente.editie}`,
    html`<p>${changedTitle(erratum.since)}. ${changedIntro(erratum)}</p>\n${areas}`,
  );
}
