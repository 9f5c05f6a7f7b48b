import { z } from 'zod';
import { NIVEAUS, type Niveau } from '../../domain/gebied.ts';
import { type Gemeente, TOETSEN } from '../../domain/gemeente.ts';
import { LICENTIES } from '../../domain/licence.ts';
import { isSafeLink } from '../../domain/safe-link.ts';
import { given } from '../given.ts';
import { datum, geheel, jaNee, positief, tekst, tekstMetCijfers } from './yaml-values.ts';

/** Levels that get a profile page unless gemeente.yaml says otherwise (contract). */
export const PROFIELEN: Gemeente['profielen'] = ['stadsdeel', 'wijk', 'buurt', 'eigen'];

const PAGE_LEVELS: readonly Niveau[] = NIVEAUS.filter((niveau) => niveau !== 'referentie');

const niveaus = z.array(z.enum(PAGE_LEVELS, { error: `een niveau: ${PAGE_LEVELS.join(', ')}` }), {
  error: 'een lijst van niveaus, zoals [wijk, buurt]',
});

const drempels = z.strictObject(
  {
    tonen: geheel(0).default(50),
    indicatief: geheel(0).default(100),
    cel: geheel(0).default(5),
    gevoelig: geheel(0).default(10),
    per_1000: geheel(1).optional(),
    zonder_n: z.enum(['fout', 'tonen'], { error: 'fout of tonen' }).default('fout'),
  },
  { error: 'drempels, zoals { tonen: 50, indicatief: 100 }' },
);

const vergelijking = z
  .strictObject(
    {
      methode: z.enum(['bh', 'vast'], { error: 'bh of vast' }).default('bh'),
      q: positief(0.5).optional(),
      alfa: positief(0.5).optional(),
      deff: z
        .strictObject(
          {
            wijk: positief(20).default(1.3),
            gemeente: positief(20).default(1.5),
            land: positief(20).default(2),
          },
          { error: 'ontwerpeffecten, zoals { wijk: 1.3, gemeente: 1.5, land: 2.0 }' },
        )
        .prefault({}),
      toets: z.enum(TOETSEN, { error: 'score, gepoold of ongepoold' }).default('score'),
      eindige_populatie: jaNee.default(false),
    },
    { error: 'een methode, zoals { methode: bh, q: 0.05 } of { methode: vast, alfa: 0.05 }' },
  )
  .superRefine(({ methode, q, alfa }, context) => {
    if (methode === 'bh' && alfa !== undefined) {
      context.addIssue({ code: 'custom', path: ['alfa'], message: 'q in plaats van alfa bij methode bh' });
    }
    if (methode === 'vast' && q !== undefined) {
      context.addIssue({ code: 'custom', path: ['q'], message: 'alfa in plaats van q bij methode vast' });
    }
  });

const contact = z.strictObject(
  {
    naam: tekst.optional(),
    email: z.email({ error: 'een e-mailadres, zoals veiligheid@gemeente.nl' }).optional(),
    telefoon: tekstMetCijfers.optional(),
  },
  { error: 'contactgegevens, zoals { naam: Team Veiligheid }' },
);

const meldpunt = 'een adres om lekken te melden: https://… of mailto:…';
const beveiliging = z.strictObject(
  {
    contact: z
      .string({ error: meldpunt })
      .trim()
      .regex(/^(https:\/\/|mailto:)\S+$/i, { error: meldpunt })
      .refine(isSafeLink, { error: meldpunt }),
    verloopt: datum,
  },
  { error: 'een meldpunt, zoals { contact: "mailto:security@gemeente.nl", verloopt: 2027-03-31 }' },
);

const verklaring =
  'het adres van de verklaring in het register: https://www.toegankelijkheidsverklaring.nl/register/…';
const toegankelijkheid = z.strictObject(
  {
    verklaring: z
      .url({ protocol: /^https$/, error: verklaring })
      .refine((adres) => !/^\w+:\/\/[^/]*@/.test(adres) && isSafeLink(adres), { error: verklaring }),
  },
  {
    error: 'een verklaring, zoals { verklaring: "https://www.toegankelijkheidsverklaring.nl/register/1234" }',
  },
);

const bronnen = z.array(
  z.strictObject(
    {
      bestand: tekst.refine((path) => /^cijfers\/bron\/[^/\\]+$/.test(path), {
        error: 'een bestand in cijfers/bron/, zoals cijfers/bron/meldingen.csv',
      }),
      naam: tekst,
      eenheid: tekst,
      uitleg: tekst,
      bron: tekst,
    },
    { error: 'een bron met bestand, naam, eenheid, uitleg en bron' },
  ),
  { error: 'een lijst van bronnen, elk met bestand, naam, eenheid, uitleg en bron' },
);

const jaartal = 'een jaartal, zoals 2025';

const koppelingWords = 'een webadres dat begint met https://, of een pad zoals ../2023/index.html';
const koppeling = z
  .string({ error: koppelingWords })
  .trim()
  .min(1, { error: koppelingWords })
  .refine(isSafeLink, { error: koppelingWords });

const slugWords = 'een naam zoals in het adres van de pagina: kleine letters, cijfers en streepjes';
const slug = z.string({ error: slugWords }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: slugWords });

/** The gemeente and the land are always compared with. */
const isFurther = (place: string) => place !== 'gemeente' && place !== 'land';

const names = (what: string) => z.array(tekst, { error: `een lijst van ${what} tussen [ en ]` });

/**
 * gemeente.yaml as staff write it, with its defaults: every key of the contract and the few optional ones of our
 * own. Default thresholds and design effects are those of method.md 2.1 and 2.3.
 */
