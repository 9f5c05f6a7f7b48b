/** The ready files for machines that build in shares: their commands are commands of this program, as it is now. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readArguments, shareOf } from '../src/cli/arguments.ts';

const folder = join(import.meta.dirname, '..', 'deploy');
const files = readdirSync(folder).filter((name) => name !== 'README.md');

/** As a shell gives them, on the machine with this number. */
const filled = (command: string, machine: number) =>
  command
    .replaceAll(/\$CI_NODE_INDEX|\$\{\{ matrix\.deel \}\}/g, String(machine))
    .replaceAll('$CI_NODE_TOTAL', '4')
    .replaceAll('$((JOB_COMPLETION_INDEX + 1))', String(machine))
    .replaceAll('$JOB_COMPLETION_INDEX', String(machine - 1))
    .replaceAll(/\S+\/\*/g, 'delen/1 delen/2');

test.each(files.filter((name) => name.endsWith('ml')))('%s is YAML', (name) => {
  const documents = parseAllDocuments(readFileSync(join(folder, name), 'utf8'));
  expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
});

test.each(files.filter((name) => name.endsWith('ml')))(
  '%s makes four shares and puts them together',
  (name) => {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll(/^#.*$/gm, '');
    const commands = [...text.matchAll(/npm run ([a-z-]+) -- (.*)$/gm)];
    expect(commands.map(([, command]) => command)).toEqual(['build', 'voeg-samen']);
    const shares = [1, 2, 3, 4].map((machine) => {
      const [share, gather] = commands.map(([, command = '', words = '']) =>
        readArguments([command, ...filled(words, machine).split(' ')]),
      );
      expect(gather?.others.length).toBeGreaterThan(0);
      expect(share?.values.output).toContain(gather?.argument.split('/')[0]);
      return { ...shareOf(share?.values.deel ?? ''), output: share?.values.output };
    });
    expect(shares.map(({ number, of }) => [number, of])).toEqual([1, 2, 3, 4].map((number) => [number, 4]));
    expect(new Set(shares.map(({ output }) => output)).size).toBe(4);
  },
);
