/** Five slides for a meeting in the house style: titles, alternative texts, and notes for who speaks. */

import { type Cache, keepValue } from '../cache.ts';
import { htmlPieces } from './html-pieces.ts';
import { type Piece, wordsOf } from './pieces.ts';
import { steadyPackage } from './steady-package.ts';
import { momentOf, type Talk } from './talk.ts';

/** A slide of 13,33 by 7,5 inches. */
const WIDE = { width: 13.33, height: 7.5 };
const MASTER = 'Wijkprofiel';
/** Lines that can be read from the back of a room. */
const MOST_LINES = 6;

interface Slide {
  readonly title: string;
  readonly lines: readonly string[];
  readonly picture?: { readonly bytes: Uint8Array; readonly ratio: number; readonly alt: string };
  readonly notes: string;
}

/** The same talk gives the same bytes. */
export function meetingSlides(talk: Talk, cache: Cache): Promise<Uint8Array> {
  const { site } = talk;
  const slides = slidesOf(talk);
  const causes = [
    talk.profile.naam,
    footOf(talk),
    slides,
    site.houseStyle.palette,
    [site.gemeente, site.naam, site.editie, site.datum],
  ];
  return keepValue(cache, 'kantoor', ['pptx', ...causes], () => make(talk, slides));
}

async function make(talk: Talk, slides: readonly Slide[]): Promise<Uint8Array> {
  const { default: Pptx } = await import('pptxgenjs');
  const { site, profile } = talk;
  const pptx = new (Pptx as unknown as new () => import('pptxgenjs').default)();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = `Bijeenkomst ${profile.naam}`;
  pptx.author = site.gemeente;
  pptx.company = site.gemeente;
  pptx.subject = `${site.naam} ${site.gemeente} ${site.editie}`;
  pptx.theme = { headFontFace: 'Georgia', bodyFontFace: 'Calibri' };
  const hex = (color: string) => color.slice(1);
  const { wijkDonker, inkt, grijs, wit } = site.houseStyle.palette;
  pptx.defineSlideMaster({
    title: MASTER,
    background: { color: hex(wit) },
    objects: [
      { rect: { x: 0, y: 0, w: WIDE.width, h: 0.18, fill: { color: hex(wijkDonker) } } },
      {
        text: {
          text: footOf(talk),
          options: { x: 0.6, y: 7, w: 11.5, h: 0.35, fontSize: 12, color: hex(grijs) },
        },
      },
      {
        placeholder: {
          options: {
            name: 'titel',
            type: 'title',
            x: 0.6,
            y: 0.45,
            w: 12.1,
            h: 1,
            fontSize: 36,
            bold: true,
            color: hex(wijkDonker),
            align: 'left',
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            name: 'tekst',
            type: 'body',
            x: 0.6,
            y: 1.6,
            w: 12.1,
            h: 5.2,
            fontSize: 22,
            color: hex(inkt),
            valign: 'top',
          },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.5, y: 7, fontSize: 12, color: hex(grijs) },
  });
  for (const { title, lines, picture, notes } of slides) {
    const slide = pptx.addSlide({ masterName: MASTER });
    slide.addText(title, { placeholder: 'titel' });
    if (lines.length > 0)
      slide.addText(
        lines.map((text) => ({ text, options: { bullet: lines.length > 1, breakLine: true } })),
        { placeholder: 'tekst', ...(picture ? { h: 1.2 } : {}) },
      );
    if (picture) {
      const [w, h] = fitted(picture.ratio, 12, lines.length > 0 ? 4 : 5.2);
      slide.addImage({
        data: `image/png;base64,${Buffer.from(picture.bytes).toString('base64')}`,
        x: 0.6,
        y: lines.length > 0 ? 2.9 : 1.6,
        w,
        h,
        altText: picture.alt,
      });
    }
    slide.addNotes(notes);
  }
  const bytes = await pptx.write({ outputType: 'nodebuffer' });
  return steadyPackage(bytes as Uint8Array, site.datum);
}

function fitted(ratio: number, width: number, height: number): readonly [number, number] {
  return width / ratio <= height ? [width, width / ratio] : [height * ratio, height];
}

function footOf({ site, profile }: Talk): string {
  const invented = site.voorbeeld?.split('.')[0];
  return [profile.naam, `${site.gemeente} ${site.editie}`, profile.paper.answered, 'schatting', invented]
    .filter(Boolean)
    .join(' · ');
}

function slidesOf(talk: Talk): readonly Slide[] {
  const { profile, topics } = talk;
  const chart =
    profile.figures.find(({ png, placement }) => png !== undefined && placement.sheet === 'topic') ??
    profile.figures.find(({ png }) => png !== undefined);
  return [
    {
      title: `Praat mee over ${profile.naam}`,
      lines: [momentOf(profile)],
      notes:
        'Heet iedereen welkom. Vertel dat er geen namen worden opgeschreven en dat er geen presentielijst is.',
    },
    {
      title: 'Wat bewoners antwoordden',
      lines: [profile.lead],
      notes: `${profile.meta}. Alle cijfers zijn een schatting. ${topics.flatMap(({ sentences }) => sentences).join(' ')}`,
    },
    {
      title: chart?.title ?? 'De cijfers',
      lines: chart ? [] : topics.slice(0, MOST_LINES).flatMap(({ sentences }) => sentences.slice(0, 1)),
      ...(chart?.png
        ? {
            picture: {
              bytes: chart.png,
              ratio: chart.drawings.breed.width / chart.drawings.breed.height,
              alt: `${chart.label}. ${chart.description}`,
            },
          }
        : {}),
      notes: `Lees de grafiek voor: ${chart?.description ?? ''} ${chart?.caption ?? ''}`.trim(),
    },
    {
      title: 'Wat er is gedaan',
      lines: [
        ...(profile.agreements?.items ?? []).map(({ text, outcome }) => `${text} ${outcome}`),
        ...linesOf(profile.gemeenteDeed),
        ...linesOf(profile.politieDeed),
      ].slice(0, MOST_LINES),
      notes:
        'Vertel wat er gedaan is en wat niet. Zeg niet wat daardoor is veranderd: dat laat het onderzoek niet zien.',
    },
    {
      title: 'Herkent u dit?',
      lines: topics.slice(0, MOST_LINES).map(({ name }) => name),
      notes:
        'Loop de onderwerpen langs met het gespreksblad: ja, een beetje of nee. Schrijf in het verslag alleen op wat er gezegd is, zonder namen. Sluit af met: wat spreken we nu af?',
    },
  ];
}

/** The first lines of a text, as plain words. */
function linesOf(html: string | undefined): readonly string[] {
  return htmlPieces(html).flatMap((piece: Piece) =>
    piece.kind === 'item' || piece.kind === 'paragraph' ? [wordsOf(piece.runs)] : [],
  );
}