export const gemeenteSchema = z.strictObject(
  {
    naam: z.string({ error: 'de naam van de gemeente' }).trim().min(1, { error: 'de naam van de gemeente' }),
    code: tekstMetCijfers,
    editie: z
      .number({ error: jaartal })
      .int({ error: jaartal })
      .min(1980, { error: jaartal })
      .max(2999, { error: jaartal }),
    datum: datum.optional(),
    onderzoek: tekst.optional(),
    voorbeeld: jaNee.default(false),
    site: z
      .strictObject(
        {
          adres: z
            .url({ protocol: /^https?$/, error: 'een webadres dat begint met https://' })
            .refine((adres) => !/[?#]/.test(adres), {
              error: 'het webadres van de map waar de site komt, zonder ? of # en wat daarachter staat',
            })
            // It stands on every page.
            .refine((adres) => !/^\w+:\/\/[^/]*@/.test(adres), {
              error: 'het webadres zonder gebruikersnaam of wachtwoord',
            })
            .optional(),
          noindex: jaNee.default(true),
          edities: z
            .record(z.string().regex(/^\d{4}$/, { error: jaartal }), koppeling, {
              error: 'jaren met hun adres, zoals { 2023: "../2023/index.html" }',
            })
            .optional(),
          omleidingen: z
            .record(slug, slug, { error: 'oude en nieuwe namen, zoals { oude-haven: haven }' })
            .optional(),
        },
        { error: 'gegevens van de site, zoals { adres: "https://www.gemeente.nl/wijkprofielen/" }' },
      )
      .prefault({}),
    huisstijl: z
      .strictObject(
        { tokens: tekst.default('neutraal'), logo: tekst.optional() },
        { error: 'een huisstijl, zoals { tokens: neutraal, logo: logo.svg }' },
      )
      .prefault({}),
    contact: contact.prefault({}),
    beveiliging: beveiliging.optional(),
    toegankelijkheid: toegankelijkheid.optional(),
    licentie: z.enum(LICENTIES, { error: 'cc0 of cc-by' }).optional(),
    drempels: drempels
      .refine(({ tonen, indicatief }) => tonen <= indicatief, {
        error: 'een drempel "indicatief" die niet lager is dan "tonen"',
      })
      .prefault({}),
    vergelijking: vergelijking.prefault({}),
    kernindicatoren: names('codes van indicatoren').optional(),
    profielen: niveaus.min(1, { error: 'ten minste één niveau' }).default([...PROFIELEN]),
    vergelijken: names('plaatsen om mee te vergelijken')
      .refine((list) => list.filter(isFurther).length <= 1, {
        error: 'ten hoogste één plaats naast gemeente en land, zoals [gemeente, land, district]',
      })
      .default([]),
    drukwerk: names('namen van drukwerk').default([]),
    samenvoegen: z
      .array(
        z.strictObject(
          { code: tekst, delen: names('codes van gebieden').min(2, { error: 'ten minste twee delen' }) },
          { error: 'een code met delen, zoals { code: R1, delen: [WK1, WK2] }' },
        ),
        { error: 'een lijst van samen te voegen gebieden' },
      )
      .default([]),
    middelen: z
      .union([jaNee, names('codes van gebieden')], { error: 'ja, of een lijst van codes van gebieden' })
      .default([])
      .transform((value) => (value === true ? 'regel' : value === false ? [] : value)),
    modules: names('namen van modules').optional(),
    bronnen: bronnen.optional(),
    vasthouden: names('codes van gebieden').default([]),
    erratum: tekst.optional(),
  },
  { error: 'sleutels met waarden: naam, code en editie zijn verplicht' },
);

/** The noun that the other stages know. */
export function toGemeente(input: z.infer<typeof gemeenteSchema>): Gemeente {
  const { site, huisstijl, contact: address, drempels: limits, vergelijking: comparison, ...rest } = input;
  const { methode, q, alfa, deff, toets, eindige_populatie: eindigePopulatie } = comparison;
  const { zonder_n: zonderN, per_1000: per1000, ...counts } = limits;
  const {
    kernindicatoren,
    beveiliging: security,
    toegankelijkheid: statement,
    licentie,
    onderzoek,
    modules,
    bronnen: sources,
    erratum,
    vergelijken,
    ...plain
  } = rest;
  return {
    ...plain,
    ...given('onderzoek', onderzoek),
    ...given('modules', modules),
    ...given('bronnen', sources),
    ...given('kernindicatoren', kernindicatoren),
    ...given('beveiliging', security),
    ...given('toegankelijkheid', statement),
    ...given('licentie', licentie),
    ...given('erratum', erratum),
    ...given('vergelijken', vergelijken.find(isFurther)),
    datum: input.datum ?? `${input.editie}-12-31`,
    site: siteOf(site),
    huisstijl: { tokens: huisstijl.tokens, ...given('logo', huisstijl.logo) },
    contact: {
      ...given('naam', address.naam),
      ...given('email', address.email),
      ...given('telefoon', address.telefoon),
    },
    drempels: { ...counts, zonderN, ...given('per1000', per1000) },
    vergelijking: { methode, niveau: (methode === 'bh' ? q : alfa) ?? 0.05, deff, toets, eindigePopulatie },
  };
}

function siteOf({
  noindex,
  adres,
  edities,
  omleidingen,
}: z.infer<typeof gemeenteSchema>['site']): Gemeente['site'] {
  const editions = Object.entries(edities ?? {}).map(([jaar, address]) => ({
    jaar: Number(jaar),
    adres: address,
  }));
  const redirects = Object.entries(omleidingen ?? {}).map(([van, naar]) => ({ van, naar }));
  return {
    noindex,
    ...given('adres', adres),
    ...(edities ? { edities: editions.sort((a, b) => b.jaar - a.jaar) } : {}),
    ...(omleidingen ? { omleidingen: redirects } : {}),
  };
}
