/** The page of one area as a Word file: the same words in the same order, charts with their words, tables with heads. */
import type { Cache } from '../cache.ts';
import type { OutputFile } from '../domain/document.ts';
import type { ChartFigure } from '../domain/figure.ts';
import type { PageTable, TextBlock, ThemeSection } from '../domain/page-blocks.ts';
import type { Profile, Site } from '../domain/profile.ts';
import { htmlPieces } from './html-pieces.ts';
import { heading, item, type Piece, paragraph } from './pieces.ts';
import { writeDocx } from './write-docx.ts';

/** Across the text, and no larger than it was drawn: a PNG has two pixels per unit. */
const MOST_MM = 165;
const MM_PER_UNIT = 25.4 / 96;

/** `word/<slug>.docx`. */
export async function wordEdition(site: Site, profile: Profile, cache: Cache): Promise<OutputFile> {
  const meta = {
    title: profile.title,
    subject: profile.description,
    author: site.gemeente,
    date: site.datum,
    footer: [profile.naam, `${site.naam} ${site.gemeente} ${site.editie}`, site.voorbeeld?.split('.')[0]]
      .filter(Boolean)
      .join(' · '),
    colors: { ink: site.houseStyle.palette.inkt, accent: site.houseStyle.palette.wijkDonker },
  };
  const bytes = await writeDocx(piecesOf(site, profile), meta, cache);
  return { path: `word/${profile.slug}.docx`, bytes };
}

function piecesOf(site: Site, view: Profile): readonly Piece[] {
  return [
    ...paragraph(site.embargo, 'Klein'),
    ...paragraph(site.voorbeeld, 'Klein'),
    heading(1, view.heading),
    ...paragraph(view.lead, 'Intro'),
    ...paragraph(view.meta, 'Klein'),
    ...(view.locator ? figurePieces(view.locator, 70) : []),
    ...(view.notices ?? []).flatMap(({ title, date, html }) => [
      heading(2, date ? `${title}, ${date}` : title),
      ...htmlPieces(html),
    ]),
    heading(2, 'In één oogopslag'),
    ...(view.summary.overview ? tablePieces(view.summary.overview) : []),
    ...view.summary.remarks.flatMap(blockPieces),
    ...paragraph(view.summary.remainder),
    ...(view.report?.development
      ? [
          heading(2, 'Door de jaren'),
          ...tablePieces(view.report.development),
          ...view.report.trends.map(item),
        ]
      : []),
    ...view.interviews.flatMap(interviewPieces),
    ...view.themes.flatMap((theme) => themePieces(theme, view.figures)),
    ...ownPieces(view),
    ...backgroundPieces(view),
    heading(2, 'Alle cijfers'),
    ...tablePieces(view.paper.table),
    ...paragraph(
      `Bronnen: ${view.sources.map((source, at) => `[${at + 1}] ${source}`).join('; ')}.`,
      'Klein',
    ),
    heading(2, 'Over deze cijfers'),
    ...view.about.flatMap(({ title, text }) => [heading(3, title), ...paragraph(text)]),
    ...paragraph(view.address && `De hele pagina staat op ${view.address}`),
    ...paragraph(view.colophon, 'Klein'),
  ];
}

function interviewPieces({
  naam,
  bijschrift,
  quote,
  html,
  columns,
  portrait,
}: Profile['interviews'][number]): readonly Piece[] {
  return [
    heading(2, `Interview met ${naam}`),
    ...(portrait
      ? [
          {
            kind: 'picture',
            bytes: portrait.paper.bytes,
            type: 'jpg',
            widthMm: 40,
            heightMm: (40 * portrait.paper.height) / portrait.paper.width,
            alt: portrait.alt,
          } as const,
        ]
      : []),
    ...paragraph(bijschrift && `${naam} ${bijschrift}`, 'Bijschrift'),
    ...paragraph(quote && `‘${quote}’`, 'Citaat'),
    ...htmlPieces(html),
    ...columns.flatMap((column) => htmlPieces(column)),
  ];
}

function themePieces(theme: ThemeSection, figures: readonly ChartFigure[]): readonly Piece[] {
  const [first] = theme.figures;
  const drawn = first && figures.find(({ id }) => id === first.figure.id);
  return [
    heading(2, theme.title.replace(/&shy;|\u00AD/g, '')),
    ...paragraph(theme.opening, 'Intro'),
    ...theme.paragraphs.flatMap(blockPieces),
    ...(drawn ? figurePieces(drawn) : []),
    ...theme.notes.flatMap(({ title, text }) => paragraph(`${title} ${text}`, 'Klein')),
    ...htmlPieces(theme.action?.html),
  ];
}

