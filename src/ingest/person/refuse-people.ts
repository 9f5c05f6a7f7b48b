import type { RemarkList } from '../remark-list.ts';
import { placeOf, type Sheet } from '../tables/sheet.ts';
import { findPeople } from './find-people.ts';

const ONLY_AGGREGATES =
  'Hier komen alleen cijfers van groepen bewoners in (de AVG): het bestand is daarom niet gelezen, en er is niets van overgenomen.';
const ASK =
  'Haal het bestand uit deze map. Vraag het onderzoeksbureau om een tabel per wijk met per vraag het percentage, de marge en het ongewogen aantal antwoorden, zonder persoonsgegevens.';

/**
 * Whether a table is about single people: then there is an error that tells what was found and where, and no value of
 * it goes any further.
 */
export function refusesPeople(sheet: Sheet, remarks: RemarkList): boolean {
  const found = findPeople(sheet);
  const [first] = found;
  if (!first) return false;
  const words = [...new Set(found.map(({ what }) => what))].join(', ');
  const columns = [...new Set(found.flatMap(({ column }) => column ?? []))];
  const where = columns.length === 0 ? '' : ` (kolom ${columns.slice(0, 10).join(', ')})`;
  remarks.error({
    rule: 'persoonsgegevens',
    ...placeOf(sheet),
    ...(first.row === undefined ? {} : { row: first.row }),
    ...(first.column === undefined ? {} : { column: first.column }),
    explanation: `In deze tabel staan persoonsgegevens: ${words}${where}. ${ONLY_AGGREGATES}`,
    proposal: adviceFor(sheet.file),
  });
  return true;
}

function isList(file: string): boolean {
  return /(^|\/)adressen\.\w+$/i.test(file);
}

/** Files of statistical programs: they hold a row per respondent. */
const PEOPLE_FILE = /\.(z?sav|por|dta|sas7bdat|xpt|rds|rdata|jasp)$/i;
/** First bytes of SPSS (`$FL2`, `$FL3`) and of Stata (`<stata_dta>`). */
const PEOPLE_BYTES = /^(\$FL[23]|<stata_dta)/;

/** Whether a file is one of a statistical program, by its name or its first bytes. */
export function isPeopleFile(name: string, start: Uint8Array = new Uint8Array()): boolean {
  return PEOPLE_FILE.test(name) || PEOPLE_BYTES.test(Buffer.from(start.subarray(0, 12)).toString('latin1'));
}

/** What staff wrote themselves, they mend themselves. */
function adviceFor(file: string): string {
  if (isList(file))
    return 'Laat alleen straat, postcode, huisnummers en gebied staan, zonder namen en nummers van personen.';
  return isOfMeeting(file)
    ? 'Haal namen, adressen en nummers weg. Schrijf op wat iemand vertelde, zo dat niemand ziet wie dat was.'
    : ASK;
}

const isOfMeeting = (file: string) => /^wijken\/[^/]+\/herkenning\.\w+$/.test(file);

/** The error for a file of a statistical program. */
export function refusePeopleFile(file: string, remarks: RemarkList): void {
  remarks.error({
    rule: 'persoonsgegevens',
    file,
    explanation: `Dit is een bestand van een statistisch programma, met de antwoorden van afzonderlijke personen: persoonsgegevens. ${ONLY_AGGREGATES}`,
    proposal: ASK,
  });
}
