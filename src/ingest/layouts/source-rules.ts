import { z } from 'zod';
import { OPTIONAL_FIELDS, REQUIRED_FIELDS } from '../figures/raw-figure.ts';
import type { RemarkList } from '../remark-list.ts';
import { readYaml } from '../settings/read-yaml.ts';
import { jaNee, tekst } from '../settings/yaml-values.ts';

/** A code or number that staff write without quotes. */
const waarde = z
  .union([z.string(), z.number()], { error: 'een tekst of getal' })
  .transform((value) => String(value).trim());

const field = z.enum([...REQUIRED_FIELDS, ...OPTIONAL_FIELDS]);
const byField = <V extends z.ZodType>(value: V, example: string) =>
  z.partialRecord(field, value, { error: `kolommen met hun waarde, zoals ${example}` });
const byName = (example: string) =>
  z.record(z.string(), waarde, { error: `namen met hun code, zoals ${example}` }).default({});

const schema = z.strictObject(
  {
    bronnen: z
      .array(
        z.strictObject(
          {
            bestand: tekst,
            blad: tekst.optional(),
            overslaan: jaNee.default(false),
            onbekend: z.enum(['fout', 'overslaan'], { error: 'fout of overslaan' }).default('fout'),
            kop: z.number({ error: 'het nummer van de rij met de kop' }).int().min(1).optional(),
            kolommen: byField(tekst, '{ gebied: Wijk, waarde: Percentage }').default({}),
            vast: byField(waarde, '{ jaar: 2025 }').default({}),
            tekens: z
              .record(
                z.string(),
                z.enum(['nul', 'ontbreekt', 'weg', 'voorlopig', 'marge', 'interval', 'n'], {
                  error: 'nul, ontbreekt, weg, voorlopig, marge, interval of n',
                }),
                { error: 'tekens met hun betekenis, zoals { "-": nul, "<": ontbreekt, "#": weg }' },
              )
              .default({}),
            aantallen: z.enum(['ongewogen', 'gewogen'], { error: 'ongewogen of gewogen' }).optional(),
            zekerheid: z
              .literal([80, 90, 95, 99], {
                error: '80, 90, 95 of 99: de zekerheid van de grenzen in procent',
              })
              .optional(),
            gebieden: byName('{ "Centrum e.o.": WK999901 }'),
            indicatoren: byName('{ "Voelt zich onveilig": onveilig-buurt }'),
          },
          { error: 'een bron met in elk geval bestand, zoals { bestand: "export-*.xlsx" }' },
        ),
        { error: 'een lijst van bronnen, elk met bestand' },
      )
      .default([]),
  },
  { error: 'de sleutel bronnen met een lijst' },
);

/** How the figures of some files are to be read (bronnen.yaml). */
export type SourceRule = z.infer<typeof schema>['bronnen'][number];

/** The rules of bronnen.yaml, in its order. */
export function readSourceRules(text: string, file: string, remarks: RemarkList): readonly SourceRule[] {
  return readYaml(text, file, schema, remarks)?.bronnen ?? [];
}

/** The first rule for a file and sheet; `*` in `bestand` and `blad` stands for anything. */
export function ruleFor(
  rules: readonly SourceRule[],
  place: { readonly file: string; readonly sheet?: string },
): SourceRule | undefined {
  const name = place.file.replace(/^cijfers\//, '');
  return rules.find(
    ({ bestand, blad }) => matches(bestand, name) && (blad === undefined || matches(blad, place.sheet ?? '')),
  );
}

/** Piece by piece from left to right: a pattern of many stars takes no longer than the name is long. */
function matches(pattern: string, name: string): boolean {
  const parts = pattern
    .replace(/^(data\/)?cijfers\//, '')
    .toLowerCase()
    .split('*');
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  const text = name.toLowerCase();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