/** Texts of the gemeente, the police and those who talked about the figures. */
function ownPieces(view: Profile): readonly Piece[] {
  const section = (title: string, sender: string, pieces: readonly Piece[]) =>
    pieces.length === 0 ? [] : [heading(2, title), ...paragraph(sender, 'Klein'), ...pieces];
  return [
    ...policyPieces(view),
    ...section('Wat bewoners en professionals herkenden', '', recognitionPieces(view)),
    ...section(
      'Wat wij hebben afgesproken',
      `Tekst van de gemeente${view.agreements?.date ? `, afgesproken op ${view.agreements.date}` : ''}`,
      (view.agreements?.items ?? []).map(({ text, outcome }) => item(`${text} ${outcome}`)),
    ),
    ...section('Wat deed de gemeente', 'Tekst van de gemeente', htmlPieces(view.gemeenteDeed)),
    ...section('Wat deed de politie', 'Tekst van de politie', htmlPieces(view.politieDeed)),
    ...(view.officer
      ? [
          heading(3, 'Uw wijkagent'),
          ...paragraph(
            [view.officer.naam, view.officer.spreekuur && `Spreekuur: ${view.officer.spreekuur}`]
              .filter(Boolean)
              .join('. '),
          ),
          ...htmlPieces(view.officer.html),
        ]
      : []),
    ...section('Wat kunt u doen', 'Tekst van de gemeente', htmlPieces(view.watKuntUDoen)),
    ...section('Praat mee', '', meetingPieces(view)),
    ...section(
      'Reactie van de gemeente',
      'Deze tekst is geschreven door de gemeente.',
      htmlPieces(view.reactie),
    ),
  ];
}

function meetingPieces({ meeting }: Profile): readonly Piece[] {
  if (!meeting) return [];
  const moment = [meeting.date, meeting.time, meeting.plaats].filter(Boolean).join(', ');
  return [...paragraph(moment, 'Intro'), ...htmlPieces(meeting.html)];
}

function recognitionPieces({ recognition }: Profile): readonly Piece[] {
  if (!recognition) return [];
  return [
    ...paragraph(recognition.lead),
    ...recognition.rounds.flatMap(({ title, about, topics }) => [
      heading(3, title),
      ...paragraph(about, 'Klein'),
      ...topics.map(({ topic, answers, remarks }): Piece => {
        const said = remarks.map(
          ({ who, texts }) => ` ${who} zeiden erbij: ${texts.map((text) => `‘${text}’`).join(' ')}`,
        );
        return {
          kind: 'item',
          runs: [{ text: `${topic}. `, bold: true }, { text: `${answers.join(' ')}${said.join('')}` }],
        };
      }),
    ]),
  ];
}

function policyPieces({ policy }: Profile): readonly Piece[] {
  if (!policy) return [];
  const facts = (list: readonly { readonly term: string; readonly value: string }[]) =>
    list.map(({ term, value }) => item(`${term}: ${value}`));
  return [
    heading(2, 'Waar wij aan werken'),
    ...paragraph('Tekst van de gemeente, met cijfers uit het onderzoek', 'Klein'),
    ...policy.goals.flatMap((goal) => [
      heading(3, goal.topic),
      ...paragraph(`Doel: ${goal.aim}. Uitkomst: ${goal.verdict}.`),
      ...facts(goal.facts),
      ...paragraph(goal.why.join(' ')),
    ]),
    ...policy.actions.flatMap((one) => [
      heading(3, one.topic),
      ...paragraph(`Afspraak: ${one.action}`),
      ...facts([{ term: 'Wie', value: one.who }, { term: 'Wanneer', value: one.when }, ...one.facts]),
      ...paragraph(one.outcome),
    ]),
    ...paragraph(policy.note, 'Klein'),
  ];
}

function backgroundPieces({ background }: Profile): readonly Piece[] {
  if (background.length === 0) return [];
  return [
    heading(2, 'Wat andere bronnen zeggen'),
    ...paragraph('Deze cijfers komen niet uit de vragenlijst.'),
    ...background.flatMap(({ title, facts, sentences, note, sources }) => [
      heading(3, title),
      ...facts.map(({ term, value, detail }) => item(`${term}: ${value} (${detail})`)),
      ...paragraph([...sentences, note].join(' ')),
      ...paragraph(sources.join(' '), 'Klein'),
    ]),
  ];
}

function blockPieces({ text, items, names }: TextBlock): readonly Piece[] {
  const named = names.map(({ text: name, end }) => `${name}${end}`).join(' ');
  return [...paragraph([text, named].filter(Boolean).join(' ')), ...items.map(item)];
}

/** A chart with its title, description and source. */
function figurePieces(figure: ChartFigure, mostMm = MOST_MM): readonly Piece[] {
  const { breed } = figure.drawings;
  if (!figure.png) return [];
  const widthMm = Math.min(mostMm, breed.width * MM_PER_UNIT);
  return [
    ...paragraph(figure.title, 'Intro'),
    {
      kind: 'picture',
      bytes: figure.png,
      type: 'png',
      widthMm,
      heightMm: (widthMm * breed.height) / breed.width,
      alt: `${figure.label}. ${figure.description}`,
    },
    ...paragraph([figure.question, figure.caption].filter(Boolean).join(' '), 'Bijschrift'),
  ];
}

function tablePieces({ caption, corner, columns, groups }: PageTable): readonly Piece[] {
  const heads = [corner, ...columns.map(({ text }) => text)];
  return groups.map(({ title, rows }) => ({
    kind: 'table',
    caption: title ? `${caption}: ${title}` : caption,
    heads,
    rows: rows.map(({ header, cells }) => [
      header,
      ...cells.map(({ text, detail }) => [text, detail].filter(Boolean).join(' ')),
    ]),
  }));
}
