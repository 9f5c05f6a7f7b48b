/** The form of a rule in seeds/regels: what staff may change of it is words, levels and wordings. */
import { z } from 'zod';

const level = z.enum(['fout', 'let op', 'uit']);
const speaker = z.enum(['gemaakt', 'tekst', 'interview', 'uitspraak', 'bijschrift', 'foto', 'titel']);
const texts = z.array(z.string().min(1)).min(1);

/** Words that break a rule, and in which surroundings they do; see Term in term-rule.ts. */
const term = z.strictObject({
  woorden: texts,
  'bij-onderwerp': z.literal(true).optional(),
  naast: texts.optional(),
  tenzij: texts.optional(),
  'tenzij-in-alinea': texts.optional(),
  'tenzij-bron': z.literal(true).optional(),
  waarom: z.string().min(1),
  beter: z.string().min(1),
});

/** One check of a rule: a list of words, or one that is written as a program. */
const part = z.strictObject({
  naam: z.string().min(1),
  niveau: level,
  /** By who speaks, where it differs. */
  behalve: z.partialRecord(speaker, level).optional(),
  termen: z.array(term).optional(),
  toets: z.literal('programma').optional(),
  over: z.literal('geheel').optional(),
});

export const ruleSchema = z.strictObject({
  regel: z.string().regex(/^[CHPT]\d\db?$/),
  titel: z.string().min(1),
  niveau: level,
  waarom: z.string().min(1),
  beter: z.string().min(1),
  /** Sentences that break the rule; `kop:` or `foto:` in front says where they stand. */
  fout: texts.optional(),
  goed: texts.optional(),
  onderdelen: z.array(part),
  /** Hard words, each with a plain one. */
  moeilijk: z.array(z.strictObject({ woorden: texts, beter: z.string().min(1) })).optional(),
});

export const bookSchema = z.strictObject({
  regels: z.array(ruleSchema),
  /** Words that rules share, by the name that stands for them in a pattern. */
  woorden: z.record(z.string(), z.union([z.string(), texts])),
});

export type Rule = z.infer<typeof ruleSchema>;
export type RulePart = z.infer<typeof part>;
export type RuleTerm = z.infer<typeof term>;
export type RuleBook = z.infer<typeof bookSchema>;
