import { z } from 'zod';

/** Keys that a schema knows at a place; none where it has no keys. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at = bare(schema);
  for (const key of path) {
    if (at instanceof z.ZodObject) at = bare(at.shape[String(key)]);
    else if (at instanceof z.ZodArray) at = bare(at.element);
  }
  if (at instanceof z.ZodRecord && at.keyType instanceof z.ZodEnum) return at.keyType.options.map(String);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The schema inside wrappers for defaults, absence and transformation. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  const wrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return wrapped ? bare(schema.unwrap()) : schema;
}
