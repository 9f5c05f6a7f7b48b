/** T11 for charts: what the police registered stands beside the survey, never on its axis, with its definition. */
import type { Meaning, ScenePanel } from '../domain/scene.ts';
import { figureRule } from './figure-rule.ts';

/** Marks of a figure of the survey. */
const SURVEY: ReadonlySet<Meaning> = new Set(['value', 'interval', 'bound', 'stem', 'absent']);

/** One panel that holds both kinds puts them on one axis. */
function isShared({ marks }: ScenePanel): boolean {
  const meanings = marks.map(({ meaning }) => meaning);
  return meanings.includes('count') && meanings.some((meaning) => SURVEY.has(meaning));
}

export const policeFiguresApart = figureRule(
  'T11',
  'police figures stand apart, with their definition',
  ({ figure }) => {
    if (!figure.ofRegister) return [];
    const { title, label, caption, description } = figure;
    const { panels } = figure.scene;
    const joined = panels.some(({ marks }) => marks.some(({ meaning }) => meaning === 'line'));
    const wrong = [
      panels.length < 2 || panels.some(isShared)
        ? 'De cijfers van bewoners en van de politie staan op één as.'
        : '',
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
