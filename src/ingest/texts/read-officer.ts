/** `wijkagent.md`: who the wijkagent is and when to walk in, shown with consent as a resident is. */
import { z } from 'zod';
import type { Officer, Withdrawn } from '../../domain/texts.ts';
import { given } from '../given.ts';
import type { RemarkList } from '../remark-list.ts';
import { datum, tekst } from '../settings/yaml-values.ts';
import { checkConsent, type Days } from './check-consent.ts';
import { readFrontMatter } from './front-matter.ts';
import { NO_CONSENT, personKeys, readPhoto } from './read-person.ts';

const schema = z.strictObject(
  { naam: tekst, spreekuur: tekst.optional(), ...personKeys, ingetrokken: datum.optional() },
  { error: 'gegevens van de wijkagent tussen twee regels met ---' },
);

export type ReadOfficer =
  | { readonly kind: 'officer'; readonly officer: Officer }
  | { readonly kind: 'withdrawn'; readonly withdrawn: Withdrawn };

/**
 * Reads who the wijkagent is. Without recorded consent that runs it is an error (prudence P02), and the officer a draft.
 * Undefined when the front matter can't be read.
 */
export function readOfficer(
  source: string,
  file: string,
  days: Days,
  remarks: RemarkList,
): ReadOfficer | undefined {
  const read = readFrontMatter(source, file, schema, remarks);
  if (!read) return undefined;
  const { matter, body, lineOf } = read;
  const tell = { file, remarks, lineOf };
  if (matter.ingetrokken !== undefined) {
    const traces = [matter.naam, matter.toestemming?.door].flatMap((name) => name ?? []);
    return { kind: 'withdrawn', withdrawn: { file, traces: [...new Set(traces)] } };
  }
  const allowed = checkConsent(matter.toestemming, days, tell, 'wijkagent');
  const lines = Object.assign(
    {},
    ...(['naam', 'spreekuur', 'foto', 'fotoAlt'] as const).map((key) => given(key, lineOf(key))),
  );
  return {
    kind: 'officer',
    officer: {
      naam: matter.naam,
      ...given('spreekuur', matter.spreekuur),
      ...given('photo', readPhoto(matter, 'Bij de wijkagent', tell)),
      consent: matter.toestemming ?? NO_CONSENT,
      body,
      lines,
      ...(allowed ? {} : { draft: true }),
    },
  };
}
