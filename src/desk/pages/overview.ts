/** The first page: what is there, what is missing, in the order of the work. */
import { formatNumber } from '../../domain/format.ts';
import { compareNames } from '../../domain/gebied.ts';
import type { Remark } from '../../domain/remark.ts';
import { profileAreas } from '../../domain/survey.ts';
import { type Html, html } from '../../html.ts';
import type { Look } from '../work.ts';
import { STEPS, type Step, stepOf } from './places.ts';
import { countWords, remarkList } from './remarks.ts';

const TITLES: Readonly<Record<Step, string>> = {
  gemeente: 'Gemeente',
  gebieden: 'Gebieden',
  cijfers: 'Cijfers',
  teksten: 'Teksten',
  interviews: 'Interviews',
  drukwerk: 'Drukwerk',
};

const PAGES: Readonly<Record<Step, string>> = {
  gemeente: 'gemeente',
  gebieden: 'gebieden',
  cijfers: 'cijfers',
  teksten: 'teksten',
  interviews: 'teksten',
  drukwerk: 'gemeente#drukwerk',
};

/** Of a text that is not there yet: work to do, and no fault. */
const isWork =
  ({ survey }: Look) =>
  ({ file = '', level }: Remark) =>
    level === 'warn' && file.endsWith('.md') && !survey.inputs.has(file);
/** Tells what fits; the page of a text shows it where it matters. */
const isFact = ({ rule }: Remark) => rule === 'drukwerk-ruimte' || rule === 'bestand-ernaast';

export function overview(look: Look, trouble: string | undefined): Html {
  const remarks = look.remarks.filter((remark) => !isFact(remark));
  const rows = STEPS.map((step) =>
    row(
      step,
      look,
      remarks.filter((remark) => stepOf(remark) === step),
    ),
  );
  const errors = remarks.some(({ level }) => level === 'error');
  return html`<p class="lead">${leadOf(remarks, remarks.filter(isWork(look)).length)}</p>
<ol class="steps">
${rows}<li class="step"><h2><a href="maken">Maken</a></h2>
<p>${errors ? 'Dit kan als er geen fouten meer zijn.' : 'Alles is klaar om de site, de pdf’s en het drukwerk te maken.'}</p></li>
</ol>
${trouble === undefined || errors ? html`` : html`<p class="small">Het voorbeeld is niet bijgewerkt: ${trouble}</p>`}`;
}

function leadOf(remarks: readonly Remark[], work: number): string {
  const wrong = remarks.filter(({ level }) => level === 'error');
  if (wrong.length > 0)
    return `Er ${wrong.length === 1 ? 'is 1 fout die' : `zijn ${wrong.length} fouten die`} eerst weg ${wrong.length === 1 ? 'moet' : 'moeten'}. Werk van boven naar beneden; elke regel brengt u naar de plek.`;
  if (work > 0)
    return `Er zijn geen fouten. Er ${work === 1 ? 'is nog 1 ding' : `zijn nog ${work} dingen`} te doen; wat ontbreekt, blijft weg van de pagina’s.`;
  return 'Er zijn geen fouten, en er ontbreekt niets.';
}

function row(step: Step, look: Look, remarks: readonly Remark[]): Html {
  const work = remarks.filter(isWork(look));
  const wrong = remarks.filter((remark) => !work.includes(remark));
  const counted = countWords(wrong);
  const state = wrong.some(({ level }) => level === 'error') ? 'error' : work.length > 0 ? 'work' : 'fine';
  return html`<li class="step ${state}"><h2><a href="${PAGES[step]}">${TITLES[step]}</a></h2>
<p>${factOf(step, look)}${counted === '' ? '' : ` ${counted[0]?.toUpperCase()}${counted.slice(1)}.`}</p>
${remarkList(wrong, 4)}${
  work.length === 0
    ? html``
    : html`<details><summary>Nog te doen: ${work.length}</summary>
${remarkList(work, 30)}</details>
`
}</li>
`;
}

function factOf(step: Step, { survey, imports, rooms }: Look): string {
  const { gemeente, gebieden, texts } = survey;
  const areas = profileAreas(survey, compareNames);
  const interviews = [...texts.areas.values()].flatMap((area) => area.interviews);
  switch (step) {
    case 'gemeente':
      return `${gemeente.naam}, editie ${gemeente.editie}.`;
    case 'gebieden':
      return `${counted(gebieden.size, 'gebied', 'gebieden')}, ${survey.boundaries.size === 0 ? 'nog zonder kaart' : `${survey.boundaries.size} met grenzen op de kaart`}. ${counted(areas.length, 'krijgt een pagina', 'krijgen een pagina')}.`;
    case 'cijfers':
      return imports.length === 0
        ? 'Er zijn nog geen cijfers.'
        : `${counted(imports.length, 'tabel', 'tabellen')}, ${formatNumber(survey.cells.length, 0)} cijfers gelezen.`;
    case 'teksten': {
      const { inleiding, onderzoek, reactie, contact, themas } = texts;
      const own = [inleiding, onderzoek, reactie, contact].filter((text) => text !== undefined).length;
      const ofAreas = [...texts.areas.values()].flatMap((area) => [
        area.gemeenteDeed,
        area.watKuntUDoen,
        area.bijeenkomst,
      ]);
      return `${own} van de 4 vaste teksten, ${counted(themas.size, 'thematekst', 'themateksten')}, ${counted(ofAreas.filter((text) => text !== undefined).length, 'tekst', 'teksten')} over wijken.`;
    }
    case 'interviews': {
      const ready = interviews.filter(({ draft }) => !draft).length;
      return interviews.length === 0
        ? 'Er zijn nog geen interviews.'
        : `${counted(interviews.length, 'interview', 'interviews')}, ${ready} met toestemming en akkoord.`;
    }
    case 'drukwerk':
      return gemeente.drukwerk.length === 0
        ? 'Er is geen formaat gekozen.'
        : `${gemeente.drukwerk.join(', ')}.${roomWords(rooms.filter(({ format }) => gemeente.drukwerk.includes(format)))}`;
  }
}

function roomWords(rooms: Look['rooms']): string {
  const two = rooms.map((room) => room.two);
  return two.length === 0 ? '' : ` Voor een interview is er ruimte voor ${Math.min(...two)} woorden of meer.`;
}

function counted(count: number, one: string, more: string): string {
  return `${formatNumber(count, 0)} ${count === 1 ? one : more}`;
}
