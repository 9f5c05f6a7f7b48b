/** What comes back from the browser is held against its shape before anything rests on it. */
import { z } from 'zod';
import type { Measured } from '../domain/page-test.ts';

const RULE = z.object({
  rule: z.string(),
  help: z.string(),
  address: z.string(),
  criteria: z.array(z.string()),
  places: z.number(),
  example: z.string(),
});

const MEASURED = z.object({
  passed: z.array(z.string()),
  violations: z.array(RULE),
  incomplete: z.array(RULE),
  overflow: z.number(),
});

const STOPS = z.array(
  z.object({ text: z.string(), markup: z.string(), seen: z.boolean(), backwards: z.boolean() }),
);

export function readMeasured(found: unknown): Omit<Measured, 'circumstance'> {
  return MEASURED.parse(found);
}

/** Stops of the Tab key in the order in which they came. */
export function readStops(found: unknown): z.infer<typeof STOPS> {
  return STOPS.parse(found);
}
