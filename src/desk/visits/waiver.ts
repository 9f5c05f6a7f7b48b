import { type Document, isSeq, parseDocument } from 'yaml';
import { UsageError } from '../../error.ts';
import { writingHref } from '../pages/places.ts';
import { waiverPage } from '../pages/waiver.ts';
import type { Answer } from '../server/answer.ts';
import type { Work } from '../visit.ts';
import { show, to } from './show.ts';
import { fileOf } from './texts.ts';

const FILE = 'uitzonderingen.yaml';

export async function askWaiver({ visit, state, place }: Work): Promise<Answer> {
  const [file, rule] = [fileOf(visit), visit.query.get('regel') ?? ''];
  const look = await place.look();
  const { seal } = await place.store.read(FILE);
  const remark = look.remarks.find((one) => one.file === file && one.rule === rule);
  const body = waiverPage({
    file,
    rule,
    explanation: remark?.explanation ?? '',
    seal,
    today: state.around.moment().slice(0, 10),
  });
  return show(visit, state, { title: 'Een regel laten gaan', at: 'teksten' }, body);
}

/** Adds the decision to uitzonderingen.yaml; what stood there stays as it is. */
export async function takeWaiver({ visit, state, place }: Work): Promise<Answer> {
  const { sent } = visit;
  const file = fileOf(visit);
  const text = (name: string) => (sent?.text(name) ?? '').replaceAll(/\s+/g, ' ').trim();
  const waiver = {
    regel: text('regel'),
    plaats: file,
    wie: text('wie'),
    datum: state.around.moment().slice(0, 10),
    tot: text('tot'),
    waarom: text('waarom'),
  };
  if (Object.values(waiver).some((value) => value === '') || !/^\d{4}-\d\d-\d\d$/.test(waiver.tot))
    throw new UsageError('Vul in wie dit besluit, waarom, en tot en met welke dag.');
  const { bytes } = await place.store.read(FILE);
  const document: Document = parseDocument(Buffer.from(bytes).toString('utf8'));
  if (document.errors.length > 0)
    throw new UsageError(`${FILE} is niet te lezen. Verbeter het bestand eerst zelf.`);
  const list = document.contents;
  if (isSeq(list)) list.items.push(document.createNode(waiver));
  else document.contents = document.createNode([waiver]);
  const saved = await place.store.save(
    FILE,
    Buffer.from(document.toString({ lineWidth: 0 })),
    sent?.text('zegel') ?? '',
  );
  if (saved.kind === 'changed') throw new UsageError(`${FILE} is intussen veranderd. Open de tekst opnieuw.`);
  state.notice({
    kind: 'done',
    text: `Vastgelegd: ${waiver.wie} laat regel ${waiver.regel} hier gaan, tot en met ${waiver.tot}.`,
  });
  return to(visit, writingHref(file));
}
