/** Reads labelled sentences: one file an author, four columns (1 or 0, rule, who speaks, sentence). */
import { readdirSync, readFileSync } from 'node:fs';

export interface Labelled {
  readonly author: string;
  /** Breaks a rule. */
  readonly guilty: boolean;
  /** The rule that it breaks; empty where it breaks none. */
  readonly rule: string;
  /** interview, gemeente, politie, vereniging, leerling or krant. */
  readonly speaker: string;
  readonly text: string;
  /** Name of the wijk that this author writes about, and of others that the text may name. */
  readonly own: string;
  readonly others: readonly string[];
}

/** All sentences of the files of a folder, in the order of the authors' names. */
export function readSentences(folder: URL): readonly Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => readAuthor(name.replace('.tsv', ''), readFileSync(new URL(name, folder), 'utf8')));
}

function readAuthor(author: string, content: string): readonly Labelled[] {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  const named = (key: string) =>
    lines.find((line) => line.startsWith(`# ${key}: `))?.slice(key.length + 4) ?? '';
  const own = named('wijk');
  const others = named('andere wijken').split(', ').filter(Boolean);
  return lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [label, rule = '', speaker = '', text = ''] = line.split('\t');
      return { author, guilty: label === '1', rule, speaker, text, own, others };
    });
}
