import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import { type Narrative, textOf } from '../domain/narrative.ts';
import { withArticle } from '../domain/onderzoek.ts';
import type { Link, ThemeSection } from '../domain/page-blocks.ts';
import type { Profile } from '../domain/profile.ts';
import type { Tested } from '../domain/tables.ts';
import type { Markdown } from '../domain/texts.ts';
import { aboutNotes } from './about.ts';
import { absolute, linkFrom, type PageNames, pageOf } from './address.ts';
import { crumbsTo, linkLists } from './area-lists.ts';
import { backgroundBlocks } from './background.ts';
import { benchmarkTable, developmentTable } from './benchmark.ts';
import { colophonLine } from './colophon.ts';
import { composeFigures, FIGURES_FOLDER } from './figures-page.ts';
import { besideNames, sourcesOf } from './full-table.ts';
import { composeInterview, composeOfficer } from './interview.ts';
import { escapeHtml, type MarkdownPart, splitAtTitles, toHtml } from './markdown.ts';
import { composeMeeting } from './meeting.ts';
import { noticesOf } from './notices.ts';
import type { Parts } from './parts.ts';
import { composePaper } from './pdf.ts';
import { policyBlock } from './policy.ts';
import { MAP_FILE } from './profile-files.ts';
import { composeAgreements, composeRecognition } from './recognition.ts';
import { isReport, pathOfArea, type SiteNames, slugOfArea, wordsOf } from './site-names.ts';
import { composeSummary } from './summary.ts';
import { composeThemes } from './theme-section.ts';
import { wholeFor } from './together.ts';
import { count, noAnswersWords } from './words-nl.ts';
import { composeYears, figuresOfPage, trendsOf } from './years-page.ts';

/** Longer names are set smaller, so that they stay on a few lines. */
const LONG_NAME = 22;

/** The page of one profile area. */
export function composeProfile(
  parts: Parts,
  names: SiteNames,
  area: Gebied,
  telling: ReadonlySet<Tested>,
): Profile {
  const { survey, narratives, findings, charts } = parts;
  const { gemeente, texts } = survey;
  const slug = slugOfArea(names, area.code);
  const path = pathOfArea(names, area);
  const words = wordsOf(names, area);
  const narrative = narratives.areas.get(area.code);
  if (!narrative) throw new Error(`narrate left out ${area.code}`);
  const areaFindings = findings.areas.get(area.code) ?? [];
  const figures = charts.areas.get(area.code) ?? [];
  const report = reportOf(parts, names, area);
  const { here, years } = figuresOfPage(figures, report !== undefined);
  const summary = composeSummary(narrative.summary, here, report?.benchmark);
  const background = backgroundBlocks(parts, area);
  const yearsPage = composeYears(parts, names, area, years);
  const themes = composeThemes(parts, {
    telling,
    path,
    names: { area: area.naam, ...besideNames(areaFindings, names), more: names.areaWords.more },
    findings: areaFindings,
    narrative,
    figures: here,
    years,
    code: area.code,
  });
  const policy = policyBlock(narratives.policy, area.code);
  const recognition = composeRecognition(survey, area.code);
  const agreements = composeAgreements(texts.areas.get(area.code)?.afspraken);
  const locator = charts.locators.get(area.code);
  const address = gemeente.site.adres && absolute(gemeente.site.adres, path);
  return {
    ...pageOf(gemeente, pageNames(parts, names, area, path)),
    code: area.code,
    slug,
    naam: area.naam,
    longName: area.naam.length > LONG_NAME,
    ...opening(parts, narrative, areaFindings),
    ...(locator ? { locator } : {}),
    ...togetherOf(parts, names, area, path),
    downloads: [
      { text: 'Alle cijfers', href: `${FIGURES_FOLDER}/index.html` },
      { text: 'Cijfers als CSV', href: `${slug}.csv` },
      ...pdfLinks(parts, slug, report),
    ],
    contents: contentsOf(themes, {
      development: report?.development !== undefined,
      working: policy !== undefined,
      recognised: recognition !== undefined,
      agreed: agreements !== undefined,
      doing: texts.areas.get(area.code)?.watKuntUDoen !== undefined,
      background: background.length > 0,
    }),
    summary,
    themes,
    ...noticesOf(parts, area.code, path),
    ...ownTexts(parts, area, path),
    ...(policy ? { policy } : {}),
    ...(recognition ? { recognition } : {}),
    ...(agreements ? { agreements } : {}),
    ...doingOf(texts.areas.get(area.code)?.watKuntUDoen, themes),
    background,
    ...(yearsPage ? { years: yearsPage } : {}),
    numbers: composeFigures(parts, names, area, areaFindings),
    sources: sourcesOf(areaFindings, names.source),
    about: aboutNotes(parts, areaFindings, narrative.respondents),
    colophon: colophonLine(parts, { slug, naam: area.naam }),
    menuTitle: `Naar ${words.the === 'de' ? 'een andere' : 'een ander'} ${words.one}`,
    menu: linkLists(names, path, { current: area.code }),
    narrative,
    figures,
    ...(address ? { address } : {}),
    ...(report ? { report } : {}),
    paper: composePaper(parts, names, area, {
      findings: areaFindings,
      figures: here,
      summary,
      themes,
      address,
      answered: metaWords(parts, narrative.respondents, areaFindings),
      isReport: report !== undefined,
    }),
  };
}

