/** T04: no other wijk in a wijk's text. */
import { compareNames, type Gebied, isGemeenteOrAbove } from '../domain/gebied.ts';
import type { Survey } from '../domain/survey.ts';
import type { SentenceText, Word } from './passage.ts';
import { type Hit, strict, type TextRule } from './rule.ts';
import { normalize } from './words.ts';

export const noOtherArea: TextRule = {
  id: 'T04',
  name: 'no other wijk named',
  strictness: strict('error', { interview: 'warn' }),
  check(sentence, _block, passage, around) {
    const { gebied } = passage;
    if (!gebied || isGemeenteOrAbove(gebied.niveau)) return [];
    return around
      .otherNames(gebied)
      .flatMap((naam) => mentions(sentence, naam).map((words) => hitOf(sentence, words, naam)));
  },
};

function hitOf({ text }: SentenceText, words: readonly [Word, ...Word[]], naam: string): Hit {
  const last = words.at(-1) ?? words[0];
  return {
    found: text.slice(words[0].start, last.end),
    line: words[0].line,
    explanation: `Dit profiel gaat over één gebied. Hier staat ook ${naam}.`,
    proposal: 'Laat de naam weg. Vergelijk alleen met de hele gemeente of met Nederland.',
  };
}

/** The name as a row of words, its first important word with a capital ("Centrum", not "het centrum"). */
function mentions({ words }: SentenceText, naam: string): readonly (readonly [Word, ...Word[]])[] {
  const parts = nameParts(naam);
  const found: [Word, ...Word[]][] = [];
  for (let from = 0; from + parts.length <= words.length; from += 1) {
    const [first, ...rest] = words.slice(from, from + parts.length);
    if (first && fits([first, ...rest], parts)) found.push([first, ...rest]);
  }
  return found;
}

interface NamePart {
  readonly norm: string;
  /** Needs no capital: an article in front, a small word inside. */
  readonly free: boolean;
}

/** "aan de Maas" is a place by the river, "Aan de Maas" the wijk: the first word decides, unless an article. */
function isFree(part: string, index: number): boolean {
  if (/^(de|het|'t|’t)$/i.test(part)) return true;
  return index > 0 && /^(aan|op|van|den|der|en|bij|in)$/i.test(part);
}

const partsCache = new Map<string, readonly NamePart[]>();

function nameParts(naam: string): readonly NamePart[] {
  const known = partsCache.get(naam);
  if (known) return known;
  const parts = naam
    .split(/[\s/,()]+/)
    .map((part, index) => ({ norm: normalize(part), free: isFree(part, index) }))
    .filter(({ norm }) => norm !== '');
  partsCache.set(naam, parts);
  return parts;
}

function fits(words: readonly Word[], parts: readonly NamePart[]): boolean {
  return (
    parts.length > 0 &&
    parts.every(({ norm, free }, index) => {
      const word = words[index];
      return word !== undefined && isForm(word.norm, norm) && (free || startsWithCapital(word));
    })
  );
}

const capital = /^\p{Lu}/u;
const startsWithCapital = ({ raw }: Word) => capital.test(raw);

/** The name, or what Dutch makes of it: "Boschvelds", "Boschveldse", "Boschvelders". */
function isForm(norm: string, name: string): boolean {
  return norm.startsWith(name) && /^(s|se|er|ers|naar|naren|enaar|enaren)?$/.test(norm.slice(name.length));
}

/** Finds, per area, the names of all areas that are neither it, nor part of it, nor around it. */
export function otherNamesIn(survey: Survey): (gebied: Gebied) => readonly string[] {
  const cache = new Map<string, readonly string[]>();
  return (gebied) => {
    const known = cache.get(gebied.code);
    if (known) return known;
    const names = [...survey.gebieden.values()]
      .filter((other) => !isGemeenteOrAbove(other.niveau) && !isKin(survey, gebied, other))
      .map(({ naam }) => naam)
      .filter((naam) => !containsName(gebied.naam, naam) && !containsName(survey.gemeente.naam, naam))
      .sort(compareNames);
    cache.set(gebied.code, names);
    return names;
  };
}

function containsName(own: string, other: string): boolean {
  return ` ${normalize(own)} `.includes(` ${normalize(other)} `);
}

/** The area itself, what it is part of or made of. */
function isKin({ gebieden }: Survey, own: Gebied, other: Gebied): boolean {
  if (own.delen?.includes(other.code) || other.delen?.includes(own.code)) return true;
  return isWithin(gebieden, own, other.code) || isWithin(gebieden, other, own.code);
}

function isWithin(gebieden: Survey['gebieden'], area: Gebied, code: string): boolean {
  const seen = new Set<string>();
  for (let at: Gebied | undefined = area; at && !seen.has(at.code); at = gebieden.get(at.ouder ?? '')) {
    if (at.code === code) return true;
    seen.add(at.code);
  }
  return false;
}
