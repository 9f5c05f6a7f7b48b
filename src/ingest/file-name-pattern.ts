import { z } from 'zod';
import { FILE_NAME_FIELDS } from '../domain/press.ts';

const EXPECTED = `een bestandsnaam die op .pdf eindigt, met {wijk} erin, zoals "{gemeente}_{editie}_{wijk}.pdf"; er mag ook in: ${FILE_NAME_FIELDS.filter(
  (field) => field !== 'wijk',
)
  .map((field) => `{${field}}`)
  .join(', ')}`;

/**
 * How a paper wants its files named. Each area must get a name of its own, and the name must be one on every system.
 * The error stands after "Verwacht:".
 */
export const bestandsnaam = z
  .string({ error: EXPECTED })
  .trim()
  .refine(
    (pattern) => {
      const fields = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, field = '']) => field);
      const known: readonly string[] = FILE_NAME_FIELDS;
      const fixed = pattern.replace(/\{[^{}]*\}/g, '');
      return fields.includes('wijk') && fields.every((field) => known.includes(field)) && FIXED.test(fixed);
    },
    { error: EXPECTED },
  );

/** What stands between the fields: letters, digits and what no system minds. */
const FIXED = /^[\w .()-]*\.pdf$/i;
