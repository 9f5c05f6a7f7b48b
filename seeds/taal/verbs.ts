/** Verbs by which people say that a figure changes; strong ones with their past forms and participle. */

/** Whole verbs. "Verbeteren" and its like are mostly plans in the present tense: vocabulary-change.ts leaves that out. */
export const CHANGE_VERBS: readonly string[] = [
  'dalen',
  'stijgen steeg stegen gestegen',
  'groeien',
  'krimpen kromp krompen gekrompen',
  'slinken slonk slonken geslonken',
  'zakken',
  'kelderen',
  'verslechteren',
  'verergeren',
  'vermeerderen',
  'escaleren',
];

/** Verbs whose present tense is a plan or a piece of advice as often as a claim ("zo verminderen wij …"). */
export const PLAN_VERBS: readonly string[] = ['verbeteren', 'verminderen', 'versterken', 'verzwakken'];

/** First part, and the verb that it belongs to. */
export const SEPARABLE_VERBS: readonly (readonly [string, string])[] = [
  ['toe', 'nemen nam namen genomen'],
  ['af', 'nemen nam namen genomen'],
  ['terug', 'lopen liep liepen gelopen'],
  ['op', 'lopen liep liepen gelopen'],
  ['achteruit', 'lopen liep liepen gelopen'],
  ['vooruit', 'gaan ging gingen gegaan'],
  ['achteruit', 'gaan ging gingen gegaan'],
  ['achter', 'blijven bleef bleven gebleven'],
  ['op', 'laaien'],
  ['af', 'vlakken'],
  ['in', 'zakken'],
  ['terug', 'vallen viel vielen gevallen'],
  ['terug', 'zakken'],
  ['weg', 'zakken'],
  ['op', 'klimmen klom klommen geklommen'],
];
