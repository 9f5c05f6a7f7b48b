/** Where an answer stands on the scale of its question, by the words in which surveys write answers. */
import type { Answer, Richting } from '../../domain/indicator.ts';
import { folded } from './folded.ts';

type Place = Answer['plaats'];

/** Who says that has no place on the scale. */
const UNKNOWN =
  /^(ik )?(weet( ik)?( het)?( \(nog\))? niet|geen (mening|oordeel|antwoord)|(wil|wilt|zeg)( ik)?( het)?( liever)? niet( zeggen)?|niet van toepassing|n\.?v\.?t\.?|onbekend)\b/;
const NEUTRAL =
  /^(neutraal|niet .+?(,| en| noch)? ?(en )?(ook )?niet .+|noch .+ noch .+|gaat wel|redelijk|matig|even(veel| vaak)|gelijk gebleven|hetzelfde( gebleven)?|niet veranderd)$/;

/** Favourable in themselves, from most to least, whatever the question asks. */
const JUDGEMENTS: readonly (readonly [RegExp, Place])[] = [
  [
    /^((helemaal|volledig|zeer|heel) (mee )?eens|(zeer|heel|erg|helemaal) (tevreden|goed|veilig|prettig))$/,
    2,
  ],
  [
    /^((helemaal|volledig|zeer|heel) (mee )?oneens|(zeer|heel|erg|helemaal) (ontevreden|slecht|onveilig|onprettig))$/,
    -2,
  ],
  [
    /^(\((helemaal|zeer|heel|erg)\) )?((mee )?eens|tevreden|goed|voldoende|veilig|prettig|vooruit( gegaan)?)$/,
    1,
  ],
  [
    /^(\((helemaal|zeer|heel|erg)\) )?((mee )?oneens|ontevreden|slecht|onvoldoende|onveilig|onprettig|achteruit( gegaan)?)$/,
    -1,
  ],
];

/** How often or how much: on which side that lies follows from the question. From most to least. */
const AMOUNTS: readonly (readonly [RegExp, 2 | 1 | -1 | -2])[] = [
  [/^(altijd|((heel|zeer|erg) )?vaak|veel( overlast)?|(heel|zeer) groot|\(zeer\) groot|toegenomen)$/, 2],
  [/^(ja|soms|weleens|wel eens|een beetje( overlast)?|(vrij )?groot)$/, 1],
  [/^(zelden|bijna nooit|weinig( overlast)?|(vrij )?klein|niet zo groot|nee|neen)$/, -1],
  [/^(nooit|geen( overlast)?|(heel|zeer) klein|\(zeer\) klein|afgenomen)$/, -2],
];

/**
 * The place of an answer to a question of which more is favourable, unfavourable or neither; for the last the side says
 * how often and no more. Undefined for words that are not known: nobody guesses on which side an answer lies.
 */
export function answerPlace(label: string, hogerIs: Richting): Place | undefined {
  const words = folded(label);
  if (UNKNOWN.test(words)) return 'weet-niet';
  if (NEUTRAL.test(words)) return 0;
  const judged = JUDGEMENTS.find(([pattern]) => pattern.test(words));
  if (judged) return judged[1];
  const amount = AMOUNTS.find(([pattern]) => pattern.test(words))?.[1];
  if (amount === undefined) return undefined;
  return (hogerIs === 'ongunstig' ? -amount : amount) as Place;
}
