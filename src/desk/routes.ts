/** Which address does what: one line each. */
import { DataError, fileErrorOf, UsageError } from '../error.ts';
import { html } from '../html.ts';
import { framed } from './pages/frame.ts';
import { type Answer, page, refusal } from './server/answer.ts';
import { asset } from './server/assets.ts';
import { previewFile } from './server/preview-file.ts';
import type { DeskState } from './state.ts';
import type { Visit, Work } from './visit.ts';
import { approveText, photoFile, takePhoto } from './visits/approval.ts';
import { showAreas, takeAreas } from './visits/areas.ts';
import { madeFile, revealOutput, showBuilding, startBuilding, stopBuilding } from './visits/building.ts';
import { showErrand, startFetching, stopErrand, withdrawInterview } from './visits/errand.ts';
import { answerFigures, removeFigures, showFigures, takeFigures } from './visits/figures.ts';
import { bringBack, showHistory, showVersion } from './visits/history.ts';
import { showOverview } from './visits/overview.ts';
import { saveSettings, showSettings } from './visits/settings.ts';
import { placeOf } from './visits/show.ts';
import { showTexts, takeInterview } from './visits/texts.ts';
import { askWaiver, takeWaiver } from './visits/waiver.ts';
import { chooseFolder, openFolder, showWelcome, startExample, startFolder } from './visits/welcome.ts';
import { examineText, removeText, saveText, showText } from './visits/writing.ts';

type Anywhere = (visit: Visit, state: DeskState) => Promise<Answer>;
type AtWork = (work: Work) => Promise<Answer>;

/** With or without a folder. */
const ALWAYS: Readonly<Record<string, Anywhere>> = {
  'GET welkom': showWelcome,
  'GET welkom/map': chooseFolder,
  'POST welkom/nieuw': startFolder,
  'POST welkom/open': openFolder,
  'POST welkom/voorbeeld': startExample,
};

/** In the folder that is open; without one, staff choose it first. */
const WORK: Readonly<Record<string, AtWork>> = {
  'GET ': showOverview,
  'GET teksten': showTexts,
  'POST interview': takeInterview,
  'GET schrijven': showText,
  'POST bewaar': saveText,
  'POST kijk': examineText,
  'POST weg': removeText,
  'POST akkoord': approveText,
  'GET foto': photoFile,
  'POST foto': takePhoto,
  'GET gemeente': showSettings,
  'POST gemeente': saveSettings,
  'GET gebieden': showAreas,
  'POST gebieden': takeAreas,
  'GET cijfers': showFigures,
  'POST cijfers': takeFigures,
  'POST cijfers/antwoord': answerFigures,
  'POST cijfers/weg': removeFigures,
  'GET uitzondering': askWaiver,
  'POST uitzondering': takeWaiver,
  'GET maken': showBuilding,
  'POST maken': startBuilding,
  'POST maken/stop': stopBuilding,
  'POST maken/map': revealOutput,
  'POST haal': startFetching,
  'POST intrekken': withdrawInterview,
  'GET taak': showErrand,
  'POST taak/stop': stopErrand,
  'GET geschiedenis': showHistory,
  'GET geschiedenis/versie': showVersion,
  'POST geschiedenis/terug': bringBack,
};

const DESK = 'bureau/';

export async function answerTo(visit: Visit, state: DeskState): Promise<Answer> {
  if (!visit.path.startsWith(DESK)) return visit.sent ? refusal(405) : previewFile(visit, state);
  const path = visit.path.slice(DESK.length);
  if (path.startsWith('uit/')) return asset(path.slice('uit/'.length));
  const name = `${visit.sent ? 'POST' : 'GET'} ${path.replace(/\/$/, '')}`;
  try {
    const anywhere = ALWAYS[name];
    if (anywhere) return await anywhere(visit, state);
    const work = path.startsWith('gemaakt/') && !visit.sent ? madeFile : WORK[name];
    if (!work) return refusal(404);
    return state.workplace
      ? await work({ visit, state, place: state.workplace })
      : await showWelcome(visit, state);
  } catch (cause) {
    return explained(cause, visit);
  }
}

/** What can't be done is told on a page of its own; a bug says that it is one. */
function explained(cause: unknown, visit: Visit): Answer {
  const [text, status] = wordsOf(cause);
  const body = html`<p class="lead">${text}</p>
<p><a href="./">Terug naar het overzicht</a></p>`;
  return page(framed({ title: 'Dit lukt niet' }, placeOf(visit), body), status);
}

function wordsOf(cause: unknown): readonly [text: string, status: number] {
  if (cause instanceof DataError) return [cause.remarks.map(({ explanation }) => explanation).join(' '), 422];
  if (cause instanceof UsageError) return [cause.message, 422];
  const fileError = fileErrorOf(cause);
  if (fileError) return [fileError.message, 422];
  return ['Er ging iets mis in het programma. Uw bestanden zijn niet veranderd.', 500];
}
