import { parse } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../src/error.ts';
import { refuseForeign } from '../../src/publish/place.ts';

describe('refuseForeign', () => {
  test('a whole disk is refused before it is read', async () => {
    const error = await refuseForeign(parse(process.cwd()).root).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FileError);
    expect(String(error)).toContain('hele schijf');
  });
});
