import { z } from 'zod';
import { placesIn } from '../../domain/fill.ts';
import { NIVEAUS } from '../../domain/gebied.ts';
import type { Onderzoek } from '../../domain/onderzoek.ts';
import type { Thema } from '../../domain/thema.ts';
import { given } from '../given.ts';
import { geheel, jaNee, tekst, textThat } from '../settings/yaml-values.ts';

const code = textThat('een code: kleine letters, cijfers en streepjes').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'een code: kleine letters, cijfers en streepjes',
});
const jaar = geheel(1980);
const woorden = z.array(tekst, { error: 'een lijst van woorden tussen [ en ]' });
const alineas = z.array(tekst, { error: 'een lijst van alinea’s, elk met een streepje ervoor' });

/** A text in which only these places may stand between braces. */
function withPlaces(allowed: readonly string[]) {
  const error = `een tekst met hooguit de invulplekken ${allowed.map((name) => `{${name}}`).join(' en ')}`;
  return textThat(error).refine((text) => placesIn(text).every((place) => allowed.includes(place)), {
    error,
  });
}

const methodeTekst = z.array(withPlaces(['editie', 'gemeente']), { error: 'een lijst van alinea’s' });

const toelichting = z.strictObject(
  {
    titel: tekst,
    alineas: alineas.default([]),
    met_cijfers: alineas.default([]),
    bron: tekst,
    bron_met_cijfers: tekst.optional(),
  },
  { error: 'een toelichting met titel, alineas en bron' },
);

/** A theme as people write it; a file of a module is one. */
export const themaSchema = z.strictObject(
  {
    code,
    titel: tekst,
    kort: tekst,
    uitleg: tekst,
    onderwerp: z
      .strictObject(
        { voor: tekst, behalve: woorden },
        { error: 'woorden, zoals { voor: overlast van, behalve: [overlast] }' },
      )
      .optional(),
    noot: z.strictObject({ titel: tekst, tekst }, { error: 'een noot met titel en tekst' }).optional(),
    tegendeel: jaNee.default(false),
    mensen: jaNee.default(false),
    toelichting: z.array(toelichting, { error: 'een lijst van toelichtingen' }).default([]),
  },
  { error: 'een thema met code, titel, kort en uitleg' },
);

const basis = z
  .strictObject(
    {
      code: code.optional(),
      herken: woorden.default([]),
      wie: tekst,
      kort: tekst.optional(),
      uitleg: tekst.optional(),
      vanaf: z.enum(NIVEAUS, { error: `een niveau: ${NIVEAUS.join(', ')}` }).optional(),
    },
    { error: 'een basis met een code of herken, en wie' },
  )
  .refine(({ code: own, herken }) => own !== undefined || herken.length > 0, {
    error: 'een code, of herken',
  });

const soort = z
  .strictObject(
    {
      soort: code,
      naam: tekst,
      slachtoffer: code.optional(),
      melding: code.optional(),
      aangifte: code.optional(),
      politie: z.array(tekst, { error: 'codes van de politie, zoals ["1.1.1"]' }).default([]),
    },
    { error: 'een soort misdrijf met soort en naam' },
  )
  .transform(({ soort: kind, slachtoffer, melding, aangifte, ...rest }) => ({
    ...rest,
    soort: kind,
    slachtoffer: slachtoffer ?? `slachtoffer-${kind}`,
    melding: melding ?? `melding-${kind}`,
    aangifte: aangifte ?? `aangifte-${kind}`,
  }));

