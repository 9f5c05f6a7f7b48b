/** T11 for charts: what the police registered stands beside the survey, never on its axis, with its definition. */
import { isObject, layersOf } from './read-spec.ts';
import { figureRule } from './rules-chart.ts';

/** Marks of the survey, and of the police's count. */
const SURVEY = /^(points|stems|fields|caps)/;
const POLICE = /^bars/;

/** Data of each panel; one that holds both kinds puts them on one axis. */
function panelsOf(spec: object): readonly (readonly string[])[] {
  const panels = isObject(spec) && Array.isArray(spec.concat) ? spec.concat : [spec];
  return panels.map((panel) => layersOf(panel).map(({ data }) => data));
}

export const policeFiguresApart = figureRule(
  'T11',
  'police figures stand apart, with their definition',
  ({ figure }) => {
    if (figure.form !== 'registered') return [];
    const { title, label, caption, description, spec } = figure;
    const panels = panelsOf(spec);
    const shared = panels.some(
      (data) => data.some((name) => SURVEY.test(name)) && data.some((name) => POLICE.test(name)),
    );
    const joined = panels.flat().some((name) => name.startsWith('lines'));
    const wrong = [
      panels.length < 2 || shared ? 'De cijfers van bewoners en van de politie staan op één as.' : '',
      joined ? 'De cijfers van bewoners en van de politie zijn met een lijn verbonden.' : '',
      [caption, description].every((words) => /gemeld of aangegeven/.test(words))
        ? ''
        : 'Bij het cijfer van de politie ontbreekt dat alleen telt wat gemeld of aangegeven is.',
      (caption.match(/\bBron: /g) ?? []).length < 2
        ? 'Niet elk van de twee cijfers heeft zijn eigen bron.'
        : '',
      /\bde criminaliteit\b/i.test([title, label, caption, description].join(' '))
        ? 'Een telling van de politie is niet ‘de criminaliteit’.'
        : '',
    ].filter(Boolean);
    return wrong.map((explanation) => ({ found: title, explanation }));
  },
);
