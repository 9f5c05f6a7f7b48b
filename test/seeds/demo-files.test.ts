import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeFiles } from '../../seeds/demo/files.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

describe('the demo gemeente is what its script makes', () => {
  it.each([...madeFiles()])('%s', (path, content) => {
    expect(readFileSync(join(DATA, path), 'utf8')).toBe(content);
  });
});
