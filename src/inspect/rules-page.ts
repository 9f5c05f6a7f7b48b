/** P01, P02, P06, P08: what stands on a page, and what is still to be written. */
import { compareNames } from '../domain/gebied.ts';
import type { Narrative } from '../domain/narrative.ts';
import { slugsOf } from '../domain/slug.ts';
import { profileAreas, type Survey } from '../domain/survey.ts';
import type { AreaTexts } from '../domain/texts.ts';
import { themaOf } from '../domain/thema.ts';
import type { InspectedParts } from './parts.ts';
import type { PlacedHit, WholeRule } from './whole-rule.ts';

interface PageView {
  readonly name: string;
  readonly narrative: Narrative;
  readonly texts: AreaTexts | undefined;
  /** Folder of this area, relative to the data folder. */
  readonly folder: string;
}

/** Pages of profile areas; the whole has none of its own. */
function pagesOf({ survey, narratives }: InspectedParts): readonly PageView[] {
  const slugs = slugsOf(profileAreas(survey, compareNames));
  return [...narratives.areas]
    .filter(([code]) => code !== survey.gemeente.code)
    .map(([code, narrative]) => ({
      name: survey.gebieden.get(code)?.naam ?? code,
      narrative,
      texts: survey.texts.areas.get(code),
      folder: `wijken/${slugs.get(code) ?? ''}`,
    }));
}

const TODO = 'Nog te doen:';

function todo({ name, folder }: PageView, what: string, file: string): PlacedHit {
  const path = `${folder}/${file}`;
  return {
    place: path,
    file: path,
    found: file,
    explanation: `${TODO} ${what} (${name}). Het blok blijft tot die tijd weg.`,
    proposal: `Schrijf de tekst in data/${path}.`,
  };
}

/** Leaves out what reading the data folder already listed. */
function unlisted({ remarks }: InspectedParts, hits: readonly PlacedHit[]): readonly PlacedHit[] {
  const listed = new Set(remarks?.map(({ file }) => file));
  return hits.filter(({ file }) => !listed.has(file));
}

/** Texts that only the gemeente can write (P01). */
export const ownTextsWritten: Omit<WholeRule, 'level'> = {
  id: 'P01',
  name: 'what the gemeente did and what you can do',
  check: (parts) => unlisted(parts, pagesOf(parts).flatMap(missingTexts)),
};

function missingTexts(page: PageView): readonly PlacedHit[] {
  const { gemeenteDeed, politieDeed, watKuntUDoen, bijeenkomst } = page.texts ?? {};
  return [
    ...(gemeenteDeed || politieDeed
      ? []
      : [todo(page, 'vertel wat gemeente of politie deed', 'gemeente-deed.md')]),
    ...(watKuntUDoen ? [] : [todo(page, 'vertel wat bewoners kunnen doen', 'wat-kunt-u-doen.md')]),
    ...(bijeenkomst ? [] : [todo(page, 'noem de bijeenkomst voor bewoners', 'bijeenkomst.md')]),
  ];
}

/** Someone to turn to, on every page (P01). */
export const contactKnown: Omit<WholeRule, 'level'> = {
  id: 'P01',
  name: 'a contact for residents',
  check: ({ survey }) => {
    const { contact } = survey.gemeente;
    const known = survey.texts.contact || contact.email || contact.telefoon;
    return known
      ? []
      : [
          {
            place: 'gemeente.yaml',
            file: 'gemeente.yaml',
            found: 'contact',
            explanation: `${TODO} vertel met wie bewoners contact kunnen opnemen.`,
            proposal: 'Vul contact in met email of telefoon, of schrijf teksten/contact.md.',
          },
        ];
  },
};

/** One thing that goes well and is true (P01): told by narrate wherever a figure allows it. */
export const somethingGood: Omit<WholeRule, 'level'> = {
  id: 'P01',
  name: 'one thing that goes well and is true',
  check: (parts) =>
    pagesOf(parts)
      .filter(({ narrative }) => narrative.summary.items.length > 0 && !hasGoodNews(narrative))
      .map(({ name }) => ({
        place: `profiel ${name}`,
        found: 'in één oogopslag',
        explanation: 'Geen enkel cijfer laat iets zien dat goed gaat en dat de meeste bewoners delen.',
        proposal:
          'Vertel in gemeente-deed.md wat bewoners en gemeente samen doen. Het cijfer zelf blijft zoals het is.',
      })),
};

/** A favourable difference, or a side that most residents are on. */
function hasGoodNews({ summary }: Narrative): boolean {
  const claims = [...summary.items.flatMap(({ sentences }) => sentences), ...summary.overview].flatMap(
    (told) => told.claims,
  );
  if (claims.some(({ comparison }) => comparison?.favour === 'gunstig')) return true;
  return summary.items.some(({ shown, complement }) => {
    if (shown.eenheid === 'rapportcijfer') return shown.number >= 6;
    return shown.eenheid === 'procent' && (shown.number > 50 || (complement?.shown.number ?? 0) > 50);
  });
}

/** Two residents tell, or one with a remark, or none: never invented (P02). */
export const twoInterviews: Omit<WholeRule, 'level'> = {
  id: 'P02',
  name: 'two interviews with residents',
  check: (parts) => unlisted(parts, pagesOf(parts).flatMap(missingInterviews)),
};

function missingInterviews(page: PageView): readonly PlacedHit[] {
  const count = page.texts?.interviews.length ?? 0;
  if (count >= 2) return [];
  if (count === 0) return [todo(page, 'interview twee bewoners', 'interview-1.md')];
  const hit = todo(page, 'interview nog een bewoner', 'interview-2.md');
  return [
    {
      ...hit,
      explanation: `${TODO} interview nog een bewoner (${page.name}). Nu staat er één interview alleen.`,
    },
  ];
}

/** Every theme with an unfavourable finding ends with something residents can do (P06). */
export const actionAfterBadNews: Omit<WholeRule, 'level'> = {
  id: 'P06',
  name: 'an action block after an unfavourable finding',
  check: (parts) =>
    pagesOf(parts).flatMap(({ name, narrative, texts }) =>
      narrative.themes
        .filter(({ unfavourable, thema }) => unfavourable && !hasAction(parts.survey, texts, thema))
        .map(({ thema }) => ({
          place: `profiel ${name}`,
          found: themaOf(parts.survey.onderzoek, thema).titel,
          explanation: `${TODO} bij ‘${themaOf(parts.survey.onderzoek, thema).titel}’ staat een ongunstig verschil (${name}). Daar hoort bij wat bewoners kunnen doen.`,
          proposal: `Schrijf teksten/thema-${thema}.md, of wat-kunt-u-doen.md in de map van deze wijk.`,
        })),
    ),
};

function hasAction({ texts }: Survey, area: AreaTexts | undefined, thema: string): boolean {
  return texts.themas.has(thema) || area?.watKuntUDoen !== undefined || texts.contact !== undefined;
}

/** Photos have an alternative text (P08); what is left of EXIF is portray's room. */
export const photosDescribed: Omit<WholeRule, 'level'> = {
  id: 'P08',
  name: 'photos have an alternative text',
  check: ({ survey }) =>
    [...survey.texts.areas.values()]
      .flatMap(({ interviews }) => interviews)
      .filter(({ photo }) => photo && photo.alt.trim() === '')
      .map(({ body, photo }) => ({
        place: body.file,
        file: body.file,
        found: photo?.file ?? '',
        explanation: 'Deze foto heeft geen beschrijving voor wie hem niet kan zien.',
        proposal: 'Schrijf bij fotoAlt in één zin wat er op de foto staat.',
      })),
};