/** onderzoek.yaml as people write it; each leaf's error says what is expected. */
export const onderzoekSchema = z
  .strictObject(
    {
      naam: tekst,
      lidwoord: z.enum(['de', 'het'], { error: 'de of het' }),
      kort: tekst,
      onderwerp: tekst,
      trefwoorden: woorden.default([]),
      bevolking: tekst,
      reeksen: z.tuple(
        [
          z.strictObject({
            code: tekst,
            jaren: z.tuple([jaar], jaar, { error: 'jaren, zoals [2021, 2023]' }),
          }),
        ],
        z.strictObject({ code: tekst, jaren: z.tuple([jaar], jaar, { error: 'jaren, zoals [2021, 2023]' }) }),
        { error: 'ten minste één reeks, met code en jaren' },
      ),
      noten: z
        .array(z.strictObject({ jaar, titel: tekst, tekst, kort: tekst }), { error: 'een lijst van noten' })
        .default([]),
      methode: z.strictObject(
        { inleiding: withPlaces(['editie', 'gemeente']), onderzoek: methodeTekst, vroeger: methodeTekst },
        { error: 'teksten: inleiding, onderzoek en vroeger' },
      ),
      themas: z
        .array(themaSchema, { error: 'een lijst van thema’s' })
        .min(1, { error: 'ten minste één thema' }),
      landelijk: z
        .record(code, z.strictObject({ indicator: tekst, jaar, groep: z.string().default('') }), {
          error: 'cijfers uit nederland.csv, met indicator en jaar',
        })
        .default({}),
      basis: z.array(basis, { error: 'een lijst van groepen bewoners' }).default([]),
      gevoelige_groepen: z
        .array(z.strictObject({ themas: z.array(code), kenmerken: woorden }), {
          error: 'een lijst, elk met themas en kenmerken',
        })
        .default([]),
      ook_elders: z.strictObject({ woorden, behalve: woorden.default([]) }).optional(),
      naast_politie: z
        .strictObject(
          { indicator: tekst, wie: tekst, plaats: tekst, titel: tekst },
          { error: 'indicator, wie, plaats en titel' },
        )
        .optional(),
      gemeld: z
        .strictObject({ basis: code, titel: tekst, as: tekst }, { error: 'basis, titel en as' })
        .optional(),
      delicten: z
        .strictObject(
          {
            soorten: z
              .array(soort, { error: 'een lijst van soorten' })
              .min(1, { error: 'ten minste één soort' }),
            uitleg: alineas,
            wie: z.strictObject({ alineas, bron: tekst }).optional(),
            ongezien: z.strictObject({ titel: tekst, alineas, bron: tekst }),
          },
          { error: 'soorten, uitleg en ongezien' },
        )
        .optional(),
      twee_maten: z
        .strictObject(
          {
            vragen: z.array(code, { error: 'codes van vragen' }).min(1, { error: 'ten minste één vraag' }),
            uitleg: alineas,
            toelichting: z.array(toelichting, { error: 'een lijst van toelichtingen' }).default([]),
          },
          { error: 'vragen, uitleg en toelichting' },
        )
        .optional(),
      waardering: z
        .strictObject(
          { meest: z.array(code), minst: z.array(code) },
          { error: 'meest en minst, met codes van thema’s of vragen' },
        )
        .optional(),
      bronnen: z.array(z.strictObject({ naam: tekst, licentie: tekst.optional() })).default([]),
    },
    { error: 'een onderzoek, zoals in seeds/onderzoek' },
  )
  .superRefine(({ themas, landelijk, twee_maten: measures }, context) => {
    const known = Object.keys(landelijk).flatMap((name) => [name, `${name}.rest`, `${name}.precies`]);
    const explained = [
      ...themas.map((one, index) => ({ list: one.toelichting, path: ['themas', index, 'toelichting'] })),
      { list: measures?.toelichting ?? [], path: ['twee_maten', 'toelichting'] },
    ];
    explained.forEach(({ list, path }) => {
      for (const { met_cijfers: told, bron_met_cijfers: source = '' } of list)
        for (const place of [...told, source].flatMap(placesIn))
          if (!known.includes(place))
            context.addIssue({
              code: 'custom',
              path,
              message: `hooguit invulplekken die bij landelijk staan; {${place}} staat daar niet`,
            });
    });
  });

/** The noun that the other stages know. */
export function toOnderzoek(input: z.infer<typeof onderzoekSchema>): Onderzoek {
  const { themas, basis: bases, landelijk, bronnen, gevoelige_groepen: groups, ...rest } = input;
  const {
    ook_elders: elsewhere,
    naast_politie: beside,
    gemeld,
    delicten,
    twee_maten: measures,
    waardering,
    ...plain
  } = rest;
  return {
    ...plain,
    themas: themas.map(toThema),
    landelijk: new Map(Object.entries(landelijk)),
    basis: bases.map(({ code: own, herken, wie, kort, uitleg, vanaf }) => ({
      ...given('code', own),
      herken,
      wie,
      ...given('kort', kort),
      ...given('uitleg', uitleg),
      ...given('vanaf', vanaf),
    })),
    gevoeligeGroepen: groups,
    ...given('ookElders', elsewhere),
    ...given('naastPolitie', beside),
    ...given('gemeld', gemeld),
    ...given('waardering', waardering),
    ...(delicten ? { delicten: toOffences(delicten) } : {}),
    ...(measures ? { tweeMaten: { ...measures, toelichting: measures.toelichting.map(toExplanation) } } : {}),
    bronnen: bronnen.map(({ naam, licentie }) => ({ naam, ...given('licentie', licentie) })),
  };
}

export function toThema(input: z.infer<typeof themaSchema>): Thema {
  const { onderwerp, noot, toelichting: list, ...plain } = input;
  return {
    ...plain,
    ...given('onderwerp', onderwerp),
    ...given('noot', noot),
    toelichting: list.map(toExplanation),
  };
}

function toOffences({
  wie,
  ...plain
}: NonNullable<z.infer<typeof onderzoekSchema>['delicten']>): NonNullable<Onderzoek['delicten']> {
  return { ...plain, ...given('wie', wie) };
}

function toExplanation({
  met_cijfers: metCijfers,
  bron_met_cijfers: bronMetCijfers,
  ...own
}: z.infer<typeof toelichting>): Thema['toelichting'][number] {
  return { ...own, metCijfers, ...given('bronMetCijfers', bronMetCijfers) };
}
