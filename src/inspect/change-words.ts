/** Verbs of change in all their forms, as patterns on the normalized word: the separable ones whole and in two parts. */
import { CHANGED_ONLY, CHANGING, SEPARABLE } from './language/word-classes.ts';

/** Forms of separable verbs in one word: "toeneemt", "toegenomen". */
const joined = SEPARABLE.flatMap(({ part, forms }) => forms.map((form) => `${part}${form}`));

/** Verbs of change in one word; "steeg" and "zak" are a street and a bag too: those count in the rules' own patterns. */
const CHANGES = [...CHANGING, ...CHANGED_ONLY, ...joined, 'teruggedrongen'].filter(
  (form) =>
    !/^(steeg|stegen|zak|zakken|kelder|kelders|kelderen|krimp|groei|slink|val|vlak|vlakte|vlakten|halveer)$/.test(
      form,
    ),
);

/** The same as one word pattern. */
export const CHANGED = `(${CHANGES.join('|')})`;

/** "neemt … toe": the forms of one separable verb, then its first part. */
export const CHANGE_IN_TWO = SEPARABLE.map(
  ({ part, forms }) => `(${forms.filter((form) => !form.startsWith('ge')).join('|')}) ~6 ${part}`,
).filter((source) => !/ (op|af|in|terug)$/.test(source));