/** Benchmark and development of the whole, and of an area above the wijk: its profile is a kernrapport. */
function reportOf(parts: Parts, names: SiteNames, area: Gebied): Profile['report'] {
  if (!isReport(names, area)) return undefined;
  const findings = parts.findings.areas.get(area.code) ?? [];
  const development = developmentTable(area, findings, names);
  return {
    benchmark: benchmarkTable(area, findings, names),
    ...(development ? { development } : {}),
    trends: trendsOf(parts, area),
  };
}

function pdfLinks({ without }: Parts, slug: string, report: Profile['report']): readonly Link[] {
  if (without?.has('pdf')) return [];
  return [
    { text: report ? 'Kernrapport als PDF' : 'Pagina als PDF', href: `${slug}.pdf` },
    { text: 'PDF met grote letters', href: `${slug}-grote-letters.pdf` },
  ];
}

/** A wijk with a page of its own that also reports together with another: there more can be told. */
function togetherOf(parts: Parts, names: SiteNames, area: Gebied, path: string): Pick<Profile, 'together'> {
  const whole = wholeFor(parts.survey, names, area.code);
  if (!whole) return {};
  return {
    together: {
      text: `${area.naam} hoort ook bij een groter gebied. Samen gaven meer bewoners antwoord, dus daar zijn de marges kleiner.`,
      link: {
        text: `Naar ${whole.naam}`,
        href: linkFrom(path, pathOfArea(names, whole)),
      },
    },
  };
}

function pageNames(parts: Parts, names: SiteNames, area: Gebied, path: string): PageNames {
  const { editie, site } = parts.survey.gemeente;
  return {
    path,
    heading: area.naam,
    description: `Wat bewoners van ${area.naam} vertelden in ${withArticle(names.onderzoek)} ${editie}.`,
    breadcrumbs: [...crumbsTo(names, area, path), { text: area.naam, href: '#inhoud', current: true }],
    noindex: site.noindex,
    ...(parts.charts.locators.get(area.code)?.png ? { image: path.replace('index.html', MAP_FILE) } : {}),
  };
}

type OwnTexts = Pick<
  Profile,
  | 'interviews'
  | 'gemeenteDeed'
  | 'politieDeed'
  | 'officer'
  | 'watKuntUDoen'
  | 'contact'
  | 'meeting'
  | 'reactie'
>;

