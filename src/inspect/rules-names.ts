/** T04: no other wijk in a wijk's text. */
import { type Gebied, isGemeenteOrAbove, isWithin } from '../domain/gebied.ts';
import type { Survey } from '../domain/survey.ts';
import type { Passage, SentenceText, Word } from './passage.ts';
import type { Hit, TextRule } from './rule.ts';
import { normalize } from './words.ts';

export const noOtherArea: Omit<TextRule, 'strictness'> = {
  id: 'T04',
  name: 'no other wijk named',
  check(sentence, _block, passage, around) {
    const pages = pagesOf(passage);
    const [first] = pages;
    if (!first) return [];
    if (passage.faultAt) return ofOurs(sentence, first, around.survey);
    return around.namesIn(sentence).flatMap((mention) => {
      const page = pages.find((one) => isStranger(around.survey, one, mention.area));
      return page ? [hitOf(sentence, mention, passage.pages ? page : undefined)] : [];
    });
  },
};

/** The profiles on which a text stands: its own area's, or every one that a shared text reaches. */
function pagesOf({ gebied, pages }: Passage): readonly Gebied[] {
  return (gebied ? [gebied] : (pages ?? [])).filter(({ niveau }) => !isGemeenteOrAbove(niveau));
}

/** What the program wrote knows which of its words are names; the others may read like one ("Meer dan …"). */
function ofOurs(
  { areas = [], text }: SentenceText,
  own: Gebied,
  { gebieden, gemeente: { vergelijken } }: Survey,
): readonly Hit[] {
  const allowed = new Set(
    [...gebieden.values()]
      .filter(({ code, niveau }) => code === own.code || code === vergelijken || isGemeenteOrAbove(niveau))
      .map(({ naam }) => naam),
  );
  return areas
    .filter((naam) => !allowed.has(naam))
    .map((naam) => ({
      found: text,
      explanation: `Dit profiel gaat over één gebied. Hier staat ook ${naam}.`,
    }));
}

/** `shared`: a page that a text for all areas reaches, and that the name does not belong on. */
function hitOf({ text }: SentenceText, { words, area }: Mention, shared: Gebied | undefined): Hit {
  const last = words.at(-1) ?? words[0];
  return {
    found: text.slice(words[0].start, last.end),
    line: words[0].line,
    explanation: shared
      ? `Deze tekst is voor alle gebieden, ook voor ${shared.naam}. Hier staat ${area.naam}.`
      : `Dit profiel gaat over één gebied. Hier staat ook ${area.naam}.`,
    proposal: shared
      ? `Laat de naam weg, of zet deze zin in een tekst in de map van ${area.naam}.`
      : 'Laat de naam weg. Vergelijk alleen met de hele gemeente of met Nederland.',
  };
}

/** An area named in a sentence. */
export interface Mention {
  readonly area: Gebied;
  readonly words: readonly [Word, ...Word[]];
}

interface NamePart {
  readonly norm: string;
  /** Needs no capital: an article in front, a small word inside. */
  readonly free: boolean;
}

interface Name {
  readonly area: Gebied;
  readonly parts: readonly NamePart[];
}

/** Finds the areas below the gemeente that a sentence names; one look-up per word, however many areas there are. */
export function nameFinder(survey: Survey): (sentence: SentenceText) => readonly Mention[] {
  const byFirst = new Map<string, Name[]>();
  for (const area of survey.gebieden.values()) {
    const parts = nameParts(area.naam);
    const first = parts[0]?.norm.slice(0, KEY);
    if (first === undefined || isGemeenteOrAbove(area.niveau)) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { area, parts }]);
  }
  return ({ words }) =>
    words.flatMap((word, from) =>
      (byFirst.get(word.norm.slice(0, KEY)) ?? []).flatMap((name) => mentionAt(words, from, name)),
    );
}

/** Letters of the first word by which names are found: what Dutch puts behind a name comes later. */
const KEY = 4;

function mentionAt(words: readonly Word[], from: number, { area, parts }: Name): readonly Mention[] {
  const [first, ...rest] = words.slice(from, from + parts.length);
  if (!first || rest.length + 1 < parts.length) return [];
  const found: Mention['words'] = [first, ...rest];
  return found.every((word, index) => fits(word, parts[index])) ? [{ area, words: found }] : [];
}

/** The name as it is written, its first important word with a capital ("Centrum", not "het centrum"). */
function fits(word: Word, part: NamePart | undefined): boolean {
  return part !== undefined && isForm(word.norm, part.norm) && (part.free || CAPITAL.test(word.raw));
}

const CAPITAL = /^\p{Lu}/u;

/** The name, or what Dutch makes of it: "Boschvelds", "Boschveldse", "Boschvelders", "Boschveld-bewoners". */
function isForm(norm: string, name: string): boolean {
  return (
    norm.startsWith(name) &&
    /^(s|se|er|ers|naar|naren|enaar|enaren|(bewoner|inwoner)s?|jongeren|jeugd|wijk|buurt)?$/.test(
      norm.slice(name.length),
    )
  );
}

function nameParts(naam: string): readonly NamePart[] {
  return naam
    .split(/[\s/,()]+/)
    .map((part, index) => ({ norm: normalize(part), free: isFree(part, index) }))
    .filter(({ norm }) => norm !== '');
}

/** "aan de Maas" is a place by the river, "Aan de Maas" the wijk: the first word decides, unless an article. */
function isFree(part: string, index: number): boolean {
  if (/^(de|het|'t|’t)$/i.test(part)) return true;
  return index > 0 && /^(aan|op|van|den|der|en|bij|in)$/i.test(part);
}

/** Neither the area itself, nor part of it, nor around it, nor part of its name or the gemeente's. */
function isStranger(survey: Survey, own: Gebied, other: Gebied): boolean {
  return (
    !isKin(survey, own, other) &&
    !containsName(own.naam, other.naam) &&
    !containsName(survey.gemeente.naam, other.naam)
  );
}

function containsName(own: string, other: string): boolean {
  return ` ${normalize(own)} `.includes(` ${normalize(other)} `);
}

/** The area itself, what it is part of or made of. */
function isKin({ gebieden }: Survey, own: Gebied, other: Gebied): boolean {
  if (own.delen?.includes(other.code) || other.delen?.includes(own.code)) return true;
  const same = own.code === other.code;
  return same || isWithin(gebieden, own.code, other.code) || isWithin(gebieden, other.code, own.code);
}
