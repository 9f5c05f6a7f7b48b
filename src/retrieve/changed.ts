import { z } from 'zod';
import { DataError } from '../error.ts';

/** The source no longer looks as this program knows it: nothing is kept, and staff hear what was expected. */
export function changed(table: string, expected: string, found: string): DataError {
  return new DataError([
    {
      rule: 'bron-gewijzigd',
      level: 'error',
      found: found.slice(0, 300),
      explanation: `De tabel ${table} ziet er anders uit dan verwacht. Verwacht: ${expected}.`,
      proposal:
        'Er is niets bewaard. Kijk of het de goede tabel is, of meld dit bij de makers: dan passen zij het programma aan. Tot die tijd kunt u de tabel zelf downloaden en in cijfers/bron zetten.',
    },
  ]);
}

/** The value when it has the expected shape. Throws DataError. */
export function expectShape<T>(schema: z.ZodType<T>, value: unknown, table: string, expected: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const found = z.record(z.string(), z.unknown()).safeParse(value).data;
  throw changed(table, expected, found ? Object.keys(found).join(', ') : JSON.stringify(value ?? null));
}