/** What people wrote about this area; a text that is not there leaves its block out. */
function ownTexts(parts: Parts, area: Gebied, path: string): OwnTexts {
  const { texts } = parts.survey;
  const own = texts.areas.get(area.code);
  return {
    interviews: (own?.interviews ?? []).map((one) => composeInterview(one, parts.portraits, path)),
    ...(own?.gemeenteDeed ? { gemeenteDeed: toHtml(own.gemeenteDeed) } : {}),
    ...(own?.politieDeed ? { politieDeed: toHtml(own.politieDeed) } : {}),
    ...(own?.wijkagent ? { officer: composeOfficer(own.wijkagent, parts.portraits, path) } : {}),
    ...(own?.watKuntUDoen ? { watKuntUDoen: toHtml(own.watKuntUDoen) } : {}),
    ...(texts.contact ? { contact: toHtml(texts.contact) } : {}),
    ...(own?.bijeenkomst ? { meeting: composeMeeting(own.bijeenkomst) } : {}),
    ...(texts.reactie ? { reactie: toHtml(texts.reactie) } : {}),
  };
}

/**
 * The facts of this area in large type, and below them how many answered in which year and that all of it is an
 * estimate (T12). Without a fact the rest is what there is to say.
 */
function opening(
  parts: Parts,
  { lead, respondents }: Narrative,
  findings: readonly Finding[],
): Pick<Profile, 'lead' | 'meta'> {
  const facts = lead.filter(({ claims }) => claims.length > 0);
  const source = textOf(lead.filter(({ claims }) => claims.length === 0));
  const known = metaWords(parts, respondents, findings);
  if (facts.length === 0) return { lead: source, meta: known };
  return { lead: textOf(facts), meta: respondents === undefined ? `${source} ${known}` : source };
}

/** What residents can do, without the parts that stand with a theme: to those it points. */
function doingOf(doing: Markdown | undefined, themes: readonly ThemeSection[]): Pick<Profile, 'doing'> {
  if (!doing) return {};
  const told = themes.flatMap(({ id, short, action }) =>
    action?.part === undefined ? [] : [{ part: action.part, link: { text: short, href: `#${id}-doen` } }],
  );
  const rest = splitAtTitles(doing).filter(({ title }) => !told.some(({ part }) => part === title));
  return { doing: { html: rest.map(partHtml).join('\n'), elsewhere: told.map(({ link }) => link) } };
}

function partHtml({ title, body }: MarkdownPart): string {
  return [...(title === undefined ? [] : [`<h3>${escapeHtml(title)}</h3>`]), toHtml(body, 4)].join('\n');
}

/** Year and number of respondents. */
function metaWords(
  { survey: { gemeente, onderzoek } }: Parts,
  respondents: number | undefined,
  findings: readonly Finding[],
): string {
  const answered =
    respondents === undefined
      ? `Aantal bewoners dat antwoordde: ${noAnswersWords(findings)}`
      : `${count(respondents, 'bewoner', 'bewoners')} ${onderzoek.bevolking}`;
  return `Editie ${gemeente.editie} · ${answered}`;
}

function contentsOf(
  themes: readonly ThemeSection[],
  has: Readonly<
    Record<'development' | 'working' | 'recognised' | 'agreed' | 'doing' | 'background', boolean>
  >,
): readonly Link[] {
  return [
    { text: 'In één oogopslag', href: '#samenvatting' },
    ...(has.development ? [{ text: 'Door de jaren', href: '#ontwikkeling' }] : []),
    ...themes.map((theme) => ({ text: theme.short, href: `#${theme.id}` })),
    ...(has.working ? [{ text: 'Waar wij aan werken', href: '#werken' }] : []),
    ...(has.recognised ? [{ text: 'Wat mensen herkenden', href: '#herkend' }] : []),
    ...(has.agreed ? [{ text: 'Wat wij hebben afgesproken', href: '#afgesproken' }] : []),
    ...(has.doing ? [{ text: 'Wat kunt u doen', href: '#doen' }] : []),
    ...(has.background ? [{ text: 'Andere bronnen', href: '#achtergrond' }] : []),
    { text: 'Alle cijfers', href: `${FIGURES_FOLDER}/index.html` },
    { text: 'Over deze cijfers', href: '#over' },
  ];
}
